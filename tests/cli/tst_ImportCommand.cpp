// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliBench.h"

#include <QTest>

using namespace Tintype;

class ImportCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<CliBench>();
        QVERIFY(m_bench->makeProject());
    }

    void photosAreTaken()
    {
        m_bench->paint(QStringLiteral("in/deep/er"), 3);
        m_bench->paint(QStringLiteral("in"), 2);
        const Ran ran = import({QStringLiteral("in")});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.json.keys(),
            QStringList({QStringLiteral("already"), QStringLiteral("imported"), QStringLiteral("moved"),
                QStringLiteral("refused"), QStringLiteral("seconds"), QStringLiteral("warnings")}));
        QCOMPARE(ran.number("imported"), 5);
        QCOMPARE(ran.number("already"), 0);
        QCOMPARE(ran.number("moved"), 0);
        QCOMPARE(ran.list("refused").size(), 0);
        QVERIFY(ran.json.value(QStringLiteral("seconds")).isDouble());
        QCOMPARE(m_bench->photos(words("--untagged")).size(), 5);
    }

    void theFolderOfAPhotoIsItsClass()
    {
        m_bench->paint(QStringLiteral("in/2024/Am Meer"), 2);
        m_bench->paint(QStringLiteral("in/city"), 1);
        QCOMPARE(import({QStringLiteral("in")}, words("--tags-from-folders")).number("imported"), 3);
        const QJsonArray photos = m_bench->photos({QStringLiteral("--tag"), QStringLiteral("Am Meer")});
        QCOMPARE(photos.size(), 2);
        QCOMPARE(m_bench->photos(words("--tag city")).size(), 1);
        QCOMPARE(m_bench->ask(words("classes")).list("classes").size(), 2);
    }

    void againIsOnlyWhatIsNew()
    {
        m_bench->paint(QStringLiteral("in"), 4);
        import({QStringLiteral("in")});
        m_bench->paint(QStringLiteral("in/new"), 2);
        const Ran again = import({QStringLiteral("in")});
        QCOMPARE(again.code, 0);
        QCOMPARE(again.number("imported"), 2);
        QCOMPARE(again.number("already"), 4);
        QCOMPARE(m_bench->photos().size(), 6);
    }

    void aMovedPhotoIsFoundAndKeepsItsClass()
    {
        m_bench->paint(QStringLiteral("in/beach"), 3);
        import({QStringLiteral("in")}, words("--tags-from-folders"));
        QVERIFY(
            QDir().rename(m_bench->path(QStringLiteral("in/beach")), m_bench->path(QStringLiteral("in/elsewhere"))));
        const Ran ran = import({QStringLiteral("in")}, words("--tags-from-folders"));
        QCOMPARE(ran.number("moved"), 3);
        QCOMPARE(ran.number("imported"), 0);
        const QJsonArray photos = m_bench->photos(words("--tag beach"));
        QCOMPARE(photos.size(), 3);
        QVERIFY(
            photos.first().toObject().value(QStringLiteral("path")).toString().contains(QStringLiteral("elsewhere")));
    }

    void badFilesAreNamedAndDoNotStopTheRest()
    {
        m_bench->paint(QStringLiteral("in"), 2);
        const QString bad = TestPhotos::write(m_bench->path(QStringLiteral("in/bad.jpg")), QByteArray("no picture"));
        TestPhotos::write(m_bench->path(QStringLiteral("in/empty.png")), QByteArray());
        const Ran ran = import({QStringLiteral("in"), QStringLiteral("nosuch")});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.number("imported"), 2);
        QStringList files;
        for (const QJsonValue& entry : ran.list("refused")) {
            files.append(entry.toObject().value(QStringLiteral("file")).toString());
            QVERIFY(!entry.toObject().value(QStringLiteral("reason")).toString().isEmpty());
        }
        QCOMPARE(files.size(), 3);
        QVERIFY(files.contains(bad));
        QVERIFY(files.contains(m_bench->path(QStringLiteral("nosuch"))));
    }

    void aCutPhotoIsTakenAndSaidToBeCut()
    {
        const QByteArray whole = TestPhotos::jpeg(TestPhotos::scene(1, QSize(300, 200)));
        TestPhotos::write(m_bench->path(QStringLiteral("in/cut.jpg")), whole.left(whole.size() * 2 / 3));
        const Ran ran = import({QStringLiteral("in")});
        QCOMPARE(ran.list("warnings").size() + ran.list("refused").size(), 1);
    }

    void nothingUsableFails()
    {
        TestPhotos::write(m_bench->path(QStringLiteral("in/bad.jpg")), QByteArray("no picture"));
        const Ran ran = import({QStringLiteral("in")});
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.list("refused").size(), 1);
        QVERIFY(ran.err.startsWith(QStringLiteral("tintype-cli: ")));
        QCOMPARE(ran.err.count(u'\n'), 1);
        QVERIFY(QDir().mkpath(m_bench->path(QStringLiteral("void"))));
        QCOMPARE(import({QStringLiteral("void")}).code, 1);
    }

    void oddNamesAreNoObstacle()
    {
        for (const char* folder : {"in/Öl & \"Wasser\"", "in/[2024]", "in/a b", "in/山", "in/-x", "in/100%1"})
            m_bench->paint(QString::fromUtf8(folder), 1);
        QCOMPARE(import({QStringLiteral("in")}, words("--tags-from-folders")).number("imported"), 6);
        for (const char* name : {"Öl & \"Wasser\"", "[2024]", "a b", "山", "-x", "100%1"})
            QCOMPARE(m_bench->photos({QStringLiteral("--tag"), QString::fromUtf8(name)}).size(), 1);
    }

    void photosOfOneBurstShareAStack()
    {
        TestPhotos::Exif exif;
        exif.make = QStringLiteral("Maker");
        for (int i = 0; i < 3; ++i) {
            exif.taken = QDateTime(QDate(2026, 1, 1), QTime(12, 0, i));
            TestPhotos::write(m_bench->path(QStringLiteral("in/%1.jpg").arg(i)),
                TestPhotos::jpeg(TestPhotos::scene(7), exif, 80 + i));
        }
        m_bench->paint(QStringLiteral("in/other"), 1);
        QCOMPARE(import({QStringLiteral("in")}).number("imported"), 4);
        QHash<QString, int> stacks;
        for (const QJsonValue& photo : m_bench->photos()) {
            const QJsonValue stack = photo.toObject().value(QStringLiteral("stack"));
            ++stacks[stack.isNull() ? QStringLiteral("none") : QString::number(stack.toInt())];
        }
        QCOMPARE(stacks.size(), 2);
        QCOMPARE(stacks.value(QStringLiteral("none")), 1);
    }

    void originalsAreNotTouched()
    {
        const QString file = m_bench->paint(QStringLiteral("in/beach"), 1).first();
        const QByteArray before = TestPhotos::read(file);
        const QDateTime time = QFileInfo(file).lastModified();
        import({QStringLiteral("in")}, words("--tags-from-folders"));
        QCOMPARE(TestPhotos::read(file), before);
        QCOMPARE(QFileInfo(file).lastModified(), time);
        QCOMPARE(QDir(m_bench->path(QStringLiteral("in/beach"))).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void anImportIsUndoneInOneStepAndDoneAgain()
    {
        for (const char* name : {"beach", "city"})
            m_bench->paint(QStringLiteral("in/") + QString::fromLatin1(name), 2);
        import({QStringLiteral("in")}, words("--tags-from-folders"));
        QVERIFY(m_bench->ask(words("undo")).number("changed") > 0);
        QCOMPARE(m_bench->photos().size(), 0);
        QCOMPARE(import({QStringLiteral("in")}, words("--tags-from-folders")).number("imported"), 4);
        QCOMPARE(m_bench->photos(words("--tag beach")).size(), 2);
    }

    void aStopIsAnOutcome()
    {
        m_bench->paint(QStringLiteral("in"), 3);
        m_bench->stop.request_stop();
        const Ran ran = import({QStringLiteral("in")});
        QCOMPARE(ran.code, 130);
        QVERIFY(ran.json.contains(QStringLiteral("imported")));
        QVERIFY(ran.err.startsWith(QStringLiteral("tintype-cli: stopped")));
    }

private:
    Ran import(const QStringList& below, const QStringList& options = {})
    {
        QStringList arguments{QStringLiteral("import")};
        for (const QString& path : below)
            arguments.append(m_bench->path(path));
        return m_bench->ask(arguments + options);
    }

    std::unique_ptr<CliBench> m_bench;
};

QTEST_GUILESS_MAIN(ImportCommandTest)
#include "tst_ImportCommand.moc"
