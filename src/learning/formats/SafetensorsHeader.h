// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/formats/SafetensorsFile.h"

namespace Tintype {

/// The text in front of a safetensors file's tensors: what they are called, their shapes, and where their bytes lie.
struct SafetensorsHeader
{
    struct Entry
    {
        QString name;
        QString dtype;
        std::vector<std::int64_t> shape;
        std::uint64_t begin = 0; ///< In the bytes after the header.
        std::uint64_t end = 0;
    };

    SafetensorsFile::Metadata metadata;
    std::vector<Entry> entries; ///< In the order of their bytes, without hole or overlap.
    std::uint64_t dataSize = 0; ///< Bytes that must follow the header.

    /// Reads the JSON; false when it breaks a rule, which `fault` then names for the log.
    static bool parse(QByteArrayView text, SafetensorsHeader* header, QString* fault);
    /// The header's JSON, padded so that the tensors begin at a multiple of 8. Entries as they stand.
    QByteArray text() const;
};

/// Bytes that a tensor takes; false when it does not fit 64 bits or is no whole number of bytes.
bool tensorBytes(const std::vector<std::int64_t>& shape, int bits, std::uint64_t* bytes);

} // namespace Tintype
