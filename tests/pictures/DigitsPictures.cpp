// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Photographer.h"

#include "app/pages/DigitsPage.h"
#include "app/views/DigitCanvas.h"
#include "app/views/DigitTrainView.h"
#include "imaging/DigitRaster.h"
#include "imaging/PenGlyphs.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

namespace Tintype {

namespace {

constexpr int kWhileLearning = 15'000; ///< Milliseconds until the first curves have something to show.

/// A drawing at that place of the canvas, stroke by stroke with the mouse.
void draw(QWidget* canvas, const DigitDrawing& drawing, QPoint place, double side)
{
    const QRectF bounds = drawing.bounds();
    for (const PenStroke& stroke : drawing.strokes) {
        QPoint at;
        for (size_t i = 0; i < stroke.size(); ++i) {
            at = ((stroke[i].position - bounds.topLeft()) * side).toPoint() + place;
            if (i == 0)
                QTest::mousePress(canvas, Qt::LeftButton, {}, at);
            else
                QTest::mouseMove(canvas, at);
        }
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, at);
    }
    QTest::qWait(kSettle);
}

/// A photo of a number on uneven paper.
QImage photoOfNumber()
{
    QImage photo(1200, 700, QImage::Format_RGB32);
    QPainter painter(&photo);
    QLinearGradient light(0, 0, 1200, 700);
    light.setColorAt(0, QColor(244, 238, 224));
    light.setColorAt(1, QColor(186, 178, 164));
    painter.fillRect(photo.rect(), light);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QColor(38, 46, 92));
    const int number[] = {1, 9, 4, 5};
    for (int i = 0; i < 4; ++i) {
        for (PenStroke stroke : drawPenDigit(number[i], std::uint64_t(i) + 40).strokes) {
            for (PenPoint& point : stroke)
                point.position = point.position * 300 + QPointF(240 + i * 240, 350);
            paintStroke(painter, stroke, 22);
        }
    }
    return photo;
}

} // namespace

void takeDigits(Photographer& camera, const QDir& home)
{
    MainWindow& window = camera.window();
    const QString project = home.filePath(QStringLiteral("Handwriting.tintype"));
    QDir(project).removeRecursively();
    if (!window.createProject(project))
        return;
    window.goTo(Module::Digits);
    auto* page = qobject_cast<DigitsPage*>(window.page(Module::Digits));
    camera.waitFor("the model of digits", [page] { return !page->statusText().isEmpty(); });
    camera.takeAside(QStringLiteral("digits-empty"));
    draw(&page->canvas(), drawPenDigit(7, 3), {230, 110}, 380);
    QTest::keyClick(&page->canvas(), Qt::Key_H);
    QTest::qWait(kSettle);
    camera.take(QStringLiteral("digits"));
    camera.takeSmall(QStringLiteral("digits"));
    QTest::keyClick(&page->canvas(), Qt::Key_7);
    draw(&page->canvas(), drawPenDigit(4, 8), {230, 110}, 380);
    camera.takeAside(QStringLiteral("digits-correcting"));
    QTest::keyClick(&page->canvas(), Qt::Key_4);
    page->takePhoto(photoOfNumber());
    QTest::qWait(2 * kSettle);
    camera.take(QStringLiteral("digits-photo"));
    page->mainActions().last()->trigger();
    camera.takeAside(QStringLiteral("digits-train-before"));
    for (QCheckBox* tick : page->findChildren<QCheckBox*>(QRegularExpression(QStringLiteral("^tick-"))))
        tick->setChecked(true);
    page->findChild<QComboBox*>(QStringLiteral("length"))->setCurrentIndex(0);
    auto* view = page->findChild<DigitTrainView*>();
    page->findChild<QPushButton*>(QStringLiteral("train"))->click();
    QTest::qWait(kWhileLearning);
    camera.takeAside(QStringLiteral("digits-train"));
    camera.waitFor("the networks for digits", [view] { return !view->isTraining(); });
    camera.take(QStringLiteral("digits-compared"));
    camera.takeSmall(QStringLiteral("digits-compared"));
}

} // namespace Tintype
