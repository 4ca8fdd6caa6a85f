// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CommandLine.h"
#include "cli/StopSignals.h"
#include "core/Translations.h"
#include "learning/EngineLoader.h"
#include "learning/RanksLoader.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
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

/// Scripts read stderr, and libraries write to it as they like ("libpng error: ..."). They are led elsewhere, and what
/// is ours goes to the descriptor that this returns. With $TINTYPE_LOG set everybody may speak.
int ownStderr()
{
    const int own
        = qEnvironmentVariableIsSet("TINTYPE_LOG") ? -1 : fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    const int nowhere = own < 0 ? -1 : open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere < 0)
        return STDERR_FILENO;
    dup2(nowhere, STDERR_FILENO);
    close(nowhere);
    return own;
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
    const bool isErrTerminal = isatty(STDERR_FILENO) == 1;
    const int width = terminalWidth();
    QFile out;
    QFile err;
    if (!err.open(ownStderr(), QIODevice::WriteOnly | QIODevice::Unbuffered) || !out.open(stdout, QIODevice::WriteOnly))
        return int(Tintype::ExitCode::Failed);
    const Tintype::Launch launch{Tintype::launchedRank(), Tintype::launchedCount(), Tintype::joinRanks};
    QBuffer silence; // of all that mpirun started, rank 0 speaks
    silence.open(QIODevice::WriteOnly);
    const auto spoken = [&](QIODevice& device) { return launch.rank == 0 ? &device : &silence; };
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("tintype-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TINTYPE_VERSION));
    Tintype::installTranslations();

    const Tintype::StopSignals signals;
    Tintype::CommandLine commandLine(
        {spoken(out), spoken(err), isErrTerminal, width}, Tintype::loadEngine, signals.token(), launch);
    return int(commandLine.run(QCoreApplication::arguments().mid(1)));
}
