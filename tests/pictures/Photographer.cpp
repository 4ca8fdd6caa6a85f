// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Photographer.h"

#include "app/Look.h"
#include "app/Session.h"
#include "app/views/ImportBar.h"
#include "app/views/MessageBar.h"
#include "app/work/EngineThread.h"
#include "app/work/ImportRunner.h"
#include "imaging/SamplePainter.h"

#include <QFileInfo>
#include <QTest>

#include <cstdio>

namespace Tintype {

Photographer::Photographer(QString folder, bool takesAll)
    : m_folder(std::move(folder))
    , m_takesAll(takesAll)
{
    m_window.resize(1280, 800);
    m_window.show();
}

void Photographer::take(const QString& name)
{
    QTest::qWait(kSettle);
    m_window.messages().dismiss();
    save(name);
    Look::instance().apply(Look::Mode::Light);
    QTest::qWait(kSettle);
    save(name + QStringLiteral("-light"));
    Look::instance().apply(Look::Mode::Dark);
}

void Photographer::takeAside(const QString& name)
{
    if (m_takesAll)
        take(name);
}

void Photographer::takeSmall(const QString& name)
{
    if (!m_takesAll)
        return;
    const QSize before = m_window.size();
    m_window.resize(m_window.minimumSize());
    QTest::qWait(kSettle);
    save(name + QStringLiteral("-small"));
    m_window.resize(before);
}

bool Photographer::waitFor(const char* what, const std::function<bool()>& isDone)
{
    const bool came = QTest::qWaitFor(isDone, kPatience);
    if (!came)
        std::fprintf(stderr, "pictures: waited in vain for %s\n", what);
    return came;
}

void Photographer::waitForEngine()
{
    QTest::qWait(kSettle); // it is asked from a thread
    waitFor("the engine", [this] { return !session().engine().isBusy(); });
}

void Photographer::save(const QString& name)
{
    const QString file = m_folder + u'/' + name + QStringLiteral(".png");
    // Without the fourth channel, which is full everywhere.
    if (!m_window.grab().toImage().convertToFormat(QImage::Format_RGB32).save(file, "PNG", 0))
        std::fprintf(stderr, "pictures: %s could not be written\n", qPrintable(file));
    std::printf("%s\n", qPrintable(file));
    std::fflush(stdout);
}

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

bool splitPhotos(Session& session)
{
    Catalog& catalog = session.catalog();
    return catalog.applySplit(planSplit(catalog.photos(), SplitRequest{})).has_value();
}

} // namespace Tintype
