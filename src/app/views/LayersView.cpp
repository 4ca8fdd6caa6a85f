// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/LayersView.h"

#include "app/Settings.h"
#include "app/views/CostView.h"
#include "app/views/LayerEditor.h"
#include "app/views/Widgets.h"
#include "learning/formats/LayerFile.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>

namespace Tintype {

namespace {

constexpr int kMostSide = 65'536;
constexpr MapShape kTextbookPicture{3, 200, 300};
constexpr int kEditorHeight = 148;

/// Three convolutions that halve the picture each time: the case that textbooks work out by hand.
QString textbookLayers()
{
    return LayersView::tr("# A layer a line. This one makes 100 maps, half as wide and high.") % QStringLiteral("\n")
        % QStringLiteral("conv 3x3 100 stride 2 same\nconv 3x3 200 stride 2 same\nconv 3x3 400 stride 2 same\n");
}

} // namespace

LayersView::LayersView(QWidget* parent)
    : QWidget(parent)
    , m_editor(new LayerEditor(this))
    , m_problem(wrappedLabel({}, "caution", this))
    , m_costs(new CostView(this))
    , m_channels(m_costs->addNumber(tr("Colours"), tr("3 for a photo, 1 for grey"), 1, kMostSide, kTextbookPicture.channels))
    , m_rows(m_costs->addNumber(tr("Rows"), tr("Height of the picture in pixels"), 1, kMostSide, kTextbookPicture.height))
    , m_columns(m_costs->addNumber(tr("Columns"), tr("Width of the picture in pixels"), 1, kMostSide, kTextbookPicture.width))
{
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setTextFormat(Qt::PlainText); // it quotes what was typed
    m_channels->setObjectName(QStringLiteral("channels"));
    m_rows->setObjectName(QStringLiteral("rows"));
    m_columns->setObjectName(QStringLiteral("columns"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 12, 16);
    column->setSpacing(8);
    column->addWidget(label(tr("Your own layers"), "title", this));
    column->addWidget(makeEditorSide());
    column->addWidget(m_problem);
    column->addWidget(m_costs, 1);
    explainTextbook();
    setFocusProxy(m_editor);
    const QString kept = Settings::ownLayers();
    m_editor->setPlainText(kept.isEmpty() ? textbookLayers() : kept);
    m_kept = m_editor->toPlainText();
    connect(m_editor, &QPlainTextEdit::textChanged, this, &LayersView::read);
    for (QSpinBox* field : {m_channels, m_rows, m_columns})
        connect(field, &QSpinBox::valueChanged, this, &LayersView::read);
    read();
}

LayersView::~LayersView()
{
    keep();
}

void LayersView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    keep();
}

void LayersView::keep()
{
    const QString text = m_editor->toPlainText();
    if (text != m_kept)
        Settings::setOwnLayers(m_kept = text);
}

QWidget* LayersView::makeEditorSide()
{
    auto* side = new QWidget(this);
    auto* row = new QHBoxLayout(side);
    row->setContentsMargins(0, 0, 12, 0);
    row->setSpacing(16);
    side->setFixedHeight(kEditorHeight);
    row->addWidget(m_editor, 3);
    QLabel* help = label(QStringLiteral("conv 3x3 100 [stride 2] [same|valid|pad 1] [groups 2] [bias no]\n"
                                        "depthwise 3x3 [stride 2] [same|valid|pad 1] [bias no]\n"
                                        "pool max|average 2x2 [stride 2] [same|valid|pad 1]\n"
                                        "norm batch|local    relu    relu6    dropout 0.4\n"
                                        "globalpool    flatten    dense 64 [bias no]"),
                         "quiet", side);
    help->setTextInteractionFlags(Qt::TextSelectableByMouse);
    help->setAccessibleName(tr("The words that a line may have"));
    QFont font = m_editor->font();
    font.setPixelSize(11);
    help->setFont(font);
    auto* words = new QVBoxLayout;
    words->setSpacing(6);
    words->addWidget(label(tr("A line may be"), "section", side));
    words->addWidget(help);
    words->addStretch(1);
    row->addLayout(words, 2);
    return side;
}

void LayersView::explainTextbook()
{
    m_costs->explain(
        tr("How is the textbook case worked out by hand?"),
        tr("Three convolutions with windows of 3x3 and strides of 2 make 100, 200 and 400 maps of a picture of 3x200x300. Each filter "
           "has 3 x 3 weights for every map that comes in, and a bias: (3 x 3 x 3 + 1) x 100 + (3 x 3 x 100 + 1) x 200 + "
           "(3 x 3 x 200 + 1) x 400 = 903,400 parameters, of 4 bytes: 3,613,600. A stride of 2 halves the sides to 100x150, 50x75 and "
           "25x38: the maps take 6,000,000 + 3,000,000 + 1,520,000 bytes. A prediction's peak is the parameters and the largest pair of "
           "neighbouring outputs: 3,613,600 + 6,000,000 + 3,000,000 = 12,613,600 bytes. Learning from 50 pictures holds all their maps, "
           "50 x 10,520,000 = 526,000,000 bytes, and the pictures, 50 x 3 x 200 x 300 x 4 = 36,000,000."));
}

void LayersView::read()
{
    const MapShape picture{m_channels->value(), m_rows->value(), m_columns->value()};
    int line = 0;
    const Result<NetworkGraph> graph = readLayers(m_editor->toPlainText().toUtf8(), picture, &line);
    m_problem->setVisible(!graph);
    m_editor->markLine(line);
    if (graph) {
        m_costs->setGraph(*graph);
        return;
    }
    const bool hasLayers = graph.error().kind != Error::Kind::NotFound;
    setRole(m_problem, hasLayers ? "caution" : "quiet");
    m_problem->setText(graph.error().message);
    if (!hasLayers || !m_costs->hasGraph()) {
        m_costs->clear();
        return;
    }
    m_costs->setOutdated();
    m_problem->setText(
        tr("%1 The dimmed figures below are not of this text, but of the last one without a mistake.").arg(graph.error().message));
}

} // namespace Tintype
