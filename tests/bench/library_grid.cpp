// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// library_grid [PHOTOS...]
// The library page over projects of 5,000 and 50,000 photos (facts only, no files behind them): what opening, scrolling, tagging and
// filtering cost on the GUI thread until the page is painted again. Of several, the worst: that is the one that is felt. The second figure
// is the GUI thread's own time at work, which a busy machine and a slow disk do not change.
#include "app/Look.h"
#include "app/Session.h"
#include "app/models/PhotoGridModel.h"
#include "app/models/PhotoSelection.h"
#include "app/pages/LibraryPage.h"
#include "app/views/PhotoGridView.h"
#include "support/SyntheticPhotos.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <ctime>

using namespace Tintype;

namespace {

constexpr int kBatch = 5000;

Result<> fill(Catalog& catalog, int photos)
{
    const int importId = catalog.beginImport();
    QList<PhotoFacts> batch;
    for (const Photo& photo : syntheticPhotos(photos)) {
        batch.append(photo.facts);
        if (batch.size() < kBatch && photo.id < photos)
            continue;
        const Result<AddedPhotos> added = catalog.addPhotos(std::exchange(batch, {}), false, importId);
        if (!added)
            return fail(added.error());
    }
    for (const QString& name : {QStringLiteral("Beach"), QStringLiteral("Mountain"), QStringLiteral("City")}) {
        const Result<ClassId> made = catalog.addClass(name);
        if (!made)
            return fail(made.error());
    }
    return {};
}

struct Cost
{
    double wall = 0; ///< Milliseconds.
    double work = 0; ///< Of the GUI thread alone.
};

double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

class Clock
{
public:
    explicit Clock(QWidget& widget)
        : m_widget(widget)
    {
    }
    /// Runs `work`, lets everything it caused happen, paints.
    template <typename Work>
    Cost time(Work&& work)
    {
        QElapsedTimer timer;
        timer.start();
        const double begun = threadMilliseconds();
        work();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        m_widget.repaint();
        return {double(timer.nsecsElapsed()) / 1e6, threadMilliseconds() - begun};
    }
    template <typename Work>
    Cost worst(int times, Work&& work)
    {
        Cost result;
        for (int i = 0; i < times; ++i) {
            const Cost once = time(work);
            result = {std::max(result.wall, once.wall), std::max(result.work, once.work)};
        }
        return result;
    }

private:
    QWidget& m_widget;
};

void report(QTextStream& out, const char* what, Cost cost)
{
    out << "  " << QString::fromLatin1(what).leftJustified(44) << QString::number(cost.wall, 'f', 1).rightJustified(9) << " ms"
        << QString::number(cost.work, 'f', 1).rightJustified(9) << " ms" << Qt::endl;
}

void press(QWidget* widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {}, const QString& text = {})
{
    QKeyEvent event(QEvent::KeyPress, key, modifiers, text);
    QCoreApplication::sendEvent(widget, &event);
}

void measure(QTextStream& out, const QString& folder, int photos)
{
    QElapsedTimer opening;
    opening.start();
    const double begun = threadMilliseconds();
    Result<std::unique_ptr<Catalog>> opened = Catalog::open(folder);
    if (!opened) {
        out << opened.error().message << Qt::endl;
        return;
    }
    report(out, "open the project (read the database)", {double(opening.nsecsElapsed()) / 1e6, threadMilliseconds() - begun});
    Session session(std::move(*opened));
    LibraryPage page;
    page.resize(1280, 720);
    page.show();
    QCoreApplication::processEvents();
    Clock clock(page);
    report(out, "show it", clock.time([&] { page.setSession(&session); }));
    auto* grid = page.findChild<PhotoGridView*>();
    auto* model = page.findChild<PhotoGridModel*>();
    auto* selection = page.findChild<PhotoSelection*>();
    grid->setFocus();

    report(out, "scroll a page (worst of 50)", clock.worst(50, [&] { press(grid, Qt::Key_PageDown); }));
    report(out, "scroll a wheel notch (worst of 50)", clock.worst(50, [&] {
        grid->verticalScrollBar()->setValue(grid->verticalScrollBar()->value() + grid->geometryOfCells().lineHeight());
    }));
    report(out, "go to the end and back (worst)", clock.worst(2, [&] {
        press(grid, Qt::Key_End);
        press(grid, Qt::Key_Home);
    }));
    int digit = 0;
    const auto tagByKey = [&] {
        digit = digit % 3 + 1;
        press(grid, Qt::Key(Qt::Key_0 + digit), {}, QString::number(digit));
    };
    selection->choose(photos / 2);
    report(out, "tag one by key (worst of 20)", clock.worst(20, tagByKey));
    selection->choose(0);
    selection->choose(999, PhotoSelection::Mode::Extend);
    report(out, "tag 1,000 by key (worst of 3)", clock.worst(3, tagByKey));
    report(out, "undo it", clock.time([&] { (void)session.catalog().undo().has_value(); }));
    report(out, "select all", clock.time([&] { selection->selectAll(); }));
    report(out, "tag all by key", clock.time(tagByKey));
    report(out, "undo it", clock.time([&] { (void)session.catalog().undo().has_value(); }));

    selection->choose(0);
    PhotoGridFilter filter;
    filter.photos.classId = kNoClass;
    report(out, "show the untagged", clock.time([&] { model->setFilter(filter); }));
    selection->choose(photos / 4);
    report(out, "tag one of them, it leaves (worst of 20)", clock.worst(20, tagByKey));
    report(out, "undo, it comes back (worst of 20)", clock.worst(20, [&] { (void)session.catalog().undo().has_value(); }));
    filter = {};
    filter.photos.text = QStringLiteral("IMG_0001");
    report(out, "search a name", clock.time([&] { model->setFilter(filter); }));
    filter = {};
    report(out, "show all again", clock.time([&] { model->setFilter(filter); }));
    filter.order = PhotoOrder::Name;
    report(out, "order by name", clock.time([&] { model->setFilter(filter); }));
    filter.order = PhotoOrder::NewestFirst;
    report(out, "order by time", clock.time([&] { model->setFilter(filter); }));
    page.setSession(nullptr);
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Look::instance().apply(Look::Mode::Dark);
    QTextStream out(stdout);
    QList<int> sizes;
    for (const QString& argument : application.arguments().mid(1))
        sizes.append(argument.toInt());
    if (sizes.isEmpty())
        sizes = {5000, 50000};
    for (const int photos : sizes) {
        QTemporaryDir place;
        const QString folder = place.filePath(QStringLiteral("Bench.tintype"));
        {
            Result<std::unique_ptr<Catalog>> made = Catalog::create(folder);
            const Result<> filled = made ? fill(**made, photos) : Result<>(fail(made.error()));
            if (!filled) {
                out << filled.error().message << Qt::endl;
                return 1;
            }
        }
        out << photos << " photos" << Qt::endl;
        measure(out, folder, photos);
    }
    return 0;
}
