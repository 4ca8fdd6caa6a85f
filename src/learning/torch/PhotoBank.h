// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QStringList>

#include <functional>
#include <vector>

namespace Tintype {

/// Small pictures of the training photos, kept in memory so that no step reads a file; with very many, those beyond the budget are read
/// each time. Filling: one thread; afterwards picture() may be called by any.
class PhotoBank
{
public:
    PhotoBank(QStringList paths, qint64 budget);

    void keep(std::size_t photo, const QImage& picture);
    /// Only these from now on, in this order.
    void restrictTo(const QStringList& paths);
    /// Reads what is missing. The observer hears how many are there and says whether to go on.
    /// Those that cannot be read.
    QStringList fill(const std::function<bool(int done)>& observer);
    /// Null when the photo cannot be read (any more).
    QImage picture(std::size_t photo) const;
    int count() const { return int(m_paths.size()); }
    qint64 bytes() const; ///< Of the pictures in memory.

private:
    QStringList m_paths;
    std::vector<QImage> m_pictures;
    qint64 m_left; // of the budget
};

} // namespace Tintype
