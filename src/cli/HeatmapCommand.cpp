// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/HeatmapCommand.h"

#include "cli/ModelChoice.h"
#include "cli/PhotoNames.h"
#include "cli/TextOut.h"
#include "core/SafeFile.h"
#include "imaging/PhotoReader.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QImageReader>

#include <algorithm>
#include <array>

namespace Tintype {

namespace {

constexpr int kShortSide = 720; ///< Pixels of the picture that is written, where the photo has them.
constexpr double kStrongest = 0.65; ///< Share of colour where the class is seen best.
constexpr double kOutside = 0.45; ///< Brightness of what the network did not see.

/// From cold to hot in four steps that are told apart by brightness too.
std::array<double, 3> heatColour(double heat)
{
    static constexpr std::array<std::array<double, 3>, 4> kColours{
        {{40, 20, 90}, {150, 40, 110}, {235, 100, 50}, {250, 225, 90}}};
    const double place = std::clamp(heat, 0.0, 1.0) * (kColours.size() - 1);
    const size_t below = std::min(size_t(place), kColours.size() - 2);
    const double share = place - double(below);
    std::array<double, 3> colour{};
    for (size_t i = 0; i < 3; ++i)
        colour[i] = kColours[below][i] * (1 - share) + kColours[below + 1][i] * share;
    return colour;
}

const QString kMadeByKey = QStringLiteral("Software");
const QString kMadeBy = QStringLiteral("Tintype heat map");

/// Lays the grid of 0..255 over the centre crop that the network saw.
QImage painted(const QImage& photo, const QImage& grid, double cropFraction)
{
    QImage picture = photo.convertToFormat(QImage::Format_RGB888);
    const int side = std::max(1, int(cropFraction * std::min(picture.width(), picture.height())));
    const QRect crop((picture.width() - side) / 2, (picture.height() - side) / 2, side, side);
    const QImage heat = grid.convertToFormat(QImage::Format_Grayscale8)
                            .scaled(side, side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    for (int y = 0; y < picture.height(); ++y) {
        uchar* pixel = picture.scanLine(y);
        for (int x = 0; x < picture.width(); ++x, pixel += 3) {
            if (!crop.contains(x, y)) {
                for (int i = 0; i < 3; ++i)
                    pixel[i] = uchar(pixel[i] * kOutside);
                continue;
            }
            const double value = heat.constScanLine(y - crop.top())[x - crop.left()] / 255.0;
            const std::array<double, 3> colour = heatColour(value);
            const double share = kStrongest * value;
            for (size_t i = 0; i < 3; ++i)
                pixel[i] = uchar(pixel[i] * (1 - share) + colour[i] * share + 0.5);
        }
    }
    return picture;
}

} // namespace

void HeatmapCommand::declare(Arguments& arguments)
{
    arguments.text("--model", QStringLiteral("MODEL"), &m_model,
        tr("An id (see models) or a .safetensors file; the newest finished model when not given."));
    arguments.text(
        "--class", QStringLiteral("CLASS"), &m_class, tr("The class to look for; the most probable when not given."));
    arguments.word(QStringLiteral("PHOTO"), &m_photo, tr("A photo file, or a photo of the project by id."));
    arguments.word(QStringLiteral("OUT.png"), &m_output, tr("Where to write the picture."));
}

Result<> HeatmapCommand::checkOutput() const
{
    const QFileInfo output(m_output);
    if (output.exists() && output.canonicalFilePath() == QFileInfo(m_photo).canonicalFilePath())
        return fail(Error::Kind::BadInput,
            tr("%1 is the photo itself, which is never written; choose another name.").arg(m_output));
    // It may be a photo, of this project or of another: only what this command has made is written over.
    if (output.exists() && QImageReader(m_output).text(kMadeByKey) != kMadeBy)
        return fail(Error::Kind::BadInput,
            tr("%1 is there already and is no heat map; choose another name.").arg(m_output));
    return {};
}

Result<Answer> HeatmapCommand::run(CommandContext& context)
{
    if (!m_output.endsWith(QLatin1String(".png"), Qt::CaseInsensitive))
        return Answer::wrongUsage(tr("the name of the picture to write ends in .png, not as in %1").arg(m_output));
    if (context.projectFolder().isEmpty() && !isModelFile(m_model))
        return Answer::wrongUsage(
            tr("neither a project (-C PROJECT) nor a model file (--model FILE.safetensors) was named"));
    if (!QFileInfo::exists(m_photo) && !context.projectFolder().isEmpty()) {
        const Result<std::unique_ptr<Catalog>> catalog = context.openCatalog();
        if (!catalog)
            return fail(catalog.error());
        const Photo* photo = findPhoto(**catalog, m_photo);
        if (!photo)
            return fail(Error::Kind::NotFound, tr("There is no file %1, and no photo of that id.").arg(m_photo));
        m_photo = photo->facts.path;
    }
    if (const Result<> fine = checkOutput(); !fine)
        return fail(fine.error());
    const Result<ChosenModel> model = chooseModel(m_model, context);
    if (!model)
        return fail(model.error());
    const Result<std::unique_ptr<Engine>> engine = context.makeEngine();
    if (!engine)
        return fail(engine.error());
    const Result<std::unique_ptr<Classifier>> classifier = (*engine)->open(model->file);
    if (!classifier)
        return fail(classifier.error());
    const ModelInfo& info = (*classifier)->info();
    const auto readFor = [this](int shortSide) -> Result<PhotoImage> {
        Result<PhotoImage> photo = readPhoto(m_photo, ReadOptions{shortSide});
        if (!photo)
            return fail(photo.error().kind, m_photo % QStringLiteral(": ") % photo.error().message);
        return photo;
    };
    // Asked about the photo as `predict` reads it, which may be a smaller one than is shown.
    const Result<PhotoImage> asked = readFor(info.preprocessing.shortSide());
    if (!asked)
        return fail(asked.error());
    const Result<PhotoImage> photo = readFor(std::max(kShortSide, info.preprocessing.shortSide()));
    if (!photo)
        return fail(photo.error());
    const Result<Prediction> prediction = (*classifier)->classify(asked->image);
    if (!prediction)
        return fail(prediction.error());
    int label = prediction->best();
    if (!m_class.isEmpty()) {
        label = int(info.classNames.indexOf(m_class, 0));
        for (int i = 0; label < 0 && i < int(info.classNames.size()); ++i)
            label = info.classNames[i].compare(m_class, Qt::CaseInsensitive) == 0 ? i : -1;
    }
    if (label < 0 || label >= int(info.classNames.size()))
        return fail(Error::Kind::BadInput,
            tr("The model has no class %1; it knows %2.").arg(m_class, info.classNames.join(QStringLiteral(", "))));
    const Result<QImage> grid = (*classifier)->heatmap(asked->image, label);
    if (!grid)
        return fail(grid.error());
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImage picture = painted(photo->image, *grid, info.preprocessing.cropFraction);
    picture.setText(kMadeByKey, kMadeBy);
    if (!picture.save(&buffer, "PNG"))
        return fail(Error::Kind::Internal, tr("The picture could not be made."));
    if (const Result<> written = writeFile(m_output, buffer.data()); !written)
        return fail(written.error());
    const double probability
        = size_t(label) < prediction->probabilities.size() ? double(prediction->probabilities[size_t(label)]) : 0;
    const QString file = QFileInfo(m_output).absoluteFilePath();
    return Answer{aligned({{tr("Class"), info.classNames[label]}, {tr("Probability"), percentText(probability)},
                      {tr("Picture"), file}}),
        {{QStringLiteral("file"), file}, {QStringLiteral("class"), info.classNames[label]},
            {QStringLiteral("probability"), probability}}};
}

} // namespace Tintype
