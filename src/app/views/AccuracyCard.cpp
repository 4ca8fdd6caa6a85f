// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/AccuracyCard.h"

#include "app/views/Widgets.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace Tintype {

namespace {

constexpr std::array kParts{Role::Test, Role::Validation, Role::Train};
constexpr int kWholeBar = 1000;
constexpr int kChoiceWidth = 188;

QVBoxLayout* columnOf(QWidget* page)
{
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    return column;
}

QLabel* linkedLabel(QAnyStringView role, QWidget* parent)
{
    QLabel* made = wrappedLabel({}, role, parent);
    made->setTextFormat(Qt::RichText);
    made->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    return made;
}

} // namespace

AccuracyCard::AccuracyCard(QWidget* parent)
    : QFrame(parent)
    , m_heading(label({}, "section", this))
    , m_figure(label({}, "figure", this))
    , m_model(new QComboBox(this))
    , m_part(new QComboBox(this))
    , m_stack(new QStackedWidget(this))
{
    setRole(this, "card");
    m_model->setAccessibleName(tr("Model"));
    m_model->setToolTip(tr("The model that is judged"));
    m_model->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_model->setFixedWidth(kChoiceWidth);
    m_part->setFixedWidth(kChoiceWidth);
    m_part->setAccessibleName(tr("Photos"));
    m_part->setToolTip(tr("The photos it is judged on. Only the test part tells how good it is on new photos."));
    m_part->addItems({tr("Test photos"), tr("Validation photos"), tr("Training photos")});
    m_stack->addWidget(makeFigure());
    m_stack->addWidget(makeProgress());
    m_stack->addWidget(makeSentence());

    auto* name = new QVBoxLayout;
    name->setSpacing(4);
    name->addWidget(m_heading);
    name->addWidget(m_figure);
    name->addStretch(1);
    auto* choice = new QVBoxLayout;
    choice->setSpacing(4);
    choice->addWidget(m_model);
    choice->addWidget(m_part);
    choice->addStretch(1);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addLayout(name, 1);
    head->addLayout(choice);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 12, 12);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_stack, 1);

    connect(m_model, &QComboBox::activated, this, &AccuracyCard::modelChosen);
    connect(m_part, &QComboBox::activated, this, [this](int row) {
        choosePart(kParts[size_t(row)]);
        Q_EMIT partChosen(kParts[size_t(row)]);
    });
    choosePart(Role::Test);
}

QWidget* AccuracyCard::makeFigure()
{
    auto* page = new QWidget(this);
    m_sentence = wrappedLabel({}, {}, page);
    m_remark = linkedLabel("quiet", page);
    m_caution = linkedLabel("caution", page);
    QVBoxLayout* column = columnOf(page);
    for (QLabel* line : {m_sentence, m_remark, m_caution})
        column->addWidget(line);
    column->addStretch(1);
    connect(m_remark, &QLabel::linkActivated, this, &AccuracyCard::linkChosen);
    connect(m_caution, &QLabel::linkActivated, this, &AccuracyCard::linkChosen);
    return page;
}

QWidget* AccuracyCard::makeProgress()
{
    auto* page = new QWidget(this);
    m_doing = wrappedLabel({}, {}, page);
    m_bar = new QProgressBar(page);
    m_bar->setTextVisible(false);
    m_cancel = button(tr("Cancel"), {}, page);
    QVBoxLayout* column = columnOf(page);
    column->addWidget(m_doing);
    column->addWidget(m_bar);
    column->addSpacing(4);
    column->addWidget(m_cancel, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_cancel, &QPushButton::clicked, this, &AccuracyCard::cancelWanted);
    return page;
}

QWidget* AccuracyCard::makeSentence()
{
    auto* page = new QWidget(this);
    m_instead = wrappedLabel({}, {}, page);
    m_step = button({}, {}, page);
    QVBoxLayout* column = columnOf(page);
    column->addWidget(m_instead);
    column->addSpacing(4);
    column->addWidget(m_step, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_step, &QPushButton::clicked, this, &AccuracyCard::stepWanted);
    return page;
}

void AccuracyCard::setModels(QAbstractItemModel* models)
{
    if (models)
        m_model->setModel(models);
    else
        m_model->clear();
}

void AccuracyCard::chooseModel(int row)
{
    m_model->setCurrentIndex(row);
}

void AccuracyCard::choosePart(Role part)
{
    const auto place = std::find(kParts.begin(), kParts.end(), part);
    m_part->setCurrentIndex(place == kParts.end() ? 0 : int(place - kParts.begin()));
    switch (this->part()) {
    case Role::Validation:
        m_heading->setText(tr("Validation accuracy"));
        break;
    case Role::Train:
        m_heading->setText(tr("Accuracy on the training photos"));
        break;
    default:
        m_heading->setText(tr("Test accuracy"));
    }
}

Role AccuracyCard::part() const
{
    return kParts[size_t(std::max(0, m_part->currentIndex()))];
}

void AccuracyCard::showFigure(const QString& figure, const QString& sentence, const QString& remark, const QString& caution)
{
    m_figure->setText(figure);
    m_sentence->setText(sentence);
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    m_caution->setText(caution);
    m_caution->setVisible(!caution.isEmpty());
    m_stack->setCurrentIndex(0);
}

void AccuracyCard::showProgress(const QString& sentence, const Progress& progress)
{
    m_figure->setText(QStringLiteral("…"));
    m_doing->setText(sentence);
    m_bar->setRange(0, progress.total > 0 ? kWholeBar : 0);
    if (progress.total > 0)
        m_bar->setValue(int(kWholeBar * progress.done / progress.total));
    m_stack->setCurrentIndex(1);
}

void AccuracyCard::showSentence(const QString& sentence, const QString& step)
{
    m_figure->setText(QStringLiteral("–"));
    m_instead->setText(sentence);
    m_step->setText(step);
    m_step->setVisible(!step.isEmpty());
    m_stack->setCurrentIndex(2);
}

} // namespace Tintype
