// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/Prediction.h"

#include <algorithm>

namespace Tintype {

int Prediction::best() const
{
    if (probabilities.empty())
        return -1;
    return static_cast<int>(std::max_element(probabilities.begin(), probabilities.end()) - probabilities.begin());
}

float Prediction::confidence() const
{
    const int index = best();
    return index < 0 ? 0.0F : probabilities[static_cast<std::size_t>(index)];
}

} // namespace Tintype
