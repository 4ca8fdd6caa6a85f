// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/MemoryPlan.h"

#include <QCoreApplication>

#include <algorithm>

namespace Tintype {

/// The small pictures that a training keeps beside its network, in bytes.
struct KeptPictures
{
    qint64 varied = 0; ///< Those that varied ones are cut from, were there room for all; the others are read again and again.
    qint64 judged = 0; ///< Those that it is checked with.

    static constexpr int kMostJudged = 1000; ///< Photos: judging by more would take longer than learning.

    /// Of so many training and validation photos.
    static KeptPictures of(const TrainingShape& shape, qint64 training, qint64 validation);
    /// What `varied` may take of `room` bytes for network and pictures together.
    static qint64 mostVaried(qint64 room);

    qint64 within(qint64 room) const { return std::min(varied, mostVaried(room)) + judged; }
    /// The least room that leaves so many bytes to the network.
    qint64 roomFor(qint64 network) const;
};

/// The memory that a training may take, and why it is not more. Without state of its own.
struct MemoryRoom
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::MemoryRoom)

public:
    qint64 usable = 0; ///< Bytes that the device can give; 0: unknown.
    qint64 limit = 0; ///< Bytes that a person wants the whole program to stay under; 0: none.
    qint64 taken = 0; ///< Bytes that the program takes before the training begins.

    qint64 bytes() const; ///< For network and pictures together, at least 1; 0: unknown.
    bool isLimited() const; ///< By the limit rather than the device.
    qint64 ownBytes() const { return taken + kOtherBytes; } ///< What the program takes itself.
    /// The limit to set so that bytes() becomes at least `room`: in whole tens of millions, with what ownBytes() may differ next time.
    qint64 limitFor(qint64 room) const;
    /// "about 850 MB in all, …": what a training that needs `room` asks for, and what it has. To go on with after "needs ".
    QString needWords(qint64 room) const;
    /// Where memory ran out under the limit, says that instead of blaming other programs. `room`: what was needed.
    Error explained(Error error, qint64 room) const;
    /// "850 MB": exact, as a limit is set.
    static QString words(qint64 bytes);
};

} // namespace Tintype
