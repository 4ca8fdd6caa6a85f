// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Tintype {

/// The same PNG with a palette of whole colours (greys when it has none at all), when the palette's length is at fault; empty
/// when there is nothing to mend. libpng refuses such files, other programs show them.
QByteArray withWholePalette(const QByteArray& png);

} // namespace Tintype
