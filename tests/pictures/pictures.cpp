// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// pictures [--all] [--digits] [--networks] [--home HOME] FOLDER: takes the manual's pictures. Drives the real window with the real engine through the main job
// on sample photos, and saves every page as a PNG, in the dark look and in the light one. QT_SCALE_FACTOR=2 makes fine ones.
// --all takes the states in between as well (nothing there yet, refused files, a narrow window); --home keeps the projects in HOME and
// takes what is there the next time, so that a page can be looked at again without another training.
#include "app/Application.h"
#include "app/Look.h"
#include "app/MainWindow.h"
#include "app/Session.h"
#include "app/Settings.h"
#include "app/models/EvaluationStore.h"
#include "app/models/PhotoGridModel.h"
#include "app/pages/DigitsPage.h"
#include "app/pages/Page.h"
#include "app/views/DigitCanvas.h"
#include "app/views/DigitTrainView.h"
#include "app/views/ImportBar.h"
#include "app/views/LayerEditor.h"
#include "app/views/LayersView.h"
#include "app/views/MessageBar.h"
#include "app/views/NetworkList.h"
#include "app/views/NetworkView.h"
#include "app/views/PhotoGridView.h"
#include "app/views/Sheet.h"
#include "app/views/WeightsBar.h"
#include "app/work/EngineThread.h"
#include "app/work/ImportRunner.h"
#include "app/work/TrainingRunner.h"
#include "imaging/DigitRaster.h"
#include "imaging/PenGlyphs.h"
#include "imaging/SamplePainter.h"
#include "learning/networks/OwnWeights.h"
#include "support/PublishedWeights.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCommandLineParser>
#include <QDir>
#include <QJsonObject>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Tintype;

namespace {

constexpr int kPatience = 15 * 60 * 1000; ///< Milliseconds for one piece of work.
constexpr int kThumbnails = 4000; ///< Until those of a newly filled grid have come.
constexpr int kSettle = 400; ///< Until pictures have come and the bar is quiet.
constexpr int kManyPerClass = 400; ///< The library shows that a thousand photos are no trouble,
constexpr int kFewPerClass = 120; ///< and the training, that a few hundred are enough.
constexpr int kWhileLearning = 15'000; ///< Until the first curves have something to show.
constexpr int kRounds = 5;
constexpr int kAtATime = 16;
constexpr int kWrongEvery = 24; ///< One photo of so many gets a wrong tag, as happens to people, so that there is something to find.

class Photographer
{
public:
    Photographer(QString folder, bool takesAll)
        : m_folder(std::move(folder))
        , m_takesAll(takesAll)
    {
        m_window.resize(1280, 800);
        m_window.show();
    }

    MainWindow& window() { return m_window; }
    Session& session() { return *m_window.session(); }
    bool takesAll() const { return m_takesAll; }

    void take(const QString& name)
    {
        QTest::qWait(kSettle);
        m_window.messages().dismiss();
        save(name);
        Look::instance().apply(Look::Mode::Light);
        QTest::qWait(kSettle);
        save(name + QStringLiteral("-light"));
        Look::instance().apply(Look::Mode::Dark);
    }

    /// A picture that the manual does not need.
    void takeAside(const QString& name)
    {
        if (m_takesAll)
            take(name);
    }

    /// In the smallest window.
    void takeSmall(const QString& name)
    {
        if (!m_takesAll)
            return;
        const QSize before = m_window.size();
        m_window.resize(m_window.minimumSize());
        QTest::qWait(kSettle);
        save(name + QStringLiteral("-small"));
        m_window.resize(before);
    }

    bool waitFor(const char* what, const std::function<bool()>& isDone)
    {
        const bool came = QTest::qWaitFor(isDone, kPatience);
        if (!came)
            std::fprintf(stderr, "pictures: waited in vain for %s\n", what);
        return came;
    }

    void waitForEngine()
    {
        QTest::qWait(kSettle); // it is asked from a thread
        waitFor("the engine", [this] { return !session().engine().isBusy(); });
    }

private:
    void save(const QString& name)
    {
        const QString file = m_folder + u'/' + name + QStringLiteral(".png");
        // Without the fourth channel, which is full everywhere.
        if (!m_window.grab().toImage().convertToFormat(QImage::Format_RGB32).save(file, "PNG", 0))
            std::fprintf(stderr, "pictures: %s could not be written\n", qPrintable(file));
        std::printf("%s\n", qPrintable(file));
        std::fflush(stdout);
    }

