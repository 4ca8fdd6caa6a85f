// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QStringList>

#include <thread>

namespace Tintype {

/// Makes a picture of each project out of the thumbnails in its cache, without opening it. GUI thread side.
class CoverLoader : public QObject
{
    Q_OBJECT

public:
    explicit CoverLoader(QObject* parent = nullptr);
    ~CoverLoader() override;

    void load(const QStringList& projects, const QSize& size); ///< `size` in device pixels. An earlier call's rest is dropped.

Q_SIGNALS:
    void coverReady(const QString& project, const QImage& cover);

private:
    std::jthread m_thread;
};

} // namespace Tintype
