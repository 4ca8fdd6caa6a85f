// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/DigitDrawing.h"

#include <algorithm>

namespace Tintype {

QRectF DigitDrawing::bounds() const
{
    bool isFirst = true;
    QPointF low;
    QPointF high;
    for (const PenStroke& stroke : strokes) {
        for (const PenPoint& point : stroke) {
            const QPointF& place = point.position;
            low = isFirst ? place : QPointF(std::min(low.x(), place.x()), std::min(low.y(), place.y()));
            high = isFirst ? place : QPointF(std::max(high.x(), place.x()), std::max(high.y(), place.y()));
            isFirst = false;
        }
    }
    return {low, high};
}

} // namespace Tintype
