// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/VariationsView.h"

#include "app/Look.h"
#include "app/views/RecipeCard.h"
#include "app/views/Sheet.h"
#include "app/views/TrainSetup.h"
#include "app/views/VariedTile.h"
#include "learning/Recipe.h"
#include "support/TrainPageStage.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace Tintype;

namespace {

constexpr int kExamples = 7; ///< Of each kind, in a window as wide as this.

} // namespace

/// Opened from the train page, as people do.
class tst_VariationsView : public QObject, private TrainPageStage
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Look::instance().apply(Look::Mode::Dark); }
    void init() { makeProject(); }
    void cleanup() { closeAll(); }

    void opensFromTheTrainPage();
    void betterShowsItsFewAndQuickNone();
    void showsOthersAtAClick();
    void showsAnotherPhotoAtAClick();
    void worksByKeys();
    void saysHowPhotosAreMixed();
    void narrowWindowsShowFewer();
    void aPhotoThatIsGoneIsNamed();
    void withoutPhotosItOffersTheLibrary();
    void closesWhileItRenders();

private:
    void open(bool withPhotos = true);
    void choose(const char* recipe);
    void openView(const char* recipe = "scratch");
    VariationsView* view() const { return m_page->findChild<VariationsView*>(); }
    VariedTile* tile(Variation variation, int example) const;
    QImage photo() const { return view()->findChild<VariedTile*>(QStringLiteral("photo"))->picture(); }
};

void tst_VariationsView::open(bool withPhotos)
{
    if (withPhotos)
        addPhotos(10);
    showPage(FakeScript(), 760);
}

void tst_VariationsView::choose(const char* recipe)
{
    for (RecipeCard* card : m_page->findChildren<RecipeCard*>()) {
        if (card->recipe() == QLatin1String(recipe))
            QTest::mouseClick(card, Qt::LeftButton, {}, QPoint(20, 20));
    }
}

void tst_VariationsView::openView(const char* recipe)
{
    choose(recipe);
    QPushButton* offer = button(QStringLiteral("How photos are varied"));
    QVERIFY(offer);
    QTest::mouseClick(offer, Qt::LeftButton);
    QVERIFY(view());
    QTRY_VERIFY(!view()->isBusy());
}

VariedTile* tst_VariationsView::tile(Variation variation, int example) const
{
    return view()->findChild<VariedTile*>(QStringLiteral("example-%1-%2").arg(int(variation)).arg(example));
}

void tst_VariationsView::opensFromTheTrainPage()
{
    open();
    openView();
    QVERIFY(Sheet::over(m_page.get()));
    QVERIFY(!photo().isNull());
    for (const Variation variation : variationsIn(rangesOf(*Recipe::named(QStringLiteral("scratch"))))) {
        QVERIFY(says(VariationWords::title(variation)));
        for (int i = 0; i < kExamples; ++i) {
            QCOMPARE(tile(variation, i)->picture().size(), QSize(128, 128));
            QVERIFY(tile(variation, i)->accessibleName().startsWith(VariationWords::title(variation)));
            QVERIFY(!tile(variation, i)->toolTip().isEmpty());
        }
    }
}

void tst_VariationsView::betterShowsItsFewAndQuickNone()
{
    open();
    openView("better");
    QVERIFY(tile(Variation::Crop, 0));
    QVERIFY(!tile(Variation::Mixing, 0));
    QCOMPARE(tile(Variation::Everything, 0)->picture().width(), 192);
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QTRY_VERIFY(!view());
    choose("quick");
    QVERIFY(!button(QStringLiteral("How photos are varied")));
}

void tst_VariationsView::showsOthersAtAClick()
{
    open();
    openView();
    const QImage before = tile(Variation::Everything, 0)->picture();
    const QImage shown = photo();
    QTest::mouseClick(button(QStringLiteral("Show others")), Qt::LeftButton);
    QTest::mouseClick(button(QStringLiteral("Show others")), Qt::LeftButton); // the impatient
    QTRY_VERIFY(!view()->isBusy());
    QVERIFY(tile(Variation::Everything, 0)->picture() != before);
    QCOMPARE(photo(), shown);
}

