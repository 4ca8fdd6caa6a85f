// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Progress.h"
#include "library/Catalog.h"

#include <QObject>

#include <memory>

namespace Tintype {

struct ImportSummary
{
    int imported = 0;
    int already = 0;
    int moved = 0;
    QList<RefusedFile> refused;
    bool cancelled = false;
};

/// Import as the window sees it: a worker scans and reads, each batch is written by the catalog on the GUI thread, at the end the
/// stacks are found again on the worker. GUI thread side.
class ImportRunner : public QObject
{
    Q_OBJECT

public:
    explicit ImportRunner(Catalog& catalog, QObject* parent = nullptr);
    ~ImportRunner() override;

    bool isRunning() const;
    void start(const QStringList& paths, bool tagsFromFolders);
    void cancel();
    void goOn(); ///< Starts again the import that the end of the program cut short, if there was one.

Q_SIGNALS:
    void progressed(const Tintype::Progress& progress);
    void finished(const Tintype::ImportSummary& summary);
    void failed(const Tintype::Error& error);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Tintype
