// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/FilterBar.h"

#include "app/Look.h"
#include "app/models/FilterCounts.h"
#include "app/models/PhotoGridModel.h"
#include "app/models/PhotoWords.h"
#include "app/views/Chip.h"
#include "app/views/PhotoGridView.h"
#include "app/views/Widgets.h"
#include "library/Catalog.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSlider>
#include <QToolButton>

#include <algorithm>

namespace Tintype {

namespace {

constexpr int kChipGap = 6;
constexpr int kNarrowSearch = 84;
constexpr int kWideSearch = 160;

QString orderName(PhotoOrder order)
{
    switch (order) {
    case PhotoOrder::OldestFirst:
        return FilterBar::tr("Oldest first");
    case PhotoOrder::NewestFirst:
        return FilterBar::tr("Newest first");
    case PhotoOrder::Name:
        return FilterBar::tr("By name");
    case PhotoOrder::Imported:
        break;
    }
    return FilterBar::tr("As imported");
}

} // namespace

FilterBar::FilterBar(PhotoGridModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_chipRoom(new QWidget(this))
{
    setFixedHeight(44);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(GridGeometry::kMargin, 8, GridGeometry::kMargin, 8);
    line->setSpacing(8);
    m_chipRoom->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_chipRoom->setFixedHeight(28);
    line->addWidget(m_chipRoom, 1);
    buildRight();

    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(30);
    connect(&m_refreshTimer, &QTimer::timeout, this, &FilterBar::refresh);
    connect(&model, &PhotoGridModel::updated, this, &FilterBar::refreshSoon);
    connect(&model, &QAbstractItemModel::dataChanged, this, &FilterBar::refreshSoon);
    connect(&model, &PhotoGridModel::filterChanged, this, &FilterBar::refresh);
    refresh();
}

void FilterBar::buildRight()
{
    auto* line = static_cast<QHBoxLayout*>(layout());
    m_more = new Chip(QString(), m_chipRoom);
    m_more->setOpensMenu(true);
    connect(m_more, &Chip::clicked, this, &FilterBar::showMoreMenu);

    m_part = new Chip(QString(), this);
    m_part->setOpensMenu(true);
    connect(m_part, &Chip::clicked, this, &FilterBar::showPartMenu);
    line->addWidget(m_part);

    m_order = iconButton(QStringLiteral("sort"), tr("The order of the photos"), this);
    connect(m_order, &QToolButton::clicked, this, &FilterBar::showOrderMenu);
    line->addWidget(m_order);

    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->setToolTip(tr("Search file names and cameras (Ctrl+F or /)"));
    m_search->setAccessibleName(tr("Search file names and cameras"));
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        PhotoGridFilter filter = m_model.filter();
        filter.photos.text = text.trimmed();
        m_model.setFilter(filter);
    });
    line->addWidget(m_search);

    m_size = new QSlider(Qt::Horizontal, this);
    m_size->setRange(PhotoGridView::kSmallestCell, PhotoGridView::kLargestCell);
    m_size->setFixedWidth(72);
    m_size->setFocusPolicy(Qt::TabFocus);
    m_size->setToolTip(tr("Size of the photos (+ and -, or Ctrl and the wheel)"));
    m_size->setAccessibleName(tr("Size of the photos"));
    connect(m_size, &QSlider::valueChanged, this, &FilterBar::cellSizeWanted);
    line->addWidget(m_size);
}

