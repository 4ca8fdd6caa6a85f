// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// import_speed [FOLDER] [THREADS]
// Imports a folder with thumbnails into a new project, tagged by its folders, as the program does; prints time and memory.
#include "library/Catalog.h"
#include "support/InChild.h"
#include "support/TestData.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Tintype;

namespace {

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const QString folder = argc > 1 ? application.arguments().at(1) : testDataFolder(QStringLiteral("photos"));
    const int threads = argc > 2 ? application.arguments().at(2).toInt() : 2;
    QTemporaryDir place;
    Result<std::unique_ptr<Catalog>> made = Catalog::create(place.filePath(QStringLiteral("Speed.tintype")));
    if (!made || folder.isEmpty()) {
        out << "There is no folder to import." << Qt::endl;
        return 1;
    }
    Catalog& catalog = **made;
    QElapsedTimer clock;
    for (const char* what : {"cold", "again"}) {
        clock.start();
        const double before = cpuSeconds();
        double writing = 0;
        const int importId = catalog.beginImport();
        const auto add = [&](const QList<PhotoFacts>& facts) {
            QElapsedTimer writer;
            writer.start();
            if (!catalog.addPhotos(facts, true, importId))
                out << "A batch was refused." << Qt::endl;
            writing += double(writer.nsecsElapsed()) / 1e9;
        };
        const ImportOutcome outcome
            = runImportScan(ImportRequest{{folder}, catalog.knownFiles(), catalog.paths().thumbnails(), threads}, add, {}, {});
        out << what << ": " << outcome.found << " found, " << catalog.photos().size() << " in the project, " << outcome.already
            << " known, " << outcome.refused.size() << " refused; " << double(clock.elapsed()) / 1e3 << " s, "
            << cpuSeconds() - before << " s of CPU, " << writing << " s in the database, peak " << residentMegabytes() << " MB"
            << Qt::endl;
    }
    return 0;
}
