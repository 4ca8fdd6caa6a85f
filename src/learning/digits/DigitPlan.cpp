// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/digits/DigitPlan.h"

#include "learning/digits/DigitNetworks.h"

#include <QCoreApplication>

#include <algorithm>

namespace Tintype {

namespace {

constexpr int kMostMembers = 16;
constexpr int kMostEpochs = 100'000;
constexpr int kUsualEpochs = 10;
constexpr int kShort = 2; ///< Epochs.
constexpr int kEnoughEpochs = 40; ///< More gain nothing that could be measured.
constexpr double kLongMinutes = 2; ///< From here on there is time for more than one network.
constexpr double kShareForLearning = 0.97; ///< The rest is for reading the files and judging the held-back digits.

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::DigitPlan", text);
}

} // namespace

int epochsWithin(double seconds, double secondsAnEpoch)
{
    return std::clamp(int(seconds * kShareForLearning / std::max(1e-3, secondsAnEpoch)), 1, kEnoughEpochs);
}

void setEpochs(DigitPlan* plan, int epochs)
{
    plan->epochs = epochs;
    plan->plainEpochs = epochs >= 4 ? 1 : 0;
    plan->batch = epochs <= kShort ? 64 : 128; // a short training is better for more, smaller steps
    plan->penDigits = plan->penMembers > 0 ? plan->batch * 3 / 32 : 0;
    plan->noDigits = plan->penMembers > 0 ? plan->batch / 16 : 0;
    // A network that sees each digit once or twice has enough to do with the digits as they are.
    const double strength = epochs >= 5 ? 1 : epochs >= 3 ? 0.5 : 0;
    const DigitVariation full;
    plan->variation = {full.rotation * strength, full.scale * strength, full.shear * strength, full.shift * strength};
}

Result<DigitPlan> planDigits(const DigitTrainingRequest& request, int cores)
{
    if (request.epochs < 0 || request.epochs > kMostEpochs || request.minutes < 0 || request.untilAccuracy < 0 || request.untilAccuracy > 1
        || request.members < 0 || request.members > kMostMembers || request.penMembers < 0)
        return fail(Error::Kind::BadInput, tr("Epochs, minutes, networks and the accuracy to reach must be within what makes sense."));
    if (const Result<NetworkGraph> graph = buildDigitNetwork(request.network, request.width); !graph)
        return fail(graph.error());
    DigitPlan plan;
    plan.network = request.network;
    const int threads = request.threads > 0 ? request.threads : cores;
    const bool isQuick = request.network == QLatin1String("digitnet");
    const bool isOurs = isQuick || request.network == QLatin1String("digitnet-deep");
    const bool isLong = isQuick && request.epochs == 0 && request.minutes >= kLongMinutes;
    plan.width = !isOurs ? 0 : request.width != 0 ? request.width : isLong || !isQuick ? 24 : 16;
    plan.members = request.members != 0 ? request.members : isLong ? 2 : 1;
    plan.atOnce = std::clamp(threads, 1, plan.members);
    plan.threadsEach = std::max(1, threads / plan.atOnce);
    plan.views = isOurs ? 5 : 1;
    if (!isOurs)
        plan.rate = 2e-3; // without normalisations a higher one ends in nothing
    plan.penMembers = std::min(request.penMembers, plan.members);
    setEpochs(&plan, request.epochs > 0 ? request.epochs : kUsualEpochs);
    return plan;
}

} // namespace Tintype
