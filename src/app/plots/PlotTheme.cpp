// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/PlotTheme.h"

#include "app/Look.h"
#include "app/plots/QCustomPlotInclude.h"

namespace Tintype {

void applyPlotTheme(QCustomPlot& plot)
{
    const LookTokens& tokens = Look::instance().tokens();
    plot.setBackground(tokens.card);
    plot.axisRect()->setBackground(Qt::NoBrush);
    QFont small = plot.font();
    small.setPixelSize(11);
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        axis->setBasePen(Qt::NoPen);
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(tokens.quiet);
        axis->setTickLabelFont(small);
        axis->setLabelColor(tokens.quiet);
        axis->setLabelFont(small);
        axis->setTickLabelPadding(6);
        axis->grid()->setPen(QPen(tokens.line, 1));
        axis->grid()->setSubGridVisible(false);
        axis->grid()->setZeroLinePen(QPen(tokens.line, 1));
    }
    plot.xAxis->grid()->setVisible(false);
}

} // namespace Tintype
