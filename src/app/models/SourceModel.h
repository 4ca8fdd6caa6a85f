// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/PhotoGridFilter.h"
#include "library/CatalogChange.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QTimer>

#include <array>
#include <vector>

namespace Tintype {

class Catalog;

/// What stands in the left panel, line by line: the photos' sources, the classes with their counts, the parts, the folders. Renaming and
/// dropping only tell what is wanted; the page does it. GUI thread.
class SourceModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Heading, AllPhotos, Untagged, LastImport, Class, NewClass, Part, Folder };
    enum DataRole { KindRole = Qt::UserRole + 1, CountRole, ColourRole, KeyRole, ActiveRole, NeededRole };

    explicit SourceModel(QObject* parent = nullptr);

    void setCatalog(Catalog* catalog);
    void setFilter(const PhotoGridFilter& filter); ///< The lines that are its conditions become active.
    PhotoId lastImportFrom() const { return m_importedFrom; } ///< The first photo of the last import; 0 when there was none.
    void setLastImportFrom(PhotoId id);

    /// `filter` as it is when that line is chosen: alone, or besides the other conditions (chosen again: without it).
    PhotoGridFilter chosen(int row, const PhotoGridFilter& filter, bool besides) const;
    ClassId classAt(int row) const; ///< kNoClass when it is no class.
    int rowOfClass(ClassId id) const; ///< -1 when there is none.
    int rowOf(Kind kind) const; ///< The first of that kind; -1.
    bool takesPhotos(int row) const; ///< Photos can be dropped there.

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::CopyAction; }
    QStringList mimeTypes() const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) override;

Q_SIGNALS:
    void renameWanted(int classId, const QString& name);
    void newClassWanted(const QString& name);
    void photosDropped(const QList<qint64>& photos, int classId); ///< On a class, or on Untagged (kNoClass).

private:
    struct Line
    {
        Kind kind = Kind::Heading;
        QString label{};
        int count = -1;
        ClassId classId = kNoClass;
        QColor colour{};
        QString key{};
        Role role = Role::None;
        QString folder{};
        bool isSameLine(const Line& other) const
        {
            return kind == other.kind && classId == other.classId && role == other.role && folder == other.folder && label == other.label;
        }
    };

    void follow(const CatalogChange& change);
    void refresh();
    std::vector<Line> makeLines() const;
    void addParts(std::vector<Line>& lines) const;
    void addFolders(std::vector<Line>& lines) const;
    void countFolders();
    void countParts();
    bool isActive(const Line& line) const;
    QString hintOf(const Line& line) const;

    QPointer<Catalog> m_catalog;
    PhotoGridFilter m_filter;
    PhotoId m_importedFrom = 0;
    std::vector<std::pair<QString, int>> m_folders; ///< Each with the photos in it or below, by path.
    std::array<int, 4> m_parts{}; ///< Photos by Role.
    QTimer m_countTimer;
    bool m_areFoldersOld = false; ///< Photos came or went since they were counted.
    std::vector<Line> m_lines;
};

} // namespace Tintype
