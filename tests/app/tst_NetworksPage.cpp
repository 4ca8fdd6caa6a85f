// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/NetworksPage.h"

#include "app/Session.h"
#include "app/models/LayerTableModel.h"
#include "app/models/NetworkWords.h"
#include "app/views/CostView.h"
#include "app/views/GraphView.h"
#include "app/views/LayerTable.h"
#include "app/views/LayersView.h"
#include "app/views/NetworkList.h"
#include "app/views/NetworkView.h"
#include "app/views/PartsBar.h"
#include "learning/networks/NetworkCatalog.h"
#include "support/FakeEngine.h"
#include "support/TempProject.h"

#include <QComboBox>
#include <QFile>
#include <QHelpEvent>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTabBar>
#include <QTest>
#include <QToolTip>

using namespace Tintype;

namespace {

/// The page as it is shown.
struct Stage
{
    explicit Stage(const QString& network = {})
    {
        page.resize(1280, 700);
        page.setSession(nullptr);
        page.show();
        page.enter(network);
        QCoreApplication::processEvents(); // words of another height move the drawing
    }

    template <typename T>
    T* find(const char* name = nullptr) const
    {
        return page.findChild<T*>(QString::fromLatin1(name));
    }
    NetworkList& list() const { return *find<NetworkList>(); }
    NetworkView& network() const { return *find<NetworkView>(); }
    GraphView& drawing() const { return *find<GraphView>(); }

    void openInspector() const { network().tabs().setCurrentIndex(1); }
    static QString words(const QWidget& below, const char* name) { return below.findChild<QLabel*>(QString::fromLatin1(name))->text(); }
    static const NetworkCost& costs(const QWidget& below) { return below.findChild<CostView*>()->cost(); }
    static void enter(QWidget* below, const char* name, const QString& number)
    {
        auto* field = below->findChild<QSpinBox*>(QString::fromLatin1(name));
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, number);
        QTest::keyClick(field, Qt::Key_Return);
    }

    NetworksPage page;
};

} // namespace

class tst_NetworksPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void startsWithWhatPhotosAreTaughtBy();
    void showsThePublishedCount_data();
    void showsThePublishedCount();
    void walksTheListByKeys();
    void tellsTheIdeaOfEach();
    void namesTheOriginOfAnAccuracy();
    void hidesAnAccuracyThatNobodyPublished();
    void saysWhatABoxCosts();
    void walksTheDrawingByKeys();
    void choosesABoxWithAClick();
    void theChosenBoxIsChosenInTheTable();
    void zoomsByKeysAndWheel();
    void dragsTheDrawing();
    void theWheelGoesAlong();
    void listsAllLayers();
    void classesChangeTheLastLayer();
    void theHeadTellsWhatIsCounted();
    void theInputChangesTheArithmetic();
    void theMiniBatchChangesTheMemoryForLearning();
    void halfTheBytesHalveThePrediction();
    void saysThatAPictureIsTooSmall();
    void digitsHaveOneSize();
    void namesThePartsOfLearning();
    void reachesEverythingWithTab();
    void offersWhatCanBeTrained();
    void takesTheNetworkToTheTrainPage_data();
    void takesTheNetworkToTheTrainPage();
    void offersNothingWithoutAProject();
};

void tst_NetworksPage::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void tst_NetworksPage::init()
{
    QFile::remove(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/tintype.conf"));
}

void tst_NetworksPage::startsWithWhatPhotosAreTaughtBy()
{
    const Stage stage;
    QCOMPARE(Stage::words(stage.network(), "title"), QStringLiteral("EfficientNet-Lite0"));
}

void tst_NetworksPage::showsThePublishedCount_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("count");
    QTest::newRow("LeNet-5 (1998)") << "lenet5-1998" << "60,000";
    QTest::newRow("LeNet-5") << "lenet5" << "61,706";
    QTest::newRow("AlexNet") << "alexnet" << "61,100,840";
    QTest::newRow("GoogLeNet") << "googlenet" << "6,624,904";
    QTest::newRow("ResNet-50") << "resnet50" << "25,557,032";
    QTest::newRow("EfficientNet-Lite4") << "efficientnet-lite4" << "13,006,568";
}

