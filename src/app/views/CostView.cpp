// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/CostView.h"

#include "app/models/LayerTableModel.h"
#include "app/models/NetworkWords.h"
#include "app/views/LayerTable.h"
#include "app/views/PartsBar.h"
#include "app/views/Widgets.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSpinBox>

namespace Tintype {

namespace {

constexpr int kTotalsWidth = 268;
constexpr int kNarrowTotalsWidth = 220;
constexpr int kNarrow = 800; ///< Pixels; below them the table needs the room more.
constexpr int kScrollBar = 12;
constexpr int kUsualBatch = 32;
constexpr int kMostBatch = 65'536;

} // namespace

CostView::CostView(QWidget* parent)
    : QWidget(parent)
    , m_controls(new QHBoxLayout)
    , m_batch(addNumber(tr("Mini-batch"), tr("Pictures that it learns from at a time"), 1, kMostBatch, kUsualBatch))
    , m_format(new QComboBox(this))
    , m_sum(wrappedLabel({}, {}, this))
    , m_model(new LayerTableModel(this))
    , m_table(new LayerTable(this))
{
    m_batch->setObjectName(QStringLiteral("batch"));
    m_format->setObjectName(QStringLiteral("format"));
    m_format->addItem(QStringLiteral("float32"));
    m_format->addItem(QStringLiteral("bfloat16"));
    m_format->setToolTip(tr("How numbers are kept: in 4 bytes or, less exactly, in 2"));
    addControl(1, tr("Numbers"), m_format);
    m_order.append({m_format, m_table});
    m_controls->setSpacing(12);
    m_controls->addStretch(1);
    m_table->setModel(m_model);
    m_sum->setObjectName(QStringLiteral("sum"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(m_controls);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(16 - kScrollBar);
    sides->addWidget(makeTableCard(), 1);
    sides->addSpacing(kScrollBar);
    sides->addWidget(m_totals = scrolling(makeTotals(), this));
    column->addLayout(sides, 1);
    connect(m_batch, &QSpinBox::valueChanged, this, &CostView::count);
    connect(m_format, &QComboBox::currentIndexChanged, this, &CostView::count);
}

QSpinBox* CostView::addNumber(const QString& name, const QString& words, int low, int high, int value)
{
    auto* field = new QSpinBox(this);
    field->setRange(low, high);
    field->setValue(value);
    field->setKeyboardTracking(false); // half a number is none
    field->setToolTip(words);
    field->setAccessibleDescription(words);
    // The batch comes first of all and stands last but one.
    const int own = m_controls->count() == 0 ? 0 : 3;
    const int place = std::max(0, m_controls->count() - own);
    addControl(place, name, field);
    m_order.insert(place, field);
    for (qsizetype i = 1; i < m_order.size(); ++i) // Tab goes where the eye goes
        setTabOrder(m_order[i - 1], m_order[i]);
    return field;
}

void CostView::addControl(int place, const QString& name, QWidget* field)
{
    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    QLabel* title = label(name, "section", this);
    title->setBuddy(field);
    field->setAccessibleName(name);
    field->setMinimumWidth(84);
    column->addWidget(title);
    column->addWidget(field);
    m_controls->insertLayout(place, column);
}

QWidget* CostView::makeTableCard()
{
    QVBoxLayout* body = nullptr;
    QFrame* card = makeCard(this, &body);
    card->setObjectName(QStringLiteral("figures"));
    m_figures.append(card);
    body->setContentsMargins(8, 12, 8, 8);
    m_sum->setContentsMargins(8, 0, 8, 0);
    m_sum->setAlignment(Qt::AlignLeft | Qt::AlignTop); // all of the card is its, where there is no table
    body->addWidget(m_sum);
    body->addWidget(m_table, 1);
    return card;
}

QWidget* CostView::makeTotals()
{
    auto* totals = new QWidget;
    auto* column = new QVBoxLayout(totals);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    const auto add = [&](const QString& name, QLabel** figure, QLabel** bytes) {
        QVBoxLayout* body = nullptr;
        QFrame* card = makeCard(totals, &body);
        card->setObjectName(QStringLiteral("figures"));
        m_figures.append(card);
        body->setSpacing(4);
        body->addWidget(label(name, "section", card));
        body->addWidget(*figure = label({}, "figure", card));
        body->addWidget(*bytes = wrappedLabel({}, "quiet", card));
        auto* parts = new PartsBar(name, card);
        body->addSpacing(4);
        body->addWidget(parts);
        column->addWidget(card);
        return parts;
    };
    m_predictionParts = add(tr("One prediction"), &m_prediction, &m_predictionBytes);
    m_predictionBytes->setObjectName(QStringLiteral("predictionBytes"));
    m_trainingParts = add(tr("Learning"), &m_training, &m_trainingBytes);
    m_trainingBytes->setObjectName(QStringLiteral("trainingBytes"));
    QFrame* card = makeCard(totals, &m_explanations);
    explain(tr("Where does the peak of a prediction come from?"),
            tr("All parameters are there the whole time. Of the maps (the activations) only those that a layer reads and the one that it "
               "writes are held, and what a short way still waits for: the peak is where these are largest together."));
    explain(tr("Why does a pool have no parameters?"),
            tr("It takes the largest of its window, or the average. There is nothing to learn about that."));
    explain(tr("What does a 1x1 convolution cost?"),
            tr("It mixes the maps pixel by pixel, a weight for each pair of maps: a ninth of a 3x3 with as many. In networks with "
               "depthwise convolutions it is most of the arithmetic all the same."));
    column->addWidget(card);
    column->addStretch(1);
    return totals;
}

void CostView::explain(const QString& question, const QString& answer)
{
    m_explanations->addWidget(wrappedLabel(question, "strong", this));
    m_explanations->addWidget(wrappedLabel(answer, "quiet", this));
}

void CostView::chooseLayer(int layer)
{
    m_table->selectRow(layer);
    m_table->scrollTo(m_model->index(layer, 0));
}

void CostView::resizeEvent(QResizeEvent* event)
{
    const int wide = width() < kNarrow ? kNarrowTotalsWidth : kTotalsWidth;
    m_totals->setFixedWidth(wide + kScrollBar);
    m_totals->widget()->setFixedWidth(wide);
    QWidget::resizeEvent(event);
}

int CostView::batch() const
{
    return m_batch->value();
}

void CostView::setGraph(const NetworkGraph& graph)
{
    m_graph = graph;
    for (QWidget* card : m_figures)
        card->show();
    m_table->show();
    setValid(true);
    count();
}

void CostView::setOutdated()
{
    setValid(false);
}

void CostView::setValid(bool isValid)
{
    for (QWidget* card : m_figures)
        card->setEnabled(isValid);
}

void CostView::clear()
{
    m_graph = {};
    m_cost = {};
    m_model->setLayers({});
    setValid(true);
    for (QWidget* card : m_figures)
        card->setVisible(card->isAncestorOf(m_sum));
    m_table->hide();
    m_sum->setText(tr("There are no layers to count yet."));
    Q_EMIT costChanged();
}

void CostView::count()
{
    if (m_graph.nodes.empty())
        return;
    m_cost = costOf(m_graph, batch(), m_format->currentIndex() == 0 ? NumberFormat::Float32 : NumberFormat::BFloat16);
    m_model->setLayers(m_cost.layers);
    showTotals();
    Q_EMIT costChanged();
}

void CostView::showTotals()
{
    QString sum = tr("%1 parameters · %2 multiply-adds for a picture").arg(countWords(m_cost.parameters), countWords(m_cost.multiplyAdds));
    if (m_cost.statistics > 0)
        sum += tr(" · %1 statistics of normalisations").arg(countWords(m_cost.statistics));
    m_sum->setText(sum);
    const MemoryCost& memory = m_cost.memory;
    m_prediction->setText(bytesWords(memory.predictionPeak));
    const QString peak = m_cost.layers.empty() ? QString() : m_cost.layers[size_t(m_cost.peakLayer)].name;
    m_predictionBytes->setText(tr("%1 bytes, most while %2 runs").arg(countWords(memory.predictionPeak), peak));
    m_predictionParts->setParts({{tr("Parameters"), tr("Weights, biases and statistics"), memory.parameters},
                                 {tr("Activations"), tr("The most that is held of maps at once"), memory.predictionPeak - memory.parameters}});
    m_training->setText(bytesWords(memory.trainingPeak));
    m_trainingBytes->setText(tr("%1 bytes at most, from %Ln picture(s) at a time", nullptr, batch()).arg(countWords(memory.trainingPeak)));
    m_trainingParts->setParts({{tr("Activations"), tr("Maps of all layers, which the gradient needs"), memory.trainingActivations},
                               {tr("Their gradients"), tr("The most that is held of gradients of maps at once"), memory.activationGradients},
                               {tr("Mini-batch"), tr("The pictures themselves"), memory.trainingBatch},
                               {tr("Parameters"), tr("Weights, biases and statistics"), memory.parameters},
                               {tr("Gradients"), tr("One number for each parameter"), memory.trainingGradients},
                               {tr("Optimiser"), tr("AdamW's averages for each parameter"), memory.optimizerState}});
}

} // namespace Tintype
