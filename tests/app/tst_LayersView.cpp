// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/LayersView.h"

#include "app/views/CostView.h"
#include "app/views/LayerEditor.h"
#include "app/views/LayerTable.h"

#include <QFile>
#include <QLabel>
#include <QLocale>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTest>

using namespace Tintype;

namespace {

/// The view as it is shown.
struct Stage
{
    Stage()
    {
        layers.resize(1000, 700);
        layers.show();
    }

    LayerEditor& editor() { return layers.editor(); }
    const NetworkCost& cost() { return layers.costs().cost(); }
    QString words(const char* name) const { return layers.findChild<QLabel*>(QString::fromLatin1(name))->text(); }
    QWidget& table() const { return *layers.findChild<LayerTable*>(); }
    bool complains() const { return layers.findChild<QLabel*>(QStringLiteral("problem"))->isVisible(); }
    void enter(const char* name, const QString& number)
    {
        auto* field = layers.findChild<QSpinBox*>(QString::fromLatin1(name));
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, number);
        QTest::keyClick(field, Qt::Key_Return);
    }

    LayersView layers;
};

} // namespace

class tst_LayersView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void namesTheLayerOfThePeak();
    void beginsWithTheTextbookStack();
    void theTextbookStackIsTheExamplesFile();
    void marksAWrongLineWhileTyping();
    void aCorrectedLineIsNotMarked();
    void anEmptyStackIsNoLinesFault();
    void figuresOfAnEarlierTextAreDimmed();
    void anEmptyStackHasNoFigures();
    void explainsTheTextbookCase();
    void layersHaveAPictureOfTheirOwn();
    void keepsTheLayersForTheNextStart();
    void walksFromTheTextToItsPicture();
};

