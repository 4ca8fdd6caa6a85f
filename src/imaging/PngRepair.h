// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Tintype {

/// The same PNG with a palette of whole colours (greys when it has none at all), when the picture's colours come from a palette
/// and its length is at fault; empty when there is nothing to mend. libpng refuses such files, other programs show them.
QByteArray withWholePalette(const QByteArray& png);

/// A chunk that the picture is made of fails its check sum or reaches beyond the file. libpng refuses such files too, but tells
/// the terminal.
bool hasDamagedChunks(const QByteArray& png);

} // namespace Tintype
