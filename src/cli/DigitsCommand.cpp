// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/DigitsCommand.h"

#include "cli/TextOut.h"
#include "core/AppPaths.h"
#include "imaging/DigitRaster.h"
#include "imaging/StrokeFile.h"
#include "learning/digits/DigitNetworks.h"
#include "learning/formats/IdxFile.h"
#include "learning/measure/Intervals.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>

namespace Tintype {

namespace {

const QString kSuffix = QStringLiteral(".safetensors");

constexpr size_t kBetweenLooks = 50; ///< Digits, after which it is asked whether to stop.

/// One reading of many digits, with how long it took. A stop leaves digits out.
struct Readings
{
    std::vector<DigitReading> digits;
    double seconds = 0;
};

Result<Readings> readAll(CommandContext& context, const QString& modelFile, const std::vector<DigitImage>& images)
{
    const Result<std::unique_ptr<Engine>> engine = context.makeEngine();
    if (!engine)
        return fail(engine.error());
    const Result<std::unique_ptr<DigitReader>> reader = (*engine)->openDigits(modelFile);
    if (!reader)
        return fail(reader.error());
    QElapsedTimer clock;
    clock.start();
    Readings readings;
    const ProgressObserver show = context.progressObserver();
    for (size_t from = 0; from < images.size() && !context.stop().stop_requested(); from += kBetweenLooks) {
        const auto some = std::span(images).subspan(from, std::min(kBetweenLooks, images.size() - from));
        const Result<std::vector<DigitReading>> read = (*reader)->read(some);
        if (!read)
            return fail(read.error());
        readings.digits.insert(readings.digits.end(), read->begin(), read->end());
        show({qint64(readings.digits.size()), qint64(images.size()), {}});
    }
    readings.seconds = double(clock.elapsed()) / 1000;
    return readings;
}

Answer stoppedWhileReading()
{
    return Answer{{}, {}, ExitCode::Interrupted, QCoreApplication::translate("Tintype::DigitsCommand", "stopped before all digits were read")};
}

} // namespace

QString DigitsCommand::details() const
{
    return tr(
                                       "train learns from 55,000 of MNIST's training digits, holds 5,000 back for every choice, and looks at "
                                       "the 10,000 test digits once, at the end. evaluate reads those test digits, or the drawings of a stroke "
                                       "file; predict says what each drawing is.\n"
                                       "A stroke file has a drawing a line: LABEL TAB x,y x,y …|x,y … with y downwards.");
}

void DigitsCommand::declare(Arguments& arguments)
{
    arguments.word(QStringLiteral("train|evaluate|predict"), &m_action, tr("What to do."));
    arguments.number("--minutes", &m_minutes, 0.05, 10'000,
                     tr("train: about as long; how many epochs fit is measured and fixed before the first step."));
    arguments.number("--epochs", &m_epochs, 1, 100'000, tr("train: how often each digit is seen; 10 when neither is given."));
    arguments.number("--seed", &m_seed, tr("train: another start and order for another number; 1 when not given."));
    arguments.choice("--network", digitNetworkNames(), &m_network, tr("train: digitnet when not given."));
    arguments.number("--until", &m_until, 0.0, 1.0,
                     tr("train: stop when this accuracy on the 5,000 held-back digits is reached, such as 0.99."));
    arguments.number("--members", &m_members, 1, 16, tr("train: networks that learn apart and read together."));
    arguments.number("--width", &m_width, 8, 64, tr("train: maps of digitnet's first layer, a multiple of 8."));
    arguments.number("--pens", &m_penMembers, 0, 16, tr("train: so many of the networks learn from drawn digits and from what is no digit, too."));
    arguments.number("--threads", &m_threads, 1, 4096, tr("train: processor cores to use; all when not given."));
    arguments.text("--mnist", QStringLiteral("FOLDER"), &m_mnist, tr("Where the four files of MNIST are, if not where the set-up put them."));
    arguments.text("--out", QStringLiteral("FILE"), &m_out, tr("train: the model's file, ending in .safetensors."));
    arguments.text("--model", QStringLiteral("M"), &m_model,
                   tr("evaluate, predict: a model's name or .safetensors file; the one that comes with the program when not given."));
    arguments.text("--strokes", QStringLiteral("TSV"), &m_strokes, tr("evaluate, predict: a stroke file."));
}

QString DigitsCommand::checkTyped() const
{
    if (m_minutes > 0 && m_epochs)
        return tr("give --minutes or --epochs, not both");
    if (m_width && *m_width % 8 != 0)
        return tr("--width is a multiple of 8 from 8 to 64, not %1").arg(*m_width);
    if (m_seed && *m_seed > std::numeric_limits<quint32>::max())
        return tr("--seed is a number up to 4294967295");
    if (!m_out.isEmpty() && !m_out.endsWith(kSuffix))
        return tr("--out names a file that ends in .safetensors, not %1").arg(m_out);
    if (m_action == QLatin1String("predict") && m_strokes.isEmpty())
        return tr("predict needs --strokes FILE");
    return {};
}

Result<Answer> DigitsCommand::run(CommandContext& context)
{
    if (const QString problem = checkTyped(); !problem.isEmpty())
        return Answer::wrongUsage(problem);
    if (m_action == QLatin1String("train"))
        return train(context);
    if (m_action == QLatin1String("evaluate"))
        return evaluate(context);
    if (m_action == QLatin1String("predict"))
        return predict(context);
    return Answer::wrongUsage(tr("digits is followed by train, evaluate or predict, not %1").arg(m_action));
}

/// Models of digits lie in the project, if one was named, else with the user's data.
Result<QStringList> DigitsCommand::modelFolders(const CommandContext& context) const
{
    QStringList folders;
    if (!context.projectFolder().isEmpty()) {
        const Result<ProjectPaths> paths = context.projectPaths();
        if (!paths)
            return fail(paths.error());
        folders.append(paths->digits());
    }
    folders.append(AppPaths::digitsFolder());
    return folders;
}

Result<QString> DigitsCommand::placeForModel(const CommandContext& context) const
{
    if (!m_out.isEmpty())
        return QFileInfo(m_out).absoluteFilePath();
    const Result<QStringList> folders = modelFolders(context);
    if (!folders)
        return fail(folders.error());
    const QDir folder(folders->first());
    if (!folder.mkpath(QStringLiteral(".")))
        return fail(Error::Kind::Unreadable,
                    tr("The folder %1 cannot be made; choose another place with --out.").arg(QDir::toNativeSeparators(folder.path())));
    return freeModelFile(folder.path(), m_network);
}

Result<QString> DigitsCommand::modelToUse(const CommandContext& context) const
{
    if (m_model.isEmpty())
        return AppPaths::modelFile(QStringLiteral("digitnet"));
    if (m_model.endsWith(kSuffix) && QFileInfo(m_model).isFile())
        return QFileInfo(m_model).absoluteFilePath();
    const Result<QStringList> folders = modelFolders(context);
    if (!folders)
        return fail(folders.error());
    for (const QString& folder : *folders) {
        const QString file = folder % u'/' % m_model % kSuffix;
        if (QFileInfo(file).isFile())
            return file;
    }
    if (QFileInfo::exists(m_model))
        return fail(Error::Kind::BadInput, tr("%1 is no model of digits: their files end in .safetensors.").arg(QDir::toNativeSeparators(m_model)));
    return fail(Error::Kind::NotFound, tr("There is no model of digits %1; give its file, or leave --model out.").arg(m_model));
}

Result<Answer> DigitsCommand::train(CommandContext& context)
{
    const Result<QString> place = placeForModel(context);
    if (!place)
        return fail(place.error());
    const Result<std::unique_ptr<Engine>> engine = context.makeEngine();
    if (!engine)
        return fail(engine.error());
    DigitTrainingRequest request;
    request.network = m_network;
    request.epochs = m_epochs.value_or(0);
    request.minutes = m_minutes;
    request.untilAccuracy = m_until;
    request.members = m_members.value_or(0);
    request.width = m_width.value_or(0);
    request.penMembers = m_penMembers.value_or(0);
    request.seed = quint32(m_seed.value_or(1));
    request.threads = m_threads.value_or(0);
    request.mnist = m_mnist;
    request.modelFile = *place;
    const Result<DigitTrainingOutcome> outcome = (*engine)->trainDigits(
        request, [&](const TrainingEvent& event) { context.progress().show(event); }, context.stop());
    if (!outcome && context.stop().stop_requested())
        return Answer{{}, {}, ExitCode::Interrupted, outcome.error().message};
    if (!outcome)
        return fail(outcome.error());
    Answer answer;
    answer.json = {{QStringLiteral("model"), outcome->modelFile},
                   {QStringLiteral("network"), outcome->network},
                   {QStringLiteral("epochs"), outcome->epochs},
                   {QStringLiteral("parameters"), outcome->parameters},
                   {QStringLiteral("seconds"), outcome->seconds},
                   {QStringLiteral("images_per_second"), outcome->imagesPerSecond},
                   {QStringLiteral("validation_accuracy"), outcome->validationAccuracy},
                   {QStringLiteral("accuracy"), outcome->accuracy},
                   {QStringLiteral("errors"), outcome->errors},
                   {QStringLiteral("images"), outcome->images}};
    answer.text = aligned({{tr("Network"), tr("%1, %2 numbers learnt").arg(digitNetworkTitle(outcome->network)).arg(outcome->parameters)},
                           {tr("Time"), tr("%1, %2 epochs").arg(durationText(outcome->seconds)).arg(outcome->epochs)},
                           {tr("Held back"), percentText(outcome->validationAccuracy, 2)},
                           {tr("Test"), tr("%1, wrong on %2 of %3").arg(percentText(outcome->accuracy, 2)).arg(outcome->errors).arg(outcome->images)},
                           {tr("Model"), QDir::toNativeSeparators(outcome->modelFile)}});
    if (outcome->end == TrainingEnd::StoppedByUser) {
        answer.code = ExitCode::Interrupted;
        answer.problem = tr("the training was stopped; what was learnt is in %1").arg(QDir::toNativeSeparators(outcome->modelFile));
    }
    return answer;
}

Error DigitsCommand::noDrawing() const
{
    return {Error::Kind::BadInput, tr("There is no drawing in %1.").arg(QDir::toNativeSeparators(m_strokes)), {}};
}

Result<Answer> DigitsCommand::evaluate(CommandContext& context)
{
    const Result<QString> model = modelToUse(context);
    if (!model)
        return fail(model.error());
    DigitSet digits;
    if (m_strokes.isEmpty()) {
        Result<DigitSet> test = readMnist(MnistPart::Test, mnistFolder(m_mnist));
        if (!test)
            return fail(test.error());
        digits = std::move(*test);
    } else {
        const Result<std::vector<LabelledDrawing>> drawings = readStrokeFile(m_strokes);
        if (!drawings)
            return fail(drawings.error());
        if (drawings->empty())
            return fail(noDrawing());
        for (const LabelledDrawing& entry : *drawings) {
            if (entry.label >= 0)
                digits.add(rasterDigit(entry.drawing), entry.label);
        }
        if (digits.isEmpty())
            return fail(Error::Kind::BadInput, tr("No drawing in %1 says which digit it is.").arg(QDir::toNativeSeparators(m_strokes)));
    }
    const Result<Readings> readings = readAll(context, *model, digits.images);
    if (!readings)
        return fail(readings.error());
    if (readings->digits.size() < digits.images.size())
        return stoppedWhileReading();
    int right = 0;
    int sure = 0;
    int rightWhenSure = 0;
    for (int i = 0; i < digits.size(); ++i) {
        const DigitReading& reading = readings->digits[size_t(i)];
        const bool isRight = reading.digit() == digits.labels[size_t(i)];
        right += isRight;
        sure += !reading.notSure;
        rightWhenSure += isRight && !reading.notSure;
    }
    const double accuracy = double(right) / digits.size();
    const double whenSure = sure > 0 ? double(rightWhenSure) / sure : 0;
    const double rate = digits.size() / std::max(1e-3, readings->seconds);
    Answer answer;
    answer.json = {{QStringLiteral("model"), *model},
                   {QStringLiteral("seconds"), readings->seconds},
                   {QStringLiteral("images_per_second"), rate},
                   {QStringLiteral("accuracy"), accuracy},
                   {QStringLiteral("errors"), digits.size() - right},
                   {QStringLiteral("images"), digits.size()},
                   {QStringLiteral("not_sure"), QJsonObject{{QStringLiteral("images"), digits.size() - sure},
                                                            {QStringLiteral("accuracy_when_sure"), whenSure}}}};
    answer.text = aligned({{tr("Model"), QDir::toNativeSeparators(*model)},
                           {tr("Right"), tr("%1, wrong on %2 of %3").arg(percentText(accuracy, 2)).arg(digits.size() - right).arg(digits.size())},
                           {tr("Not sure"), tr("%1 of %2; of the others %3 are right")
                                                .arg(digits.size() - sure)
                                                .arg(digits.size())
                                                .arg(percentText(whenSure))},
                           {tr("Time"), tr("%1, %2 digits a second").arg(durationText(readings->seconds)).arg(qRound(rate))}});
    return answer;
}

Result<Answer> DigitsCommand::predict(CommandContext& context)
{
    const Result<QString> model = modelToUse(context);
    if (!model)
        return fail(model.error());
    const Result<std::vector<LabelledDrawing>> drawings = readStrokeFile(m_strokes);
    if (!drawings)
        return fail(drawings.error());
    std::vector<DigitImage> images;
    for (const LabelledDrawing& entry : *drawings)
        images.push_back(rasterDigit(entry.drawing));
    const Result<Readings> readings = readAll(context, *model, images);
    if (!readings)
        return fail(readings.error());
    if (readings->digits.size() < images.size())
        return stoppedWhileReading();
    if (drawings->empty())
        return fail(noDrawing());
    Answer answer;
    QJsonArray predictions;
    QList<QStringList> rows;
    for (size_t i = 0; i < drawings->size(); ++i) {
        const DigitReading& reading = readings->digits[i];
        predictions.append(QJsonObject{{QStringLiteral("line"), (*drawings)[i].line},
                                       {QStringLiteral("digit"), reading.digit()},
                                       {QStringLiteral("probability"), reading.confidence()},
                                       {QStringLiteral("not_sure"), reading.notSure}});
        rows.append({tr("Line %1").arg((*drawings)[i].line), QString::number(reading.digit()), percentText(reading.confidence()),
                     reading.notSure ? tr("not sure") : QString()});
    }
    answer.json = {{QStringLiteral("model"), *model}, {QStringLiteral("predictions"), predictions}};
    answer.text = aligned(rows);
    return answer;
}

} // namespace Tintype
