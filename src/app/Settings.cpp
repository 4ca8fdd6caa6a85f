// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Settings.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace Tintype::Settings {

namespace {

constexpr int kRecent = 12;

QString file()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) % QStringLiteral("/tintype.conf");
}

QVariant value(const char* key)
{
    return QSettings(file(), QSettings::IniFormat).value(QLatin1String(key));
}

void setValue(const char* key, const QVariant& value)
{
    QSettings(file(), QSettings::IniFormat).setValue(QLatin1String(key), value);
}

void writeRecent(const QList<RecentProject>& projects)
{
    QStringList lines;
    for (const RecentProject& project : projects)
        lines.append(QString::number(project.photos) % u' ' % project.folder);
    setValue("recentProjects", lines);
}

QList<RecentProject> readRecent()
{
    QList<RecentProject> projects;
    for (const QString& line : value("recentProjects").toStringList())
        projects.append({line.section(u' ', 1), line.section(u' ', 0, 0).toInt()});
    return projects;
}

} // namespace

Look::Mode lookMode()
{
    const QString name = value("look").toString();
    if (name == QLatin1String("dark"))
        return Look::Mode::Dark;
    return name == QLatin1String("light") ? Look::Mode::Light : Look::Mode::System;
}

void setLookMode(Look::Mode mode)
{
    const char* name = mode == Look::Mode::Dark ? "dark" : mode == Look::Mode::Light ? "light" : "system";
    setValue("look", QString::fromLatin1(name));
}

QByteArray windowGeometry()
{
    return value("windowGeometry").toByteArray();
}

void setWindowGeometry(const QByteArray& geometry)
{
    setValue("windowGeometry", geometry);
}

QList<RecentProject> recentProjects()
{
    QList<RecentProject> projects = readRecent();
    projects.removeIf([](const RecentProject& project) { return !QFileInfo(project.folder).isDir(); });
    return projects;
}

void rememberProject(const QString& folder, int photos)
{
    QList<RecentProject> projects = readRecent();
    projects.removeIf([&](const RecentProject& project) { return project.folder == folder; });
    projects.prepend({folder, photos});
    writeRecent(projects.mid(0, kRecent));
}

void forgetProject(const QString& folder)
{
    QList<RecentProject> projects = readRecent();
    projects.removeIf([&](const RecentProject& project) { return project.folder == folder; });
    writeRecent(projects);
}

QString openProject()
{
    return value("openProject").toString();
}

void setOpenProject(const QString& folder)
{
    setValue("openProject", folder);
}

bool folderNamesAreClasses()
{
    return value("folderNamesAreClasses").toBool();
}

void setFolderNamesAreClasses(bool are)
{
    setValue("folderNamesAreClasses", are);
}

QString projectsFolder()
{
    const QString last = value("projectsFolder").toString();
    if (!last.isEmpty() && QFileInfo(last).isDir())
        return last;
    QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    if (pictures.isEmpty())
        pictures = QDir::homePath();
    return QDir(pictures).filePath(QStringLiteral("Tintype"));
}

void setProjectsFolder(const QString& folder)
{
    setValue("projectsFolder", folder);
}

QString ownLayers()
{
    return value("ownLayers").toString();
}

void setOwnLayers(const QString& text)
{
    setValue("ownLayers", text);
}

QString mnistFolder()
{
    const QString folder = value("mnistFolder").toString();
    return QFileInfo(folder).isDir() ? folder : QString();
}

void setMnistFolder(const QString& folder)
{
    setValue("mnistFolder", folder);
}

} // namespace Tintype::Settings
