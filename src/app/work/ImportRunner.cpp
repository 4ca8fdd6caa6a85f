// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work/ImportRunner.h"

#include "library/BurstGrouper.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMetaObject>
#include <QTimer>

#include <algorithm>
#include <deque>
#include <functional>
#include <optional>
#include <stop_token>
#include <thread>

namespace Tintype {

namespace {

/// Photos in one transaction on the GUI thread: small enough that the window hardly waits for it.
constexpr qsizetype kPiece = 16;

/// Stands in the project while an import runs: what it takes and how. After a sudden end the next start goes on with it.
QString unfinishedKey()
{
    return QStringLiteral("import.unfinished");
}

int readers()
{
    return std::max(1, int(std::thread::hardware_concurrency()));
}

} // namespace

struct ImportRunner::Private
{
    Private(ImportRunner* runner, Catalog& itsCatalog)
        : q(runner)
        , catalog(itsCatalog)
    {
    }

    ImportRunner* q;
    Catalog& catalog;
    bool running = false;
    bool failed = false;
    bool goingOn = false; ///< The stacks of what came before were not found yet.
    bool tagsFromFolders = false;
    int importId = 0;
    ImportSummary summary;
    std::deque<QList<PhotoFacts>> pieces; ///< Read, but not written yet.
    std::optional<ImportOutcome> outcome; ///< The scan's, once it is over.
    QTimer writing; ///< One piece a turn of the event loop, so that keys, clicks and painting come in between.
    std::jthread thread; ///< Last: it uses all the others.

    /// Calls on the GUI thread, in order. What is still waiting when the runner dies is dropped with it.
    void onGui(std::function<void()> call) { QMetaObject::invokeMethod(q, std::move(call), Qt::QueuedConnection); }

    void scan(const ImportRequest& request, std::stop_token stop);
    void writeNext();
    void write(const QList<PhotoFacts>& facts);
    void scanned();
    void end();
    void note(const QJsonValue& unfinished);
};

void ImportRunner::Private::scan(const ImportRequest& request, std::stop_token stop)
{
    const auto batch = [this](const QList<PhotoFacts>& facts) {
        onGui([this, facts] {
            for (qsizetype i = 0; i < facts.size(); i += kPiece)
                pieces.push_back(facts.mid(i, kPiece));
            writing.start();
        });
    };
    const auto observer = [this](const Progress& progress) { onGui([this, progress] { Q_EMIT q->progressed(progress); }); };
    const ImportOutcome ended = runImportScan(request, batch, observer, stop);
    onGui([this, ended] {
        outcome = ended;
        writing.start();
    });
}

void ImportRunner::Private::writeNext()
{
    if (!pieces.empty()) {
        const QList<PhotoFacts> piece = std::move(pieces.front());
        pieces.pop_front();
        write(piece);
        return;
    }
    writing.stop();
    if (outcome)
        scanned();
}

void ImportRunner::Private::write(const QList<PhotoFacts>& facts)
{
    if (failed)
        return;
    const Result<AddedPhotos> added = catalog.addPhotos(facts, tagsFromFolders, importId);
    if (!added) {
        // A full disk will not take the next ones either.
        failed = true;
        pieces.clear();
        thread.request_stop();
        Q_EMIT q->failed(added.error());
        return;
    }
    summary.imported += added->imported;
    summary.already += added->already;
    summary.moved += added->moved;
}

void ImportRunner::Private::scanned()
{
    const bool isSame = !goingOn && summary.imported == 0 && summary.moved == 0 && summary.already == 0;
    summary.already += outcome->already;
    summary.refused = outcome->refused;
    summary.cancelled = outcome->cancelled;
    if (failed || isSame) {
        end();
        return;
    }
    Q_EMIT q->progressed(Progress{0, 0, tr("Finding photos that belong together")});
    thread = std::jthread([this, photos = catalog.photos()] {
        const QHash<PhotoId, int> stacks = groupBursts(photos);
        onGui([this, stacks] {
            const Result<> written = catalog.setStacks(stacks);
            if (!written) {
                failed = true;
                Q_EMIT q->failed(written.error());
            }
            end();
        });
    });
}

void ImportRunner::Private::note(const QJsonValue& unfinished)
{
    const Result<> noted = catalog.setSetting(unfinishedKey(), unfinished);
    if (!noted)
        qWarning("%s", qPrintable(noted.error().message));
}

void ImportRunner::Private::end()
{
    running = false;
    goingOn = false;
    note(QJsonValue());
    if (!failed)
        Q_EMIT q->finished(summary);
}

ImportRunner::ImportRunner(Catalog& catalog, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, catalog))
{
    d->writing.setInterval(0);
    connect(&d->writing, &QTimer::timeout, this, [this] { d->writeNext(); });
}

ImportRunner::~ImportRunner() = default;

bool ImportRunner::isRunning() const
{
    return d->running;
}

void ImportRunner::start(const QStringList& paths, bool tagsFromFolders)
{
    if (d->running)
        return;
    d->running = true;
    d->failed = false;
    d->summary = {};
    d->outcome.reset();
    d->tagsFromFolders = tagsFromFolders;
    d->importId = d->catalog.beginImport();
    d->note(QJsonObject{{QStringLiteral("paths"), QJsonArray::fromStringList(paths)}, {QStringLiteral("tags"), tagsFromFolders}});
    const ImportRequest request{paths, d->catalog.knownFiles(), d->catalog.paths().thumbnails(), readers()};
    Q_EMIT progressed(Progress{0, 0, tr("Looking for photos")});
    d->thread = std::jthread([p = d.get(), request](std::stop_token stop) { p->scan(request, std::move(stop)); });
}

void ImportRunner::cancel()
{
    d->thread.request_stop();
}

void ImportRunner::goOn()
{
    const QJsonObject unfinished = d->catalog.setting(unfinishedKey()).toObject();
    QStringList paths;
    for (const QJsonValue& path : unfinished.value(QStringLiteral("paths")).toArray())
        paths.append(path.toString());
    if (paths.isEmpty() || d->running)
        return;
    d->goingOn = true;
    start(paths, unfinished.value(QStringLiteral("tags")).toBool());
}

} // namespace Tintype
