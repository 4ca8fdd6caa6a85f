// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Photos of digits, and what is kept of one's own.
#include "app/pages/DigitsPage.h"

#include "app/Session.h"
#include "app/models/DigitWords.h"
#include "app/views/DigitCanvas.h"
#include "app/views/DigitPicture.h"
#include "app/views/DigitTrainView.h"
#include "app/views/Widgets.h"
#include "app/work/SideThread.h"
#include "imaging/DigitRaster.h"
#include "imaging/PhotoReader.h"
#include "learning/digits/DigitExport.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace Tintype {

namespace {

constexpr int kPhotoSide = 1200; ///< Pixels decoded of a photo's short side.

struct FoundInPhoto
{
    QImage photo;
    QList<FoundDigit> digits;
    QString problem;
};

DigitSet ownDigits(const Catalog& catalog)
{
    DigitSet own;
    for (const KeptDigit& digit : catalog.digits())
        own.add(digit.image, digit.label);
    return own;
}

} // namespace

bool DigitsPage::takeMime(const QMimeData& given)
{
    for (const QUrl& url : given.urls()) {
        if (url.isLocalFile()) {
            takeFile(url.toLocalFile());
            return true;
        }
    }
    const auto picture = qvariant_cast<QImage>(given.imageData());
    if (picture.isNull())
        return false;
    takePhoto(picture);
    return true;
}

void DigitsPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasImage())
        event->acceptProposedAction();
}

void DigitsPage::dropEvent(QDropEvent* event)
{
    if (takeMime(*event->mimeData()))
        event->acceptProposedAction();
}

