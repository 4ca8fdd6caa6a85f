// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/SourceModel.h"

#include "app/models/PhotoMime.h"
#include "app/models/PhotoWords.h"
#include "library/Catalog.h"

#include <QDir>
#include <QHash>

#include <algorithm>
#include <utility>

namespace Tintype {

SourceModel::SourceModel(QObject* parent)
    : QAbstractListModel(parent)
{
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(60);
    connect(&m_countTimer, &QTimer::timeout, this, [this] {
        countParts();
        if (std::exchange(m_areFoldersOld, false))
            countFolders();
        refresh();
    });
}

void SourceModel::setCatalog(Catalog* catalog)
{
    if (m_catalog)
        m_catalog->disconnect(this);
    m_catalog = catalog;
    m_filter = {};
    m_importedFrom = 0;
    if (catalog)
        connect(catalog, &Catalog::changed, this, &SourceModel::follow);
    m_areFoldersOld = false;
    countParts();
    countFolders();
    refresh();
}

void SourceModel::setFilter(const PhotoGridFilter& filter)
{
    m_filter = filter;
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0), index(int(m_lines.size()) - 1));
}

void SourceModel::setLastImportFrom(PhotoId id)
{
    m_importedFrom = id;
    refresh();
}

void SourceModel::follow(const CatalogChange& change)
{
    // Classes are counted by the catalog; folders and parts mean reading every photo, which may be a moment late.
    const bool cameOrWent = change.parts & (CatalogChange::PhotosAdded | CatalogChange::PhotosRemoved);
    const bool wasEdited = change.parts & CatalogChange::PhotosEdited;
    // An edit without a list of photos is facts read again: photos may lie elsewhere now. Tags and parts move nothing.
    m_areFoldersOld = m_areFoldersOld || cameOrWent || (wasEdited && change.photos.isEmpty());
    if ((cameOrWent || wasEdited) && !m_countTimer.isActive())
        m_countTimer.start();
    refresh();
}

void SourceModel::countParts()
{
    m_parts = {};
    if (!m_catalog)
        return;
    for (const Photo& photo : m_catalog->photos())
        ++m_parts[size_t(photo.role)];
}

void SourceModel::countFolders()
{
    m_folders.clear();
    if (!m_catalog)
        return;
    QHash<QString, int> direct;
    for (const Photo& photo : m_catalog->photos())
        ++direct[photo.facts.path.left(photo.facts.path.lastIndexOf(u'/'))];
    for (auto folder = direct.cbegin(); folder != direct.cend(); ++folder)
        m_folders.emplace_back(folder.key(), folder.value());
    std::sort(m_folders.begin(), m_folders.end());
    // The filter shows a folder with all below it, so that is what is counted; those below follow it in the sorted list.
    for (auto& [folder, count] : m_folders) {
        const QString below = folder + u'/';
        auto other = std::lower_bound(m_folders.begin(), m_folders.end(), std::pair<QString, int>(below, 0));
        for (; other != m_folders.end() && other->first.startsWith(below); ++other)
            count += direct.value(other->first);
    }
    std::stable_sort(m_folders.begin(), m_folders.end(),
                     [](const auto& a, const auto& b) { return a.first.compare(b.first, Qt::CaseInsensitive) < 0; });
}

