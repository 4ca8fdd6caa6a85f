// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/TrainingEvent.h"

#include <QPointF>

#include <vector>

namespace Tintype {

/// Points for plots, from events as they come or from history.jsonl. Pure; x is the step.
class TrainingHistory
{
public:
    static TrainingHistory of(const std::vector<TrainingEvent>& events);

    /// A step that is not after the last one (a resumed run) replaces what came from there on.
    void add(const TrainingEvent& event);
    void clear() { *this = {}; }

    const std::vector<QPointF>& rawLoss() const { return m_rawLoss; }
    const std::vector<QPointF>& rawAccuracy() const { return m_rawAccuracy; }
    const std::vector<QPointF>& smoothLoss() const { return m_smoothLoss; } ///< Exponential mean, corrected for its start.
    const std::vector<QPointF>& smoothAccuracy() const { return m_smoothAccuracy; }
    const std::vector<QPointF>& validationLoss() const { return m_validationLoss; }
    const std::vector<QPointF>& validationAccuracy() const { return m_validationAccuracy; }

    bool hasBest() const { return m_hasBest; }
    const EvaluationDone& best() const { return m_best; } ///< The last evaluation marked best.
    const RunStarted& started() const { return m_started; }
    const StepDone& lastStep() const { return m_lastStep; }
    const QString& lastAdvice() const { return m_lastAdvice; }

private:
    void addStep(const StepDone& step);
    void cutFrom(int step);

    std::vector<QPointF> m_rawLoss;
    std::vector<QPointF> m_rawAccuracy;
    std::vector<QPointF> m_smoothLoss;
    std::vector<QPointF> m_smoothAccuracy;
    std::vector<QPointF> m_validationLoss;
    std::vector<QPointF> m_validationAccuracy;
    std::vector<EvaluationDone> m_evaluations;
    EvaluationDone m_best;
    bool m_hasBest = false;
    RunStarted m_started;
    StepDone m_lastStep;
    QString m_lastAdvice;
};

} // namespace Tintype