void tst_LayersView::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void tst_LayersView::init()
{
    QFile::remove(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/tintype.conf"));
}

void tst_LayersView::namesTheLayerOfThePeak()
{
    Stage stage;
    QCOMPARE(stage.words("predictionBytes"), QStringLiteral("12,613,600 bytes, most while conv2 runs"));
}

void tst_LayersView::beginsWithTheTextbookStack()
{
    Stage stage;
    QVERIFY(stage.words("sum").startsWith(QStringLiteral("903,400 parameters")));
    QVERIFY(stage.words("predictionBytes").contains(QStringLiteral("12,613,600 bytes")));
    QVERIFY(!stage.complains());
}

void tst_LayersView::theTextbookStackIsTheExamplesFile()
{
    Stage stage;
    QFile file(qEnvironmentVariable("TINTYPE_SOURCE_DIR", QStringLiteral(".")) + QStringLiteral("/tests/data/textbook-layers.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto layersOf = [](const QString& text) { return text.split(u'\n').filter(QStringLiteral("conv 3x3")); };
    QCOMPARE(layersOf(stage.editor().toPlainText()), layersOf(QString::fromUtf8(file.readAll())));
}

void tst_LayersView::marksAWrongLineWhileTyping()
{
    Stage stage;
    LayerEditor& editor = stage.editor();
    editor.setFocus();
    QTest::keyClick(&editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(&editor, QStringLiteral("conv 3x3 8"));
    QTest::keyClick(&editor, Qt::Key_Return);
    QTest::keyClicks(&editor, QStringLiteral("pool mix"));
    QCOMPARE(editor.markedLine(), 2);
    QCOMPARE(editor.extraSelections().size(), 1);
    QCOMPARE(editor.extraSelections().first().cursor.blockNumber(), 1);
    const QString problem = stage.words("problem");
    QVERIFY2(problem.startsWith(QStringLiteral("Line 2: expected pool max or pool average, not \"mix\".")), qPrintable(problem));
}

void tst_LayersView::aCorrectedLineIsNotMarked()
{
    Stage stage;
    stage.editor().setPlainText(QStringLiteral("conv 3x3 8\nrel"));
    QCOMPARE(stage.editor().markedLine(), 2);
    stage.editor().moveCursor(QTextCursor::End);
    QTest::keyClicks(&stage.editor(), QStringLiteral("u"));
    QCOMPARE(stage.editor().markedLine(), 0);
    QCOMPARE(stage.cost().parameters, (3 * 3 * 3 + 1) * 8);
    QVERIFY(!stage.complains());
}

void tst_LayersView::anEmptyStackIsNoLinesFault()
{
    Stage stage;
    stage.editor().clear();
    QCOMPARE(stage.editor().markedLine(), 0);
    QVERIFY(stage.words("problem").contains(QStringLiteral("There is no layer")));
}

void tst_LayersView::figuresOfAnEarlierTextAreDimmed()
{
    Stage stage;
    stage.editor().setPlainText(QStringLiteral("conv 3x3 9999 same"));
    QVERIFY(stage.table().isEnabled());
    stage.editor().setPlainText(QStringLiteral("conv 3x3 999999 same"));
    QVERIFY(!stage.table().isEnabled());
    QVERIFY(!stage.layers.findChild<QLabel*>(QStringLiteral("predictionBytes"))->isEnabled());
    QVERIFY2(stage.words("problem").contains(QStringLiteral("dimmed figures")), qPrintable(stage.words("problem")));
    stage.editor().setPlainText(QStringLiteral("conv 3x3 99 same"));
    QVERIFY(stage.table().isEnabled());
}

void tst_LayersView::anEmptyStackHasNoFigures()
{
    Stage stage;
    stage.editor().clear();
    QVERIFY(!stage.table().isVisible());
    QCOMPARE(stage.cost().parameters, 0);
    QVERIFY(!stage.layers.findChild<QLabel*>(QStringLiteral("predictionBytes"))->isVisible());
    QVERIFY(!stage.words("problem").contains(QStringLiteral("figures")) && !stage.words("problem").contains(QStringLiteral("file")));
    stage.enter("batch", QStringLiteral("8")); // there is nothing to count
    QVERIFY(!stage.table().isVisible());
    stage.editor().setPlainText(QStringLiteral("conv 1x1 7"));
    QVERIFY(stage.table().isVisible());
    QCOMPARE(stage.cost().parameters, 28);
}

/// By the figures that the view itself counted.
void tst_LayersView::explainsTheTextbookCase()
{
    Stage stage;
    stage.enter("batch", QStringLiteral("50"));
    QString words;
    for (const QLabel* label : stage.layers.findChildren<QLabel*>()) {
        if (label->text().startsWith(QStringLiteral("Three convolutions")))
            words = label->text();
    }
    const NetworkCost& cost = stage.cost();
    for (const qint64 figure : {cost.parameters, cost.memory.parameters, cost.layers[0].bytes, cost.layers[1].bytes, cost.layers[2].bytes,
                                cost.memory.predictionPeak, cost.memory.trainingActivations, cost.memory.trainingBatch})
        QVERIFY2(words.contains(QLocale().toString(figure)), qPrintable(QLocale().toString(figure)));
}

void tst_LayersView::layersHaveAPictureOfTheirOwn()
{
    Stage stage;
    stage.enter("channels", QStringLiteral("1"));
    QCOMPARE(stage.cost().parameters, 903'400 - 2 * 3 * 3 * 100);
    stage.enter("rows", QStringLiteral("400"));
    QCOMPARE(stage.cost().layers.front().output, (MapShape{100, 200, 150}));
}

void tst_LayersView::keepsTheLayersForTheNextStart()
{
    {
        Stage stage;
            stage.editor().setPlainText(QStringLiteral("conv 1x1 7"));
    }
    Stage stage;
    QCOMPARE(stage.editor().toPlainText(), QStringLiteral("conv 1x1 7"));
}

void tst_LayersView::walksFromTheTextToItsPicture()
{
    Stage stage;
    stage.layers.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&stage.layers));
    stage.editor().setFocus();
    for (const char* name : {"channels", "rows", "columns", "batch", "format"}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), QString::fromLatin1(name));
    }
}

QTEST_MAIN(tst_LayersView)
#include "tst_LayersView.moc"
