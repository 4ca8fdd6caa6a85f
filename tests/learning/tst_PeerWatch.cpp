// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/PeerWatch.h"

#include <QProcess>
#include <QTest>

#include <unistd.h>

using namespace Tintype;

/// Times are given, not waited for.
class PeerWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsHeardIsThere()
    {
        PeerWatch watch = watchOf(0);
        watch.heard(1, m_start + PeerWatch::kSilence);
        watch.heard(2, m_start + PeerWatch::kSilence);
        QVERIFY(!watch.lost(m_start + 2 * PeerWatch::kSilence));
    }

    void whoIsSilentForLongIsGone()
    {
        PeerWatch watch = watchOf(0);
        watch.heard(1, m_start + std::chrono::seconds(5));
        QVERIFY(!watch.lost(m_start + PeerWatch::kSilence));
        QCOMPARE(watch.lost(m_start + PeerWatch::kSilence + std::chrono::seconds(1)), std::optional(2));
    }

    void theOthersHearFromTheFirstOnly()
    {
        PeerWatch watch = watchOf(1);
        watch.heard(0, m_start + PeerWatch::kSilence);
        QVERIFY(!watch.lost(m_start + PeerWatch::kSilence + std::chrono::seconds(1)));
        QCOMPARE(watch.lost(m_start + 3 * PeerWatch::kSilence), std::optional(0));
    }

    void aProcessOfThisMachineIsMissedAtOnce()
    {
        QProcess other;
        other.start(QStringLiteral("sleep"), {QStringLiteral("60")});
        QVERIFY(other.waitForStarted());
        const PeerWatch watch({{QStringLiteral("here"), getpid()}, {QStringLiteral("here"), other.processId()}}, 0, m_start);
        QVERIFY(!watch.lost(m_start));
        other.kill();
        QVERIFY(other.waitForFinished());
        QCOMPARE(watch.lost(m_start), std::optional(1));
    }

    void aProcessThatCannotBeSeenIsNotMissed()
    {
        // Of another container that has the same name.
        const PeerWatch watch({{QStringLiteral("here"), getpid()}, {QStringLiteral("here"), kNobody}}, 0, m_start);
        QVERIFY(!watch.lost(m_start));
    }

private:
    static constexpr qint64 kNobody = 2'000'000'000; // beyond what a system numbers

    PeerWatch watchOf(int own) const
    {
        return PeerWatch({{QStringLiteral("a"), 1}, {QStringLiteral("b"), 2}, {QStringLiteral("c"), 3}}, own, m_start);
    }

    const PeerWatch::Time m_start = PeerWatch::Time() + std::chrono::hours(1);
};

QTEST_GUILESS_MAIN(PeerWatchTest)
#include "tst_PeerWatch.moc"
