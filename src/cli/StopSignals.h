// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <thread>

namespace Tintype {

/// Turns the first SIGINT or SIGTERM into a stop request, so that work ends in good order; the second ends the program
/// at once. One for a process; main thread.
class StopSignals
{
public:
    StopSignals();
    ~StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

    std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    int m_readEnd = -1;
    std::thread m_watcher; ///< A handler may only write to a pipe; this thread reads it. Last: it uses the others.
};

} // namespace Tintype