    QString m_folder;
    bool m_takesAll;
    MainWindow m_window;
};

/// Opens the project of this name in HOME, or makes it from newly drawn photos. `isMade` tells which.
bool openSamples(Photographer& camera, const QDir& home, const QString& name, int perClass, bool* isMade)
{
    MainWindow& window = camera.window();
    const QString project = home.filePath(name + QStringLiteral(".tintype"));
    *isMade = !QFileInfo::exists(project);
    if (!*isMade)
        return window.openProject(project).has_value();
    const QString photos = home.filePath(name + QStringLiteral(" photos"));
    const Result<SampleSummary> painted = paintSamplePhotos(photos, perClass, 7, {}, {});
    if (!painted || !window.createProject(project)) {
        std::fprintf(stderr, "pictures: %s could not be made\n", qPrintable(project));
        return false;
    }
    for (const QString& each : painted->classes) // as people write them
        QDir(photos).rename(each, each.left(1).toUpper() + each.mid(1));
    window.goTo(Module::Library);
    camera.takeAside(QStringLiteral("library-empty"));
    camera.takeSmall(QStringLiteral("library-empty"));
    window.take({photos});
    camera.takeAside(QStringLiteral("import"));
    camera.takeSmall(QStringLiteral("import"));
    window.findChild<ImportBar*>()->hide();
    window.startImport({photos}, true);
    return camera.waitFor("the import", [&window] { return !window.session()->importer().isRunning(); });
}

bool splitPhotos(Catalog& catalog)
{
    return catalog.applySplit(planSplit(catalog.photos(), SplitRequest{})).has_value();
}

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

void takeLibrary(Photographer& camera)
{
    MainWindow& window = camera.window();
    window.goTo(Module::Library);
    auto* grid = window.findChild<PhotoGridView*>();
    auto* photos = window.findChild<PhotoGridModel*>();
    PhotoGridFilter filter = photos->filter();
    filter.order = PhotoOrder::NewestFirst; // the classes side by side
    photos->setFilter(filter);
    grid->setFocus();
    camera.takeAside(QStringLiteral("library-nothing-chosen"));
    QTest::keyClick(grid, Qt::Key_Home);
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Right})
        QTest::keyClick(grid, key);
    for (int i = 0; i < 2; ++i)
        QTest::keyClick(grid, Qt::Key_Right, Qt::ShiftModifier);
    QTest::qWait(kThumbnails);
    camera.take(QStringLiteral("library"));
    camera.takeSmall(QStringLiteral("library"));
    QTest::keyClick(grid, Qt::Key_Home);
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Right, Qt::Key_Right}) // a bright one
        QTest::keyClick(grid, key);
    QTest::keyClick(grid, Qt::Key_E);
    QTest::qWait(kSettle); // the large picture is read
    camera.take(QStringLiteral("loupe"));
    camera.takeSmall(QStringLiteral("loupe"));
    QTest::keyClick(window.focusWidget(), Qt::Key_G);
    QTest::keyClick(&window, Qt::Key_Question);
    camera.takeAside(QStringLiteral("keys"));
    if (Sheet* keys = Sheet::over(&window))
        keys->putAway();
}

/// Trains as the page does; takes its picture when the curves have some shape.
bool takeTraining(Photographer& camera)
{
    // As a person would under More: few photos at a time, so that five rounds are enough steps for curves.
    const QJsonObject options{{QStringLiteral("epochs"), kRounds}, {QStringLiteral("batch"), kAtATime}};
    const QString project = camera.session().catalog().paths().folder;
    if (!camera.session().catalog().setSetting(QStringLiteral("train"), options))
        return false;
    camera.window().closeProject();
    if (!camera.window().openProject(project)) // the page reads them then
        return false;
    Session& session = camera.session();
    camera.window().goTo(Module::Train);
    camera.waitForEngine(); // it tells what it runs on
    camera.takeAside(QStringLiteral("train-before"));
    camera.takeSmall(QStringLiteral("train-before"));
    for (QAction* action : camera.window().page(Module::Train)->mainActions())
        action->trigger();
    TrainingRunner& training = session.training();
    const auto fraction = [&training] {
        double known = 0;
        for (const TrainingEvent& event : training.events()) {
            if (const auto* step = std::get_if<StepDone>(&event))
                known = step->fraction;
        }
        return known;
    };
    camera.waitFor("the beginning", [&training] { return training.isActive(); });
    camera.waitFor("the first photos", [&] { return fraction() > 0.05 || !training.isActive(); });
    camera.takeAside(QStringLiteral("train-first"));
    camera.waitFor("most of the training", [&] { return fraction() > 0.72 || !training.isActive(); });
    camera.take(QStringLiteral("train"));
    camera.takeSmall(QStringLiteral("train"));
    const bool ended = camera.waitFor("the end of the training", [&training] { return !training.isActive(); });
    camera.takeAside(QStringLiteral("train-done"));
    return ended;
}

