// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/LibraryPage.h"

#include "app/Look.h"
#include "app/Session.h"
#include "app/models/LibraryEdits.h"
#include "app/models/PhotoGridModel.h"
#include "app/models/PhotoSelection.h"
#include "app/models/PhotoWords.h"
#include "app/models/SourceModel.h"
#include "app/views/EmptyState.h"
#include "app/views/Filmstrip.h"
#include "app/views/FilterBar.h"
#include "app/views/LoupeView.h"
#include "app/views/PhotoGridView.h"
#include "app/views/PhotoInfoPanel.h"
#include "app/views/SourcePanel.h"
#include "app/views/TagPanel.h"
#include "app/views/TagPrompt.h"
#include "app/views/Widgets.h"
#include "app/work/ImportRunner.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace Tintype {

namespace {

constexpr int kRightWidth = 256;

QString settingKey()
{
    return QStringLiteral("library.view");
}

QWidget* keyHint(const QString& key, const QString& words)
{
    auto* pair = new QWidget;
    auto* line = new QHBoxLayout(pair);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    line->addWidget(label(key, "key"));
    line->addWidget(label(words, "quiet"));
    return pair;
}

} // namespace

LibraryPage::LibraryPage(QWidget* parent)
    : Page(parent)
    , m_model(new PhotoGridModel(this))
    , m_selection(new PhotoSelection(*m_model, this))
    , m_sources(new SourceModel(this))
    , m_edits(new LibraryEdits(this))
    , m_importAction(new QAction(tr("Import…"), this))
    , m_nextAction(new QAction(this))
{
    m_importAction->setToolTip(tr("Bring photos into the project"));
    build();
    listKeys();
    connectParts();
    refreshCentre();
}

LibraryPage::~LibraryPage() = default;

void LibraryPage::build()
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    m_sourcePanel = new SourcePanel(*m_sources, this);
    line->addWidget(m_sourcePanel);
    line->addWidget(buildCentre(), 1);
    line->addWidget(buildRight());
}

void LibraryPage::listKeys()
{
    // For the window's list of keys. They act in keyPressEvent, since a digit or a letter means what the focus makes of it.
    const auto list = [this](const QString& what, const std::vector<QKeyCombination>& keys) {
        (new QAction(what, this))->setShortcuts(QList<QKeySequence>(keys.begin(), keys.end()));
    };
    std::vector<QKeyCombination> digits;
    for (int key = Qt::Key_1; key <= Qt::Key_9; ++key)
        digits.emplace_back(Qt::Key(key));
    list(tr("Tag with the first to ninth class"), digits);
    list(tr("Take the class away"), {Qt::Key_0, Qt::Key_Backspace});
    list(tr("Tag by name"), {Qt::Key_T});
    list(tr("New class"), {Qt::Key_N});
    list(tr("Loupe"), {Qt::Key_E, Qt::Key_Space, Qt::Key_Return});
    list(tr("Grid"), {Qt::Key_G});
    list(tr("100 % in the loupe and back"), {Qt::Key_Z});
    list(tr("Larger and smaller"), {Qt::Key_Plus, Qt::Key_Minus});
    list(tr("Fold the panels"), {Qt::Key_Tab});
    list(tr("To the next panel"), {Qt::Key_F6});
    list(tr("Search"), {Qt::Key_Slash, QKeyCombination(Qt::ControlModifier, Qt::Key_F)});
    list(tr("Select all"), {QKeyCombination(Qt::ControlModifier, Qt::Key_A)});
    list(tr("Remove from the project"), {Qt::Key_Delete});
}

