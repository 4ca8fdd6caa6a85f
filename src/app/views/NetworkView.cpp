// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/NetworkView.h"

#include "app/models/DigitWords.h"
#include "app/models/NetworkWords.h"
#include "app/views/CostView.h"
#include "app/views/ElidedLabel.h"
#include "app/views/GraphLegend.h"
#include "app/views/GraphView.h"
#include "app/views/Widgets.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabBar>

namespace Tintype {

namespace {

constexpr int kMostClasses = 100'000;
constexpr int kLargest = 4096;
constexpr int kReadable = 900; ///< Pixels; longer lines are hard to read.
constexpr int kFigureWidths[] = {90, 90, 76, 132, 172}; ///< Of the words under each, which may take two lines.

} // namespace

NetworkView::NetworkView(QWidget* parent)
    : QWidget(parent)
    , m_title(label({}, "title", this))
    , m_facts(label({}, "quiet", this))
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_idea(wrappedLabel({}, {}, this))
    , m_drawing(new GraphView(this))
    , m_legend(new GraphLegend(this))
    , m_box(new ElidedLabel(this))
    , m_all(button(tr("Show all"), "flat", this))
    , m_problem(wrappedLabel({}, "caution", this))
    , m_costs(new CostView(this))
{
    m_tabs->addTab(tr("Idea"));
    m_tabs->addTab(tr("Inspector"));
    m_tabs->setTabToolTip(0, tr("What is new about it, and how it is built"));
    m_tabs->setTabToolTip(1, tr("What every layer costs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("What to see of the network"));
    m_title->setObjectName(QStringLiteral("title"));
    m_facts->setObjectName(QStringLiteral("facts"));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 12, 0);
    head->setSpacing(8);
    auto* name = new QHBoxLayout; // of its own, so that both stand on one line
    name->setSpacing(8);
    name->addWidget(m_title);
    name->addWidget(m_facts, 0, Qt::AlignBottom);
    head->addLayout(name);
    head->setAlignment(name, Qt::AlignVCenter);
    head->addStretch(1);
    head->addWidget(m_tabs);
    m_stack->addWidget(makeIdea());
    m_stack->addWidget(makeInspector());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 12, 12, 16);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_costs, &CostView::costChanged, this, &NetworkView::showFigures);
    connect(m_drawing, &GraphView::boxChosen, this, &NetworkView::showBox);
    connect(m_drawing, &GraphView::arranged, this, [this] {
        m_all->setChecked(m_drawing->showsAll());
        m_all->setEnabled(m_drawing->showsAll() || m_drawing->isLarger());
    });
    connect(m_all, &QPushButton::clicked, m_drawing, &GraphView::setShowsAll);
    connect(m_classes, &QSpinBox::valueChanged, this, &NetworkView::build);
    connect(m_size, &QSpinBox::valueChanged, this, &NetworkView::build);
}

QWidget* NetworkView::makeIdea()
{
    auto* idea = new QWidget(this);
    auto* column = new QVBoxLayout(idea);
    column->setContentsMargins(0, 0, 12, 0);
    column->setSpacing(12);
    m_idea->setMaximumWidth(kReadable);
    column->addWidget(m_idea);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(20);
    for (size_t i = 0; i < Figures; ++i) {
        auto* figure = new QVBoxLayout;
        figure->setSpacing(0);
        figure->addWidget(m_figures[i] = label({}, "title", idea));
        figure->addWidget(m_names[i] = wrappedLabel({}, "quiet", idea));
        m_names[i]->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        m_names[i]->setFixedWidth(kFigureWidths[i]);
        figure->addStretch(1);
        figures->addLayout(figure);
    }
    m_figures[Parameters]->setObjectName(QStringLiteral("parameters"));
    m_names[Parameters]->setText(tr("parameters"));
    m_names[MultiplyAdds]->setText(tr("multiply-adds"));
    m_names[Prediction]->setText(tr("for one prediction"));
    m_names[TopOne]->setText(tr("top-1 on ImageNet, of weights published elsewhere"));
    m_figures[TopOne]->setObjectName(QStringLiteral("accuracy"));
    m_names[TopOne]->setObjectName(QStringLiteral("accuracyName"));
    for (QLabel* each : {m_figures[TopOne], m_names[TopOne]})
        each->setToolTip(tr("Of 100 photos of the public ImageNet test, right at the first guess."));
    figures->addStretch(1);
    column->addLayout(figures);
    QVBoxLayout* body = nullptr;
    QFrame* card = makeCard(idea, &body);
    body->setContentsMargins(2, 2, 2, 8);
    body->addWidget(m_drawing, 1);
    for (QWidget* each : std::initializer_list<QWidget*>{m_legend, m_box})
        each->setContentsMargins(14, 0, 14, 0);
    m_box->setObjectName(QStringLiteral("box"));
    m_box->setFixedHeight(m_legend->sizeHint().height());
    m_legend->setToolTip(tr("The number on each box counts the maps that its layer makes, or the numbers where it makes no maps."));
    m_all->setObjectName(QStringLiteral("showAll"));
    m_all->setCheckable(true);
    m_all->setToolTip(tr("See the whole network at once (F in the drawing). There, + and - or Ctrl and the wheel zoom, 0 is full size."));
    auto* below = new QHBoxLayout;
    below->setContentsMargins(0, 0, 8, 0);
    auto* words = new QGridLayout; // in one place, as high as the legend, so that choosing a box does not move the drawing
    for (QWidget* each : std::initializer_list<QWidget*>{m_legend, m_box})
        words->addWidget(each, 0, 0, Qt::AlignVCenter);
    QSizePolicy kept = m_legend->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_legend->setSizePolicy(kept);
    below->addLayout(words, 1);
    below->addWidget(m_all, 0, Qt::AlignVCenter);
    body->addLayout(below);
    column->addWidget(card, 1);
    return idea;
}

