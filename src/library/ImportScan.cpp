// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/ImportScan.h"

#include "imaging/PhotoReader.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace Tintype {

namespace {

constexpr int kBatch = 256;
constexpr size_t kWindow = 512; ///< Files read ahead of the slowest, which bounds the memory.

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::ImportScan", text);
}

void addFolder(const QString& folder, QStringList* files, ImportOutcome* outcome, const std::stop_token& stop)
{
    const QDir dir(folder);
    if (!QFileInfo(folder).isReadable()) {
        outcome->refused.append({folder, tr("The folder cannot be read. Check its permissions.")});
        return;
    }
    const QFileInfoList entries = dir.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo& entry : entries) {
        if (stop.stop_requested())
            return;
        if (entry.isDir()) {
            // Links may lead in circles; a project's own thumbnails are no photos of anybody's.
            if (!entry.isSymLink() && entry.suffix() != QLatin1String("tintype"))
                addFolder(entry.absoluteFilePath(), files, outcome, stop);
        } else if (entry.isFile() && photoSuffixes().contains(entry.suffix().toLower())) {
            files->append(entry.absoluteFilePath());
        }
    }
}

/// One file's result; empty until a worker has read it.
using Slot = std::optional<Result<PhotoFacts>>;

/// Workers take files in order and fill slots; the calling thread hands them on in order.
class FactsReaders
{
public:
    FactsReaders(const QStringList& files, const QString& thumbnails, std::stop_token stop, int threads)
        : m_files(files)
        , m_thumbnails(thumbnails)
        , m_stop(std::move(stop))
        , m_slots(size_t(files.size()))
    {
        for (int i = 0; i < threads; ++i)
            m_threads.emplace_back([this] { work(); });
    }

    ~FactsReaders()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_ended = true;
        }
        m_room.notify_all();
    }

    /// Waits for file `i`; nothing when the scan was cancelled.
    Slot take(size_t i)
    {
        std::unique_lock lock(m_mutex);
        while (!m_slots[i]) {
            if (m_stop.stop_requested())
                return {};
            m_filled.wait_for(lock, std::chrono::milliseconds(50));
        }
        Slot slot = std::move(m_slots[i]);
        m_slots[i].reset();
        m_taken = i + 1;
        m_room.notify_all();
        return slot;
    }

private:
    void work()
    {
        for (;;) {
            size_t i = 0;
            {
                std::unique_lock lock(m_mutex);
                m_room.wait(lock, [this] { return m_ended || m_next < m_taken + kWindow; });
                if (m_ended || m_next >= m_slots.size() || m_stop.stop_requested())
                    return;
                i = m_next++;
            }
            Result<PhotoFacts> facts = readFacts(m_files.at(qsizetype(i)), m_thumbnails);
            {
                const std::lock_guard lock(m_mutex);
                m_slots[i] = std::move(facts);
            }
            m_filled.notify_all();
        }
    }

    const QStringList& m_files;
    const QString& m_thumbnails;
    std::stop_token m_stop;
    std::mutex m_mutex;
    std::condition_variable m_filled;
    std::condition_variable m_room;
    std::vector<Slot> m_slots;
    size_t m_next = 0;
    size_t m_taken = 0;
    bool m_ended = false;
    std::vector<std::jthread> m_threads; // last: ended first
};

QStringList filesOf(const ImportRequest& request, ImportOutcome* outcome, const std::stop_token& stop)
{
    QStringList files;
    for (const QString& path : request.paths) {
        const QFileInfo info(path);
        if (info.isDir())
            addFolder(QDir::cleanPath(info.absoluteFilePath()), &files, outcome, stop);
        else if (info.exists())
            files.append(QDir::cleanPath(info.absoluteFilePath()));
        else
            outcome->refused.append({path, tr("There is no such file or folder.")});
    }
    QSet<QString> seen;
    files.removeIf([&](const QString& file) {
        const bool again = seen.contains(file);
        seen.insert(file);
        return again;
    });
    return files;
}

} // namespace

ImportOutcome runImportScan(const ImportRequest& request, const std::function<void(QList<PhotoFacts>)>& batch,
                            const ProgressObserver& observer, std::stop_token stop)
{
    ImportOutcome outcome;
    QStringList files = filesOf(request, &outcome, stop);
    outcome.found = int(files.size()) + int(outcome.refused.size());
    const qint64 total = files.size();
    files.removeIf([&](const QString& file) {
        const auto known = request.known.constFind(file);
        if (known == request.known.constEnd())
            return false;
        const QFileInfo info(file);
        return info.size() == known->bytes && info.lastModified().toMSecsSinceEpoch() == known->modified;
    });
    outcome.already = int(total - files.size());

    QList<PhotoFacts> waiting;
    FactsReaders readers(files, request.thumbnailFolder, stop, std::max(1, request.threads));
    for (qsizetype i = 0; i < files.size(); ++i) {
        Slot slot = readers.take(size_t(i));
        if (!slot) {
            outcome.cancelled = true;
            break;
        }
        if (*slot)
            waiting.append(std::move(**slot));
        else
            outcome.refused.append({files.at(i), slot->error().message});
        if (waiting.size() >= kBatch) {
            batch(std::move(waiting));
            waiting = {};
        }
        if (observer && (i % 8 == 7 || i + 1 == files.size()))
            observer(Progress{outcome.already + i + 1, total, tr("Reading photos")});
    }
    // What was read before a cancel is kept: it is complete.
    if (!waiting.isEmpty())
        batch(std::move(waiting));
    outcome.cancelled = outcome.cancelled || stop.stop_requested();
    return outcome;
}

} // namespace Tintype
