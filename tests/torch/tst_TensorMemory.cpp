// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learning/torch/TensorMemory.h"
#include "learning/torch/TorchGuard.h"
#include "support/Tolerance.h"

#include <ATen/core/Tensor.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/matmul.h>
#include <ATen/ops/ones.h>

#include <QTest>

using namespace Tintype;

namespace {

constexpr qint64 kMegabyte = 1 << 20;

at::Tensor megabytes(qint64 count)
{
    return at::empty({count * kMegabyte}, at::kByte);
}

Result<> tryMegabytes(qint64 count)
{
    return guarded([count]() -> Result<> {
        (void)megabytes(count).fill_(1);
        return {};
    });
}

} // namespace

class TensorMemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { TensorMemory::install(); }

    void init()
    {
        TensorMemory::setLimit(0);
        TensorMemory::release();
        TensorMemory::resetPeak();
    }

    void countsWhatLives()
    {
        const qint64 before = TensorMemory::inUse();
        {
            const at::Tensor tensor = megabytes(10);
            QVERIFY(TensorMemory::inUse() - before >= 10 * kMegabyte);
            QVERIFY(TensorMemory::inUse() - before <= 12 * kMegabyte);
        }
        QCOMPARE(TensorMemory::inUse(), before);
        QVERIFY(TensorMemory::peak() - before >= 10 * kMegabyte);
        TensorMemory::resetPeak();
        QCOMPARE(TensorMemory::peak(), before);
    }

    void aFreedBlockIsTakenAgain()
    {
        const void* first = megabytes(10).data_ptr();
        const at::Tensor second = megabytes(10);
        QCOMPARE(second.data_ptr(), first);
    }

    void aSmallTensorDoesNotTakeALargeBlock()
    {
        const void* large = megabytes(64).data_ptr();
        const at::Tensor small = megabytes(1);
        QVERIFY(small.data_ptr() != large);
    }

    void moreThanTheLimitIsOutOfMemory()
    {
        TensorMemory::setLimit(TensorMemory::inUse() + 20 * kMegabyte);
        QVERIFY_RESULT(tryMegabytes(10));
        const Result<> tried = tryMegabytes(30);
        QVERIFY(!tried);
        QCOMPARE(tried.error().kind, Error::Kind::OutOfMemory);
        QVERIFY_RESULT(tryMegabytes(10)); // nothing is broken afterwards
    }

    void waitingBlocksMakeRoom()
    {
        TensorMemory::setLimit(TensorMemory::inUse() + 20 * kMegabyte);
        QVERIFY_RESULT(tryMegabytes(12));
        QVERIFY_RESULT(tryMegabytes(17)); // together they would be too much, but the first only waits
    }

    void aClaimCountsWhileItLives()
    {
        const qint64 before = TensorMemory::inUse();
        {
            const TensorMemory::Claim claim(10 * kMegabyte);
            QCOMPARE(TensorMemory::inUse() - before, 10 * kMegabyte);
        }
        QCOMPARE(TensorMemory::inUse(), before);
        QCOMPARE(TensorMemory::peak() - before, 10 * kMegabyte);
    }

    void aClaimKeepsToTheLimit()
    {
        const auto claim = [](qint64 megabytes) {
            return guarded([&]() -> Result<> {
                const TensorMemory::Claim claimed(megabytes * kMegabyte);
                return {};
            });
        };
        TensorMemory::setLimit(TensorMemory::inUse() + 20 * kMegabyte);
        QVERIFY_RESULT(claim(10));
        const qint64 before = TensorMemory::inUse();
        const Result<> tried = claim(30);
        QVERIFY(!tried);
        QCOMPARE(tried.error().kind, Error::Kind::OutOfMemory);
        QCOMPARE(TensorMemory::inUse(), before);
        QVERIFY_RESULT(tryMegabytes(17)); // which waits from here on
        QVERIFY_RESULT(claim(15));
    }

    void whatNoMachineHasIsOutOfMemory()
    {
        const Result<> tried = tryMegabytes(1LL << 30);
        QVERIFY(!tried);
        QCOMPARE(tried.error().kind, Error::Kind::OutOfMemory);
        QVERIFY(!tried.error().message.isEmpty());
    }

    void otherErrorsAreTold()
    {
        const Result<int> tried = guarded([]() -> Result<int> { return at::matmul(at::ones({2, 3}), at::ones({2, 3})).dim(); });
        QVERIFY(!tried);
        QCOMPARE(tried.error().kind, Error::Kind::Internal);
        QVERIFY(tried.error().detail.contains(u"mat1 and mat2"));
    }
};

QTEST_GUILESS_MAIN(TensorMemoryTest)
#include "tst_TensorMemory.moc"