void tst_VariationsView::showsAnotherPhotoAtAClick()
{
    open();
    openView();
    const QImage shown = photo();
    QTest::mouseClick(button(QStringLiteral("Another photo")), Qt::LeftButton);
    QTRY_VERIFY(!view()->isBusy());
    QVERIFY(photo() != shown);
}

void tst_VariationsView::worksByKeys()
{
    open();
    openView();
    QCOMPARE(m_page->focusWidget(), button(QStringLiteral("Show others")));
    const QImage before = tile(Variation::Colour, 2)->picture();
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Space);
    QTRY_VERIFY(!view()->isBusy());
    QVERIFY(tile(Variation::Colour, 2)->picture() != before);
    const QImage shown = photo();
    QTest::keyClick(m_page->focusWidget(), Qt::Key_A, Qt::AltModifier);
    QTRY_VERIFY(photo() != shown); // a button is seen to go down first
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QTRY_VERIFY(!view());
}

void tst_VariationsView::saysHowPhotosAreMixed()
{
    open();
    openView();
    for (int i = 0; i < kExamples; ++i) {
        const VariedTile* mixed = tile(Variation::Mixing, i);
        QVERIFY(mixed->share() >= 0.5 && mixed->share() < 1);
        const QString own = QString::number(std::lround(100 * mixed->share())) + QStringLiteral(" % ");
        QVERIFY2(mixed->toolTip().contains(own), qPrintable(mixed->toolTip()));
        QVERIFY(mixed->toolTip().contains(QStringLiteral("beach")) || mixed->toolTip().contains(QStringLiteral("city")));
        QCOMPARE(tile(Variation::Colour, i)->share(), 1.0);
    }
}

void tst_VariationsView::narrowWindowsShowFewer()
{
    open();
    m_page->resize(960, 600);
    openView();
    QVERIFY(tile(Variation::Crop, 5));
    QVERIFY(!tile(Variation::Crop, 6));
    const QRect page(QPoint(), m_page->size());
    QVERIFY(page.contains(QRect(tile(Variation::Everything, 5)->mapTo(m_page.get(), QPoint()), tile(Variation::Everything, 5)->size())));
}

void tst_VariationsView::aPhotoThatIsGoneIsNamed()
{
    open();
    for (const Photo& each : m_session->catalog().photos())
        QVERIFY(QFile::remove(each.facts.path));
    openView();
    QVERIFY(says(QStringLiteral(".jpg cannot be shown")));
    QVERIFY(photo().isNull());
}

void tst_VariationsView::withoutPhotosItOffersTheLibrary()
{
    open(false);
    choose("scratch");
    QTest::mouseClick(button(QStringLiteral("How photos are varied")), Qt::LeftButton);
    QVERIFY(says(QStringLiteral("No photos yet")));
    QSignalSpy goTo(m_page.get(), &Page::goTo);
    QPushButton* offer = view()->findChild<QPushButton*>();
    QCOMPARE(offer->text(), QStringLiteral("Go to the library"));
    QTest::mouseClick(offer, Qt::LeftButton);
    QCOMPARE(goTo.first().first().value<Module>(), Module::Library);
    QVERIFY(!Sheet::over(m_page.get()));
}

void tst_VariationsView::closesWhileItRenders()
{
    open();
    choose("scratch");
    QTest::mouseClick(button(QStringLiteral("How photos are varied")), Qt::LeftButton);
    QVERIFY(view()->isBusy());
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QTRY_VERIFY(!view());
    openView(); // and comes again
    QVERIFY(!photo().isNull());
}

QTEST_MAIN(tst_VariationsView)
#include "tst_VariationsView.moc"
