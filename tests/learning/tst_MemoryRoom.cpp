// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/MemoryRoom.h"

#include <QTest>

using namespace Tintype;

namespace {

constexpr qint64 kMegabyte = 1'000'000;

} // namespace

class MemoryRoomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLimitCountsTheProgramItself()
    {
        const MemoryRoom room{8000 * kMegabyte, 700 * kMegabyte, 200 * kMegabyte};
        QVERIFY(room.isLimited());
        QCOMPARE(room.bytes(), 500 * kMegabyte - kOtherBytes);
        QCOMPARE(room.ownBytes() + room.bytes(), room.limit);
    }

    void whatTheDeviceHasCountsWhereItIsLess()
    {
        const MemoryRoom room{300 * kMegabyte, 7000 * kMegabyte, 200 * kMegabyte};
        QVERIFY(!room.isLimited());
        QCOMPARE(room.bytes(), 300 * kMegabyte);
        QVERIFY(!(MemoryRoom{300 * kMegabyte, 0, 200 * kMegabyte}.isLimited()));
        QVERIFY(!room.needWords(400 * kMegabyte).contains(QStringLiteral("limit")));
    }

    void theLimitThatIsNamedIsEnough()
    {
        MemoryRoom room{8000 * kMegabyte, 600 * kMegabyte, 261'234'567};
        for (const qint64 needed : {1LL, 499'999'999LL, 508 * kMegabyte}) {
            const qint64 named = room.limitFor(needed);
            QVERIFY(room.needWords(needed).contains(QStringLiteral("about %1 MB in all").arg(named / kMegabyte)));
            QCOMPARE(named % kMegabyte, 0);
            const MemoryRoom typed{room.usable, named, room.taken + 10 * kMegabyte}; // a little more this time
            QVERIFY(typed.bytes() >= needed);
            QVERIFY(typed.bytes() < needed + 20 * kMegabyte);
        }
    }

    void picturesTakeAQuarterAtMost()
    {
        TrainingShape shape;
        shape.judgedSize = 100;
        for (const qint64 photos : {0, 90, 1000, 100'000}) {
            const KeptPictures kept = KeptPictures::of(shape, photos, photos);
            QCOMPARE(kept.judged, std::min<qint64>(photos, 1000) * 30'000);
            for (const qint64 network : {1LL, 300 * kMegabyte, 20'000 * kMegabyte}) {
                const qint64 room = kept.roomFor(network);
                QVERIFY(kept.within(room) + network <= room);
                QVERIFY(kept.within(room - 2) + network > room - 2); // no less will do
            }
        }
        shape.fineTune = false;
        QCOMPARE(KeptPictures::of(shape, 1000, 1000).within(1000 * kMegabyte), 0);
    }

    void onlyALimitIsBlamedOnTheLimit()
    {
        const Error ranOut{Error::Kind::OutOfMemory, QStringLiteral("Close other programs."), QStringLiteral("no memory for a tensor")};
        const MemoryRoom limited{8000 * kMegabyte, 100 * kMegabyte, 200 * kMegabyte};
        QVERIFY(limited.explained(ranOut, 300 * kMegabyte).message.contains(QStringLiteral("the limit is 100 MB")));
        const MemoryRoom wider{8000 * kMegabyte, 900 * kMegabyte, 200 * kMegabyte};
        QVERIFY(wider.explained(ranOut, 300 * kMegabyte).message.contains(QStringLiteral("The limit of 900 MB is too little")));
        const MemoryRoom free{8000 * kMegabyte, 0, 200 * kMegabyte};
        QCOMPARE(free.explained(ranOut, 300 * kMegabyte).message, ranOut.message);
        const Error other{Error::Kind::Unreadable, QStringLiteral("No photo."), QStringLiteral("why")};
        QCOMPARE(limited.explained(other, 300 * kMegabyte).message, other.message);
    }
};

QTEST_GUILESS_MAIN(MemoryRoomTest)
#include "tst_MemoryRoom.moc"
