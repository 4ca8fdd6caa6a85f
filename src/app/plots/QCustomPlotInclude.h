// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The only place that includes qcustomplot.h. It uses Qt's keywords, which are off everywhere else; they are lent to it here.
// Include this after all Qt headers, in .cpp files only.
#include <QObject>

#define signals Q_SIGNALS
#define slots Q_SLOTS
#define foreach Q_FOREACH
#if defined(__GNUC__)
#pragma GCC system_header
#endif
#include <qcustomplot.h>
#undef signals
#undef slots
#undef foreach
