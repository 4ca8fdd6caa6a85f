// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "cli/CommandContext.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QStringList>

#include <optional>
#include <stop_token>

namespace Tintype {

/// Where a command line writes. Tests hand over buffers.
struct Streams
{
    QIODevice* out = nullptr;
    QIODevice* err = nullptr;
    bool isErrTerminal = false;
    int terminalWidth = 80;
};

/// tintype-cli without its process: finds the command, runs it, writes the answer, returns the exit code. Main thread.
class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::CommandLine)

public:
    CommandLine(Streams streams, EngineFactory makeEngine, std::stop_token stop = {}, Launch launch = {});

    ExitCode run(const QStringList& arguments); ///< Without the program's name.

private:
    /// What stands before, at or after any command.
    struct CommonOptions
    {
        QString project;
        QString progress;
        bool json = false;
    };
    struct Split
    {
        QString command; ///< Empty when there is none.
        QStringList rest; ///< All other arguments, in order.
    };

    static Split split(const QStringList& arguments);
    void declareCommon(Arguments& arguments, CommonOptions* common) const;
    ExitCode runWithoutCommand(const QStringList& arguments);
    ExitCode runCommand(Command& command, const QStringList& arguments);
    Result<Answer> perform(Command& command, const CommonOptions& common, ProgressPrinter& progress);
    ExitCode say(const Answer& answer, bool json);
    ExitCode wrongUsage(const QString& problem, const QString& command, bool json);
    void writeProblem(const QString& problem);
    QString overview() const;
    QString helpOn(const Command& command, const Arguments& arguments) const;

    Streams m_streams;
    QTextStream m_out;
    QTextStream m_err;
    EngineFactory m_makeEngine;
    std::stop_token m_stop;
    Launch m_launch;
};

} // namespace Tintype
