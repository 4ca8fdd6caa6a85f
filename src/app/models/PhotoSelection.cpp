// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/PhotoSelection.h"

#include "app/models/PhotoGridModel.h"

#include <algorithm>

namespace Tintype {

PhotoSelection::PhotoSelection(PhotoGridModel& model, QObject* parent)
    : QObject(parent)
    , m_model(model)
{
    connect(&model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex&, int first, int last) { followRemoval(first, last); });
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { followInsertion(first, last); });
    connect(&model, &QAbstractItemModel::modelReset, this, &PhotoSelection::followReset);
    connect(&model, &PhotoGridModel::updated, this, &PhotoSelection::settle);
}

QList<PhotoId> PhotoSelection::photos() const
{
    QList<PhotoId> result;
    result.reserve(m_ids.size());
    for (const PhotoId id : m_model.rows()) {
        if (result.size() == m_ids.size())
            break;
        if (m_ids.contains(id))
            result.append(id);
    }
    return result;
}

void PhotoSelection::choose(int row, Mode mode)
{
    const PhotoId id = m_model.idAt(row);
    if (id == 0)
        return;
    const int anchorRow = m_anchor != 0 ? m_model.rowOf(m_anchor) : -1;
    switch (mode) {
    case Mode::Replace:
        m_ids = {id};
        m_anchor = id;
        break;
    case Mode::Toggle:
        if (!m_ids.remove(id))
            m_ids.insert(id);
        m_anchor = id;
        break;
    case Mode::Extend:
        m_ids.clear();
        addRange(anchorRow >= 0 ? anchorRow : row, row);
        break;
    case Mode::ExtendKeeping:
        addRange(anchorRow >= 0 ? anchorRow : row, row);
        break;
    case Mode::Move:
        break;
    }
    if (m_anchor == 0)
        m_anchor = id;
    const bool moved = std::exchange(m_current, id) != id;
    m_currentRow = row;
    if (moved)
        Q_EMIT currentChanged(id);
    if (mode != Mode::Move)
        Q_EMIT changed();
}

void PhotoSelection::step(int steps)
{
    const int row = rowFromCurrent(steps);
    choose(row, m_ids.size() > 1 && m_ids.contains(m_model.idAt(row)) ? Mode::Move : Mode::Replace);
}

void PhotoSelection::chooseRows(const std::vector<RowRange>& ranges, const QSet<PhotoId>& kept)
{
    QSet<PhotoId> ids = kept;
    for (const RowRange& range : ranges) {
        for (int row = range.first; row <= range.second; ++row)
            ids.insert(m_model.idAt(row));
    }
    ids.remove(0);
    if (ids == m_ids)
        return;
    m_ids = std::move(ids);
    Q_EMIT changed();
}

void PhotoSelection::selectAll()
{
    m_ids = QSet<PhotoId>(m_model.rows().begin(), m_model.rows().end());
    if (m_current == 0)
        choose(0, Mode::Move);
    Q_EMIT changed();
}

void PhotoSelection::clear()
{
    if (m_ids.isEmpty())
        return;
    m_ids.clear();
    Q_EMIT changed();
}

int PhotoSelection::rowFromCurrent(int steps) const
{
    const int last = m_model.count() - 1;
    if (m_currentRow < 0)
        return last >= 0 ? 0 : -1;
    if (m_ids.size() < 2 || !m_ids.contains(m_current))
        return std::clamp(m_currentRow + steps, 0, last);
    const int direction = steps < 0 ? -1 : 1;
    int found = m_currentRow;
    int left = std::abs(steps);
    for (int row = m_currentRow + direction; row >= 0 && row <= last && left > 0; row += direction) {
        if (m_ids.contains(m_model.idAt(row))) {
            found = row;
            --left;
        }
    }
    return found;
}

void PhotoSelection::followRemoval(int first, int last)
{
    m_mayBeHidden = true;
    if (last < m_currentRow)
        m_currentRow -= last - first + 1;
    else if (first <= m_currentRow)
        m_currentRow = first;
}

void PhotoSelection::followInsertion(int first, int last)
{
    if (m_currentRow >= 0 && first <= m_currentRow)
        m_currentRow += last - first + 1;
}

void PhotoSelection::followReset()
{
    m_mayBeHidden = true;
    m_wasReset = true;
    m_currentRow = std::max(0, m_model.rowOf(m_current));
}

void PhotoSelection::settle()
{
    const PhotoId before = m_current;
    if (std::exchange(m_mayBeHidden, false)) {
        const QList<PhotoId> shown = photos();
        const bool lost = shown.size() != m_ids.size();
        if (lost)
            m_ids = QSet<PhotoId>(shown.begin(), shown.end());
        m_currentRow = std::min(m_currentRow, m_model.count() - 1);
        m_current = m_model.idAt(m_currentRow);
        // The photo that took the place of a tagged one goes on with the keys; another filter begins with nothing selected.
        if (lost && m_ids.isEmpty() && m_current != 0 && !m_wasReset)
            m_ids = {m_current};
        if (m_anchor != 0 && m_model.rowOf(m_anchor) < 0)
            m_anchor = m_current;
        m_wasReset = false;
    }
    if (m_current != before)
        Q_EMIT currentChanged(m_current);
    // Said after every change: the selected photos may have got another class.
    Q_EMIT changed();
}

void PhotoSelection::addRange(int from, int to)
{
    for (int row = std::min(from, to); row <= std::max(from, to); ++row)
        m_ids.insert(m_model.idAt(row));
}

} // namespace Tintype
