// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plots/Curves.h"
#include "app/plots/PlotWidget.h"

#include <QColor>

#include <map>

class QCPGraph;
class QCPItemText;

namespace Tintype {

/// One measure of several runs in one plot, a colour a run: training as a line, what was held back as dots. GUI thread.
class ComparedCurves : public PlotWidget
{
    Q_OBJECT

public:
    explicit ComparedCurves(Measure measure, QWidget* parent = nullptr);

    /// Shows the run of that number from now on. Cheap: drawn once at the next turn of the event loop.
    void setRun(int number, const QColor& colour, const Curves& curves);
    void clear();
    void setHint(const QString& hint); ///< Stands in the middle while there is no curve.
    bool isZoomed() const override { return m_isZoomed; }
    void resetView() override;
    int runs() const { return int(m_runs.size()); }

protected:
    void keepInside() override;

private:
    struct Run
    {
        Curves curves;
        QCPGraph* training = nullptr;
        QCPGraph* heldBack = nullptr;
    };
    AxisRange wholeSteps() const; ///< All there is.
    AxisRange wholeValues() const;
    void recolour();
    void draw();

    Measure m_measure;
    QCPItemText* m_hint;
    std::map<int, Run> m_runs;
    bool m_isZoomed = false; ///< The person has chosen what to see, which stays.
};

} // namespace Tintype
