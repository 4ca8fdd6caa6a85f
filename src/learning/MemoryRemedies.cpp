// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/MemoryRemedies.h"

#include "learning/networks/GraphParameters.h"
#include "learning/networks/NetworkCatalog.h"

#include <algorithm>

namespace Tintype {

namespace {

constexpr std::array kRemedies{Remedy::Accumulate,   Remedy::Recompute,    Remedy::ShorterNumbers,
                               Remedy::SmallerInput, Remedy::SmallerBatch, Remedy::SmallerNetwork};
constexpr int kFewTogether = 4; ///< With fewer, most of the time goes into starting each operation.
// Photos together. On two cores ResNet-18, MobileNetV2 and GoogLeNet learnt 14 % fewer photos a second with 8 than with 32 at worst, and
// 33 % fewer with 4.
constexpr int kHardlySlower = 8;
constexpr int kSmallestSide = 64; ///< Pixels; below, there is little to be seen on a photo.
constexpr int kSideStep = 16;
constexpr double kSideShare = 0.75;

bool hasSameParameters(const NetworkGraph& one, const NetworkGraph& other)
{
    const auto specs = parameterSpecs(one);
    const auto others = parameterSpecs(other);
    return std::equal(specs.begin(), specs.end(), others.begin(), others.end(), [](const ParameterSpec& a, const ParameterSpec& b) {
        return a.name == b.name && a.shape == b.shape;
    });
}

/// As few as may go through the network together: a variance of one number is none.
int fewestTogether(const TrainingShape& shape)
{
    if (!MemoryRemedies::dependsOnPart(shape))
        return 1;
    return shape.batch % 2 == 0 ? 2 : std::min(3, shape.batch);
}

std::optional<int> smallerSide(const TrainingShape& shape)
{
    const int side = int(shape.size * kSideShare) / kSideStep * kSideStep;
    if (side < kSmallestSide || side * 2 < shape.judgedSize)
        return std::nullopt;
    TrainingShape smaller = shape;
    smaller.size = side;
    const Result<NetworkGraph> before = trainedGraph(shape);
    const Result<NetworkGraph> after = trainedGraph(smaller);
    // Some networks' last layers fit one size only.
    return before && after && hasSameParameters(*before, *after) ? std::optional(side) : std::nullopt;
}

} // namespace

bool MemoryRemedies::dependsOnPart(const TrainingShape& shape)
{
    const Result<NetworkGraph> graph = trainedGraph(shape);
    return shape.fromScratch && graph
        && std::any_of(graph->nodes.begin(), graph->nodes.end(),
                       [](const NetworkNode& node) { return node.kind == NetworkNode::Kind::BatchNorm; });
}

std::optional<TrainingShape> MemoryRemedies::stronger(const TrainingShape& shape, Remedy remedy) const
{
    if (!shape.fineTune)
        return std::nullopt; // there is no mini-batch, and too little to save
    TrainingShape after = shape;
    switch (remedy) {
    case Remedy::Accumulate:
        after.atOnce = std::max((shape.atOnce + 1) / 2, fewestTogether(shape));
        break;
    case Remedy::Recompute:
        after.recomputes = shape.fromScratch; // with frozen normalisations, fewer photos together cost less and change as little
        break;
    case Remedy::ShorterNumbers:
        after.numbers = m_hasShorterNumbers ? NumberFormat::BFloat16 : shape.numbers;
        break;
    case Remedy::SmallerInput:
        after.size = smallerSide(shape).value_or(shape.size);
        break;
    case Remedy::SmallerBatch:
        after.batch = std::max((shape.batch + 1) / 2, std::min(shape.batch, kFewTogether));
        after.atOnce = std::min(shape.atOnce, after.batch);
        break;
    case Remedy::SmallerNetwork:
        if (const QString smaller = smallerRelative(shape.network); !smaller.isEmpty() && (shape.fromScratch || hasWeights(smaller))) {
            after.network = smaller;
            if (!shape.fromScratch)
                after.judgedSize = networkEntry(smaller)->preprocessing.size;
        }
        break;
    }
    return after == shape ? std::nullopt : std::optional(after);
}

ResultChange MemoryRemedies::changeOf(const TrainingShape& shape, Remedy remedy) const
{
    switch (remedy) {
    case Remedy::Recompute:
        return ResultChange::None;
    case Remedy::Accumulate:
        return dependsOnPart(shape) ? ResultChange::Other : ResultChange::Rounding;
    case Remedy::ShorterNumbers:
        return ResultChange::Rounding;
    default:
        return ResultChange::Other;
    }
}

RemedyOffer MemoryRemedies::offerOf(Remedy remedy, const Foreseen& before, const Foreseen& after) const
{
    RemedyOffer offer{remedy, after.shape, 0, 0, changeOf(before.shape, remedy)};
    const Result<MemoryParts>& now = before.parts;
    const Result<MemoryParts>& then = after.parts;
    offer.bytes = then ? then->total() : 0;
    offer.saves = now && then ? now->total() - then->total() : 0;
    return offer;
}

std::vector<RemedyOffer> MemoryRemedies::offers(const TrainingShape& shape, qint64 room) const
{
    const Foreseen now(shape);
    std::vector<RemedyOffer> all;
    for (const Remedy remedy : kRemedies) {
        std::optional<RemedyOffer> offer;
        for (std::optional<TrainingShape> after = stronger(shape, remedy); after; after = stronger(*after, remedy)) {
            const RemedyOffer candidate = offerOf(remedy, now, Foreseen(*after));
            if (!offer || candidate.saves > offer->saves)
                offer = candidate;
            if (offer->bytes <= room)
                break;
        }
        if (offer && offer->saves > 0)
            all.push_back(*offer);
    }
    std::stable_sort(all.begin(), all.end(), [](const RemedyOffer& a, const RemedyOffer& b) { return a.change < b.change; });
    return all;
}

std::optional<RemedyOffer> MemoryRemedies::next(const TrainingShape& shape) const
{
    std::vector<Remedy> order;
    if (dependsOnPart(shape))
        order = {Remedy::Recompute, Remedy::ShorterNumbers, Remedy::Accumulate, Remedy::SmallerInput};
    else if (shape.atOnce > kFewTogether)
        order = {Remedy::Accumulate, Remedy::Recompute, Remedy::ShorterNumbers, Remedy::SmallerInput};
    else
        order = {Remedy::Recompute, Remedy::Accumulate, Remedy::ShorterNumbers, Remedy::SmallerInput};
    const Foreseen now(shape);
    for (const Remedy remedy : order) {
        if (const std::optional<TrainingShape> after = stronger(shape, remedy)) {
            const Foreseen then(*after);
            if (now.parts && then.parts && then.parts->ofStep() < now.parts->ofStep()) // it is in steps that memory runs out
                return offerOf(remedy, now, then);
        }
    }
    return std::nullopt;
}

TrainingShape MemoryRemedies::fitted(TrainingShape shape, qint64 room, std::vector<RemedyOffer>* taken) const
{
    for (;;) {
        const Result<MemoryParts> parts = foreseeMemory(shape);
        if (!parts || parts->ofStep() <= room) // none of these makes checking smaller
            return shape;
        const std::optional<RemedyOffer> offer = next(shape);
        if (!offer)
            return shape;
        std::erase_if(*taken, [&](const RemedyOffer& before) { return before.remedy == offer->remedy; });
        taken->push_back(*offer);
        shape = offer->after;
    }
}

Result<qint64> MemoryRemedies::least(const TrainingShape& shape) const
{
    // What is enough after the strongest remedies may come to be used with milder ones, for which checking can take more.
    for (qint64 room = 1;;) {
        std::vector<RemedyOffer> taken;
        const Result<MemoryParts> parts = foreseeMemory(fitted(shape, room, &taken));
        if (!parts)
            return fail(parts.error());
        if (parts->total() <= room)
            return room;
        room = parts->total();
    }
}

qint64 MemoryRemedies::leastRoom(const TrainingShape& shape, const KeptPictures& pictures) const
{
    TrainingShape last = shape;
    last.fineTune = false;
    const qint64 ofLast = shape.fromScratch ? 0 : least(last).value_or(0);
    return std::max(ofLast, pictures.roomFor(least(shape).value_or(0)));
}

QString MemoryRemedies::name(Remedy remedy)
{
    switch (remedy) {
    case Remedy::Accumulate:
        return tr("Fewer photos together");
    case Remedy::Recompute:
        return tr("Compute twice");
    case Remedy::ShorterNumbers:
        return tr("Shorter numbers");
    case Remedy::SmallerInput:
        return tr("Smaller pictures");
    case Remedy::SmallerBatch:
        return tr("Smaller mini-batch");
    case Remedy::SmallerNetwork:
        return tr("Smaller network");
    }
    return {};
}

QString MemoryRemedies::changeWords(const RemedyOffer& offer)
{
    switch (offer.change) {
    case ResultChange::None:
        return tr("The result stays the same.");
    case ResultChange::Rounding:
        return tr("The result stays the same but for rounding.");
    case ResultChange::Other:
        break;
    }
    return offer.remedy == Remedy::Accumulate ? tr("Normalisations see fewer photos at a time, which changes the result a little.")
                                              : tr("The result will be a different one.");
}

QString MemoryRemedies::words(const RemedyOffer& offer)
{
    switch (offer.remedy) {
    case Remedy::Accumulate:
        return tr("%Ln photo(s) go through the network together; their gradients add up to the same mini-batch.", nullptr,
                  offer.after.atOnce)
            % u' ' % (offer.after.atOnce >= kHardlySlower ? tr("Hardly slower.") : tr("Somewhat slower."));
    case Remedy::Recompute:
        return tr("Keeps some of the maps and works the others out again when they are needed. About a third slower.");
    case Remedy::ShorterNumbers:
        return tr("Keeps maps in bfloat16, with two bytes a number; what is learnt stays exact. Often quicker.");
    case Remedy::SmallerInput:
        return tr("Learns from pictures of %1 pixels. Quicker, but fine detail is lost.").arg(offer.after.size);
    case Remedy::SmallerBatch:
        return tr("Takes a step for every %Ln photo(s), so that no more go through the network together. More steps, each more left to chance.",
                  nullptr, offer.after.batch);
    case Remedy::SmallerNetwork: {
        const Result<NetworkEntry> entry = networkEntry(offer.after.network);
        return tr("%1 instead. Quicker, but mostly right a little less often.").arg(entry ? entry->title : offer.after.network);
    }
    }
    return {};
}

QString MemoryRemedies::clause(const RemedyOffer& offer)
{
    switch (offer.remedy) {
    case Remedy::Accumulate:
        return tr("it learns from %Ln photo(s) at once instead of %1", nullptr, offer.after.atOnce).arg(offer.after.batch);
    case Remedy::Recompute:
        return tr("it works maps out a second time instead of keeping them");
    case Remedy::ShorterNumbers:
        return tr("it computes with shorter numbers (bfloat16)");
    case Remedy::SmallerInput:
        return tr("it learns from pictures of %1 pixels").arg(offer.after.size);
    case Remedy::SmallerBatch:
    case Remedy::SmallerNetwork:
        break; // never by itself
    }
    return {};
}

void MemoryRemedies::apply(const RemedyOffer& offer, Recipe* recipe)
{
    switch (offer.remedy) {
    case Remedy::Accumulate:
        recipe->microBatch = offer.after.atOnce;
        break;
    case Remedy::Recompute:
        recipe->recompute = true;
        break;
    case Remedy::ShorterNumbers:
        recipe->precision = QStringLiteral("bfloat16");
        break;
    case Remedy::SmallerInput:
        recipe->firstSize = recipe->lastSize = offer.after.size;
        break;
    case Remedy::SmallerBatch:
        recipe->batch = offer.after.batch;
        break;
    case Remedy::SmallerNetwork:
        recipe->network = offer.after.network;
        break;
    }
}

} // namespace Tintype
