// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Progress.h"
#include "core/Result.h"
#include "library/CatalogChange.h"
#include "library/DatasetSnapshot.h"
#include "library/ImportScan.h"
#include "library/KeptDigit.h"
#include "library/ProjectPaths.h"
#include "library/SplitPlanner.h"

#include <QJsonValue>
#include <QObject>

#include <memory>
#include <stop_token>
#include <vector>

namespace Tintype {

struct AddedPhotos
{
    int imported = 0;
    int already = 0;
    int moved = 0; ///< Known by content; their path was brought up to date.
};

/// All photos of a project in memory and the single writer of its database. GUI thread (or the CLI's main thread) only.
/// Every edit is one transaction, durable when the call returns, and one step of an undo history that survives restarts.
class Catalog : public QObject
{
    Q_OBJECT

public:
    /// Makes an empty project. Errors: BadInput when the name does not end in .tintype, Busy when something is there already.
    static Result<std::unique_ptr<Catalog>> create(const QString& folder);
    /// Opens a project and locks it. Errors: NotFound, Busy (another program has it), Corrupt, Unsupported (made by a newer program).
    static Result<std::unique_ptr<Catalog>> open(const QString& folder);
    ~Catalog() override;

    const ProjectPaths& paths() const;

    const std::vector<Photo>& photos() const; ///< In order of id.
    const Photo* photo(PhotoId id) const; ///< Null when there is none.
    const Photo* photoByPath(const QString& absolutePath) const;
    const std::vector<PhotoClass>& classes() const; ///< In the order of their keys.
    const PhotoClass* photoClass(ClassId id) const;
    const PhotoClass* classByName(const QString& name) const; ///< Case-insensitive.
    int photosOfClass(ClassId id) const; ///< kNoClass counts the untagged.

    QHash<QString, KnownFile> knownFiles() const; ///< For ImportRequest.

    /// One step "Import N photos": batches of one import share `importId` (see beginImport) and are undone together.
    int beginImport();
    Result<AddedPhotos> addPhotos(const QList<PhotoFacts>& facts, bool tagsFromFolders, int importId);
    Result<int> removePhotos(const QList<PhotoId>& photos);
    Result<int> tag(const QList<PhotoId>& photos, ClassId classId); ///< kNoClass takes the tag away. Returns the photos changed.
    Result<ClassId> addClass(const QString& name); ///< The class of that name, made when missing.
    Result<> renameClass(ClassId id, const QString& name);
    Result<> setClassColour(ClassId id, const QColor& colour);
    Result<> removeClass(ClassId id); ///< Its photos become untagged.
    Result<int> applySplit(const SplitPlan& plan);
    Result<> setStacks(const QHash<PhotoId, int>& stacks); ///< Derived data: not an undo step.

    const std::vector<KeptDigit>& digits() const; ///< What the network is taught of one's own hand; in order of id.
    Result<DigitId> keepDigit(const DigitImage& image, int label); ///< Errors: BadInput (a blank picture, no digit).
    Result<> relabelDigit(DigitId id, int label);
    Result<int> removeDigits(const QList<DigitId>& digits); ///< Returns the digits removed.

    QString undoText() const; ///< A phrase such as "Tag 12 photos as Beach"; empty when there is nothing to undo.
    QString redoText() const;
    Result<int> undo(); ///< Returns the number of photos, classes and digits changed back.
    Result<int> redo();

    QJsonValue setting(const QString& key) const; ///< What a page remembers; not an undo step.
    Result<> setSetting(const QString& key, const QJsonValue& value);

    DatasetSnapshot snapshot() const; ///< Every photo, tagged or not.

    /// Checks database and files; returns a sentence per problem. Slow on large projects (reads every file when `deep`).
    /// A stop ends it with what was found by then.
    QStringList verify(bool deep, const ProgressObserver& observer = {}, const std::stop_token& stop = {}) const;

Q_SIGNALS:
    void changed(const Tintype::CatalogChange& change);

private:
    struct Private;
    explicit Catalog(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace Tintype
