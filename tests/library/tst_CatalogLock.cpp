// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/CatalogLock.h"

#include "support/InChild.h"
#include "support/TestPhotos.h"
#include "support/Tolerance.h"

#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <sys/file.h>

#include <thread>

using namespace Tintype;

class CatalogLockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void oneProgramAtATime()
    {
        const auto held = take();
        QVERIFY_RESULT(held);
        const auto second = take();
        QVERIFY(!second);
        QCOMPARE(second.error().kind, Error::Kind::Busy);
        QVERIFY2(second.error().message.contains(QStringLiteral("Holidays")), qPrintable(second.error().message));
        QVERIFY2(second.error().message.contains(QString::number(getpid())), qPrintable(second.error().message));
    }

    void holdsAgainstOtherProcesses()
    {
        const auto held = take();
        QVERIFY_RESULT(held);
        const ChildOutcome outcome = inChild([this] { return QByteArray(take() ? "taken" : "refused"); });
        QVERIFY(outcome.ended);
        QCOMPARE(outcome.answer, QByteArray("refused"));
    }

    void letsGoAtTheEnd()
    {
        QVERIFY_RESULT(take());
        QVERIFY_RESULT(take());
    }

    void takesOverFromAProgramThatDied()
    {
        // The child leaves without unlocking, as a killed program does.
        const ChildOutcome outcome = inChild([this]() -> QByteArray {
            auto lock = take();
            if (!lock)
                return "refused";
            (void)lock->release();
            return "taken";
        });
        QCOMPARE(outcome.answer, QByteArray("taken"));
        QVERIFY(QFileInfo::exists(lockFile()));
        QVERIFY_RESULT(take());
    }

    void takesOverFromAProgramThatDiedBeforeItSigned()
    {
        TestPhotos::write(lockFile(), "");
        QVERIFY_RESULT(take());
    }

    void anUnsignedLockThatALivingProgramHoldsIsLeftAlone()
    {
        TestPhotos::write(lockFile(), "");
        QFile file(lockFile());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QCOMPARE(::flock(file.handle(), LOCK_EX | LOCK_NB), 0);
        const auto lock = take();
        QVERIFY(!lock);
        QCOMPARE(lock.error().kind, Error::Kind::Busy);
        QVERIFY2(lock.error().message.contains(lockFile()), qPrintable(lock.error().message));
        QVERIFY(QFileInfo::exists(lockFile()));
    }

    void aProgramThatIsAboutToSignIsNamed()
    {
        QFile file(lockFile());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QCOMPARE(::flock(file.handle(), LOCK_EX | LOCK_NB), 0);
        const std::jthread signer([&file] {
            QThread::msleep(40);
            file.write("1\ntintype\nanother-computer\n0123456789abcdef0123456789abcdef\n0\n");
            file.flush();
        });
        auto lock = take();
        while (!lock && !lock.error().message.contains(QStringLiteral("another-computer"))) // it may take long to begin
            lock = take();
        QVERIFY(!lock);
        QVERIFY2(lock.error().message.contains(QStringLiteral("another-computer")), qPrintable(lock.error().message));
    }

    void saysWhichComputerHasIt()
    {
        TestPhotos::write(lockFile(), "1\ntintype\nanother-computer\n0123456789abcdef0123456789abcdef\n0\n");
        const auto lock = take();
        QVERIFY(!lock);
        QCOMPARE(lock.error().kind, Error::Kind::Busy);
        QVERIFY2(lock.error().message.contains(QStringLiteral("another-computer")), qPrintable(lock.error().message));
        QVERIFY2(lock.error().message.contains(lockFile()), qPrintable(lock.error().message));
    }

    void aFolderThatIsNotThereCannotBeLocked()
    {
        const auto lock = CatalogLock::take(m_folder->filePath(QStringLiteral("missing/project.lock")), QStringLiteral("Holidays"));
        QVERIFY(!lock);
        QCOMPARE(lock.error().kind, Error::Kind::Unreadable);
        QVERIFY2(lock.error().message.contains(QStringLiteral("Holidays")), qPrintable(lock.error().message));
    }

private:
    QString lockFile() const { return m_folder->filePath(QStringLiteral("project.lock")); }
    Result<std::unique_ptr<CatalogLock>> take() const { return CatalogLock::take(lockFile(), QStringLiteral("Holidays")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(CatalogLockTest)
#include "tst_CatalogLock.moc"
