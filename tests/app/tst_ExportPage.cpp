// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/ExportPage.h"

#include "app/models/ExportPlan.h"
#include "app/views/EmptyState.h"
#include "app/views/ExportResult.h"
#include "app/views/FormatCard.h"
#include "support/ShownPage.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>

using namespace Tintype;

namespace {

struct Shown : ShownPage<ExportPage>
{
    using ShownPage::ShownPage;

    QAction* action() { return page.mainActions().isEmpty() ? nullptr : page.mainActions().last(); }
    bool isReady() { return action() && action()->isEnabled() && card().contains(QStringLiteral("How good it is")); }
    QString card() { return page.findChild<QTextBrowser*>()->toPlainText(); }
    QStringList resultTexts()
    {
        QStringList texts;
        for (const QLabel* label : page.findChild<ExportResult*>()->findChildren<QLabel*>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts;
    }
    bool says(const QString& words)
    {
        const QList<QLabel*> labels = page.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text().contains(words); });
    }
    FormatCard* format(const QString& name)
    {
        for (FormatCard* candidate : page.findChildren<FormatCard*>()) {
            if (candidate->format() == name)
                return candidate;
        }
        return nullptr;
    }
};

} // namespace

class tst_ExportPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_stage.reset(); }

    void offersTrainingWithoutModel();
    void cardHasTheFiguresOfTheTest();
    void writesWhatWasChosenBesideTheProject();
    void offersTorchScriptToThoseWhoWantIt();
    void saysHowAlikeTheAnswersAre();
    void namesAllFilesThatWereCompared();
    void theResultComesIntoSight();
    void saysWhyItFailed();
    void cancelStops();
    void needsAFormat();
    void waitsForTheMeasuring();
    void keepsTheFolderOfThePerson();
    void parityPhotosComeFromAllClasses();
    void namesAreTakenByEveryProgram();

private:
    std::unique_ptr<ModelStage> m_stage;
};

void tst_ExportPage::init()
{
    m_stage = std::make_unique<ModelStage>(8);
    ExportReport& report = m_stage->script().report;
    report.files = {{QStringLiteral("onnx"), QStringLiteral("/somewhere/test-better-1.onnx"), 13'600'000},
                    {QStringLiteral("safetensors"), QStringLiteral("/somewhere/test-better-1.safetensors"), 13'500'000}};
    report.parityPhotos = 50;
    report.maximumDifference = 0.00002;
}

void tst_ExportPage::offersTrainingWithoutModel()
{
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.page.findChild<EmptyState*>()->isVisible());
    QVERIFY(!shown.action());
}

void tst_ExportPage::cardHasTheFiguresOfTheTest()
{
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.card().contains(QStringLiteral("Right on ")));
    QVERIFY(shown.card().contains(QStringLiteral("mountain")));
}

void tst_ExportPage::writesWhatWasChosenBesideTheProject()
{
    m_stage->script().exports = std::make_shared<QList<ExportRequest>>();
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.isReady());
    QTest::mouseClick(shown.format(QStringLiteral("safetensors")), Qt::LeftButton, {}, QPoint(60, 40));
    shown.action()->trigger();
    QTRY_VERIFY(shown.button(QStringLiteral("Open folder")));
    QCOMPARE(m_stage->script().exports->size(), 1);
    const ExportRequest& request = m_stage->script().exports->first();
    QCOMPARE(request.formats, QStringList{QStringLiteral("onnx")});
    QCOMPARE(request.folder, QFileInfo(m_stage->project().folder()).absolutePath() + QStringLiteral("/Test Better 1"));
    QCOMPARE(request.name, QStringLiteral("test-better-1"));
    QVERIFY(!request.parityPhotos.isEmpty());
    QVERIFY(request.modelCard.contains(QStringLiteral("Right on ")));
}

void tst_ExportPage::offersTorchScriptToThoseWhoWantIt()
{
    m_stage->script().exports = std::make_shared<QList<ExportRequest>>();
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.isReady());
    auto* box = shown.format(QStringLiteral("torchscript"))->findChild<QCheckBox*>();
    QCOMPARE(box->text(), QStringLiteral("TorchScript"));
    QCOMPARE(box->accessibleDescription(), QStringLiteral("For programs in Python or C++ that use PyTorch."));
    QVERIFY(!box->isChecked());
    QVERIFY(!shown.says(QStringLiteral("test-better-1.pt")));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(shown.says(QStringLiteral("test-better-1.pt")));
    shown.action()->trigger();
    QTRY_VERIFY(shown.button(QStringLiteral("Open folder")));
    QCOMPARE(m_stage->script().exports->first().formats,
             QStringList({QStringLiteral("onnx"), QStringLiteral("safetensors"), QStringLiteral("torchscript")}));
}

void tst_ExportPage::namesAllFilesThatWereCompared()
{
    m_stage->script().report.files.append({QStringLiteral("torchscript"), QStringLiteral("/somewhere/test-better-1.pt"), 13'700'000});
    const QString words = parityInWords(m_stage->script().report);
    const QString both = QLocale().createSeparatedList({QStringLiteral("ONNX"), QStringLiteral("TorchScript")});
    QVERIFY2(words.startsWith(QStringLiteral("The %1 files answer as Tintype does").arg(both)), qPrintable(words));
}