void SourceModel::refresh()
{
    std::vector<Line> lines = makeLines();
    const bool isSame = lines.size() == m_lines.size()
        && std::equal(lines.begin(), lines.end(), m_lines.begin(), [](const Line& a, const Line& b) { return a.isSameLine(b); });
    if (isSame) {
        m_lines = std::move(lines);
        if (!m_lines.empty())
            Q_EMIT dataChanged(index(0), index(int(m_lines.size()) - 1));
        return;
    }
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

std::vector<SourceModel::Line> SourceModel::makeLines() const
{
    std::vector<Line> lines;
    if (!m_catalog)
        return lines;
    const auto& photos = m_catalog->photos();
    lines.push_back({Kind::Heading, tr("Photos")});
    lines.push_back({Kind::AllPhotos, tr("All photos"), int(photos.size())});
    lines.push_back({Kind::Untagged, tr("Untagged"), m_catalog->photosOfClass(kNoClass)});
    if (m_importedFrom > 0) {
        const auto first = std::lower_bound(photos.begin(), photos.end(), m_importedFrom,
                                            [](const Photo& photo, PhotoId id) { return photo.id < id; });
        if (first != photos.end() && first != photos.begin())
            lines.push_back({Kind::LastImport, tr("Last import"), int(photos.end() - first)});
    }
    lines.push_back({Kind::Heading, tr("Classes")});
    int position = 0;
    for (const PhotoClass& photoClass : m_catalog->classes()) {
        lines.push_back({Kind::Class, photoClass.name, m_catalog->photosOfClass(photoClass.id), photoClass.id, photoClass.colour,
                         keyOfClass(position++)});
    }
    lines.push_back({Kind::NewClass, tr("New class")});
    addParts(lines);
    addFolders(lines);
    return lines;
}

void SourceModel::addParts(std::vector<Line>& lines) const
{
    if (m_parts[size_t(Role::Train)] + m_parts[size_t(Role::Validation)] + m_parts[size_t(Role::Test)] == 0)
        return;
    lines.push_back({Kind::Heading, tr("Parts")});
    for (const Role role : {Role::Train, Role::Validation, Role::Test, Role::None}) {
        Line line{Kind::Part, partName(role), m_parts[size_t(role)]};
        line.role = role;
        if (role != Role::None || line.count > 0)
            lines.push_back(line);
    }
}

void SourceModel::addFolders(std::vector<Line>& lines) const
{
    if (m_folders.empty())
        return;
    QHash<QString, int> sameName;
    for (const auto& entry : m_folders)
        ++sameName[entry.first.mid(entry.first.lastIndexOf(u'/') + 1)];
    lines.push_back({Kind::Heading, tr("Folders")});
    for (const auto& [folder, count] : m_folders) {
        const QString name = folder.mid(folder.lastIndexOf(u'/') + 1);
        // Two folders of one name are told apart by what they lie in.
        const bool isAmbiguous = sameName.value(name) > 1;
        Line line{Kind::Folder, isAmbiguous ? folder.section(u'/', -2) : name, count};
        line.folder = folder;
        lines.push_back(line);
    }
}

PhotoGridFilter SourceModel::chosen(int row, const PhotoGridFilter& filter, bool besides) const
{
    PhotoGridFilter result = besides ? filter : filter.withoutConditions();
    if (row < 0 || row >= int(m_lines.size()))
        return filter;
    const Line& line = m_lines[size_t(row)];
    const bool takeAway = besides && isActive(line);
    switch (line.kind) {
    case Kind::AllPhotos:
        return filter.withoutConditions();
    case Kind::Untagged:
    case Kind::Class:
        result.photos.classId = line.classId;
        if (takeAway)
            result.photos.classId.reset();
        break;
    case Kind::LastImport:
        result.addedFrom = takeAway ? 0 : m_importedFrom;
        break;
    case Kind::Part:
        result.photos.role = line.role;
        if (takeAway)
            result.photos.role.reset();
        break;
    case Kind::Folder:
        result.photos.folder = takeAway ? QString() : line.folder;
        break;
    case Kind::Heading:
    case Kind::NewClass:
        return filter;
    }
    return result;
}

ClassId SourceModel::classAt(int row) const
{
    return row >= 0 && row < int(m_lines.size()) && m_lines[size_t(row)].kind == Kind::Class ? m_lines[size_t(row)].classId : kNoClass;
}

int SourceModel::rowOfClass(ClassId id) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(),
                                    [id](const Line& line) { return line.kind == Kind::Class && line.classId == id; });
    return found == m_lines.end() ? -1 : int(found - m_lines.begin());
}

int SourceModel::rowOf(Kind kind) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [kind](const Line& line) { return line.kind == kind; });
    return found == m_lines.end() ? -1 : int(found - m_lines.begin());
}