QWidget* NetworkView::makeInspector()
{
    m_classes = m_costs->addNumber(tr("Classes"), tr("How many it tells apart"), 1, kMostClasses, 1);
    m_size = m_costs->addNumber(tr("Input size"), tr("Pixels a side of the picture"), 1, kLargest, 1);
    m_classes->setObjectName(QStringLiteral("classes"));
    m_size->setObjectName(QStringLiteral("inputSize"));
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->hide();
    auto* inspector = new QWidget(this);
    auto* column = new QVBoxLayout(inspector);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_problem);
    column->addWidget(m_costs, 1);
    return inspector;
}

void NetworkView::setNetwork(const QString& network)
{
    const Result<ZooEntry> entry = zooEntry(network);
    if (!entry)
        return;
    m_entry = *entry;
    m_title->setText(m_entry.title);
    m_idea->setText(networkIdea(network).join(QStringLiteral("\n\n")));
    const QSignalBlocker classes(m_classes);
    const QSignalBlocker size(m_size);
    m_classes->setValue(m_entry.classes);
    m_size->setValue(m_entry.inputSize);
    const bool isForDigits = m_entry.inputSize == 28;
    m_classes->setEnabled(!isForDigits);
    m_size->setEnabled(!isForDigits);
    build();
}

void NetworkView::build()
{
    const Result<NetworkGraph> graph = buildZooNetwork(m_entry.name, m_classes->value(), m_size->value());
    m_problem->setVisible(!graph);
    if (!graph) {
        m_problem->setText(graph.error().message);
        return;
    }
    m_costs->setGraph(*graph);
    m_drawing->setGraph(*graph, m_costs->cost());
    m_legend->setGraph(*graph);
    showBox(m_drawing->chosen());
}

void NetworkView::showBox(int box)
{
    m_legend->setVisible(box < 0);
    m_box->setVisible(box >= 0);
    if (box < 0)
        return;
    m_box->setFullText(m_drawing->wordsOf(box).replace(u'\n', QStringLiteral("   ·   ")));
    const int node = m_drawing->drawing().boxes[size_t(box)].nodes.front();
    if (node > 0) // the picture is no layer
        m_costs->chooseLayer(node - 1);
}

void NetworkView::showFigures()
{
    QStringList facts{tr("%1 × %1 pixels").arg(m_size->value()), tr("%Ln class(es)", nullptr, m_classes->value())};
    if (m_entry.year > 0)
        facts.prepend(QString::number(m_entry.year));
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    const NetworkCost& cost = m_costs->cost();
    m_figures[Parameters]->setText(countWords(cost.parameters));
    m_figures[MultiplyAdds]->setText(countWords(cost.multiplyAdds));
    m_figures[Prediction]->setText(bytesWords(cost.memory.predictionPeak));
    m_figures[Training]->setText(bytesWords(cost.memory.trainingPeak));
    m_names[Training]->setText(tr("to learn from %Ln picture(s) at a time", nullptr, m_costs->batch()));
    const std::optional<double> accuracy = publishedAccuracy(m_entry.name);
    for (QLabel* each : {m_figures[TopOne], m_names[TopOne]})
        each->setVisible(accuracy.has_value());
    if (accuracy)
        m_figures[TopOne]->setText(percentOf(*accuracy / 100, 1));
}

} // namespace Tintype
