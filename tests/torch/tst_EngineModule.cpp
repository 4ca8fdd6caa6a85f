// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learning/EngineLoader.h"
#include "support/Tolerance.h"
#include "torch/TrainingFixture.h"

#include <QFile>
#include <QTest>

using namespace Tintype;

namespace {

bool isTorchLoaded()
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("libtorch_cpu");
}

} // namespace

/// The one test that comes through the door the programs use.
class EngineModuleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void torchComesWithTheModuleOnly()
    {
        QVERIFY(!isTorchLoaded());
        const auto engine = loadEngine();
        QVERIFY_RESULT(engine);
        QVERIFY(isTorchLoaded());
    }

    void theModuleLearnsAndPredicts()
    {
        TrainingFixture fixture;
        QVERIFY(fixture.paint());
        const auto engine = loadEngine();
        QVERIFY_RESULT(engine);
        const auto run = fixture.run(TrainingFixture::quick(), fixture.snapshot());
        const auto outcome = (*engine)->train(fixture.request(*run), {}, {});
        QVERIFY_RESULT(outcome);
        QVERIFY_RESULT((*engine)->open(outcome->modelFile));
        QVERIFY((*engine)->device(QStringLiteral("cpu")).totalBytes > 0);
    }

    void anErrorComesThroughWhole()
    {
        const auto engine = loadEngine();
        const auto opened = (*engine)->open(QStringLiteral("/nowhere/model.safetensors"));
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::NotFound);
        QVERIFY(opened.error().message.contains(u"model.safetensors"));
    }
};

QTEST_GUILESS_MAIN(EngineModuleTest)
#include "tst_EngineModule.moc"
