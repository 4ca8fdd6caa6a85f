// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Progress.h"
#include "core/Result.h"

#include <QObject>

#include <memory>

namespace Tintype {

/// Draws the sample photos on a thread of its own. Half-drawn ones stay in a folder beside and go away with a cancel.
/// GUI thread side.
class SampleRunner : public QObject
{
    Q_OBJECT

public:
    explicit SampleRunner(QObject* parent = nullptr);
    ~SampleRunner() override;

    bool isRunning() const;
    void start(const QString& folder, int perClass, quint64 seed); ///< `folder` must not be there; it appears when all are drawn.
    void cancel();

Q_SIGNALS:
    void progressed(const Tintype::Progress& progress);
    void finished(const QString& folder);
    void cancelled();
    void failed(const Tintype::Error& error);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Tintype
