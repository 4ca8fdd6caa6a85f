// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/TrainPage.h"

namespace Tintype {

TrainPage::TrainPage(QWidget* parent)
    : Page(parent)
{
}

void TrainPage::setSession(Session* session)
{
    m_session = session;
}

} // namespace Tintype
