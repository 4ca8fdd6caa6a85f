// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/SourcePanel.h"

#include "app/Look.h"
#include "app/views/SourceList.h"
#include "app/views/Widgets.h"

#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace Tintype {

namespace {

constexpr int kWidth = 224;
constexpr int kColours = 12; ///< As many as there are before they repeat.

QIcon swatch(const QColor& colour)
{
    QPixmap picture(32, 32);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(4, 4, 24, 24), 6, 6);
    return picture;
}

QString colourName(int index)
{
    static constexpr const char* kNames[kColours]
        = {QT_TRANSLATE_NOOP("Tintype::SourcePanel", "Turquoise"), QT_TRANSLATE_NOOP("Tintype::SourcePanel", "Violet"),
           QT_TRANSLATE_NOOP("Tintype::SourcePanel", "Orange"),    QT_TRANSLATE_NOOP("Tintype::SourcePanel", "Green"),
           QT_TRANSLATE_NOOP("Tintype::SourcePanel", "Pink"),      QT_TRANSLATE_NOOP("Tintype::SourcePanel", "Yellow"),
           QT_TRANSLATE_NOOP("Tintype::SourcePanel", "Blue"),      QT_TRANSLATE_NOOP("Tintype::SourcePanel", "Brown"),
           QT_TRANSLATE_NOOP("Tintype::SourcePanel", "Teal"),      QT_TRANSLATE_NOOP("Tintype::SourcePanel", "Purple"),
           QT_TRANSLATE_NOOP("Tintype::SourcePanel", "Olive"),     QT_TRANSLATE_NOOP("Tintype::SourcePanel", "Red")};
    return SourcePanel::tr(kNames[index]);
}

} // namespace

SourcePanel::SourcePanel(SourceModel& model, QWidget* parent)
    : QFrame(parent)
    , m_model(model)
    , m_list(new SourceList(model, this))
{
    setRole(this, "panel");
    setFixedWidth(kWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 4, 8);
    column->addWidget(m_list);
    connect(m_list, &SourceList::chosen, this, &SourcePanel::chosen);
    connect(m_list, &SourceList::removeWanted, this, &SourcePanel::removeWanted);
    connect(m_list, &SourceList::menuWanted, this, &SourcePanel::showMenu);
}

SourcePanel::~SourcePanel() = default;

QWidget* SourcePanel::list() const
{
    return m_list;
}

QWidget* SourcePanel::listViewport() const
{
    return m_list->viewport();
}

QRect SourcePanel::lineRect(int row) const
{
    return m_list->visualRect(m_model.index(row));
}

void SourcePanel::editNewClass(const QString& begun)
{
    const QModelIndex index = m_model.index(m_model.rowOf(SourceModel::Kind::NewClass));
    if (!index.isValid())
        return;
    m_list->scrollTo(index);
    m_list->setCurrentIndex(index);
    m_list->edit(index);
    if (auto* field = qobject_cast<QLineEdit*>(m_list->indexWidget(index)); field && !begun.isEmpty())
        field->insert(begun);
}

void SourcePanel::renameClass(ClassId id)
{
    const QModelIndex index = m_model.index(m_model.rowOfClass(id));
    if (!index.isValid())
        return;
    m_list->scrollTo(index);
    m_list->setCurrentIndex(index);
    m_list->edit(index);
}

void SourcePanel::showMenu(const QModelIndex& index, const QPoint& globalPosition)
{
    const ClassId id = m_model.classAt(index.row());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (id != kNoClass) {
        QAction* rename = menu->addAction(Look::instance().icon(QStringLiteral("pencil")), tr("Rename…"));
        rename->setShortcut(Qt::Key_F2);
        connect(rename, &QAction::triggered, this, [this, id] { renameClass(id); });
        QMenu* colours = menu->addMenu(tr("Colour"));
        for (int i = 0; i < kColours; ++i) {
            const QColor colour = classColour(i);
            connect(colours->addAction(swatch(colour), colourName(i)), &QAction::triggered, this,
                    [this, id, colour] { Q_EMIT colourWanted(id, colour); });
        }
        menu->addSeparator();
        QAction* remove = menu->addAction(Look::instance().icon(QStringLiteral("trash")), tr("Remove class"));
        remove->setShortcut(Qt::Key_Delete);
        connect(remove, &QAction::triggered, this, [this, id] { Q_EMIT removeWanted(id); });
        menu->addSeparator();
    }
    connect(menu->addAction(Look::instance().icon(QStringLiteral("plus")), tr("New class…")), &QAction::triggered, this,
            [this] { editNewClass(); });
    menu->popup(globalPosition);
}

} // namespace Tintype
