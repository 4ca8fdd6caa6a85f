// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace Tintype {

/// An icon drawn from an SVG file of ours whose strokes are `currentColor`, at the very size and scale it is asked for.
/// Without a colour it takes the look's text colour of the moment, so it follows the look by itself. GUI thread.
QIcon recolouredIcon(const QString& file, const QColor& colour);

} // namespace Tintype
