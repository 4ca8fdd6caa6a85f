// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/MistakesPanel.h"

#include "app/Look.h"
#include "app/Session.h"
#include "app/models/ConfirmedTags.h"
#include "app/models/PredictionListModel.h"
#include "app/models/PredictionWords.h"
#include "app/views/PhotoStrip.h"
#include "app/views/Widgets.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Tintype {

namespace {

constexpr float kConfident = 0.9F; ///< A mistake made with this much confidence is worth a look at the tag.

} // namespace

MistakesPanel::MistakesPanel(QWidget* parent)
    : QFrame(parent)
    , m_model(new PredictionListModel(this))
    , m_strip(new PhotoStrip(this))
    , m_heading(label({}, "section", this))
    , m_empty(wrappedLabel({}, "quiet", this))
    , m_note(label({}, "quiet", this))
    , m_back(button(tr("All mistakes"), "quiet", this))
    , m_confirmedButton(button({}, "quiet", this))
    , m_otherButton(button(tr("Another class"), {}, this))
    , m_classes(new QMenu(this))
    , m_tagIsRight(new QAction(tr("Tag is right"), this))
    , m_retag(new QAction(this))
    , m_heat(new QAction(tr("Where it looked"), this))
    , m_library(new QAction(tr("Show in Library"), this))
{
    setRole(this, "card");
    m_strip->setModel(m_model);
    makeActions();
    makeLayout();
    connect(m_strip, &PhotoStrip::selectionEdited, this, &MistakesPanel::refreshActions);
    connect(m_strip, &PhotoStrip::viewMoved, this, &MistakesPanel::askForHeat);
    connect(m_strip, &PhotoStrip::opened, this, &MistakesPanel::libraryWanted);
    connect(m_back, &QPushButton::clicked, this, [this] {
        showMostWrong();
        Q_EMIT choiceLeft();
    });
    connect(m_confirmedButton, &QPushButton::clicked, this, [this] {
        m_confirmedShown = !m_confirmedShown;
        refresh();
    });
    clear();
}

MistakesPanel::~MistakesPanel() = default;

void MistakesPanel::makeActions()
{
    m_tagIsRight->setShortcut(Qt::Key_C);
    m_tagIsRight->setToolTip(tr("The photo is what its tag says; it need not be looked at again"));
    m_retag->setShortcut(Qt::Key_R);
    m_heat->setShortcut(Qt::Key_H);
    m_heat->setCheckable(true);
    m_heat->setIcon(Look::instance().icon(QStringLiteral("heatmap")));
    m_heat->setToolTip(tr("Show which parts of the photo spoke for the class the model chose"));
    m_library->setShortcut(Qt::Key_L);
    for (QAction* action : {m_tagIsRight, m_retag, m_heat, m_library}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    connect(m_tagIsRight, &QAction::triggered, this, &MistakesPanel::confirm);
    connect(m_retag, &QAction::triggered, this, [this] { tagAs(m_retag->data().toString()); });
    connect(m_library, &QAction::triggered, this, [this] {
        if (const QList<PhotoId> photos = m_strip->selectedPhotos(); !photos.isEmpty())
            Q_EMIT libraryWanted(photos.first());
    });
    connect(m_heat, &QAction::toggled, this, [this](bool shown) {
        m_strip->setHeatShown(shown, m_cropFraction);
        askForHeat();
    });
    connect(&Look::instance(), &Look::changed, this, [this] { m_heat->setIcon(Look::instance().icon(QStringLiteral("heatmap"))); });
}

void MistakesPanel::makeLayout()
{
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_heading);
    head->addWidget(m_back);
    head->addWidget(m_note);
    head->addStretch(1);
    head->addWidget(m_confirmedButton);
    head->addWidget(actionButton(m_heat, {}, this));
    head->addSpacing(8);
    auto* actions = new QHBoxLayout;
    actions->setSpacing(8);
    actions->addWidget(actionButton(m_tagIsRight, "primary", this));
    actions->addWidget(actionButton(m_retag, {}, this));
    actions->addWidget(m_otherButton);
    actions->addWidget(actionButton(m_library, "flat", this));
    actions->addStretch(1);
    m_otherButton->setMenu(m_classes);
    m_otherButton->setToolTip(tr("Tag the selected photos as another class"));
    m_empty->setAlignment(Qt::AlignCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 8, 14); // the strip's own gaps make up for the right margin
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_strip, 1);
    column->addWidget(m_empty, 1);
    column->addLayout(actions);
}

