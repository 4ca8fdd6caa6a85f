// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learning/torch/ClassLoss.h"

#include "support/Tolerance.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/tensor.h>

#include <QTest>

using namespace Tintype;

namespace {

const std::vector<float> kWeights{1, 2, 4};

at::Tensor logits()
{
    return at::tensor({0.3, -1.2, 0.9}, at::kDouble).view({1, 3});
}

ClassLoss lossOf(const ClassTarget& target, double smoothing = 0)
{
    return ClassLoss::of(logits(), {target}, kWeights, smoothing, target.weight(kWeights));
}

double largest(const at::Tensor& tensor)
{
    return tensor.abs().max().item<double>();
}

} // namespace

class ClassLossTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMixedTargetIsItsPartsInTheirShares()
    {
        const ClassTarget mixed(2, 1, 0.75);
        const at::Tensor own = ClassLoss::of(logits(), {2}, kWeights, 0.1, 1).gradient;
        const at::Tensor other = ClassLoss::of(logits(), {1}, kWeights, 0.1, 1).gradient;
        const ClassLoss both = ClassLoss::of(logits(), {mixed}, kWeights, 0.1, 1);
        QVERIFY(largest(both.gradient - (own * 0.75 + other * 0.25)) < 1e-12);
        QVERIFY_NEAR(both.loss, 0.75 * lossOf(2).loss + 0.25 * lossOf(1).loss, 1e-12);
        QVERIFY_NEAR(mixed.weight(kWeights), 0.75 * 4 + 0.25 * 2, 1e-12);
    }

    void sharesOfTheAnswerSumToOne()
    {
        // The gradient is the answer less the target; both sum to 1.
        for (const double share : {1.0, 0.75, 0.5}) {
            const ClassLoss loss = lossOf({0, 2, share}, 0.1);
            QVERIFY(largest(loss.gradient) > 0.01);
            QVERIFY_NEAR(loss.gradient.sum().item<double>(), 0, 1e-12);
        }
    }

    void theGradientIsTheLossesSlope()
    {
        constexpr double kStep = 1e-5;
        const ClassTarget target(2, 0, 0.75);
        const std::vector<float> even{1, 1, 1}; // so that the plain loss is the one that is learnt by
        const at::Tensor gradient = ClassLoss::of(logits(), {target}, even, 0, 1).gradient;
        for (int i = 0; i < 3; ++i) {
            at::Tensor up = logits();
            at::Tensor down = logits();
            up[0][i] += kStep;
            down[0][i] -= kStep;
            const double slope = (ClassLoss::of(up, {target}, even, 0, 1).loss - ClassLoss::of(down, {target}, even, 0, 1).loss) / (2 * kStep);
            QVERIFY_NEAR(gradient[0][i].item<double>(), slope, 1e-8);
        }
    }

    void countsTheLargerPartAsRight()
    {
        QCOMPARE(lossOf({2, 0, 0.5}).correct, 1);
        QCOMPARE(lossOf({0, 2, 0.75}).correct, 0);
    }
};

QTEST_GUILESS_MAIN(ClassLossTest)
#include "tst_ClassLoss.moc"
