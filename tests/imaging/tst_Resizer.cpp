// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/Resizer.h"

#include "support/Python.h"
#include "support/TestPhotos.h"
#include "support/Tolerance.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Tintype;

namespace {

struct Case
{
    const char* name;
    QSize from;
    QSize to;
    QRectF box; ///< Null: the whole picture.
};

const Case kCases[] = {
    {"to a third", QSize(96, 60), QSize(32, 20), {}},
    {"by an odd factor", QSize(101, 67), QSize(37, 41), {}},
    {"to the network's input", QSize(300, 200), QSize(224, 224), QRectF(50, 0, 200, 200)},
    {"larger", QSize(13, 9), QSize(50, 70), {}},
    {"one side larger, one smaller", QSize(20, 90), QSize(64, 30), {}},
    {"to one pixel", QSize(40, 30), QSize(1, 1), {}},
    {"from one pixel", QSize(1, 1), QSize(7, 5), {}},
    {"a thread", QSize(400, 2), QSize(16, 16), {}},
    {"only the width", QSize(60, 40), QSize(25, 40), {}},
    {"only the height", QSize(60, 40), QSize(60, 17), {}},
    {"nothing to do", QSize(30, 20), QSize(30, 20), {}},
    {"a box between pixels", QSize(120, 80), QSize(32, 32), QRectF(10.25, 3.5, 60.75, 61.125)},
    {"a box enlarged", QSize(50, 50), QSize(64, 64), QRectF(20.5, 20.5, 7, 7)},
    {"a box at the far corner", QSize(50, 40), QSize(16, 16), QRectF(33.5, 23.25, 16.5, 16.75)},
    {"a box of the same size", QSize(50, 40), QSize(20, 20), QRectF(5, 6, 20, 20)},
};

/// Noise: the cubic's overshoot meets both ends of the range.
QImage noise(QSize size)
{
    QRandomGenerator random(quint32(size.width() * 1000 + size.height()));
    QImage image(size, QImage::Format_RGB888);
    for (int y = 0; y < size.height(); ++y) {
        uchar* row = image.scanLine(y);
        for (int x = 0; x < size.width() * 3; ++x)
            row[x] = random.bounded(3) == 0 ? uchar(random.bounded(256)) : random.bounded(2) == 0 ? uchar(0) : uchar(255);
    }
    return image;
}

QRectF boxOf(const Case& item)
{
    return item.box.isNull() ? QRectF(QPointF(0, 0), QSizeF(item.from)) : item.box;
}

} // namespace

class ResizerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsPillow_data()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < std::size(kCases); ++i)
            QTest::newRow(kCases[i].name) << int(i);
    }

    void equalsPillow()
    {
        TINTYPE_NEED_PYTHON();
        askPillow();
        QVERIFY2(m_pillow.exitCode == 0, qPrintable(m_pillow.errors));
        QFETCH(int, index);
        const Case& item = kCases[index];
        const QByteArray reference = TestPhotos::read(outOf(index));
        QCOMPARE(reference.size(), qsizetype(item.to.width()) * item.to.height() * 3);
        const QImage expected(reinterpret_cast<const uchar*>(reference.constData()), item.to.width(), item.to.height(), item.to.width() * 3,
                              QImage::Format_RGB888);
        const QImage found = resized(noise(item.from), item.to, item.box);
        QCOMPARE(found.size(), item.to);
        QCOMPARE(largestDifference(found, expected), 0);
    }

    void keepsAPlainColour()
    {
        QImage plain(37, 23, QImage::Format_RGB888);
        plain.fill(QColor(12, 200, 255));
        const QImage small = resized(plain, QSize(10, 50), QRectF(1.5, 2.25, 30, 20));
        QImage expected(10, 50, QImage::Format_RGB888);
        expected.fill(QColor(12, 200, 255));
        QCOMPARE(largestDifference(small, expected), 0);
    }

    void theSameSizeIsTheSamePicture()
    {
        const QImage picture = noise(QSize(31, 17));
        QCOMPARE(largestDifference(resized(picture, picture.size()), picture), 0);
    }

    void readsNoPixelFarFromTheBox()
    {
        QImage picture(100, 100, QImage::Format_RGB888);
        picture.fill(Qt::black);
        QPainter(&picture).fillRect(30, 30, 40, 40, Qt::white);
        // The cubic reads two pixels beyond the box at this size, and white ends five beyond it.
        const QImage middle = resized(picture, QSize(30, 30), QRectF(35, 35, 30, 30));
        QImage expected(30, 30, QImage::Format_RGB888);
        expected.fill(Qt::white);
        QCOMPARE(largestDifference(middle, expected), 0);
    }

private:
    QString pictureOf(int index) const { return m_folder.filePath(QStringLiteral("%1.png").arg(index)); }
    QString outOf(int index) const { return m_folder.filePath(QStringLiteral("%1.rgb").arg(index)); }

    /// All cases at once: starting Python takes longer than they do.
    void askPillow()
    {
        if (m_isAsked)
            return;
        m_isAsked = true;
        QJsonArray cases;
        for (int i = 0; i < int(std::size(kCases)); ++i) {
            const Case& item = kCases[i];
            const QRectF box = boxOf(item);
            noise(item.from).save(pictureOf(i), "png");
            cases.append(QJsonObject{{QStringLiteral("picture"), pictureOf(i)},
                                     {QStringLiteral("width"), item.to.width()},
                                     {QStringLiteral("height"), item.to.height()},
                                     {QStringLiteral("box"), QJsonArray{box.left(), box.top(), box.right(), box.bottom()}},
                                     {QStringLiteral("out"), outOf(i)}});
        }
        const QString list = TestPhotos::write(m_folder.filePath(QStringLiteral("cases.json")),
                                               QJsonDocument(QJsonObject{{QStringLiteral("cases"), cases}}).toJson());
        m_pillow = runPython(QStringLiteral("imaging/pillow_resize.py"), {list});
    }

    QTemporaryDir m_folder;
    PythonAnswer m_pillow;
    bool m_isAsked = false;
};

QTEST_GUILESS_MAIN(ResizerTest)
#include "tst_Resizer.moc"
