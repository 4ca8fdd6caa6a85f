// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/PhotoFacts.h"

#include <QColor>
#include <QList>
#include <QString>

namespace Tintype {

using PhotoId = qint64;
using ClassId = int;
inline constexpr ClassId kNoClass = -1;
inline constexpr int kNoStack = -1;

/// The part of a split that a photo is in.
enum class Role { None, Train, Validation, Test };

QString roleName(Role role); ///< "train", "validation", "test"; empty for None. Not translated.
Role roleFromName(const QString& name);

/// One photo of the project. A photo has at most one class: a classifier's classes exclude one another.
struct Photo
{
    PhotoId id = 0;
    PhotoFacts facts;
    ClassId classId = kNoClass;
    Role role = Role::None;
    int stack = kNoStack; ///< Number of its burst or near-duplicate group; kNoStack when it stands alone.
};

struct PhotoClass
{
    ClassId id = kNoClass;
    QString name;
    QColor colour;
};

/// The colour of the n-th class: fixed, told apart by the colour-blind.
QColor classColour(int index);

} // namespace Tintype
