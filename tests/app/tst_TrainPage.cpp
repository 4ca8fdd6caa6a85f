// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/TrainPage.h"

#include "app/Look.h"
#include "app/views/NetworkChoice.h"
#include "app/views/RecipeCard.h"
#include "app/views/TrainSetup.h"
#include "learning/networks/NetworkCatalog.h"
#include "support/TrainPageStage.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

using namespace Tintype;

class tst_TrainPage : public QObject, private TrainPageStage
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Look::instance().apply(Look::Mode::Dark); }
    void init() { makeProject(); }
    void cleanup() { closeAll(); }

    void saysWhatStandsInTheWay();
    void splitsOnTheSpot();
    void showsRecipesWithTheirTime();
    void choosesByKey();
    void fromScratchOffersEveryNetwork();
    void anotherRecipeGoesBackToWeights();
    void remembersTheChoice();
    void remembersTheNetworkFromScratch();
    void takesANetworkFromElsewhere();
    void takesANetworkWithoutWeightsFromElsewhere();
    void putsTheThirdRecipeBelowWhereItIsNarrow();

private:
    void open(bool withPhotos = true)
    {
        if (withPhotos)
            addPhotos(20);
        showPage(FakeScript{}, 650);
    }
    QComboBox* allNetworks() const { return m_page->findChild<NetworkChoice*>()->findChild<QComboBox*>(); }
};

void tst_TrainPage::saysWhatStandsInTheWay()
{
    open(false);
    QTRY_VERIFY(says(QStringLiteral("There are no photos yet")));
    QVERIFY(!action(QStringLiteral("Train"))->isEnabled());
    QSignalSpy goTo(m_page.get(), &Page::goTo);
    QTRY_VERIFY(button(QStringLiteral("Go to the library")));
    QTest::mouseClick(button(QStringLiteral("Go to the library")), Qt::LeftButton);
    QCOMPARE(goTo.first().first().value<Module>(), Module::Library);
}

void tst_TrainPage::splitsOnTheSpot()
{
    QVERIFY_RESULT(m_project->import({QStringLiteral("beach"), QStringLiteral("city")}, 20));
    open(false);
    QVERIFY(!action(QStringLiteral("Train"))->isEnabled());
    QTRY_VERIFY(button(QStringLiteral("Split now")));
    QTest::mouseClick(button(QStringLiteral("Split now")), Qt::LeftButton);
    QTRY_VERIFY(action(QStringLiteral("Train"))->isEnabled());
    QVERIFY(says(QStringLiteral("28 photo")));
    QVERIFY_RESULT(catalog().undo());
    QVERIFY(!action(QStringLiteral("Train"))->isEnabled());
}

void tst_TrainPage::showsRecipesWithTheirTime()
{
    open();
    const QList<RecipeCard*> cards = m_page->findChildren<RecipeCard*>();
    QCOMPARE(cards.size(), 3);
    for (const RecipeCard* card : cards)
        QVERIFY(!card->duration().isEmpty());
    QVERIFY(action(QStringLiteral("Train"))->toolTip().contains(QStringLiteral("Takes")));
}

void tst_TrainPage::choosesByKey()
{
    open();
    RecipeCard* quick = m_page->findChildren<RecipeCard*>().first();
    quick->setFocus();
    QTest::keyClick(quick, Qt::Key_Space);
    QVERIFY(quick->isChecked());
    QCOMPARE(m_page->findChild<TrainSetup*>()->recipe().name, QStringLiteral("quick"));
}

void tst_TrainPage::fromScratchOffersEveryNetwork()
{
    open();
    QVERIFY(!allNetworks()->isVisible());
    QTest::mouseClick(recipeCard(QStringLiteral("scratch")), Qt::LeftButton);
    QVERIFY(allNetworks()->isVisible());
    QCOMPARE(allNetworks()->count(), freshNetworkNames().size());
    QCOMPARE(chosen().network, QStringLiteral("resnet18"));
    allNetworks()->setFocus();
    QTest::keyClicks(allNetworks(), QStringLiteral("Xception"));
    QCOMPARE(chosen().network, QStringLiteral("xception"));
    QVERIFY(says(QStringLiteral("million numbers to learn")));
}

void tst_TrainPage::anotherRecipeGoesBackToWeights()
{
    open();
    QTest::mouseClick(recipeCard(QStringLiteral("scratch")), Qt::LeftButton);
    QTest::mouseClick(recipeCard(QStringLiteral("quick")), Qt::LeftButton);
    QVERIFY(!allNetworks()->isVisible());
    QVERIFY(!chosen().fromScratch);
    QVERIFY(networkNames().contains(chosen().network));
}

void tst_TrainPage::remembersTheChoice()
{
    open();
    m_page->findChildren<RecipeCard*>().first()->click();
    m_page->leave();
    TrainPage another;
    another.setSession(m_session.get());
    QCOMPARE(another.findChild<TrainSetup*>()->recipe().name, QStringLiteral("quick"));
    another.setSession(nullptr);
}

void tst_TrainPage::remembersTheNetworkFromScratch()
{
    open();
    QTest::mouseClick(recipeCard(QStringLiteral("scratch")), Qt::LeftButton);
    allNetworks()->setCurrentIndex(allNetworks()->findData(QStringLiteral("googlenet")));
    m_page->leave();
    TrainPage another;
    another.setSession(m_session.get());
    QCOMPARE(another.findChild<TrainSetup*>()->recipe().name, QStringLiteral("scratch"));
    QCOMPARE(another.findChild<TrainSetup*>()->recipe().network, QStringLiteral("googlenet"));
    another.setSession(nullptr);
}

void tst_TrainPage::takesANetworkFromElsewhere()
{
    open();
    m_page->enter(QVariantMap{{QStringLiteral("network"), QStringLiteral("efficientnet-lite1")}});
    QCOMPARE(chosen().network, QStringLiteral("efficientnet-lite1"));
    QCOMPARE(chosen().name, QStringLiteral("better"));
}

void tst_TrainPage::takesANetworkWithoutWeightsFromElsewhere()
{
    open();
    m_page->enter(QVariantMap{{QStringLiteral("network"), QStringLiteral("se-resnet50")}});
    QCOMPARE(chosen().network, QStringLiteral("se-resnet50"));
    QCOMPARE(chosen().name, QStringLiteral("scratch"));
    m_page->enter(QVariantMap{{QStringLiteral("network"), QStringLiteral("efficientnet-lite2")}});
    QCOMPARE(chosen().network, QStringLiteral("efficientnet-lite2"));
    QCOMPARE(chosen().name, QStringLiteral("better"));
}

void tst_TrainPage::putsTheThirdRecipeBelowWhereItIsNarrow()
{
    open();
    const RecipeCard* better = recipeCard(QStringLiteral("better"));
    const RecipeCard* scratch = recipeCard(QStringLiteral("scratch"));
    QTRY_COMPARE(scratch->y(), better->y());
    m_page->resize(960, 560);
    QTRY_VERIFY(scratch->y() > better->geometry().bottom());
}

QTEST_MAIN(tst_TrainPage)
#include "tst_TrainPage.moc"
