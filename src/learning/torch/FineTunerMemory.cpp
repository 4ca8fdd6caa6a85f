// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// FineTuner: what it does where memory is too little.

#include "learning/torch/FineTuner.h"

#include "learning/torch/Precision.h"
#include "learning/torch/TorchDevice.h"
#include "learning/torch/TorchGuard.h"

#include <QCoreApplication>

#include <algorithm>

namespace Tintype {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::FineTuner", text);
}

} // namespace

/// As the recipe says; what goes on goes on as it was, whatever memory there is now.
TrainingShape FineTuner::shapeOf(const Setup& setup, const std::optional<Checkpoint>& checkpoint)
{
    TrainingShape shape = setup.data.shape(numberFormat(setup.precision));
    if (checkpoint) {
        shape.atOnce = std::clamp(checkpoint->microBatch, 1, shape.batch);
        shape.recomputes = checkpoint->recomputes && shape.fromScratch;
        shape.numbers = checkpoint->hasShortMaps ? NumberFormat::BFloat16 : NumberFormat::Float32;
        if (checkpoint->largestSide > 0)
            shape.size = std::min(shape.size, checkpoint->largestSide);
    }
    if (!setup.hasShortNumbers)
        shape.numbers = NumberFormat::Float32;
    return shape;
}

Error FineTuner::tooLittle(const Setup& setup, qint64 network)
{
    const QString need = setup.room.needWords(setup.pictures.roomFor(network));
    const bool isFresh = setup.data.recipe.fromScratch;
    QString sentence;
    if (setup.room.isLimited())
        sentence = isFresh ? tr("Training this network from scratch needs %1. Allow more, or choose a smaller network.")
                           : tr("Learning all layers needs %1. Allow more, or train with the quick recipe.");
    else
        sentence = isFresh ? tr("Training this network from scratch needs %1. Close other programs, or choose a smaller network.")
                           : tr("Learning all layers needs %1. Close other programs, or train with the quick recipe.");
    return {Error::Kind::OutOfMemory, sentence.arg(need), {}};
}

/// Before any tensor is made: what is wanted, and if that is too much, with what changes the result least.
Result<TrainingShape> FineTuner::fitted(const Setup& setup, const TrainingShape& wanted, QStringList* recoveries)
{
    std::vector<RemedyOffer> taken;
    const MemoryRemedies remedies(setup.hasShortNumbers);
    const TrainingShape shape = remedies.fitted(wanted, setup.memory, &taken);
    const Result<MemoryParts> foreseen = foreseeMemory(shape);
    if (!foreseen)
        return fail(foreseen.error());
    if (foreseen->total() > setup.memory)
        return fail(tooLittle(setup, remedies.least(wanted).value_or(foreseen->total())));
    for (const RemedyOffer& offer : taken)
        recoveries->append(tr("To stay within memory, %1. %2").arg(MemoryRemedies::clause(offer), MemoryRemedies::changeWords(offer)));
    return shape;
}

/// Memory ran out in the middle of a step, which has been taken back: the next remedy, so that the step can be taken again.
Result<> FineTuner::findMemory()
{
    releaseMemory(m_setup.device);
    const std::optional<RemedyOffer> offer = m_remedies.next(m_shape);
    if (!offer && m_setup.room.isLimited())
        return fail(Error::Kind::OutOfMemory,
                    tr("The limit of %1 was reached in step %2, and nothing more can be done about it. Allow more, or choose a smaller network.")
                        .arg(MemoryRoom::words(m_setup.room.limit))
                        .arg(m_step + 1));
    if (!offer)
        return fail(Error::Kind::OutOfMemory,
                    tr("Memory ran out in step %1, and nothing more can be done about it. Close other programs, or choose a smaller network.")
                        .arg(m_step + 1));
    if (const Result<> used = use(offer->after); !used)
        return used;
    tellRecovery(tr("Memory ran out, so from step %1 on %2. %3")
                     .arg(QString::number(m_step + 1), MemoryRemedies::clause(*offer), MemoryRemedies::changeWords(*offer)));
    return {};
}

Result<> FineTuner::use(const TrainingShape& shape)
{
    return guarded([&]() -> Result<> {
        const bool isOtherPrecision = shape.numbers != m_shape.numbers;
        m_shape = shape;
        if (isOtherPrecision)
            m_training->setPrecision(precision());
        m_training->setRecomputing(shape.recomputes);
        return {};
    });
}

void FineTuner::tellRecovery(const QString& sentence)
{
    m_outcome.recoveries.append(sentence);
    m_reporter.advise(sentence, true);
}

} // namespace Tintype
