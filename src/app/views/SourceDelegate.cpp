// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/SourceDelegate.h"

#include "app/Look.h"
#include "app/models/PhotoWords.h"
#include "app/models/SourceModel.h"

#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace Tintype {

namespace {

constexpr int kLine = 28;
constexpr int kHeading = 36;
constexpr int kInset = 8;
constexpr int kChip = 10;
constexpr int kKeyBox = 18;

SourceModel::Kind kindOf(const QModelIndex& index)
{
    return SourceModel::Kind(index.data(SourceModel::KindRole).toInt());
}

bool hasChip(const QModelIndex& index)
{
    return kindOf(index) == SourceModel::Kind::Class || kindOf(index) == SourceModel::Kind::NewClass;
}

QFont smallFont(QFont font, QFont::Weight weight)
{
    font.setPixelSize(11);
    font.setWeight(weight);
    return font;
}

} // namespace

int paintKey(QPainter& painter, int right, int middle, const QString& key)
{
    if (key.isEmpty())
        return 0;
    const LookTokens& tokens = Look::instance().tokens();
    const QFont before = painter.font();
    painter.setFont(smallFont(before, QFont::Normal));
    const int width = std::max(kKeyBox, painter.fontMetrics().horizontalAdvance(key) + 10);
    const QRectF box(right - width + 0.5, middle - kKeyBox / 2 + 0.5, width - 1, kKeyBox - 1);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.line, 1));
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(tokens.quiet);
    painter.drawText(box, Qt::AlignCenter, key);
    painter.setFont(before);
    return width;
}

QSize SourceDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Q_UNUSED(option)
    return {120, kindOf(index) == SourceModel::Kind::Heading ? kHeading : kLine};
}

void SourceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const LookTokens& tokens = Look::instance().tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(option.font);
    QRect line = option.rect.adjusted(kInset, 0, -kInset, 0);
    if (kindOf(index) == SourceModel::Kind::Heading) {
        QFont font = smallFont(option.font, QFont::DemiBold);
        font.setCapitalization(QFont::AllUppercase);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
        painter->setFont(font);
        painter->setPen(tokens.quiet);
        painter->drawText(line.adjusted(0, 0, 0, -6), Qt::AlignLeft | Qt::AlignBottom, index.data().toString());
        painter->restore();
        return;
    }
    paintGround(*painter, option.rect, option, index);
    const int end = paintNumbers(*painter, line, index);
    if (hasChip(index)) {
        const QColor colour = index.data(SourceModel::ColourRole).value<QColor>();
        const QRectF chip(line.left(), line.center().y() - kChip / 2 + 1, kChip, kChip);
        if (colour.isValid()) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(colour);
            painter->drawRoundedRect(chip, 3, 3);
        } else {
            painter->setPen(QPen(tokens.quiet, 1.4, Qt::SolidLine, Qt::RoundCap));
            painter->drawLine(chip.center() - QPointF(4, 0), chip.center() + QPointF(4, 0));
            painter->drawLine(chip.center() - QPointF(0, 4), chip.center() + QPointF(0, 4));
        }
        line.setLeft(line.left() + kChip + 8);
    }
    line.setRight(end - 8);
    const bool isActive = index.data(SourceModel::ActiveRole).toBool();
    painter->setPen(kindOf(index) == SourceModel::Kind::NewClass ? tokens.quiet : isActive ? tokens.strong : tokens.text);
    const QString name = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, line.width());
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, name);
    if (index.data(SourceModel::NeededRole).toInt() > 0)
        paintNeeded(*painter, QRect(line.left(), option.rect.bottom() - 3, option.rect.right() - kInset - line.left(), 2), index);
    painter->restore();
}

void SourceDelegate::paintGround(QPainter& painter, const QRect& line, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const LookTokens& tokens = Look::instance().tokens();
    const bool isActive = index.data(SourceModel::ActiveRole).toBool();
    const bool isHovered = option.state & QStyle::State_MouseOver;
    const bool isFocused = (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Active);
    QColor ground = isActive ? tokens.raised : Qt::transparent;
    if (!isActive && isHovered) {
        ground = tokens.raised;
        ground.setAlphaF(0.5F);
    }
    const QRectF box = QRectF(line).adjusted(1, 1, -1, -1);
    painter.setBrush(ground);
    painter.setPen(index.row() == m_dropRow || isFocused ? QPen(tokens.accent, 2) : QPen(Qt::NoPen));
    painter.drawRoundedRect(box, 6, 6);
}

/// Key and count, from the right; returns where they begin.
int SourceDelegate::paintNumbers(QPainter& painter, const QRect& line, const QModelIndex& index) const
{
    const LookTokens& tokens = Look::instance().tokens();
    int right = line.right() + 1;
    const int keyWidth = paintKey(painter, right, line.center().y() + 1, index.data(SourceModel::KeyRole).toString());
    if (keyWidth > 0)
        right -= keyWidth + 8;
    const int count = index.data(SourceModel::CountRole).toInt();
    if (count < 0)
        return right;
    const int needed = index.data(SourceModel::NeededRole).toInt();
    const QString text = needed > 0 ? tr("%1 of %2").arg(number(count), number(needed)) : number(count);
    const int width = painter.fontMetrics().horizontalAdvance(text);
    painter.setPen(tokens.quiet);
    painter.drawText(QRect(right - width, line.top(), width, line.height()), Qt::AlignRight | Qt::AlignVCenter, text);
    return right - width;
}

void SourceDelegate::paintNeeded(QPainter& painter, const QRect& bar, const QModelIndex& index) const
{
    const double share = std::clamp(index.data(SourceModel::CountRole).toDouble() / index.data(SourceModel::NeededRole).toInt(), 0.0, 1.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Look::instance().tokens().line);
    painter.drawRoundedRect(bar, 1, 1);
    if (share > 0) {
        painter.setBrush(index.data(SourceModel::ColourRole).value<QColor>());
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), std::max(2.0, bar.width() * share), bar.height()), 1, 1);
    }
}

QWidget* SourceDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Q_UNUSED(option)
    auto* field = new QLineEdit(parent);
    field->setMaxLength(100);
    if (kindOf(index) == SourceModel::Kind::NewClass)
        field->setPlaceholderText(tr("Name of the class"));
    field->setAccessibleName(tr("Name of the class"));
    return field;
}

void SourceDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int left = hasChip(index) ? kInset + kChip : 0;
    editor->setGeometry(option.rect.adjusted(left, 0, 0, 0));
}

} // namespace Tintype
