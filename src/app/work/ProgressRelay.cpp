// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work/ProgressRelay.h"

#include <mutex>
#include <optional>

namespace Tintype {

namespace {

constexpr int kDrainMilliseconds = 66;

} // namespace

struct ProgressRelay::Box
{
    std::mutex mutex;
    std::optional<Progress> newest;
};

ProgressRelay::ProgressRelay(QObject* parent)
    : QObject(parent)
{
    m_timer.setInterval(kDrainMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &ProgressRelay::drain);
}

ProgressRelay::~ProgressRelay() = default;

ProgressObserver ProgressRelay::start()
{
    m_box = std::make_shared<Box>();
    m_timer.start();
    return [box = m_box](const Progress& progress) {
        const std::scoped_lock lock(box->mutex);
        box->newest = progress;
    };
}

void ProgressRelay::stop()
{
    m_timer.stop();
    m_box.reset();
}

void ProgressRelay::drain()
{
    std::optional<Progress> newest;
    {
        const std::scoped_lock lock(m_box->mutex);
        newest.swap(m_box->newest);
    }
    if (newest)
        Q_EMIT progressed(*newest);
}

} // namespace Tintype
