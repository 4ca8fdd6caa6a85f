// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/TryPage.h"

#include "app/Session.h"
#include "app/models/PredictionWords.h"
#include "app/models/RunListModel.h"
#include "app/views/ClassBars.h"
#include "app/views/EmptyState.h"
#include "app/views/HeatmapView.h"
#include "app/views/TriedStrip.h"
#include "app/work/SideThread.h"
#include "app/work/TrainingRunner.h"
#include "imaging/PhotoReader.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QStackedWidget>

#include <algorithm>
#include <numeric>

namespace Tintype {

namespace {

constexpr int kShownShortSide = 1400; ///< Pixels decoded for the screen.
constexpr size_t kMostInPlace = 8;

} // namespace

TryPage::~TryPage() = default;

void TryPage::connectParts()
{
    m_empty->say(tr("No model yet"),
                      tr("Once a model is trained, drop any photo here and see what it says of it."), tr("Train a model"));
    connect(m_empty, &EmptyState::offerTaken, this, [this] { Q_EMIT goTo(Module::Train, {}); });
    connect(m_choose, &QAction::triggered, this, &TryPage::askForFiles);
    connect(m_paste, &QAction::triggered, this, [this] {
        const QMimeData* pasted = QGuiApplication::clipboard()->mimeData();
        if (!pasted || !takeMime(*pasted))
            Q_EMIT said(tr("There is no picture on the clipboard."), QStringLiteral("info"), false);
    });
    connect(m_heat, &QAction::toggled, this, &TryPage::askForHeat);
    connect(m_library, &QAction::triggered, this, [this] {
        if (const TriedPhoto* photo = m_tried->find(m_shown); photo && photo->photoId != 0)
            Q_EMIT goTo(Module::Library, photo->photoId);
    });
    connect(m_model, &QComboBox::activated, this, [this](int row) {
        m_chosenByHand = true;
        chooseModel(row);
    });
    connect(m_strip, &TriedStrip::rowChosen, this, [this](int row) { showPhoto(m_tried->at(row)->number); });
    connect(m_bars, &ClassBars::rowChosen, this, &TryPage::askForHeat);
    showAnswer();
}

void TryPage::setSession(Session* session)
{
    if (m_session)
        m_session->models().disconnect(this);
    m_session = session;
    m_classifier = session ? std::make_unique<PhotoClassifier>(session->engine()) : nullptr;
    m_chosen.reset();
    m_chosenByHand = false;
    m_waiting = {};
    m_shown = 0;
    m_tried->clear();
    m_strip->setVisible(false);
    m_view->setPhoto({});
    m_stack->setCurrentIndex(0);
    if (session) {
        m_model->setModel(&session->models());
        connect(&session->models(), &RunListModel::refreshed, this, &TryPage::takeModels);
    } else {
        m_model->clear();
    }
    showAnswer();
}

void TryPage::enter(const QVariant& argument)
{
    if (!m_session)
        return;
    setFocus(Qt::OtherFocusReason);
    m_waiting = argument;
    m_session->models().refresh(); // takeModels goes on
}

QList<QAction*> TryPage::mainActions() const
{
    return m_chosen ? QList<QAction*>{m_paste, m_choose} : QList<QAction*>();
}

QString TryPage::statusText() const
{
    return m_chosen ? modelTitle(*m_chosen) : QString();
}

void TryPage::takeModels()
{
    const RunListModel& models = m_session->models();
    m_stack->setCurrentIndex(models.rowCount() > 0 ? 0 : 1);
    const int kept = m_chosen && m_chosenByHand ? models.rowOf(m_chosen->id) : -1;
    const ModelEntry* model = models.model(std::max(0, kept));
    m_model->setCurrentIndex(model ? std::max(0, kept) : -1);
    if (!model || !m_chosen || model->id != m_chosen->id || model->info.created != m_chosen->info.created)
        chooseModel(model ? std::max(0, kept) : -1);

    const QVariant argument = std::exchange(m_waiting, {});
    if (m_chosen && argument.typeId() == QMetaType::QString) {
        tryFiles({argument.toString()});
    } else if (const Photo* photo = m_chosen ? m_session->catalog().photo(argument.toLongLong()) : nullptr) {
        TriedPhoto tried;
        tried.source.path = photo->facts.path;
        tried.name = QFileInfo(photo->facts.path).fileName();
        tried.photoId = photo->id;
        add(std::move(tried));
    }
    Q_EMIT actionsChanged();
}

void TryPage::chooseModel(int row)
{
    const ModelEntry* model = m_session->models().model(row);
    m_chosen = model ? std::optional(*model) : std::nullopt;
    m_tried->forgetAnswers();
    m_tried->setClassNames(m_chosen ? m_chosen->info.classNames : QStringList());
    m_classifier->setModel(m_chosen ? m_chosen->file : QString());
    m_bars->chooseRow(-1);
    if (m_shown != 0)
        showPhoto(m_shown);
    else
        showAnswer();
    Q_EMIT statusChanged();
}

void TryPage::add(TriedPhoto photo)
{
    if (!m_session || !m_chosen)
        return;
    m_bars->chooseRow(-1);
    const int number = m_tried->add(std::move(photo));
    m_strip->setVisible(true);
    showPhoto(number);
}

void TryPage::showPhoto(int number)
{
    m_shown = number;
    m_strip->chooseRow(m_tried->rowOf(number));
    const TriedPhoto* photo = m_tried->find(number);
    if (photo && photo->source.path.isEmpty())
        m_view->setPhoto(photo->source.picture);
    else
        read(number);
    if (photo && !photo->prediction && photo->problem.isEmpty())
        classify(number);
    showAnswer();
    askForHeat();
}

/// The picture for the screen comes by a thread of its own: a training may hold the engine for minutes.
void TryPage::read(int number)
{
    const TriedPhoto* photo = m_tried->find(number);
    if (!photo)
        return;
    m_session->files().run<Result<PhotoImage>>(
        this, [path = photo->source.path] { return readPhoto(path, {kShownShortSide}); },
        [this, number](const Result<PhotoImage>& read) { takeRead(number, read); });
}

void TryPage::takeRead(int number, const Result<PhotoImage>& read)
{
    m_tried->change(number, [&](TriedPhoto& photo) {
        if (read) {
            photo.thumbnail = thumbnailOf(read->image);
            photo.fullSize = read->fullSize;
            photo.warning = read->warning;
        } else {
            photo.problem = read.error().message;
        }
    });
    if (number != m_shown)
        return;
    m_view->setPhoto(read ? read->image : QImage());
    showAnswer();
    showHeat();
}

void TryPage::classify(int number)
{
    m_classifier->classify(m_tried->find(number)->source, [this, number, file = m_classifier->modelFile()](const Result<Prediction>& answer) {
        if (file != m_classifier->modelFile())
            return;
        m_tried->change(number, [&](TriedPhoto& photo) {
            if (answer)
                photo.prediction = *answer;
            else
                photo.problem = answer.error().message;
        });
        if (number != m_shown)
            return;
        showAnswer();
        askForHeat();
    });
}

int TryPage::heatClass() const
{
    const TriedPhoto* photo = m_tried->find(m_shown);
    if (!photo || !photo->prediction)
        return -1;
    const int row = m_bars->chosenRow();
    return row >= 0 && size_t(row) < m_order.size() ? m_order[size_t(row)] : photo->prediction->best();
}

void TryPage::askForHeat()
{
    const int wanted = heatClass();
    const TriedPhoto* photo = m_tried->find(m_shown);
    if (m_heat->isChecked() && photo && wanted >= 0 && !photo->heatmaps.contains(wanted)) {
        m_classifier->heatmap(photo->source, wanted, [this, number = m_shown, wanted, file = m_classifier->modelFile()](const Result<QImage>& heatmap) {
            if (file != m_classifier->modelFile())
                return;
            if (heatmap)
                m_tried->change(number, [&](TriedPhoto& tried) { tried.heatmaps.insert(wanted, *heatmap); });
            else
                Q_EMIT said(heatmap.error().message, QStringLiteral("error"), false);
            showHeat();
        });
    }
    showHeat();
}

void TryPage::showHeat()
{
    const TriedPhoto* photo = m_tried->find(m_shown);
    const int wanted = m_heat->isChecked() ? heatClass() : -1;
    const QImage heatmap = photo ? photo->heatmaps.value(wanted) : QImage();
    m_view->setHeatmap(heatmap, m_chosen ? m_chosen->info.preprocessing.cropFraction : 1);
    if (!heatmap.isNull())
        m_note->setText(tr("Bright and warm is what spoke for %1. It does not look outside the square.").arg(m_chosen->info.classNames.value(wanted)));
    m_note->setVisible(!heatmap.isNull());
}

void TryPage::showAnswer()
{
    const TriedPhoto* photo = m_tried->find(m_shown);
    const QStringList names = m_chosen ? m_chosen->info.classNames : QStringList();
    QString answer = tr("No photo yet");
    QStringList about;
    if (photo && !photo->problem.isEmpty()) {
        answer = tr("No answer");
        about = {photo->name, photo->problem};
    } else if (photo) {
        answer = photo->prediction ? answerInWords(*photo->prediction, names) : tr("Looking…");
        about = {photo->name};
        if (photo->fullSize.isValid())
            about = {tr("%1 · %2 × %3", "file, width, height").arg(photo->name).arg(photo->fullSize.width()).arg(photo->fullSize.height())};
        if (!photo->prediction && m_session->training().isActive())
            about.append(tr("A training has the processor. The answer comes when it is done, or when you stop it."));
        if (!photo->warning.isEmpty())
            about.append(photo->warning);
        if (photo->prediction && photo->prediction->notSure)
            about.append(tr("It says nothing for sure under %1.").arg(percentInWords(m_chosen->info.sureFrom)));
    }
    m_answer->setText(answer);
    m_about->setText(about.join(u'\n'));
    showBars();
    m_heat->setEnabled(photo && photo->prediction);
    m_library->setVisible(photo && photo->photoId != 0);
    m_limits->setText(names.isEmpty() ? QString()
                                      : tr("It knows only these classes: a photo of anything else gets one of them all the same."));
}

void TryPage::showBars()
{
    const TriedPhoto* photo = m_tried->find(m_shown);
    const QStringList names = m_chosen ? m_chosen->info.classNames : QStringList();
    std::vector<float> shares(size_t(names.size()), 0.0F);
    const bool known = photo && photo->prediction && photo->prediction->probabilities.size() == shares.size();
    if (known)
        shares = photo->prediction->probabilities;
    m_order.resize(shares.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    // A few classes keep their places from photo to photo; of many the likely ones must stand on top.
    if (m_order.size() > kMostInPlace)
        std::stable_sort(m_order.begin(), m_order.end(), [&](int a, int b) { return shares[size_t(a)] > shares[size_t(b)]; });
    const QList<QColor> colours = m_session ? coloursOf(m_session->catalog(), names) : QList<QColor>();
    QList<ClassBars::Row> rows;
    for (const int index : m_order) {
        const double share = double(shares[size_t(index)]);
        rows.append({names[index], colours.value(index), share, known ? percentInWords(share) : QString(),
                     tr("Choose %1 to see what spoke for it").arg(names[index])});
    }
    m_bars->setRows(rows);
}

} // namespace Tintype
