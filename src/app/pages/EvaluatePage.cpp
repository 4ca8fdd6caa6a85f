// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/EvaluatePage.h"

namespace Tintype {

EvaluatePage::EvaluatePage(QWidget* parent)
    : Page(parent)
{
}

void EvaluatePage::setSession(Session* session)
{
    m_session = session;
}

} // namespace Tintype
