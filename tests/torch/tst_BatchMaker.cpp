// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learning/torch/BatchMaker.h"

#include "learning/Recipe.h"
#include "support/TestPhotos.h"
#include "support/Tolerance.h"

#include <ATen/Parallel.h>

#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Tintype;

namespace {

constexpr int kPhotos = 10;
constexpr int kBatch = 5; // odd: one place has no neighbour
constexpr int kSize = 32;
constexpr std::size_t kBytes = std::size_t(kSize) * kSize * 3;

AugmentationRanges fromScratch()
{
    return Recipe::named(QStringLiteral("scratch"))->augmentation;
}

/// The same but for the mixing.
AugmentationRanges unmixed()
{
    AugmentationRanges ranges = fromScratch();
    ranges.mixup = 0;
    return ranges;
}

QByteArray pictureOf(TrainingBatch& batch, int place)
{
    return QByteArray(reinterpret_cast<const char*>(batch.pictures.picture(place)), kBytes);
}

} // namespace

class BatchMakerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStringList paths;
        for (int i = 0; i < kPhotos; ++i) {
            paths.append(m_folder.filePath(QStringLiteral("%1.png").arg(i)));
            QVERIFY(TestPhotos::scene(quint32(i), QSize(90, 60)).save(paths.last()));
        }
        m_bank.emplace(paths, 1 << 24);
        QVERIFY(m_bank->fill([](int) { return true; }).isEmpty());
    }

    void aStepIsTheSameWheneverItIsMade()
    {
        const BatchMaker maker(*m_bank, fromScratch(), kSize, 5, kBatch);
        TrainingBatch late = maker.make(7, kSize, 0, 0);
        const BatchMaker again(*m_bank, fromScratch(), kSize, 5, kBatch);
        for (int step = 0; step < 7; ++step)
            again.make(step, kSize, 0, 0);
        const int threads = at::get_num_threads();
        at::set_num_threads(1);
        TrainingBatch same = again.make(7, kSize, 0, 0);
        at::set_num_threads(threads);
        QCOMPARE(same.photos, late.photos);
        for (int i = 0; i < kBatch; ++i) {
            QCOMPARE(pictureOf(same, i), pictureOf(late, i));
            QCOMPARE(same.mixed[size_t(i)].photo, late.mixed[size_t(i)].photo);
            QCOMPARE(same.mixed[size_t(i)].share, late.mixed[size_t(i)].share);
        }
        TrainingBatch other = BatchMaker(*m_bank, fromScratch(), kSize, 6, kBatch).make(7, kSize, 0, 0);
        QVERIFY(pictureOf(other, 0) != pictureOf(late, 0));
    }

    void neighboursAreMixedAsTheirAnswersAre()
    {
        int mixed = 0;
        for (int step = 0; step < 10; ++step) {
            TrainingBatch batch = BatchMaker(*m_bank, fromScratch(), kSize, 5, kBatch).make(step, kSize, 0, 0);
            TrainingBatch plain = BatchMaker(*m_bank, unmixed(), kSize, 5, kBatch).make(step, kSize, 0, 0);
            QCOMPARE(batch.photos, plain.photos);
            for (int i = 0; i < kBatch; ++i) {
                const TrainingBatch::Mixed& with = batch.mixed[size_t(i)];
                const int neighbour = i + 1 == kBatch ? i : i ^ 1;
                QCOMPARE(with.photo, batch.photos[size_t(neighbour)]);
                QByteArray expected = pictureOf(plain, i);
                mixPictures(plain.pictures.picture(neighbour), with.share, kBytes, reinterpret_cast<uchar*>(expected.data()));
                QVERIFY(pictureOf(batch, i) == expected);
                mixed += with.share < 0.95 ? 1 : 0;
            }
            QCOMPARE(batch.mixed.back().share, 1.0); // has nobody beside it
        }
        QVERIFY2(mixed > 5, qPrintable(QString::number(mixed)));
    }

    void withoutMixingEachPhotoAnswersForItself()
    {
        const TrainingBatch batch = BatchMaker(*m_bank, AugmentationRanges(), kSize, 5, kBatch).make(0, kSize, 0, 0);
        for (int i = 0; i < kBatch; ++i) {
            QCOMPARE(batch.mixed[size_t(i)].photo, batch.photos[size_t(i)]);
            QCOMPARE(batch.mixed[size_t(i)].share, 1.0);
        }
    }

private:
    QTemporaryDir m_folder;
    std::optional<PhotoBank> m_bank;
};

QTEST_GUILESS_MAIN(BatchMakerTest)
#include "tst_BatchMaker.moc"
