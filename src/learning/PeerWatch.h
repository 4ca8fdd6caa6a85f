// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace Tintype {

/// Notices when one of the processes that work together is gone: on the same machine at once, elsewhere when it has been silent for
/// long. Rank 0 hears from all, the others hear from rank 0. One thread.
class PeerWatch
{
public:
    using Time = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::seconds kBeat{1}; ///< How often each is to be heard.
    static constexpr std::chrono::seconds kSilence{20}; ///< After that it is taken for gone.

    struct Peer
    {
        QString host;
        qint64 process = 0; ///< Its number on that host.
    };

    /// `peers`: all ranks in order; `own` is this one.
    PeerWatch(std::vector<Peer> peers, int own, Time now);

    const std::vector<Peer>& peers() const { return m_peers; }
    const Peer& peer(int rank) const { return m_peers[std::size_t(rank)]; }
    void heard(int rank, Time now) { m_heard[std::size_t(rank)] = now; }
    /// The rank that is gone, if any.
    std::optional<int> lost(Time now) const;

private:
    bool hearsFrom(int rank) const { return m_own == 0 || rank == 0; }

    std::vector<Peer> m_peers;
    std::vector<char> m_isHere; // on this machine, where it can be seen
    std::vector<Time> m_heard;
    int m_own;
};

} // namespace Tintype
