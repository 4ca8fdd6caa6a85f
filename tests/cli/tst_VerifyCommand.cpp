// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliBench.h"

#include <QTest>

using namespace Tintype;

class VerifyCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<CliBench>();
        QVERIFY(m_bench->fill(words("beach city"), 2));
    }

    void aWholeProjectIsOk()
    {
        for (const char* line : {"verify", "verify --quick"}) {
            const Ran ran = m_bench->ask(words(line));
            QCOMPARE(ran.code, 0);
            QCOMPARE(ran.json.value(QStringLiteral("ok")), QJsonValue(true));
            QCOMPARE(ran.list("problems").size(), 0);
        }
    }

    void aMissingPhotoIsAProblem()
    {
        QVERIFY(QFile::remove(m_bench->path(QStringLiteral("photos/beach/000.jpg"))));
        const Ran ran = m_bench->ask(words("verify"));
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.json.value(QStringLiteral("ok")), QJsonValue(false));
        QCOMPARE(ran.list("problems").size(), 1);
        QVERIFY(ran.list("problems").first().toString().contains(QStringLiteral("000.jpg")));
        QCOMPARE(ran.err.count(u'\n'), 1);
    }

    void aChangedPhotoIsAProblem()
    {
        TestPhotos::write(
            m_bench->path(QStringLiteral("photos/beach/000.jpg")), TestPhotos::jpeg(TestPhotos::scene(77)));
        QCOMPARE(m_bench->ask(words("verify")).list("problems").size(), 1);
    }

    void aMissingModelIsAProblem()
    {
        const QString id = m_bench->addModel(words("beach city"));
        QCOMPARE(m_bench->ask(words("verify")).code, 0);
        QVERIFY(
            QFile::remove(ProjectPaths{m_bench->project()}.runs() + u'/' + id + QStringLiteral("/best.safetensors")));
        QCOMPARE(m_bench->ask(words("verify")).list("problems").size(), 1);
    }

private:
    std::unique_ptr<CliBench> m_bench;
};

QTEST_GUILESS_MAIN(VerifyCommandTest)
#include "tst_VerifyCommand.moc"
