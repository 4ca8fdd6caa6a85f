// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/RunListModel.h"

#include "app/work/SideThread.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Tintype {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::RunListModel)
};

bool isSame(const ModelEntry& a, const ModelEntry& b)
{
    return a.id == b.id && a.name == b.name && a.file == b.file && a.info.created == b.info.created;
}

} // namespace

QString modelTitle(const ModelEntry& model)
{
    const QDateTime created = model.info.created.toLocalTime();
    if (!created.isValid())
        return model.name;
    const QLocale locale;
    const QString hoursAndMinutes = locale.timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss"));
    const QString time = locale.toString(created.time(), hoursAndMinutes);
    const qint64 days = created.date().daysTo(QDate::currentDate());
    if (days == 0)
        return Words::tr("%1, today %2").arg(model.name, time);
    if (days == 1)
        return Words::tr("%1, yesterday %2").arg(model.name, time);
    return Words::tr("%1, %2").arg(model.name, locale.toString(created.date(), QLocale::ShortFormat));
}

RunListModel::RunListModel(QString runsFolder, SideThread& reader, QObject* parent)
    : QAbstractListModel(parent)
    , m_runsFolder(std::move(runsFolder))
    , m_reader(reader)
{
}

void RunListModel::refresh()
{
    m_reader.run<std::vector<ModelEntry>>(
        this, [folder = m_runsFolder] { return listModels(folder); },
        [this](std::vector<ModelEntry> entries) { take(std::move(entries)); });
}

void RunListModel::take(std::vector<ModelEntry> entries)
{
    std::reverse(entries.begin(), entries.end());
    // Views keep what is chosen in them when nothing has changed.
    if (!std::equal(entries.begin(), entries.end(), m_entries.begin(), m_entries.end(), isSame)) {
        beginResetModel();
        m_entries = std::move(entries);
        endResetModel();
    }
    m_read = true;
    Q_EMIT refreshed();
}

int RunListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant RunListModel::data(const QModelIndex& index, int role) const
{
    const ModelEntry* entry = model(index.row());
    if (!index.isValid() || !entry)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return modelTitle(*entry);
    case Qt::ToolTipRole:
        return tr("%1: right on %2 % of %3 validation photos")
            .arg(entry->name, QLocale().toString(entry->info.validationAccuracy * 100, 'f', 1),
                 QLocale().toString(entry->info.validationPhotos));
    case IdRole:
        return entry->id;
    default:
        return {};
    }
}

const ModelEntry* RunListModel::model(int row) const
{
    return row < 0 || row >= int(m_entries.size()) ? nullptr : &m_entries[size_t(row)];
}

int RunListModel::rowOf(const QString& id) const
{
    const auto place = std::find_if(m_entries.begin(), m_entries.end(), [&](const ModelEntry& entry) { return entry.id == id; });
    return place == m_entries.end() ? -1 : int(place - m_entries.begin());
}

} // namespace Tintype