void takeModel(Photographer& camera)
{
    MainWindow& window = camera.window();
    window.goTo(Module::Evaluate);
    camera.waitForEngine();
    camera.take(QStringLiteral("evaluate"));
    camera.takeSmall(QStringLiteral("evaluate"));
    const Catalog& catalog = camera.session().catalog();
    const auto tested = std::find_if(catalog.photos().begin(), catalog.photos().end(), [](const Photo& photo) { return photo.role == Role::Test; });
    window.goTo(Module::Try);
    QTest::qWait(kSettle);
    camera.takeAside(QStringLiteral("try-empty"));
    window.goTo(Module::Try, QVariant::fromValue(tested == catalog.photos().end() ? catalog.photos().front().id : tested->id));
    camera.waitForEngine();
    QTest::keyClick(window.page(Module::Try), Qt::Key_H);
    camera.waitForEngine();
    camera.take(QStringLiteral("try"));
    camera.takeSmall(QStringLiteral("try"));
    window.goTo(Module::Export);
    camera.waitForEngine();
    camera.takeAside(QStringLiteral("export-before"));
    window.page(Module::Export)->mainActions().last()->trigger();
    camera.waitForEngine();
    camera.take(QStringLiteral("export"));
    camera.takeSmall(QStringLiteral("export"));
}

/// A drawing at that place of the canvas, stroke by stroke with the mouse.
void draw(QWidget* canvas, const DigitDrawing& drawing, QPoint place, double side)
{
    const QRectF bounds = drawing.bounds();
    for (const PenStroke& stroke : drawing.strokes) {
        QPoint at;
        for (size_t i = 0; i < stroke.size(); ++i) {
            at = ((stroke[i].position - bounds.topLeft()) * side).toPoint() + place;
            if (i == 0)
                QTest::mousePress(canvas, Qt::LeftButton, {}, at);
            else
                QTest::mouseMove(canvas, at);
        }
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, at);
    }
    QTest::qWait(kSettle);
}

/// A photo of a number on uneven paper.
QImage photoOfNumber()
{
    QImage photo(1200, 700, QImage::Format_RGB32);
    QPainter painter(&photo);
    QLinearGradient light(0, 0, 1200, 700);
    light.setColorAt(0, QColor(244, 238, 224));
    light.setColorAt(1, QColor(186, 178, 164));
    painter.fillRect(photo.rect(), light);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QColor(38, 46, 92));
    const int number[] = {1, 9, 4, 5};
    for (int i = 0; i < 4; ++i) {
        for (PenStroke stroke : drawPenDigit(number[i], std::uint64_t(i) + 40).strokes) {
            for (PenPoint& point : stroke)
                point.position = point.position * 300 + QPointF(240 + i * 240, 350);
            paintStroke(painter, stroke, 22);
        }
    }
    return photo;
}

void takeDigits(Photographer& camera, const QDir& home)
{
    MainWindow& window = camera.window();
    const QString project = home.filePath(QStringLiteral("Handwriting.tintype"));
    QDir(project).removeRecursively();
    if (!window.createProject(project))
        return;
    window.goTo(Module::Digits);
    auto* page = qobject_cast<DigitsPage*>(window.page(Module::Digits));
    camera.waitFor("the model of digits", [page] { return !page->statusText().isEmpty(); });
    camera.takeAside(QStringLiteral("digits-empty"));
    draw(&page->canvas(), drawPenDigit(7, 3), {230, 110}, 380);
    QTest::keyClick(&page->canvas(), Qt::Key_H);
    QTest::qWait(kSettle);
    camera.take(QStringLiteral("digits"));
    camera.takeSmall(QStringLiteral("digits"));
    QTest::keyClick(&page->canvas(), Qt::Key_7);
    draw(&page->canvas(), drawPenDigit(4, 8), {230, 110}, 380);
    camera.takeAside(QStringLiteral("digits-correcting"));
    QTest::keyClick(&page->canvas(), Qt::Key_4);
    page->takePhoto(photoOfNumber());
    QTest::qWait(2 * kSettle);
    camera.take(QStringLiteral("digits-photo"));
    page->mainActions().last()->trigger();
    camera.takeAside(QStringLiteral("digits-train-before"));
    for (QCheckBox* tick : page->findChildren<QCheckBox*>(QRegularExpression(QStringLiteral("^tick-"))))
        tick->setChecked(true);
    page->findChild<QComboBox*>(QStringLiteral("length"))->setCurrentIndex(0);
    auto* view = page->findChild<DigitTrainView*>();
    page->findChild<QPushButton*>(QStringLiteral("train"))->click();
    QTest::qWait(kWhileLearning);
    camera.takeAside(QStringLiteral("digits-train"));
    camera.waitFor("the networks for digits", [view] { return !view->isTraining(); });
    camera.take(QStringLiteral("digits-compared"));
    camera.takeSmall(QStringLiteral("digits-compared"));
}

