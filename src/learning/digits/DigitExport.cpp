// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/digits/DigitExport.h"

#include "core/SafeFile.h"
#include "learning/formats/IdxFile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QRegularExpression>
#include <QSet>

#include <array>

namespace Tintype {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::DigitExport", text);
}

bool isDigitPng(const QString& file)
{
    QImageReader reader(file, QByteArrayLiteral("png"));
    return reader.size() == QSize(DigitImage::kSide, DigitImage::kSide);
}

bool beginsWith(const QString& file, const QByteArray& magic)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) && opened.read(magic.size()) == magic;
}

tl::unexpected<Error> inTheWay(const QString& file)
{
    return fail(Error::Kind::Busy,
                tr("%1 is there already and is nothing that an export of digits wrote; choose another folder.").arg(QDir::toNativeSeparators(file)));
}

/// Where each digit goes; numbered within its own folder.
QStringList pngFiles(const DigitSet& digits, const QString& folder)
{
    std::array<int, 10> counts{};
    QStringList files;
    for (const uchar label : digits.labels)
        files.append(QStringLiteral("%1/png/%2/%3.png").arg(folder).arg(label).arg(++counts[label], 4, 10, QLatin1Char('0')));
    return files;
}

/// The pictures of an earlier, larger export, which would otherwise stand among the new ones.
void removeOlder(const QString& folder, const QSet<QString>& kept)
{
    static const QRegularExpression numbered(QStringLiteral("^[0-9]{4,}\\.png$"));
    for (int digit = 0; digit <= 9; ++digit) {
        const QDir below(QStringLiteral("%1/png/%2").arg(folder).arg(digit));
        const QStringList names = below.entryList({QStringLiteral("*.png")}, QDir::Files);
        for (const QString& name : names) {
            const QString file = QStringLiteral("%1/png/%2/%3").arg(folder).arg(digit).arg(name);
            if (numbered.match(name).hasMatch() && !kept.contains(file) && isDigitPng(file))
                QFile::remove(file);
        }
    }
}

Result<> writePng(const DigitImage& image, const QString& file)
{
    QBuffer buffer;
    if (!image.toImage().save(&buffer, "PNG"))
        return fail(Error::Kind::Internal, tr("%1 could not be made into a PNG.").arg(QDir::toNativeSeparators(file)));
    return writeFile(file, buffer.data());
}

} // namespace

Result<int> exportDigits(const DigitSet& digits, const QString& folder)
{
    if (digits.isEmpty())
        return fail(Error::Kind::BadInput, tr("There are no digits to export; keep some first."));
    Q_ASSERT(digits.images.size() == digits.labels.size());
    const QString images = folder % QStringLiteral("/digits-images-idx3-ubyte");
    const QString labels = folder % QStringLiteral("/digits-labels-idx1-ubyte");
    const QStringList files = pngFiles(digits, folder);
    // Everything is looked at before anything is written.
    for (const QString& file : files) {
        if (QFileInfo::exists(file) && !isDigitPng(file))
            return inTheWay(file);
    }
    if (QFileInfo::exists(images) && !beginsWith(images, QByteArrayLiteral("\0\0\x08\x03")))
        return inTheWay(images);
    if (QFileInfo::exists(labels) && !beginsWith(labels, QByteArrayLiteral("\0\0\x08\x01")))
        return inTheWay(labels);
    for (int i = 0; i < digits.size(); ++i) {
        if (const Result<> written = writePng(digits.images[size_t(i)], files[i]); !written)
            return fail(written.error());
    }
    if (QFileInfo::exists(images) && QFileInfo::exists(labels)) // an earlier export: nobody else's pictures
        removeOlder(folder, QSet<QString>(files.begin(), files.end()));
    if (const Result<> written = writeIdx(digits, images, labels); !written)
        return fail(written.error());
    return digits.size();
}

} // namespace Tintype
