// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work/ImportRunner.h"

#include "support/TempProject.h"
#include "support/Tolerance.h"

#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace Tintype;

namespace {

constexpr int kPatience = 30'000;

ImportSummary summaryOf(const QSignalSpy& finished)
{
    return finished.isEmpty() ? ImportSummary{} : finished.last().at(0).value<ImportSummary>();
}

} // namespace

class tst_ImportRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsAFolderWithItsTags();
    void leavesTagsOutUnlessAsked();
    void isOneStepOfUndo();
    void anEditInBetweenMakesOneMoreStep();
    void findsStacksAtTheEnd();
    void namesWhatItRefuses();
    void takesNothingTwice();
    void tellsProgress();
    void keepsWhatWasReadBeforeACancel();
    void goesOnAfterASuddenEnd();
    void hasNothingToGoOnWithAfterAnEnd();
    void mayBeDestroyedWhileItRuns();
};

void tst_ImportRunner::importsAFolderWithItsTags()
{
    TempProject project;
    project.paint({QStringLiteral("beach"), QStringLiteral("city")}, 40);
    ImportRunner runner(project.catalog());
    QSignalSpy finished(&runner, &ImportRunner::finished);
    runner.start({project.photoFolder()}, true);
    QVERIFY(runner.isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
    QVERIFY(!runner.isRunning());
    QCOMPARE(summaryOf(finished).imported, 80);
    QCOMPARE(project.catalog().photos().size(), size_t(80));
    const PhotoClass* beach = project.catalog().classByName(QStringLiteral("beach"));
    QVERIFY(beach);
    QCOMPARE(project.catalog().photosOfClass(beach->id), 40);
}

void tst_ImportRunner::leavesTagsOutUnlessAsked()
{
    TempProject project;
    project.paint({QStringLiteral("beach")}, 3);
    ImportRunner runner(project.catalog());
    QSignalSpy finished(&runner, &ImportRunner::finished);
    runner.start({project.photoFolder()}, false);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
    QVERIFY(project.catalog().classes().empty());
    QCOMPARE(project.catalog().photosOfClass(kNoClass), 3);
}

void tst_ImportRunner::isOneStepOfUndo()
{
    TempProject project;
    project.paint({QStringLiteral("beach")}, 100); // several pieces
    ImportRunner runner(project.catalog());
    QSignalSpy finished(&runner, &ImportRunner::finished);
    runner.start({project.photoFolder()}, true);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
    QVERIFY_RESULT(project.catalog().undo());
    QVERIFY(project.catalog().photos().empty());
    QVERIFY(project.catalog().undoText().isEmpty());
}

void tst_ImportRunner::anEditInBetweenMakesOneMoreStep()
{
    TempProject project;
    project.paint({QStringLiteral("beach")}, 200);
    ImportRunner runner(project.catalog());
    QSignalSpy finished(&runner, &ImportRunner::finished);
    bool isTagged = false;
    connect(&project.catalog(), &Catalog::changed, this, [&](const CatalogChange& change) {
        if (isTagged || !(change.parts & CatalogChange::PhotosAdded))
            return;
        isTagged = true;
        const PhotoId first = project.catalog().photos().front().id;
        const Result<int> untagged = project.catalog().tag({first}, kNoClass);
        QVERIFY_RESULT(untagged);
    });
    runner.start({project.photoFolder()}, true);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
    QCOMPARE(project.catalog().photos().size(), size_t(200));
    int steps = 0;
    while (!project.catalog().undoText().isEmpty() && steps < 20) {
        QVERIFY_RESULT(project.catalog().undo());
        ++steps;
    }
    QCOMPARE(steps, 3); // the first photos, the tag, all the others
}

void tst_ImportRunner::findsStacksAtTheEnd()
{
    TempProject project;
    const QByteArray same = TestPhotos::jpeg(TestPhotos::scene(5, {240, 160}));
    TestPhotos::write(project.photoFolder() + QStringLiteral("/a/one.jpg"), same);
    TestPhotos::write(project.photoFolder() + QStringLiteral("/a/two.jpg"), TestPhotos::jpeg(TestPhotos::scene(5, {240, 160}), {}, 80));
    TestPhotos::write(project.photoFolder() + QStringLiteral("/a/other.jpg"), TestPhotos::jpeg(TestPhotos::scene(6, {240, 160})));
    ImportRunner runner(project.catalog());
    QSignalSpy finished(&runner, &ImportRunner::finished);
    runner.start({project.photoFolder()}, true);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
    const auto stackOf = [&](const char* name) {
        const Photo* photo = project.catalog().photoByPath(project.photoFolder() + QStringLiteral("/a/") + QLatin1String(name));
        return photo ? photo->stack : -2;
    };
    QVERIFY(stackOf("one.jpg") >= 0);
    QCOMPARE(stackOf("one.jpg"), stackOf("two.jpg"));
    QCOMPARE(stackOf("other.jpg"), kNoStack);
}

void tst_ImportRunner::namesWhatItRefuses()
{
    TempProject project;
    project.paint({QStringLiteral("beach")}, 2);
    const QString broken = TestPhotos::write(project.photoFolder() + QStringLiteral("/beach/broken.jpg"), QByteArrayLiteral("no picture"));
    ImportRunner runner(project.catalog());
    QSignalSpy finished(&runner, &ImportRunner::finished);
    runner.start({project.photoFolder()}, true);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
    QCOMPARE(summaryOf(finished).imported, 2);
    QCOMPARE(summaryOf(finished).refused.size(), 1);
    QCOMPARE(summaryOf(finished).refused.first().path, broken);
    QVERIFY(!summaryOf(finished).refused.first().reason.isEmpty());
}

void tst_ImportRunner::takesNothingTwice()
{
    TempProject project;
    project.paint({QStringLiteral("beach")}, 5);
    ImportRunner runner(project.catalog());
    QSignalSpy finished(&runner, &ImportRunner::finished);
    runner.start({project.photoFolder()}, true);
    runner.start({project.photoFolder()}, true); // while it runs: ignored
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
    runner.start({project.photoFolder()}, true);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, kPatience);
    QCOMPARE(summaryOf(finished).imported, 0);
    QCOMPARE(summaryOf(finished).already, 5);
    QCOMPARE(project.catalog().photos().size(), size_t(5));
}

