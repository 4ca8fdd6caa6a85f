// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "imaging/Preprocessing.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <array>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace Tintype {

/// One photo to be read and what is wanted of it.
struct PhotoOrder
{
    QString path;
    bool wantsCentre = true; ///< The centre crop as the network sees it.
    bool wantsMirror = false; ///< And its mirror image.
    bool wantsPicture = false; ///< A small picture to cut variations from.
};

/// A photo as the computation wants it.
struct PreparedPhoto
{
    std::array<QByteArray, 2> views; ///< Centre and mirror, size x size x 3 bytes each; empty when not wanted.
    QImage picture; ///< Short side at most kVariedPictureSide, Format_RGB888.
    QString refused; ///< Why it could not be read; else empty.
};

/// Reads photos ahead of the computation that takes them, in order. Own threads read; when the one that computes must wait
/// it reads along, so that neither stands idle. Used by one thread.
class PhotoLoader
{
public:
    /// `threads` 0: as many as leave the computation its share of the cores.
    PhotoLoader(std::vector<PhotoOrder> orders, const Preprocessing& preprocessing, int threads = 0);
    ~PhotoLoader();

    int count() const { return int(m_orders.size()); }
    /// The next photo in order; count() times.
    PreparedPhoto take();
    /// Threads that compute may use meanwhile: all of them where there is nothing left to read or much has been read ahead.
    int computeThreads(int allowed) const;

    static PreparedPhoto prepare(const PhotoOrder& order, const Preprocessing& preprocessing);

private:
    static Result<PreparedPhoto> prepareOne(const PhotoOrder& order, const Preprocessing& preprocessing);

    enum class State { Waiting, Reading, Ready };
    struct Slot
    {
        State state = State::Waiting;
        PreparedPhoto photo;
    };

    static constexpr std::size_t kAhead = 96; // photos kept ready: some tens of megabytes

    int claim(); // The next that nobody reads and that is near enough; -1 when there is none. Under the lock.
    void read(int index, std::unique_lock<std::mutex>& lock);
    void serve(const std::stop_token& stop);

    const std::vector<PhotoOrder> m_orders;
    const Preprocessing m_preprocessing;
    mutable std::mutex m_mutex; // guards what follows
    std::condition_variable_any m_changed;
    std::vector<Slot> m_slots;
    std::size_t m_taken = 0;
    std::size_t m_claimed = 0;
    std::vector<std::jthread> m_threads; // last: they use all the others
};

} // namespace Tintype
