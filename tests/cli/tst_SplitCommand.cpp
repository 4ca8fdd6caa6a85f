// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliBench.h"

#include <QTest>

using namespace Tintype;

namespace {

QHash<int, QString> partsOf(CliBench& bench)
{
    QHash<int, QString> parts;
    for (const QJsonValue& photo : bench.photos())
        parts.insert(photo.toObject().value(QStringLiteral("id")).toInt(),
            photo.toObject().value(QStringLiteral("split")).toString());
    return parts;
}

} // namespace

class SplitCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyClassIsDividedAlike()
    {
        CliBench bench;
        QVERIFY(bench.fill(words("beach city"), 20));
        const Ran ran = bench.ask(words("split"));
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.json.keys(), words("leaks per_class stacks test train validation"));
        QCOMPARE(ran.number("train") + ran.number("validation") + ran.number("test"), 40);
        QCOMPARE(ran.number("leaks"), 0);
        QCOMPARE(ran.number("stacks"), 0);
        for (const QString& name : words("beach city")) {
            const QJsonObject parts = ran.json.value(QStringLiteral("per_class")).toObject().value(name).toObject();
            QCOMPARE(parts.value(QStringLiteral("train")).toInt(), 14);
            QCOMPARE(parts.value(QStringLiteral("validation")).toInt(), 3);
            QCOMPARE(parts.value(QStringLiteral("test")).toInt(), 3);
        }
    }

    void sharesAreTaken()
    {
        CliBench bench;
        QVERIFY(bench.fill(words("beach city"), 10));
        const Ran ran = bench.ask(words("split --train 50 --validation 50 --test 0"));
        QCOMPARE(ran.number("train"), 10);
        QCOMPARE(ran.number("validation"), 10);
        QCOMPARE(ran.number("test"), 0);
    }

    void photosStayInTheirPartsUnlessAnew()
    {
        CliBench bench;
        QVERIFY(bench.fill(words("beach city"), 20));
        bench.ask(words("split"));
        const QHash<int, QString> before = partsOf(bench);
        bench.paint(QStringLiteral("photos/beach/more"), 0);
        const QStringList more = bench.paint(QStringLiteral("later/beach"), 10);
        bench.ask(QStringList{QStringLiteral("import"), QStringLiteral("--tags-from-folders")} + more);
        const Ran again = bench.ask(words("split --seed 99"));
        QCOMPARE(again.number("train") + again.number("validation") + again.number("test"), 50);
        const QHash<int, QString> after = partsOf(bench);
        for (auto part = before.begin(); part != before.end(); ++part)
            QCOMPARE(after.value(part.key()), part.value());
        bench.ask(words("split --anew --seed 99"));
        const QHash<int, QString> anew = partsOf(bench);
        bool isOther = false;
        for (auto part = before.begin(); part != before.end(); ++part)
            isOther = isOther || anew.value(part.key()) != part.value();
        QVERIFY(isOther);
        bench.ask(words("split --anew --seed 5"));
        bench.ask(words("split --anew --seed 99"));
        QCOMPARE(partsOf(bench), anew); // the same number, the same division
    }

    void burstsStayTogether()
    {
        CliBench bench;
        QVERIFY(bench.makeProject());
        for (int scene = 0; scene < 20; ++scene) {
            for (int frame = 0; frame < 2; ++frame)
                TestPhotos::write(bench.path(QStringLiteral("in/%1/%2-%3.jpg")
                                                 .arg(scene % 2 ? QStringLiteral("a") : QStringLiteral("b"))
                                                 .arg(scene)
                                                 .arg(frame)),
                    TestPhotos::jpeg(TestPhotos::scene(quint32(scene)), {}, 85 + frame));
        }
        bench.ask({QStringLiteral("import"), bench.path(QStringLiteral("in")), QStringLiteral("--tags-from-folders")});
        const Ran ran = bench.ask(words("split"));
        QCOMPARE(ran.number("stacks"), 20);
        QCOMPARE(ran.number("leaks"), 0);
    }

    void aSplitIsOneStepToUndo()
    {
        CliBench bench;
        QVERIFY(bench.fill(words("beach city"), 6));
        bench.ask(words("split"));
        QCOMPARE(bench.ask(words("undo")).number("changed"), 12);
        QCOMPARE(bench.photos(words("--split none")).size(), 12);
    }

    void faultsAreSaid()
    {
        CliBench bench;
        QVERIFY(bench.makeProject());
        bench.ask(QStringList{QStringLiteral("import")} + bench.paint(QStringLiteral("in"), 3));
        const Ran ran = bench.ask(words("split"));
        QCOMPARE(ran.code, 1);
        QVERIFY(ran.err.contains(QStringLiteral("has a class yet")));
        QCOMPARE(bench.ask(words("split --train 0")).code, 2);
        QCOMPARE(bench.ask(words("split --test -5")).code, 2);
        QCOMPARE(bench.ask(words("split --test many")).code, 2);
    }
};

QTEST_GUILESS_MAIN(SplitCommandTest)
#include "tst_SplitCommand.moc"
