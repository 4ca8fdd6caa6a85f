// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work/TrainingReadiness.h"

#include <QTest>

using namespace Tintype;

namespace {

struct Lot
{
    ClassId classId;
    Role role;
    int count;
};

std::vector<Photo> photosOf(const QList<Lot>& lots)
{
    std::vector<Photo> photos;
    for (const Lot& lot : lots) {
        for (int i = 0; i < lot.count; ++i) {
            Photo photo;
            photo.id = PhotoId(photos.size()) + 1;
            photo.classId = lot.classId;
            photo.role = lot.role;
            photos.push_back(photo);
        }
    }
    return photos;
}

const std::vector<PhotoClass> kClasses{{1, QStringLiteral("Beach"), {}}, {2, QStringLiteral("City"), {}}};

} // namespace

class tst_TrainingReadiness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void needsPhotos();
    void needsTags();
    void needsTwoClasses();
    void needsASplit();
    void needsTrainingPhotosOfTwoClasses();
    void isReady();
    void hintsDoNotBlock();
};

void tst_TrainingReadiness::needsPhotos()
{
    const TrainingReadiness readiness = readinessOf({}, {});
    QVERIFY(!readiness.isReady());
    QCOMPARE(readiness.obstacles.first().way, Obstacle::Way::Library);
}

void tst_TrainingReadiness::needsTags()
{
    QVERIFY(!readinessOf(photosOf({{kNoClass, Role::None, 30}}), kClasses).isReady());
}

void tst_TrainingReadiness::needsTwoClasses()
{
    const TrainingReadiness readiness = readinessOf(photosOf({{1, Role::Train, 30}}), kClasses);
    QVERIFY(!readiness.isReady());
    QVERIFY(readiness.obstacles.first().sentence.contains(QStringLiteral("two classes")));
}

void tst_TrainingReadiness::needsASplit()
{
    const TrainingReadiness readiness = readinessOf(photosOf({{1, Role::None, 30}, {2, Role::None, 30}}), kClasses);
    QVERIFY(!readiness.isReady());
    QCOMPARE(readiness.obstacles.first().way, Obstacle::Way::SplitNow);
}

void tst_TrainingReadiness::needsTrainingPhotosOfTwoClasses()
{
    const TrainingReadiness readiness = readinessOf(photosOf({{1, Role::Train, 30}, {2, Role::Test, 30}}), kClasses);
    QVERIFY(!readiness.isReady());
    QCOMPARE(readiness.obstacles.first().way, Obstacle::Way::Split);
}

void tst_TrainingReadiness::isReady()
{
    const TrainingReadiness readiness
        = readinessOf(photosOf({{1, Role::Train, 30}, {2, Role::Train, 20}, {1, Role::Validation, 6}, {2, Role::Test, 5}}), kClasses);
    QVERIFY(readiness.isReady());
    QVERIFY(readiness.obstacles.isEmpty());
    QCOMPARE(readiness.training, 50);
    QCOMPARE(readiness.validation, 6);
    QCOMPARE(readiness.test, 5);
    QCOMPARE(readiness.classes, 2);
}

void tst_TrainingReadiness::hintsDoNotBlock()
{
    const TrainingReadiness readiness = readinessOf(photosOf({{1, Role::Train, 30}, {2, Role::Train, 4}, {1, Role::None, 7}}), kClasses);
    QVERIFY(readiness.isReady());
    QCOMPARE(readiness.obstacles.size(), 3); // 7 without a part, few of City, no validation
    QVERIFY(readiness.obstacles.at(1).sentence.contains(QStringLiteral("City")));
}

QTEST_GUILESS_MAIN(tst_TrainingReadiness)
#include "tst_TrainingReadiness.moc"
