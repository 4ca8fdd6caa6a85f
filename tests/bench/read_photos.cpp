// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// read_photos FILE or FOLDER...
// Reads each file as import does, in a process of its own, and prints what became of it, its time and its peak memory.
// With TINTYPE_THUMBNAILS=FOLDER the pictures are kept there, to be looked at.
#include "imaging/PhotoFacts.h"
#include "imaging/PhotoReader.h"
#include "support/InChild.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>
#include <QTextStream>

using namespace Tintype;

namespace {

QByteArray describe(const QString& path)
{
    const Result<PhotoFacts> facts = readFacts(path, qEnvironmentVariable("TINTYPE_THUMBNAILS"));
    if (!facts)
        return QStringLiteral("refused: %1 | %2").arg(facts.error().message, facts.error().detail).toUtf8();
    return QStringLiteral("%1 %2 %3x%4 %5 %6 %7")
        .arg(facts->contentHash, facts->format)
        .arg(facts->size.width())
        .arg(facts->size.height())
        .arg(facts->taken.toString(Qt::ISODateWithMs), facts->camera, facts->warning)
        .toUtf8();
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    QStringList files;
    for (const QString& path : application.arguments().mid(1)) {
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        QDirIterator walk(path, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            files.append(walk.next());
    }
    files.sort();
    double longest = 0;
    double largest = 0;
    double sum = 0;
    int crashes = 0;
    for (const QString& file : files) {
        const ChildOutcome outcome = inChild([&] { return describe(file); });
        longest = std::max(longest, outcome.cpuSeconds);
        largest = std::max(largest, outcome.peakMegabytes);
        sum += outcome.cpuSeconds;
        crashes += !outcome.ended;
        out << QFileInfo(file).fileName().leftJustified(34) << QString::number(outcome.cpuSeconds, 'f', 3) << " s "
            << QString::number(outcome.peakMegabytes, 'f', 1).rightJustified(6) << " MB  "
            << (outcome.ended ? QString::fromUtf8(outcome.answer) : QStringLiteral("CRASHED, signal %1").arg(outcome.signal)) << Qt::endl;
    }
    out << files.size() << " files, " << crashes << " crashes, longest " << longest << " s CPU, largest " << largest << " MB, all together "
        << sum << " s CPU" << Qt::endl;
    return crashes == 0 ? 0 : 1;
}
