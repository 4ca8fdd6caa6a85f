// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/AppPaths.h"
#include "learning/networks/NetworkCatalog.h"
#include "learning/torch/BatchTensor.h"
#include "learning/torch/GraphModule.h"
#include "learning/torch/TensorMemory.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <cstdlib>

using namespace Tintype;

namespace {

QString referenceFile()
{
    return qEnvironmentVariable("TINTYPE_SOURCE_DIR") + QStringLiteral("/tests/reference/logits.json");
}

// The picture of tests/reference/efficientnet_lite.py, drawn apart from it.
void drawPicture(int size, uchar* pixel)
{
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x) {
            *pixel++ = uchar((y * 3 + x * 5) % 256);
            *pixel++ = uchar((y * x / 16) % 256);
            *pixel++ = uchar((std::abs(y - x) * 7 + y / 8 * 40) % 256);
        }
    }
}

double largestDifference(const at::Tensor& logits, const QJsonArray& reference)
{
    double largest = logits.size(1) == reference.size() ? 0 : 1e9;
    for (int i = 0; i < reference.size() && largest < 1e9; ++i) {
        const double difference = std::abs(logits[0][i].item<double>() - reference[i].toDouble());
        largest = std::isfinite(difference) ? std::max(largest, difference) : 1e9;
    }
    return largest;
}

} // namespace

class GraphModuleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        TensorMemory::install();
        QFile file(referenceFile());
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        m_reference = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(m_reference.size(), 3);
    }

    void logitsEqualTheReference_data()
    {
        QTest::addColumn<QString>("network");
        for (const QString& name : networkNames())
            QTest::newRow(qPrintable(name)) << name;
    }

    void logitsEqualTheReference()
    {
        QFETCH(QString, network);
        const auto entry = networkEntry(network);
        QVERIFY(entry);
        const int size = entry->preprocessing.size;
        const auto graph = buildNetwork(network, size, 1000);
        QVERIFY(graph);
        QCOMPARE(graph->parameters(), entry->parameters);
        const auto file = SafetensorsFile::read(AppPaths::weightsFile(network));
        QVERIFY2(file, qPrintable(file ? QString() : file.error().message));
        const auto parameters = parametersOf(*file, *graph);
        QVERIFY2(parameters, qPrintable(parameters ? QString() : parameters.error().message));

        BatchTensor pictures(1, size);
        drawPicture(size, pictures.picture(0));
        const GraphModule module(*graph, *parameters, at::kCPU);
        const at::Tensor logits = module.logits(pictures.normalised(entry->preprocessing, at::kCPU, at::kFloat));
        QVERIFY2(largestDifference(logits, m_reference.value(network).toArray()) < 1e-4,
                 qPrintable(QString::number(largestDifference(logits, m_reference.value(network).toArray()))));
    }

private:
    QJsonObject m_reference;
};

QTEST_GUILESS_MAIN(GraphModuleTest)
#include "tst_GraphModule.moc"
