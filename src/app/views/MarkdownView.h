// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace Tintype {

/// Markdown to read, in the program's type: calm headings, tables of hair lines. GUI thread.
class MarkdownView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit MarkdownView(QWidget* parent = nullptr);

    void showMarkdown(const QString& markdown); ///< The place that is being read is kept.

private:
    void restyle();

    QString m_markdown;
};

} // namespace Tintype
