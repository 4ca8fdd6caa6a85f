// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

class QLabel;

namespace Tintype {

/// A card to choose: its name, a short figure beside it, what it does. A chosen one has a mark and a ring. GUI thread.
class OptionCard : public QPushButton
{
    Q_OBJECT

public:
    explicit OptionCard(const QString& title, QWidget* parent = nullptr);
    void setInset(); ///< It lies on another card: raised, and with a smaller title.

    void setFigure(const QString& figure); ///< Empty while it is not known.
    QString figure() const;
    void setWords(const QString& words, const QString& quietWords);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_mark; ///< Of a chosen one.
    QLabel* m_title;
    QLabel* m_figure;
    QLabel* m_words;
    QLabel* m_quietWords;
};

} // namespace Tintype
