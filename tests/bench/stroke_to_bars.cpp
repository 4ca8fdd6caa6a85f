// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// stroke_to_bars: how soon the bars show what was drawn. Draws digits on the page with the mouse, at the pace of a hand, and prints
// the milliseconds from a movement of the mouse to the bars' painting of the reading that has it in, and how long the model takes to
// open.
#include "app/Application.h"
#include "app/pages/DigitsPage.h"
#include "app/views/DigitBars.h"
#include "app/views/DigitCanvas.h"
#include "app/work/LivePredictor.h"
#include "core/AppPaths.h"
#include "imaging/PenGlyphs.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Tintype;

namespace {

constexpr int kDrawings = 20;
constexpr int kBetweenPoints = 16; ///< Milliseconds: a screen's pace.
constexpr double kSide = 360; ///< Pixels of a drawing.

/// Notes when the bars are painted.
class PaintWatch : public QObject
{
public:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            ++paints;
        return QObject::eventFilter(watched, event);
    }
    int paints = 0;
};

/// Milliseconds until the model is open and has read something, the engine being there already.
double opening()
{
    const QString model = AppPaths::modelFile(QStringLiteral("digitnet"));
    LivePredictor predictor;
    int opened = 0;
    QObject::connect(&predictor, &LivePredictor::modelOpened, &predictor, [&] { ++opened; });
    predictor.setModel(QStringLiteral("none")); // starts the thread and the engine
    QTest::qWait(500);
    QElapsedTimer clock;
    clock.start();
    predictor.setModel(model);
    while (opened == 0 && clock.elapsed() < 20'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    return double(clock.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tintype"));
    QStandardPaths::setTestModeEnabled(true);
    const Application words(application);
    DigitsPage page;
    page.resize(1280, 720);
    page.show();
    page.enter({});
    auto* bars = page.findChild<DigitBars*>();
    PaintWatch watch;
    bars->installEventFilter(&watch);
    if (!QTest::qWaitFor([&] { return !page.statusText().isEmpty(); }, 20'000)) {
        std::fputs("stroke_to_bars: the model did not open; train one or run packaging/run.sh\n", stderr);
        return 1;
    }
    std::vector<double> times;
    DigitCanvas& canvas = page.canvas();
    for (int i = 0; i < kDrawings; ++i) {
        canvas.clear();
        QTest::qWait(100);
        const DigitDrawing drawing = drawPenDigit(i % 10, std::uint64_t(i) + 77);
        const QRectF bounds = drawing.bounds();
        for (const PenStroke& stroke : drawing.strokes) {
            QPoint place;
            for (size_t k = 0; k < stroke.size(); ++k) {
                place = ((stroke[k].position - bounds.topLeft()) * kSide + QPointF(120, 100)).toPoint();
                QElapsedTimer clock;
                const int before = watch.paints;
                clock.start();
                if (k == 0)
                    QTest::mousePress(&canvas, Qt::LeftButton, {}, place);
                else
                    QTest::mouseMove(&canvas, place);
                if (QTest::qWaitFor([&] { return watch.paints > before; }, 500))
                    times.push_back(double(clock.nsecsElapsed()) / 1e6);
                QTest::qWait(std::max(1, kBetweenPoints - int(clock.elapsed())));
            }
            QTest::mouseRelease(&canvas, Qt::LeftButton, {}, place);
        }
    }
    if (times.empty())
        return 1;
    std::sort(times.begin(), times.end());
    std::printf("%zu points: median %.1f ms, 95 %% within %.1f ms, longest %.1f ms; wanted: under 30 ms\n", times.size(),
                times[times.size() / 2], times[times.size() * 95 / 100], times.back());
    std::printf("the model is open and has read a digit after %.1f ms; wanted: under 50 ms\n", opening());
    return times[times.size() / 2] < 30 ? 0 : 1;
}
