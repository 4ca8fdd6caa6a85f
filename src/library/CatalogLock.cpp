// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/CatalogLock.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QSysInfo>
#include <QThread>

#include <chrono>

using namespace std::chrono_literals;

namespace Tintype {

namespace {

// Between making the file and writing its own name in it a program needs well under a millisecond.
constexpr std::chrono::milliseconds kSigning = 200ms;
constexpr std::chrono::milliseconds kLook = 20ms;

} // namespace

CatalogLock::CatalogLock(const QString& lockFile)
    : m_lock(lockFile)
{
    // A lock never grows old while its program lives; QLockFile itself finds that a process is gone.
    m_lock.setStaleLockTime(0);
}

Result<std::unique_ptr<CatalogLock>> CatalogLock::take(const QString& lockFile, const QString& projectName)
{
    std::unique_ptr<CatalogLock> lock(new CatalogLock(lockFile));
    if (lock->m_lock.tryLock(0) || lock->takeUnsigned())
        return lock;
    if (lock->m_lock.error() == QLockFile::LockFailedError) {
        qint64 process = 0;
        QString host;
        QString program;
        if (!lock->m_lock.getLockInfo(&process, &host, &program))
            return fail(Error::Kind::Busy,
                        QCoreApplication::translate("Tintype::CatalogLock",
                                                    "The project %1 is open in another program; close it there first. If no program is "
                                                    "using it, delete the file %2.")
                            .arg(projectName, QDir::toNativeSeparators(lockFile)));
        if (!host.isEmpty() && host != QSysInfo::machineHostName())
            return fail(Error::Kind::Busy,
                        QCoreApplication::translate("Tintype::CatalogLock",
                                                    "The project %1 is open on the computer %2; close it there first. If that computer is "
                                                    "not using it, delete the file %3.")
                            .arg(projectName, host, QDir::toNativeSeparators(lockFile)));
        return fail(Error::Kind::Busy,
                    QCoreApplication::translate("Tintype::CatalogLock",
                                                "The project %1 is open in another program (%2, process %3); close it there first.")
                        .arg(projectName, program)
                        .arg(process));
    }
    return fail(Error::Kind::Unreadable,
                QCoreApplication::translate("Tintype::CatalogLock",
                                            "The project %1 cannot be opened for writing; check the permissions of its folder.")
                    .arg(projectName));
}

bool CatalogLock::takeUnsigned()
{
    const auto isUnsigned = [this] {
        qint64 process = 0;
        QString host;
        QString program;
        return m_lock.error() == QLockFile::LockFailedError && !m_lock.getLockInfo(&process, &host, &program);
    };
    const QDeadlineTimer patience(kSigning);
    while (isUnsigned() && !patience.hasExpired()) {
        QThread::msleep(kLook.count());
        if (m_lock.tryLock(0))
            return true;
    }
    QLockFile guard(m_lock.fileName() % u".rmlock"); // as QLockFile itself takes: two that remove it at once could both believe it theirs
    if (!guard.tryLock(0) || !isUnsigned())
        return false;
    return m_lock.removeStaleLockFile() && m_lock.tryLock(0); // it leaves alone what a living program holds open and locked
}

} // namespace Tintype
