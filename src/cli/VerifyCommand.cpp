// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/VerifyCommand.h"

#include "learning/RunFolder.h"
#include "library/Catalog.h"

#include <QJsonArray>

namespace Tintype {

void VerifyCommand::declare(Arguments& arguments)
{
    arguments.flag("--quick", &m_quick, tr("Read only those files again whose size or time changed."));
}

Result<Answer> VerifyCommand::run(CommandContext& context)
{
    const Result<std::unique_ptr<Catalog>> catalog = context.openCatalog();
    if (!catalog)
        return fail(catalog.error());
    QStringList problems = (*catalog)->verify(!m_quick, context.progressObserver(), context.stop());
    if (context.stop().stop_requested())
        return Answer{{}, {}, ExitCode::Interrupted, tr("stopped before everything was checked; nothing was changed")};
    const QString runs = (*catalog)->paths().runs();
    for (const QString& id : RunFolder::ids(runs)) {
        const Result<RunFolder> run = RunFolder::open(runs, id);
        if (!run || !run->isFinished() || run->hasModel())
            continue;
        const Result<TrainingOutcome> outcome = run->outcome(); // one stopped at once never had a model
        if (!outcome || !outcome->modelFile.isEmpty())
            problems.append(tr("The model of run %1 is missing; train again.").arg(id));
    }
    const bool isOk = problems.isEmpty();
    Answer answer;
    answer.json = {{QStringLiteral("ok"), isOk}, {QStringLiteral("problems"), QJsonArray::fromStringList(problems)}};
    answer.text = isOk ? tr("All is well.") % u'\n' : problems.join(u'\n') % u'\n';
    if (!isOk) {
        answer.code = ExitCode::Failed;
        answer.problem
            = tr("problems were found in %1, the first: %2").arg((*catalog)->paths().name(), problems.first());
    }
    return answer;
}

} // namespace Tintype
