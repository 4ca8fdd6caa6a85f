// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/ModelStage.h"

#include <QLabel>
#include <QPushButton>

namespace Tintype {

/// The first that a person sees with these words below a widget; nothing where there is none.
inline QPushButton* visibleButton(const QWidget& below, const QString& text)
{
    for (QPushButton* candidate : below.findChildren<QPushButton*>()) {
        if (candidate->isVisible() && QString(candidate->text()).remove(u'&') == text)
            return candidate;
    }
    return nullptr;
}

/// The words of the first label that a person sees in this role of the style sheet.
inline QString visibleWords(const QWidget& below, const char* role)
{
    for (const QLabel* candidate : below.findChildren<QLabel*>()) {
        if (candidate->property("tintype").toString() == QLatin1String(role) && candidate->isVisible())
            return candidate->text();
    }
    return {};
}

/// A page, shown with a stage's project in it.
template <typename PageType>
struct ShownPage
{
    explicit ShownPage(ModelStage& stage, const QVariant& argument = {})
    {
        page.resize(1280, 646);
        page.setSession(&stage.session());
        page.QWidget::show(); // some pages have a show() of their own
        page.enter(argument);
    }
    ~ShownPage() { page.setSession(nullptr); }
    Q_DISABLE_COPY_MOVE(ShownPage)

    QPushButton* button(const QString& text) const { return visibleButton(page, text); }

    PageType page;
};

} // namespace Tintype
