// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learning/torch/Checkpoint.h"
#include "support/Tolerance.h"

#include <ATen/Context.h>
#include <ATen/ops/full.h>
#include <ATen/ops/rand.h>

#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <memory>

using namespace Tintype;

namespace {

Checkpoint checkpointAt(int step)
{
    Checkpoint checkpoint;
    checkpoint.dataHash = "data";
    checkpoint.step = step;
    checkpoint.best.bestLoss = 1.0 / 3;
    checkpoint.best.bestAccuracy = 0.1 + step;
    checkpoint.best.bestStep = step - 1;
    checkpoint.best.waited = 2;
    checkpoint.trainingLoss = 2.0 / 7;
    checkpoint.microBatch = 16;
    checkpoint.recomputes = true;
    checkpoint.hasShortMaps = true;
    checkpoint.largestSide = 96;
    checkpoint.precision = QStringLiteral("float32");
    checkpoint.recoveries = {QStringLiteral("Memory ran out.")};
    checkpoint.refused = {{QStringLiteral("/photos/lost.jpg"), QStringLiteral("It is gone.")}};
    checkpoint.tensors.emplace("value/a", at::full({2, 3}, step, at::kFloat));
    return checkpoint;
}

void spoil(const QString& path, qint64 place)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(place < 0 ? file.size() + place : place));
    const float notANumber = std::numeric_limits<float>::quiet_NaN();
    QCOMPARE(file.write(reinterpret_cast<const char*>(&notANumber), sizeof(notANumber)), qint64(sizeof(notANumber)));
}

} // namespace

class CheckpointTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        at::manual_seed(3);
        m_folder = std::make_unique<QTemporaryDir>();
        auto run = RunFolder::create(m_folder->path(), {}, {});
        QVERIFY_RESULT(run);
        m_run = std::make_unique<RunFolder>(*run);
    }

    void comesBackAsItWas()
    {
        Checkpoint checkpoint = checkpointAt(7);
        checkpoint.tensors.emplace("moment/b", at::rand({5, 4, 3, 2}));
        QVERIFY_RESULT(checkpoint.write(*m_run));
        const auto read = newest("data");
        QVERIFY(read.has_value());
        QCOMPARE(read->step, 7);
        QCOMPARE(read->best.bestLoss, 1.0 / 3);
        QCOMPARE(read->best.bestAccuracy, 7.1);
        QCOMPARE(read->best.bestStep, 6);
        QCOMPARE(read->best.waited, 2);
        QCOMPARE(read->trainingLoss, 2.0 / 7);
        QCOMPARE(read->microBatch, 16);
        QVERIFY(read->recomputes);
        QVERIFY(read->hasShortMaps);
        QCOMPARE(read->largestSide, 96);
        QCOMPARE(read->precision, QStringLiteral("float32"));
        QCOMPARE(read->recoveries, checkpoint.recoveries);
        QCOMPARE(read->refused.value(0).path, QStringLiteral("/photos/lost.jpg"));
        for (const auto& [name, tensor] : checkpoint.tensors)
            QVERIFY(read->tensors.at(name).equal(tensor));
    }

    void theNewestOfTwoIsTaken()
    {
        for (const int step : {5, 10, 15})
            QVERIFY_RESULT(checkpointAt(step).write(*m_run));
        QCOMPARE(newest("data")->step, 15);
        QVERIFY(QFile::remove(m_run->checkpoint(0)));
        QCOMPARE(newest("data")->step, 10);
    }

    void otherDataIsNotGoneOnWith()
    {
        QVERIFY_RESULT(checkpointAt(5).write(*m_run));
        QVERIFY(!newest("other data"));
    }

    void aDamagedOneIsPassedOver_data()
    {
        QTest::addColumn<qint64>("place");
        QTest::newRow("length") << qint64(2);
        QTest::newRow("header") << qint64(20);
        QTest::newRow("numbers") << qint64(-4);
    }

    void aDamagedOneIsPassedOver()
    {
        QFETCH(qint64, place);
        QVERIFY_RESULT(checkpointAt(5).write(*m_run));
        QVERIFY_RESULT(checkpointAt(10).write(*m_run));
        spoil(m_run->checkpoint(1), place);
        QCOMPARE(newest("data")->step, 5);
        QVERIFY_RESULT(checkpointAt(11).write(*m_run)); // must not take the place of the good one
        QVERIFY(QFile::exists(m_run->checkpoint(0)));
        QCOMPARE(newest("data")->step, 11);
        QVERIFY(QFile::remove(m_run->checkpoint(1)));
        QCOMPARE(newest("data")->step, 5);
    }

    void noneIsNone()
    {
        QVERIFY(!newest("data"));
        QFile file(m_run->checkpoint(0));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(1000, 'x'));
        file.close();
        QVERIFY(!newest("data"));
    }

    void oneThatCannotBeReadNowStays()
    {
        QVERIFY_RESULT(checkpointAt(5).write(*m_run));
        const QString path = m_run->checkpoint(0);
        QVERIFY(QFile::rename(path, path + QStringLiteral(".kept")));
        QVERIFY(QDir().mkdir(path)); // what is there is no file and opens for nobody
        const auto read = Checkpoint::newest(*m_run, "data");
        QVERIFY(!read);
        QVERIFY(read.error().kind != Error::Kind::Corrupt);
        QVERIFY(QFileInfo::exists(path));
    }

private:
    std::optional<Checkpoint> newest(const QByteArray& dataHash) const
    {
        const auto read = Checkpoint::newest(*m_run, dataHash);
        return read ? *read : std::nullopt;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RunFolder> m_run;
};

QTEST_GUILESS_MAIN(CheckpointTest)
#include "tst_Checkpoint.moc"
