// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/CurvePlot.h"

#include "app/Look.h"
#include "app/plots/CurveFile.h"
#include "learning/TrainingHistory.h"
#include "support/TestPhotos.h"
#include "support/Tolerance.h"

#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

#include "app/plots/QCustomPlotInclude.h"

using namespace Tintype;

namespace {

Curves someCurves(int steps)
{
    Curves curves;
    for (int step = 1; step <= steps; ++step) {
        curves.raw.emplace_back(step, 0.9 + 0.05 * std::sin(step));
        curves.smooth.emplace_back(step, 0.9);
        if (step % 10 == 0)
            curves.validation.emplace_back(step, 0.85 + 0.1 * step / steps);
    }
    curves.steps = steps;
    return curves;
}

QCustomPlot* plotOf(CurvePlot& curve)
{
    return curve.findChild<QCustomPlot*>();
}

bool hasColour(const QImage& image, const QColor& colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).rgb() == colour.rgb())
                return true;
        }
    }
    return false;
}

void wheel(QWidget* widget, const QPoint& at, int delta)
{
    QWheelEvent event(at, widget->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(widget, &event);
}

} // namespace

class tst_CurvePlot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Look::instance().apply(Look::Mode::Dark); }

    void takesItsCurvesFromTheHistory();
    void axisHoldsTheCurvesAndThePlan();
    void findsTheNearestPoint();
    void paintsBothCurvesInTheirColours();
    void recoloursWithTheLook();
    void showsTheValuesUnderTheMouse();
    void wheelZoomsAndDoubleClickResets();
    void zoomIsKeptWhenPointsCome();
    void neverZoomsOutBeyondTheCurves();
    void keysReadAndZoom();
    void lossMayBeLogarithmic();
    void accuracyIsNeverLogarithmic();
    void manyCallsAreDrawnOnce();
    void savesPngAndPdf();
    void savesTheNumbers();
    void refusesAnotherEnding();
    void saysWhenItCannotWrite();
    void looksTheSameAfterSaving();
};

void tst_CurvePlot::takesItsCurvesFromTheHistory()
{
    TrainingHistory history;
    RunStarted started;
    started.steps = 20;
    history.add(started);
    for (int step = 1; step <= 4; ++step) {
        StepDone done;
        done.step = step;
        done.loss = 1.0 / step;
        done.accuracy = 0.2 * step;
        history.add(done);
    }
    EvaluationDone evaluation;
    evaluation.step = 4;
    evaluation.validationAccuracy = 0.75;
    evaluation.validationLoss = 0.4;
    evaluation.best = true;
    history.add(evaluation);

    const Curves accuracy = Curves::of(history, Measure::Accuracy, false);
    QCOMPARE(accuracy.raw.size(), size_t(4));
    QCOMPARE(accuracy.raw.back(), QPointF(4, 0.8));
    QCOMPARE(accuracy.validation.back(), QPointF(4, 0.75));
    QCOMPARE(accuracy.best.value(), QPointF(4, 0.75));
    QCOMPARE(accuracy.steps, 20);
    QCOMPARE(Curves::of(history, Measure::Loss, false).best.value(), QPointF(4, 0.4));
}

void tst_CurvePlot::axisHoldsTheCurvesAndThePlan()
{
    Curves curves = someCurves(30);
    curves.steps = 260;
    QVERIFY_NEAR(stepRange(curves).high, 262, 2); // and air for the last dot
    curves.steps = 0;
    QVERIFY_NEAR(stepRange(curves).high, 30.2, 0.2);
    curves.validation.emplace_back(30, 0.43);
    QCOMPARE(valueRange(curves, Measure::Accuracy, false).low, 40.0);
    curves.smooth.emplace_back(31, 2.0);
    QVERIFY(valueRange(curves, Measure::Loss, false).high >= 2.0);
    QCOMPARE(valueRange(curves, Measure::Loss, false).low, 0.0);
    QVERIFY(valueRange(curves, Measure::Loss, true).low > 0);
}

void tst_CurvePlot::findsTheNearestPoint()
{
    const std::vector<QPointF> points{{1, 5}, {4, 6}, {10, 7}};
    QCOMPARE(nearestPoint(points, -3)->y(), 5.0);
    QCOMPARE(nearestPoint(points, 6.9)->y(), 6.0);
    QCOMPARE(nearestPoint(points, 7.1)->y(), 7.0);
    QCOMPARE(nearestPoint(points, 99)->y(), 7.0);
    QVERIFY(!nearestPoint({}, 1));
}

