// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/ConfusionModel.h"

#include "app/models/PredictionWords.h"
#include "learning/measure/Evaluation.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

namespace Tintype {

ConfusionModel::ConfusionModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void ConfusionModel::setEvaluation(const Evaluation& evaluation)
{
    // The cell that is looked at stays chosen while a corrected tag changes the counts.
    const bool sameShape = m_names == evaluation.classNames && !m_names.isEmpty();
    if (!sameShape)
        beginResetModel();
    m_names = evaluation.classNames;
    m_counts = evaluation.confusion;
    m_rowSums.clear();
    m_worstShare = 0;
    for (size_t given = 0; given < m_counts.size(); ++given) {
        const int sum = std::accumulate(m_counts[given].begin(), m_counts[given].end(), 0);
        m_rowSums.push_back(sum);
        for (size_t said = 0; said < m_counts[given].size(); ++said) {
            if (given != said && sum > 0)
                m_worstShare = std::max(m_worstShare, double(m_counts[given][said]) / sum);
        }
    }
    if (sameShape)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    else
        endResetModel();
}

void ConfusionModel::clear()
{
    beginResetModel();
    m_names.clear();
    m_counts.clear();
    m_rowSums.clear();
    endResetModel();
}

int ConfusionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_counts.size());
}

int ConfusionModel::columnCount(const QModelIndex& parent) const
{
    return rowCount(parent);
}

QString ConfusionModel::sentence(int given, int said) const
{
    const int count = m_counts[size_t(given)][size_t(said)];
    const int sum = m_rowSums[size_t(given)];
    const QString share = sum > 0 ? percentInWords(double(count) / sum) : percentInWords(0);
    const QLocale locale;
    if (given == said)
        return tr("%1 of %Ln photo(s) of %2: found (%3).", nullptr, sum).arg(locale.toString(count), m_names[given], share);
    return tr("%1 of %Ln photo(s) of %2: taken for %3 (%4).", nullptr, sum)
        .arg(locale.toString(count), m_names[given], m_names[said], share);
}

QVariant ConfusionModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    const int count = m_counts[size_t(index.row())][size_t(index.column())];
    const int sum = m_rowSums[size_t(index.row())];
    const double share = sum > 0 ? double(count) / sum : 0;
    switch (role) {
    case Qt::DisplayRole:
        return QLocale().toString(count);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return sentence(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    case ShareRole:
        return share;
    case StrengthRole:
        return index.row() == index.column() ? share : m_worstShare > 0 ? share / m_worstShare : 0.0;
    default:
        return {};
    }
}

QVariant ConfusionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= m_names.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_names[section];
    if (role == Qt::ToolTipRole && orientation == Qt::Vertical)
        return tr("Photos tagged %1").arg(m_names[section]);
    if (role == Qt::ToolTipRole)
        return tr("Photos that the model called %1").arg(m_names[section]);
    return {};
}

} // namespace Tintype
