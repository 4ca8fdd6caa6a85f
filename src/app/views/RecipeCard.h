// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

class QLabel;

namespace Tintype {

/// A recipe to choose: its name, how long it takes, what it does. The chosen one has a ring. GUI thread.
class RecipeCard : public QPushButton
{
    Q_OBJECT

public:
    RecipeCard(const QString& recipe, const QString& title, const QString& words, const QString& good, QWidget* parent = nullptr);

    QString recipe() const { return m_recipe; }
    void setDuration(const QString& duration); ///< "about 3 minutes"; empty while it is not known.
    QString duration() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void startWanted(); ///< A double click.

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    QString m_recipe;
    QLabel* m_duration;
};

} // namespace Tintype