void tst_CurvePlot::paintsBothCurvesInTheirColours()
{
    CurvePlot curve(Measure::Accuracy);
    curve.resize(500, 300);
    curve.setCurves(someCurves(100));
    const QImage image = curve.grab().toImage();
    QVERIFY(hasColour(image, Look::instance().tokens().training));
    QVERIFY(hasColour(image, Look::instance().tokens().validation));
}

void tst_CurvePlot::recoloursWithTheLook()
{
    CurvePlot curve(Measure::Accuracy);
    curve.resize(500, 300);
    curve.setCurves(someCurves(100));
    const QColor darkCard = Look::instance().tokens().card;
    QVERIFY(hasColour(curve.grab().toImage(), darkCard));
    Look::instance().apply(Look::Mode::Light);
    const QImage light = curve.grab().toImage();
    const QColor lightCard = Look::instance().tokens().card;
    Look::instance().apply(Look::Mode::Dark);
    QVERIFY(hasColour(light, lightCard));
    QVERIFY(!hasColour(light, darkCard));
}

void tst_CurvePlot::showsTheValuesUnderTheMouse()
{
    CurvePlot curve(Measure::Accuracy);
    curve.resize(500, 300);
    curve.setCurves(someCurves(100));
    curve.show();
    QVERIFY(QTest::qWaitForWindowExposed(&curve));
    QVERIFY(curve.valuesShown().isEmpty());
    QCustomPlot* plot = plotOf(curve);
    QTest::mouseMove(plot, plot->axisRect()->rect().center());
    const QString shown = curve.valuesShown();
    QVERIFY2(shown.contains(QStringLiteral("step 50")), qPrintable(shown));
    QVERIFY2(shown.contains(QStringLiteral("90.0 %")), qPrintable(shown));
    QTest::mouseMove(plot, QPoint(2, 2));
    QVERIFY(curve.valuesShown().isEmpty());
}

void tst_CurvePlot::wheelZoomsAndDoubleClickResets()
{
    CurvePlot curve(Measure::Accuracy);
    curve.resize(500, 300);
    curve.setCurves(someCurves(100));
    curve.show();
    QVERIFY(QTest::qWaitForWindowExposed(&curve));
    QCustomPlot* plot = plotOf(curve);
    const double whole = plot->xAxis->range().size();
    wheel(plot, plot->axisRect()->rect().center(), 120);
    QTRY_VERIFY(curve.isZoomed());
    QVERIFY(plot->xAxis->range().size() < whole);
    QTest::mouseDClick(plot, Qt::LeftButton, {}, plot->axisRect()->rect().center());
    QVERIFY(!curve.isZoomed());
    QCOMPARE(plot->xAxis->range().size(), whole);
}

void tst_CurvePlot::zoomIsKeptWhenPointsCome()
{
    CurvePlot curve(Measure::Loss);
    curve.resize(500, 300);
    curve.setCurves(someCurves(100));
    QCustomPlot* plot = plotOf(curve);
    QTest::keyClick(&curve, Qt::Key_Plus);
    const QCPRange chosen = plot->xAxis->range();
    curve.setCurves(someCurves(150));
    QCOMPARE(plot->xAxis->range().lower, chosen.lower);
    QCOMPARE(plot->xAxis->range().upper, chosen.upper);
    curve.resetView();
    QCOMPARE(plot->xAxis->range().upper, stepRange(someCurves(150)).high);
}

void tst_CurvePlot::neverZoomsOutBeyondTheCurves()
{
    CurvePlot curve(Measure::Accuracy);
    curve.setCurves(someCurves(100));
    const QCPRange whole = plotOf(curve)->xAxis->range();
    QTest::keyClick(&curve, Qt::Key_Minus);
    QCOMPARE(plotOf(curve)->xAxis->range().lower, whole.lower);
    QCOMPARE(plotOf(curve)->xAxis->range().upper, whole.upper);
    QVERIFY(!curve.isZoomed());
}

void tst_CurvePlot::keysReadAndZoom()
{
    CurvePlot curve(Measure::Accuracy);
    curve.resize(500, 300);
    curve.setCurves(someCurves(100));
    QTest::keyClick(&curve, Qt::Key_Right);
    QVERIFY(curve.valuesShown().contains(QStringLiteral("step 100")));
    QTest::keyClick(&curve, Qt::Key_Left);
    QVERIFY(curve.valuesShown().contains(QStringLiteral("step 99")));
    QTest::keyClick(&curve, Qt::Key_Plus);
    QVERIFY(curve.isZoomed());
    QTest::keyClick(&curve, Qt::Key_Home);
    QVERIFY(!curve.isZoomed());
}

