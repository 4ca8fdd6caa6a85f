// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work/ThumbnailLoader.h"

#include "imaging/PhotoReader.h"
#include "imaging/ThumbnailStore.h"

#include <QCache>
#include <QMetaObject>
#include <QSet>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace Tintype {

namespace {

constexpr int kWorkers = 2;
constexpr int kCacheKilobytes = 192 * 1024; ///< Some 500 pictures of 256 x 384.
constexpr auto kLongestRest = std::chrono::milliseconds(60);

struct ThumbnailJob
{
    PhotoId id = 0;
    QString contentHash;
    QString path;
};

struct PhotoJob
{
    PhotoId id = 0;
    QString path;
    int shortSide = 0;
};

/// What the screen takes without another conversion on the GUI thread.
QImage forScreen(const QImage& image)
{
    return image.convertToFormat(QImage::Format_RGB32);
}

} // namespace

struct ThumbnailLoader::Private
{
    Private(ThumbnailLoader* loader, const QString& folder)
        : q(loader)
        , store(folder)
    {
    }

    ThumbnailLoader* q;
    const ThumbnailStore store;

    QCache<QString, QPixmap> memory{kCacheKilobytes}; ///< By content. GUI thread.
    QSet<QString> unreadable; ///< By content: not tried again and again. GUI thread.
    QSet<QString> asked; ///< By content: waiting or being read. GUI thread.

    std::mutex mutex; ///< Guards what follows.
    std::condition_variable_any wake;
    std::deque<ThumbnailJob> waiting; ///< The last asked is served first.
    std::optional<PhotoJob> photo;
    bool paused = false;

    std::vector<std::jthread> threads; ///< Last: they use all the others.

    void serveThumbnails(std::stop_token stop, int number);
    void servePhotos(std::stop_token stop);
    void delivered(const ThumbnailJob& job, const QImage& image);
};

void ThumbnailLoader::Private::serveThumbnails(std::stop_token stop, int number)
{
    for (;;) {
        ThumbnailJob job;
        bool slow = false;
        {
            std::unique_lock lock(mutex);
            if (!wake.wait(lock, stop, [&] { return !waiting.empty() && !(paused && number > 0); }))
                return;
            job = std::move(waiting.front());
            waiting.pop_front();
            slow = paused;
        }
        const auto begun = std::chrono::steady_clock::now();
        QImage image = store.load(job.contentHash);
        if (image.isNull()) {
            const Result<QImage> made = store.make(job.contentHash, job.path);
            if (made)
                image = *made;
        }
        image = forScreen(image);
        QMetaObject::invokeMethod(q, [this, job, image] { delivered(job, image); }, Qt::QueuedConnection);
        if (slow) { // half a core at most
            const auto worked = std::chrono::steady_clock::now() - begun;
            std::this_thread::sleep_for(std::min<std::chrono::steady_clock::duration>(worked, kLongestRest));
        }
    }
}

void ThumbnailLoader::Private::servePhotos(std::stop_token stop)
{
    for (;;) {
        PhotoJob job;
        {
            std::unique_lock lock(mutex);
            if (!wake.wait(lock, stop, [this] { return photo.has_value(); }))
                return;
            job = *std::exchange(photo, std::nullopt);
        }
        const Result<PhotoImage> read = readPhoto(job.path, ReadOptions{job.shortSide});
        if (read) {
            const QImage image = forScreen(read->image);
            QMetaObject::invokeMethod(q, [this, id = job.id, image] { Q_EMIT q->photoReady(id, image); }, Qt::QueuedConnection);
        } else {
            QMetaObject::invokeMethod(q, [this, id = job.id, reason = read.error().message] { Q_EMIT q->photoFailed(id, reason); },
                                      Qt::QueuedConnection);
        }
    }
}

void ThumbnailLoader::Private::delivered(const ThumbnailJob& job, const QImage& image)
{
    asked.remove(job.contentHash);
    if (image.isNull()) {
        unreadable.insert(job.contentHash);
        return;
    }
    memory.insert(job.contentHash, new QPixmap(QPixmap::fromImage(image)), int(std::max<qsizetype>(1, image.sizeInBytes() / 1024)));
    Q_EMIT q->thumbnailReady(job.id);
}

ThumbnailLoader::ThumbnailLoader(const QString& cacheFolder, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, cacheFolder))
{
    for (int number = 0; number < kWorkers; ++number)
        d->threads.emplace_back([p = d.get(), number](std::stop_token stop) { p->serveThumbnails(std::move(stop), number); });
    d->threads.emplace_back([p = d.get()](std::stop_token stop) { p->servePhotos(std::move(stop)); });
}

ThumbnailLoader::~ThumbnailLoader()
{
    for (std::jthread& thread : d->threads)
        thread.request_stop(); // all at once, then each is waited for
    d->threads.clear();
}

QPixmap ThumbnailLoader::thumbnail(const Photo& photo)
{
    const QString& content = photo.facts.contentHash;
    if (const QPixmap* known = d->memory.object(content))
        return *known;
    if (d->unreadable.contains(content))
        return {};
    const bool isNew = !d->asked.contains(content);
    d->asked.insert(content);
    {
        const std::scoped_lock lock(d->mutex);
        if (isNew) {
            d->waiting.push_front({photo.id, content, photo.facts.path});
        } else {
            // Asked again: it is on the screen now, so it goes to the front if it still waits.
            const auto place = std::find_if(d->waiting.begin(), d->waiting.end(),
                                            [&](const ThumbnailJob& job) { return job.contentHash == content; });
            if (place != d->waiting.end())
                std::rotate(d->waiting.begin(), place, place + 1);
        }
    }
    if (isNew)
        d->wake.notify_all();
    return {};
}

void ThumbnailLoader::forgetQueue()
{
    const std::scoped_lock lock(d->mutex);
    for (const ThumbnailJob& job : d->waiting)
        d->asked.remove(job.contentHash);
    d->waiting.clear();
}

void ThumbnailLoader::setPaused(bool paused)
{
    {
        const std::scoped_lock lock(d->mutex);
        d->paused = paused;
    }
    d->wake.notify_all();
}

void ThumbnailLoader::requestPhoto(const Photo& photo, int shortSide)
{
    {
        const std::scoped_lock lock(d->mutex);
        d->photo = PhotoJob{photo.id, photo.facts.path, shortSide};
    }
    d->wake.notify_all();
}

} // namespace Tintype
