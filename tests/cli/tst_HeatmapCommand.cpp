// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliBench.h"

#include <QTest>

using namespace Tintype;

class HeatmapCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<CliBench>();
        m_bench->script.model = CliBench::modelOf(words("beach city"));
        m_bench->script.answer.probabilities = {0.25F, 0.75F};
        m_model = m_bench->path(QStringLiteral("model.safetensors"));
        QVERIFY(CliBench::writeModel(m_model, m_bench->script.model));
        m_photo = m_bench->paint(QStringLiteral("in"), 1, QSize(300, 200)).first();
        m_out = m_bench->path(QStringLiteral("out/Ä map.png"));
    }

    void aPictureIsWritten()
    {
        const Ran ran = heatmap({m_photo, m_out});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.json.value(QStringLiteral("file")).toString(), m_out);
        QCOMPARE(ran.json.value(QStringLiteral("class")).toString(), QStringLiteral("city"));
        const QImage picture(m_out);
        QCOMPARE(picture.size(), QSize(300, 200));
        const QImage photo(m_photo);
        QVERIFY(qGray(picture.pixel(5, 100)) < qGray(photo.pixel(5, 100))); // outside of what the network saw
        QVERIFY(picture.pixel(150, 100) != photo.pixel(150, 100));
    }

    void theClassIsNamed()
    {
        QCOMPARE(heatmap({m_photo, m_out, QStringLiteral("--class"), QStringLiteral("Beach")})
                     .json.value(QStringLiteral("class"))
                     .toString(),
            QStringLiteral("beach"));
        const Ran unknown = heatmap({m_photo, m_out, QStringLiteral("--class"), QStringLiteral("unicorn")});
        QCOMPARE(unknown.code, 1);
        QVERIFY(unknown.err.contains(QStringLiteral("beach, city")));
    }

    void thePhotoItselfIsNeverWritten()
    {
        const QString png = TestPhotos::write(
            m_bench->path(QStringLiteral("in/p.png")), TestPhotos::encoded(TestPhotos::scene(3), "png"));
        const QByteArray before = TestPhotos::read(png);
        QCOMPARE(heatmap({png, png}).code, 1);
        QCOMPARE(TestPhotos::read(png), before);
    }

    void faultsAreSaid()
    {
        QCOMPARE(heatmap({m_photo, m_bench->path(QStringLiteral("out.jpg"))}).code, 2);
        QCOMPARE(heatmap({m_photo}).code, 2);
        const Ran missing = heatmap({m_bench->path(QStringLiteral("nosuch.jpg")), m_out});
        QCOMPARE(missing.code, 1);
        QVERIFY(missing.err.contains(QStringLiteral("nosuch.jpg")));
    }

private:
    Ran heatmap(const QStringList& arguments)
    {
        return m_bench->run(
            QStringList{QStringLiteral("heatmap"), QStringLiteral("--model"), m_model, QStringLiteral("--json")}
            + arguments);
    }

    std::unique_ptr<CliBench> m_bench;
    QString m_model;
    QString m_photo;
    QString m_out;
};

QTEST_GUILESS_MAIN(HeatmapCommandTest)
#include "tst_HeatmapCommand.moc"
