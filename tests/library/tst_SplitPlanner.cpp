// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/SplitPlanner.h"

#include "support/SyntheticPhotos.h"

#include <QTest>

using namespace Tintype;

namespace {

std::vector<Photo> photosOf(int count, ClassId classId = 1, PhotoId firstId = 1)
{
    std::vector<Photo> photos;
    for (int i = 0; i < count; ++i) {
        Photo photo;
        photo.id = firstId + i;
        photo.classId = classId;
        photo.facts.contentHash = QStringLiteral("%1").arg(photo.id * 7919, 32, 16, QLatin1Char('0'));
        photos.push_back(photo);
    }
    return photos;
}

std::array<int, 3> countsOf(const std::vector<Photo>& photos, const SplitPlan& plan, ClassId classId = 1)
{
    std::array<int, 3> counts{};
    for (const Photo& photo : photos) {
        const Role role = plan.roles.value(photo.id, Role::None);
        if (photo.classId == classId && role != Role::None)
            ++counts[size_t(role) - 1];
    }
    return counts;
}

void take(std::vector<Photo>* photos, const SplitPlan& plan)
{
    for (Photo& photo : *photos)
        photo.role = plan.roles.value(photo.id, Role::None);
}

QString text(const std::array<int, 3>& counts)
{
    return QStringLiteral("%1/%2/%3").arg(counts[0]).arg(counts[1]).arg(counts[2]);
}

} // namespace

class SplitPlannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void respectsTheShares_data()
    {
        QTest::addColumn<int>("photos");
        QTest::addColumn<double>("train");
        QTest::addColumn<double>("validation");
        QTest::addColumn<double>("test");
        QTest::addColumn<QString>("expected");
        QTest::newRow("400") << 400 << 70.0 << 15.0 << 15.0 << "280/60/60";
        QTest::newRow("100") << 100 << 70.0 << 15.0 << 15.0 << "70/15/15";
        QTest::newRow("10") << 10 << 70.0 << 15.0 << 15.0 << "7/2/1";
        QTest::newRow("7") << 7 << 70.0 << 15.0 << 15.0 << "5/1/1";
        QTest::newRow("5") << 5 << 70.0 << 15.0 << 15.0 << "3/1/1";
        QTest::newRow("4") << 4 << 70.0 << 15.0 << 15.0 << "2/1/1";
        QTest::newRow("3") << 3 << 70.0 << 15.0 << 15.0 << "1/1/1";
        QTest::newRow("2") << 2 << 70.0 << 15.0 << 15.0 << "1/0/1";
        QTest::newRow("1") << 1 << 70.0 << 15.0 << 15.0 << "1/0/0";
        QTest::newRow("any scale") << 100 << 0.8 << 0.1 << 0.1 << "80/10/10";
        QTest::newRow("no validation") << 10 << 80.0 << 0.0 << 20.0 << "8/0/2";
        QTest::newRow("only test") << 10 << 0.0 << 0.0 << 1.0 << "0/0/10";
    }

    void respectsTheShares()
    {
        QFETCH(int, photos);
        QFETCH(double, train);
        QFETCH(double, validation);
        QFETCH(double, test);
        QFETCH(QString, expected);
        const std::vector<Photo> all = photosOf(photos);
        QCOMPARE(text(countsOf(all, planSplit(all, SplitRequest{{train, validation, test}, 1, false}))), expected);
    }

    void isStratified()
    {
        std::vector<Photo> photos = photosOf(200, 1, 1);
        const std::vector<Photo> rare = photosOf(20, 2, 1000);
        photos.insert(photos.end(), rare.begin(), rare.end());
        const SplitPlan plan = planSplit(photos, {});
        QCOMPARE(text(countsOf(photos, plan, 1)), QStringLiteral("140/30/30"));
        QCOMPARE(text(countsOf(photos, plan, 2)), QStringLiteral("14/3/3"));
    }

    void equalRemaindersTakeTurns()
    {
        std::array<int, 3> sum{};
        std::vector<Photo> photos;
        for (ClassId classId = 1; classId <= 10; ++classId) {
            const std::vector<Photo> few = photosOf(10, classId, classId * 100);
            photos.insert(photos.end(), few.begin(), few.end());
        }
        const SplitPlan plan = planSplit(photos, {});
        for (ClassId classId = 1; classId <= 10; ++classId) {
            const std::array<int, 3> counts = countsOf(photos, plan, classId);
            for (size_t i = 0; i < 3; ++i)
                sum[i] += counts[i];
        }
        QCOMPARE(text(sum), QStringLiteral("70/15/15"));
    }

    void leavesUntaggedPhotosOut()
    {
        std::vector<Photo> photos = photosOf(10);
        photos[3].classId = kNoClass;
        QVERIFY(!planSplit(photos, {}).roles.contains(photos[3].id));
        QCOMPARE(planSplit(photos, {}).roles.size(), 9);
    }

    void sameSeedSameSplit()
    {
        const std::vector<Photo> photos = photosOf(300);
        QCOMPARE(planSplit(photos, {{70, 15, 15}, 5, false}).roles, planSplit(photos, {{70, 15, 15}, 5, false}).roles);
        QVERIFY(planSplit(photos, {{70, 15, 15}, 5, false}).roles != planSplit(photos, {{70, 15, 15}, 6, false}).roles);
    }

    void doesNotFollowTheOrderOfPhotos()
    {
        const std::vector<Photo> photos = photosOf(100);
        const SplitPlan plan = planSplit(photos, {});
        int early = 0;
        for (int i = 0; i < 50; ++i)
            early += plan.roles.value(photos[size_t(i)].id) == Role::Train;
        QVERIFY2(early > 25 && early < 45, qPrintable(QString::number(early)));
    }

    void photosKeepTheirPartsWhenOthersAreAdded()
    {
        std::vector<Photo> photos = photosOf(100);
        take(&photos, planSplit(photos, {}));
        for (const int more : {1, 2, 7, 90}) {
            std::vector<Photo> grown = photos;
            const std::vector<Photo> added = photosOf(more, 1, PhotoId(photos.size()) + 1);
            grown.insert(grown.end(), added.begin(), added.end());
            const SplitPlan plan = planSplit(grown, {{70, 15, 15}, 99, false});
            for (const Photo& photo : photos)
                QCOMPARE(plan.roles.value(photo.id), photo.role);
            photos = grown;
            take(&photos, plan);
        }
        QCOMPARE(text(countsOf(photos, planSplit(photos, {}))), QStringLiteral("140/30/30"));
    }

    void splitsAnewWhenAsked()
    {
        std::vector<Photo> photos = photosOf(100);
        take(&photos, planSplit(photos, {}));
        const SplitPlan plan = planSplit(photos, {{50, 25, 25}, 2, true});
        QCOMPARE(text(countsOf(photos, plan)), QStringLiteral("50/25/25"));
    }

    void keepsStacksWhole()
    {
        std::vector<Photo> photos = syntheticPhotos(600, 3);
        int stack = 0;
        for (size_t i = 0; i < photos.size(); ++i) {
            const bool goesOn = i > 0 && photos[i - 1].facts.signature == photos[i].facts.signature;
            stack += !goesOn;
            photos[i].stack = stack;
        }
        const SplitPlan plan = planSplit(photos, {});
        QVERIFY(plan.stacks > 20);
        take(&photos, plan);
        QCOMPARE(checkLeaks(photos).stacks, 0);
        QCOMPARE(checkLeaks(photos).score, 0.0);
        for (ClassId classId = 1; classId <= 3; ++classId) {
            const std::array<int, 3> counts = countsOf(photos, plan, classId);
            const int total = counts[0] + counts[1] + counts[2];
            QVERIFY2(std::abs(counts[0] - total * 0.7) <= 2 && std::abs(counts[1] - total * 0.15) <= 2, qPrintable(text(counts)));
        }
    }

    void stacksReachEveryPart()
    {
        std::vector<Photo> photos = photosOf(100);
        for (size_t i = 0; i < 40; ++i)
            photos[i].stack = int(i / 4); // ten of four
        take(&photos, planSplit(photos, {}));
        QSet<Role> roles;
        for (size_t i = 0; i < 40; ++i)
            roles.insert(photos[i].role);
        QCOMPARE(roles.size(), 3);
    }

    void mendsAStackThatStraddles()
    {
        std::vector<Photo> photos = photosOf(40);
        take(&photos, planSplit(photos, {}));
        for (size_t i = 0; i < 3; ++i)
            photos[i].stack = 1;
        photos[0].role = photos[1].role = Role::Test;
        photos[2].role = Role::Train;
        const SplitPlan plan = planSplit(photos, {});
        for (size_t i = 0; i < 3; ++i)
            QCOMPARE(plan.roles.value(photos[i].id), Role::Test);
    }

    void oneStackOfEverything()
    {
        std::vector<Photo> photos = photosOf(12);
        for (Photo& photo : photos)
            photo.stack = 1;
        const SplitPlan plan = planSplit(photos, {});
        QCOMPARE(text(countsOf(photos, plan)), QStringLiteral("12/0/0"));
        QCOMPARE(plan.stacks, 1);
    }

    void nothingToSplit() { QVERIFY(planSplit({}, {}).roles.isEmpty()); }

    void reportsLeaks()
    {
        std::vector<Photo> photos = photosOf(10);
        for (Photo& photo : photos)
            photo.role = Role::Train;
        photos[0].stack = photos[1].stack = photos[2].stack = 1;
        photos[1].role = Role::Test;
        photos[2].role = Role::Validation;
        photos[5].role = Role::Test;
        const LeakReport report = checkLeaks(photos);
        QCOMPARE(report.stacks, 1);
        QCOMPARE(report.photos, 2);
        QCOMPARE(report.score, 2.0 / 3.0);
        QCOMPARE(report.pairs.size(), size_t(2));
        for (const LeakPair& pair : report.pairs)
            QVERIFY(photos[size_t(pair.first) - 1].role != photos[size_t(pair.second) - 1].role);
    }

    void aRandomSplitLeaks()
    {
        std::vector<Photo> photos = photosOf(200);
        for (size_t i = 0; i < photos.size(); ++i)
            photos[i].stack = int(i / 4);
        const LeakReport random = leaksOfRandomSplit(photos, {});
        QVERIFY(random.score > 0.5);
        take(&photos, planSplit(photos, {}));
        QCOMPARE(checkLeaks(photos).score, 0.0);
    }
};

QTEST_GUILESS_MAIN(SplitPlannerTest)
#include "tst_SplitPlanner.moc"
