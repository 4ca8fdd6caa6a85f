// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TempProject.h"
#include "support/Tolerance.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Tintype;

namespace {

/// A picture that no other seed gives.
DigitImage drawn(int seed)
{
    DigitImage image;
    for (int i = 0; i < 40; ++i)
        image.pixels[size_t(200 + i * 7)] = uchar(seed * 31 + i * 5 + 1);
    return image;
}

} // namespace

class CatalogDigitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<CatalogChange>(); }

    void aNewProjectHasNone()
    {
        TempProject project;
        QVERIFY(project.catalog().digits().empty());
    }

    void keepsADigit()
    {
        TempProject project;
        const Result<DigitId> id = project.catalog().keepDigit(drawn(1), 7);
        QVERIFY_RESULT(id);
        QCOMPARE(project.catalog().digits().size(), size_t(1));
        const KeptDigit& kept = project.catalog().digits().front();
        QCOMPARE(kept.id, *id);
        QCOMPARE(kept.label, 7);
        QVERIFY(kept.image == drawn(1));
        QVERIFY(std::abs(kept.made.msecsTo(QDateTime::currentDateTime())) < 60'000);
        QCOMPARE(project.catalog().undoText(), QStringLiteral("Keep a 7"));
    }

    void tellsTheViews()
    {
        TempProject project;
        CatalogChange::Parts parts;
        connect(&project.catalog(), &Catalog::changed, this, [&](const CatalogChange& change) { parts = change.parts; });
        QVERIFY_RESULT(project.catalog().keepDigit(drawn(1), 7));
        QCOMPARE(parts, CatalogChange::Parts(CatalogChange::DigitsChanged | CatalogChange::UndoEdited));
    }

    void keepsNoBlankPicture()
    {
        TempProject project;
        const Result<DigitId> kept = project.catalog().keepDigit(DigitImage(), 3);
        QVERIFY(!kept);
        QCOMPARE(kept.error().kind, Error::Kind::BadInput);
        QVERIFY(project.catalog().undoText().isEmpty());
    }

    void keepsNoLabelThatIsNoDigit()
    {
        TempProject project;
        for (const int label : {-1, 10})
            QCOMPARE(project.catalog().keepDigit(drawn(1), label).error().kind, Error::Kind::BadInput);
        QVERIFY(project.catalog().digits().empty());
    }

    void survivesARestart()
    {
        TempProject project;
        QVERIFY_RESULT(project.catalog().keepDigit(drawn(1), 7));
        QVERIFY_RESULT(project.catalog().keepDigit(drawn(2), 1));
        const std::vector<KeptDigit> before = project.catalog().digits();
        QVERIFY_RESULT(project.reopen());
        QCOMPARE(project.catalog().digits().size(), size_t(2));
        for (size_t i = 0; i < 2; ++i) {
            const KeptDigit& digit = project.catalog().digits()[i];
            QCOMPARE(digit.id, before[i].id);
            QCOMPARE(digit.label, before[i].label);
            QVERIFY(digit.image == before[i].image);
            QCOMPARE(digit.made.toMSecsSinceEpoch(), before[i].made.toMSecsSinceEpoch());
        }
    }

    void takesAKeptDigitBackAfterARestart()
    {
        TempProject project;
        const DigitId id = *project.catalog().keepDigit(drawn(1), 7);
        QVERIFY_RESULT(project.reopen());
        QVERIFY_RESULT(project.catalog().undo());
        QVERIFY(project.catalog().digits().empty());
        QVERIFY_RESULT(project.reopen());
        QVERIFY(project.catalog().digits().empty());
        QCOMPARE(project.catalog().redoText(), QStringLiteral("Keep a 7"));
        QVERIFY_RESULT(project.catalog().redo());
        QCOMPARE(project.catalog().digits().front().id, id);
        QVERIFY(project.catalog().digits().front().image == drawn(1));
    }

    void relabels()
    {
        TempProject project;
        const DigitId id = *project.catalog().keepDigit(drawn(1), 7);
        QVERIFY_RESULT(project.catalog().relabelDigit(id, 1));
        QCOMPARE(project.catalog().digits().front().label, 1);
        QCOMPARE(project.catalog().undoText(), QStringLiteral("Call a 7 a 1"));
        QVERIFY_RESULT(project.reopen());
        QCOMPARE(project.catalog().digits().front().label, 1);
        QVERIFY_RESULT(project.catalog().undo());
        QCOMPARE(project.catalog().digits().front().label, 7);
    }

    void theSameLabelIsNoStep()
    {
        TempProject project;
        const DigitId id = *project.catalog().keepDigit(drawn(1), 7);
        QVERIFY_RESULT(project.catalog().relabelDigit(id, 7));
        QCOMPARE(project.catalog().undoText(), QStringLiteral("Keep a 7"));
    }

    void relabelsOnlyWhatIsThereAndToADigit()
    {
        TempProject project;
        const DigitId id = *project.catalog().keepDigit(drawn(1), 7);
        QCOMPARE(project.catalog().relabelDigit(id + 1, 1).error().kind, Error::Kind::NotFound);
        QCOMPARE(project.catalog().relabelDigit(id, 10).error().kind, Error::Kind::BadInput);
    }

    void removesSeveralAsOneStep()
    {
        TempProject project;
        QList<DigitId> ids;
        for (int i = 0; i < 4; ++i)
            ids.append(*project.catalog().keepDigit(drawn(i), i));
        const Result<int> removed = project.catalog().removeDigits({ids[0], ids[2], ids[2], 999});
        QVERIFY_RESULT(removed);
        QCOMPARE(*removed, 2);
        QCOMPARE(project.catalog().digits().size(), size_t(2));
        QCOMPARE(project.catalog().digits().front().label, 1);
        QVERIFY_RESULT(project.catalog().undo());
        QCOMPARE(project.catalog().digits().size(), size_t(4));
        QVERIFY(project.catalog().digits()[2].image == drawn(2));
        QVERIFY_RESULT(project.catalog().redo());
        QCOMPARE(project.catalog().digits().size(), size_t(2));
    }

    void removingNothingIsNoStep()
    {
        TempProject project;
        const Result<int> removed = project.catalog().removeDigits({5});
        QVERIFY_RESULT(removed);
        QCOMPARE(*removed, 0);
        QVERIFY(project.catalog().undoText().isEmpty());
    }

    void anOverwrittenRedoLeavesNoRowBehind()
    {
        TempProject project;
        QVERIFY_RESULT(project.catalog().keepDigit(drawn(1), 7));
        QVERIFY_RESULT(project.catalog().undo());
        QVERIFY_RESULT(project.catalog().keepDigit(drawn(2), 3));
        const QString database = project.catalog().paths().database();
        project.close();
        QCOMPARE(number(database, "SELECT count(*) FROM digits"), 1);
    }

    void photosAndDigitsShareOneHistory()
    {
        TempProject project;
        QVERIFY_RESULT(project.import({QStringLiteral("beach")}, 2));
        QVERIFY_RESULT(project.catalog().keepDigit(drawn(1), 7));
        QVERIFY_RESULT(project.catalog().tag(project.ids(), kNoClass));
        QVERIFY_RESULT(project.catalog().undo());
        QCOMPARE(project.catalog().digits().size(), size_t(1));
        QVERIFY_RESULT(project.catalog().undo());
        QVERIFY(project.catalog().digits().empty());
        QCOMPARE(project.ids().size(), 2);
        QCOMPARE(project.catalog().verify(true), QStringList());
    }

    void aDamagedDigitIsLeftOutAndReported()
    {
        TempProject project;
        QVERIFY_RESULT(project.catalog().keepDigit(drawn(1), 7));
        QVERIFY_RESULT(project.catalog().keepDigit(drawn(2), 8));
        const QString database = project.catalog().paths().database();
        project.close();
        QVERIFY(number(database, "UPDATE digits SET picture = x'0102' WHERE label = 7 RETURNING id") > 0);
        QVERIFY_RESULT(project.reopen());
        QCOMPARE(project.catalog().digits().size(), size_t(1));
        QCOMPARE(project.catalog().digits().front().label, 8);
        QCOMPARE(project.catalog().verify(false).size(), 1);
    }

    void aHistoryOfNoDigitIsReported()
    {
        TempProject project;
        QVERIFY_RESULT(project.catalog().keepDigit(drawn(1), 7));
        const QString database = project.catalog().paths().database();
        project.close();
        QVERIFY(number(database, "DELETE FROM digits RETURNING id") > 0);
        QVERIFY_RESULT(project.reopen());
        QCOMPARE(project.catalog().verify(false).size(), 1);
    }

    void networksLieInTheProject()
    {
        TempProject project;
        QCOMPARE(project.catalog().paths().digits(), project.folder() + QStringLiteral("/digits"));
    }

private:
    static int number(const QString& file, const char* sql)
    {
        int value = -1;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("aside"));
            database.setDatabaseName(file);
            if (database.open()) {
                QSqlQuery query(database);
                if (query.exec(QLatin1String(sql)) && query.next())
                    value = query.value(0).toInt();
            }
        }
        QSqlDatabase::removeDatabase(QStringLiteral("aside"));
        return value;
    }
};

QTEST_GUILESS_MAIN(CatalogDigitsTest)
#include "tst_CatalogDigits.moc"
