// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "learning/digits/DigitSet.h"

#include <QString>

namespace Tintype {

/// The IDX files of MNIST (big-endian: 2051, count, 28, 28, pixels; 2049, count, labels). Trusts nothing in them.
/// Errors: those of readFile; Corrupt with the file's name.
Result<DigitSet> readIdx(const QString& imagesFile, const QString& labelsFile);
/// Beside and renamed, each of the two.
Result<> writeIdx(const DigitSet& digits, const QString& imagesFile, const QString& labelsFile);

enum class MnistPart { Training, Test };

/// The folder with the four files: the one given, else where the set-up put them.
QString mnistFolder(const QString& chosen = {});
bool hasMnist(const QString& folder);
/// 60,000 or 10,000 digits. Errors: NotFound with what to do about it, Corrupt.
Result<DigitSet> readMnist(MnistPart part, const QString& folder);

} // namespace Tintype
