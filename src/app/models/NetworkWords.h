// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/NetworkGraph.h"

#include <QStringList>

#include <optional>

namespace Tintype {

/// What is worth knowing of a network of networkZoo(), in one or two paragraphs, translated.
QStringList networkIdea(const QString& network);
/// Of 100 photos of the public ImageNet test, those that published weights of this network get right; nothing where none are known.
std::optional<double> publishedAccuracy(const QString& network);

QString countWords(qint64 count); ///< "11,689,512"
QString bytesWords(qint64 bytes); ///< "12.6 MB", of a thousand thousand bytes each.
QString shapeWords(const MapShape& shape); ///< "64 × 112 × 112", or "1000" for a vector.

} // namespace Tintype
