// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCustomPlot;

namespace Tintype {

/// Gives a plot the program's look: no box, horizontal hair lines, quiet numbers. Called again when the look changes. GUI thread.
void applyPlotTheme(QCustomPlot& plot);

} // namespace Tintype