/// What is said of a file of weights that can be used, and of a pickle.
void takeWeights(Photographer& camera, const QDir& home)
{
    MainWindow& window = camera.window();
    auto* bar = window.findChild<WeightsBar*>();
    const auto bring = [&](const QString& name) {
        bar->take(home.filePath(name));
        (void)QTest::qWaitFor([bar] { return !bar->isReading(); }, kPatience);
    };
    QFile pickle(home.filePath(QStringLiteral("resnet50.pth")));
    if (!pickle.open(QIODevice::WriteOnly) || pickle.write("PK\x03\x04") != 4
        || !writePublished(home.filePath(QStringLiteral("mobilenet_v2.safetensors")), QStringLiteral("torchvision/mobilenet_v2")))
        return;
    pickle.close();
    bring(QStringLiteral("resnet50.pth"));
    camera.take(QStringLiteral("networks-pickle"));
    camera.takeSmall(QStringLiteral("networks-pickle"));
    bring(QStringLiteral("mobilenet_v2.safetensors"));
    camera.take(QStringLiteral("networks-weights"));
    camera.takeSmall(QStringLiteral("networks-weights"));
    (void)forgetWeights(QStringLiteral("mobilenetv2")).has_value();
}

/// Without a project: only what is to be trained needs one.
void takeNetworks(Photographer& camera, const QDir& home)
{
    MainWindow& window = camera.window();
    if (camera.takesAll()) {
        const QString project = home.filePath(QStringLiteral("Networks.tintype"));
        QDir(project).removeRecursively();
        (void)window.createProject(project).has_value();
        window.goTo(Module::Networks, QStringLiteral("efficientnet-lite0"));
        camera.take(QStringLiteral("networks-use"));
        camera.takeSmall(QStringLiteral("networks-use"));
    }
    window.closeProject();
    const auto look = [&](const char* network, int tab, const char* name) {
        window.goTo(Module::Networks, QString::fromLatin1(network));
        window.findChild<NetworkView*>()->tabs().setCurrentIndex(tab);
        camera.take(QLatin1String(name));
        camera.takeSmall(QLatin1String(name));
    };
    look("googlenet", 0, "networks");
    look("resnet18", 1, "networks-inspector");
    if (camera.takesAll()) {
        look("se-resnet50", 0, "networks-resnet");
        look("efficientnet-lite4", 0, "networks-efficientnet");
        look("xception", 0, "networks-xception");
        look("lenet5-1998", 0, "networks-lenet-1998");
        look("lenet5", 0, "networks-lenet");
        look("alexnet", 0, "networks-alexnet");
    }
    if (camera.takesAll())
        takeWeights(camera, home);
    auto* list = window.findChild<NetworkList*>();
    list->choose({});
    auto* layers = window.findChild<LayersView*>();
    layers->setFocus();
    camera.take(QStringLiteral("networks-layers"));
    camera.takeSmall(QStringLiteral("networks-layers"));
    if (!camera.takesAll())
        return;
    const QString before = layers->editor().toPlainText();
    layers->editor().setPlainText(QStringLiteral("conv 3x3 100 stride 2 same\nconv 3x3 stride 2 same\nconv 3x3 400 stride 2 same\n"));
    camera.take(QStringLiteral("networks-wrong"));
    layers->editor().setPlainText(before);
}

