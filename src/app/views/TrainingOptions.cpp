// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/TrainingOptions.h"

#include "app/views/Widgets.h"
#include "learning/Engine.h"
#include "learning/Recipe.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>

#include <limits>

namespace Tintype {

namespace {

constexpr int kFieldWidth = 130;
constexpr int kMostMemory = 1 << 20; // MB
constexpr int kMemoryStep = 256;
constexpr qint64 kMegabyte = 1'000'000;

} // namespace

TrainingOptions::TrainingOptions(QWidget* parent)
    : QWidget(parent)
{
    const Recipe usual;
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    m_epochs = addNumber(grid, 0, tr("&Rounds"), tr("How often each photo is learnt from; automatic means about ten times, from scratch forty, and more where photos are few."), 0, 1000, 0);
    m_epochs->setSpecialValueText(tr("automatic"));
    m_batch = addNumber(grid, 1, tr("&Photos at a time"), tr("Fewer need less memory; 32 suits nearly every computer."), 1, 512, usual.batch);
    m_seed = addNumber(grid, 2, tr("&Seed"), tr("The number that all chance comes from; the same seed repeats a training."), 0,
                       std::numeric_limits<int>::max(), int(usual.seed));
    m_device = new QComboBox(this);
    m_device->addItem(tr("Automatic"), QStringLiteral("auto"));
    m_device->setMinimumWidth(kFieldWidth);
    QLabel* name = label(tr("&Computes on"), {}, this);
    name->setBuddy(m_device);
    grid->addWidget(name, 3, 0);
    grid->addWidget(m_device, 3, 1);
    grid->addWidget(label(tr("Automatic takes the fastest there is."), "quiet", this), 3, 2);
    m_memory = addNumber(grid, 4, tr("&Memory"), tr("What Tintype may use in all; automatic leaves a fifth of what is free to others."), 0,
                         kMostMemory, 0);
    m_memory->setSpecialValueText(tr("automatic"));
    m_memory->setSuffix(tr(" MB"));
    m_memory->setSingleStep(kMemoryStep);
    m_memory->setObjectName(QStringLiteral("memory"));
    grid->setColumnStretch(2, 1);
    connect(m_device, &QComboBox::currentIndexChanged, this, &TrainingOptions::edited);
}

QSpinBox* TrainingOptions::addNumber(QGridLayout* grid, int row, const QString& name, const QString& words, int low, int high, int value)
{
    auto* field = new QSpinBox(this);
    field->setRange(low, high);
    field->setValue(value);
    field->setMinimumWidth(kFieldWidth);
    field->setAccessibleDescription(words);
    QLabel* title = label(name, {}, this);
    title->setBuddy(field);
    grid->addWidget(title, row, 0);
    grid->addWidget(field, row, 1);
    grid->addWidget(label(words, "quiet", this), row, 2);
    connect(field, &QSpinBox::valueChanged, this, &TrainingOptions::edited);
    return field;
}

void TrainingOptions::applyTo(Recipe* recipe) const
{
    recipe->epochs = m_epochs->value();
    recipe->batch = m_batch->value();
    recipe->seed = quint64(m_seed->value());
}

QString TrainingOptions::device() const
{
    return m_device->currentData().toString();
}

qint64 TrainingOptions::memoryLimit() const
{
    return m_memory->value() * kMegabyte;
}

void TrainingOptions::setBatch(int photos)
{
    m_batch->setValue(photos);
}

void TrainingOptions::setDevices(const QList<DeviceInfo>& devices)
{
    const QString chosen = device();
    const QSignalBlocker blocker(m_device);
    while (m_device->count() > 1)
        m_device->removeItem(1);
    for (const DeviceInfo& each : devices) {
        if (m_device->findData(each.id) < 0)
            m_device->addItem(each.name, each.id);
    }
    m_device->setCurrentIndex(std::max(0, m_device->findData(chosen)));
}

QJsonObject TrainingOptions::save() const
{
    return {{QStringLiteral("epochs"), m_epochs->value()},
            {QStringLiteral("batch"), m_batch->value()},
            {QStringLiteral("memory"), m_memory->value()},
            {QStringLiteral("seed"), m_seed->value()}};
}

void TrainingOptions::restore(const QJsonObject& kept)
{
    m_epochs->setValue(kept.value(QLatin1String("epochs")).toInt(m_epochs->value()));
    m_batch->setValue(kept.value(QLatin1String("batch")).toInt(m_batch->value()));
    m_memory->setValue(kept.value(QLatin1String("memory")).toInt(m_memory->value()));
    m_seed->setValue(kept.value(QLatin1String("seed")).toInt(m_seed->value()));
}

} // namespace Tintype
