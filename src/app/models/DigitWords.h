// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/digits/DigitModel.h"

#include <QString>

namespace Tintype {

QString digitWord(int digit); ///< "a seven", translated.
QString capitalised(QString sentence);
QString percentOf(double share, int decimals); ///< 0.9966 as "99.66 %".
/// "A seven, 96.6 % sure", "Not sure: a four or a nine".
QString readingWords(const DigitReading& reading);
/// "DigitNet · 99.76 % on MNIST's test digits".
QString digitModelWords(const DigitModelInfo& info);

} // namespace Tintype
