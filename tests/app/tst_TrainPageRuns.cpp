// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Trainings on the train page: the one that runs, and earlier ones.
#include "app/pages/TrainPage.h"

#include "app/Look.h"
#include "app/plots/CurvePlot.h"
#include "app/views/NoteBar.h"
#include "app/views/RecipeCard.h"
#include "app/views/RunList.h"
#include "app/views/RunView.h"
#include "app/work/TrainingRunner.h"
#include "support/TrainPageStage.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Tintype;
using State = TrainingRunner::State;

namespace {

FakeScript script(int steps)
{
    FakeScript made;
    made.events.append(RunStarted{QStringLiteral("1"), QStringLiteral("efficientnet-lite0"), QStringLiteral("better"),
                                  QStringLiteral("Fake, 2 cores"), QStringLiteral("float32"), 28, 6, 32, steps, false});
    made.events.append(Advice{QStringLiteral("Looking at 34 photos"), 0});
    EvaluationDone first;
    first.validationAccuracy = 0.9;
    first.validationPhotos = 180;
    first.best = true;
    first.seconds = 11;
    made.events.append(first);
    for (int step = 1; step <= steps; ++step) {
        StepDone done;
        done.step = step;
        done.steps = steps;
        done.loss = 1.0 / step;
        done.accuracy = 0.8;
        done.imagesPerSecond = 48;
        done.etaSeconds = 52;
        done.fraction = double(step) / steps;
        made.events.append(done);
    }
    EvaluationDone last = first;
    last.step = steps;
    last.validationAccuracy = 0.972;
    last.seconds = 60;
    made.events.append(last);
    made.outcome.modelFile = QStringLiteral("best.safetensors");
    made.outcome.validationAccuracy = 0.972;
    made.outcome.validationPhotos = 180;
    made.outcome.seconds = 61;
    return made;
}

FakeScript endless()
{
    FakeScript made = script(20);
    StepDone step;
    step.step = 21;
    step.steps = 400;
    step.loss = 0.5;
    step.etaSeconds = 52;
    step.fraction = 0.1;
    made.events.append(step);
    made.endless = true;
    return made;
}

} // namespace

class tst_TrainPageRuns : public QObject, private TrainPageStage
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Look::instance().apply(Look::Mode::Dark); }
    void init() { makeProject(); }
    void cleanup() { closeAll(); }

    void startsFromScratch();
    void waitsForTheFirstModelFromScratch();
    void startsAndShowsTheCurves();
    void quickHasNoEmptyPlots();
    void showsFiguresWhileItRuns();
    void pausesAndResumes();
    void stopsAndKeepsTheBest();
    void endsWithEvaluateAsTheMainAction();
    void saysWhyItFailed();
    void saysWhenTheRunCannotBeMade();
    void listsEarlierRunsAndOpensThem();
    void offersToGoOnWithACutRun();
    void leavesACutRunAlone();
    void closesWhileItTrains();
    void drawsNothingWhileItIsHidden();

private:
    void open(const FakeScript& script);
    void train() { action(QStringLiteral("Train"))->trigger(); }
    RunFolder makeRun(const std::vector<TrainingEvent>& events, bool finished);
    RunView* view() const { return m_page->findChild<RunView*>(); }
};

void tst_TrainPageRuns::open(const FakeScript& script)
{
    addPhotos(20);
    showPage(script, 650);
}

RunFolder tst_TrainPageRuns::makeRun(const std::vector<TrainingEvent>& events, bool finished)
{
    Result<RunFolder> run = RunFolder::create(m_project->catalog().paths().runs(), m_project->catalog().snapshot(), Recipe{});
    if (!run)
        qFatal("%s", qPrintable(run.error().message));
    for (const TrainingEvent& event : events)
        (void)run->append(event).has_value();
    if (finished)
        (void)run->writeOutcome(script(1).outcome).has_value();
    return *run;
}

void tst_TrainPageRuns::startsFromScratch()
{
    open(script(3));
    QTest::mouseClick(recipeCard(QStringLiteral("scratch")), Qt::LeftButton);
    train();
    QTRY_COMPARE(m_session->training().state(), State::Finished);
    const Result<RunFolder> run = RunFolder::open(catalog().paths().runs(), m_session->training().runId());
    QVERIFY_RESULT(run);
    const Result<Recipe> recipe = run->recipe();
    QVERIFY_RESULT(recipe);
    QCOMPARE(recipe->name, QStringLiteral("scratch"));
    QCOMPARE(recipe->network, QStringLiteral("resnet18"));
    QVERIFY(recipe->fromScratch);
    QTest::mouseClick(button(QStringLiteral("All trainings")), Qt::LeftButton);
    auto* list = m_page->findChild<RunList*>();
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("From scratch 1"));
}

