// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/TryPage.h"

#include "app/views/ClassBars.h"
#include "app/views/EmptyState.h"
#include "app/views/HeatmapView.h"
#include "app/views/TriedStrip.h"
#include "support/ShownPage.h"

#include <QAction>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Tintype;

namespace {

struct Shown : ShownPage<TryPage>
{
    using ShownPage::ShownPage;

    bool isReady() { return page.mainActions().size() == 2; }
    QString text(const char* role) { return visibleWords(page, role); }
    QString answer() { return text("figure"); }
    QAbstractItemModel& tried() { return *page.findChild<TriedStrip*>()->model(); }
    HeatmapView& view() { return *page.findChild<HeatmapView*>(); }
    ClassBars& bars() { return *page.findChild<ClassBars*>(); }
    void drop(const QMimeData& data)
    {
        QDragEnterEvent enter(view().geometry().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&page, &enter);
        accepted = enter.isAccepted();
        if (!accepted)
            return;
        QDropEvent drop(view().geometry().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&page, &drop);
    }

    bool accepted = false;
};

} // namespace

class tst_TryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_stage.reset(); }

    void offersTrainingWithoutModel();
    void answersADroppedPhoto();
    void takesSeveralDroppedPhotos();
    void answersAPastedPicture();
    void answersAPastedFile();
    void emptyClipboardIsSaidKindly();
    void answersAPhotoFromTheLibrary();
    void saysNotSureInWords();
    void unreadableFileGetsASentence();
    void refusesWhatIsNoPhoto();
    void historyBringsAPhotoBack();
    void heatmapFollowsTheChosenClass();

private:
    QString photo(int index) { return m_stage->catalog().photos()[size_t(index)].facts.path; }

    std::unique_ptr<ModelStage> m_stage;
};

void tst_TryPage::init()
{
    m_stage = std::make_unique<ModelStage>(4);
    m_stage->script().answer = m_stage->answer(QStringLiteral("beach"), 0.94F);
}

void tst_TryPage::offersTrainingWithoutModel()
{
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.page.findChild<EmptyState*>()->isVisible());
    QVERIFY(shown.page.mainActions().isEmpty());
}

void tst_TryPage::answersADroppedPhoto()
{
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.isReady());
    QVERIFY(!shown.view().hasPhoto());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(photo(0))});
    shown.drop(data);
    QVERIFY(shown.accepted);
    QTRY_COMPARE(shown.answer(), QStringLiteral("beach, 94 %"));
    QTRY_VERIFY(shown.view().hasPhoto());
    QCOMPARE(shown.bars().model()->index(0, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("beach: 94 %"));
    QTRY_VERIFY(shown.text("quiet").contains(QStringLiteral("120 × 80")));
}

void tst_TryPage::takesSeveralDroppedPhotos()
{
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.isReady());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(photo(2)), QUrl::fromLocalFile(photo(1))});
    shown.drop(data);
    QCOMPARE(shown.tried().rowCount(), 2);
    QCOMPARE(shown.tried().index(0, 0).data().toString(), QFileInfo(photo(2)).fileName());
    QTRY_VERIFY(shown.text("quiet").startsWith(QFileInfo(photo(2)).fileName()));
}

void tst_TryPage::answersAPastedPicture()
{
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.isReady());
    QGuiApplication::clipboard()->setImage(TestPhotos::scene(99, QSize(64, 48)));
    QTest::keyClick(&shown.page, Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(shown.answer(), QStringLiteral("beach, 94 %"));
    QVERIFY(shown.view().hasPhoto());
    QVERIFY(shown.text("quiet").startsWith(QStringLiteral("Pasted picture · 64 × 48")));
}

void tst_TryPage::answersAPastedFile()
{
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.isReady());
    auto* data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(photo(1))});
    QGuiApplication::clipboard()->setMimeData(data);
    QTest::keyClick(&shown.page, Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(shown.answer(), QStringLiteral("beach, 94 %"));
}

void tst_TryPage::emptyClipboardIsSaidKindly()
{
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.isReady());
    QSignalSpy said(&shown.page, &Page::said);
    QGuiApplication::clipboard()->setText(QStringLiteral("hello"));
    QTest::keyClick(&shown.page, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(said.count(), 1);
    QCOMPARE(shown.tried().rowCount(), 0);
}

