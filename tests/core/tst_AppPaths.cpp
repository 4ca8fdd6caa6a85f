// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/AppPaths.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <cstring>

using namespace Tintype;

/// Where a program looks depends on where it lies: copies of this one are laid somewhere and asked.
class AppPathsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("bin")));
        QVERIFY(QFile::copy(QCoreApplication::applicationFilePath(), m_folder.filePath(QStringLiteral("bin/program"))));
    }

    void looksBesideTheProgramsFolder()
    {
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("share/tintype")));
        const QStringList said = ask({});
        QCOMPARE(said.value(0), real(QStringLiteral("share/tintype")));
        QCOMPARE(said.value(1), real(QStringLiteral("share/tintype/weights/net.safetensors")));
        QCOMPARE(said.value(2), real(QStringLiteral("lib/tintype/libtintype_engine.so")));
        QVERIFY(QDir(m_folder.filePath(QStringLiteral("share"))).removeRecursively());
    }

    void looksWhereItWasBuiltWhenNothingLiesBeside()
    {
        const QString built = qEnvironmentVariable("TINTYPE_SOURCE_DIR") + QStringLiteral("/build/share/tintype");
        QCOMPARE(ask({}).value(0), QFileInfo(built).isDir() ? built : QString());
    }

    void theUserMayChooseTheFolder()
    {
        const QString chosen = m_folder.filePath(QStringLiteral("elsewhere"));
        const QStringList said = ask({QStringLiteral("TINTYPE_SHARE=%1/../elsewhere/").arg(chosen)});
        QCOMPARE(said.value(0), chosen);
        QCOMPARE(said.value(1), QString(chosen + QStringLiteral("/weights/net.safetensors")));
    }

    void theUserMayChooseTheEngine()
    {
        QCOMPARE(ask({QStringLiteral("TINTYPE_ENGINE=/opt//engine.so")}).value(2), QStringLiteral("/opt/engine.so"));
    }

private:
    /// The folder, the weights of "net" and the engine module, as the copied program sees them.
    QStringList ask(const QStringList& variables) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("TINTYPE_SHARE"));
        environment.remove(QStringLiteral("TINTYPE_ENGINE"));
        for (const QString& variable : variables)
            environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(m_folder.filePath(QStringLiteral("bin/program")), {QStringLiteral("--say")});
        if (!process.waitForFinished())
            return {};
        return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n');
    }
    QString real(const QString& below) const { return QDir(QDir(m_folder.path()).canonicalPath()).filePath(below); }

    QTemporaryDir m_folder;
};

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 2 && std::strcmp(argv[1], "--say") == 0) {
        const QString said = QStringList{AppPaths::shareFolder(), AppPaths::weightsFile(QStringLiteral("net")), AppPaths::engineModule()}
                                 .join(u'\n');
        std::puts(said.toUtf8().constData());
        return 0;
    }
    AppPathsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_AppPaths.moc"
