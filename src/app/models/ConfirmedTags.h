// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "library/Photo.h"

#include <QHash>

namespace Tintype {

class Catalog;

/// The photos of which a person said "the tag is right", kept in the project: mistakes of the model on them need no second look. A
/// confirmation holds for the tag it was given to; another tag is another question. GUI thread.
class ConfirmedTags
{
public:
    explicit ConfirmedTags(Catalog& catalog);

    bool contains(const Photo& photo) const;
    Result<> confirm(const QList<PhotoId>& photos);
    Result<> forget(const QList<PhotoId>& photos);

private:
    Result<> write() const;

    Catalog& m_catalog;
    QHash<PhotoId, ClassId> m_confirmed;
};

} // namespace Tintype
