// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/TryPage.h"

namespace Tintype {

TryPage::TryPage(QWidget* parent)
    : Page(parent)
{
}

void TryPage::setSession(Session* session)
{
    m_session = session;
}

} // namespace Tintype
