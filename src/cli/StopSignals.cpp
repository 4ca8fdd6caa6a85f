// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/StopSignals.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <unistd.h>

namespace Tintype {

namespace {

constexpr int kInterrupted = 130;

// A handler has nothing else that it could reach.
std::atomic<int> writeEnd{-1};
std::atomic<int> signalsSeen{0};
static_assert(std::atomic<int>::is_always_lock_free);

void handleSignal(int)
{
    const int savedError = errno;
    if (signalsSeen.fetch_add(1) > 0)
        _exit(kInterrupted);
    const char byte = 's';
    (void)!write(writeEnd.load(), &byte, 1);
    errno = savedError;
}

void installHandler(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

} // namespace

StopSignals::StopSignals()
{
    int ends[2] = {-1, -1};
    if (pipe(ends) != 0)
        return; // without a pipe the signals end the program as they always do
    m_readEnd = ends[0];
    writeEnd.store(ends[1]);
    m_watcher = std::thread([this] {
        char byte = 0;
        ssize_t count = 0;
        do {
            count = read(m_readEnd, &byte, 1);
        } while (count < 0 && errno == EINTR);
        if (count == 1 && byte == 's')
            m_stop.request_stop();
    });
    installHandler(handleSignal);
}

StopSignals::~StopSignals()
{
    if (m_readEnd < 0)
        return;
    installHandler(SIG_DFL);
    const char byte = 'e';
    (void)!write(writeEnd.load(), &byte, 1);
    m_watcher.join();
    close(writeEnd.exchange(-1));
    close(m_readEnd);
    signalsSeen.store(0);
}

} // namespace Tintype