QWidget* LibraryPage::buildCentre()
{
    auto* middle = new QWidget(this);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_filterBar = new FilterBar(*m_model, middle);
    column->addWidget(m_filterBar);
    m_centre = new QStackedWidget(middle);
    column->addWidget(m_centre, 1);

    m_grid = new PhotoGridView(*m_model, *m_selection, m_centre);
    m_centre->addWidget(m_grid);
    m_loupePage = new QWidget(m_centre);
    auto* loupeColumn = new QVBoxLayout(m_loupePage);
    loupeColumn->setContentsMargins(0, 0, 0, 0);
    loupeColumn->setSpacing(0);
    m_loupe = new LoupeView(*m_model, *m_selection, m_loupePage);
    m_filmstrip = new Filmstrip(*m_model, *m_selection, m_loupePage);
    loupeColumn->addWidget(m_loupe, 1);
    loupeColumn->addWidget(m_filmstrip);
    m_centre->addWidget(m_loupePage);
    m_empty = new EmptyState(m_centre);
    m_centre->addWidget(m_empty);
    m_prompt = new TagPrompt(middle);
    for (QWidget* view : {static_cast<QWidget*>(m_grid), static_cast<QWidget*>(m_loupe)})
        view->installEventFilter(this);
    m_filterBar->setCellSize(m_grid->cellSize());
    return middle;
}

QWidget* LibraryPage::buildRight()
{
    m_right = new QFrame(this);
    setRole(m_right, "panel");
    m_right->setFixedWidth(kRightWidth);
    auto* column = new QVBoxLayout(m_right);
    column->setContentsMargins(0, 0, 0, 12);
    column->setSpacing(8);
    auto* body = new QWidget;
    auto* bodyColumn = new QVBoxLayout(body);
    bodyColumn->setContentsMargins(12, 20, 12, 12);
    bodyColumn->setSpacing(24);
    m_tagPanel = new TagPanel(*m_model, *m_selection, body);
    m_infoPanel = new PhotoInfoPanel(*m_model, *m_selection, body);
    bodyColumn->addWidget(m_tagPanel);
    bodyColumn->addWidget(m_infoPanel);
    bodyColumn->addStretch(1);
    column->addWidget(scrolling(body, m_right), 1);
    auto* hints = new QHBoxLayout;
    hints->setContentsMargins(12, 0, 12, 0);
    hints->setSpacing(12);
    hints->addWidget(keyHint(QStringLiteral("G"), tr("Grid")));
    hints->addWidget(keyHint(QStringLiteral("E"), tr("Loupe")));
    hints->addWidget(keyHint(QStringLiteral("T"), tr("Tag…")));
    hints->addStretch(1);
    column->addLayout(hints);
    return m_right;
}

void LibraryPage::connectParts()
{
    connect(m_model, &PhotoGridModel::filterChanged, this, &LibraryPage::followFilter);
    connect(m_model, &PhotoGridModel::updated, this, &LibraryPage::refreshCentre);
    connect(m_selection, &PhotoSelection::changed, this, &Page::statusChanged);
    connect(m_grid, &PhotoGridView::opened, this, &LibraryPage::showLoupe);
    connect(m_grid, &PhotoGridView::menuWanted, this, &LibraryPage::showPhotoMenu);
    connect(m_grid, &PhotoGridView::cellSizeChanged, m_filterBar, &FilterBar::setCellSize);
    connect(m_loupe, &LoupeView::left, this, &LibraryPage::showGrid);
    connect(m_filterBar, &FilterBar::cellSizeWanted, m_grid, &PhotoGridView::setCellSize);
    connect(m_filterBar, &FilterBar::searchLeft, m_grid, qOverload<>(&QWidget::setFocus));
    connect(m_empty, &EmptyState::offerTaken, this, [this] {
        if (m_model->filter().hasConditions())
            m_model->setFilter(m_model->filter().withoutConditions());
        else
            Q_EMIT importRequested();
    });

    connect(m_sourcePanel, &SourcePanel::chosen, this, [this](int row, bool besides) {
        m_model->setFilter(m_sources->chosen(row, m_model->filter(), besides));
    });
    connect(m_sourcePanel, &SourcePanel::colourWanted, m_edits, &LibraryEdits::recolourClass);
    connect(m_sourcePanel, &SourcePanel::removeWanted, m_edits, &LibraryEdits::removeClass);
    // Queued: the list is still closing its field, and the edit makes its lines anew.
    connect(m_sources, &SourceModel::newClassWanted, m_edits, &LibraryEdits::addClass, Qt::QueuedConnection);
    connect(m_sources, &SourceModel::renameWanted, m_edits, &LibraryEdits::renameClass, Qt::QueuedConnection);
    connect(m_sources, &SourceModel::photosDropped, m_edits, &LibraryEdits::tag);
    connect(m_edits, &LibraryEdits::said, this, &Page::said);

    connect(m_tagPanel, &TagPanel::tagWanted, this, &LibraryPage::tagTargets);
    connect(m_tagPanel, &TagPanel::newClassWanted, this, [this] { askForClass(Ask::NewClass); });
    connect(m_prompt, &TagPrompt::closed, this, [this] { (isLoupe() ? static_cast<QWidget*>(m_loupe) : m_grid)->setFocus(); });
    connect(m_prompt, &TagPrompt::named, this, [this](const QString& name) {
        if (targets().isEmpty())
            m_edits->addClass(name);
        else if (const ClassId id = m_edits->addClass(name); id != kNoClass)
            tagTargets(id);
    });

    connect(m_importAction, &QAction::triggered, this, &LibraryPage::importRequested);
    connect(m_nextAction, &QAction::triggered, this, [this] { Q_EMIT goTo(m_next, {}); });
}

