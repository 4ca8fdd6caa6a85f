// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/MemoryRoom.h"

namespace Tintype {

namespace {

constexpr qint64 kMostVariedBytes = 2LL << 30;
constexpr qint64 kVariedShare = 4; // a quarter of the memory is for the pictures
constexpr qint64 kMegabyte = 1'000'000;
constexpr qint64 kStep = 10 * kMegabyte;

} // namespace

KeptPictures KeptPictures::of(const TrainingShape& shape, qint64 training, qint64 validation)
{
    if (!shape.fineTune)
        return {};
    return {training * kKeptPictureBytes, std::min<qint64>(validation, kMostJudged) * 3 * shape.judgedSize * shape.judgedSize};
}

qint64 KeptPictures::mostVaried(qint64 room)
{
    return std::min(kMostVariedBytes, room / kVariedShare);
}

qint64 KeptPictures::roomFor(qint64 network) const
{
    const qint64 rest = network + judged;
    const qint64 withAll = rest + std::min(varied, kMostVariedBytes);
    const qint64 withAShare = (rest * kVariedShare + kVariedShare - 2) / (kVariedShare - 1); // rounded up
    return std::min(withAll, withAShare);
}

qint64 MemoryRoom::bytes() const
{
    if (limit <= 0)
        return usable;
    const qint64 left = std::max<qint64>(1, limit - ownBytes());
    return usable > 0 ? std::min(left, usable) : left;
}

bool MemoryRoom::isLimited() const
{
    return limit > 0 && (usable <= 0 || limit - ownBytes() < usable);
}

qint64 MemoryRoom::limitFor(qint64 room) const
{
    return (room + ownBytes() + 2 * kStep - 1) / kStep * kStep;
}

QString MemoryRoom::needWords(qint64 room) const
{
    if (isLimited())
        return tr("about %1 in all, %2 of that for the program itself, and the limit is %3")
            .arg(words(limitFor(room)), words(ownBytes()), words(limit));
    return tr("at least %1 of memory, and may take only %2").arg(words(room), words(bytes()));
}

Error MemoryRoom::explained(Error error, qint64 room) const
{
    if (error.kind != Error::Kind::OutOfMemory || !isLimited())
        return error;
    error.message = limitFor(room) > limit ? tr("This training needs %1. Allow more.").arg(needWords(room))
                                           : tr("The limit of %1 is too little for this training. Allow more.").arg(words(limit));
    return error;
}

QString MemoryRoom::words(qint64 bytes)
{
    return tr("%1 MB").arg((bytes + kMegabyte - 1) / kMegabyte);
}

} // namespace Tintype
