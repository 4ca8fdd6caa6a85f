// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/SafeFile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace Tintype;

namespace {

/// Files of this process cannot grow beyond `bytes` while it lives, as on a full disk.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

} // namespace

class SafeFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void readsWhatWasWritten()
    {
        const QByteArray bytes("one\0two\r\n\xff", 10);
        QVERIFY(writeFile(path("a"), bytes));
        const Result<QByteArray> read = readFile(path("a"), 100);
        QVERIFY(read);
        QCOMPARE(*read, bytes);
    }

    void anEmptyFileIsNoError()
    {
        QVERIFY(writeFile(path("a"), {}));
        const Result<QByteArray> read = readFile(path("a"), 100);
        QVERIFY(read);
        QVERIFY(read->isEmpty());
    }

    void makesTheFoldersItNeeds()
    {
        QVERIFY(writeFile(path("deep/down/a"), "x"));
        QCOMPARE(contentOf("deep/down/a"), QByteArray("x"));
    }

    void replacesTheWholeFile()
    {
        QVERIFY(writeFile(path("a"), "a long content"));
        QVERIFY(writeFile(path("a"), "short"));
        QCOMPARE(contentOf("a"), QByteArray("short"));
    }

    void leavesNothingBeside()
    {
        QVERIFY(writeFile(path("a"), "x"));
        QVERIFY(writeFile(path("a"), "y"));
        QCOMPARE(entries(), QStringList(QStringLiteral("a")));
    }

    void keepsTheOldFileWhenTheDiskIsFull()
    {
        QVERIFY(writeFile(path("a"), "old"));
        Result<> written;
        {
            const FullDisk disk(1000);
            written = writeFile(path("a"), QByteArray(100'000, 'n'));
        }
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::NoSpace);
        QCOMPARE(contentOf("a"), QByteArray("old"));
        QCOMPARE(entries(), QStringList(QStringLiteral("a")));
    }

    void saysWhichFileCouldNotBeWritten()
    {
        QVERIFY(writeFile(path("a"), "a file, no folder"));
        const Result<> written = writeFile(path("a/b"), "x");
        QVERIFY(!written);
        QVERIFY2(written.error().message.contains(path("a/b")), qPrintable(written.error().message));
        QVERIFY2(written.error().message.endsWith(u'.'), qPrintable(written.error().message));
        QCOMPARE(contentOf("a"), QByteArray("a file, no folder"));
    }

    void doesNotWriteOverAFolder()
    {
        QVERIFY(QDir().mkpath(path("a")));
        QVERIFY(!writeFile(path("a"), "x"));
        QVERIFY(QFileInfo(path("a")).isDir());
    }

    void missesAFileThatIsNotThere()
    {
        const Result<QByteArray> read = readFile(path("missing"), 100);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::NotFound);
        QVERIFY2(read.error().message.contains(path("missing")), qPrintable(read.error().message));
    }

    void aFolderCannotBeRead()
    {
        const Result<QByteArray> read = readFile(m_folder->path(), 100);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Unreadable);
    }

    void readsUpToTheLimit()
    {
        QVERIFY(writeFile(path("a"), QByteArray(10, 'x')));
        QVERIFY(readFile(path("a"), 10));
        const Result<QByteArray> read = readFile(path("a"), 9);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::TooLarge);
    }

    void endsAtTheLimitWhenTheSizeIsNotKnown()
    {
        // It says that it has no bytes, and never ends.
        const Result<QByteArray> read = readFile(QStringLiteral("/dev/zero"), 1000);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::TooLarge);
    }

    void takesNoMoreMemoryThanTheFile()
    {
        QVERIFY(writeFile(path("a"), "x"));
        const Result<QByteArray> read = readFile(path("a"), 64 * 1024 * 1024);
        QVERIFY(read);
        QVERIFY2(read->capacity() < 64 * 1024, qPrintable(QString::number(read->capacity())));
    }

private:
    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    QStringList entries() const { return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); }
    QByteArray contentOf(const char* name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(SafeFileTest)
#include "tst_SafeFile.moc"