void tst_NetworksPage::showsThePublishedCount()
{
    QFETCH(QString, network);
    QFETCH(QString, count);
    const Stage stage(network);
    QCOMPARE(Stage::words(stage.network(), "parameters"), count);
}

void tst_NetworksPage::walksTheListByKeys()
{
    const Stage stage(QStringLiteral("lenet5-1998"));
    QTest::keyClick(&stage.list(), Qt::Key_Down);
    QCOMPARE(Stage::words(stage.network(), "title"), QStringLiteral("LeNet-5"));
    QTest::keyClick(&stage.list(), Qt::Key_Down);
    QCOMPARE(Stage::words(stage.network(), "title"), QStringLiteral("AlexNet (2012)"));
    QTest::keyClick(&stage.list(), Qt::Key_End);
    QVERIFY(stage.find<LayersView>()->isVisible());
}

void tst_NetworksPage::tellsTheIdeaOfEach()
{
    QStringList ideas;
    for (const ZooEntry& entry : networkZoo()) {
        QVERIFY2(!networkIdea(entry.name).join(QString()).isEmpty(), qPrintable(entry.name));
        if (entry.year > 0)
            QVERIFY2(networkIdea(entry.name).size() >= 2, qPrintable(entry.name));
    }
    for (const auto& [form, original] : {std::pair("alexnet", "alexnet-2012"), std::pair("googlenet", "googlenet-2014")})
        QVERIFY2(networkIdea(QLatin1StringView(form)) != networkIdea(QLatin1StringView(original)), form);
}

void tst_NetworksPage::namesTheOriginOfAnAccuracy()
{
    const Stage stage(QStringLiteral("resnet50"));
    QCOMPARE(Stage::words(stage.network(), "accuracy"), QStringLiteral("76.2 %"));
    QVERIFY(Stage::words(stage.network(), "accuracyName").contains(QStringLiteral("of weights published elsewhere")));
}

void tst_NetworksPage::hidesAnAccuracyThatNobodyPublished()
{
    const Stage stage(QStringLiteral("lenet5"));
    QVERIFY(!stage.find<QLabel>("accuracy")->isVisible());
}

