// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/TensorMemory.h"

#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>
#include <c10/util/Exception.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <map>
#include <mutex>
#include <unordered_map>

#ifdef Q_OS_LINUX
#include <sys/mman.h>
#endif

namespace Tintype::TensorMemory {

namespace {

constexpr std::size_t kAlignment = 64; // a cache line, and the widest vector
constexpr std::size_t kSmall = 1 << 18; // the C library is quick below this
constexpr std::size_t kHugePage = 2 << 20;

void* takeFromSystem(std::size_t bytes)
{
    const std::size_t alignment = bytes >= kHugePage ? kHugePage : kAlignment;
    void* block = nullptr;
    if (posix_memalign(&block, alignment, bytes) != 0)
        return nullptr;
#ifdef Q_OS_LINUX
    if (bytes >= kHugePage)
        madvise(block, bytes, MADV_HUGEPAGE); // fewer page faults; a hint that may be refused
#endif
    return block;
}

class Pool final : public c10::Allocator
{
public:
    c10::DataPtr allocate(std::size_t wanted) override
    {
        const c10::Device cpu(c10::DeviceType::CPU);
        if (wanted == 0)
            return {nullptr, nullptr, &Pool::deleteBlock, cpu};
        const std::size_t bytes = rounded(wanted);
        void* block = take(bytes);
        check(block != nullptr, wanted);
        return {block, block, &Pool::deleteBlock, cpu};
    }
    c10::DeleterFnPtr raw_deleter() const override { return &Pool::deleteBlock; }
    void copy_data(void* to, const void* from, std::size_t bytes) const override { std::memcpy(to, from, bytes); }

    void claim(qint64 bytes)
    {
        check(count(bytes), std::size_t(bytes));
    }
    void unclaim(qint64 bytes)
    {
        const std::scoped_lock lock(m_mutex);
        m_inUse -= bytes;
    }
    void setLimit(qint64 bytes)
    {
        const std::scoped_lock lock(m_mutex);
        m_limit = bytes;
    }
    void failAt(qint64 number)
    {
        const std::scoped_lock lock(m_mutex);
        m_untilFailure = number;
    }
    qint64 inUse()
    {
        const std::scoped_lock lock(m_mutex);
        return m_inUse;
    }
    qint64 peak()
    {
        const std::scoped_lock lock(m_mutex);
        return m_peak;
    }
    void resetPeak()
    {
        const std::scoped_lock lock(m_mutex);
        m_peak = m_inUse;
    }
    void release()
    {
        const std::scoped_lock lock(m_mutex);
        releaseWaiting();
    }

private:
    // In steps of an eighth, so that blocks of nearly the same size can stand in for one another.
    static std::size_t rounded(std::size_t bytes)
    {
        std::size_t step = kAlignment;
        while (step * 8 < bytes)
            step *= 2;
        return (bytes + step - 1) / step * step;
    }

    void check(bool hasMemory, std::size_t wanted)
    {
        TORCH_CHECK_WITH(OutOfMemoryError, hasMemory, "no memory for ", wanted, " bytes beside the ", inUse(), " in use");
    }

    // False: the limit does not allow it.
    bool count(qint64 bytes)
    {
        const std::scoped_lock lock(m_mutex);
        if (isToFail() || !makeRoom(std::size_t(bytes)))
            return false;
        use(bytes);
        return true;
    }

    void* take(std::size_t bytes)
    {
        const std::scoped_lock lock(m_mutex);
        if (isToFail())
            return nullptr;
        void* block = waitingBlock(&bytes);
        if (!block && makeRoom(bytes)) {
            block = takeFromSystem(bytes);
            if (!block && m_waitingBytes > 0) {
                releaseWaiting();
                block = takeFromSystem(bytes);
            }
        }
        if (!block)
            return nullptr;
        m_sizes.emplace(block, bytes);
        use(qint64(bytes));
        return block;
    }

    bool isToFail() { return m_untilFailure > 0 && --m_untilFailure == 0; }

    void use(qint64 bytes)
    {
        m_inUse += bytes;
        m_peak = std::max(m_peak, m_inUse);
    }

    // What waits goes where it stands in the way. False: the limit does not allow it.
    bool makeRoom(std::size_t bytes)
    {
        if (isOverLimit(m_waitingBytes + bytes))
            releaseWaiting();
        return !isOverLimit(bytes);
    }

    bool isOverLimit(std::size_t more) const { return m_limit > 0 && m_inUse + qint64(more) > m_limit; }

    // One that wastes at most an eighth; `bytes` becomes its size.
    void* waitingBlock(std::size_t* bytes)
    {
        const auto place = m_waiting.lower_bound(*bytes);
        if (*bytes < kSmall || place == m_waiting.end() || place->first > *bytes + *bytes / 8)
            return nullptr;
        void* block = place->second;
        *bytes = place->first;
        m_waitingBytes -= *bytes;
        m_waiting.erase(place);
        return block;
    }

    void giveBack(void* block)
    {
        const std::scoped_lock lock(m_mutex);
        const auto place = m_sizes.find(block);
        const std::size_t bytes = place->second;
        m_sizes.erase(place);
        m_inUse -= qint64(bytes);
        if (bytes < kSmall) {
            std::free(block);
            return;
        }
        m_waiting.emplace(bytes, block);
        m_waitingBytes += bytes;
    }

    void releaseWaiting()
    {
        for (const auto& [bytes, block] : m_waiting)
            std::free(block);
        m_waiting.clear();
        m_waitingBytes = 0;
    }

    static void deleteBlock(void* block);

    std::mutex m_mutex;
    std::unordered_map<void*, std::size_t> m_sizes; // of the blocks in use
    std::multimap<std::size_t, void*> m_waiting;
    std::size_t m_waitingBytes = 0;
    qint64 m_limit = 0;
    qint64 m_untilFailure = 0;
    qint64 m_inUse = 0;
    qint64 m_peak = 0;
};

// Never destroyed: tensors in static objects of LibTorch may outlive everything of ours.
Pool& pool()
{
    static Pool* const instance = new Pool;
    return *instance;
}

void Pool::deleteBlock(void* block)
{
    if (block)
        pool().giveBack(block);
}

} // namespace

void install()
{
    static const bool isInstalled = [] {
        c10::SetCPUAllocator(&pool());
        return true;
    }();
    Q_UNUSED(isInstalled)
}

Claim::Claim(qint64 bytes)
    : m_bytes(bytes)
{
    pool().claim(bytes);
}

Claim::~Claim()
{
    pool().unclaim(m_bytes);
}

void setLimit(qint64 bytes)
{
    pool().setLimit(bytes);
}

void failAt(qint64 number)
{
    pool().failAt(number);
}

qint64 inUse()
{
    return pool().inUse();
}

qint64 peak()
{
    return pool().peak();
}

void resetPeak()
{
    pool().resetPeak();
}

void release()
{
    pool().release();
}

} // namespace Tintype::TensorMemory
