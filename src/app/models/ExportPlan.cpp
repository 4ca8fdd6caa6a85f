// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/ExportPlan.h"

#include "learning/RunFolder.h"
#include "library/Catalog.h"

#include <QDir>
#include <QFileInfo>
#include <QMap>

#include <algorithm>

namespace Tintype {

QString defaultExportFolder(const Catalog& catalog, const ModelEntry& model)
{
    const QString beside = QFileInfo(catalog.paths().folder).absolutePath();
    return QDir(beside).filePath(catalog.paths().name() + u' ' + model.name);
}

QString exportName(const Catalog& catalog, const ModelEntry& model)
{
    const QString wanted = catalog.paths().name() + u' ' + model.name;
    QString name;
    for (const QChar letter : wanted) {
        const bool plain = letter.unicode() < 128 && (letter.isLetterOrNumber() || letter == u'_');
        if (plain)
            name += letter.toLower();
        else if (!name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    return name.isEmpty() ? QStringLiteral("model") : name;
}

QStringList parityCandidates(const Catalog& catalog, int most)
{
    for (const bool testOnly : {true, false}) {
        QMap<ClassId, QStringList> byClass;
        for (const Photo& photo : catalog.photos()) {
            if (!testOnly || (photo.role == Role::Test && photo.classId != kNoClass))
                byClass[photo.classId].append(photo.facts.path);
        }
        QStringList paths;
        for (qsizetype round = 0; paths.size() < most; ++round) {
            const qsizetype before = paths.size();
            for (const QStringList& ofClass : std::as_const(byClass)) {
                if (round < ofClass.size() && paths.size() < most)
                    paths.append(ofClass[round]);
            }
            if (paths.size() == before)
                break;
        }
        if (!paths.isEmpty())
            return paths;
    }
    return {};
}

} // namespace Tintype
