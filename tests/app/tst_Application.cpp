// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program as it is started: usage, what it links, and its end by a signal.
#include "library/Catalog.h"
#include "support/TestPhotos.h"
#include "support/Tolerance.h"

#include <QDir>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Tintype;

namespace {

constexpr int kPatience = 30'000;

QString program()
{
    return qEnvironmentVariable("TINTYPE_BIN_DIR") + QStringLiteral("/tintype");
}

} // namespace

class tst_Application : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void doesNotLinkTorch();
    void tellsItsVersion();
    void refusesTwoPaths();
    void makesAProjectOfAFolder();
    void endsWellBySignal();

private:
    void start(const QStringList& arguments);

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QProcess> m_process;
};

void tst_Application::init()
{
    m_process.reset();
    m_home = std::make_unique<QTemporaryDir>();
    m_process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), m_home->path());
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_home->filePath(QStringLiteral(".config")));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    m_process->setProcessEnvironment(environment);
}

void tst_Application::start(const QStringList& arguments)
{
    m_process->start(program(), arguments);
    QVERIFY2(m_process->waitForStarted(kPatience), qPrintable(program()));
}

void tst_Application::doesNotLinkTorch()
{
    m_process->start(QStringLiteral("ldd"), {program()});
    QVERIFY(m_process->waitForFinished(kPatience));
    const QString libraries = QString::fromUtf8(m_process->readAllStandardOutput());
    QVERIFY2(libraries.contains(QStringLiteral("libQt6Widgets")), "this is not the window");
    for (const QString& forbidden : {QStringLiteral("torch"), QStringLiteral("libc10"), QStringLiteral("libcud")})
        QVERIFY2(!libraries.contains(forbidden), qPrintable(forbidden));
}

void tst_Application::tellsItsVersion()
{
    start({QStringLiteral("--version")});
    QVERIFY(m_process->waitForFinished(kPatience));
    QCOMPARE(m_process->exitCode(), 0);
    QVERIFY(m_process->readAllStandardOutput().startsWith("tintype 0."));
}

void tst_Application::refusesTwoPaths()
{
    start({QStringLiteral("a"), QStringLiteral("b")});
    QVERIFY(m_process->waitForFinished(kPatience));
    QCOMPARE(m_process->exitCode(), 2);
    QVERIFY(!m_process->readAllStandardError().isEmpty());
}

void tst_Application::makesAProjectOfAFolder()
{
    for (int i = 0; i < 6; ++i) {
        TestPhotos::write(m_home->filePath(QStringLiteral("walk/%1/%2.jpg").arg(QString::fromLatin1(i < 3 ? "dog" : "cat")).arg(i)),
                          TestPhotos::jpeg(TestPhotos::scene(quint32(i))));
    }
    start({m_home->filePath(QStringLiteral("walk"))});
    // The import is done when the project says that nothing is unfinished; the lock lets nobody in before the end.
    const QString project = m_home->filePath(QStringLiteral("Pictures/Tintype/walk.tintype"));
    const auto thumbnails = [&] {
        const QStringList shelves = QDir(project + QStringLiteral("/cache/thumbnails")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        int count = 0;
        for (const QString& shelf : shelves)
            count += int(QDir(project + QStringLiteral("/cache/thumbnails/") + shelf).entryList(QDir::Files).size());
        return count;
    };
    QTRY_COMPARE_WITH_TIMEOUT(thumbnails(), 6, kPatience);
    m_process->terminate();
    QVERIFY(m_process->waitForFinished(kPatience));
    QCOMPARE(m_process->exitStatus(), QProcess::NormalExit);
    const Result<std::unique_ptr<Catalog>> catalog = Catalog::open(project);
    QVERIFY_RESULT(catalog);
    QVERIFY((*catalog)->setting(QStringLiteral("window.module")).isDouble());
}

void tst_Application::endsWellBySignal()
{
    const QString folder = m_home->filePath(QStringLiteral("Test.tintype"));
    QVERIFY_RESULT(Catalog::create(folder));
    start({folder});
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(folder + QStringLiteral("/project.lock")), kPatience);
    m_process->terminate();
    QVERIFY(m_process->waitForFinished(kPatience));
    QCOMPARE(m_process->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_process->exitCode(), 0);
    QVERIFY(!QFileInfo::exists(folder + QStringLiteral("/project.lock")));
    const QSettings settings(m_home->filePath(QStringLiteral(".config/tintype/tintype.conf")), QSettings::IniFormat);
    QCOMPARE(settings.value(QStringLiteral("openProject")).toString(), folder);
}

QTEST_GUILESS_MAIN(tst_Application)
#include "tst_Application.moc"
