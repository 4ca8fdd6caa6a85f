// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QImage>

namespace Tintype {

/// A disk cache of small pictures, keyed by content hash. Any thread; files are written beside and renamed.
class ThumbnailStore
{
public:
    static constexpr int kShortSide = 256; ///< Short side in pixels of the stored pictures.

    explicit ThumbnailStore(QString folder);

    /// The stored thumbnail; a null image when there is none.
    QImage load(const QString& contentHash) const;
    /// Reads the photo and stores its thumbnail. Errors as readPhoto.
    Result<QImage> make(const QString& contentHash, const QString& photoPath) const;
    /// Stores a thumbnail made from an already decoded picture.
    void store(const QString& contentHash, const QImage& picture) const;

private:
    QString pathOf(const QString& contentHash) const;

    QString m_folder;
};

} // namespace Tintype
