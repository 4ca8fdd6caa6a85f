// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/measure/Evaluation.h"
#include "learning/measure/Intervals.h"
#include "learning/networks/NetworkCatalog.h"

#include <QCoreApplication>
#include <QLocale>

namespace Tintype {

namespace {

constexpr int kWidestTable = 12; // Classes; a wider confusion table cannot be read on a page.

QString tr(const char* text, const char* comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("Tintype", text, comment, n);
}

QString number(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

QString percent(double share)
{
    return tr("%1 %").arg(number(100 * share, 1));
}

/// Text of the user's as plain text within Markdown: no mark-up, no line of its own, no cell of its own.
QString plain(const QString& text)
{
    QString escaped;
    for (QChar letter : text.simplified()) {
        const bool marksAtStart = escaped.isEmpty() && QStringView(u"-+=").contains(letter); // A list or a rule.
        if (marksAtStart || QStringView(u"\\`*_[]<>#|&~").contains(letter))
            escaped += u'\\';
        escaped += letter;
    }
    return escaped;
}

QString row(const QStringList& cells)
{
    return u"| " % cells.join(QStringLiteral(" | ")) % u" |\n";
}

QString table(const QStringList& heads, const QList<QStringList>& rows)
{
    QString text = row(heads) % row(QStringList(heads.size(), QStringLiteral("---")));
    for (const QStringList& cells : rows)
        text += row(cells);
    return text % u'\n';
}

QString section(const QString& title)
{
    return u"## " % title % u"\n\n";
}

/// What it knew before it was taught.
QString beginning(const ModelInfo& model, const QString& network)
{
    if (model.recipe == QLatin1String("scratch"))
        return tr("Network: %1, taught from scratch: all it knows comes from these photos.").arg(network);
    if (!model.weights.isEmpty())
        return tr("Network: %1, begun with weights that were brought from a file (%2) and then taught these classes. Their licence is that "
                  "of their publisher.")
            .arg(network, plain(model.weights));
    return tr("Network: %1, pretrained on ImageNet (weights by the TensorFlow authors, Apache License 2.0) and then taught these classes.")
        .arg(network);
}

QString aboutModel(const ModelInfo& model)
{
    const Result<NetworkEntry> network = networkEntry(model.network);
    QString text = section(tr("What it is"));
    text += tr("It looks at one photo and says which of these classes it shows, with a probability for each.") % u"\n\n";
    for (const QString& name : model.classNames)
        text += u"- " % plain(name) % u'\n';
    text += u'\n' % beginning(model, network ? network->title : plain(model.network)) % u'\n';
    text += tr("Taught with the recipe \"%1\" on %2 photos.").arg(plain(model.recipe), QLocale().toString(model.trainingPhotos));
    if (model.created.isValid())
        text += u' ' % tr("Made on %1.").arg(QLocale().toString(model.created.date(), QLocale::LongFormat));
    return text % u"\n\n";
}

QString figures(const Evaluation& evaluation)
{
    QList<QStringList> facts{
        {tr("Photos"), QLocale().toString(evaluation.photos.size())},
        {tr("Right"), tr("%1 (95 % interval: %2 to %3)")
                          .arg(percent(evaluation.accuracy), percent(evaluation.interval[0]), percent(evaluation.interval[1]))},
        {tr("Mean negative log-likelihood"), number(evaluation.loss, 3)},
        {tr("Expected calibration error, 15 bins"), percent(evaluation.ece)},
        {tr("Not sure"), QLocale().toString(evaluation.notSure)},
        {tr("Right when sure"), percent(evaluation.accuracyWhenSure)}};
    const int independent = effectivePhotos(evaluation.photos);
    if (independent < int(evaluation.photos.size()))
        facts.insert(1, {tr("Of these independent (a burst counts once)"), QLocale().toString(independent)});
    return table({tr("Measure"), tr("Value")}, facts);
}

QString perClass(const Evaluation& evaluation)
{
    QList<QStringList> rows;
    for (const ClassMeasure& measure : evaluation.classes)
        rows.append({plain(measure.name), QLocale().toString(measure.photos), percent(measure.precision), percent(measure.recall),
                     percent(measure.f1)});
    return table({tr("Class"), tr("Photos"), tr("Precision"), tr("Recall"), tr("F1")}, rows);
}

QString confusion(const Evaluation& evaluation)
{
    if (evaluation.classNames.size() > kWidestTable)
        return {};
    QStringList heads{tr("Given ↓ said →")};
    QList<QStringList> rows;
    for (qsizetype i = 0; i < evaluation.classNames.size(); ++i) {
        heads.append(plain(evaluation.classNames.at(i)));
        QStringList cells{plain(evaluation.classNames.at(i))};
        for (int count : evaluation.confusion[size_t(i)])
            cells.append(QLocale().toString(count));
        rows.append(cells);
    }
    return table(heads, rows);
}

QString howGood(const ModelInfo& model, const Evaluation* evaluation)
{
    QString text = section(tr("How good it is"));
    if (evaluation && !evaluation->photos.isEmpty())
        text += evaluation->sentence() % u"\n\n" % figures(*evaluation) % perClass(*evaluation) % confusion(*evaluation);
    else
        text += tr("It has not been tested on photos it had never seen.") % u"\n\n";
    if (model.validationPhotos > 0)
        text += tr("While it learnt, it was checked on %1 other photos: right on %2, loss %3. They chose its best moment, so that flatters it.")
                    .arg(QLocale().toString(model.validationPhotos), percent(model.validationAccuracy), number(model.validationLoss, 3))
            % u"\n\n";
    return text;
}

QString limits(const ModelInfo& model)
{
    QString text = section(tr("What it cannot do"));
    text += u"- " % tr("It knows only these classes: a photo of anything else gets one of them all the same.") % u'\n';
    text += u"- "
        % tr("Under a highest probability of %1 it should be taken as \"not sure\". That helps with doubtful photos, not with foreign ones.")
              .arg(percent(model.sureFrom))
        % u'\n';
    text += u"- "
        % tr("The figures hold for photos like those it was tested on. Another camera, place or season can be harder: test it there first.")
        % u'\n';
    text += u"- " % tr("It must not decide alone on anything that matters to people.") % u"\n\n";
    return text;
}

/// What the files want and give, of those formats only that were written.
QString howToUse(const ModelInfo& model, const QStringList& formats)
{
    const Preprocessing& input = model.preprocessing;
    QString text = section(tr("How to use it"));
    text += tr("Turn the photo upright and to sRGB. Cut out the square at its centre whose side is %1 of the short side (whole "
               "pixels, rounded down), and resize it to %2 × %2 pixels (bicubic with antialiasing, a = -0.5, as Pillow does).")
                .arg(number(input.cropFraction, 4), QString::number(input.size))
        % u"\n\n";
    const QString side = QString::number(input.size);
    const QString classes = QString::number(model.classNames.size());
    if (formats.contains(QLatin1String("onnx")))
        text += tr("The ONNX file takes `image`, float32 [N, 3, %1, %1], red, green and blue from 0 to 255, and gives `logits` and "
                   "`probabilities`, float32 [N, %2], in the order of the classes above. Mean, deviation and temperature are inside.")
                    .arg(side, classes)
            % u"\n\n";
    if (formats.contains(QLatin1String("torchscript")))
        text += tr("The TorchScript file, for PyTorch in Python and C++, takes float32 [N, 3, %1, %1], red, green and blue from 0 to 255, and "
                   "gives the probabilities, float32 [N, %2], in the order of the classes above; its method `logits` gives the logits. Open "
                   "it with `torch.jit.load`; all that stands here is its extra file `tintype.json`.")
                    .arg(side, classes)
            % u"\n\n";
    if (formats.contains(QLatin1String("safetensors")))
        text += tr("The safetensors file holds the weights in float32, and under `tintype` in its header all that stands here; there subtract "
                   "the mean (%1, %2, %3), divide by the deviation (%4, %5, %6) and divide the logits by the temperature %7.")
                    .arg(number(input.mean[0], 3), number(input.mean[1], 3), number(input.mean[2], 3), number(input.deviation[0], 3),
                         number(input.deviation[1], 3), number(input.deviation[2], 3), number(model.temperature, 4))
            % u"\n";
    return text;
}

} // namespace

QString modelCard(const ModelInfo& model, const QString& projectName, const Evaluation* evaluation, const QStringList& formats)
{
    return u"# " % tr("%1: what this model is").arg(plain(projectName)) % u"\n\n" % aboutModel(model) % howGood(model, evaluation)
        % limits(model) % howToUse(model, formats);
}

} // namespace Tintype
