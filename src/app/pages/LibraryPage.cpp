// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/LibraryPage.h"

namespace Tintype {

LibraryPage::LibraryPage(QWidget* parent)
    : Page(parent)
{
}

void LibraryPage::setSession(Session* session)
{
    m_session = session;
}

} // namespace Tintype
