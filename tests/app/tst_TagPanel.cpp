// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/TagPanel.h"

#include "app/views/PhotoInfoPanel.h"
#include "app/views/TagButton.h"
#include "support/LibraryBench.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Tintype;

class TagPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<LibraryBench>();
        m_panel = std::make_unique<TagPanel>(m_bench->model, m_bench->selection);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void cleanup()
    {
        m_panel.reset();
        m_bench.reset();
    }

    void nothingSelectedCannotBeTagged()
    {
        QVERIFY(!button("beach")->isEnabled());
        QVERIFY(!m_panel->buttonOf(kNoClass)->isEnabled());
    }

    void saysHowManyOfTheSelectedHaveAClass()
    {
        m_bench->selection.choose(4);
        m_bench->selection.choose(7, PhotoSelection::Mode::Extend); // two beaches, two cities
        QTRY_VERIFY(m_panel->heading().contains(u'4'));
        QCOMPARE(button("beach")->share(), QStringLiteral("2 of 4"));
        m_bench->selection.choose(0);
        m_bench->selection.choose(2, PhotoSelection::Mode::Extend);
        QTRY_COMPARE(button("beach")->share(), QStringLiteral("all 3"));
        QVERIFY(button("city")->share().isEmpty());
    }

    void followsTagsAndUndo()
    {
        m_bench->selection.choose(0);
        QTRY_COMPARE(button("beach")->share(), QStringLiteral("✓"));
        QVERIFY(m_bench->catalog().tag({m_bench->id(0)}, m_bench->classId("city")));
        QTRY_COMPARE(button("city")->share(), QStringLiteral("✓"));
        QVERIFY(m_bench->catalog().undo());
        QTRY_COMPARE(button("beach")->share(), QStringLiteral("✓"));
    }

    void aClickWantsTheTag()
    {
        QSignalSpy wanted(m_panel.get(), &TagPanel::tagWanted);
        m_bench->selection.choose(0);
        QTRY_VERIFY(button("city")->isEnabled());
        QTest::mouseClick(button("city"), Qt::LeftButton);
        QTest::mouseClick(m_panel->buttonOf(kNoClass), Qt::LeftButton);
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(wanted.at(0).at(0).toInt(), m_bench->classId("city"));
        QCOMPARE(wanted.at(1).at(0).toInt(), kNoClass);
    }

    void aNewClassGetsAButtonAndARemovedOneLosesIt()
    {
        const Result<ClassId> made = m_bench->catalog().addClass(QStringLiteral("Mountain"));
        QVERIFY(made);
        m_panel->refresh();
        QVERIFY(m_panel->buttonOf(*made));
        QCOMPARE(m_panel->buttonOf(*made)->text(), QStringLiteral("Mountain"));
        QVERIFY(m_bench->catalog().removeClass(*made));
        m_panel->refresh();
        QVERIFY(!m_panel->buttonOf(*made));
    }

    void inTheLoupeItIsForThePhotoShown()
    {
        m_bench->selection.choose(4);
        m_bench->selection.choose(7, PhotoSelection::Mode::Extend);
        m_panel->setOnlyCurrent(true);
        QTRY_COMPARE(button("city")->share(), QStringLiteral("✓"));
        QVERIFY(button("beach")->share().isEmpty());
    }

    void withoutClassesItSaysHowToBegin()
    {
        LibraryBench bench({QStringLiteral("a")}, 2, false);
        TagPanel panel(bench.model, bench.selection);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        bool isSaid = false;
        for (const QLabel* label : panel.findChildren<QLabel*>())
            isSaid = isSaid || (label->isVisible() && label->text().contains(QStringLiteral("No classes yet")));
        QVERIFY(isSaid);
        QVERIFY(!panel.buttonOf(kNoClass)->isVisible());
    }

    void thePhotosFactsAreShown()
    {
        PhotoInfoPanel info(m_bench->model, m_bench->selection);
        info.resize(240, 400);
        QVERIFY(m_bench->catalog().setStacks({{m_bench->id(3), 1}, {m_bench->id(4), 1}}));
        m_bench->selection.choose(3);
        const QString text = info.text();
        QVERIFY(text.contains(fileNameOf(*m_bench->model.photoAt(3))));
        QVERIFY(text.contains(QStringLiteral("120 × 80")));
        QVERIFY(text.contains(QStringLiteral("JPEG")));
        QVERIFY2(text.contains(QStringLiteral("Stack of 2")), qPrintable(text));
        m_bench->selection.choose(0);
        QVERIFY(!info.text().contains(QStringLiteral("Stack")));
        m_bench->model.setCatalog(nullptr);
        QVERIFY(info.text().isEmpty());
    }

private:
    TagButton* button(const char* name) { return m_panel->buttonOf(m_bench->classId(name)); }

    std::unique_ptr<LibraryBench> m_bench;
    std::unique_ptr<TagPanel> m_panel;
};

QTEST_MAIN(TagPanelTest)
#include "tst_TagPanel.moc"
