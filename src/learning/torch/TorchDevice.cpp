// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/TorchDevice.h"

#include "learning/torch/TensorMemory.h"
#include "learning/torch/TorchGuard.h"

#include <ATen/DeviceAccelerator.h>
#include <ATen/Parallel.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <c10/util/Exception.h>

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <thread>

#ifdef Q_OS_LINUX
#include <sched.h>
#endif

namespace Tintype {

namespace {

QString tr(const char* text, const char* note = nullptr, int number = -1)
{
    return QCoreApplication::translate("Tintype::TorchDevice", text, note, number);
}

QByteArray systemFile(const char* path)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly) ? file.read(1 << 20) : QByteArray();
}

QString processorName()
{
    static const QRegularExpression kName(QStringLiteral("^model name\\s*:\\s*(.+)$"), QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = kName.match(QString::fromUtf8(systemFile("/proc/cpuinfo")));
    const QString name = match.hasMatch() ? match.captured(1).simplified() : tr("Processor");
    return tr("%1, %Ln core(s)", nullptr, coreCount()).arg(name);
}

// A line such as "MemFree:  1024 kB" in bytes.
qint64 lineOf(const char* file, const QByteArray& key)
{
    for (const QByteArray& line : systemFile(file).split('\n')) {
        if (line.startsWith(key))
            return line.mid(key.size()).simplified().split(' ').value(0).toLongLong() * 1024;
    }
    return 0;
}

// A container may allow less than the machine has. 0: no such bound.
qint64 groupFile(const char* path)
{
    return systemFile(path).trimmed().toLongLong();
}

qint64 freeProcessorMemory()
{
    const qint64 free = lineOf("/proc/meminfo", "MemAvailable:");
    const qint64 bound = groupFile("/sys/fs/cgroup/memory.max");
    if (bound <= 0)
        return free;
    // Pages of files that were read count as used, but are given up as soon as memory is wanted.
    qint64 reclaimable = 0;
    for (const QByteArray& line : systemFile("/sys/fs/cgroup/memory.stat").split('\n')) {
        if (line.startsWith("inactive_file "))
            reclaimable = line.mid(int(qstrlen("inactive_file "))).toLongLong();
    }
    return std::clamp<qint64>(bound - groupFile("/sys/fs/cgroup/memory.current") + reclaimable, std::min<qint64>(1, free), free); // 0 is not known
}

qint64 totalProcessorMemory()
{
    const qint64 total = lineOf("/proc/meminfo", "MemTotal:");
    const qint64 bound = groupFile("/sys/fs/cgroup/memory.max");
    return bound > 0 ? std::min(total, bound) : total;
}

// Asked of oneDNN, which knows them all.
bool processorHasBfloat16()
{
    const Result<bool> answer = guarded([]() -> Result<bool> {
        const auto question = c10::Dispatcher::singleton().findSchema({"mkldnn::_is_mkldnn_bf16_supported", ""});
        return question && question->typed<bool()>().call();
    });
    return answer && *answer;
}

// Others live here too.
qint64 usableOf(qint64 free)
{
    constexpr double kShare = 0.8;
    return free > 0 ? qint64(double(free) * kShare) : (1LL << 32);
}

Result<c10::Device> namedDevice(const QString& wanted)
{
    const Result<c10::Device> named = guarded([&]() -> Result<c10::Device> { return c10::Device(wanted.toStdString()); });
    if (!named)
        return fail(Error::Kind::BadInput, tr("\"%1\" is no device. Use auto, cpu, or an accelerator such as cuda:0.").arg(wanted),
                    named.error().detail);
    return named;
}

} // namespace

int coreCount()
{
#ifdef Q_OS_LINUX
    cpu_set_t allowed;
    if (sched_getaffinity(0, sizeof(allowed), &allowed) == 0)
        return std::max(1, CPU_COUNT(&allowed));
#endif
    return std::max(1, int(std::thread::hardware_concurrency()));
}

void setComputeThreads(int threads)
{
    at::set_num_threads(threads > 0 ? threads : coreCount());
}

Result<c10::Device> pickDevice(const QString& wanted, int place)
{
    const std::optional<c10::DeviceType> accelerator = at::accelerator::getAccelerator();
    const int count = accelerator ? at::accelerator::deviceCount() : 0;
    if (wanted.isEmpty() || wanted == u"auto")
        return count > 0 ? c10::Device(*accelerator, c10::DeviceIndex(place % count)) : c10::Device(c10::kCPU);
    const Result<c10::Device> named = namedDevice(wanted);
    if (!named || named->is_cpu())
        return named;
    const int index = named->has_index() ? named->index() : 0;
    if (!accelerator || named->type() != *accelerator || index >= count)
        return fail(Error::Kind::NotFound,
                    tr("There is no device %1 that this LibTorch can use. Use auto or cpu.").arg(wanted));
    return c10::Device(*accelerator, c10::DeviceIndex(index));
}

int sharersOf(const c10::Device& device, int processes)
{
    const int devices = device.is_cpu() ? 1 : std::max(1, int(at::accelerator::deviceCount()));
    return (processes + devices - 1) / devices;
}

DeviceInfo describeDevice(const c10::Device& device)
{
    DeviceInfo info;
    info.id = QString::fromStdString(device.str());
    info.hasShortNumbers = hasBfloat16(device);
    if (device.is_cpu()) {
        info.name = processorName();
        info.freeBytes = freeProcessorMemory();
        info.totalBytes = totalProcessorMemory();
        info.usableBytes = usableOf(info.freeBytes);
        return info;
    }
    info.name = tr("Accelerator %1").arg(info.id);
    // Not every kind of accelerator can tell.
    const Result<> asked = guarded([&]() -> Result<> {
        const auto [free, total] = at::accelerator::getMemoryInfo(device.index());
        info.freeBytes = qint64(free);
        info.totalBytes = qint64(total);
        return {};
    });
    Q_UNUSED(asked)
    info.usableBytes = usableOf(info.freeBytes);
    return info;
}

void releaseMemory(const c10::Device& device)
{
    TensorMemory::release();
    if (device.is_cpu())
        return;
    const Result<> released = guarded([&]() -> Result<> {
        at::accelerator::synchronizeDevice(device.index());
        at::accelerator::emptyCache();
        return {};
    });
    Q_UNUSED(released)
}

qint64 usableMemory(const c10::Device& device)
{
    return describeDevice(device).usableBytes;
}

bool hasBfloat16(const c10::Device& device)
{
    static const bool processorHas = processorHasBfloat16();
    return !device.is_cpu() || processorHas;
}

qint64 residentMemory()
{
    return lineOf("/proc/self/status", "VmRSS:");
}

} // namespace Tintype
