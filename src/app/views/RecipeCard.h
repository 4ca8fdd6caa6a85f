// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/views/OptionCard.h"

namespace Tintype {

/// A recipe to choose, one of several: its name, how long it takes, what it does. GUI thread.
class RecipeCard : public OptionCard
{
    Q_OBJECT

public:
    RecipeCard(const QString& recipe, const QString& title, const QString& words, const QString& good, QWidget* parent = nullptr);

    QString recipe() const { return m_recipe; }
    void setDuration(const QString& duration) { setFigure(duration); } ///< "about 3 minutes"; empty while it is not known.
    QString duration() const { return figure(); }

Q_SIGNALS:
    void startWanted(); ///< A double click.

protected:
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    QString m_recipe;
};

} // namespace Tintype