/// Pages that have nothing to show yet, and an import that cannot take everything.
void takeAwkward(Photographer& camera, const QDir& home)
{
    MainWindow& window = camera.window();
    const QString folder = home.filePath(QStringLiteral("Awkward"));
    QDir(folder).removeRecursively();
    QDir(home.filePath(QStringLiteral("Nothing.tintype"))).removeRecursively();
    QDir().mkpath(folder);
    for (const QString& name : {QStringLiteral("notes.jpg"), QStringLiteral("cut short.png")}) {
        QFile file(folder + u'/' + name);
        if (file.open(QIODevice::WriteOnly))
            file.write("no picture");
    }
    QFile::copy(home.filePath(QStringLiteral("Autumn walk photos/Beach/beach-0001.jpg")), folder + QStringLiteral("/good.jpg"));
    if (!window.createProject(home.filePath(QStringLiteral("Nothing.tintype"))))
        return;
    for (const auto& [module, name] : {std::pair(Module::Split, "split"), std::pair(Module::Train, "train"), std::pair(Module::Evaluate, "evaluate"),
                                       std::pair(Module::Try, "try"), std::pair(Module::Export, "export")}) {
        window.goTo(module);
        camera.waitForEngine();
        camera.takeAside(QLatin1String(name) + QStringLiteral("-nothing"));
    }
    window.goTo(Module::Library);
    window.startImport({folder}, false);
    camera.waitFor("the import", [&window] { return !window.session()->importer().isRunning(); });
    QTest::qWait(kSettle);
    if (auto* seeWhich = window.messages().findChild<QPushButton*>(QStringLiteral("messageOffer")))
        seeWhich->click();
    camera.takeAside(QStringLiteral("import-refused"));
    camera.takeSmall(QStringLiteral("import-refused"));
    if (Sheet* refused = Sheet::over(&window))
        refused->putAway();
    window.goTo(Module::Split);
    camera.takeAside(QStringLiteral("split-untagged"));
    window.goTo(Module::Train);
    camera.takeAside(QStringLiteral("train-untagged"));
}

enum class Subject { Everything, Digits, Networks };

int takePictures(const QString& folder, const QDir& home, bool takesAll, Subject subject)
{
    Settings::setProjectsFolder(home.path());
    Photographer camera(folder, takesAll);
    if (subject != Subject::Everything) {
        if (subject == Subject::Digits)
            takeDigits(camera, home);
        else
            takeNetworks(camera, home);
        return 0;
    }
    MainWindow& window = camera.window();
    camera.takeAside(QStringLiteral("welcome-empty"));
    camera.takeSmall(QStringLiteral("welcome-empty"));
    bool isMade = false;
    if (!openSamples(camera, home, QStringLiteral("Summer 2026"), kManyPerClass, &isMade))
        return 1;
    takeLibrary(camera);
    window.goTo(Module::Split);
    camera.takeAside(QStringLiteral("split-before"));
    if (isMade && !splitPhotos(camera.session().catalog()))
        return 1;
    camera.take(QStringLiteral("split"));
    camera.takeSmall(QStringLiteral("split"));

    if (!openSamples(camera, home, QStringLiteral("Autumn walk"), kFewPerClass, &isMade))
        return 1;
    if (isMade) {
        mistakeSome(camera.session().catalog());
        if (!splitPhotos(camera.session().catalog()) || !takeTraining(camera))
            return 1;
    }
    takeModel(camera);
    takeDigits(camera, home);
    if (takesAll)
        takeAwkward(camera, home);
    takeNetworks(camera, home);
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
    const QCommandLineOption digits(QStringLiteral("digits"));
    const QCommandLineOption networks(QStringLiteral("networks"));
    parser.addOptions({all, keep, digits, networks});
    if (!parser.parse(QApplication::arguments()) || parser.positionalArguments().size() != 1) {
        std::fputs("pictures [--all] [--digits] [--networks] [--home HOME] FOLDER\n", stderr);
        return 2;
    }
    const Application words(application); // its words and its style; the window is ours
    Look::instance().apply(Look::Mode::Dark);
    const QTemporaryDir passing;
    const QDir home(parser.isSet(keep) ? QDir(parser.value(keep)).absolutePath() : passing.path());
    const QString folder = QDir(parser.positionalArguments().first()).absolutePath();
    if (!QDir().mkpath(folder) || !QDir().mkpath(home.path()))
        return 1;
    const Subject subject = parser.isSet(digits) ? Subject::Digits : parser.isSet(networks) ? Subject::Networks : Subject::Everything;
    return takePictures(folder, home, parser.isSet(all), subject);
}
