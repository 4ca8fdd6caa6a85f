// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/formats/TorchScriptSource.h"

#include "learning/SmallNetwork.h"
#include "learning/networks/NetworkZoo.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Tintype;

namespace {

QStringList linesOf(const NetworkGraph& graph)
{
    return QString::fromStdString(torchScriptSource(graph).methods).split(u'\n');
}

} // namespace

class TorchScriptSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsLikeTheNetwork()
    {
        GraphBuilder graph(QStringLiteral("readable"), 8, 2);
        int node = graph.conv("stem.conv", 0, 4, 3, 2);
        node = graph.batchNorm("stem.norm", node, 1e-3);
        node = graph.relu6("stem.relu", node);
        node = graph.dropout("dropout", graph.globalAveragePool("pool", node), 0.2);
        graph.linear("head", node, 2);
        const QStringList expected{
            QStringLiteral("def logits(self, image: Tensor) -> Tensor:"),
            QStringLiteral("    assert image.size(1) == 3 and image.size(2) == 8 and image.size(3) == 8, \"image must be [N, 3, 8, 8]\""),
            QStringLiteral("    prepared = (image - self.mean) / self.deviation"),
            QStringLiteral("    stem_conv = torch.conv2d(torch.constant_pad_nd(prepared, [0, 1, 0, 1], 0.0), self.stem_conv_weight, None, "
                           "[2, 2], [0, 0], [1, 1], 1)"),
            QStringLiteral("    stem_norm = torch.batch_norm(stem_conv, self.stem_norm_weight, self.stem_norm_bias, "
                           "self.stem_norm_running_mean, self.stem_norm_running_var, False, 0.1, 0.001, False)"),
            QStringLiteral("    stem_relu = torch.clamp(stem_norm, 0, 6)"),
            QStringLiteral("    pool = torch.mean(stem_relu, [2, 3])"),
            QStringLiteral("    head = torch.linear(pool, self.head_weight, self.head_bias)"),
            QStringLiteral("    return head"),
            QString(),
            QStringLiteral("def forward(self, image: Tensor) -> Tensor:"),
            QStringLiteral("    return torch.softmax(self.logits(image) / self.temperature, 1)"),
            QString()};
        const QStringList lines = linesOf(graph.take());
        for (qsizetype i = 0; i < expected.size(); ++i)
            QCOMPARE(lines.value(i), expected[i]);
        QCOMPARE(lines.size(), expected.size());
    }

    void namesThatMeanSomethingElseAreChanged()
    {
        GraphBuilder graph(QStringLiteral("names"), 8, 2);
        int node = graph.conv("torch", 0, 2, 3, 1);
        node = graph.relu("lambda", node);
        node = graph.conv("1.in", node, 2, 3, 1);
        node = graph.conv("__a.b", node, 2, 3, 1);
        node = graph.conv("a_b", node, 2, 3, 1);
        node = graph.relu("Übergang", node);
        graph.linear("image", graph.globalAveragePool("...", node), 2);
        const TorchScriptSource source = torchScriptSource(graph.take());
        const QString text = QString::fromStdString(source.methods);
        for (const char* begin : {"    torch_2 = ", "    lambda_2 = ", "    layer1_in = ", "    a_b = ", "    a_b_2 = ", "    bergang = ",
                                  "    layer = ", "    image_2 = "})
            QVERIFY2(text.contains(QLatin1String(begin)), begin);
        QCOMPARE(source.attributes.at("__a.b.weight"), std::string("a_b_weight"));
        QCOMPARE(source.attributes.at("a_b.weight"), std::string("a_b_weight_2"));
    }

    void everyParameterIsUsedOnce_data()
    {
        QTest::addColumn<QString>("name");
        for (const ZooEntry& entry : networkZoo())
            QTest::newRow(qPrintable(entry.name)) << entry.name;
    }

    void everyParameterIsUsedOnce()
    {
        QFETCH(QString, name);
        const NetworkGraph graph = *buildZooNetwork(name, zooEntry(name)->classes);
        const TorchScriptSource source = torchScriptSource(graph);
        QHash<QString, int> uses;
        static const QRegularExpression attribute(QStringLiteral(R"(self\.([A-Za-z_0-9]+)\b(?!\())"));
        auto matches = attribute.globalMatch(QString::fromStdString(source.methods));
        while (matches.hasNext())
            ++uses[matches.next().captured(1)];
        for (const char* ours : {"mean", "deviation", "temperature"})
            QCOMPARE(uses.take(QLatin1String(ours)), 1);
        QCOMPARE(source.attributes.size(), parameterSpecs(graph).size());
        for (const auto& [key, used] : source.attributes)
            QVERIFY2(uses.take(QString::fromStdString(used)) == 1, key.c_str());
        QVERIFY(uses.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TorchScriptSourceTest)

#include "tst_TorchScriptSource.moc"
