// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/WeightsBar.h"

#include "app/pages/NetworksPage.h"
#include "app/views/NetworkChoice.h"
#include "app/views/NetworkList.h"
#include "app/views/NoteBar.h"
#include "core/SafeFile.h"
#include "learning/networks/NetworkCatalog.h"
#include "support/PublishedWeights.h"
#include "support/Tolerance.h"

#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Tintype;

class tst_WeightsBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder.filePath(QStringLiteral("data"))));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QVERIFY(writePublished(theirs(), QStringLiteral("torchvision/mobilenet_v2")));
    }

    void cleanup() { QDir(m_folder.filePath(QStringLiteral("data"))).removeRecursively(); }

    void saysWhatLearningStartsFrom_data()
    {
        QTest::addColumn<QString>("network");
        QTest::addColumn<QString>("words");
        QTest::newRow("with weights") << QStringLiteral("efficientnet-lite0") << QStringLiteral("come with the program");
        QTest::newRow("without") << QStringLiteral("resnet18") << QStringLiteral("from scratch");
        QTest::newRow("for digits") << QStringLiteral("lenet5-1998") << QStringLiteral("digits");
    }

    void saysWhatLearningStartsFrom()
    {
        QFETCH(QString, network);
        QFETCH(QString, words);
        WeightsBar bar;
        bar.setNetwork(network);
        QVERIFY2(stateOf(bar).contains(words), qPrintable(stateOf(bar)));
    }

    void takesTheFileThatIsChosen()
    {
        NetworksPage page;
        page.resize(1280, 700);
        page.show();
        auto* bar = page.findChild<WeightsBar*>();
        QTest::mouseClick(bar->findChild<QPushButton*>(QStringLiteral("useWeights")), Qt::LeftButton);
        auto* dialog = page.findChild<QFileDialog*>();
        QVERIFY(dialog);
        QVERIFY(dialog->nameFilters().first().contains(QStringLiteral("*.safetensors *.pth"))); // which is told how to be converted
        QCOMPARE(dialog->nameFilters().last(), QStringLiteral("All files (*)"));
        Q_EMIT dialog->fileSelected(theirs());
        dialog->close();
        QVERIFY(bar->isReading());
        QVERIFY(!bar->findChild<QPushButton*>(QStringLiteral("useWeights"))->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(!bar->isReading(), 30'000);
        QVERIFY2(bar->outcome().contains(QStringLiteral("theirs.safetensors: MobileNetV2 as torchvision has it, for 10 classes")),
                 qPrintable(bar->outcome()));
        QCOMPARE(page.findChild<NetworkList*>()->network(), QStringLiteral("mobilenetv2"));
        QVERIFY2(stateOf(*bar).contains(QStringLiteral("that you brought: theirs.safetensors")), qPrintable(stateOf(*bar)));
        QVERIFY(hasWeights(QStringLiteral("mobilenetv2")));
        auto* note = page.findChild<NoteBar*>();
        QTest::mouseClick(note->findChild<QPushButton*>(), Qt::LeftButton);
        QVERIFY(bar->outcome().isEmpty());
    }

    void takesAFileThatIsDropped()
    {
        NetworksPage page;
        page.show();
        QVERIFY(drop(page, theirs()));
        auto* bar = page.findChild<WeightsBar*>();
        QTRY_VERIFY_WITH_TIMEOUT(!bar->isReading(), 30'000);
        QVERIFY(hasWeights(QStringLiteral("mobilenetv2")));
    }

    void leavesPhotosToTheWindow()
    {
        NetworksPage page;
        page.show();
        QVERIFY(!drop(page, m_folder.filePath(QStringLiteral("photo.jpg"))));
        QVERIFY(!page.findChild<WeightsBar*>()->isReading());
    }

    void saysWhatIsWrongWithAFile()
    {
        const QString file = m_folder.filePath(QStringLiteral("resnet18.pth"));
        QVERIFY_RESULT(writeFile(file, QByteArray("PK\x03\x04")));
        WeightsBar bar;
        bar.setNetwork(QStringLiteral("resnet18"));
        bar.show();
        bar.take(file);
        QTRY_VERIFY(!bar.isReading());
        QVERIFY2(bar.outcome().contains(QStringLiteral("Convert it once in Python")), qPrintable(bar.outcome()));
        QVERIFY(stateOf(bar).contains(QStringLiteral("from scratch"))); // as before
    }

    void goesAwayWhileItReads()
    {
        auto bar = std::make_unique<WeightsBar>();
        bar->setNetwork(QStringLiteral("resnet18"));
        bar->take(theirs());
        bar.reset();
        QCoreApplication::processEvents();
    }

    void broughtWeightsCanBeChosenForTraining()
    {
        NetworkChoice choice;
        choice.show();
        const qsizetype before = choice.findChildren<QRadioButton*>().size();
        QVERIFY_RESULT(keepWeights(theirs()));
        choice.hide();
        choice.show(); // as when the page is entered again
        QCOMPARE(choice.findChildren<QRadioButton*>().size(), before + 1);
        choice.setNetwork(QStringLiteral("mobilenetv2"), false);
        QCOMPARE(choice.network(false), QStringLiteral("mobilenetv2"));
        QVERIFY_RESULT(forgetWeights(QStringLiteral("mobilenetv2")));
        choice.hide();
        choice.show();
        QCOMPARE(choice.network(false), QStringLiteral("efficientnet-lite0"));
    }

private:
    QString theirs() const { return m_folder.filePath(QStringLiteral("theirs.safetensors")); }
    static QString stateOf(const WeightsBar& bar) { return bar.findChild<QLabel*>(QStringLiteral("weightsState"))->text(); }

    static bool drop(QWidget& page, const QString& file)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        const QPoint middle = page.rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(&page, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&page, &event);
        return event.isAccepted();
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(tst_WeightsBar)
#include "tst_WeightsBar.moc"
