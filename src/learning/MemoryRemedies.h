// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/MemoryRoom.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

namespace Tintype {

/// What helps where memory is too little.
enum class Remedy {
    Accumulate, ///< Fewer photos through the network together, the same mini-batch.
    Recompute, ///< Maps worked out a second time instead of kept.
    ShorterNumbers, ///< bfloat16.
    SmallerInput,
    SmallerBatch, ///< Only by choice: for memory alone the first does better.
    SmallerNetwork ///< Only by choice.
};

/// What a remedy does to the weights that come out.
enum class ResultChange { None, Rounding, Other };

struct RemedyOffer
{
    Remedy remedy = Remedy::Accumulate;
    TrainingShape after;
    qint64 bytes = 0; ///< In total, afterwards.
    qint64 saves = 0; ///< Bytes.
    ResultChange change = ResultChange::None;
};

/// The remedies of a training, and how they are chosen. Without state.
class MemoryRemedies
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::MemoryRemedies)

public:
    /// `hasShorterNumbers`: the device computes with bfloat16.
    explicit MemoryRemedies(bool hasShorterNumbers)
        : m_hasShorterNumbers(hasShorterNumbers)
    {
    }

    /// One step further with a remedy; nothing where it is not to be had, or goes no further.
    std::optional<TrainingShape> stronger(const TrainingShape& shape, Remedy remedy) const;
    /// Every remedy that saves something, as mild as is enough for `room` bytes and else as strong as it gets; those that leave the
    /// result as it is come first.
    std::vector<RemedyOffer> offers(const TrainingShape& shape, qint64 room) const;
    /// What a training does by itself when memory is too little: of what leaves the result most as it is, the quickest.
    std::optional<RemedyOffer> next(const TrainingShape& shape) const;
    /// Takes one after the other until `room` is enough or nothing is left. `taken` names each kind once, with what it came to.
    TrainingShape fitted(TrainingShape shape, qint64 room, std::vector<RemedyOffer>* taken) const;

    /// The least room in bytes that is enough with what fitted() takes for it. Errors: those of foreseeMemory.
    Result<qint64> least(const TrainingShape& shape) const;
    /// The same beside these pictures, and for the last layer, which learns first. Of a network or size that there is not,
    /// as if it needed nothing.
    qint64 leastRoom(const TrainingShape& shape, const KeptPictures& pictures) const;

    /// Whether fewer photos at a time give another result: where normalisations look at those that go through together.
    static bool dependsOnPart(const TrainingShape& shape);

    static QString name(Remedy remedy); ///< "Fewer photos together"
    static QString words(const RemedyOffer& offer); ///< What it does and costs, for a card.
    static QString changeWords(const RemedyOffer& offer); ///< "The result stays the same."
    /// "it looks at pictures of 96 pixels": what a training does from now on, to go on with after "Memory ran out, so ".
    static QString clause(const RemedyOffer& offer);
    static void apply(const RemedyOffer& offer, Recipe* recipe);

private:
    struct Foreseen
    {
        explicit Foreseen(const TrainingShape& wanted)
            : shape(wanted)
            , parts(foreseeMemory(wanted))
        {
        }
        TrainingShape shape;
        Result<MemoryParts> parts;
    };
    RemedyOffer offerOf(Remedy remedy, const Foreseen& before, const Foreseen& after) const;
    ResultChange changeOf(const TrainingShape& shape, Remedy remedy) const;

    bool m_hasShorterNumbers;
};

} // namespace Tintype
