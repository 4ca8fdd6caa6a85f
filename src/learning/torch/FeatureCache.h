// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QString>

namespace Tintype {

/// Features on disk, so that a second training does not compute them again: one file for each network and way of
/// preparing photos, to which records are appended. What is damaged in it is passed over and computed anew. One thread.
class FeatureCache
{
public:
    /// `key` tells apart what features may not be mixed (weights, preprocessing, precision). An empty folder: nothing is kept on disk.
    FeatureCache(const QString& folder, const QByteArray& key, int features);
    ~FeatureCache();
    Q_DISABLE_COPY_MOVE(FeatureCache)

    /// Writes the numbers of a view (0: centre, 1: mirror) of the photo with this content hash to `values`; false when there
    /// are none.
    bool find(const QString& contentHash, int view, float* values);
    void add(const QString& contentHash, int view, const float* values);
    /// Writes what was added. A cache that cannot be written only costs time later.
    void flush();

    QString path() const { return m_file.fileName(); }

private:
    void index();
    bool unpack(const QByteArray& record, float* values) const;
    qsizetype recordBytes() const;

    QFile m_file; // closed when nothing is kept
    QByteArray m_header;
    std::size_t m_features;
    QHash<QByteArray, qint64> m_places; // content hash and view to the record's place in the file
    QByteArray m_unwritten; // follows m_end in the file
    qint64 m_end = 0; // of the good records: what follows was cut by a crash
};

} // namespace Tintype
