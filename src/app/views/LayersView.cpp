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

void LayersView::read()
{
    const MapShape picture{m_channels->value(), m_rows->value(), m_columns->value()};
    int line = 0;
    const Result<NetworkGraph> graph = readLayers(m_editor->toPlainText().toUtf8(), picture, &line);
    m_problem->setVisible(!graph);
    if (!graph) {
        m_editor->markLine(line);
        m_problem->setText(tr("%1 The figures below are still those of the layers before.").arg(graph.error().message));
        return;
    }
    m_editor->markLine(0);
    m_costs->setGraph(*graph);
}

} // namespace Tintype
