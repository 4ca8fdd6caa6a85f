// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/BurstGrouper.h"
#include "library/Catalog.h"
#include "support/TestPhotos.h"

#include <QTemporaryDir>

#include <memory>
#include <stop_token>

namespace Tintype {

/// A project in a temporary folder, with pictures made on the spot. Everything goes with it. Link tintype_library.
///     TempProject project;
///     project.import({"beach", "city"}, 10);   // 20 different pictures, tagged by their folders
///     project.catalog().tag(project.ids(), kNoClass);
class TempProject
{
public:
    explicit TempProject(const QString& name = QStringLiteral("Test"))
        : m_name(name)
    {
        Result<std::unique_ptr<Catalog>> made = Catalog::create(folder());
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        m_catalog = std::move(*made);
    }

    Catalog& catalog() { return *m_catalog; }
    QString folder() const { return m_folder.filePath(m_name + QStringLiteral(".tintype")); }
    /// Where the pictures lie: a folder a class.
    QString photoFolder() const { return m_folder.filePath(QStringLiteral("photos")); }
    QString path(const QString& below) const { return m_folder.filePath(below); }

    /// Paints `perClass` different pictures for each name and writes them below photoFolder(); returns their paths.
    QStringList paint(const QStringList& classNames, int perClass, QSize size = QSize(120, 80))
    {
        QStringList paths;
        for (const QString& name : classNames) {
            for (int i = 0; i < perClass; ++i) {
                const QImage picture = TestPhotos::scene(m_nextSeed++, size);
                paths.append(TestPhotos::write(QStringLiteral("%1/%2/%3.jpg").arg(photoFolder(), name).arg(m_nextSeed, 5, 10, QLatin1Char('0')),
                                               TestPhotos::jpeg(picture)));
            }
        }
        return paths;
    }

    /// Paints and imports them as the program does. Without `tagged` they have no class.
    Result<AddedPhotos> import(const QStringList& classNames, int perClass, bool tagged = true, QSize size = QSize(120, 80))
    {
        return importPaths(paint(classNames, perClass, size), tagged);
    }

    /// Imports files and folders that are there.
    Result<AddedPhotos> importPaths(const QStringList& paths, bool tagged, ImportOutcome* outcome = nullptr)
    {
        AddedPhotos sum;
        Result<> problem;
        const int importId = m_catalog->beginImport();
        const auto batch = [&](const QList<PhotoFacts>& facts) {
            const Result<AddedPhotos> added = m_catalog->addPhotos(facts, tagged, importId);
            if (!added) {
                problem = fail(added.error());
                return;
            }
            sum.imported += added->imported;
            sum.already += added->already;
            sum.moved += added->moved;
        };
        const ImportOutcome scanned
            = runImportScan(ImportRequest{paths, m_catalog->knownFiles(), m_catalog->paths().thumbnails(), 2}, batch, {}, std::stop_token());
        if (outcome)
            *outcome = scanned;
        if (!problem)
            return fail(problem.error());
        return sum;
    }

    /// Groups bursts and splits, as the split page does.
    Result<int> split(const SplitRequest& request = {})
    {
        const Result<> stacked = m_catalog->setStacks(groupBursts(m_catalog->photos()));
        if (!stacked)
            return fail(stacked.error());
        return m_catalog->applySplit(planSplit(m_catalog->photos(), request));
    }

    QList<PhotoId> ids() const
    {
        QList<PhotoId> result;
        for (const Photo& photo : m_catalog->photos())
            result.append(photo.id);
        return result;
    }

    /// As when the program ends; catalog() must not be used before reopen().
    void close() { m_catalog.reset(); }
    Result<> reopen()
    {
        m_catalog.reset();
        Result<std::unique_ptr<Catalog>> opened = Catalog::open(folder());
        if (!opened)
            return fail(opened.error());
        m_catalog = std::move(*opened);
        return {};
    }

private:
    QTemporaryDir m_folder;
    QString m_name;
    std::unique_ptr<Catalog> m_catalog; // after the folder: closed before the files go
    quint32 m_nextSeed = 0;
};

} // namespace Tintype
