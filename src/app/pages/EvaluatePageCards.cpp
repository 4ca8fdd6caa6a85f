// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the cards of the evaluation page say.
#include "app/pages/EvaluatePage.h"

#include "app/Session.h"
#include "app/models/ConfusionModel.h"
#include "app/models/EvaluationStore.h"
#include "app/models/PredictionWords.h"
#include "app/models/SinceTraining.h"
#include "app/plots/ReliabilityPlot.h"
#include "app/views/AccuracyCard.h"
#include "app/views/ClassBars.h"
#include "app/views/MistakesPanel.h"
#include "app/work/TrainingRunner.h"
#include "library/SplitPlanner.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace Tintype {

namespace {

constexpr float kVerySure = 0.9F; ///< As Evaluation::nextSteps counts mistakes that look like wrong tags.

QString link(const QString& target, const QString& words)
{
    return QStringLiteral("<a href=\"%1\">%2</a>").arg(target.toHtmlEscaped(), words.toHtmlEscaped());
}

} // namespace

void EvaluatePage::showProgress(const Progress& progress)
{
    if (!m_chosen || !m_session->evaluations().isRunning())
        return;
    const QLocale locale;
    QString sentence = tr("Looking at the photos…");
    if (progress.total > 0)
        sentence = tr("Looking at photo %1 of %2").arg(locale.toString(progress.done), locale.toString(progress.total));
    else if (m_session->training().isActive())
        sentence = tr("A training has the processor. This begins when it is done, or when you stop it.");
    m_accuracy->showProgress(sentence, progress);
}

void EvaluatePage::showFailure(const Error& error)
{
    showNothing(error.message, tr("Try again"));
    m_stepLink = QStringLiteral("again");
}

void EvaluatePage::showNothing(const QString& sentence, const QString& step)
{
    clearCards();
    m_accuracy->showSentence(sentence, step);
}

void EvaluatePage::clearCards()
{
    m_shown.reset();
    m_confusion->clear();
    m_matrixWords->setVisible(false);
    m_classes->setRows({});
    m_mistakes->clear();
    m_mistakes->showMostWrong();
    m_reliability->setBins({});
    m_reliabilityWords->setText({});
    while (QLayoutItem* item = m_steps->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    Q_EMIT statusChanged();
}

void EvaluatePage::showEvaluation(const Evaluation& evaluation)
{
    m_shown = evaluation;
    m_accuracy->showFigure(percentWithTenth(evaluation.accuracy), evaluation.sentence(), remark(), caution());
    m_confusion->setEvaluation(evaluation);
    m_matrixWords->setVisible(true);
    showBars(evaluation);
    m_mistakes->setEvaluation(evaluation, m_chosen->info.preprocessing.cropFraction);
    m_reliability->setBins(reliabilityBins(evaluation));
    QString sure = reliabilitySentence(evaluation);
    if (evaluation.notSure > 0)
        sure += u' ' + tr("It was “not sure” on %1 (%2); on the others it was right %3 of the time.")
                           .arg(countedPhotos(evaluation.notSure), percentInWords(double(evaluation.notSure) / double(evaluation.photos.size())),
                                percentWithTenth(evaluation.accuracyWhenSure));
    m_reliabilityWords->setText(sure.replace(QLatin1String(" %"), QStringLiteral("\u00A0%"))); // no line begins with the sign
    showSteps(evaluation);
    Q_EMIT statusChanged();
}

void EvaluatePage::showBars(const Evaluation& evaluation)
{
    const QList<QColor> colours = coloursOf(m_session->catalog(), evaluation.classNames);
    const QLocale locale;
    QList<ClassBars::Row> rows;
    for (size_t i = 0; i < evaluation.classes.size(); ++i) {
        const ClassMeasure& measure = evaluation.classes[i];
        int called = 0;
        for (const std::vector<int>& given : evaluation.confusion)
            called += given[i];
        const int found = evaluation.confusion[i][i];
        ClassBars::Row row{measure.name, colours.value(qsizetype(i)), measure.recall, {}, {}};
        row.words = measure.photos == 0 ? tr("no photos here")
                                        : tr("found %1 · right %2").arg(percentInWords(measure.recall), percentInWords(measure.precision));
        row.tip = tr("Found: of %1 tagged %2, it called %3 so (this is its recall).\nRight: of %4 it called %2, %3 are (this is its precision).")
                      .arg(countedPhotos(measure.photos), measure.name, locale.toString(found), countedPhotos(called));
        rows.append(row);
    }
    m_classes->setRows(rows);
}

void EvaluatePage::showSteps(const Evaluation& evaluation)
{
    while (QLayoutItem* item = m_steps->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QList<PhotoPrediction> wrong = evaluation.mostWrong();
    const bool sureMistakes = !wrong.isEmpty() && wrong.first().prediction.confidence() >= kVerySure;
    const QStringList steps = evaluation.nextSteps();
    for (qsizetype i = 0; i < steps.size(); ++i) {
        QString words = steps[i].toHtmlEscaped();
        if (i == 0 && sureMistakes) // that step stands first
            words += u' ' + link(QStringLiteral("wrong"), tr("Show them"));
        for (const QString& name : evaluation.classNames) {
            if (steps[i].startsWith(name + u' '))
                words += u' ' + link(QStringLiteral("class:") + name, tr("Show %1").arg(name));
        }
        auto* line = new QLabel(words, this);
        line->setWordWrap(true);
        line->setTextFormat(Qt::RichText);
        line->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        connect(line, &QLabel::linkActivated, this, &EvaluatePage::follow);
        m_steps->addWidget(line);
    }
    m_steps->addStretch(1);
}

QString EvaluatePage::remark() const
{
    if (m_accuracy->part() != Role::Test)
        return link(QStringLiteral("test"), tr("Judge it on the test photos"));
    if (checkLeaks(m_session->catalog().photos()).photos > 0)
        return {};
    return tr("No stack of photos is in two parts: the figure does not flatter.");
}

QString EvaluatePage::caution() const
{
    const Role part = m_accuracy->part();
    QStringList cautions;
    if (part == Role::Test) {
        if (const int leaks = checkLeaks(m_session->catalog().photos()).photos; leaks > 0)
            cautions.append(tr("%1 have near-twins in another part, so the figure flatters.").arg(countedPhotos(leaks)) + u' '
                            + link(QStringLiteral("split"), tr("Split again")));
    }
    const SinceTraining since = m_trained ? sinceTraining(*m_trained, m_session->catalog(), part) : SinceTraining();
    if (part == Role::Test && since.learntFrom > 0)
        cautions.append(tr("It learnt from %1 of these when the split was another: the figure flatters.").arg(countedPhotos(since.learntFrom)));
    if (const int unknown = m_session->evaluations().unknownPhotos(*m_chosen, part); unknown > 0)
        cautions.append(tr("%1 of classes that it was not taught are left out.").arg(countedPhotos(unknown)));
    if (since.changedTags > 0)
        cautions.append(tr("%Ln tag(s) changed since it was trained.", nullptr, since.changedTags) + u' ' + link(QStringLiteral("train"), tr("Train again")));
    return cautions.join(QStringLiteral("<br>"));
}

} // namespace Tintype