void tst_TrainPageRuns::waitsForTheFirstModelFromScratch()
{
    FakeScript fresh = endless();
    std::get<RunStarted>(fresh.events.first()).recipe = QStringLiteral("scratch");
    std::get<RunStarted>(fresh.events.first()).network = QStringLiteral("resnet18");
    fresh.events.removeIf([](const TrainingEvent& event) { return std::holds_alternative<EvaluationDone>(event); });
    open(fresh);
    QTest::mouseClick(recipeCard(QStringLiteral("scratch")), Qt::LeftButton);
    train();
    QTRY_VERIFY(says(QStringLiteral("Training ResNet-18 from scratch")));
    QTRY_VERIFY(says(QStringLiteral("step 21 of 400")));
    QVERIFY(says(QStringLiteral("comes with the first check")));
    const CurvePlot* plot = m_page->findChild<CurvePlot*>();
    QVERIFY(plot->isVisible());
    QCOMPARE(plot->curves().raw.size(), size_t(21));
    QVERIFY(plot->curves().validation.empty());
    QVERIFY(!plot->curves().best);
    EvaluationDone first;
    first.step = 21;
    first.validationAccuracy = 0.4;
    first.validationPhotos = 180;
    first.best = true;
    first.seconds = 30;
    view()->add({first});
    QVERIFY2(view()->happened().contains(QStringLiteral("0:30 First model ready: 40.0 %")), qPrintable(view()->happened().join(u'\n')));
}

void tst_TrainPageRuns::startsAndShowsTheCurves()
{
    open(script(20));
    train();
    QTRY_COMPARE(m_session->training().state(), State::Finished);
    const QList<CurvePlot*> plots = m_page->findChildren<CurvePlot*>();
    QCOMPARE(plots.size(), 2);
    for (const CurvePlot* plot : plots) {
        QVERIFY(plot->isVisible());
        QCOMPARE(plot->curves().raw.size(), size_t(20));
        QCOMPARE(plot->curves().validation.size(), size_t(2));
        QCOMPARE(plot->curves().best.value().x(), 20.0);
    }
    const Result<RunFolder> run = RunFolder::open(catalog().paths().runs(), m_session->training().runId());
    QVERIFY_RESULT(run);
    QCOMPARE(int(run->snapshot()->itemsOf(Role::Train).size()), 28);
}

void tst_TrainPageRuns::quickHasNoEmptyPlots()
{
    FakeScript quick = script(0);
    std::get<RunStarted>(quick.events.first()).recipe = QStringLiteral("quick");
    open(quick);
    m_page->findChildren<RecipeCard*>().first()->click();
    train();
    QTRY_COMPARE(m_session->training().state(), State::Finished);
    for (const CurvePlot* plot : m_page->findChildren<CurvePlot*>())
        QVERIFY(!plot->isVisible());
    QVERIFY(says(QStringLiteral("97.2 %")) || says(QStringLiteral("Right on 175 of 180")));
}

void tst_TrainPageRuns::showsFiguresWhileItRuns()
{
    open(endless());
    train();
    QTRY_VERIFY(says(QStringLiteral("step 21 of 400")));
    QVERIFY(says(QStringLiteral("97.2 %")));
    QVERIFY(says(QStringLiteral("93.7 to 98.8")));
    QVERIFY(says(QStringLiteral("Fake, 2 cores")));
    QVERIFY(says(QStringLiteral("Fine-tuning EfficientNet-Lite0")));
    QVERIFY(says(QStringLiteral("Looking at 34 photos.")));
    const QStringList happened = view()->happened();
    QVERIFY2(happened.contains(QStringLiteral("0:11 First model ready: 90.0 %")), qPrintable(happened.join(u'\n')));
    QVERIFY2(happened.contains(QStringLiteral("1:00 Best so far: 97.2 %")), qPrintable(happened.join(u'\n')));
}

void tst_TrainPageRuns::pausesAndResumes()
{
    open(endless());
    train();
    QTRY_COMPARE(m_session->training().state(), State::Running);
    QTRY_VERIFY(button(QStringLiteral("Pause")));
    QTest::mouseClick(button(QStringLiteral("Pause")), Qt::LeftButton);
    QCOMPARE(m_session->training().state(), State::Paused);
    QVERIFY(says(QStringLiteral("Nothing is lost")));
    QTRY_VERIFY(button(QStringLiteral("Resume")));
    QTest::mouseClick(button(QStringLiteral("Resume")), Qt::LeftButton);
    QCOMPARE(m_session->training().state(), State::Running);
    QVERIFY(button(QStringLiteral("Pause")));
}

void tst_TrainPageRuns::stopsAndKeepsTheBest()
{
    open(endless());
    train();
    QTRY_COMPARE(m_session->training().state(), State::Running);
    QPushButton* stop = button(QStringLiteral("Stop and keep best"));
    QTest::mouseClick(stop, Qt::LeftButton);
    QVERIFY(!stop->isEnabled());
    QTRY_COMPARE(m_session->training().state(), State::Finished);
    QVERIFY(says(QStringLiteral("It was stopped; the best is kept")));
    QVERIFY(action(QStringLiteral("Evaluate")));
}

