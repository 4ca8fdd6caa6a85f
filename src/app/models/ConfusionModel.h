// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace Tintype {

struct Evaluation;

/// How often photos of one class (rows) were taken for another (columns). GUI thread.
class ConfusionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Roles {
        ShareRole = Qt::UserRole + 1, ///< Of the photos of this row, 0..1.
        StrengthRole, ///< How strongly to colour it, 0..1: for mistakes relative to the worst cell.
    };

    explicit ConfusionModel(QObject* parent = nullptr);

    void setEvaluation(const Evaluation& evaluation);
    void clear();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString sentence(int given, int said) const;

    QStringList m_names;
    std::vector<std::vector<int>> m_counts;
    std::vector<int> m_rowSums;
    double m_worstShare = 0; ///< The largest share off the diagonal.
};

} // namespace Tintype
