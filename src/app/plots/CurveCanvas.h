// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plots/Curves.h"

class QCPGraph;
class QCPItemStraightLine;
class QCPItemText;
class QCPItemTracer;
class QCustomPlot;

namespace Tintype {

/// What a CurvePlot draws with: the graphs, the mark of the best and the crosshair on one QCustomPlot, which it does not own. The
/// crosshair has a layer with its own buffer, so that moving the mouse does not draw the curves again. GUI thread.
class CurveCanvas
{
public:
    CurveCanvas(QCustomPlot* plot, Measure measure);

    void setCurves(Curves curves);
    const Curves& curves() const { return m_curves; }
    void setHint(const QString& hint);
    void recolour();

    bool isLogarithmic() const { return m_logarithmic; }
    void setLogarithmic(bool on);

    bool isZoomed() const { return m_zoomed; }
    void setZoomed(bool zoomed) { m_zoomed = zoomed; } ///< The person chose the view: it does not follow the curve any more.
    void keepInside(); ///< After a zoom or a drag: never beyond what there is.
    void draw(); ///< Queued: once at the next turn of the event loop, however often it is called.

    void showCrosshair(double step); ///< At the point nearest to it; hidden when there is none.
    void hideCrosshair();
    QString crosshairText() const; ///< Empty while it is hidden.
    double crosshairStep() const { return m_crosshairStep; }

private:
    void makeGraphs();
    void makeItems();
    void setAxes();
    void markBest();
    double emptiestHeight(double step, bool toTheLeft) const;
    void drawOverlay();

    QCustomPlot* m_plot;
    Measure m_measure;
    Curves m_curves;
    bool m_logarithmic = false;
    bool m_zoomed = false;
    double m_crosshairStep = 0;

    QCPGraph* m_raw = nullptr;
    QCPGraph* m_smooth = nullptr;
    QCPGraph* m_validation = nullptr;
    QCPItemStraightLine* m_bestLine = nullptr;
    QCPItemText* m_bestLabel = nullptr;
    QCPItemText* m_hint = nullptr;
    QCPItemStraightLine* m_crosshair = nullptr;
    QCPItemTracer* m_smoothDot = nullptr;
    QCPItemTracer* m_validationDot = nullptr;
    QCPItemText* m_values = nullptr;
};

} // namespace Tintype
