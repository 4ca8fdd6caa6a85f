// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Arguments.h"
#include "cli/CommandContext.h"
#include "core/Result.h"
#include "imaging/PhotoFacts.h"

#include <QJsonObject>
#include <QString>

#include <memory>
#include <vector>

namespace Tintype {

/// What the program's exit code says; scripts depend on the numbers.
enum class ExitCode { Done = 0, Failed = 1, Usage = 2, Interrupted = 130 };

/// What a command has to say: the same facts for a person and for a script.
struct Answer
{
    QString text = {}; ///< Lines for a person.
    QJsonObject json = {}; ///< With --json, instead.
    ExitCode code = ExitCode::Done;
    QString problem = {}; ///< The sentence for stderr when `code` is not Done.

    /// The answer of a command that was used wrongly: a phrase without a full stop.
    static Answer wrongUsage(const QString& problem) { return {{}, {}, ExitCode::Usage, problem}; }
};

/// One command of tintype-cli. Made afresh for each use: its members hold what was typed.
class Command
{
public:
    Command() = default;
    virtual ~Command() = default;
    Q_DISABLE_COPY_MOVE(Command)

    virtual QString name() const = 0;
    virtual QString summary() const = 0; ///< One line, for the table of commands.
    virtual QString details() const { return {}; } ///< More for -h; may be empty.
    virtual bool needsProject() const { return true; }
    virtual bool isShared() const { return false; } ///< Whether processes that mpirun started at once share the work.
    virtual void declare(Arguments& arguments) = 0;
    virtual Result<Answer> run(CommandContext& context) = 0;
};

/// Every command, in the order in which a person needs them.
std::vector<std::unique_ptr<Command>> makeCommands();

} // namespace Tintype
