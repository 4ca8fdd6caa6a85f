// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/PhotoLoader.h"

#include "imaging/Augmentation.h"
#include "imaging/PhotoReader.h"
#include "imaging/PictureGuard.h"
#include "imaging/Resizer.h"
#include "learning/torch/TorchDevice.h"

#include <algorithm>

namespace Tintype {

namespace {

constexpr int kMostThreads = 8; // more than one device can be fed from; disks do not get quicker either

} // namespace

PreparedPhoto PhotoLoader::prepare(const PhotoOrder& order, const Preprocessing& preprocessing)
{
    Result<PreparedPhoto> prepared = guardPicture([&] { return prepareOne(order, preprocessing); });
    if (!prepared)
        return {{}, {}, prepared.error().message};
    return std::move(*prepared);
}

Result<PreparedPhoto> PhotoLoader::prepareOne(const PhotoOrder& order, const Preprocessing& preprocessing)
{
    PreparedPhoto prepared;
    ReadOptions options;
    options.minimumShortSide = std::max(preprocessing.shortSide(), order.wantsPicture ? kVariedPictureSide : 0);
    const Result<PhotoImage> photo = readPhoto(order.path, options);
    if (!photo)
        return fail(photo.error());
    const auto render = [&](bool mirrored) {
        QByteArray view(qsizetype(preprocessing.size) * preprocessing.size * 3, Qt::Uninitialized);
        preprocessing.render(photo->image, reinterpret_cast<uchar*>(view.data()), mirrored);
        prepared.views[mirrored ? 1 : 0] = std::move(view);
    };
    if (order.wantsCentre)
        render(false);
    if (order.wantsMirror)
        render(true);
    if (order.wantsPicture)
        prepared.picture = shrunk(photo->image, kVariedPictureSide);
    return prepared;
}

PhotoLoader::PhotoLoader(std::vector<PhotoOrder> orders, const Preprocessing& preprocessing, int threads)
    : m_orders(std::move(orders))
    , m_preprocessing(preprocessing)
    , m_slots(m_orders.size())
{
    const int wanted = threads > 0 ? threads : std::clamp(coreCount() / 2, 1, kMostThreads);
    for (int i = 0; i < std::min(wanted, count()); ++i)
        m_threads.emplace_back([this](const std::stop_token& stop) { serve(stop); });
}

PhotoLoader::~PhotoLoader()
{
    for (std::jthread& thread : m_threads)
        thread.request_stop();
}

int PhotoLoader::computeThreads(int allowed) const
{
    const std::scoped_lock lock(m_mutex);
    const bool allRead = m_claimed == m_orders.size();
    const bool isWellAhead = m_claimed >= m_taken + kAhead / 2; // reading is the quicker of the two and rests most of the time
    return allRead || isWellAhead ? allowed : std::max(1, allowed - int(m_threads.size()));
}

int PhotoLoader::claim()
{
    if (m_claimed == m_orders.size() || m_claimed >= m_taken + kAhead)
        return -1;
    m_slots[m_claimed].state = State::Reading;
    return int(m_claimed++);
}

void PhotoLoader::read(int index, std::unique_lock<std::mutex>& lock)
{
    lock.unlock();
    PreparedPhoto photo = prepare(m_orders[std::size_t(index)], m_preprocessing);
    lock.lock();
    m_slots[std::size_t(index)] = {State::Ready, std::move(photo)};
    m_changed.notify_all();
}

void PhotoLoader::serve(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested() && m_claimed < m_orders.size()) {
        if (const int index = claim(); index >= 0)
            read(index, lock);
        else
            m_changed.wait(lock, stop, [this] { return m_claimed == m_orders.size() || m_claimed < m_taken + kAhead; });
    }
}

PreparedPhoto PhotoLoader::take()
{
    Q_ASSERT(m_taken < m_orders.size());
    std::unique_lock lock(m_mutex);
    Slot& slot = m_slots[m_taken];
    while (slot.state != State::Ready) {
        if (const int index = claim(); index >= 0)
            read(index, lock);
        else
            m_changed.wait(lock, [&] { return slot.state == State::Ready; });
    }
    ++m_taken;
    PreparedPhoto photo = std::move(slot.photo);
    m_changed.notify_all();
    return photo;
}

} // namespace Tintype
