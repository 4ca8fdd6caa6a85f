// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/DigitsPage.h"

#include "app/Session.h"
#include "app/Settings.h"
#include "app/models/DigitWords.h"
#include "app/views/DigitBars.h"
#include "app/views/DigitCanvas.h"
#include "app/views/DigitPicture.h"
#include "app/views/DigitTrainView.h"
#include "app/views/Widgets.h"
#include "app/work/SideThread.h"
#include "core/AppPaths.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSlider>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace Tintype {

namespace {

constexpr size_t kLongNumber = 12; ///< Digits; of more, most must be read surely for it to be a number and no text.

} // namespace

DigitsPage::~DigitsPage()
{
    m_training->setEngine(nullptr); // before the engine that may be ours goes
}

void DigitsPage::connectParts()
{
    connect(m_canvas, &DigitCanvas::drawingChanged, this, &DigitsPage::readDrawing);
    connect(m_canvas, &DigitCanvas::boxChosen, this, &DigitsPage::chooseFound);
    connect(m_canvas, &DigitCanvas::penWidthChanged, this, [this](double width) {
        m_width->setValue(int(width));
        readDrawing();
    });
    m_width->setValue(int(m_canvas->penWidth()));
    connect(m_width, &QSlider::valueChanged, this, [this](int width) { m_canvas->setPenWidth(width); });
    connect(m_undoStroke, &QAction::triggered, m_canvas, &DigitCanvas::undo);
    connect(m_clear, &QAction::triggered, m_canvas, &DigitCanvas::clear);
    connect(m_dark, &QAction::toggled, m_canvas, &DigitCanvas::setDark);
    connect(m_paste, &QAction::triggered, this, [this] {
        if (!takeMime(*QGuiApplication::clipboard()->mimeData()))
            Q_EMIT said(tr("There is no picture on the clipboard."), QStringLiteral("info"), false);
    });
    connect(m_open, &QAction::triggered, this, &DigitsPage::askForFile);
    connect(&m_lookTimer, &QTimer::timeout, this, &DigitsPage::askWhereItLooked);
    connect(m_look, &QAction::toggled, this, &DigitsPage::askWhereItLooked);
    connect(m_train, &QAction::triggered, this, [this] { showTraining(true); });
    m_training->setMnistFolder(Settings::mnistFolder());
    connect(m_training, &DigitTrainView::mnistChosen, this, &Settings::setMnistFolder);
    connect(m_training, &DigitTrainView::closed, this, [this] { showTraining(false); });
    // Which one reads stays the person's choice: the last one trained need not be the best.
    connect(m_training, &DigitTrainView::modelMade, this, [this] { listModels(m_model->currentData().toString()); });
    connect(m_training, &DigitTrainView::said, this,
            [this](const QString& sentence, const QString& kind) { Q_EMIT said(sentence, kind, false); });
    connect(m_model, &QComboBox::activated, this, &DigitsPage::chooseModel);
    connect(m_learn, &QPushButton::clicked, this, &DigitsPage::learnFromMine);
    connect(m_export, &QPushButton::clicked, this, &DigitsPage::exportMine);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (!trainer().cancel(m_lesson))
            return; // it ends soon and says so
        m_lesson = 0;
        showOwn();
    });
    refreshActions();
    showAnswer();
    showOwn();
}

LivePredictor& DigitsPage::predictor()
{
    if (!m_predictor) {
        m_predictor = std::make_unique<LivePredictor>(m_makeEngine);
        connect(m_predictor.get(), &LivePredictor::drawingRead, this, &DigitsPage::take);
        connect(m_predictor.get(), &LivePredictor::modelOpened, this, [this](const DigitModelInfo& info) {
            m_info = info;
            m_problem.clear();
            if (m_canvas->hasPicture())
                readFound();
            else
                readDrawing();
            Q_EMIT statusChanged();
        });
        connect(m_predictor.get(), &LivePredictor::failed, this, [this](const Error& error) {
            m_problem = error.message;
            m_read.reset();
            m_info.reset();
            showAnswer();
            Q_EMIT statusChanged();
        });
    }
    return *m_predictor;
}

EngineThread& DigitsPage::trainer()
{
    if (m_session)
        return m_session->engine();
    if (!m_ownEngine)
        m_ownEngine = m_makeEngine ? std::make_unique<EngineThread>(m_makeEngine) : std::make_unique<EngineThread>();
    return *m_ownEngine;
}

QString DigitsPage::modelsFolder() const
{
    return m_session ? m_session->catalog().paths().digits() : AppPaths::digitsFolder();
}

void DigitsPage::setSession(Session* session)
{
    if (m_session)
        m_session->catalog().disconnect(this);
    m_session = session;
    m_corrected.reset();
    m_lesson = 0;
    m_training->setEngine(nullptr);
    if (session) {
        connect(&session->catalog(), &Catalog::changed, this, [this](const CatalogChange& change) {
            if (!change.parts.testFlag(CatalogChange::DigitsChanged))
                return;
            showOwn();
            bringBackCorrected();
        });
    }
    showTraining(false);
    showOwn();
    if (m_predictor)
        listModels({});
}

void DigitsPage::enter(const QVariant& argument)
{
    if (!m_predictor)
        listModels({});
    m_canvas->setFocus();
    if (argument.typeId() == QMetaType::QString && !argument.toString().isEmpty())
        takeFile(argument.toString());
}