void tst_ExportPage::theResultComesIntoSight()
{
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    shown.page.resize(960, 446);
    QTRY_VERIFY(shown.isReady());
    shown.action()->trigger();
    QTRY_VERIFY(shown.button(QStringLiteral("Open folder")));
    const QPushButton* open = shown.button(QStringLiteral("Open folder"));
    QTRY_COMPARE(open->visibleRegion(), QRegion(open->rect()));
}

void tst_ExportPage::saysHowAlikeTheAnswersAre()
{
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.isReady());
    shown.action()->trigger();
    QTRY_VERIFY(shown.button(QStringLiteral("Open folder")));
    const QString all = shown.resultTexts().join(u'\n');
    QVERIFY2(all.contains(QStringLiteral("The ONNX file answers as Tintype does")), qPrintable(all));
    QVERIFY(all.contains(QLocale().toString(0.00002, 'f', 5)));
    QVERIFY(all.contains(QStringLiteral("50 photo")));
    QTRY_VERIFY(shown.resultTexts().contains(QStringLiteral("test-better-1.safetensors")));
    QVERIFY(shown.resultTexts().contains(QLocale().formattedDataSize(13'600'000, 1, QLocale::DataSizeSIFormat)));
}

void tst_ExportPage::saysWhyItFailed()
{
    const QString sentence = QStringLiteral("The ONNX file does not answer as the model does (difference 0.2). Nothing was written.");
    m_stage->script().exportError = Error{Error::Kind::Internal, sentence, {}};
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.isReady());
    shown.action()->trigger();
    QTRY_VERIFY(shown.resultTexts().contains(sentence));
    QVERIFY(!shown.button(QStringLiteral("Open folder")));
    QVERIFY(shown.action()->isEnabled());
}

void tst_ExportPage::cancelStops()
{
    m_stage->script().exportEndless = true;
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.isReady());
    shown.action()->trigger();
    QTRY_VERIFY(shown.button(QStringLiteral("Cancel")));
    QVERIFY(!shown.action()->isEnabled());
    QTest::mouseClick(shown.button(QStringLiteral("Cancel")), Qt::LeftButton);
    QTRY_VERIFY(shown.resultTexts().contains(QStringLiteral("Stopped")));
    QVERIFY(shown.action()->isEnabled());
}

void tst_ExportPage::needsAFormat()
{
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.isReady());
    shown.format(QStringLiteral("onnx"))->setChosen(false);
    QVERIFY(shown.action()->isEnabled());
    shown.format(QStringLiteral("safetensors"))->setChosen(false);
    QVERIFY(!shown.action()->isEnabled());
    shown.format(QStringLiteral("onnx"))->setChosen(true);
    QVERIFY(shown.action()->isEnabled());
    shown.page.findChild<QLineEdit*>()->setText(QStringLiteral("not a whole path"));
    QVERIFY(!shown.action()->isEnabled());
}

void tst_ExportPage::waitsForTheMeasuring()
{
    m_stage->script().predictDelay = 30;
    m_stage->script().exports = std::make_shared<QList<ExportRequest>>();
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.isReady());
    QVERIFY(!shown.card().contains(QStringLiteral("Right on ")));
    shown.action()->trigger();
    QVERIFY(shown.resultTexts().contains(QStringLiteral("First it is measured on the test photos.")));
    QTRY_VERIFY(shown.button(QStringLiteral("Open folder")));
    QVERIFY(m_stage->script().exports->first().modelCard.contains(QStringLiteral("Right on ")));
}

void tst_ExportPage::keepsTheFolderOfThePerson()
{
    m_stage->addModel();
    m_stage->open();
    {
        Shown shown(*m_stage);
        QTRY_VERIFY(shown.isReady());
        auto* folder = shown.page.findChild<QLineEdit*>();
        folder->selectAll();
        QTest::keyClicks(folder, QStringLiteral("/tmp/for the web"));
        QTest::keyClick(folder, Qt::Key_Return);
    }
    Shown again(*m_stage);
    QTRY_COMPARE(again.page.findChild<QLineEdit*>()->text(), QStringLiteral("/tmp/for the web"));
}

void tst_ExportPage::parityPhotosComeFromAllClasses()
{
    const QStringList paths = parityCandidates(m_stage->catalog(), 6);
    QCOMPARE(paths.size(), 6);
    QSet<ClassId> classes;
    for (const QString& path : paths) {
        const Photo* photo = m_stage->catalog().photoByPath(path);
        QVERIFY(photo);
        QCOMPARE(photo->role, Role::Test);
        classes.insert(photo->classId);
    }
    QCOMPARE(classes.size(), 3);
}

void tst_ExportPage::namesAreTakenByEveryProgram()
{
    ModelEntry model;
    model.name = QStringLiteral("Schnell & gut 4");
    QCOMPARE(exportName(m_stage->catalog(), model), QStringLiteral("test-schnell-gut-4"));
}

QTEST_MAIN(tst_ExportPage)

#include "tst_ExportPage.moc"
