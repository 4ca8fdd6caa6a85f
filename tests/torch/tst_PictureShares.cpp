// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/PictureShares.h"

#include "support/Tolerance.h"
#include "torch/SmallZoo.h"

#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/arange.h>

#include <QTest>

#include <atomic>
#include <stdexcept>

using namespace Tintype;

class tst_PictureShares : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Result<NetworkGraph> graph = smallZooNetwork(QStringLiteral("resnet18"));
        QVERIFY_RESULT(graph);
        m_graph = *graph;
        at::set_num_threads(2);
    }

    void sharesAreJoinedInOrder()
    {
        std::atomic<int> runs = 0;
        const at::Tensor batch = at::arange(7).view({7, 1});
        const at::Tensor result = runInShares(m_graph, batch, [&](const at::Tensor& share) {
            ++runs;
            return share * 2;
        });
        QVERIFY(result.equal(batch * 2));
        QVERIFY(runs >= 2);
    }

    void aPictureForEachCoreIsLeast()
    {
        int runs = 0;
        const at::Tensor one = at::arange(1).view({1, 1});
        QVERIFY(runInShares(m_graph, one, [&](const at::Tensor& share) {
                    ++runs;
                    return share;
                }).equal(one));
        QCOMPARE(runs, 1);
    }

    void whatIsThrownArrives()
    {
        const at::Tensor batch = at::arange(6).view({6, 1});
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, runInShares(m_graph, batch, [](const at::Tensor& share) -> at::Tensor {
            if (share[0].item<std::int64_t>() >= 3)
                throw std::runtime_error("no");
            return share;
        }));
    }

private:
    NetworkGraph m_graph;
};

QTEST_GUILESS_MAIN(tst_PictureShares)
#include "tst_PictureShares.moc"
