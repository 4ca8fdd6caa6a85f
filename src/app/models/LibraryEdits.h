// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Photo.h"

#include <QObject>
#include <QPointer>

namespace Tintype {

class Catalog;
struct Error;

/// The library page's edits, each one step of the catalog's undo, with the sentence that tells what was done or why not. GUI thread.
class LibraryEdits : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void setCatalog(Catalog* catalog);

    bool tag(const QList<PhotoId>& photos, ClassId classId); ///< kNoClass takes the class away. True when any photo changed.
    bool tagAs(const QList<PhotoId>& photos, const QString& className); ///< Makes the class when it is missing.
    ClassId addClass(const QString& name); ///< kNoClass when it could not be made.
    void renameClass(ClassId id, const QString& name);
    void recolourClass(ClassId id, const QColor& colour);
    void removeClass(ClassId id);
    void removePhotos(const QList<PhotoId>& photos); ///< From the project; the files stay.

Q_SIGNALS:
    void said(const QString& sentence, const QString& kind, bool undoable);

private:
    void refuse(const Error& error);

    QPointer<Catalog> m_catalog;
};

} // namespace Tintype
