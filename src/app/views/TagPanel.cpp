// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/TagPanel.h"

#include "app/Look.h"
#include "app/models/PhotoGridModel.h"
#include "app/models/PhotoSelection.h"
#include "app/models/PhotoWords.h"
#include "app/views/TagButton.h"
#include "app/views/Widgets.h"
#include "library/Catalog.h"

#include <QHash>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Tintype {

TagPanel::TagPanel(PhotoGridModel& model, PhotoSelection& selection, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_selection(selection)
    , m_heading(label({}, "section", this))
    , m_hint(wrappedLabel({}, "quiet", this))
    , m_column(new QVBoxLayout(this))
    , m_untag(new TagButton(this))
    , m_newClass(button(tr("New class…"), "quiet", this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_column->addWidget(m_heading);
    m_column->addSpacing(4);
    m_column->addWidget(m_hint);
    m_column->addWidget(m_untag);
    m_column->addWidget(m_newClass, 0, Qt::AlignLeft);
    m_untag->setLook(tr("No class"), {}, QStringLiteral("0"));
    m_untag->setToolTip(tr("Take the class away (0 or Backspace)"));
    m_newClass->setToolTip(tr("Name a class for the selected photos (N)"));
    connect(m_untag, &TagButton::clicked, this, [this] { Q_EMIT tagWanted(kNoClass); });
    connect(m_newClass, &QPushButton::clicked, this, &TagPanel::newClassWanted);

    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(0); // once for many changes; counting a large selection waits until it is painted
    connect(&m_refreshTimer, &QTimer::timeout, this, &TagPanel::refresh);
    const auto soon = [this] { m_refreshTimer.start(); };
    connect(&model, &QAbstractItemModel::dataChanged, this, soon);
    connect(&model, &PhotoGridModel::updated, this, soon);
    connect(&selection, &PhotoSelection::changed, this, soon);
    connect(&selection, &PhotoSelection::currentChanged, this, soon);
    refresh();
}

void TagPanel::setOnlyCurrent(bool only)
{
    m_onlyCurrent = only;
    m_refreshTimer.start();
}

TagButton* TagPanel::buttonOf(ClassId id) const
{
    if (id == kNoClass)
        return m_untag;
    for (const auto& [classId, tagButton] : m_buttons) {
        if (classId == id)
            return tagButton;
    }
    return nullptr;
}

QString TagPanel::heading() const
{
    return m_heading->text();
}

void TagPanel::rebuildButtons()
{
    const Catalog* catalog = m_model.catalog();
    const size_t wanted = catalog ? catalog->classes().size() : 0;
    while (m_buttons.size() > wanted) {
        delete m_buttons.back().second;
        m_buttons.pop_back();
    }
    while (m_buttons.size() < wanted) {
        const size_t place = m_buttons.size();
        auto* made = new TagButton(this);
        connect(made, &TagButton::clicked, this, [this, place] { Q_EMIT tagWanted(m_buttons[place].first); });
        m_column->insertWidget(3 + int(place), made);
        m_buttons.emplace_back(kNoClass, made);
        setTabOrder(place == 0 ? static_cast<QWidget*>(this) : m_buttons[place - 1].second, made);
    }
    for (size_t place = 0; place < wanted; ++place) {
        const PhotoClass& photoClass = catalog->classes()[place];
        const QString key = keyOfClass(int(place));
        auto& [classId, tagButton] = m_buttons[place];
        classId = photoClass.id;
        tagButton->setLook(photoClass.name, photoClass.colour, key);
        tagButton->setToolTip(key.isEmpty() ? tr("Tag as %1").arg(photoClass.name) : tr("Tag as %1 (%2)").arg(photoClass.name, key));
    }
}

void TagPanel::refresh()
{
    m_refreshTimer.stop();
    rebuildButtons();
    const Catalog* catalog = m_model.catalog();
    QHash<ClassId, int> counts;
    int total = 0;
    const auto count = [&](PhotoId id) {
        if (const Photo* photo = catalog ? catalog->photo(id) : nullptr) {
            ++counts[photo->classId];
            ++total;
        }
    };
    if (m_onlyCurrent && m_selection.current() != 0) {
        count(m_selection.current());
    } else if (!m_onlyCurrent) {
        for (const PhotoId id : m_selection.ids())
            count(id);
    }
    m_heading->setText(total == 0 ? tr("No photo selected") : m_onlyCurrent ? tr("This photo") : tr("%Ln photo(s) selected", nullptr, total));
    const auto share = [&](ClassId id) {
        const int of = counts.value(id);
        if (of == 0)
            return QString();
        if (total == 1)
            return QStringLiteral("✓");
        return of == total ? tr("all %1").arg(number(total)) : tr("%1 of %2").arg(number(of), number(total));
    };
    for (const auto& [classId, tagButton] : m_buttons) {
        tagButton->setShare(share(classId), total > 0 && counts.value(classId) == total);
        tagButton->setEnabled(total > 0);
    }
    m_untag->setVisible(!m_buttons.empty());
    m_untag->setEnabled(total > 0 && counts.value(kNoClass) < total);
    m_untag->setShare(share(kNoClass), false);
    m_hint->setVisible(m_buttons.empty() && catalog);
    m_hint->setText(tr("No classes yet. Select photos and type what they show, such as Beach; that makes the first class. From then on its key tags them."));
    m_newClass->setEnabled(catalog);
}

} // namespace Tintype
