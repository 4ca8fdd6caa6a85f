// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/PhotoFacts.h"

#include <QList>
#include <QStringList>

namespace Tintype {

enum class Heading { None, FirstRow };

/// Rows in aligned columns, two spaces apart. A column that holds only numbers (below its heading) is aligned to the
/// right.
QString aligned(const QList<QStringList>& rows, Heading heading = Heading::None);

/// The refused files, one a line under a heading; empty when there are none.
QString refusedText(const QList<RefusedFile>& refused);

QString percentText(double share, int decimals = 1); ///< 0.975 as "97.5 %".

} // namespace Tintype
