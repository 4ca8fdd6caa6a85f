// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/TrainingHistory.h"

#include <algorithm>
#include <cmath>

namespace Tintype {

namespace {

constexpr double kSmoothing = 0.9; // About the last ten mini-batches: smooth enough to read, quick enough to follow.

// The exponential mean of points, restarted from its last value; the correction makes the first points honest (Adam's rule).
QPointF smoothed(const std::vector<QPointF>& raw, const std::vector<QPointF>& smooth)
{
    const auto n = static_cast<double>(smooth.size());
    const double before = smooth.empty() ? 0 : smooth.back().y() * (1 - std::pow(kSmoothing, n));
    const double sum = before * kSmoothing + raw.back().y() * (1 - kSmoothing);
    return {raw.back().x(), sum / (1 - std::pow(kSmoothing, n + 1))};
}

void cut(std::vector<QPointF>& points, int step)
{
    while (!points.empty() && points.back().x() >= step)
        points.pop_back();
}

} // namespace

TrainingHistory TrainingHistory::of(const std::vector<TrainingEvent>& events)
{
    TrainingHistory history;
    for (const TrainingEvent& event : events)
        history.add(event);
    return history;
}

void TrainingHistory::add(const TrainingEvent& event)
{
    if (const auto* started = std::get_if<RunStarted>(&event)) {
        m_started = *started;
    } else if (const auto* step = std::get_if<StepDone>(&event)) {
        addStep(*step);
    } else if (const auto* done = std::get_if<EvaluationDone>(&event)) {
        while (!m_evaluations.empty() && m_evaluations.back().step >= done->step)
            m_evaluations.pop_back();
        cut(m_validationLoss, done->step);
        cut(m_validationAccuracy, done->step);
        m_evaluations.push_back(*done);
        if (std::isfinite(done->validationLoss))
            m_validationLoss.emplace_back(done->step, done->validationLoss);
        m_validationAccuracy.emplace_back(done->step, done->validationAccuracy);
        if (done->best) {
            m_best = *done;
            m_hasBest = true;
        }
    } else if (const auto* advice = std::get_if<Advice>(&event)) {
        m_lastAdvice = advice->text;
    }
}

void TrainingHistory::addStep(const StepDone& step)
{
    const bool goesBack = m_lastStep.step > 0 && step.step > 0 && step.step <= m_lastStep.step;
    m_lastStep = step;
    if (step.step < 1)
        return; // Work before the first mini-batch has no loss to draw.
    if (goesBack)
        cutFrom(step.step);
    if (!std::isfinite(step.loss))
        return;
    m_rawLoss.emplace_back(step.step, step.loss);
    m_smoothLoss.push_back(smoothed(m_rawLoss, m_smoothLoss));
    m_rawAccuracy.emplace_back(step.step, step.accuracy);
    m_smoothAccuracy.push_back(smoothed(m_rawAccuracy, m_smoothAccuracy));
}

void TrainingHistory::cutFrom(int step)
{
    for (std::vector<QPointF>* points : {&m_rawLoss, &m_rawAccuracy, &m_smoothLoss, &m_smoothAccuracy, &m_validationLoss, &m_validationAccuracy})
        cut(*points, step);
    while (!m_evaluations.empty() && m_evaluations.back().step >= step)
        m_evaluations.pop_back();
    const auto last = std::find_if(m_evaluations.rbegin(), m_evaluations.rend(), [](const EvaluationDone& done) { return done.best; });
    m_hasBest = last != m_evaluations.rend();
    m_best = m_hasBest ? *last : EvaluationDone{};
}

} // namespace Tintype
