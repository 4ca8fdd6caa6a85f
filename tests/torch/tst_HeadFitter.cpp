// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learning/torch/HeadFitter.h"
#include "learning/torch/SmoothMinimum.h"
#include "support/Tolerance.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/addmm.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>

#include <QTest>

#include <random>
#include <set>

using namespace Tintype;

namespace {

constexpr int kFeatures = 20;

// Photos in clouds around a centre for each class, `spread` wide; the first feature is large and says nothing.
HeadData clouds(const std::vector<int>& photosOfClass, double spread, unsigned seed = 1)
{
    std::mt19937 engine(seed);
    std::normal_distribution<float> normal(0, 1);
    HeadData data;
    data.classes = int(photosOfClass.size());
    std::vector<float> values;
    for (int label = 0; label < data.classes; ++label) {
        for (int i = 0; i < photosOfClass[size_t(label)]; ++i) {
            values.push_back(1000 + 500 * normal(engine));
            for (int f = 1; f < kFeatures; ++f)
                values.push_back((f % data.classes == label ? 1.0F : 0.0F) + float(spread) * normal(engine));
            data.labels.push_back(label);
            data.stacks.push_back(-1);
        }
    }
    data.centre = at::from_blob(values.data(), {std::int64_t(data.labels.size()), kFeatures}, at::kFloat).clone();
    return data;
}

double accuracyOf(const HeadFit& fit, const HeadData& data)
{
    const at::Tensor best = at::addmm(fit.bias, data.centre, fit.weight.t()).argmax(1);
    int correct = 0;
    for (size_t i = 0; i < data.labels.size(); ++i)
        correct += best[std::int64_t(i)].item<int>() == data.labels[i] ? 1 : 0;
    return double(correct) / double(data.labels.size());
}

bool always()
{
    return true;
}

} // namespace

class HeadFitterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheLeastOfAQuadratic()
    {
        // (x - 3)^2 + 100 (y + 2)^2
        const at::Tensor centre = at::tensor({3.0F, -2.0F});
        const at::Tensor steepness = at::tensor({1.0F, 100.0F});
        const at::Tensor least = smoothMinimum(
            [&](const at::Tensor& point, at::Tensor& gradient) {
                gradient = (point - centre) * steepness * 2;
                return ((point - centre).square() * steepness).sum().item<double>();
            },
            at::zeros({2}));
        QVERIFY_NEAR(least[0].item<double>(), 3, 1e-3);
        QVERIFY_NEAR(least[1].item<double>(), -2, 1e-3);
    }

    void separatesWhatIsSeparable()
    {
        const HeadFit fit = fitHead(clouds({40, 40, 40}, 0.2), 1, always);
        QCOMPARE(accuracyOf(fit, clouds({40, 40, 40}, 0.2)), 1.0);
        QCOMPARE(accuracyOf(fit, clouds({200, 200, 200}, 0.2, 2)), 1.0); // photos it has not seen
    }

    void noiseAsksForAStrongPenalty()
    {
        const double clear = fitHead(clouds({40, 40}, 0.2), 1, always).penalty;
        const double noisy = fitHead(clouds({40, 40}, 4), 1, always).penalty;
        QVERIFY2(noisy > clear, qPrintable(QStringLiteral("%1 %2").arg(noisy).arg(clear)));
    }

    void rareClassesAreFound()
    {
        const HeadFit fit = fitHead(clouds({300, 12}, 0.8), 1, always);
        const HeadData fresh = clouds({0, 300}, 0.8, 3);
        HeadData rare = fresh;
        rare.classes = 2;
        QVERIFY2(accuracyOf(fit, rare) > 0.85, qPrintable(QString::number(accuracyOf(fit, rare))));
    }

    void everyPhotoIsJudgedByALayerThatHasNotSeenIt()
    {
        const HeadData data = clouds({30, 30}, 3);
        const HeadFit fit = fitHead(data, 1, always);
        QCOMPARE(fit.outOfFold.size(), data.labels.size());
        QCOMPARE(fit.logits.size(), data.labels.size());
        int correct = 0;
        for (size_t i = 0; i < fit.logits.size(); ++i)
            correct += (fit.logits[i][1] > fit.logits[i][0]) == (data.labels[size_t(fit.outOfFold[i])] == 1) ? 1 : 0;
        // With so much noise a layer that has seen them would be right far more often.
        QVERIFY(correct < 55);
        QVERIFY(correct > 20);
    }

    void stacksStayTogether()
    {
        // Every photo twice, with labels that say nothing: only who has seen the twin could be right.
        HeadData data = clouds({40}, 1);
        data.classes = 2;
        data.centre = at::addmm(data.centre, at::zeros({40, 1}), at::zeros({1, kFeatures}));
        std::mt19937 engine(5);
        data.labels.clear();
        data.stacks.clear();
        at::Tensor twice = at::zeros({80, kFeatures});
        for (int i = 0; i < 80; ++i) {
            twice[i].copy_(data.centre[i / 2]);
            data.stacks.push_back(i / 2);
            data.labels.push_back(i % 2 == 0 ? int(engine() % 2) : data.labels.back());
        }
        data.centre = twice;
        const HeadFit fit = fitHead(data, 1, always);
        int correct = 0;
        for (size_t i = 0; i < fit.logits.size(); ++i)
            correct += (fit.logits[i][1] > fit.logits[i][0]) == (data.labels[size_t(fit.outOfFold[i])] == 1) ? 1 : 0;
        QVERIFY2(correct < 60, qPrintable(QString::number(correct)));
    }

    void fewPhotosAreEnough()
    {
        const HeadFit fit = fitHead(clouds({2, 2}, 0.1), 1, always);
        QVERIFY(fit.outOfFold.empty());
        QCOMPARE(accuracyOf(fit, clouds({50, 50}, 0.1, 4)), 1.0);
    }

    void aStopStillGivesALayer()
    {
        const HeadFit fit = fitHead(clouds({40, 40}, 0.2), 1, [] { return false; });
        QVERIFY(fit.logits.empty());
        QCOMPARE(accuracyOf(fit, clouds({40, 40}, 0.2)), 1.0);
    }

    void theSameAgain()
    {
        const HeadFit first = fitHead(clouds({30, 30}, 1), 1, always);
        const HeadFit second = fitHead(clouds({30, 30}, 1), 1, always);
        QVERIFY(first.weight.equal(second.weight));
    }
};

QTEST_GUILESS_MAIN(HeadFitterTest)
#include "tst_HeadFitter.moc"
