// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "imaging/DigitDrawing.h"

#include <QString>

#include <vector>

namespace Tintype {

/// One line of a stroke file.
struct LabelledDrawing
{
    int line = 0; ///< Counted from 1.
    int label = -1; ///< 0..9; -1 when the line has none.
    DigitDrawing drawing;
};

/// Reads drawings from a text file: a line each, `label TAB strokes`, where a stroke is `x,y` points with spaces between, strokes are
/// parted by `|`, and y grows downwards. Blank lines and those that begin with # are passed over; the label may be missing.
/// Errors: those of readFile; BadInput naming the line and what was expected there.
Result<std::vector<LabelledDrawing>> readStrokeFile(const QString& path);

} // namespace Tintype
