// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

namespace Tintype {

/// XXH3-128 of the bytes as 32 hex digits.
QString contentHash(const QByteArray& bytes);

/// pHash (C. Zauner, 2010): signs of the 8x8 lowest frequencies of the 32x32 DCT of the grey picture, against their median.
quint64 perceptualHash(const QImage& image);

/// Number of different bits, 0..64.
int hammingDistance(quint64 first, quint64 second);

/// A small grey picture of 32x32 bytes, normalised in exposure: mean 128, contrast scaled to a fixed deviation.
QByteArray pictureSignature(const QImage& image);

/// How alike two signatures are under small shifts and zooms: the largest normalised correlation, 0..1. It stops looking once it
/// has found `enough`. Pictures without structure are like nothing: 0.
double signatureSimilarity(const QByteArray& first, const QByteArray& second, double enough = 1.0);

} // namespace Tintype
