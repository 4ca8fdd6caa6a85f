// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/DigitsPage.h"

#include "app/Session.h"
#include "app/views/DigitBars.h"
#include "app/views/DigitCanvas.h"
#include "app/views/DigitTrainView.h"
#include "imaging/DigitRaster.h"
#include "support/FakeEngine.h"
#include "support/TempProject.h"
#include "support/Tolerance.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Tintype;

namespace {

FakeScript sevenScript()
{
    FakeScript script;
    script.reading.probabilities[7] = 0.966F;
    script.reading.probabilities[1] = 0.034F;
    return script;
}

/// The page as it is shown, with or without a project.
struct Stage
{
    explicit Stage(bool hasProject, const FakeScript& script = sevenScript())
    {
        const auto make = [script]() -> Result<std::unique_ptr<Engine>> { return std::make_unique<FakeEngine>(script); };
        if (hasProject) {
            project = std::make_unique<TempProject>();
            project->close();
            Result<std::unique_ptr<Catalog>> catalog = Catalog::open(project->folder());
            session = std::make_unique<Session>(std::move(*catalog), make);
        }
        page = std::make_unique<DigitsPage>();
        page->setMakeEngine(make);
        page->resize(1280, 700);
        page->setSession(session.get());
        page->show();
        page->enter({});
    }
    ~Stage() { page->setSession(nullptr); }

    void drawSeven()
    {
        DigitCanvas& canvas = page->canvas();
        QTest::mousePress(&canvas, Qt::LeftButton, {}, {100, 100});
        QTest::mouseMove(&canvas, {220, 100});
        QTest::mouseMove(&canvas, {150, 300});
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, {150, 300});
    }
    bool says(const QString& words) const
    {
        for (const QLabel* candidate : page->findChildren<QLabel*>()) {
            if (candidate->isVisibleTo(page.get()) && candidate->text().contains(words))
                return true;
        }
        return false;
    }
    QPushButton* button(const QString& text) const
    {
        for (QPushButton* candidate : page->findChildren<QPushButton*>()) {
            if (candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }

    std::unique_ptr<TempProject> project;
    std::unique_ptr<Session> session;
    std::unique_ptr<DigitsPage> page;
};

QImage paperWith(const std::vector<DigitDrawing>& drawings)
{
    QImage paper(600, 300, QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::black);
    for (const DigitDrawing& drawing : drawings) {
        for (const PenStroke& stroke : drawing.strokes)
            paintStroke(painter, stroke, 12);
    }
    return paper;
}

DigitDrawing oneAt(double x)
{
    DigitDrawing drawing;
    drawing.strokes = {{{{x, 80}}, {{x + 4, 220}}}};
    return drawing;
}

} // namespace

class tst_DigitsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyCanvasSaysSo()
    {
        const Stage stage(false);
        QVERIFY(stage.says(QStringLiteral("Nothing drawn yet")));
    }

    void aDrawingIsReadWithoutAProject()
    {
        Stage stage(false);
        stage.drawSeven();
        QTRY_VERIFY(stage.says(QStringLiteral("A seven, 96.6 % sure")));
        QVERIFY(stage.says(QStringLiteral("7")));
    }

    void doubtIsSaidInWords()
    {
        FakeScript script;
        script.reading.probabilities[4] = 0.5F;
        script.reading.probabilities[9] = 0.4F;
        script.reading.notSure = true;
        Stage stage(false, script);
        stage.drawSeven();
        QTRY_VERIFY(stage.says(QStringLiteral("Not sure: a four or a nine")));
        QVERIFY(stage.says(QStringLiteral("?")));
    }

    void clearingTakesTheAnswerAway()
    {
        Stage stage(false);
        stage.drawSeven();
        QTRY_VERIFY(stage.says(QStringLiteral("sure")));
        QTest::keyClick(&stage.page->canvas(), Qt::Key_Delete);
        QTRY_VERIFY(stage.says(QStringLiteral("Nothing drawn yet")));
    }

    void aKeyKeepsACorrection()
    {
        Stage stage(true);
        stage.drawSeven();
        QTRY_VERIFY(stage.says(QStringLiteral("sure")));
        QSignalSpy said(stage.page.get(), &Page::said);
        QTest::keyClick(&stage.page->canvas(), Qt::Key_9);
        QTRY_COMPARE(stage.session->catalog().digits().size(), 1U);
        QCOMPARE(stage.session->catalog().digits().front().label, 9);
        QCOMPARE(said.count(), 1);
        QVERIFY(said.first().at(2).toBool()); // can be undone
        QVERIFY(stage.page->canvas().isEmpty()); // ready for the next
        QVERIFY_RESULT(stage.session->catalog().undo());
        QVERIFY(stage.session->catalog().digits().empty());
    }

    void undoingACorrectionBringsTheDrawingBack()
    {
        Stage stage(true);
        stage.drawSeven();
        QTRY_VERIFY(stage.says(QStringLiteral("sure")));
        const DigitDrawing drawing = stage.page->canvas().drawing();
        stage.page->correct(9);
        QVERIFY(!stage.page->canvas().canUndo()); // so that the next step back is the project's
        QVERIFY_RESULT(stage.session->catalog().undo());
        QVERIFY(stage.page->canvas().drawing() == drawing);
        QTRY_VERIFY(stage.says(QStringLiteral("sure")));
    }