void tst_NetworksPage::saysWhatABoxCosts()
{
    const Stage stage(QStringLiteral("resnet18"));
    GraphView& drawing = stage.drawing();
    const QPoint place = drawing.placeOf(1);
    QHelpEvent help(QEvent::ToolTip, place, drawing.viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(drawing.viewport(), &help);
    QVERIFY2(QToolTip::text().contains(QStringLiteral("conv 7x7 stride 2")), qPrintable(QToolTip::text()));
    QVERIFY2(QToolTip::text().contains(QStringLiteral("9,408 parameters")), qPrintable(QToolTip::text()));
}

void tst_NetworksPage::walksTheDrawingByKeys()
{
    const Stage stage(QStringLiteral("resnet18"));
    GraphView& drawing = stage.drawing();
    QTest::keyClick(&drawing, Qt::Key_End);
    QCOMPARE(drawing.chosen(), int(drawing.drawing().boxes.size()) - 1);
    QVERIFY(drawing.accessibleDescription().contains(QStringLiteral("dense")));
    QVERIFY(drawing.viewport()->rect().contains(drawing.placeOf(drawing.chosen())));
    QTest::keyClick(&drawing, Qt::Key_Home);
    QTest::keyClick(&drawing, Qt::Key_Down);
    QCOMPARE(drawing.chosen(), 1);
}

void tst_NetworksPage::choosesABoxWithAClick()
{
    const Stage stage(QStringLiteral("lenet5"));
    GraphView& drawing = stage.drawing();
    QTest::mouseClick(drawing.viewport(), Qt::RightButton, {}, drawing.placeOf(2));
    QCOMPARE(drawing.chosen(), -1);
    QTest::mouseClick(drawing.viewport(), Qt::LeftButton, {}, drawing.placeOf(2));
    QCOMPARE(drawing.chosen(), 2);
}

void tst_NetworksPage::theChosenBoxIsChosenInTheTable()
{
    const Stage stage(QStringLiteral("lenet5"));
    QTest::mouseClick(stage.drawing().viewport(), Qt::LeftButton, {}, stage.drawing().placeOf(2));
    const LayerTable& table = *stage.network().findChild<LayerTable*>();
    QCOMPARE(table.currentIndex().siblingAtColumn(LayerTableModel::Name).data().toString(), QStringLiteral("pool1"));
    QVERIFY(stage.find<QLabel>("box")->isVisible());
    QTest::keyClick(&stage.drawing(), Qt::Key_Escape);
    QVERIFY(!stage.find<QLabel>("box")->isVisible()); // the legend stands there
}

void tst_NetworksPage::zoomsByKeysAndWheel()
{
    const Stage stage(QStringLiteral("googlenet"));
    GraphView& drawing = stage.drawing();
    const QPoint before = drawing.placeOf(1);
    QWheelEvent wheel(before, drawing.viewport()->mapToGlobal(before), {}, {0, -120}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(drawing.viewport(), &wheel);
    QVERIFY(drawing.scale() < 1);
    const double scale = drawing.scale();
    QWheelEvent sideways(before, drawing.viewport()->mapToGlobal(before), {}, {120, 0}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase,
                         false);
    QCoreApplication::sendEvent(drawing.viewport(), &sideways);
    QCOMPARE(drawing.scale(), scale);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(&drawing, Qt::Key_Minus);
    QVERIFY(drawing.scale() > 0.2); // still to be seen
    QVERIFY(!drawing.horizontalScrollBar()->maximum());
    QTest::keyClick(&drawing, Qt::Key_0);
    QCOMPARE(drawing.scale(), 1.0);
}

void tst_NetworksPage::dragsTheDrawing()
{
    const Stage stage(QStringLiteral("googlenet"));
    GraphView& drawing = stage.drawing();
    QTest::mousePress(drawing.viewport(), Qt::LeftButton, {}, {300, 100});
    QTest::mouseMove(drawing.viewport(), {200, 100});
    QTest::mouseRelease(drawing.viewport(), Qt::LeftButton, {}, {200, 100});
    QCOMPARE(drawing.horizontalScrollBar()->value(), 100);
    QCOMPARE(drawing.chosen(), -1);
}

void tst_NetworksPage::theWheelGoesAlong()
{
    const Stage stage(QStringLiteral("googlenet"));
    GraphView& drawing = stage.drawing();
    QCOMPARE(drawing.verticalScrollBar()->maximum(), 0);
    const QPoint place(100, 100);
    QWheelEvent wheel(place, drawing.viewport()->mapToGlobal(place), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(drawing.viewport(), &wheel);
    QVERIFY(drawing.horizontalScrollBar()->value() > 0);
}

void tst_NetworksPage::listsAllLayers()
{
    const Stage stage(QStringLiteral("resnet18"));
    stage.openInspector();
    const QAbstractItemModel& rows = *stage.network().findChild<LayerTable*>()->model();
    QCOMPARE(rows.rowCount(), int(Stage::costs(stage.network()).layers.size()));
    QCOMPARE(rows.index(0, LayerTableModel::Name).data().toString(), QStringLiteral("conv1"));
    QCOMPARE(rows.index(0, LayerTableModel::Kind).data().toString(), QStringLiteral("conv 7x7 stride 2"));
    QCOMPARE(rows.index(0, LayerTableModel::Output).data().toString(), QStringLiteral("64 × 112 × 112"));
    QCOMPARE(rows.index(0, LayerTableModel::Parameters).data().toString(), QStringLiteral("9,408"));
    QCOMPARE(rows.index(0, LayerTableModel::MultiplyAdds).data().toString(), QStringLiteral("118,013,952"));
    QCOMPARE(rows.index(0, LayerTableModel::Bytes).data().toString(), QStringLiteral("3,211,264"));
}

void tst_NetworksPage::classesChangeTheLastLayer()
{
    const Stage stage(QStringLiteral("resnet18"));
    stage.openInspector();
    Stage::enter(&stage.network(), "classes", QStringLiteral("3"));
    QCOMPARE(Stage::costs(stage.network()).parameters, 11'689'512 - 513'000 + 3 * 513);
    QVERIFY(Stage::words(stage.network(), "sum").startsWith(QStringLiteral("11,178,051 parameters")));
}

void tst_NetworksPage::theHeadTellsWhatIsCounted()
{
    const Stage stage(QStringLiteral("resnet18"));
    stage.openInspector();
    Stage::enter(&stage.network(), "classes", QStringLiteral("3"));
    const QString facts = Stage::words(stage.network(), "facts");
    QVERIFY2(facts.startsWith(QStringLiteral("2015 · 224 × 224 pixels · 3 class")), qPrintable(facts));
}

void tst_NetworksPage::theInputChangesTheArithmetic()
{
    const Stage stage(QStringLiteral("resnet18"));
    stage.openInspector();
    const qint64 before = Stage::costs(stage.network()).multiplyAdds;
    Stage::enter(&stage.network(), "inputSize", QStringLiteral("448"));
    const NetworkCost& now = Stage::costs(stage.network());
    QCOMPARE(now.parameters, 11'689'512);
    QCOMPARE(now.multiplyAdds - 512'000, 4 * (before - 512'000)); // all but the dense layer
}

void tst_NetworksPage::theMiniBatchChangesTheMemoryForLearning()
{
    const Stage stage(QStringLiteral("resnet18"));
    stage.openInspector();
    const MemoryCost before = Stage::costs(stage.network()).memory;
    const QString said = Stage::words(stage.network(), "trainingBytes");
    Stage::enter(&stage.network(), "batch", QStringLiteral("64"));
    const MemoryCost& now = Stage::costs(stage.network()).memory;
    QCOMPARE(now.trainingActivations, 2 * before.trainingActivations);
    QCOMPARE(now.predictionPeak, before.predictionPeak);
    QVERIFY(Stage::words(stage.network(), "trainingBytes") != said);
}

void tst_NetworksPage::halfTheBytesHalveThePrediction()
{
    const Stage stage(QStringLiteral("resnet18"));
    stage.openInspector();
    const qint64 before = Stage::costs(stage.network()).memory.predictionPeak;
    QTest::keyClick(stage.network().findChild<QComboBox*>(QStringLiteral("format")), Qt::Key_Down);
    QCOMPARE(Stage::costs(stage.network()).memory.predictionPeak, before / 2);
}

void tst_NetworksPage::saysThatAPictureIsTooSmall()
{
    const Stage stage(QStringLiteral("xception"));
    stage.openInspector();
    Stage::enter(&stage.network(), "inputSize", QStringLiteral("20"));
    auto* problem = stage.network().findChild<QLabel*>(QStringLiteral("problem"));
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(QStringLiteral("71 to 4096")));
    Stage::enter(&stage.network(), "inputSize", QStringLiteral("299"));
    QVERIFY(!problem->isVisible());
}

void tst_NetworksPage::digitsHaveOneSize()
{
    const Stage stage(QStringLiteral("three-conv"));
    QVERIFY(!stage.network().findChild<QSpinBox*>(QStringLiteral("classes"))->isEnabled());
    QVERIFY(!stage.network().findChild<QSpinBox*>(QStringLiteral("inputSize"))->isEnabled());
    stage.list().choose(QStringLiteral("alexnet"));
    QVERIFY(stage.network().findChild<QSpinBox*>(QStringLiteral("classes"))->isEnabled());
}

void tst_NetworksPage::namesThePartsOfLearning()
{
    const Stage stage(QStringLiteral("resnet18"));
    stage.openInspector();
    const QList<PartsBar*> bars = stage.network().findChildren<PartsBar*>();
    QCOMPARE(bars.size(), 2);
    const MemoryCost& memory = Stage::costs(stage.network()).memory;
    qint64 sum = 0;
    for (const PartsBar::Part& part : bars[1]->parts())
        sum += part.bytes;
    QCOMPARE(sum, memory.trainingPeak);
    QVERIFY(bars[1]->accessibleDescription().contains(QStringLiteral("Optimiser: 93.5 MB")));
}

void tst_NetworksPage::reachesEverythingWithTab()
{
    Stage stage(QStringLiteral("resnet18"));
    stage.page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&stage.page));
    stage.openInspector();
    stage.list().setFocus();
    QList<QWidget*> reached;
    for (int i = 0; i < 10; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached.append(QApplication::focusWidget());
    }
    QVERIFY(reached.contains(&stage.network().tabs()));
    for (const char* name : {"classes", "inputSize", "batch"})
        QVERIFY2(reached.contains(stage.network().findChild<QSpinBox*>(QString::fromLatin1(name))), name);
    QVERIFY(reached.contains(stage.network().findChild<QComboBox*>()));
    QVERIFY(reached.contains(stage.network().findChild<LayerTable*>()));
    const auto placeOf = [&](const char* name) { return reached.indexOf(stage.network().findChild<QWidget*>(QString::fromLatin1(name))); };
    QVERIFY(placeOf("classes") < placeOf("inputSize") && placeOf("inputSize") < placeOf("batch") && placeOf("batch") < placeOf("format"));
}

