// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/formats/SafetensorsFile.h"

#include "core/SafeFile.h"
#include "learning/formats/SafetensorsHeader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QtEndian>

#include <algorithm>
#include <new>

namespace Tintype {

namespace {

static_assert(Q_BYTE_ORDER == Q_LITTLE_ENDIAN, "Numbers of tensors are used as they lie in the file.");

constexpr qint64 kPrefix = 8; // Bytes that tell the header's length.

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::SafetensorsFile", text);
}

tl::unexpected<Error> damaged(const QString& name, const QString& fault)
{
    return fail(Error::Kind::Corrupt, tr("%1 is not a whole safetensors model file. Copy it again, or choose another.").arg(name), fault);
}

tl::unexpected<Error> damaged(const QString& name, const char* fault)
{
    return damaged(name, QString::fromLatin1(fault));
}

/// `header`: the length that the file's first bytes name; `begin`: what follows them. Damage leaves these as they were: another kind
/// of file, such as a photo, has none of either.
bool looksLikeSafetensors(quint64 header, QByteArrayView begin)
{
    return header <= quint64(SafetensorsFile::kMaximumHeader) && (begin.isEmpty() || begin.front() == '{');
}

tl::unexpected<Error> anotherKind(const QString& name, const char* fault)
{
    return fail(Error::Kind::Corrupt,
                tr("%1 is no safetensors file, the kind that models and weights are kept in. Choose another.").arg(name),
                QString::fromLatin1(fault));
}

tl::unexpected<Error> tooShort(const QString& name, qint64 size)
{
    if (size > 0)
        return anotherKind(name, "shorter than its header's length");
    return fail(Error::Kind::Corrupt, tr("%1 is empty. Copy it again, or choose another.").arg(name), QStringLiteral("no byte"));
}

tl::unexpected<Error> noMemory(const QString& name)
{
    return fail(Error::Kind::OutOfMemory, tr("There is not enough memory to open %1. Close other programs and try again.").arg(name));
}

/// Reads and checks all that stands before the tensors, and that the file is as long as that says.
Result<SafetensorsHeader> readHeader(QFile& file, const QString& name)
{
    const QByteArray prefix = file.read(kPrefix);
    if (prefix.size() < kPrefix)
        return tooShort(name, prefix.size());
    const auto length = qFromLittleEndian<quint64>(prefix.constData());
    if (!looksLikeSafetensors(length, file.peek(1)))
        return anotherKind(name, "header longer than allowed, or not beginning with a brace");
    if (length > quint64(SafetensorsFile::kMaximumHeader) || length > quint64(file.size() - kPrefix))
        return damaged(name, "header longer than the file or than allowed");
    const QByteArray text = file.read(qint64(length));
    if (text.size() != qsizetype(length))
        return fail(Error::Kind::Unreadable, tr("%1 cannot be read to its end (%2).").arg(name, file.errorString()));
    SafetensorsHeader header;
    QString fault;
    if (!SafetensorsHeader::parse(text, &header, &fault))
        return damaged(name, fault);
    if (header.dataSize != quint64(file.size() - kPrefix) - length)
        return damaged(name, "file longer or shorter than its tensors");
    return header;
}

Result<> openFile(QFile& file, const QString& name)
{
    if (!file.exists())
        return fail(Error::Kind::NotFound, tr("There is no file %1.").arg(name));
    if (QFileInfo(file).isDir())
        return fail(Error::Kind::Unreadable, tr("%1 is a folder. Choose a file in it.").arg(name));
    if (!QFileInfo(file).isFile()) // a pipe or a device has no end to check against
        return fail(Error::Kind::Unreadable, tr("%1 is a device or a pipe. Choose a file.").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Unreadable, tr("%1 cannot be read (%2). Check its permissions.").arg(name, file.errorString()));
    return {};
}

/// Orders tensors as the reference does, so that every one begins at a multiple of its numbers' size.
bool standsBefore(const TensorView& one, const TensorView& other)
{
    const int bits = SafetensorsFile::bitsOf(one.dtype);
    const int otherBits = SafetensorsFile::bitsOf(other.dtype);
    return bits != otherBits ? bits > otherBits : one.name < other.name;
}

/// The header for tensors in their order; BadInput when one of them breaks a rule.
Result<SafetensorsHeader> headerFor(const std::vector<TensorView>& tensors, const SafetensorsFile::Metadata& metadata)
{
    const auto refuse = [](const QString& name) {
        return fail(Error::Kind::BadInput, tr("The weights %1 cannot be written: their numbers do not fit their shape.").arg(name));
    };
    SafetensorsHeader header;
    header.metadata = metadata;
    QSet<QString> names{QStringLiteral("__metadata__")};
    for (const TensorView& tensor : tensors) {
        const int bits = SafetensorsFile::bitsOf(tensor.dtype);
        std::uint64_t bytes = 0;
        if (names.contains(tensor.name))
            return fail(Error::Kind::BadInput, tr("The weights %1 cannot be written: the name comes twice.").arg(tensor.name));
        if (bits == 0 || tensor.shape.size() > SafetensorsFile::kMaximumDimensions || !tensorBytes(tensor.shape, bits, &bytes)
            || bytes != std::uint64_t(tensor.bytes.size()))
            return refuse(tensor.name);
        names.insert(tensor.name);
        header.entries.push_back({tensor.name, tensor.dtype, tensor.shape, header.dataSize, header.dataSize + bytes});
        header.dataSize += bytes;
    }
    return header;
}

} // namespace

