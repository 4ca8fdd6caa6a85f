// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/Page.h"

namespace Tintype {

class LibraryPage : public Page
{
    Q_OBJECT

public:
    explicit LibraryPage(QWidget* parent = nullptr);

    void setSession(Session* session) override;

private:
    Session* m_session = nullptr;
};

} // namespace Tintype
