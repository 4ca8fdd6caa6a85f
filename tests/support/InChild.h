// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QElapsedTimer>

#include <functional>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace Tintype {

/// What became of some work that ran in a process of its own.
struct ChildOutcome
{
    bool ended = false; ///< It returned by itself.
    int signal = 0; ///< What killed it, 0 for nothing.
    QByteArray answer; ///< What the work returned.
    double cpuSeconds = 0;
    double wallSeconds = 0;
    double peakMegabytes = 0; ///< Largest resident memory above what the process began with.
};

inline double residentMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

/// Runs the work in a fork of this process, which must not have started threads: a crash, a leak or a mad allocation hits
/// the fork alone and can be measured.
inline ChildOutcome inChild(const std::function<QByteArray()>& work)
{
    ChildOutcome outcome;
    int ends[2];
    if (pipe(ends) != 0)
        return outcome;
    QElapsedTimer clock;
    clock.start();
    const pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        const double before = residentMegabytes();
        const QByteArray answer = work();
        const double grown = residentMegabytes() - before;
        bool written = write(ends[1], &grown, sizeof grown) == ssize_t(sizeof grown);
        for (qsizetype at = 0; written && at < answer.size();) {
            const ssize_t count = write(ends[1], answer.constData() + at, size_t(answer.size() - at));
            written = count > 0;
            at += count;
        }
        _exit(written ? 0 : 1);
    }
    close(ends[1]);
    QByteArray bytes;
    char buffer[65536];
    for (ssize_t count = 0; (count = read(ends[0], buffer, sizeof buffer)) > 0;)
        bytes.append(buffer, qsizetype(count));
    close(ends[0]);
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    outcome.wallSeconds = double(clock.nsecsElapsed()) / 1e9;
    outcome.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    outcome.ended = WIFEXITED(status) && WEXITSTATUS(status) == 0 && bytes.size() >= qsizetype(sizeof(double));
    outcome.cpuSeconds = double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
    if (outcome.ended) {
        memcpy(&outcome.peakMegabytes, bytes.constData(), sizeof(double));
        outcome.answer = bytes.mid(sizeof(double));
    }
    return outcome;
}

} // namespace Tintype
