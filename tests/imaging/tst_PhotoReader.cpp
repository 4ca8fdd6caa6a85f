// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PhotoReader.h"

#include "support/TestPhotos.h"
#include "support/Tolerance.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Tintype;

class PhotoReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void turnsEveryOrientationUpright_data()
    {
        QTest::addColumn<int>("orientation");
        for (int orientation = 1; orientation <= 8; ++orientation)
            QTest::newRow(qPrintable(QString::number(orientation))) << orientation;
    }

    void turnsEveryOrientationUpright()
    {
        QFETCH(int, orientation);
        const QImage upright = TestPhotos::quarters();
        const QString path = write("a.jpg", TestPhotos::jpeg(upright, {orientation, {}, {}, {}}));
        const Result<PhotoImage> photo = readPhoto(path);
        QVERIFY_RESULT(photo);
        QCOMPARE(photo->image.size(), upright.size());
        QCOMPARE(photo->fullSize, upright.size());
        QVERIFY2(meanDifference(photo->image, upright) < 6, qPrintable(QString::number(meanDifference(photo->image, upright))));
    }

private:
    QString write(const char* name, const QByteArray& bytes)
    {
        return TestPhotos::write(m_folder.filePath(QLatin1String(name)), bytes);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(PhotoReaderTest)
#include "tst_PhotoReader.moc"
