// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <thread>

namespace Tintype {

/// Shares the cores with other work. Threads that work on a layer together wait for each other awake, for milliseconds: quickest while
/// all cores are theirs. Where other programs, or the window itself, use a core as well, the thread that still works stands behind one
/// that only waits: with one busy program beside it a training on two cores took 1.4 times as long as with short waits, with two up to
/// twice. So while this lives, the system is asked once a second for how long threads of the program stood in line.
///
/// GNU's OpenMP waits briefly as soon as it looks after more threads than there are cores (its manual, GOMP_SPINCOUNT), which can be set
/// otherwise only before the program starts. So a second team is made, asleep. Other OpenMPs do not care.
class ShortWaits
{
public:
    ShortWaits();

    /// What the waits should be after another second, in which the program's threads stood in line for so many seconds together.
    class Judge
    {
    public:
        bool areShort(double secondsInLine);

    private:
        bool m_areShort = false;
        int m_calm = 0; // seconds one after the other
    };

    /// So many threads of OpenMP, asleep.
    class Team
    {
    public:
        explicit Team(int threads);

    private:
        std::jthread m_leader;
    };

    /// How long the threads that the program has now have been kept from running, in nanoseconds; 0 where the system does not say.
    static qint64 timeInLine();

private:
    std::jthread m_watch;
};

} // namespace Tintype
