// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/CurveFile.h"

#include "app/Look.h"
#include "core/SafeFile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPdfWriter>

#include <array>
#include <map>

#include "app/plots/QCustomPlotInclude.h"

namespace Tintype {

namespace {

constexpr double kPngScale = 2; ///< Sharp on paper and on dense screens.

/// While it lives the plot has a title and a legend above it, which on the screen are labels of the card.
class Heading
{
public:
    Heading(QCustomPlot& plot, const QString& title)
        : m_plot(plot)
        , m_row(new QCPLayoutGrid)
    {
        const LookTokens& tokens = Look::instance().tokens();
        plot.plotLayout()->insertRow(0);
        plot.plotLayout()->addElement(0, 0, m_row);
        QFont font = plot.font();
        font.setPixelSize(13);
        auto* text = new QCPTextElement(&plot, title, font);
        text->setTextColor(tokens.strong);
        text->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
        text->setMargins(QMargins(8, 4, 8, 4));
        m_row->addElement(0, 0, text);
        plot.axisRect()->insetLayout()->take(plot.legend);
        m_row->addElement(0, 1, plot.legend);
        m_row->setColumnStretchFactor(0, 4);
        plot.legend->setFillOrder(QCPLegend::foColumnsFirst);
        plot.legend->setBorderPen(Qt::NoPen);
        plot.legend->setBrush(Qt::NoBrush);
        plot.legend->setTextColor(tokens.text);
        plot.legend->setFont(font);
        plot.legend->setVisible(true);
    }
    ~Heading()
    {
        m_row->take(m_plot.legend);
        m_plot.axisRect()->insetLayout()->addElement(m_plot.legend, Qt::AlignTop | Qt::AlignRight);
        m_plot.legend->setVisible(false);
        m_plot.plotLayout()->remove(m_row);
        m_plot.plotLayout()->simplify();
        m_plot.replot(QCustomPlot::rpQueuedReplot);
    }
    Q_DISABLE_COPY_MOVE(Heading)

private:
    QCustomPlot& m_plot;
    QCPLayoutGrid* m_row;
};

QByteArray asPng(QCustomPlot& plot)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    plot.toPixmap(plot.width(), plot.height(), kPngScale).save(&buffer, "PNG");
    return bytes;
}

QByteArray asPdf(QCustomPlot& plot, const QString& title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Tintype"));
    writer.setPageSize(QPageSize(QSizeF(plot.size()), QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    QCPPainter painter;
    if (!painter.begin(&writer))
        return {};
    painter.setMode(QCPPainter::pmVectorized);
    painter.setWindow(plot.rect());
    plot.toPainter(&painter, plot.width(), plot.height());
    painter.end();
    return bytes;
}

} // namespace

Result<> saveCurves(QCustomPlot& plot, const Curves& curves, Measure measure, const QString& title, const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"csv")
        return writeFile(path, curvesAsCsv(curves, measure));
    if (suffix != u"png" && suffix != u"pdf")
        return fail(Error::Kind::Unsupported,
                    QCoreApplication::translate("Tintype::CurveFile",
                                                "A plot can be saved as PNG, PDF or CSV. Give the file one of these endings."));
    const Heading heading(plot, title);
    return writeFile(path, suffix == u"png" ? asPng(plot) : asPdf(plot, title));
}

QByteArray curvesAsCsv(const Curves& curves, Measure measure)
{
    std::map<double, std::array<QByteArray, 3>> rows;
    const auto enter = [&rows](const std::vector<QPointF>& points, size_t column) {
        for (const QPointF& point : points)
            rows[point.x()][column] = QByteArray::number(point.y(), 'g', 8);
    };
    enter(curves.raw, 0);
    enter(curves.smooth, 1);
    enter(curves.validation, 2);
    const QByteArray name = measure == Measure::Accuracy ? QByteArray("accuracy") : QByteArray("loss");
    QByteArray csv = "step,training_" + name + ",training_" + name + "_smoothed,validation_" + name + '\n';
    for (const auto& [step, values] : rows)
        csv += QByteArray::number(step, 'g', 12) + ',' + values[0] + ',' + values[1] + ',' + values[2] + '\n';
    return csv;
}

} // namespace Tintype
