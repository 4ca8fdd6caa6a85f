// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/LayerEditor.h"

#include "app/LookSheet.h"

#include <QFontDatabase>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>

namespace Tintype {

namespace {

constexpr double kMarkStrength = 0.3;
constexpr int kNumbersPadding = 8;

} // namespace

/// The lines' numbers, left of the text.
class LayerEditor::Numbers : public QWidget
{
public:
    explicit Numbers(LayerEditor* editor)
        : QWidget(editor)
        , m_editor(editor)
    {
    }

protected:
    void paintEvent(QPaintEvent* event) override { m_editor->paintNumbers(event->rect()); }

private:
    LayerEditor* m_editor;
};

LayerEditor::LayerEditor(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_numbers(new Numbers(this))
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(13);
    setFont(font);
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setAccessibleName(tr("Layers, one a line"));
    connect(&Look::instance(), &Look::changed, this, &LayerEditor::showMark);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &LayerEditor::makeRoom);
    connect(this, &QPlainTextEdit::updateRequest, m_numbers, qOverload<>(&QWidget::update));
    makeRoom();
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
    m_numbers->update();
}

int LayerEditor::numbersWidth() const
{
    const qsizetype digits = std::max<qsizetype>(2, QString::number(blockCount()).size());
    return int(digits) * fontMetrics().horizontalAdvance(u'0') + 2 * kNumbersPadding;
}

void LayerEditor::makeRoom()
{
    setViewportMargins(numbersWidth(), 0, 0, 0);
    const QRect room = contentsRect();
    m_numbers->setGeometry(room.left(), room.top(), numbersWidth(), room.height());
}

void LayerEditor::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    makeRoom();
}

void LayerEditor::paintNumbers(const QRect& part)
{
    const LookTokens& tokens = Look::instance().tokens();
    QPainter painter(m_numbers);
    painter.setFont(font());
    const double shift = viewport()->geometry().top() - m_numbers->geometry().top();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF line = blockBoundingGeometry(block).translated(contentOffset()).translated(0, shift);
        if (line.top() > part.bottom())
            break;
        const bool isMarked = block.blockNumber() + 1 == m_marked;
        painter.setPen(isMarked ? tokens.error : tokens.quiet);
        painter.drawText(QRectF(0, line.top(), m_numbers->width() - kNumbersPadding, line.height()), Qt::AlignRight | Qt::AlignTop,
                         QString::number(block.blockNumber() + 1));
    }
}

} // namespace Tintype