void LibraryPage::setSession(Session* session)
{
    if (m_session) {
        save();
        m_session->catalog().disconnect(this);
        m_session->importer().disconnect(this);
    }
    m_session = session;
    Catalog* catalog = session ? &session->catalog() : nullptr;
    ThumbnailLoader* thumbnails = session ? &session->thumbnails() : nullptr;
    showGrid();
    m_importingFrom = 0;
    m_grid->setThumbnails(thumbnails);
    m_filmstrip->setThumbnails(thumbnails);
    m_loupe->setThumbnails(thumbnails);
    m_edits->setCatalog(catalog);
    m_sources->setCatalog(catalog);
    m_model->setCatalog(catalog);
    if (session) {
        connectSession();
        restore();
    }
    refreshCentre();
    refreshActions();
}

void LibraryPage::connectSession()
{
    connect(&m_session->catalog(), &Catalog::changed, this, &LibraryPage::followCatalog);
    connect(&m_session->importer(), &ImportRunner::progressed, this, &LibraryPage::followImport);
    connect(&m_session->importer(), &ImportRunner::finished, this, [this](const ImportSummary& summary) {
        if (summary.imported > 0)
            m_sources->setLastImportFrom(m_importingFrom);
        m_importingFrom = 0;
    });
    connect(&m_session->importer(), &ImportRunner::failed, this, [this] { m_importingFrom = 0; });
}

void LibraryPage::restore()
{
    const QJsonObject kept = m_session->catalog().setting(settingKey()).toObject();
    PhotoGridFilter filter = PhotoGridFilter::fromJson(kept.value(QStringLiteral("filter")).toObject());
    if (filter.photos.classId && *filter.photos.classId != kNoClass && !m_session->catalog().photoClass(*filter.photos.classId))
        filter.photos.classId.reset();
    m_sources->setLastImportFrom(kept.value(QStringLiteral("lastImportFrom")).toInteger());
    m_model->setFilter(filter);
    if (m_model->count() == 0) // what was looked for is there no more
        m_model->setFilter(filter.withoutConditions());
    m_grid->setCellSize(kept.value(QStringLiteral("cell")).toInt(m_grid->cellSize()));
    showPanels(kept.value(QStringLiteral("panels")).toBool(true));
    const int row = m_model->rowOf(kept.value(QStringLiteral("photo")).toInteger());
    if (row >= 0)
        m_selection->choose(row);
}

void LibraryPage::save()
{
    QJsonObject kept;
    kept.insert(QStringLiteral("filter"), m_model->filter().toJson());
    kept.insert(QStringLiteral("lastImportFrom"), m_sources->lastImportFrom());
    kept.insert(QStringLiteral("cell"), m_grid->cellSize());
    kept.insert(QStringLiteral("panels"), m_panelsShown);
    kept.insert(QStringLiteral("photo"), m_selection->current());
    if (kept == m_session->catalog().setting(settingKey()).toObject())
        return;
    // Not worth a sentence: what was looked at last is forgotten, nothing else.
    (void)m_session->catalog().setSetting(settingKey(), kept).has_value();
}