void MistakesPanel::setSession(Session* session)
{
    m_session = session;
    m_confirmed = session ? std::make_unique<ConfirmedTags>(session->catalog()) : nullptr;
    m_strip->setSource(session ? &session->catalog() : nullptr, session ? &session->thumbnails() : nullptr);
    m_choice = {};
    m_confirmedShown = false;
    m_heat->setChecked(false);
    forgetHeatmaps();
    clear();
}

void MistakesPanel::setEvaluation(const Evaluation& evaluation, double cropFraction)
{
    if (m_evaluation && m_evaluation->classNames != evaluation.classNames)
        m_choice = {};
    m_evaluation = evaluation;
    m_cropFraction = cropFraction;
    m_model->setClasses(evaluation.classNames, coloursOf(m_session->catalog(), evaluation.classNames));
    m_strip->setHeatShown(m_heat->isChecked(), cropFraction);
    fillMenu();
    refresh();
}

void MistakesPanel::clear(const QString& reason)
{
    m_evaluation.reset();
    m_model->setPhotos({}, {});
    refresh();
    m_empty->setText(reason);
}

void MistakesPanel::showMostWrong()
{
    showCell(-1, -1);
}

void MistakesPanel::showClass(int classIndex)
{
    showCell(classIndex, -1);
}

void MistakesPanel::showCell(int given, int said)
{
    if (m_choice.given == given && m_choice.said == said)
        return;
    m_choice = {given, said};
    m_strip->clearSelection();
    refresh();
    m_strip->scrollToTop();
}

QList<PhotoPrediction> MistakesPanel::chosenPhotos() const
{
    if (!m_evaluation)
        return {};
    if (m_choice.given >= 0 && m_choice.said >= 0)
        return m_evaluation->cell(m_choice.given, m_choice.said);
    QList<PhotoPrediction> wrong = m_evaluation->mostWrong();
    if (m_choice.given >= 0)
        wrong.removeIf([this](const PhotoPrediction& photo) { return photo.label != m_choice.given; });
    return wrong;
}

QString MistakesPanel::heading(int photos) const
{
    const QString count = countedPhotos(photos);
    if (m_choice.given < 0)
        return tr("Most wrong first · %1").arg(count);
    const QString given = m_evaluation->classNames.value(m_choice.given);
    if (m_choice.said < 0)
        return tr("%1, taken for something else · %2").arg(given, count);
    if (m_choice.said == m_choice.given)
        return tr("%1, found · %2").arg(given, count);
    return tr("%1, taken for %2 · %3").arg(given, m_evaluation->classNames.value(m_choice.said), count);
}

void MistakesPanel::refresh()
{
    QList<PhotoPrediction> photos = chosenPhotos();
    QList<PhotoId> confirmed;
    for (const PhotoPrediction& photo : photos) {
        const Photo* known = m_session->catalog().photo(photo.photoId);
        if (known && photo.prediction.best() != photo.label && m_confirmed->contains(*known))
            confirmed.append(photo.photoId);
    }
    if (!m_confirmedShown)
        photos.removeIf([&](const PhotoPrediction& photo) { return confirmed.contains(photo.photoId); });

    // Whoever works through the photos by keyboard goes on with the next one when the one in hand has left.
    const QList<PhotoId> before = m_strip->selectedPhotos();
    const int row = m_strip->currentIndex().row();
    m_model->setPhotos(photos, confirmed);
    if (!before.isEmpty() && !photos.isEmpty()) {
        const auto same = std::find_if(photos.begin(), photos.end(), [&](const PhotoPrediction& photo) { return photo.photoId == before.first(); });
        const int next = same != photos.end() ? int(same - photos.begin()) : std::clamp(row, 0, int(photos.size()) - 1);
        m_strip->setCurrentIndex(m_model->index(next));
    }

    const auto confident = std::count_if(photos.begin(), photos.end(), [](const PhotoPrediction& photo) {
        return photo.prediction.best() != photo.label && photo.prediction.confidence() >= kConfident;
    });
    m_heading->setText(m_evaluation ? heading(int(photos.size())) : tr("Photos"));
    m_back->setVisible(m_evaluation && m_choice.given >= 0);
    m_confirmedButton->setVisible(!confirmed.isEmpty());
    m_confirmedButton->setText(m_confirmedShown ? tr("Hide confirmed") : tr("Show %Ln confirmed", nullptr, int(confirmed.size())));
    m_note->setText(confident > 0 ? tr("very sure of %1 of these").arg(QLocale().toString(confident)) : QString());
    m_note->setToolTip(tr("Mistakes the model made with 90 % or more. Often the tag is wrong, not the model."));
    m_strip->setVisible(!photos.isEmpty());
    m_empty->setVisible(photos.isEmpty());
    m_empty->setText(!m_evaluation ? QString()
                         : m_choice.given < 0 ? tr("No mistakes left to look at.")
                                              : tr("No photos here."));
    refreshActions();
    askForHeat();
}

