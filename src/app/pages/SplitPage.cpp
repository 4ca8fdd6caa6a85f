// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/SplitPage.h"

namespace Tintype {

SplitPage::SplitPage(QWidget* parent)
    : Page(parent)
{
}

void SplitPage::setSession(Session* session)
{
    m_session = session;
}

} // namespace Tintype
