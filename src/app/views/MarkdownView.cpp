// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/MarkdownView.h"

#include "app/Look.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

#include <array>

namespace Tintype {

namespace {

constexpr std::array kHeadingPixels{18, 14, 13}; ///< Levels 1, 2 and all below.

void styleHeading(QTextBlock block)
{
    const LookTokens& tokens = Look::instance().tokens();
    const int level = block.blockFormat().headingLevel();
    QTextCursor cursor(block);
    QTextBlockFormat place = block.blockFormat();
    place.setTopMargin(block.blockNumber() == 0 ? 0 : 16);
    place.setBottomMargin(6);
    cursor.setBlockFormat(place);
    cursor.select(QTextCursor::BlockUnderCursor);
    QTextCharFormat words;
    words.setProperty(QTextFormat::FontPixelSize, kHeadingPixels[size_t(std::min<int>(level, int(kHeadingPixels.size())) - 1)]);
    words.clearProperty(QTextFormat::FontSizeAdjustment);
    words.setFontWeight(QFont::DemiBold);
    words.setForeground(tokens.strong);
    cursor.mergeCharFormat(words);
    // mergeCharFormat cannot take the heading's own size step away.
    for (auto fragment = block.begin(); !fragment.atEnd(); ++fragment) {
        QTextCharFormat plain = fragment.fragment().charFormat();
        plain.clearProperty(QTextFormat::FontSizeAdjustment);
        cursor.setPosition(fragment.fragment().position());
        cursor.setPosition(fragment.fragment().position() + fragment.fragment().length(), QTextCursor::KeepAnchor);
        cursor.setCharFormat(plain);
    }
}

void styleTables(QTextFrame* frame)
{
    const LookTokens& tokens = Look::instance().tokens();
    for (QTextFrame* child : frame->childFrames()) {
        if (auto* table = qobject_cast<QTextTable*>(child)) {
            QTextTableFormat format = table->format();
            format.setBorder(1);
            format.setBorderCollapse(true);
            format.setBorderBrush(tokens.line);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setCellPadding(4);
            format.setCellSpacing(0);
            format.setTopMargin(4);
            format.setBottomMargin(12);
            table->setFormat(format);
        }
        styleTables(child);
    }
}

} // namespace

MarkdownView::MarkdownView(QWidget* parent)
    : QTextBrowser(parent)
{
    setOpenExternalLinks(true);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(0);
    connect(&Look::instance(), &Look::changed, this, &MarkdownView::restyle);
}

void MarkdownView::showMarkdown(const QString& markdown)
{
    if (markdown == m_markdown)
        return;
    m_markdown = markdown;
    restyle();
}

void MarkdownView::restyle()
{
    const int place = verticalScrollBar()->value();
    setMarkdown(m_markdown);
    document()->setDocumentMargin(0);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const QTextCursor cursor(block);
        if (block.blockFormat().headingLevel() > 0) {
            styleHeading(block);
        } else if (!cursor.currentTable()) {
            const bool listGoesOn = block.textList() && block.next().textList() == block.textList();
            QTextBlockFormat format = block.blockFormat();
            format.setBottomMargin(listGoesOn ? 0 : 8);
            QTextCursor(block).setBlockFormat(format);
        }
    }
    styleTables(document()->rootFrame());
    verticalScrollBar()->setValue(place);
}

} // namespace Tintype
