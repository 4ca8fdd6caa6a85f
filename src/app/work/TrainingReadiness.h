// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Photo.h"

#include <QList>

#include <vector>

namespace Tintype {

/// Something between the photos and a training, in words, with the way round it.
struct Obstacle
{
    enum class Way { None, Library, Split, SplitNow };

    QString sentence;
    QString offer; ///< What the button says.
    Way way = Way::None;
    bool blocks = true; ///< False: only worth knowing.
};

/// What a training would be made of, and what stands in its way.
struct TrainingReadiness
{
    int training = 0;
    int validation = 0;
    int test = 0;
    int classes = 0; ///< With training photos.
    QList<Obstacle> obstacles; ///< The one that matters most first.

    bool isReady() const;
};

/// Pure and quick: one look at each photo.
TrainingReadiness readinessOf(const std::vector<Photo>& photos, const std::vector<PhotoClass>& classes);

} // namespace Tintype
