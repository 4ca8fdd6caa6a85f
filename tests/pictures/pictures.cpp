// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// pictures [--all] [--digits] [--networks] [--memory] [--home HOME] FOLDER: takes the manual's pictures. Drives the real window with
// the real engine through the main job on sample photos, and saves every page as a PNG, in the dark look and in the light one.
// QT_SCALE_FACTOR=2 makes fine ones. A subject takes its own only. --all takes the states in between as well
// (nothing there yet, refused files, a narrow window); --home keeps the projects in HOME and takes what is there the next time, so
// that a page can be looked at again without another training.
#include "Photographer.h"

#include "app/Application.h"
#include "app/Look.h"
#include "app/Session.h"
#include "app/Settings.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLocale>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>

using namespace Tintype;

namespace {

constexpr int kManyPerClass = 400; ///< The library shows that a thousand photos are no trouble,
constexpr int kFewPerClass = 120; ///< and the training, that a few hundred are enough.
constexpr int kWrongEvery = 24; ///< One photo of so many gets a wrong tag, as happens to people, so that there is something to find.

void mistakeSome(Catalog& catalog)
{
    const std::vector<Photo> photos = catalog.photos();
    for (size_t i = 0; i < photos.size(); i += kWrongEvery) {
        const ClassId given = photos[i].classId;
        const auto& classes = catalog.classes();
        const ClassId other = classes.front().id == given ? classes.back().id : classes.front().id;
        (void)catalog.tag({photos[i].id}, other).has_value();
    }
}

/// What can be taken by itself.
struct Subject
{
    const char* name;
    void (*take)(Photographer& camera, const QDir& home);
};
constexpr Subject kSubjects[] = {{"digits", takeDigits}, {"networks", takeNetworks}, {"memory", takeMemory},
                                 {"variations", takeVariations}};

int takePictures(Photographer& camera, const QDir& home)
{
    MainWindow& window = camera.window();
    camera.takeAside(QStringLiteral("welcome-empty"));
    camera.takeSmall(QStringLiteral("welcome-empty"));
    bool isMade = false;
    if (!openSamples(camera, home, QStringLiteral("Summer 2026"), kManyPerClass, &isMade))
        return 1;
    takeLibrary(camera);
    window.goTo(Module::Split);
    camera.takeAside(QStringLiteral("split-before"));
    if (isMade && !splitPhotos(camera.session()))
        return 1;
    camera.take(QStringLiteral("split"));
    camera.takeSmall(QStringLiteral("split"));

    if (!openSamples(camera, home, QStringLiteral("Autumn walk"), kFewPerClass, &isMade))
        return 1;
    if (isMade) {
        mistakeSome(camera.session().catalog());
        if (!splitPhotos(camera.session()) || !takeTraining(camera))
            return 1;
    }
    takeModel(camera);
    if (camera.takesAll())
        takeAwkward(camera, home);
    for (const Subject& subject : kSubjects)
        subject.take(camera, home);
    window.goTo(Module::Welcome);
    camera.take(QStringLiteral("welcome"));
    camera.takeSmall(QStringLiteral("welcome"));
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tintype-pictures"));
    QStandardPaths::setTestModeEnabled(true); // the settings of the person who runs this stay as they are
    QFile::remove(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/tintype.conf"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCommandLineParser parser;
    const QCommandLineOption all(QStringLiteral("all"));
    const QCommandLineOption keep(QStringLiteral("home"), {}, QStringLiteral("HOME"));
    parser.addOptions({all, keep});
    QString usage = QStringLiteral("pictures [--all]");
    for (const Subject& subject : kSubjects) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(subject.name)));
        usage += QStringLiteral(" [--%1]").arg(QLatin1String(subject.name));
    }
    if (!parser.parse(QApplication::arguments()) || parser.positionalArguments().size() != 1) {
        std::fprintf(stderr, "%s [--home HOME] FOLDER\n", qPrintable(usage));
        return 2;
    }
    const Application words(application); // its words and its style; the window is ours
    Look::instance().apply(Look::Mode::Dark);
    const QTemporaryDir passing;
    const QDir home(parser.isSet(keep) ? QDir(parser.value(keep)).absolutePath() : passing.path());
    const QString folder = QDir(parser.positionalArguments().first()).absolutePath();
    if (!QDir().mkpath(folder) || !QDir().mkpath(home.path()))
        return 1;
    Settings::setProjectsFolder(home.path());
    Photographer camera(folder, parser.isSet(all));
    bool isOne = false;
    for (const Subject& subject : kSubjects) {
        if (!parser.isSet(QString::fromLatin1(subject.name)))
            continue;
        subject.take(camera, home);
        isOne = true;
    }
    return isOne ? 0 : takePictures(camera, home);
}
