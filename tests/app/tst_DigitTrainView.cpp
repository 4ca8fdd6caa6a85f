// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/DigitTrainView.h"

#include "app/Look.h"
#include "app/plots/ComparedCurves.h"
#include "app/views/DigitNetworkCard.h"
#include "app/views/DigitResults.h"
#include "app/work/EngineThread.h"
#include "learning/formats/IdxFile.h"
#include "support/FakeEngine.h"
#include "support/Tolerance.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Tintype;

namespace {

DigitTrainingOutcome outcomeOf(const QString& network, int errors, qint64 parameters)
{
    DigitTrainingOutcome outcome;
    outcome.network = network;
    outcome.seconds = 8.7;
    outcome.validationAccuracy = 0.9912;
    outcome.errors = errors;
    outcome.images = 10'000;
    outcome.accuracy = 1 - errors / 10'000.0;
    outcome.parameters = parameters;
    return outcome;
}

FakeScript script(int steps = 40)
{
    FakeScript script;
    script.events.append(RunStarted{{}, {}, {}, {}, {}, 55'000, 5'000, 128, steps, false});
    for (int step = 1; step <= steps; ++step) {
        StepDone done;
        done.step = step;
        done.steps = steps;
        done.epoch = 1;
        done.fraction = double(step) / steps;
        done.loss = 2.3 * std::exp(-step / 8.0) + 0.03;
        done.accuracy = 0.99 - 0.89 * std::exp(-step / 5.0);
        script.events.append(done);
    }
    EvaluationDone evaluation;
    evaluation.step = steps;
    evaluation.validationAccuracy = 0.9912;
    evaluation.validationLoss = 0.03;
    evaluation.best = true;
    script.events.append(evaluation);
    script.digitOutcome = outcomeOf({}, 88, 93'322);
    return script;
}

} // namespace

class DigitTrainViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Look::instance().apply(Look::Mode::Dark);
        DigitSet few;
        few.add(DigitImage(), 1);
        for (const char* part : {"train", "t10k"})
            QVERIFY_RESULT(writeIdx(few, mnist() % u'/' % QLatin1String(part) % QStringLiteral("-images-idx3-ubyte"),
                                    mnist() % u'/' % QLatin1String(part) % QStringLiteral("-labels-idx1-ubyte")));
    }

    void cleanup()
    {
        m_view.reset();
        m_engine.reset();
    }

    void aCardForEachNetwork()
    {
        open(script());
        const auto cards = m_view->findChildren<DigitNetworkCard*>();
        QCOMPARE(cards.size(), 5);
        QVERIFY(labelsSay(u"60,000 parameters"));
        QVERIFY(labelsSay(u"93,322 parameters"));
        QVERIFY(labelsSay(u"61,706 parameters"));
        QSet<QRgb> colours;
        for (const DigitNetworkCard* card : cards)
            colours.insert(card->colour().rgb());
        QCOMPARE(colours.size(), 5);
    }

    void aClickOnACardTicksIt()
    {
        open(script());
        DigitNetworkCard* card = m_view->findChildren<DigitNetworkCard*>().front();
        QVERIFY(card->isChosen());
        QTest::mouseClick(card, Qt::LeftButton, {}, QPoint(card->width() / 2, card->height() - 20));
        QVERIFY(!card->isChosen());
    }

    void needsATickToTrain()
    {
        open(script());
        QVERIFY(find("train")->isEnabled());
        tick({});
        QVERIFY(!find("train")->isEnabled());
        QVERIFY(!find("train")->toolTip().isEmpty());
    }

    void needsAFolderToTrain()
    {
        open(script());
        m_view->setFolder({});
        QVERIFY(!find("train")->isEnabled());
    }

    void needsAnEngineToTrain()
    {
        open(script());
        m_view->setEngine(nullptr);
        QVERIFY(!find("train")->isEnabled());
    }

    void saysThatTheDigitsAreMissing()
    {
        open(script());
        auto* words = m_view->findChild<QLabel*>(QStringLiteral("missing"));
        QVERIFY(!words->isVisible());
        m_view->setMnistFolder(m_folder.filePath(QStringLiteral("nowhere")));
        QVERIFY(words->isVisible());
        QVERIFY(words->text().contains(QStringLiteral("nowhere")));
        QVERIFY(find("choose")->isVisible());
        QVERIFY(!find("train")->isEnabled());
        m_view->setMnistFolder(mnist());
        QVERIFY(!words->isVisible());
        QVERIFY(find("train")->isEnabled());
    }

    void trainsTheTickedOnesOneAfterTheOther()
    {
        open(script());
        tick({QStringLiteral("three-conv"), QStringLiteral("dense")});
        QSignalSpy made(m_view.get(), &DigitTrainView::modelMade);
        QTest::mouseClick(find("train"), Qt::LeftButton);
        QVERIFY(m_view->isTraining());
        QTRY_VERIFY(!m_view->isTraining());
        QCOMPARE(made.size(), 2);
        QCOMPARE(made.at(0).front().toString(), m_folder.filePath(QStringLiteral("models/three-conv-1.safetensors")));
        QCOMPARE(made.at(1).front().toString(), m_folder.filePath(QStringLiteral("models/dense-1.safetensors")));
        QCOMPARE(m_view->findChild<DigitResults*>()->rows(), 2);
        for (const ComparedCurves* plot : m_view->findChildren<ComparedCurves*>())
            QCOMPARE(plot->runs(), 2);
    }

    void neverWritesOverAModel()
    {
        open(script());
        QVERIFY(QDir().mkpath(m_folder.filePath(QStringLiteral("models"))));
        QFile there(m_folder.filePath(QStringLiteral("models/lenet5-1.safetensors")));
        QVERIFY(there.open(QIODevice::WriteOnly));
        tick({QStringLiteral("lenet5")});
        QSignalSpy made(m_view.get(), &DigitTrainView::modelMade);
        QTest::mouseClick(find("train"), Qt::LeftButton);
        QTRY_COMPARE(made.size(), 1);
        QVERIFY(made.front().front().toString().endsWith(QStringLiteral("lenet5-2.safetensors")));
    }

    void showsWhatCameOfIt()
    {
        open(script());
        tick({QStringLiteral("lenet5")});
        QTest::mouseClick(find("train"), Qt::LeftButton);
        auto* results = m_view->findChild<DigitResults*>();
        QTRY_COMPARE(results->rows(), 1);
        QCOMPARE(results->cell(0, 0), QStringLiteral("LeNet-5"));
        QCOMPARE(results->cell(0, 1), QStringLiteral("93,322"));
        QCOMPARE(results->cell(0, 2), QStringLiteral("8.7 s"));
        QCOMPARE(results->cell(0, 3), QStringLiteral("99.12 %"));
        QCOMPARE(results->cell(0, 4), QStringLiteral("99.12 %  (98.92 to 99.29)"));
        QVERIFY(results->lesson().isEmpty()); // nothing to compare with
    }

    void stopKeepsWhatIsThere()
    {
        FakeScript endless = script();
        endless.endless = true;
        open(endless);
        QSignalSpy made(m_view.get(), &DigitTrainView::modelMade);
        QTest::mouseClick(find("train"), Qt::LeftButton);
        QTRY_COMPARE(m_view->findChildren<ComparedCurves*>().front()->runs(), 1);
        QTest::mouseClick(find("stop"), Qt::LeftButton);
        QTRY_VERIFY(!m_view->isTraining());
        QCOMPARE(made.size(), 1); // the other three are not trained
        auto* results = m_view->findChild<DigitResults*>();
        QCOMPARE(results->rows(), 1);
        QCOMPARE(results->cell(0, 0), QStringLiteral("DigitNet (stopped)"));
        QVERIFY(find("train")->isVisible());
    }

    void saysWhyItFailed()
    {
        FakeScript failing = script();
        failing.trainError = Error{Error::Kind::NoSpace, QStringLiteral("The disk is full."), {}};
        open(failing);
        QSignalSpy said(m_view.get(), &DigitTrainView::said);
        QTest::mouseClick(find("train"), Qt::LeftButton);
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(said.front().at(0).toString(), QStringLiteral("The disk is full."));
        QCOMPARE(said.front().at(1).toString(), QStringLiteral("error"));
        QVERIFY(!m_view->isTraining());
    }

    void maybeDestroyedWhileItTrains()
    {
        FakeScript endless = script();
        endless.endless = true;
        open(endless);
        QTest::mouseClick(find("train"), Qt::LeftButton);
        m_view.reset();
        QTRY_VERIFY(!m_engine->isBusy());
    }

    void leadsBack()
    {
        open(script());
        QSignalSpy closed(m_view.get(), &DigitTrainView::closed);
        QTest::mouseClick(find("back"), Qt::LeftButton);
        QCOMPARE(closed.size(), 1);
    }

    void plotsZoomByKeysAndWheel()
    {
        open(script());
        tick({QStringLiteral("dense")});
        QSignalSpy made(m_view.get(), &DigitTrainView::modelMade);
        QTest::mouseClick(find("train"), Qt::LeftButton);
        QVERIFY(made.wait());
        for (ComparedCurves* plot : m_view->findChildren<ComparedCurves*>()) {
            QTest::keyClick(plot, Qt::Key_Plus);
            QVERIFY(plot->isZoomed());
            QTest::keyClick(plot, Qt::Key_Home);
            QVERIFY(!plot->isZoomed());
            QWidget* surface = plot->childAt(plot->rect().center());
            QWheelEvent wheel(surface->rect().center(), surface->mapToGlobal(surface->rect().center()), {}, {0, 120}, Qt::NoButton,
                              Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(surface, &wheel);
            QTRY_VERIFY(plot->isZoomed());
            QTest::mouseDClick(surface, Qt::LeftButton, {}, surface->rect().center());
            QVERIFY(!plot->isZoomed());
        }
    }

    void claimsWhatTheResultsSay_data()
    {
        QTest::addColumn<int>("errors");
        QTest::addColumn<QString>("words");
        QTest::newRow("won") << 80 << QStringLiteral("neighbouring pixels");
        QTest::newRow("too close") << 195 << QStringLiteral("too close");
        QTest::newRow("lost") << 210 << QStringLiteral("did not win");
    }

    void claimsWhatTheResultsSay()
    {
        QFETCH(int, errors);
        QFETCH(QString, words);
        const QString lesson = convolutionLesson({outcomeOf(QStringLiteral("dense"), 200, 93'317), outcomeOf(QStringLiteral("three-conv"), errors, 93'322)});
        QVERIFY2(lesson.contains(words), qPrintable(lesson));
        QVERIFY2(lesson.contains(QString::number(errors)) && lesson.contains(QStringLiteral("200")), qPrintable(lesson));
    }

    void claimsNothingBeforehand()
    {
        QVERIFY(convolutionLesson({}).isEmpty());
        QVERIFY(convolutionLesson({outcomeOf(QStringLiteral("dense"), 200, 93'317)}).isEmpty());
        QVERIFY(convolutionLesson({outcomeOf(QStringLiteral("lenet5"), 90, 61'706), outcomeOf(QStringLiteral("digitnet"), 70, 28'000)}).isEmpty());
    }

private:
    void open(const FakeScript& script)
    {
        m_engine = std::make_unique<EngineThread>([script] { return Result<std::unique_ptr<Engine>>(std::make_unique<FakeEngine>(script)); });
        m_view = std::make_unique<DigitTrainView>();
        m_view->setEngine(m_engine.get());
        m_view->setFolder(m_folder.filePath(QStringLiteral("models")));
        m_view->setMnistFolder(mnist());
        m_view->resize(1280, 720);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void tick(const QStringList& networks)
    {
        for (DigitNetworkCard* card : m_view->findChildren<DigitNetworkCard*>())
            card->setChosen(networks.contains(card->network()));
    }
    QPushButton* find(const char* name) const { return m_view->findChild<QPushButton*>(QLatin1String(name)); }
    bool labelsSay(QStringView words) const
    {
        const auto labels = m_view->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text().contains(words); });
    }
    QString mnist() const { return m_folder.filePath(QStringLiteral("mnist")); }

    QTemporaryDir m_folder;
    std::unique_ptr<EngineThread> m_engine;
    std::unique_ptr<DigitTrainView> m_view;
};

QTEST_MAIN(DigitTrainViewTest)
#include "tst_DigitTrainView.moc"
