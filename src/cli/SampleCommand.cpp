// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/SampleCommand.h"

#include "cli/TextOut.h"
#include "imaging/SamplePainter.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace Tintype {

void SampleCommand::declare(Arguments& arguments)
{
    arguments.word(QStringLiteral("FOLDER"), &m_folder, tr("Where to draw; made when missing."));
    arguments.number("--per-class", &m_perClass, 1, 10'000, tr("Photos of each class; 120 when not given."));
    arguments.number("--seed", &m_seed, tr("Other photos for another number; 1 when not given."));
}

Result<Answer> SampleCommand::run(CommandContext& context)
{
    const QString folder = QDir::cleanPath(QFileInfo(m_folder).absoluteFilePath());
    const Result<SampleSummary> sample = paintSamplePhotos(
        folder, m_perClass.value_or(120), m_seed.value_or(1), context.progressObserver(), context.stop());
    if (!sample && !context.stop().stop_requested())
        return fail(sample.error());
    Answer answer;
    const SampleSummary summary = sample ? *sample : SampleSummary{};
    answer.json = {{QStringLiteral("photos"), summary.photos},
        {QStringLiteral("classes"), QJsonArray::fromStringList(summary.classes)}};
    answer.text = aligned({{tr("Photos"), QString::number(summary.photos)},
        {tr("Classes"), summary.classes.join(QStringLiteral(", "))}, {tr("Folder"), QDir::toNativeSeparators(folder)}});
    if (context.stop().stop_requested()) {
        answer.code = ExitCode::Interrupted;
        answer.problem = tr("stopped; %1 holds only some of the photos, delete it before drawing again")
                             .arg(QDir::toNativeSeparators(folder));
    }
    return answer;
}

} // namespace Tintype
