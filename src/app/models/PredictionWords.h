// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Photo.h"

#include <QColor>
#include <QList>
#include <QString>
#include <QStringList>

namespace Tintype {

class Catalog;
struct Prediction;

/// "94 %"; never a flat 0 or 100 for what is not quite: "under 1 %", "over 99 %".
QString percentInWords(double share);
/// "95.6 %".
QString percentWithTenth(double share);
/// "1 photo", "1,200 photos".
QString countedPhotos(int photos);
/// "Beach, 94 %", or "Not sure: Beach or City".
QString answerInWords(const Prediction& prediction, const QStringList& classNames);

/// The colours of these classes: as the project has them, else the fixed ones in order.
QList<QColor> coloursOf(const Catalog& catalog, const QStringList& classNames);

} // namespace Tintype