void tst_TryPage::answersAPhotoFromTheLibrary()
{
    m_stage->addModel();
    m_stage->open();
    const PhotoId id = m_stage->catalog().photos()[3].id;
    Shown shown(*m_stage, QVariant(id));
    QTRY_COMPARE(shown.answer(), QStringLiteral("beach, 94 %"));
    QSignalSpy left(&shown.page, &Page::goTo);
    QTest::keyClick(&shown.page, Qt::Key_L);
    QCOMPARE(left.count(), 1);
    QCOMPARE(left.first().at(1).toLongLong(), id);
}

void tst_TryPage::saysNotSureInWords()
{
    m_stage->script().answer.probabilities = {0.46F, 0.44F, 0.10F};
    m_stage->script().answer.notSure = true;
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage, photo(0));
    QTRY_COMPARE(shown.answer(), QStringLiteral("Not sure: beach or city"));
}

void tst_TryPage::unreadableFileGetsASentence()
{
    m_stage->addModel();
    m_stage->open();
    const QString broken = TestPhotos::write(m_stage->project().path(QStringLiteral("holiday.jpg")), "this is no picture");
    Shown shown(*m_stage, broken);
    QTRY_COMPARE(shown.answer(), QStringLiteral("No answer"));
    const QStringList about = shown.text("quiet").split(u'\n');
    QCOMPARE(about.size(), 2);
    QCOMPARE(about.first(), QStringLiteral("holiday.jpg"));
    QVERIFY(about.last().endsWith(u'.'));
    QVERIFY(!shown.view().hasPhoto());
}

void tst_TryPage::refusesWhatIsNoPhoto()
{
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.isReady());
    QMimeData text;
    text.setText(QStringLiteral("hello"));
    shown.drop(text);
    QVERIFY(!shown.accepted);
    QMimeData link;
    link.setUrls({QUrl(QStringLiteral("https://example.org/a.jpg"))});
    shown.drop(link);
    QVERIFY(!shown.accepted);
}

void tst_TryPage::historyBringsAPhotoBack()
{
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.isReady());
    shown.page.tryFiles({photo(0)});
    shown.page.tryFiles({photo(1)});
    QTRY_VERIFY(shown.text("quiet").startsWith(QFileInfo(photo(1)).fileName()));
    auto* strip = shown.page.findChild<TriedStrip*>();
    QTest::mouseClick(strip->viewport(), Qt::LeftButton, {}, strip->visualRect(shown.tried().index(1, 0)).center());
    QVERIFY(shown.text("quiet").startsWith(QFileInfo(photo(0)).fileName()));
    QCOMPARE(shown.tried().rowCount(), 2);
    QTest::keyClick(strip, Qt::Key_Left);
    QVERIFY(shown.text("quiet").startsWith(QFileInfo(photo(1)).fileName()));
}

void tst_TryPage::heatmapFollowsTheChosenClass()
{
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage, photo(0));
    QTRY_COMPARE(shown.answer(), QStringLiteral("beach, 94 %"));
    QVERIFY(!shown.view().hasHeatmap());
    QTest::keyClick(&shown.page, Qt::Key_H);
    QTRY_VERIFY(shown.view().hasHeatmap());
    const auto note = [&] {
        for (const QLabel* candidate : shown.page.findChildren<QLabel*>()) {
            if (candidate->isVisible() && candidate->text().startsWith(QStringLiteral("Bright")))
                return candidate->text();
        }
        return QString();
    };
    QVERIFY(note().contains(QStringLiteral("beach")));
    QTest::mouseClick(shown.bars().viewport(), Qt::LeftButton, {}, shown.bars().visualRect(shown.bars().model()->index(2, 0)).center());
    QTRY_VERIFY(note().contains(QStringLiteral("mountain")));
    QTest::keyClick(&shown.page, Qt::Key_H);
    QVERIFY(!shown.view().hasHeatmap());
}

QTEST_MAIN(tst_TryPage)

#include "tst_TryPage.moc"