bool SourceModel::takesPhotos(int row) const
{
    if (row < 0 || row >= int(m_lines.size()))
        return false;
    return m_lines[size_t(row)].kind == Kind::Class || m_lines[size_t(row)].kind == Kind::Untagged;
}

bool SourceModel::isActive(const Line& line) const
{
    switch (line.kind) {
    case Kind::AllPhotos:
        return !m_filter.hasConditions();
    case Kind::Untagged:
    case Kind::Class:
        return m_filter.photos.classId == line.classId;
    case Kind::LastImport:
        return m_filter.addedFrom > 0;
    case Kind::Part:
        return m_filter.photos.role == line.role;
    case Kind::Folder:
        return m_filter.photos.folder == line.folder;
    case Kind::Heading:
    case Kind::NewClass:
        break;
    }
    return false;
}

int SourceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant SourceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_lines.size()))
        return {};
    const Line& line = m_lines[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return line.label;
    case Qt::EditRole:
        return line.kind == Kind::NewClass ? QString() : line.label;
    case Qt::ToolTipRole:
        return hintOf(line);
    case Qt::AccessibleTextRole:
        return line.count < 0 ? line.label : QStringLiteral("%1, %2").arg(line.label, number(line.count));
    case KindRole:
        return int(line.kind);
    case CountRole:
        return line.count;
    case ColourRole:
        return line.colour;
    case KeyRole:
        return line.key;
    case ActiveRole:
        return isActive(line);
    case NeededRole:
        return line.kind == Kind::Class && line.count < kPhotosNeeded ? kPhotosNeeded : 0;
    default:
        return {};
    }
}

QString SourceModel::hintOf(const Line& line) const
{
    switch (line.kind) {
    case Kind::Class: {
        QStringList sentences{line.label};
        if (!line.key.isEmpty())
            sentences.append(tr("Key %1 tags the selected photos; so does dropping them here.").arg(line.key));
        if (line.count < kPhotosNeeded)
            sentences.append(tr("%1 of %2 photos: with fewer than %2, what a model learns of a class, and how well it does, is mostly luck.")
                                 .arg(number(line.count), number(kPhotosNeeded)));
        return sentences.join(u'\n');
    }
    case Kind::Untagged:
        return tr("Photos without a class. Drop photos here, or press 0, to take their class away.");
    case Kind::LastImport:
        return tr("The photos that the last import brought.");
    case Kind::Part:
        return partHint(line.role);
    case Kind::Folder:
        return QDir::toNativeSeparators(line.folder);
    case Kind::NewClass:
        return tr("Name a class that photos can belong to (N)");
    case Kind::Heading:
    case Kind::AllPhotos:
        break;
    }
    return {};
}

bool SourceModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const Line line = m_lines[size_t(index.row())];
    const QString name = value.toString().simplified();
    if (name.isEmpty())
        return false;
    if (line.kind == Kind::NewClass)
        Q_EMIT newClassWanted(name);
    else if (line.kind == Kind::Class && name != line.label)
        Q_EMIT renameWanted(line.classId, name);
    return true;
}

Qt::ItemFlags SourceModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags result = Qt::ItemNeverHasChildren;
    const Kind kind = m_lines[size_t(index.row())].kind;
    if (kind == Kind::Heading)
        return result;
    result |= Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (kind == Kind::Class || kind == Kind::NewClass)
        result |= Qt::ItemIsEditable;
    if (takesPhotos(index.row()))
        result |= Qt::ItemIsDropEnabled;
    return result;
}

QStringList SourceModel::mimeTypes() const
{
    return {photoMimeType()};
}

bool SourceModel::canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) const
{
    Q_UNUSED(action)
    Q_UNUSED(row)
    Q_UNUSED(column)
    return takesPhotos(parent.row()) && !photosFromMime(data).isEmpty();
}

bool SourceModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    Q_EMIT photosDropped(photosFromMime(data), m_lines[size_t(parent.row())].classId);
    return true;
}

} // namespace Tintype
