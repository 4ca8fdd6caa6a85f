// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/RecipeCard.h"

namespace Tintype {

RecipeCard::RecipeCard(const QString& recipe, const QString& title, const QString& words, const QString& good, QWidget* parent)
    : OptionCard(title, parent)
    , m_recipe(recipe)
{
    setAutoExclusive(true);
    setWords(words, good);
}

void RecipeCard::mouseDoubleClickEvent(QMouseEvent* event)
{
    OptionCard::mouseDoubleClickEvent(event);
    Q_EMIT startWanted();
}

} // namespace Tintype
