// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CommandLine.h"

#include "cli/JsonOut.h"
#include "cli/TextOut.h"
#include "core/Readable.h"

#include <algorithm>

namespace Tintype {

CommandLine::CommandLine(Streams streams, EngineFactory makeEngine, std::stop_token stop, Launch launch)
    : m_streams(streams)
    , m_out(streams.out)
    , m_err(streams.err)
    , m_makeEngine(std::move(makeEngine))
    , m_stop(std::move(stop))
    , m_launch(std::move(launch))
{
}

ExitCode CommandLine::run(const QStringList& arguments)
{
    const Split parts = split(arguments);
    if (parts.command.isEmpty())
        return runWithoutCommand(arguments);
    std::vector<std::unique_ptr<Command>> commands = makeCommands();
    const auto found = std::find_if(
        commands.begin(), commands.end(), [&](const auto& command) { return command->name() == parts.command; });
    if (found == commands.end())
        return wrongUsage(
            tr("there is no command %1").arg(parts.command), {}, arguments.contains(QStringLiteral("--json")));
    return runCommand(**found, parts.rest);
}

/// The command is the first word that is neither an option nor the value of one. CLI11's own subcommands are not used:
/// they would take a photo or a class called "import" for a command.
CommandLine::Split CommandLine::split(const QStringList& arguments)
{
    Split parts;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& argument = arguments[i];
        if (argument == QLatin1String("-C") || argument == QLatin1String("--project")
            || argument == QLatin1String("--progress")) {
            ++i;
        } else if (!argument.startsWith(u'-')) {
            parts.command = argument;
            parts.rest = arguments.mid(0, i) + arguments.mid(i + 1);
            return parts;
        }
    }
    return parts;
}

void CommandLine::declareCommon(Arguments& arguments, CommonOptions* common) const
{
    arguments.text("-C,--project", QStringLiteral("PROJECT"), &common->project,
        tr("The project's folder (NAME.tintype); else $TINTYPE_PROJECT."));
    arguments.flag("--json", &common->json, tr("Answer with one JSON object."));
    arguments.choice("--progress", {QStringLiteral("json"), QStringLiteral("bar"), QStringLiteral("none")},
        &common->progress, tr("Progress on stderr: one JSON object a line, a bar, or none."));
}

ExitCode CommandLine::runWithoutCommand(const QStringList& arguments)
{
    const bool json = arguments.contains(QStringLiteral("--json"));
    if (arguments.contains(QStringLiteral("-h")) || arguments.contains(QStringLiteral("--help"))) {
        m_out << overview();
        m_out.flush();
        return ExitCode::Done;
    }
    if (arguments.contains(QStringLiteral("--version"))) {
        m_out << QStringLiteral("tintype-cli ") << QCoreApplication::applicationVersion() << '\n';
        m_out.flush();
        return ExitCode::Done;
    }
    return wrongUsage(tr("no command was given"), {}, json);
}

ExitCode CommandLine::runCommand(Command& command, const QStringList& arguments)
{
    Arguments declared;
    CommonOptions common;
    command.declare(declared);
    declareCommon(declared, &common);
    switch (declared.parse(arguments)) {
    case Arguments::Outcome::HelpWanted:
        m_out << helpOn(command, declared);
        m_out.flush();
        return ExitCode::Done;
    case Arguments::Outcome::Wrong:
        return wrongUsage(
            declared.fault(), command.name(), common.json || arguments.contains(QStringLiteral("--json")));
    case Arguments::Outcome::Parsed:
        break;
    }
    if (common.project.isEmpty())
        common.project = qEnvironmentVariable("TINTYPE_PROJECT");
    if (common.project.isEmpty() && command.needsProject())
        return wrongUsage(
            tr("no project was named; give -C PROJECT or set TINTYPE_PROJECT"), command.name(), common.json);

    if (m_launch.rank > 0 && !command.isShared())
        return ExitCode::Done; // rank 0 does it

    using Mode = ProgressPrinter::Mode;
    Mode mode = m_streams.isErrTerminal ? Mode::Bar : Mode::Silent;
    if (!common.progress.isEmpty())
        mode = common.progress == QLatin1String("json") ? Mode::Json
            : common.progress == QLatin1String("bar")   ? Mode::Bar
                                                        : Mode::Silent;
    ProgressPrinter progress(m_err, mode, m_streams.terminalWidth);
    const Result<Answer> answer = perform(command, common, progress);
    progress.finish();
    if (!answer)
        return say({{}, {}, ExitCode::Failed, answer.error().message}, common.json);
    if (answer->code == ExitCode::Usage)
        return wrongUsage(answer->problem, command.name(), common.json);
    return say(*answer, common.json);
}

/// What a library throws becomes a sentence.
Result<Answer> CommandLine::perform(Command& command, const CommonOptions& common, ProgressPrinter& progress)
{
    try {
        CommandContext context(common.project, progress, m_makeEngine, m_stop, m_launch);
        return command.run(context);
    } catch (const std::bad_alloc&) {
        return fail(
            Error::Kind::OutOfMemory, tr("There is not enough memory for this; close other programs and try again."));
    } catch (const std::exception& exception) {
        return fail(Error::Kind::Internal,
            tr("Something unexpected happened (%1); please report it.").arg(QString::fromUtf8(exception.what())));
    }
}

ExitCode CommandLine::say(const Answer& answer, bool json)
{
    if (json) {
        QJsonObject object = answer.json;
        if (answer.code != ExitCode::Done && object.isEmpty())
            object.insert(QStringLiteral("error"), answer.problem);
        m_out << jsonLine(object);
    } else {
        m_out << answer.text;
    }
    m_out.flush();
    if (answer.code != ExitCode::Done)
        writeProblem(answer.problem);
    return answer.code;
}

ExitCode CommandLine::wrongUsage(const QString& problem, const QString& command, bool json)
{
    const QString help
        = command.isEmpty() ? QStringLiteral("tintype-cli -h") : QStringLiteral("tintype-cli %1 -h").arg(command);
    return say({{}, {}, ExitCode::Usage, tr("%1; see %2").arg(problem, help)}, json);
}

void CommandLine::writeProblem(const QString& problem)
{
    // Names of files and words that were typed may hold what drives a terminal.
    const QString line = problem.simplified();
    m_err << QStringLiteral("tintype-cli: ") << readable(line, line.size()) << '\n';
    m_err.flush();
}

QString CommandLine::overview() const
{
    QList<QStringList> rows;
    for (const auto& command : makeCommands())
        rows.append({QStringLiteral("  ") % command->name(), command->summary()});
    return tr("tintype-cli [-C PROJECT] COMMAND [OPTIONS] [--json]\n\n"
              "Label your own photos, train a classifier on them, see what it gets wrong, take it away.\n"
              "A project is a folder whose name ends in .tintype; $TINTYPE_PROJECT names one once and for all.\n\n"
              "Commands:\n")
        % aligned(rows) % u'\n' % tr("tintype-cli COMMAND -h says more on each.\n");
}

QString CommandLine::helpOn(const Command& command, const Arguments& arguments) const
{
    QString text = QStringLiteral("tintype-cli ") % command.name() % QStringLiteral(" [OPTIONS] ") % arguments.usage();
    text = text.trimmed() % QStringLiteral("\n\n") % command.summary() % u'\n';
    if (!command.details().isEmpty())
        text += command.details() % u'\n';
    return text % u'\n' % arguments.help();
}

} // namespace Tintype
