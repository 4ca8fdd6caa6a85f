// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work/ProcessMemory.h"

#ifdef Q_OS_LINUX
#include <QByteArray>
#include <QFile>
#include <QList>

#include <unistd.h>
#endif

namespace Tintype {

ProcessMemory ProcessMemory::now()
{
    ProcessMemory memory;
#ifdef Q_OS_LINUX
    const qint64 page = sysconf(_SC_PAGESIZE);
    memory.total = sysconf(_SC_PHYS_PAGES) * page;
    QFile file(QStringLiteral("/proc/self/statm"));
    if (file.open(QIODevice::ReadOnly))
        memory.used = file.readAll().split(' ').value(1).toLongLong() * page; // pages that are in memory
#endif
    return memory;
}

} // namespace Tintype
