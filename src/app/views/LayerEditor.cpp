// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/LayerEditor.h"

#include "app/LookSheet.h"

#include <QFontDatabase>
#include <QTextBlock>

namespace Tintype {

namespace {

constexpr double kMarkStrength = 0.3;

} // namespace

LayerEditor::LayerEditor(QWidget* parent)
    : QPlainTextEdit(parent)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(13);
    setFont(font);
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setAccessibleName(tr("Layers, one a line"));
    connect(&Look::instance(), &Look::changed, this, &LayerEditor::showMark);
}

void LayerEditor::markLine(int line)
{
    m_marked = line;
    showMark();
}

void LayerEditor::showMark()
{
    QList<QTextEdit::ExtraSelection> marks;
    const QTextBlock block = document()->findBlockByNumber(m_marked - 1);
    if (m_marked > 0 && block.isValid()) {
        const LookTokens& tokens = Look::instance().tokens();
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(block);
        mark.format.setBackground(blended(tokens.error, tokens.card, kMarkStrength));
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks.append(mark);
    }
    setExtraSelections(marks);
}

} // namespace Tintype