void DigitsPage::askForFile()
{
    auto* dialog = new QFileDialog(this, tr("Choose a photo of digits"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &DigitsPage::takeFile);
    dialog->open();
}

void DigitsPage::takeFile(const QString& path)
{
    showTraining(false);
    m_files->run<FoundInPhoto>(
        this,
        [path]() -> FoundInPhoto {
            const Result<PhotoImage> read = readPhoto(path, {kPhotoSide});
            if (!read)
                return {{}, {}, read.error().message};
            return {read->image, findDigits(read->image), {}};
        },
        [this](const FoundInPhoto& found) {
            if (found.problem.isEmpty())
                takeFound(found.photo, found.digits);
            else
                Q_EMIT said(found.problem, QStringLiteral("error"), false);
        });
}

void DigitsPage::takePhoto(const QImage& photo)
{
    showTraining(false);
    m_files->run<FoundInPhoto>(
        this, [photo]() -> FoundInPhoto { return {photo, findDigits(photo), {}}; },
        [this](const FoundInPhoto& found) { takeFound(found.photo, found.digits); });
}

void DigitsPage::takeFound(const QImage& photo, const QList<FoundDigit>& found)
{
    QList<QRect> boxes;
    for (const FoundDigit& digit : found)
        boxes.append(digit.box);
    m_read.reset();
    m_picture->setDigit({});
    m_foundReadings.clear();
    m_found = found;
    m_canvas->setPicture(photo, boxes);
    refreshActions();
    showAnswer();
    if (found.isEmpty()) {
        Q_EMIT said(tr("No digit was found on the photo. One on plain paper, written with a dark pen, is found best."),
                    QStringLiteral("info"), false);
        return;
    }
    readFound();
}

void DigitsPage::readFound()
{
    std::vector<DigitImage> images;
    for (const FoundDigit& digit : std::as_const(m_found))
        images.push_back(digit.image);
    if (images.empty())
        return;
    predictor().readAll(images, [this, count = m_found.size()](const std::vector<DigitReading>& readings) {
        if (m_found.size() != count || qsizetype(readings.size()) != count)
            return; // another photo came meanwhile
        m_foundReadings = readings;
        chooseFound(std::max(0, m_canvas->chosenBox()));
    });
}

void DigitsPage::chooseFound(int digit)
{
    if (digit < 0 || digit >= m_found.size() || size_t(digit) >= m_foundReadings.size())
        return;
    m_canvas->chooseBox(digit);
    m_read = DrawingRead{m_found[digit].image, m_foundReadings[size_t(digit)], 0};
    m_picture->setDigit(m_read->image);
    showAnswer();
    if (m_look->isChecked())
        m_lookTimer.start();
}

void DigitsPage::correct(int digit)
{
    if (m_canvas->isEmpty() || (m_canvas->hasPicture() && !m_read))
        return;
    if (!m_session) {
        Q_EMIT said(tr("Your digits are kept in a project. Open one, or make one, and it can learn from them."), QStringLiteral("info"),
                    false);
        return;
    }
    // As it stands there: a reading may be a stroke behind.
    const DigitImage image = m_canvas->hasPicture() ? m_read->image : rasterDigit(m_canvas->drawing());
    const Result<DigitId> kept = m_session->catalog().keepDigit(image, digit);
    if (!kept) {
        Q_EMIT said(kept.error().message, QStringLiteral("error"), false);
        return;
    }
    Q_EMIT said(tr("Kept as %1.").arg(digitWord(digit)), QStringLiteral("info"), true);
    if (m_canvas->hasPicture())
        return;
    m_corrected = Corrected{*kept, m_canvas->drawing()};
    m_canvas->setDrawing({}); // for the next one, with no history: the next step back is the project's, of what was kept
    readDrawing();
}

void DigitsPage::bringBackCorrected()
{
    if (!m_session || !m_corrected || !m_canvas->isEmpty() || m_canvas->canUndo())
        return;
    const auto& digits = m_session->catalog().digits();
    if (std::any_of(digits.begin(), digits.end(), [this](const KeptDigit& digit) { return digit.id == m_corrected->id; }))
        return;
    m_canvas->setDrawing(std::exchange(m_corrected, std::nullopt)->drawing);
    readDrawing();
}

void DigitsPage::showOwn()
{
    const int count = m_session ? int(m_session->catalog().digits().size()) : 0;
    const bool isLearning = m_lesson != 0;
    m_own->setText(QLocale().toString(count));
    m_ownWords->setText(!m_session  ? tr("Open a project to keep your digits.")
                            : count == 0 ? tr("Say what a drawing is, and it is kept here to learn from.")
                                         : tr("kept in this project"));
    m_learn->setVisible(!isLearning);
    m_learn->setEnabled(count > 0);
    m_export->setVisible(!isLearning && count > 0);
    m_progress->setVisible(isLearning);
    m_cancel->setVisible(isLearning);
}

void DigitsPage::learnFromMine()
{
    if (!m_session || m_lesson != 0)
        return;
    DigitLessonRequest request;
    request.startFile = m_model->currentData().toString();
    request.own = ownDigits(m_session->catalog());
    const QDir folder(modelsFolder());
    folder.mkpath(QStringLiteral("."));
    request.modelFile = freeModelFile(folder.path(), tr("with-mine"));
    request.mnist = m_training->mnist();
    m_progress->setValue(0);
    m_lesson = trainer().run<DigitLessonOutcome>(
        this,
        [request, bar = QPointer<QProgressBar>(m_progress)](Engine& engine, std::stop_token stop) {
            const auto show = [bar](const Progress& progress) {
                const int value = progress.total > 0 ? int(1000 * progress.done / progress.total) : 0;
                QMetaObject::invokeMethod(
                    qApp,
                    [bar, value] {
                        if (bar)
                            bar->setValue(value);
                    },
                    Qt::QueuedConnection);
            };
            return engine.learnDigits(request, show, stop);
        },
        [this](const Result<DigitLessonOutcome>& outcome) { endLesson(outcome); });
    showOwn();
}

void DigitsPage::endLesson(const Result<DigitLessonOutcome>& outcome)
{
    m_lesson = 0;
    showOwn();
    if (!outcome) {
        Q_EMIT said(outcome.error().message, QStringLiteral("error"), false);
        return;
    }
    if (outcome->isStopped) {
        m_ownWords->setText(tr("Stopped; nothing was changed."));
        return;
    }
    const QString mnist = tr("MNIST %1, before %2").arg(percentOf(outcome->after, 2), percentOf(outcome->before, 2));
    if (!outcome->isKept) {
        m_ownWords->setText(tr("Not taken over: it would have forgotten. %1.").arg(mnist));
        return;
    }
    listModels(outcome->modelFile);
    m_ownWords->setText(tr("Reads %1 of your %2 now, before %3. %4.")
                            .arg(outcome->ownRightAfter)
                            .arg(outcome->own)
                            .arg(outcome->ownRightBefore)
                            .arg(mnist));
}

void DigitsPage::exportMine()
{
    if (!m_session)
        return;
    auto* dialog = new QFileDialog(this, tr("Folder for your digits"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        if (!m_session)
            return;
        m_files->run<Result<int>>(
            this, [own = ownDigits(m_session->catalog()), folder] { return exportDigits(own, folder); },
            [this, folder](const Result<int>& count) {
                if (count)
                    Q_EMIT said(tr("%Ln digit(s) exported to %1.", nullptr, *count).arg(QDir::toNativeSeparators(folder)),
                                QStringLiteral("info"), false);
                else
                    Q_EMIT said(count.error().message, QStringLiteral("error"), false);
            });
    });
    dialog->open();
}

} // namespace Tintype
