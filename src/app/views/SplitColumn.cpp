// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/SplitColumn.h"

#include "app/views/SplitBars.h"
#include "app/views/SharesSlider.h"
#include "app/views/Widgets.h"
#include "app/work/SplitOverview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace Tintype {

namespace {

QString purpose(int part)
{
    switch (part) {
    case 0:
        return SplitColumn::tr("The model learns from these.");
    case 1:
        return SplitColumn::tr("It is checked on these while it learns.");
    default:
        return SplitColumn::tr("Seen only at the end: the honest mark.");
    }
}

} // namespace

SplitColumn::SplitColumn(int part, QWidget* parent)
    : QFrame(parent)
    , m_part(part)
    , m_title(label(partTitles()[size_t(part)], "section", this))
    , m_count(label({}, "figure", this))
    , m_share(label({}, "quiet", this))
    , m_bars(new SplitBars(this))
{
    setRole(this, "card");
    setAccessibleName(partTitles()[size_t(part)]);
    auto* body = new QVBoxLayout(this);
    body->setContentsMargins(16, 16, 16, 12);
    body->setSpacing(4);
    m_title->setContentsMargins(14, 0, 0, 0); // the mark of the part stands there
    body->addWidget(m_title);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(8);
    figures->addWidget(m_count);
    figures->addWidget(m_share, 1, Qt::AlignLeft | Qt::AlignBottom);
    m_share->setContentsMargins(0, 0, 0, 6); // on the line of the figure
    body->addLayout(figures);
    body->addWidget(wrappedLabel(purpose(part), "quiet", this));
    body->addSpacing(4);
    body->addWidget(m_bars);
    body->addStretch(1);
}

void SplitColumn::setOverview(const SplitOverview& overview, const std::vector<PhotoClass>& classes)
{
    const auto part = size_t(m_part);
    QList<SplitBars::Row> rows;
    for (const PhotoClass& each : classes)
        rows.append({each.name, each.colour, overview.now.value(each.id)[part], overview.planned.value(each.id)[part]});
    m_bars->setRows(rows);
    m_photos = overview.totalPlanned[part];
    const QLocale locale;
    m_count->setText(locale.toString(m_photos));
    const int all = std::max(1, overview.tagged());
    m_share->setText(tr("%1 % of the tagged photos").arg(locale.toString(100.0 * m_photos / all, 'f', 0)));
}

void SplitColumn::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(partColours()[size_t(m_part)]);
    const double middle = m_title->geometry().center().y() + 0.5;
    painter.drawEllipse(QPointF(m_title->geometry().left() + 4, middle), 4, 4);
}

} // namespace Tintype
