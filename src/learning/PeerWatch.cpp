// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/PeerWatch.h"

#include <cerrno>
#include <csignal>

namespace Tintype {

namespace {

/// Signal 0 is sent to nobody; the system only says whether it could be.
bool isRunning(qint64 process)
{
    return kill(pid_t(process), 0) == 0 || errno != ESRCH;
}

} // namespace

PeerWatch::PeerWatch(std::vector<Peer> peers, int own, Time now)
    : m_peers(std::move(peers))
    , m_heard(m_peers.size(), now)
    , m_own(own)
{
    // Two containers may share a name without seeing each other's processes.
    for (const Peer& peer : m_peers)
        m_isHere.push_back(peer.host == m_peers[std::size_t(own)].host && isRunning(peer.process));
}

std::optional<int> PeerWatch::lost(Time now) const
{
    for (int rank = 0; rank < int(m_peers.size()); ++rank) {
        if (rank == m_own)
            continue;
        const bool isGone = m_isHere[std::size_t(rank)] && !isRunning(peer(rank).process);
        const bool isSilent = hearsFrom(rank) && now - m_heard[std::size_t(rank)] > kSilence;
        if (isGone || isSilent)
            return rank;
    }
    return std::nullopt;
}

} // namespace Tintype