void tst_NetworksPage::offersWhatCanBeTrained()
{
    const Stage stage(QStringLiteral("efficientnet-lite1"));
    QCOMPARE(stage.page.mainActions().size(), 1);
    for (const QString& network : freshNetworkNames()) {
        stage.list().choose(network);
        QVERIFY2(!stage.page.mainActions().isEmpty(), qPrintable(network));
    }
    stage.list().choose(QStringLiteral("lenet5")); // for digits
    QVERIFY(stage.page.mainActions().isEmpty());
}

void tst_NetworksPage::takesTheNetworkToTheTrainPage_data()
{
    QTest::addColumn<QString>("network");
    QTest::newRow("with weights") << "efficientnet-lite1";
    QTest::newRow("without") << "xception";
}

void tst_NetworksPage::takesTheNetworkToTheTrainPage()
{
    QFETCH(QString, network);
    TempProject project;
    project.close();
    Session session(std::move(*Catalog::open(project.folder())), []() -> Result<std::unique_ptr<Engine>> { return std::make_unique<FakeEngine>(FakeScript{}); });
    Stage stage(network);
    stage.page.setSession(&session);
    QSignalSpy went(&stage.page, &Page::goTo);
    stage.page.mainActions().first()->trigger();
    QCOMPARE(went.size(), 1);
    QCOMPARE(went[0][0].value<Module>(), Module::Train);
    QCOMPARE(went[0][1].value<QVariant>().toMap().value(QStringLiteral("network")).toString(), network);
    stage.page.setSession(nullptr);
}

void tst_NetworksPage::offersNothingWithoutAProject()
{
    const Stage stage(QStringLiteral("efficientnet-lite1"));
    QVERIFY(!stage.page.mainActions().first()->isEnabled());
}

QTEST_MAIN(tst_NetworksPage)
#include "tst_NetworksPage.moc"
