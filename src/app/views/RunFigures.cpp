// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/RunFigures.h"

#include "app/views/EventLog.h"
#include "app/views/Widgets.h"
#include "app/work/ProcessMemory.h"
#include "app/work/RunArchive.h"
#include "learning/MemoryRoom.h"

#include <QFrame>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

namespace Tintype {

namespace {

constexpr int kWidth = 300;
constexpr int kBarSteps = 1000;

} // namespace

RunFigures::RunFigures(QWidget* parent)
    : QWidget(parent)
    , m_device(wrappedLabel({}, {}, this))
    , m_memory(label({}, "quiet", this))
    , m_memoryBar(new QProgressBar(this))
    , m_recovery(wrappedLabel({}, "caution", this))
    , m_log(new EventLog(this))
{
    setFixedWidth(kWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    m_accuracy = addCard(column, tr("Validation accuracy"));
    m_accuracy.title->setToolTip(tr("The share of the photos kept aside for checking whose class it gets right."));
    m_time = addCard(column, tr("Time left"));
    column->addWidget(makeDevice());
    QVBoxLayout* body = nullptr;
    QFrame* card = makeCard(this, &body);
    body->addWidget(label(tr("What happened"), "section", card));
    body->addWidget(m_log, 1);
    column->addWidget(card, 1);
}

RunFigures::Card RunFigures::addCard(QVBoxLayout* column, const QString& title)
{
    QVBoxLayout* body = nullptr;
    QFrame* frame = makeCard(this, &body);
    body->setSpacing(2);
    const Card card{label(title, "section", frame), label({}, "figure", frame), wrappedLabel({}, "quiet", frame)};
    body->addWidget(card.title);
    body->addWidget(card.figure);
    body->addWidget(card.words);
    column->addWidget(frame);
    return card;
}

QFrame* RunFigures::makeDevice()
{
    QVBoxLayout* body = nullptr;
    QFrame* card = makeCard(this, &body);
    body->setSpacing(4);
    body->addWidget(label(tr("Running on"), "section", card));
    body->addWidget(m_device);
    m_memory->setObjectName(QStringLiteral("memoryUsed"));
    body->addWidget(m_memory);
    m_memoryBar->setRange(0, kBarSteps);
    m_memoryBar->setTextVisible(false);
    m_memoryBar->setAccessibleName(tr("Memory that Tintype uses"));
    body->addWidget(m_memoryBar);
    body->addWidget(m_recovery);
    m_recovery->hide();
    return card;
}

void RunFigures::setAccuracy(double accuracy, int photos)
{
    const AccuracyWords words = accuracyWords(accuracy, photos);
    m_accuracy.figure->setText(words.figure);
    m_accuracy.words->setText(tr("95 % sure it is within %1").arg(words.range));
}

void RunFigures::clearAccuracy(const QString& words)
{
    m_accuracy.figure->setText(QStringLiteral("–"));
    m_accuracy.words->setText(words);
}

void RunFigures::setTime(const QString& title, const QString& figure, const QString& words)
{
    m_time.title->setText(title);
    m_time.figure->setText(figure);
    m_time.words->setText(words);
}

void RunFigures::setDevice(const QString& name, const QString& precision)
{
    m_device->setText(precision.isEmpty() ? name : tr("%1, %2").arg(name, precision));
    m_device->setToolTip(precision == u"bfloat16" ? tr("bfloat16: computes with shorter numbers where that loses nothing.")
                                                 : tr("float32: computes with full numbers."));
}

void RunFigures::showMemory()
{
    const ProcessMemory memory = ProcessMemory::now();
    const bool known = memory.used > 0 && memory.total > 0;
    m_memory->setVisible(known);
    m_memoryBar->setVisible(known);
    if (!known)
        return;
    const auto size = [](qint64 bytes) { return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat); };
    const bool isLimited = m_memoryLimit > 0 && m_memoryLimit < memory.total;
    const double most = double(isLimited ? m_memoryLimit : memory.total);
    m_memory->setText(isLimited ? tr("Memory %1 of your limit of %2").arg(size(memory.used), MemoryRoom::words(m_memoryLimit))
                                : tr("Memory %1 of %2").arg(size(memory.used), size(memory.total)));
    m_memoryBar->setValue(int(std::min(1.0, double(memory.used) / most) * kBarSteps));
}

void RunFigures::setRecovery(const QString& sentence)
{
    m_recovery->setText(sentence);
    m_recovery->setVisible(!sentence.isEmpty());
}

void RunFigures::hideMemory()
{
    m_memory->hide();
    m_memoryBar->hide();
}

} // namespace Tintype
