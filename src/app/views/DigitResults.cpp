// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/DigitResults.h"

#include "app/models/DigitWords.h"
#include "app/views/Widgets.h"
#include "learning/digits/DigitNetworks.h"
#include "learning/measure/Intervals.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace Tintype {

namespace {

const QLatin1String kDense("dense");

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::DigitResults", text);
}

QString timeOf(const DigitTrainingOutcome& outcome)
{
    const QLocale locale;
    if (outcome.seconds < 60)
        return tr("%1 s").arg(locale.toString(outcome.seconds, 'f', 1));
    const int seconds = qRound(outcome.seconds);
    return tr("%1 min %2 s").arg(locale.toString(seconds / 60), locale.toString(seconds % 60));
}

std::array<double, 2> intervalOf(const DigitTrainingOutcome& outcome)
{
    return wilsonInterval(outcome.images - outcome.errors, outcome.images, outcome.images);
}

QString testedAs(const DigitTrainingOutcome& outcome)
{
    if (outcome.images == 0)
        return tr("not tested");
    const auto interval = intervalOf(outcome);
    const QLocale locale;
    return tr("%1  (%2 to %3)")
        .arg(percentOf(outcome.accuracy, 2), locale.toString(interval[0] * 100, 'f', 2), locale.toString(interval[1] * 100, 'f', 2));
}

/// The last one of each, as the person sees them in the table.
const DigitTrainingOutcome* lastOf(const QList<DigitTrainingOutcome>& outcomes, bool isDense)
{
    const DigitTrainingOutcome* found = nullptr;
    for (const DigitTrainingOutcome& outcome : outcomes) {
        if (outcome.images == 0 || (outcome.network == kDense) != isDense)
            continue;
        if (!found || isDense || outcome.errors < found->errors)
            found = &outcome;
    }
    return found;
}

} // namespace

QString convolutionLesson(const QList<DigitTrainingOutcome>& outcomes)
{
    const DigitTrainingOutcome* dense = lastOf(outcomes, true);
    const DigitTrainingOutcome* other = lastOf(outcomes, false);
    if (!dense || !other)
        return {};
    const QLocale locale;
    const QString name = digitNetworkTitle(other->network);
    const QString denseName = digitNetworkTitle(dense->network);
    const QString counts = tr("%1 misread %2 of %3 test digits with %4 parameters, %5 misread %6 with %7.")
                               .arg(name, locale.toString(other->errors), locale.toString(other->images), locale.toString(other->parameters),
                                    denseName, locale.toString(dense->errors), locale.toString(dense->parameters));
    if (other->errors >= dense->errors)
        return counts + u' ' + tr("Convolution did not win this time; give both more epochs and look again.");
    if (intervalOf(*other)[0] <= intervalOf(*dense)[1])
        return counts + u' ' + tr("That is too close to tell which is better; give both more epochs and look again.");
    return counts + u' '
        + tr("A convolution looks at neighbouring pixels through the same small filters everywhere, so a stroke that it knows in one place "
             "it knows in all; the dense network has to learn it for each place anew.");
}

DigitResults::DigitResults(QWidget* parent)
    : QFrame(parent)
    , m_grid(new QGridLayout)
    , m_none(wrappedLabel(tr("Nothing trained yet. Tick the networks to compare and press Train."), "quiet", this))
    , m_lesson(wrappedLabel({}, {}, this))
{
    setRole(this, "card");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(6);
    struct Head
    {
        QString text;
        QString tip;
    };
    const std::array<Head, 5> heads{
        Head{tr("Network"), {}}, Head{tr("Parameters"), tr("The numbers that it learnt.")},
        Head{tr("Time"), tr("From the reading of the files to the last step.")},
        Head{tr("Held-back digits"), tr("Read rightly of the training digits that were kept aside while it learnt.")},
        Head{tr("Test digits"), tr("Read rightly of the test digits, which are looked at once, at the end; in brackets the range that holds "
                                   "the true share with 95 % certainty.")}};
    for (int i = 0; i < int(heads.size()); ++i) {
        QLabel* head = label(heads[size_t(i)].text, "section", this);
        head->setToolTip(heads[size_t(i)].tip);
        m_grid->addWidget(head, 0, i, i == 0 ? Qt::AlignLeft : Qt::AlignRight);
    }
    m_grid->setColumnStretch(0, 1);
    column->addLayout(m_grid);
    column->addWidget(m_none);
    column->addWidget(m_lesson);
    m_lesson->setObjectName(QStringLiteral("lesson"));
    m_lesson->hide();
}

void DigitResults::clear()
{
    for (int row = 1; row <= rows(); ++row) {
        for (int column = 0; column < m_grid->columnCount(); ++column) {
            if (QLayoutItem* item = m_grid->itemAtPosition(row, column))
                delete item->widget();
        }
    }
    m_outcomes.clear();
    m_none->show();
    m_lesson->clear();
    m_lesson->hide();
}

void DigitResults::add(const DigitTrainingOutcome& outcome)
{
    m_outcomes.append(outcome);
    m_none->hide();
    const QLocale locale;
    const QString title = digitNetworkTitle(outcome.network);
    const QStringList cells{outcome.end == TrainingEnd::StoppedByUser ? tr("%1 (stopped)").arg(title) : title,
                            locale.toString(outcome.parameters), timeOf(outcome),
                            outcome.validationAccuracy > 0 ? percentOf(outcome.validationAccuracy, 2) : tr("none held back"), testedAs(outcome)};
    for (int i = 0; i < cells.size(); ++i)
        m_grid->addWidget(label(cells.at(i), i == 0 || i == 4 ? "strong" : "", this), rows(), i, i == 0 ? Qt::AlignLeft : Qt::AlignRight);
    m_lesson->setText(convolutionLesson(m_outcomes));
    m_lesson->setVisible(!m_lesson->text().isEmpty());
}

QString DigitResults::lesson() const
{
    return m_lesson->text();
}

QString DigitResults::cell(int row, int column) const
{
    const QLayoutItem* item = m_grid->itemAtPosition(row + 1, column);
    const auto* words = item ? qobject_cast<QLabel*>(item->widget()) : nullptr;
    return words ? words->text() : QString();
}

} // namespace Tintype
