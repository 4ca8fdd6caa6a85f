// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/ExportPage.h"

namespace Tintype {

ExportPage::ExportPage(QWidget* parent)
    : Page(parent)
{
}

void ExportPage::setSession(Session* session)
{
    m_session = session;
}

} // namespace Tintype