void tst_TrainPageRuns::endsWithEvaluateAsTheMainAction()
{
    open(script(5));
    train();
    QTRY_VERIFY(says(QStringLiteral("Better 1 is ready")));
    QCOMPARE(m_page->mainActions().last()->text(), QStringLiteral("Evaluate"));
    QSignalSpy goTo(m_page.get(), &Page::goTo);
    action(QStringLiteral("Evaluate"))->trigger();
    QCOMPARE(goTo.first().first().value<Module>(), Module::Evaluate);
    QCOMPARE(goTo.first().at(1).value<QVariant>().toString(), QStringLiteral("1"));
}

void tst_TrainPageRuns::saysWhyItFailed()
{
    FakeScript broken = script(5);
    broken.trainError = Error{Error::Kind::NoSpace, QStringLiteral("The disk is full. Free some space."), {}};
    open(broken);
    train();
    QTRY_VERIFY(says(QStringLiteral("The disk is full. Free some space.")));
    QVERIFY(button(QStringLiteral("All trainings")));
    QTRY_VERIFY(button(QStringLiteral("All trainings")));
    QTest::mouseClick(button(QStringLiteral("All trainings")), Qt::LeftButton);
    QVERIFY(action(QStringLiteral("Train"))->isEnabled());
}

void tst_TrainPageRuns::saysWhenTheRunCannotBeMade()
{
    open(script(5));
    QVERIFY(QDir(catalog().paths().runs()).removeRecursively());
    QVERIFY(!TestPhotos::write(catalog().paths().runs(), "a file stands where the folder should be").isEmpty());
    train();
    QTRY_VERIFY(says(QStringLiteral("The training could not go on")));
    QVERIFY(!m_session->training().isActive());
}

void tst_TrainPageRuns::listsEarlierRunsAndOpensThem()
{
    const QList<TrainingEvent> events = script(20).events;
    makeRun({events.begin(), events.end()}, true);
    open(script(3));
    auto* list = m_page->findChild<RunList*>();
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("Better 1"));
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(view()->stage(), RunView::Stage::Archived);
    QVERIFY(says(QStringLiteral("Better 1")));
    QCOMPARE(m_page->findChild<CurvePlot*>()->curves().raw.size(), size_t(20));
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QTRY_VERIFY(list->isVisible());
}

void tst_TrainPageRuns::offersToGoOnWithACutRun()
{
    const QList<TrainingEvent> events = script(20).events;
    makeRun({events.begin(), events.begin() + 15}, false);
    open(script(20));
    QTRY_VERIFY(says(QStringLiteral("was interrupted at step 12 of 20")));
    QTRY_VERIFY(button(QStringLiteral("Go on")));
    QTest::mouseClick(button(QStringLiteral("Go on")), Qt::LeftButton);
    QTRY_COMPARE(m_session->training().state(), State::Finished);
    QCOMPARE(m_session->training().runId(), QStringLiteral("1")); // the same run
    QCOMPARE(m_page->findChild<CurvePlot*>()->curves().raw.size(), size_t(20)); // nothing twice
}

void tst_TrainPageRuns::leavesACutRunAlone()
{
    const QList<TrainingEvent> events = script(20).events;
    makeRun({events.begin(), events.begin() + 15}, false);
    open(script(20));
    QTRY_VERIFY(button(QStringLiteral("Leave it")));
    QTest::mouseClick(button(QStringLiteral("Leave it")), Qt::LeftButton);
    QVERIFY(!button(QStringLiteral("Go on")));
    TrainPage another; // and it is not offered again
    another.setSession(m_session.get());
    another.show();
    QTRY_COMPARE(another.findChild<RunList*>()->model()->rowCount(), 1);
    QVERIFY(another.findChildren<NoteBar*>().isEmpty());
    another.setSession(nullptr);
}

void tst_TrainPageRuns::closesWhileItTrains()
{
    open(endless());
    train();
    QTRY_COMPARE(m_session->training().state(), State::Running);
    m_page->setSession(nullptr);
    m_session.reset(); // stops and joins
    QVERIFY(m_page->statusText().isEmpty());
    QCOMPARE(m_page->mainActions().size(), 1);
}

void tst_TrainPageRuns::drawsNothingWhileItIsHidden()
{
    open(endless());
    train();
    QTRY_VERIFY(view()->history().lastStep().step == 21);
    auto* plot = m_page->findChild<CurvePlot*>();
    m_page->hide();
    const size_t before = plot->curves().raw.size();
    QSignalSpy progressed(&m_session->training(), &TrainingRunner::progressed);
    QVERIFY(progressed.wait());
    QCOMPARE(plot->curves().raw.size(), before);
    m_page->show();
    QTRY_COMPARE(plot->curves().raw.size(), view()->history().rawLoss().size());
}

QTEST_MAIN(tst_TrainPageRuns)
#include "tst_TrainPageRuns.moc"
