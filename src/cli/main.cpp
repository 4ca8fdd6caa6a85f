// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CommandLine.h"
#include "cli/StopSignals.h"
#include "learning/EngineLoader.h"

#include <QCoreApplication>
#include <QFile>

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <langinfo.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace {

/// Qt would warn on stderr about a system without UTF-8, and stderr is for one line of ours.
void useUtf8()
{
    if (std::setlocale(LC_ALL, "") == nullptr || std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        setenv("LC_ALL", "C.UTF-8", 1);
}

/// What libraries have to say goes to stderr only when someone looks for it.
void handleMessage(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtFatalMsg || qEnvironmentVariableIsSet("TINTYPE_LOG"))
        std::fprintf(stderr, "%s\n", qUtf8Printable(message));
}

int terminalWidth()
{
    winsize size = {};
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

} // namespace

int main(int argc, char* argv[])
{
    useUtf8();
    qInstallMessageHandler(handleMessage);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("tintype-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TINTYPE_VERSION));

    QFile out;
    QFile err;
    if (!out.open(stdout, QIODevice::WriteOnly) || !err.open(stderr, QIODevice::WriteOnly))
        return int(Tintype::ExitCode::Failed);
    const Tintype::StopSignals signals;
    Tintype::CommandLine commandLine({&out, &err, isatty(STDERR_FILENO) == 1, terminalWidth()}, Tintype::loadEngine, signals.token());
    return int(commandLine.run(QCoreApplication::arguments().mid(1)));
}
