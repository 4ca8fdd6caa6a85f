// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Look.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace Tintype {

struct RecentProject
{
    QString folder; ///< Absolute.
    int photos = 0; ///< When it was last open.
};

/// What the program remembers between starts, all keys and defaults in one place. What belongs to a project stands in the project.
/// GUI thread.
namespace Settings {

Look::Mode lookMode();
void setLookMode(Look::Mode mode);

QByteArray windowGeometry();
void setWindowGeometry(const QByteArray& geometry);

QList<RecentProject> recentProjects(); ///< Latest first; only those that are there.
void rememberProject(const QString& folder, int photos);
void forgetProject(const QString& folder);

QString openProject(); ///< The project to open at the next start; empty for none.
void setOpenProject(const QString& folder);

bool folderNamesAreClasses(); ///< The last answer given at an import.
void setFolderNamesAreClasses(bool are);

/// Where new projects go unless chosen otherwise: the folder of the last one, else Tintype in the pictures folder.
QString projectsFolder();
void setProjectsFolder(const QString& folder);

QString ownLayers(); ///< The stack of layers last written on the page of networks; empty before the first.
void setOwnLayers(const QString& text);

QString mnistFolder(); ///< Where the person has the MNIST digits; empty: where the set-up puts them.
void setMnistFolder(const QString& folder);

} // namespace Settings

} // namespace Tintype