void DigitsPage::leave()
{
    m_lookTimer.stop();
}

QList<QAction*> DigitsPage::mainActions() const
{
    return m_stack->currentWidget() == m_training ? QList<QAction*>() : QList<QAction*>{m_train};
}

QString DigitsPage::statusText() const
{
    return m_info ? digitModelWords(*m_info) : QString();
}

int DigitsPage::lowerControls() const
{
    constexpr int kRow = 48; // of buttons under the canvas, with the page's margin
    return m_stack->currentWidget() == m_training ? 0 : kRow;
}

void DigitsPage::showTraining(bool isShown)
{
    if (isShown) {
        m_training->setEngine(&trainer());
        m_training->setFolder(modelsFolder());
    }
    m_stack->setCurrentIndex(isShown ? 1 : 0);
    if (!isShown && isVisible())
        m_canvas->setFocus();
    Q_EMIT actionsChanged();
}

void DigitsPage::listModels(const QString& wanted)
{
    m_model->clear();
    m_model->addItem(tr("DigitNet, as it came with the program"), AppPaths::modelFile(QStringLiteral("digitnet")));
    for (const QFileInfo& file : QDir(modelsFolder()).entryInfoList({QStringLiteral("*.safetensors")}, QDir::Files, QDir::Time))
        m_model->addItem(file.completeBaseName(), file.absoluteFilePath());
    m_model->setVisible(m_model->count() > 1); // one is no choice
    chooseModel(std::max(0, m_model->findData(wanted)));
}

void DigitsPage::chooseModel(int row)
{
    m_model->setCurrentIndex(row);
    predictor().setModel(m_model->itemData(row).toString());
}

void DigitsPage::refreshActions()
{
    m_undoStroke->setEnabled(m_canvas->canUndo());
    m_clear->setEnabled(!m_canvas->isEmpty());
}

void DigitsPage::readDrawing()
{
    refreshActions();
    if (m_canvas->hasPicture())
        return;
    m_found.clear();
    m_foundReadings.clear();
    if (m_canvas->isEmpty()) {
        m_read.reset();
        m_picture->setDigit({});
        showAnswer();
    } else if (!m_model->currentData().toString().isEmpty()) {
        predictor().read(m_canvas->drawing());
    }
}

void DigitsPage::take(const DrawingRead& read)
{
    if (m_canvas->isEmpty() || m_canvas->hasPicture()) // what it is about is gone
        return;
    m_problem.clear();
    m_read = read;
    m_picture->setDigit(read.image);
    showAnswer();
    if (m_look->isChecked())
        m_lookTimer.start();
}

void DigitsPage::showNoAnswer()
{
    m_digit->setText(QStringLiteral("–"));
    if (!m_problem.isEmpty()) {
        m_answer->setText(tr("Nothing can be read now"));
        m_about->setText(m_problem);
    } else if (m_canvas->hasPicture()) {
        m_answer->setText(m_found.isEmpty() ? tr("No digit found") : tr("Reading…"));
        m_about->setText(m_found.isEmpty() ? tr("One on plain paper, written with a dark pen, is found best.") : QString());
    } else {
        m_answer->setText(tr("Nothing drawn yet"));
        m_about->setText(tr("Draw a digit, and the network reads along."));
    }
}

void DigitsPage::showAnswer()
{
    m_about->setToolTip({});
    const bool isNumber = m_foundReadings.size() > 1;
    m_isA->setEnabled(m_read.has_value());
    m_bars->setReading(m_read ? std::optional(m_read->reading) : std::nullopt);
    if (!m_read) {
        showNoAnswer();
        return;
    }
    m_digit->setText(m_read->reading.notSure ? QStringLiteral("?") : QString::number(m_read->reading.digit()));
    m_answer->setText(readingWords(m_read->reading));
    const auto unsure = std::count_if(m_foundReadings.begin(), m_foundReadings.end(), [](const DigitReading& one) { return one.notSure; });
    if (m_foundReadings.size() > kLongNumber && size_t(2 * unsure) > m_foundReadings.size()) {
        m_about->setText(tr("This does not look like a number. Click a box to see what the network makes of it."));
    } else if (isNumber) {
        QString number;
        for (const DigitReading& reading : m_foundReadings)
            number += reading.notSure ? QStringLiteral("?") : QString::number(reading.digit());
        m_about->setText(tr("The whole number: %1. Click a digit for its bars.").arg(number));
    } else if (m_canvas->hasPicture()) {
        m_about->setText(tr("read from the photo"));
    } else if (m_read->reading.notSure && m_canvas->drawing().isNumber()) {
        m_about->setText(tr("Draw one digit at a time; numbers are read from photos."));
    } else {
        m_about->setText(tr("Wrong? Press the key of the right digit."));
        m_about->setToolTip(tr("Read in %1 ms").arg(QLocale().toString(m_read->milliseconds, 'f', 0)));
    }
}

void DigitsPage::askWhereItLooked()
{
    if (!m_look->isChecked() || !m_read) {
        m_picture->setLooked({});
        return;
    }
    predictor().look(m_read->image, m_read->reading.digit(), [this, image = m_read->image](const QImage& map) {
        if (m_look->isChecked() && m_read && m_read->image == image)
            m_picture->setLooked(map);
    });
}

} // namespace Tintype
