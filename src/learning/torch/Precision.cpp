// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/Precision.h"

#include "learning/torch/GraphModule.h"
#include "learning/torch/TorchDevice.h"
#include "learning/torch/TorchGuard.h"

#include <ATen/ops/zeros.h>

#include <QElapsedTimer>

#include <algorithm>
#include <limits>
#include <map>
#include <mutex>
#include <tuple>

namespace Tintype {

namespace {

constexpr int kPictures = 8;
constexpr int kRounds = 4;
constexpr double kClearly = 1.1; // times as fast

double secondsOf(const GraphModule& module, const at::Tensor& pictures)
{
    QElapsedTimer clock;
    clock.start();
    (void)module.features(pictures).to(at::kCPU); // waits for an accelerator, too
    return double(clock.nsecsElapsed()) * 1e-9;
}

/// In turns, so that what else the computer does at the time hinders both.
bool isShortQuicker(const NetworkGraph& graph, const GraphParameters& parameters, const c10::Device& device)
{
    const GraphModule whole(graph, parameters, device, at::kFloat);
    const GraphModule shorter(graph, parameters, device, at::kBFloat16);
    const at::Tensor pictures =
        at::zeros({kPictures, 3, graph.inputSize, graph.inputSize}, at::TensorOptions(device)).contiguous(at::MemoryFormat::ChannelsLast);
    double best = std::numeric_limits<double>::max();
    double bestShort = best;
    for (int round = 0; round <= kRounds; ++round) {
        const double seconds = secondsOf(whole, pictures);
        const double secondsShort = secondsOf(shorter, pictures);
        if (round == 0) // only warms up
            continue;
        best = std::min(best, seconds);
        bestShort = std::min(bestShort, secondsShort);
    }
    return bestShort * kClearly < best;
}

} // namespace

c10::ScalarType quickestPrecision(const NetworkGraph& graph, const GraphParameters& parameters, const c10::Device& device)
{
    if (!hasBfloat16(device) || !canPlan(graph)) // what cannot be planned runs in float32
        return at::kFloat;
    using Key = std::tuple<QString, int, c10::DeviceType>;
    static std::mutex mutex;
    static std::map<Key, c10::ScalarType> known; // or a training would not equal the one before where both take about the same time
    const std::scoped_lock lock(mutex);
    const Key key(graph.name, graph.inputSize, device.type());
    if (const auto place = known.find(key); place != known.end())
        return place->second;
    const Result<bool> pays = guarded([&]() -> Result<bool> { return isShortQuicker(graph, parameters, device); });
    if (!pays) // out of memory now may not be so later
        return at::kFloat;
    return known[key] = *pays ? at::kBFloat16 : at::kFloat;
}

NumberFormat numberFormat(c10::ScalarType precision)
{
    return precision == at::kBFloat16 ? NumberFormat::BFloat16 : NumberFormat::Float32;
}

QString precisionName(c10::ScalarType precision)
{
    return precision == at::kBFloat16 ? QStringLiteral("bfloat16") : QStringLiteral("float32");
}

c10::ScalarType precisionNamed(const QString& name)
{
    return name == precisionName(at::kBFloat16) ? at::kBFloat16 : at::kFloat;
}

} // namespace Tintype
