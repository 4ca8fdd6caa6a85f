// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/FeatureCache.h"

#include "imaging/PhotoHash.h"

#include <QDir>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace Tintype {

namespace {

// A record: content hash (16 bytes), view (1 byte), numbers (float32, little-endian), the first 8 bytes of the hash of all that.
constexpr qsizetype kNameBytes = 17;
constexpr qsizetype kSumBytes = 8;
constexpr qsizetype kFlushBytes = 1 << 20;
constexpr qint64 kLargestFile = 4LL * 1024 * 1024 * 1024;

QByteArray nameOf(const QString& contentHash, int view)
{
    QByteArray name = QByteArray::fromHex(contentHash.toLatin1());
    name.append(char(view));
    return name;
}

QByteArray sumOf(const QByteArray& bytes)
{
    return QByteArray::fromHex(contentHash(bytes).toLatin1()).first(kSumBytes);
}

} // namespace

FeatureCache::FeatureCache(const QString& folder, const QByteArray& key, int features)
    : m_features(std::size_t(features))
{
    const QByteArray keyHash = contentHash(key).toLatin1();
    m_header = "tintype features 1\n" + keyHash + '\n' + QByteArray::number(features) + '\n';
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return;
    m_file.setFileName(folder % u'/' % QString::fromLatin1(keyHash) % QStringLiteral(".features"));
    if (m_file.open(QIODevice::ReadWrite))
        index();
}

FeatureCache::~FeatureCache()
{
    flush();
}

qsizetype FeatureCache::recordBytes() const
{
    return kNameBytes + qsizetype(m_features * sizeof(float)) + kSumBytes;
}

// Only names are read here; the numbers are checked when they are wanted.
void FeatureCache::index()
{
    if (m_file.size() > kLargestFile || m_file.read(m_header.size()) != m_header)
        return;
    m_end = m_header.size();
    for (; m_end + recordBytes() <= m_file.size(); m_end += recordBytes()) {
        if (!m_file.seek(m_end))
            return;
        const QByteArray name = m_file.read(kNameBytes);
        if (name.size() != kNameBytes)
            return;
        m_places.insert(name, m_end);
    }
}

bool FeatureCache::unpack(const QByteArray& record, float* values) const
{
    const qsizetype summed = recordBytes() - kSumBytes;
    if (record.size() != recordBytes() || sumOf(record.first(summed)) != record.sliced(summed))
        return false;
    std::memcpy(values, record.constData() + kNameBytes, m_features * sizeof(float));
    return std::all_of(values, values + m_features, [](float value) { return std::isfinite(value); });
}

bool FeatureCache::find(const QString& contentHash, int view, float* values)
{
    const QByteArray name = nameOf(contentHash, view);
    const auto place = m_places.constFind(name);
    if (place == m_places.constEnd())
        return false;
    QByteArray record;
    if (*place >= m_end)
        record = m_unwritten.mid(*place - m_end, recordBytes());
    else if (m_file.seek(*place))
        record = m_file.read(recordBytes());
    if (record.startsWith(name) && unpack(record, values))
        return true;
    m_places.remove(name);
    return false;
}

void FeatureCache::add(const QString& contentHash, int view, const float* values)
{
    const QByteArray name = nameOf(contentHash, view);
    if (name.size() != kNameBytes || m_places.contains(name) || !m_file.isOpen())
        return;
    QByteArray record = name;
    record.append(reinterpret_cast<const char*>(values), qsizetype(m_features * sizeof(float)));
    record.append(sumOf(record));
    if (m_end == 0 && m_unwritten.isEmpty()) // Without its header the file was of no use: it begins anew.
        m_unwritten = m_header;
    m_places.insert(name, m_end + m_unwritten.size());
    m_unwritten += record;
    if (m_unwritten.size() >= kFlushBytes)
        flush();
}

void FeatureCache::flush()
{
    if (m_unwritten.isEmpty())
        return;
    if (m_file.resize(m_end) && m_file.seek(m_end) && m_file.write(m_unwritten) == m_unwritten.size() && m_file.flush())
        m_end += m_unwritten.size();
    else
        m_file.close();
    m_unwritten.clear();
}

} // namespace Tintype
