// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QMap>
#include <QString>

#include <cstdint>
#include <vector>

namespace Tintype {

/// One tensor of a file: a view, good as long as the bytes it looks at. Little-endian, C order, no strides.
struct TensorView
{
    QString name;
    QString dtype; ///< As in the file: "F32", "BF16", "I64"…
    std::vector<std::int64_t> shape; ///< Empty for a single value.
    QByteArrayView bytes;
};

/// Weights in the safetensors format (huggingface/safetensors, README.md): data only, never a program.
/// Refuses everything that the reference reader refuses, before memory is allocated for it, and also a header nested
/// deeper than 8, more than 100,000 tensors, more than 16 dimensions, and names that come twice.
class SafetensorsFile
{
public:
    using Metadata = QMap<QString, QString>;

    static constexpr qint64 kMaximumHeader = 100'000'000; ///< Bytes; the reference's limit.
    static constexpr qint64 kDefaultLimit = 4LL * 1024 * 1024 * 1024; ///< Bytes of a whole file.
    static constexpr int kMaximumDepth = 8;
    static constexpr int kMaximumTensors = 100'000;
    static constexpr int kMaximumDimensions = 16;

    /// Reads a whole file into memory (not mapped: another program could cut it while we look).
    /// Errors: NotFound, Unreadable, TooLarge; Corrupt with the fault in `detail`.
    static Result<SafetensorsFile> read(const QString& path, qint64 limit = kDefaultLimit);
    /// Only header and metadata, without loading the tensors; checks the file's size against the header.
    static Result<Metadata> readMetadata(const QString& path);
    /// The same from memory. `name` stands in the error's sentence.
    static Result<SafetensorsFile> parse(QByteArray bytes, const QString& name);
    /// Writes beside and renames. Tensors are ordered by size of their numbers (largest first), then name, as the
    /// reference does; the header is padded to a multiple of 8. Errors: BadInput (dtype or sizes that do not fit, or a
    /// name twice), NoSpace.
    static Result<> write(const QString& path, std::vector<TensorView> tensors, const Metadata& metadata);

    const Metadata& metadata() const { return m_metadata; }
    const std::vector<TensorView>& tensors() const { return m_tensors; } ///< In the order of their bytes.
    const TensorView* find(const QString& name) const; ///< Null when there is none.

    /// Bits of one number; 0 for an unknown dtype.
    static int bitsOf(const QString& dtype);

private:
    QByteArray m_bytes; // Implicitly shared and never written, so the views stay good when this is moved or copied.
    Metadata m_metadata;
    std::vector<TensorView> m_tensors;
    QHash<QString, int> m_index;
};

} // namespace Tintype
