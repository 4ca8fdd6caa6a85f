// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Application.h"

#include "app/Look.h"
#include "app/MainWindow.h"
#include "app/Settings.h"
#include "app/views/MessageBar.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLocale>
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

/// The functions outside of classes stand under the name of the namespace in the translations, whatever they ask for.
class Words : public QTranslator
{
public:
    QString translate(const char* context, const char* text, const char* note, int count) const override
    {
        const QString found = QTranslator::translate(context, text, note, count);
        return found.isNull() ? QTranslator::translate("Tintype", text, note, count) : found;
    }
};

} // namespace

Application::Application(QApplication& application)
    : QObject(&application)
{
    QApplication::setApplicationDisplayName(QStringLiteral("Tintype"));
    QApplication::setDesktopFileName(QStringLiteral("tintype"));
    loadTranslations();
    Look::instance().apply(Settings::lookMode());
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/tintype/icons/fixed/program.svg")));
    listenForEnd();
}

Application::~Application() = default;

void Application::loadTranslations()
{
    const auto load = [this](std::unique_ptr<QTranslator> translator, const QLocale& locale, const QString& name, const QString& folder) {
        if (!translator->load(locale, name, QStringLiteral("_"), folder))
            return;
        QApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
    };
    const QString ours = QStringLiteral(":/i18n");
    const QString name = QStringLiteral("tintype");
    // The sources are English, but only a translation tells one photo from two photos. The last installed is asked first.
    load(std::make_unique<Words>(), QLocale(QLocale::English), name, ours);
    load(std::make_unique<QTranslator>(), QLocale(), QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(std::make_unique<Words>(), QLocale(), name, ours);
}

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
