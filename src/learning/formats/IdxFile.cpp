// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/formats/IdxFile.h"

#include "core/AppPaths.h"
#include "core/SafeFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>

namespace Tintype {

namespace {

constexpr quint32 kImagesMagic = 0x803; // bytes, three dimensions
constexpr quint32 kLabelsMagic = 0x801; // bytes, one dimension
constexpr int kFewestDigits = 20; ///< Of a set to learn or to test by.
constexpr qint64 kMostDigits = 1'000'000;
constexpr qint64 kImagesHeader = 16;
constexpr qint64 kLabelsHeader = 8;

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::IdxFile", text);
}

quint32 numberAt(const QByteArray& bytes, qsizetype place)
{
    return qFromBigEndian<quint32>(bytes.constData() + place);
}

void append(QByteArray* bytes, quint32 number)
{
    std::array<char, 4> raw{};
    qToBigEndian(number, raw.data());
    bytes->append(raw.data(), qsizetype(raw.size()));
}

tl::unexpected<Error> damaged(const QString& file, const char* fault)
{
    return fail(Error::Kind::Corrupt,
                tr("%1 is not a file of digits as MNIST has them, or it is damaged. Fetch it again, or choose another folder.")
                    .arg(QDir::toNativeSeparators(file)),
                QString::fromLatin1(fault));
}

Result<std::vector<DigitImage>> imagesOf(const QString& file)
{
    const Result<QByteArray> bytes = readFile(file, kImagesHeader + kMostDigits * DigitImage::kPixels);
    if (!bytes)
        return fail(bytes.error());
    if (bytes->size() < kImagesHeader || numberAt(*bytes, 0) != kImagesMagic)
        return damaged(file, "no header");
    const qint64 count = numberAt(*bytes, 4);
    if (numberAt(*bytes, 8) != DigitImage::kSide || numberAt(*bytes, 12) != DigitImage::kSide)
        return damaged(file, "not 28x28");
    if (count > kMostDigits || bytes->size() != kImagesHeader + count * DigitImage::kPixels)
        return damaged(file, "another length");
    std::vector<DigitImage> images(static_cast<size_t>(count));
    const char* from = bytes->constData() + kImagesHeader;
    for (DigitImage& image : images) {
        std::memcpy(image.pixels.data(), from, DigitImage::kPixels);
        from += DigitImage::kPixels;
    }
    return images;
}

Result<std::vector<uchar>> labelsOf(const QString& file)
{
    const Result<QByteArray> bytes = readFile(file, kLabelsHeader + kMostDigits);
    if (!bytes)
        return fail(bytes.error());
    if (bytes->size() < kLabelsHeader || numberAt(*bytes, 0) != kLabelsMagic)
        return damaged(file, "no header");
    if (bytes->size() != kLabelsHeader + qint64(numberAt(*bytes, 4)))
        return damaged(file, "another length");
    std::vector<uchar> labels(bytes->begin() + kLabelsHeader, bytes->end());
    if (std::any_of(labels.begin(), labels.end(), [](uchar label) { return label > 9; }))
        return damaged(file, "a label that is no digit");
    return labels;
}

QString fileOf(const QString& folder, MnistPart part, const char* kind)
{
    return folder % u'/' % QLatin1String(part == MnistPart::Training ? "train" : "t10k") % u'-' % QLatin1String(kind);
}

QString imagesFile(const QString& folder, MnistPart part)
{
    return fileOf(folder, part, "images-idx3-ubyte");
}

QString labelsFile(const QString& folder, MnistPart part)
{
    return fileOf(folder, part, "labels-idx1-ubyte");
}

} // namespace

Result<DigitSet> readIdx(const QString& imagesFile, const QString& labelsFile)
{
    Result<std::vector<DigitImage>> images = imagesOf(imagesFile);
    if (!images)
        return fail(images.error());
    Result<std::vector<uchar>> labels = labelsOf(labelsFile);
    if (!labels)
        return fail(labels.error());
    if (images->size() != labels->size())
        return damaged(labelsFile, "not as many labels as pictures");
    return DigitSet{std::move(*images), std::move(*labels)};
}

Result<> writeIdx(const DigitSet& digits, const QString& imagesFile, const QString& labelsFile)
{
    QByteArray images;
    images.reserve(kImagesHeader + qsizetype(digits.size()) * DigitImage::kPixels);
    for (const quint32 number : {kImagesMagic, quint32(digits.size()), quint32(DigitImage::kSide), quint32(DigitImage::kSide)})
        append(&images, number);
    for (const DigitImage& image : digits.images)
        images.append(reinterpret_cast<const char*>(image.pixels.data()), DigitImage::kPixels);
    if (const Result<> written = writeFile(imagesFile, images); !written)
        return written;
    QByteArray labels;
    append(&labels, kLabelsMagic);
    append(&labels, quint32(digits.size()));
    labels.append(reinterpret_cast<const char*>(digits.labels.data()), digits.size());
    return writeFile(labelsFile, labels);
}

QString mnistFolder(const QString& chosen)
{
    return chosen.isEmpty() ? AppPaths::shareFolder() % QStringLiteral("/mnist") : chosen;
}

bool hasMnist(const QString& folder)
{
    for (const MnistPart part : {MnistPart::Training, MnistPart::Test}) {
        if (!QFileInfo(imagesFile(folder, part)).isFile() || !QFileInfo(labelsFile(folder, part)).isFile())
            return false;
    }
    return true;
}

Result<DigitSet> readMnist(MnistPart part, const QString& folder)
{
    if (!hasMnist(folder))
        return fail(Error::Kind::NotFound,
                    tr("The MNIST digits are not in %1. Run packaging/run.sh again to fetch them, or choose the folder that has the four "
                       "files (train-images-idx3-ubyte and so on).")
                        .arg(QDir::toNativeSeparators(folder)));
    Result<DigitSet> digits = readIdx(imagesFile(folder, part), labelsFile(folder, part));
    if (digits && digits->size() < kFewestDigits)
        return damaged(imagesFile(folder, part), "too few digits");
    return digits;
}

} // namespace Tintype
