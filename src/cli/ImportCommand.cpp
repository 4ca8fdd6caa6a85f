// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ImportCommand.h"

#include "cli/JsonOut.h"
#include "cli/TextOut.h"
#include "library/BurstGrouper.h"

#include <QDir>
#include <QElapsedTimer>
#include <QThread>

namespace Tintype {

struct ImportCommand::Tally
{
    AddedPhotos added;
    ImportOutcome scan;
    QList<RefusedFile> warnings; ///< Photos that were taken, with something wrong about them.
    double seconds = 0;
};

void ImportCommand::declare(Arguments& arguments)
{
    arguments.words(QStringLiteral("PATH"), &m_paths, tr("Files and folders; folders with all that is in them."));
    arguments.flag("--tags-from-folders", &m_tagsFromFolders, tr("The folder a photo lies in is its class."));
}

Result<Answer> ImportCommand::run(CommandContext& context)
{
    const Result<std::unique_ptr<Catalog>> catalog = context.openCatalog();
    if (!catalog)
        return fail(catalog.error());
    QElapsedTimer timer;
    timer.start();
    Result<Tally> tally = importInto(**catalog, context);
    if (!tally)
        return fail(tally.error());
    const Result<> stacked = (*catalog)->setStacks(groupBursts((*catalog)->photos()));
    if (!stacked)
        return fail(stacked.error());
    tally->seconds = double(timer.elapsed()) / 1000;
    return answerOf(*tally);
}

Result<ImportCommand::Tally> ImportCommand::importInto(Catalog& catalog, CommandContext& context) const
{
    ImportRequest request;
    request.paths = m_paths;
    request.known = catalog.knownFiles();
    request.thumbnailFolder = catalog.paths().thumbnails();
    request.threads = QThread::idealThreadCount();

    std::stop_source stop; // requested from outside, or when the database takes no more
    const std::stop_callback passOn(context.stop(), [&stop] { stop.request_stop(); });
    Tally tally;
    std::optional<Error> failed;
    const int importId = catalog.beginImport();
    const auto keep = [&](const QList<PhotoFacts>& facts) {
        if (failed)
            return;
        const Result<AddedPhotos> added = catalog.addPhotos(facts, m_tagsFromFolders, importId);
        if (!added) {
            failed = added.error();
            stop.request_stop();
            return;
        }
        tally.added.imported += added->imported;
        tally.added.already += added->already;
        tally.added.moved += added->moved;
        for (const PhotoFacts& photo : facts) {
            if (!photo.warning.isEmpty())
                tally.warnings.append({photo.path, photo.warning});
        }
    };
    tally.scan = runImportScan(request, keep, context.progressObserver(), stop.get_token());
    if (failed)
        return fail(*failed);
    tally.added.already += tally.scan.already;
    return tally;
}

Answer ImportCommand::answerOf(const Tally& tally) const
{
    Answer answer;
    answer.json = {{QStringLiteral("imported"), tally.added.imported}, {QStringLiteral("already"), tally.added.already},
        {QStringLiteral("moved"), tally.added.moved}, {QStringLiteral("refused"), toJson(tally.scan.refused)},
        {QStringLiteral("seconds"), tally.seconds}, {QStringLiteral("warnings"), toJson(tally.warnings)}};
    answer.text = aligned({{tr("Imported"), QString::number(tally.added.imported)},
        {tr("Already there"), QString::number(tally.added.already)}, {tr("Moved"), QString::number(tally.added.moved)},
        {tr("Refused"), QString::number(tally.scan.refused.size())},
        {tr("Seconds"), QString::number(tally.seconds, 'f', 1)}});
    if (!tally.warnings.isEmpty()) {
        answer.text += tr("Taken with a fault:") % u'\n';
        for (const RefusedFile& file : tally.warnings)
            answer.text += QStringLiteral("  ") % QDir::toNativeSeparators(file.path) % QStringLiteral(": ")
                % file.reason % u'\n';
    }
    answer.text += refusedText(tally.scan.refused);
    if (tally.scan.cancelled) {
        answer.code = ExitCode::Interrupted;
        answer.problem = tr("stopped; what was read is in the project, the same command takes the rest");
    } else if (tally.added.imported + tally.added.already + tally.added.moved == 0) {
        answer.code = ExitCode::Failed;
        answer.problem = tally.scan.refused.isEmpty()
            ? tr("there are no photos in %1; name a folder that holds some").arg(m_paths.join(QStringLiteral(", ")))
            : tr("no photo could be taken; the first is %1: %2")
                  .arg(tally.scan.refused.first().path, tally.scan.refused.first().reason);
    }
    return answer;
}

} // namespace Tintype