void LibraryPage::enter(const QVariant& argument)
{
    if (const PhotoId id = argument.toLongLong(); id != 0 && m_session && m_session->catalog().photo(id)) {
        if (m_model->rowOf(id) < 0)
            m_model->setFilter(m_model->filter().withoutConditions());
        m_selection->choose(m_model->rowOf(id));
        showLoupe();
        return;
    }
    if (m_session && argument.toString() == u"untagged") {
        PhotoGridFilter filter = m_model->filter().withoutConditions();
        filter.photos.classId = kNoClass;
        m_model->setFilter(filter);
        showGrid();
    }
    const QString className = argument.toMap().value(QStringLiteral("class")).toString();
    if (const PhotoClass* photoClass = m_session ? m_session->catalog().classByName(className) : nullptr) {
        PhotoGridFilter filter = m_model->filter().withoutConditions();
        filter.photos.classId = photoClass->id;
        m_model->setFilter(filter);
        showGrid();
    }
    (isLoupe() ? static_cast<QWidget*>(m_loupe) : m_grid)->setFocus();
}

void LibraryPage::leave()
{
    if (m_session)
        save();
}

QList<QAction*> LibraryPage::mainActions() const
{
    if (m_nextAction->isVisible())
        return {m_importAction, m_nextAction};
    return {m_importAction};
}

QString LibraryPage::statusText() const
{
    if (!m_session)
        return {};
    const Catalog& catalog = m_session->catalog();
    const int all = int(catalog.photos().size());
    const int shown = m_model->count();
    QStringList parts;
    parts.append(shown == all ? tr("%Ln photo(s)", nullptr, all) : tr("%1 of %Ln photo(s)", nullptr, all).arg(number(shown)));
    if (m_selection->count() > 0)
        parts.append(tr("%Ln selected", nullptr, m_selection->count()));
    if (const int untagged = catalog.photosOfClass(kNoClass); untagged > 0)
        parts.append(tr("%Ln untagged", nullptr, untagged));
    return parts.join(QStringLiteral(" · "));
}

void LibraryPage::followCatalog(const CatalogChange& change)
{
    if (change.parts & CatalogChange::ClassesEdited) {
        // A class that is gone cannot stay a condition; undo brings the class back, not the condition.
        PhotoGridFilter filter = m_model->filter();
        if (filter.photos.classId && *filter.photos.classId != kNoClass && !m_session->catalog().photoClass(*filter.photos.classId)) {
            filter.photos.classId.reset();
            m_model->setFilter(filter);
        }
        m_tagPanel->refresh();
        m_filterBar->refresh();
    }
    refreshActions();
    Q_EMIT statusChanged();
}

void LibraryPage::followFilter()
{
    m_sources->setFilter(m_model->filter());
    refreshCentre();
    Q_EMIT statusChanged();
}

void LibraryPage::followImport()
{
    if (m_importingFrom != 0 || !m_session)
        return;
    const auto& photos = m_session->catalog().photos();
    m_importingFrom = photos.empty() ? 1 : photos.back().id + 1;
}

void LibraryPage::refreshActions()
{
    int classesWithPhotos = 0;
    if (m_session) {
        for (const PhotoClass& photoClass : m_session->catalog().classes())
            classesWithPhotos += m_session->catalog().photosOfClass(photoClass.id) > 0 ? 1 : 0;
    }
    // With one class there is nothing to tell apart.
    const bool isReady = classesWithPhotos >= 2;
    const auto lacksPart = [](const Photo& photo) { return photo.classId != kNoClass && photo.role == Role::None; };
    const bool isSplit
        = isReady && std::none_of(m_session->catalog().photos().begin(), m_session->catalog().photos().end(), lacksPart);
    const Module next = isSplit ? Module::Train : Module::Split;
    if (isReady == m_nextAction->isVisible() && next == m_next && m_importAction->isEnabled() == (m_session != nullptr))
        return;
    m_next = next;
    m_nextAction->setText(isSplit ? tr("Train") : tr("Split"));
    m_nextAction->setToolTip(isSplit ? tr("Let the program learn from the photos")
                                     : tr("Divide the photos into those to learn from and those to test on"));
    m_nextAction->setVisible(isReady);
    m_importAction->setEnabled(m_session != nullptr);
    Q_EMIT actionsChanged();
}

} // namespace Tintype