void tst_CurvePlot::lossMayBeLogarithmic()
{
    CurvePlot curve(Measure::Loss);
    curve.resize(500, 300);
    Curves curves = someCurves(50);
    curves.validation.emplace_back(51, 0.0); // cannot stand on a logarithmic axis, and must not harm it
    curve.setCurves(curves);
    QTest::keyClick(&curve, Qt::Key_L);
    QVERIFY(curve.isLogarithmic());
    QCOMPARE(plotOf(curve)->yAxis->scaleType(), QCPAxis::stLogarithmic);
    QVERIFY(plotOf(curve)->yAxis->range().lower > 0);
    QVERIFY(hasColour(curve.grab().toImage(), Look::instance().tokens().training));
}

void tst_CurvePlot::accuracyIsNeverLogarithmic()
{
    CurvePlot curve(Measure::Accuracy);
    curve.setLogarithmic(true);
    QVERIFY(!curve.isLogarithmic());
}

void tst_CurvePlot::manyCallsAreDrawnOnce()
{
    CurvePlot curve(Measure::Accuracy);
    curve.resize(500, 300);
    curve.show();
    QVERIFY(QTest::qWaitForWindowExposed(&curve));
    QSignalSpy drawn(plotOf(curve), &QCustomPlot::afterReplot);
    const Curves curves = someCurves(100);
    for (int i = 0; i < 50; ++i)
        curve.setCurves(curves);
    QTRY_VERIFY(!drawn.isEmpty());
    QCoreApplication::sendPostedEvents();
    QCOMPARE(drawn.size(), 1);
}

void tst_CurvePlot::savesPngAndPdf()
{
    QTemporaryDir folder;
    CurvePlot curve(Measure::Accuracy);
    curve.resize(500, 300);
    curve.setCurves(someCurves(100));
    const QString png = folder.filePath(QStringLiteral("a.png"));
    QVERIFY_RESULT(curve.saveTo(png));
    const QImage image(png);
    QCOMPARE(image.width(), plotOf(curve)->width() * 2);
    QVERIFY(hasColour(image, Look::instance().tokens().training));
    const QString pdf = folder.filePath(QStringLiteral("a.pdf"));
    QVERIFY_RESULT(curve.saveTo(pdf));
    QVERIFY(TestPhotos::read(pdf).startsWith("%PDF"));
}

void tst_CurvePlot::savesTheNumbers()
{
    Curves curves;
    curves.raw = {{1, 0.5}, {2, 0.25}};
    curves.smooth = {{1, 0.5}, {2, 0.4}};
    curves.validation = {{2, 0.3}};
    QCOMPARE(curvesAsCsv(curves, Measure::Loss), QByteArray("step,training_loss,training_loss_smoothed,validation_loss\n"
                                                            "1,0.5,0.5,\n"
                                                            "2,0.25,0.4,0.3\n"));
}

void tst_CurvePlot::refusesAnotherEnding()
{
    CurvePlot curve(Measure::Accuracy);
    const Result<> saved = curve.saveTo(QStringLiteral("a.doc"));
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Error::Kind::Unsupported);
}

void tst_CurvePlot::saysWhenItCannotWrite()
{
    CurvePlot curve(Measure::Accuracy);
    curve.resize(300, 200);
    QTemporaryDir folder;
    const QString file = TestPhotos::write(folder.filePath(QStringLiteral("file")), "not a folder");
    const Result<> saved = curve.saveTo(file + QStringLiteral("/a.png"));
    QVERIFY(!saved);
    QVERIFY(saved.error().message.contains(QStringLiteral("a.png")));
}

void tst_CurvePlot::looksTheSameAfterSaving()
{
    QTemporaryDir folder;
    CurvePlot curve(Measure::Accuracy);
    curve.resize(500, 300);
    curve.setCurves(someCurves(100));
    const QImage before = curve.grab().toImage();
    QVERIFY_RESULT(curve.saveTo(folder.filePath(QStringLiteral("a.png"))));
    plotOf(curve)->replot();
    QCOMPARE(curve.grab().toImage(), before);
}

QTEST_MAIN(tst_CurvePlot)
#include "tst_CurvePlot.moc"