QList<PhotoPrediction> MistakesPanel::selected() const
{
    const QList<PhotoId> ids = m_strip->selectedPhotos();
    QList<PhotoPrediction> photos = m_model->photos();
    photos.removeIf([&](const PhotoPrediction& photo) { return !ids.contains(photo.photoId); });
    return photos;
}

void MistakesPanel::refreshActions()
{
    const QList<PhotoPrediction> photos = selected();
    const QStringList names = m_evaluation ? m_evaluation->classNames : QStringList();
    const bool any = !photos.isEmpty();
    const bool allWrong = any && std::all_of(photos.begin(), photos.end(), [](const PhotoPrediction& photo) {
        return photo.prediction.best() != photo.label;
    });
    const bool allSaidSame = any && std::all_of(photos.begin(), photos.end(), [&](const PhotoPrediction& photo) {
        return photo.prediction.best() == photos.first().prediction.best();
    });
    const QString saidClass = allWrong && allSaidSame ? names.value(photos.first().prediction.best()) : QString();
    m_tagIsRight->setEnabled(allWrong);
    m_retag->setEnabled(!saidClass.isEmpty());
    m_retag->setData(saidClass);
    // The button keeps its place while nothing is selected.
    const QString known = m_choice.said >= 0 ? names.value(m_choice.said) : QString();
    m_retag->setText(!saidClass.isEmpty() ? tr("Retag as %1").arg(saidClass)
                         : !known.isEmpty() && m_choice.said != m_choice.given ? tr("Retag as %1").arg(known)
                                                                               : tr("Retag as it said"));
    m_retag->setToolTip(tr("Give the selected photos the class that the model said"));
    m_otherButton->setEnabled(any);
    m_library->setEnabled(any);
    m_heat->setEnabled(m_evaluation.has_value() && m_model->rowCount() > 0);
}

void MistakesPanel::fillMenu()
{
    m_classes->clear();
    for (const PhotoClass& photoClass : m_session->catalog().classes()) {
        QPixmap swatch(12, 12);
        swatch.fill(photoClass.colour);
        m_classes->addAction(QIcon(swatch), photoClass.name, this, [this, name = photoClass.name] { tagAs(name); });
    }
}

void MistakesPanel::confirm()
{
    const QList<PhotoId> photos = m_strip->selectedPhotos();
    if (const Result<> kept = m_confirmed->confirm(photos); !kept) {
        Q_EMIT said(kept.error().message, QStringLiteral("error"), false);
        return;
    }
    Q_EMIT said(tr("%Ln photo(s) will not be asked about again.", nullptr, int(photos.size())), QStringLiteral("info"), false);
    refresh();
}

void MistakesPanel::tagAs(const QString& className)
{
    const PhotoClass* photoClass = m_session->catalog().classByName(className);
    const QList<PhotoId> photos = m_strip->selectedPhotos();
    if (!photoClass || photos.isEmpty())
        return;
    const Result<int> tagged = m_session->catalog().tag(photos, photoClass->id); // the page hears of the change and comes back
    if (!tagged) {
        Q_EMIT said(tagged.error().message, QStringLiteral("error"), false);
        return;
    }
    Q_EMIT said(tr("Tagged %1 as %2.").arg(countedPhotos(*tagged), className), QStringLiteral("info"), true);
}

bool MistakesPanel::isHeatShown() const
{
    return m_heat->isChecked();
}

void MistakesPanel::askForHeat()
{
    if (!m_heat->isChecked() || !m_evaluation)
        return;
    const QList<PhotoId> visible = m_strip->visiblePhotos();
    for (const PhotoPrediction& photo : m_model->photos()) {
        if (visible.contains(photo.photoId) && !m_model->hasHeatmap(photo.photoId)) {
            m_model->setHeatmap(photo.photoId, {}); // asked for: not again
            Q_EMIT heatmapWanted(photo.photoId, photo.path, photo.prediction.best());
        }
    }
}

void MistakesPanel::setHeatmap(PhotoId photo, const QImage& heatmap)
{
    m_model->setHeatmap(photo, heatmap);
}

void MistakesPanel::forgetHeatmaps()
{
    m_model->forgetHeatmaps();
}

} // namespace Tintype