void FilterBar::setCellSize(int width)
{
    const QSignalBlocker quiet(m_size);
    m_size->setValue(width);
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

Chip* FilterBar::chipOf(ClassId id) const
{
    for (const ClassChip& entry : m_classChips) {
        if (entry.classId == id)
            return entry.chip;
    }
    return nullptr;
}

void FilterBar::refreshSoon()
{
    // Counting 50,000 photos takes milliseconds: after the photos are on the screen, and once for many changes.
    if (!m_refreshTimer.isActive())
        m_refreshTimer.start();
}

void FilterBar::refresh()
{
    m_refreshTimer.stop();
    const PhotoGridFilter& filter = m_model.filter();
    if (m_search->text().trimmed() != filter.photos.text) {
        const QSignalBlocker quiet(m_search);
        m_search->setText(filter.photos.text);
    }
    const Catalog* catalog = m_model.catalog();
    const FilterCounts counts = catalog ? FilterCounts::of(catalog->photos(), filter) : FilterCounts{};
    rebuildChips();
    for (const ClassChip& entry : m_classChips) {
        entry.chip->setChecked(entry.classId == filter.photos.classId);
        if (entry.classId)
            entry.chip->setNumber(counts.classes.value(*entry.classId));
    }
    const bool isSplit = counts.parts[size_t(Role::None)] < counts.anyPart || filter.photos.role;
    m_part->setVisible(isSplit);
    m_part->setText(filter.photos.role ? partName(*filter.photos.role) : tr("Part"));
    m_part->setChecked(filter.photos.role.has_value());
    m_part->setToolTip(filter.photos.role ? partHint(*filter.photos.role)
                                          : tr("Show the photos of one part: training, validation or test"));
    m_part->updateGeometry();
    m_order->setToolTip(tr("The order of the photos: %1").arg(orderName(filter.order)));
    giveRoom();
}

void FilterBar::rebuildChips()
{
    const Catalog* catalog = m_model.catalog();
    const size_t wanted = 2 + (catalog ? catalog->classes().size() : 0);
    while (m_classChips.size() > wanted) {
        delete m_classChips.back().chip;
        m_classChips.pop_back();
    }
    while (m_classChips.size() < wanted) {
        const size_t place = m_classChips.size();
        auto* chip = new Chip(QString(), m_chipRoom);
        connect(chip, &Chip::clicked, this, [this, place] { chooseClass(m_classChips[place].classId); });
        m_classChips.push_back({std::nullopt, chip});
    }
    m_classChips[0].chip->setText(tr("All"));
    m_classChips[0].chip->setToolTip(tr("Photos of every class, and those without"));
    m_classChips[1].classId = kNoClass;
    m_classChips[1].chip->setText(tr("Untagged"));
    m_classChips[1].chip->setToolTip(tr("Photos without a class"));
    for (size_t place = 2; place < wanted; ++place) {
        const PhotoClass& photoClass = catalog->classes()[place - 2];
        m_classChips[place].classId = photoClass.id;
        m_classChips[place].chip->setText(photoClass.name);
        m_classChips[place].chip->setColour(photoClass.colour);
        m_classChips[place].chip->setToolTip(photoClass.name);
    }
}

void FilterBar::giveRoom()
{
    int wanted = -kChipGap;
    for (const ClassChip& entry : m_classChips)
        wanted += entry.chip->sizeHint().width() + kChipGap;
    int others = 0;
    for (const QWidget* widget : {static_cast<QWidget*>(m_part), static_cast<QWidget*>(m_order), static_cast<QWidget*>(m_size)})
        others += widget->isHidden() ? 0 : widget->sizeHint().width() + layout()->spacing();
    const QMargins margins = layout()->contentsMargins();
    const int left = width() - margins.left() - margins.right() - others - layout()->spacing();
    m_search->setFixedWidth(std::clamp(left - wanted, kNarrowSearch, kWideSearch));
    layout()->activate();
    placeChips();
}

void FilterBar::placeChips()
{
    const int room = m_chipRoom->width();
    m_more->setText(tr("More"));
    int total = 0;
    for (const ClassChip& entry : m_classChips)
        total += entry.chip->sizeHint().width() + kChipGap;
    const bool allFit = total - kChipGap <= room;
    const int reserved = allFit ? 0 : m_more->sizeHint().width() + kChipGap;
    int x = 0;
    m_placed = 0;
    for (const ClassChip& entry : m_classChips) {
        const int width = entry.chip->sizeHint().width();
        const bool fits = m_placed == size_t(&entry - m_classChips.data()) && x + width + reserved <= room;
        entry.chip->setVisible(fits);
        if (!fits)
            continue;
        entry.chip->setGeometry(x, 0, width, 28);
        x += width + kChipGap;
        ++m_placed;
    }
    m_more->setVisible(!allFit);
    // A hidden class that is chosen must not be invisible as a condition.
    bool isChosenHidden = false;
    for (size_t place = m_placed; place < m_classChips.size(); ++place)
        isChosenHidden = isChosenHidden || m_classChips[place].chip->isChecked();
    m_more->setChecked(isChosenHidden);
    m_more->setToolTip(tr("The other classes"));
    m_more->setGeometry(x, 0, m_more->sizeHint().width(), 28);
}

void FilterBar::chooseClass(std::optional<ClassId> classId)
{
    PhotoGridFilter filter = m_model.filter();
    filter.photos.classId = classId;
    m_model.setFilter(filter);
    refresh(); // a click on the chosen one unchecked it
}

void FilterBar::addChoice(QMenu& menu, const QString& text, bool isChosen, const PhotoGridFilter& filter)
{
    QAction* action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(isChosen);
    connect(action, &QAction::triggered, this, [this, filter] {
        m_model.setFilter(filter);
        refresh();
    });
}

void FilterBar::openMenu(QMenu* menu, QWidget* below)
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &QMenu::aboutToHide, this, &FilterBar::refreshSoon); // the chip was checked by the click
    menu->popup(below->mapToGlobal(QPoint(0, below->height() + 4)));
}

void FilterBar::showMoreMenu()
{
    auto* menu = new QMenu(this);
    for (size_t place = m_placed; place < m_classChips.size(); ++place) {
        PhotoGridFilter filter = m_model.filter();
        const bool isChosen = filter.photos.classId == m_classChips[place].classId;
        filter.photos.classId = m_classChips[place].classId;
        const Chip* chip = m_classChips[place].chip;
        QString name = chip->text();
        name.replace(u'&', QStringLiteral("&&"));
        addChoice(*menu, QStringLiteral("%1   %2").arg(name, number(chip->shownNumber())), isChosen, filter);
    }
    openMenu(menu, m_more);
}

void FilterBar::showPartMenu()
{
    if (!m_model.catalog())
        return;
    auto* menu = new QMenu(this);
    const FilterCounts counts = FilterCounts::of(m_model.catalog()->photos(), m_model.filter());
    PhotoGridFilter filter = m_model.filter();
    const std::optional<Role> chosen = filter.photos.role;
    filter.photos.role.reset();
    addChoice(*menu, QStringLiteral("%1   %2").arg(tr("Any part"), number(counts.anyPart)), !chosen, filter);
    for (const Role role : {Role::Train, Role::Validation, Role::Test, Role::None}) {
        filter.photos.role = role;
        addChoice(*menu, QStringLiteral("%1   %2").arg(partName(role), number(counts.parts[size_t(role)])), chosen == role, filter);
    }
    openMenu(menu, m_part);
}

void FilterBar::showOrderMenu()
{
    auto* menu = new QMenu(this);
    PhotoGridFilter filter = m_model.filter();
    const PhotoOrder chosen = filter.order;
    for (const PhotoOrder order : {PhotoOrder::Imported, PhotoOrder::OldestFirst, PhotoOrder::NewestFirst, PhotoOrder::Name}) {
        filter.order = order;
        addChoice(*menu, orderName(order), order == chosen, filter);
    }
    openMenu(menu, m_order);
}

void FilterBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    giveRoom();
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) {
        Q_EMIT searchLeft();
        return true;
    }
    return false;
}

} // namespace Tintype
