// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Application.h"

#include "app/Look.h"
#include "app/MainWindow.h"
#include "app/Settings.h"
#include "app/views/MessageBar.h"
#include "core/Translations.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QSocketNotifier>

#include <csignal>
#include <cstdio>
#include <sys/socket.h>
#include <unistd.h>

namespace Tintype {

namespace {

int endSockets[2] = {-1, -1}; ///< A signal handler may do no more than write to one.

void onEndSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(endSockets[0], &byte, sizeof byte);
}

} // namespace

Application::Application(QApplication& application)
    : QObject(&application)
{
    QApplication::setApplicationDisplayName(QStringLiteral("Tintype"));
    QApplication::setDesktopFileName(QStringLiteral("tintype"));
    installTranslations();
    Look::instance().apply(Settings::lookMode());
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/tintype/icons/fixed/program.svg")));
}

Application::~Application() = default;

void Application::listenForEnd()
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, endSockets) != 0)
        return;
    m_endNotifier = std::make_unique<QSocketNotifier>(endSockets[1], QSocketNotifier::Read);
    connect(m_endNotifier.get(), &QSocketNotifier::activated, this, [this] {
        m_endNotifier->setEnabled(false);
        if (m_window)
            m_window->close();
        QApplication::quit();
    });
    std::signal(SIGTERM, onEndSignal);
    std::signal(SIGINT, onEndSignal);
    std::signal(SIGHUP, onEndSignal);
}

std::optional<int> Application::start(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Label photos, train an image classifier and take it away."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("path"),
                                 tr("A project (its folder ends in .tintype), or a folder of photos to make a project of."),
                                 QStringLiteral("[PROJECT.tintype | FOLDER]"));
    if (!parser.parse(arguments)) {
        std::fprintf(stderr, "tintype: %s\n", qPrintable(parser.errorText()));
        return 2;
    }
    if (parser.isSet(QStringLiteral("help"))) {
        std::fputs(qPrintable(parser.helpText()), stdout);
        return 0;
    }
    if (parser.isSet(QStringLiteral("version"))) {
        std::printf("tintype %s\n", qPrintable(QApplication::applicationVersion()));
        return 0;
    }
    const QStringList paths = parser.positionalArguments();
    if (paths.size() > 1) {
        std::fputs(qPrintable(tr("tintype: give one project or one folder at most.\n")), stderr);
        return 2;
    }
    listenForEnd(); // from here on there is something to put away
    m_window = std::make_unique<MainWindow>();
    openFirst(paths.isEmpty() ? QString() : QFileInfo(paths.first()).absoluteFilePath());
    m_window->show();
    return std::nullopt;
}

void Application::openFirst(const QString& path)
{
    if (path.isEmpty()) {
        const QString last = Settings::openProject();
        if (last.isEmpty() || !QFileInfo(last).isDir())
            return;
        const Result<> opened = m_window->openProject(last);
        if (!opened)
            m_window->messages().say({opened.error().message, QStringLiteral("error"), {}});
        return;
    }
    if (!QFileInfo::exists(path)) {
        m_window->messages().say({tr("There is nothing at %1. Open a project, or make a new one.").arg(QDir::toNativeSeparators(path)),
                                  QStringLiteral("error"),
                                  {}});
        return;
    }
    if (QFileInfo(path).isDir() && !path.endsWith(QLatin1String(".tintype")))
        m_window->takeFolder(path);
    else
        m_window->take({path});
}

} // namespace Tintype