Result<SafetensorsFile> SafetensorsFile::read(const QString& path, qint64 limit)
{
    const QString name = QDir::toNativeSeparators(path);
    QFile file(path);
    if (const Result<> opened = openFile(file, name); !opened)
        return fail(opened.error());
    if (file.size() > limit)
        return fail(Error::Kind::TooLarge, tr("%1 is too large to be a model for this program.").arg(name));
    // The header first: no memory is taken for a large file of another kind.
    if (const Result<SafetensorsHeader> header = readHeader(file, name); !header)
        return fail(header.error());
    const qint64 size = file.size();
    QByteArray bytes;
    try {
        bytes.resize(size);
    } catch (const std::bad_alloc&) {
        return noMemory(name);
    }
    if (!file.seek(0) || file.read(bytes.data(), size) != size)
        return fail(Error::Kind::Unreadable, tr("%1 cannot be read to its end (%2).").arg(name, file.errorString()));
    return parse(std::move(bytes), name);
}

Result<SafetensorsFile::Metadata> SafetensorsFile::readMetadata(const QString& path)
{
    const QString name = QDir::toNativeSeparators(path);
    QFile file(path);
    if (const Result<> opened = openFile(file, name); !opened)
        return fail(opened.error());
    Result<SafetensorsHeader> header = readHeader(file, name);
    if (!header)
        return fail(header.error());
    return std::move(header->metadata);
}

Result<SafetensorsFile> SafetensorsFile::parse(QByteArray bytes, const QString& name)
{
    if (bytes.size() < kPrefix)
        return tooShort(name, bytes.size());
    const auto length = qFromLittleEndian<quint64>(bytes.constData());
    if (!looksLikeSafetensors(length, QByteArrayView(bytes).sliced(kPrefix)))
        return anotherKind(name, "header longer than allowed, or not beginning with a brace");
    if (length > quint64(kMaximumHeader) || length > quint64(bytes.size() - kPrefix))
        return damaged(name, "header longer than the file or than allowed");
    SafetensorsHeader header;
    QString fault;
    if (!SafetensorsHeader::parse(QByteArrayView(bytes).sliced(kPrefix, qsizetype(length)), &header, &fault))
        return damaged(name, fault);
    if (header.dataSize != quint64(bytes.size() - kPrefix) - length)
        return damaged(name, "file longer or shorter than its tensors");

    SafetensorsFile file;
    file.m_bytes = std::move(bytes);
    file.m_metadata = std::move(header.metadata);
    const QByteArrayView data = QByteArrayView(file.m_bytes).sliced(kPrefix + qsizetype(length));
    file.m_tensors.reserve(header.entries.size());
    for (SafetensorsHeader::Entry& entry : header.entries) {
        file.m_index.insert(entry.name, int(file.m_tensors.size()));
        const QByteArrayView view = data.sliced(qsizetype(entry.begin), qsizetype(entry.end - entry.begin));
        file.m_tensors.push_back({std::move(entry.name), std::move(entry.dtype), std::move(entry.shape), view});
    }
    return file;
}

Result<> SafetensorsFile::write(const QString& path, std::vector<TensorView> tensors, const Metadata& metadata)
{
    if (tensors.size() > kMaximumTensors || metadata.size() > kMaximumTensors)
        return fail(Error::Kind::BadInput, tr("%1 cannot be written: it would hold too many parts.").arg(QDir::toNativeSeparators(path)));
    std::sort(tensors.begin(), tensors.end(), standsBefore);
    const Result<SafetensorsHeader> header = headerFor(tensors, metadata);
    if (!header)
        return fail(header.error());
    const QByteArray text = header->text();
    if (text.size() > kMaximumHeader)
        return fail(Error::Kind::BadInput, tr("%1 cannot be written: its description is too long.").arg(QDir::toNativeSeparators(path)));
    QByteArray bytes(kPrefix, Qt::Uninitialized);
    qToLittleEndian<quint64>(quint64(text.size()), bytes.data());
    try {
        bytes.reserve(kPrefix + text.size() + qsizetype(header->dataSize));
        bytes.append(text);
        for (const TensorView& tensor : tensors)
            bytes.append(tensor.bytes);
    } catch (const std::bad_alloc&) {
        return noMemory(QDir::toNativeSeparators(path));
    }
    return writeFile(path, bytes);
}

const TensorView* SafetensorsFile::find(const QString& name) const
{
    const auto found = m_index.constFind(name);
    return found == m_index.cend() ? nullptr : &m_tensors[size_t(found.value())];
}

int SafetensorsFile::bitsOf(const QString& dtype)
{
    static const QHash<QString, int> bits = [] {
        QHash<QString, int> table;
        for (const char* name : {"BOOL", "U8", "I8", "F8_E5M2", "F8_E4M3", "F8_E8M0", "F8_E4M3FNUZ", "F8_E5M2FNUZ"})
            table.insert(QString::fromLatin1(name), 8);
        for (const char* name : {"I16", "U16", "F16", "BF16"})
            table.insert(QString::fromLatin1(name), 16);
        for (const char* name : {"I32", "U32", "F32"})
            table.insert(QString::fromLatin1(name), 32);
        for (const char* name : {"I64", "U64", "F64", "C64"})
            table.insert(QString::fromLatin1(name), 64);
        table.insert(QStringLiteral("F4"), 4);
        table.insert(QStringLiteral("F6_E2M3"), 6);
        table.insert(QStringLiteral("F6_E3M2"), 6);
        return table;
    }();
    return bits.value(dtype);
}

} // namespace Tintype