void tst_ImportRunner::tellsProgress()
{
    TempProject project;
    project.paint({QStringLiteral("beach")}, 40);
    ImportRunner runner(project.catalog());
    QSignalSpy finished(&runner, &ImportRunner::finished);
    QList<Progress> told;
    connect(&runner, &ImportRunner::progressed, this, [&](const Progress& progress) { told.append(progress); });
    runner.start({project.photoFolder()}, true);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
    const auto last = std::find_if(told.crbegin(), told.crend(), [](const Progress& progress) { return progress.total > 0; });
    QVERIFY(last != told.crend());
    QCOMPARE(last->done, 40);
    QCOMPARE(last->total, 40);
    QVERIFY(!last->what.isEmpty());
}

void tst_ImportRunner::keepsWhatWasReadBeforeACancel()
{
    TempProject project;
    project.paint({QStringLiteral("beach")}, 300, {400, 300});
    ImportRunner runner(project.catalog());
    QSignalSpy finished(&runner, &ImportRunner::finished);
    connect(&runner, &ImportRunner::progressed, this, [&](const Progress& progress) {
        if (progress.done > 0)
            runner.cancel();
    });
    runner.start({project.photoFolder()}, true);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
    QVERIFY(summaryOf(finished).cancelled);
    QVERIFY(summaryOf(finished).imported > 0);
    QVERIFY(summaryOf(finished).imported < 300);
    QCOMPARE(project.catalog().photos().size(), size_t(summaryOf(finished).imported));
}

void tst_ImportRunner::goesOnAfterASuddenEnd()
{
    TempProject project;
    project.paint({QStringLiteral("beach")}, 200, {300, 200});
    {
        ImportRunner runner(project.catalog());
        QSignalSpy progressed(&runner, &ImportRunner::progressed);
        runner.start({project.photoFolder()}, true);
        QTRY_VERIFY_WITH_TIMEOUT(progressed.size() > 1, kPatience);
    } // gone in the middle, as with the program
    QVERIFY(project.catalog().photos().size() < 200);
    QVERIFY_RESULT(project.reopen());
    ImportRunner runner(project.catalog());
    QSignalSpy finished(&runner, &ImportRunner::finished);
    runner.goOn();
    QVERIFY(runner.isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
    QCOMPARE(project.catalog().photos().size(), size_t(200));
    QCOMPARE(project.catalog().photosOfClass(kNoClass), 0);
}

void tst_ImportRunner::hasNothingToGoOnWithAfterAnEnd()
{
    TempProject project;
    project.paint({QStringLiteral("beach")}, 2);
    ImportRunner runner(project.catalog());
    QSignalSpy finished(&runner, &ImportRunner::finished);
    runner.start({project.photoFolder()}, true);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
    runner.goOn();
    QVERIFY(!runner.isRunning());
}

void tst_ImportRunner::mayBeDestroyedWhileItRuns()
{
    TempProject project;
    project.paint({QStringLiteral("beach")}, 60, {400, 300});
    for (int i = 0; i < 3; ++i) {
        ImportRunner runner(project.catalog());
        runner.start({project.photoFolder()}, false);
    }
    QVERIFY(project.catalog().verify(false).isEmpty());
}

QTEST_GUILESS_MAIN(tst_ImportRunner)
#include "tst_ImportRunner.moc"