    void correctionsNeedAProject()
    {
        Stage stage(false);
        stage.drawSeven();
        QTRY_VERIFY(stage.says(QStringLiteral("sure")));
        QSignalSpy said(stage.page.get(), &Page::said);
        QTest::keyClick(&stage.page->canvas(), Qt::Key_9);
        QTRY_COMPARE(said.count(), 1);
        QVERIFY(said.first().first().toString().contains(QStringLiteral("project")));
    }

    void aLessonSaysWhatItBrought()
    {
        FakeScript script = sevenScript();
        script.lesson.isKept = true;
        script.lesson.before = 0.9958;
        script.lesson.after = 0.9956;
        script.lesson.ownRightAfter = 1;
        Stage stage(true, script);
        QVERIFY(!stage.button(QStringLiteral("Learn from mine"))->isEnabled());
        stage.drawSeven();
        QTRY_VERIFY(stage.says(QStringLiteral("sure")));
        stage.page->correct(7);
        QTest::mouseClick(stage.button(QStringLiteral("Learn from mine")), Qt::LeftButton);
        QTRY_VERIFY(stage.says(QStringLiteral("MNIST 99.56 %, before 99.58 %")));
    }

    void aLessonThatForgetsIsNotTakenOver()
    {
        FakeScript script = sevenScript();
        script.lesson.before = 0.996;
        script.lesson.after = 0.99;
        Stage stage(true, script);
        stage.drawSeven();
        QTRY_VERIFY(stage.says(QStringLiteral("sure")));
        stage.page->correct(7);
        QTest::mouseClick(stage.button(QStringLiteral("Learn from mine")), Qt::LeftButton);
        QTRY_VERIFY(stage.says(QStringLiteral("Not taken over")));
    }

    void aPastedPhotoIsReadAsANumber()
    {
        Stage stage(false);
        QVERIFY(QTest::qWaitForWindowActive(stage.page.get()));
        QGuiApplication::clipboard()->setImage(paperWith({oneAt(120), oneAt(300), oneAt(460)}));
        QTest::keyClick(&stage.page->canvas(), Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(stage.page->canvas().hasPicture());
        QTRY_VERIFY(stage.says(QStringLiteral("777")));
        QVERIFY(stage.page->canvas().hasPicture());
        QTest::mouseClick(&stage.page->canvas(), Qt::LeftButton, {}, stage.page->canvas().boxOnCanvas(2).center().toPoint());
        QTRY_COMPARE(stage.page->canvas().chosenBox(), 2);
    }

    void aPhotoWithoutDigitsIsSaid()
    {
        Stage stage(false);
        QSignalSpy said(stage.page.get(), &Page::said);
        stage.page->takePhoto(paperWith({}));
        QTRY_COMPARE(said.count(), 1);
        QVERIFY(said.first().first().toString().contains(QStringLiteral("No digit")));
        QVERIFY(stage.says(QStringLiteral("No digit found")));
    }

    void anEngineThatIsMissingIsASentence()
    {
        DigitsPage page;
        page.setMakeEngine([]() -> Result<std::unique_ptr<Engine>> { return fail(Error::Kind::NotFound, QStringLiteral("It is missing.")); });
        page.show();
        page.enter({});
        const auto isSaid = [&] {
            const QList<QLabel*> labels = page.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel* each) { return each->text() == QStringLiteral("It is missing."); });
        };
        QTRY_VERIFY(isSaid());
    }

    void mayEndWhileItTrainsWithoutAProject()
    {
        FakeScript script = sevenScript();
        script.endless = true;
        Stage stage(false, script);
        stage.page->mainActions().last()->trigger();
        auto* train = stage.page->findChild<QPushButton*>(QStringLiteral("train"));
        if (!train->isEnabled())
            QSKIP("MNIST is not here, so nothing can be trained.");
        train->click();
        QTRY_VERIFY(stage.page->findChild<DigitTrainView*>()->isTraining());
        stage.page.reset();
        stage.page = std::make_unique<DigitsPage>(); // for the stage's end
    }

    void aPhotoDoesNotCostTheDrawing()
    {
        Stage stage(false);
        stage.drawSeven();
        const DigitDrawing drawing = stage.page->canvas().drawing();
        stage.page->takePhoto(paperWith({oneAt(200)}));
        QTRY_VERIFY(stage.page->canvas().hasPicture());
        stage.page->canvas().undo();
        QVERIFY(!stage.page->canvas().hasPicture());
        QVERIFY(stage.page->canvas().drawing() == drawing);
    }

    void trainingTakesTheCanvasesPlace()
    {
        Stage stage(false);
        QVERIFY(stage.page->canvas().isVisible());
        stage.page->mainActions().last()->trigger();
        QVERIFY(!stage.page->canvas().isVisible());
        QVERIFY(stage.page->findChild<DigitTrainView*>()->isVisible());
        QVERIFY(stage.page->mainActions().isEmpty());
        QTest::mouseClick(stage.page->findChild<QPushButton*>(QStringLiteral("back")), Qt::LeftButton);
        QVERIFY(stage.page->canvas().isVisible());
    }
};

QTEST_MAIN(tst_DigitsPage)
#include "tst_DigitsPage.moc"
