// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/WelcomePage.h"

namespace Tintype {

WelcomePage::WelcomePage(QWidget* parent)
    : Page(parent)
{
}

void WelcomePage::setSession(Session* session)
{
    m_session = session;
}

} // namespace Tintype
