// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// pictures FOLDER [PHOTOS]: takes the manual's pictures. Drives the real window through the main job with sample photos (or the folder
// PHOTOS, one sub-folder a class), in the dark look and in the light one, and saves every page as a PNG. QT_SCALE_FACTOR=2 makes fine ones.
#include "app/Application.h"
#include "app/Look.h"
#include "app/MainWindow.h"
#include "app/Settings.h"
#include "app/views/ImportBar.h"
#include "app/views/MessageBar.h"
#include "app/work/EngineThread.h"
#include "app/work/ImportRunner.h"
#include "app/work/ThumbnailLoader.h"
#include "app/work/TrainingRunner.h"
#include "imaging/SamplePainter.h"
#include "learning/RunFolder.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QLocale>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Tintype;

namespace {

constexpr int kPatience = 10 * 60 * 1000; ///< Milliseconds for one piece of work.
constexpr int kSettle = 400; ///< Until pictures have come and the bar is quiet.

class Photographer
{
public:
    explicit Photographer(QString folder)
        : m_folder(std::move(folder))
    {
        m_window.resize(1280, 800);
        m_window.show();
    }

    MainWindow& window() { return m_window; }

    void takeBoth(const QString& name)
    {
        take(name);
        Look::instance().apply(Look::Mode::Light);
        take(name + QStringLiteral("-light"));
        Look::instance().apply(Look::Mode::Dark);
    }

    void take(const QString& name)
    {
        QTest::qWait(kSettle);
        m_window.messages().dismiss();
        const QString file = m_folder + u'/' + name + QStringLiteral(".png");
        if (!m_window.grab().save(file))
            std::fprintf(stderr, "pictures: %s could not be written\n", qPrintable(file));
        std::printf("%s\n", qPrintable(file));
        std::fflush(stdout);
    }

    bool waitFor(const char* what, const std::function<bool()>& isDone)
    {
        const bool came = QTest::qWaitFor(isDone, kPatience);
        if (!came)
            std::fprintf(stderr, "pictures: waited in vain for %s\n", what);
        return came;
    }

private:
    QString m_folder;
    MainWindow m_window;
};

bool splitPhotos(Catalog& catalog)
{
    return catalog.applySplit(planSplit(catalog.photos(), SplitRequest{})).has_value();
}

/// Trains as the page does; takes its picture when the curves have some shape.
void train(Photographer& camera, Session& session)
{
    Result<Recipe> recipe = Recipe::named(QStringLiteral("better"));
    if (!recipe)
        return;
    Result<RunFolder> run = RunFolder::create(session.catalog().paths().runs(), session.catalog().snapshot(), *recipe);
    if (!run)
        return;
    TrainingRequest request{.run = *run, .featureCache = session.catalog().paths().features(), .pause = nullptr};
    camera.window().goTo(Module::Train);
    session.training().start(request);
    const auto fraction = [&session] {
        double known = 0;
        for (const TrainingEvent& event : session.training().events()) {
            if (const auto* step = std::get_if<StepDone>(&event))
                known = step->fraction;
        }
        return known;
    };
    camera.waitFor("the training", [&] { return fraction() > 0.6 || !session.training().isActive(); });
    if (session.training().isActive()) {
        session.training().pause();
        session.training().resume();
    }
    camera.takeBoth(QStringLiteral("train"));
    camera.waitFor("the end of the training", [&] { return !session.training().isActive(); });
    camera.takeBoth(QStringLiteral("train-done"));
}

int takePictures(const QString& folder, const QString& photosFolder)
{
    QDir().mkpath(folder);
    QTemporaryDir home;
    Settings::setProjectsFolder(home.path());
    Photographer camera(folder);
    MainWindow& window = camera.window();
    camera.takeBoth(QStringLiteral("start-empty"));

    QString photos = photosFolder;
    if (photos.isEmpty()) {
        photos = home.filePath(QStringLiteral("Sample photos"));
        const Result<SampleSummary> painted = paintSamplePhotos(photos, 400, 7, {}, {});
        if (!painted) {
            std::fprintf(stderr, "pictures: %s\n", qPrintable(painted.error().message));
            return 1;
        }
    }
    if (!window.createProject(home.filePath(QStringLiteral("Summer 2026.tintype"))))
        return 1;
    camera.takeBoth(QStringLiteral("library-empty"));
    window.take({photos});
    camera.takeBoth(QStringLiteral("import"));
    window.findChild<ImportBar*>()->hide();
    window.startImport({photos}, true);
    QTest::qWait(kSettle);
    camera.take(QStringLiteral("importing"));
    camera.waitFor("the import", [&] { return !window.session()->importer().isRunning(); });
    window.goTo(Module::Library);
    camera.takeBoth(QStringLiteral("library"));
    window.goTo(Module::Split);
    camera.takeBoth(QStringLiteral("split-before"));
    if (!splitPhotos(window.session()->catalog()))
        return 1;
    camera.takeBoth(QStringLiteral("split"));
    window.goTo(Module::Train);
    camera.takeBoth(QStringLiteral("train-before"));
    train(camera, *window.session());
    window.goTo(Module::Evaluate);
    camera.waitFor("the evaluation", [&] { return !window.session()->engine().isBusy(); });
    camera.takeBoth(QStringLiteral("evaluate"));
    window.goTo(Module::Try, window.session()->catalog().photos().empty() ? QVariant() : QVariant(window.session()->catalog().photos().front().id));
    camera.waitFor("the answer", [&] { return !window.session()->engine().isBusy(); });
    camera.takeBoth(QStringLiteral("try"));
    window.goTo(Module::Export);
    camera.takeBoth(QStringLiteral("export"));
    QTest::keyClick(&window, Qt::Key_Question);
    camera.takeBoth(QStringLiteral("keys"));
    QTest::keyClick(&window, Qt::Key_Escape);
    window.closeProject();
    window.goTo(Module::Welcome);
    QTest::qWait(kSettle);
    camera.takeBoth(QStringLiteral("start"));
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tintype"));
    QStandardPaths::setTestModeEnabled(true); // the settings of the person who runs this stay as they are
    QFile::remove(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/tintype.conf"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const Application words(application); // its words and its style; the window is ours
    Look::instance().apply(Look::Mode::Dark);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("pictures FOLDER [PHOTOS]\n", stderr);
        return 2;
    }
    return takePictures(QDir(arguments.at(1)).absolutePath(), arguments.value(2));
}
