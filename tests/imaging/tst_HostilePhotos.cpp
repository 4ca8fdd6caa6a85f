// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PhotoFacts.h"
#include "imaging/PhotoFormats.h"
#include "imaging/PhotoReader.h"
#include "support/InChild.h"
#include "support/TestData.h"
#include "support/TestPhotos.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Tintype;

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kIsChecked = true; // the checks themselves take memory and time
#else
constexpr bool kIsChecked = false;
#endif
constexpr double kLongestSeconds = kIsChecked ? 10.0 : 2.0;
constexpr double kLargestMegabytes = kIsChecked ? 3000 : 300;
constexpr double kBombMegabytes = kIsChecked ? 3000 : 40;

/// "shown W H warning" or "refused reason".
QByteArray readAsImportDoes(const QString& path)
{
    const Result<PhotoFacts> facts = readFacts(path);
    if (!facts)
        return "refused " + facts.error().message.toUtf8();
    const Result<PhotoImage> photo = readPhoto(path);
    if (!photo || photo->image.isNull() || photo->image.format() != QImage::Format_RGB888 || photo->image.size() != facts->size)
        return "taken without a picture";
    if (facts->contentHash.size() != 32 || facts->signature.size() != 1024 || facts->format.isEmpty())
        return "taken without its facts";
    return "shown " + facts->warning.toUtf8();
}

bool isSentence(const QString& text)
{
    return text.size() > 15 && text.front().isUpper() && text.endsWith(u'.') && text.count(u' ') >= 2;
}

} // namespace

/// Damaged, fuzzed and malicious files: each is shown or refused with a reason, costs little, and stays as it is.
class HostilePhotosTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { TINTYPE_NEED_TEST_DATA(QStringLiteral("hostile")); }

    void isShownOrRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("opensElsewhere");
        const QString folder = testDataFolder(QStringLiteral("hostile"));
        const QList<QByteArray> lines = TestPhotos::read(folder + QStringLiteral("/manifest.tsv")).split('\n');
        for (const QByteArray& line : lines) {
            const QList<QByteArray> cells = line.split('\t');
            if (!line.startsWith('#') && cells.size() == 3)
                QTest::newRow(cells[0].constData()) << QString(folder + QLatin1Char('/') + QString::fromUtf8(cells[0])) << (cells[1] == "opens");
        }
    }

    void isShownOrRefused()
    {
        QFETCH(QString, path);
        QFETCH(bool, opensElsewhere);
        const QString name = QFileInfo(path).fileName();
        const QByteArray bytes = TestPhotos::read(path);
        const QDateTime modified = QFileInfo(path).lastModified();

        const ChildOutcome outcome = inChild([&] { return readAsImportDoes(path); });
        m_longest = std::max(m_longest, outcome.cpuSeconds);
        m_largest = std::max(m_largest, outcome.peakMegabytes);
        QVERIFY2(outcome.ended, qPrintable(QStringLiteral("crashed with signal %1").arg(outcome.signal)));
        QVERIFY2(outcome.cpuSeconds < kLongestSeconds, qPrintable(QString::number(outcome.cpuSeconds)));
        QVERIFY2(outcome.peakMegabytes < kLargestMegabytes, qPrintable(QString::number(outcome.peakMegabytes)));

        const QString answer = QString::fromUtf8(outcome.answer);
        const bool isBomb = name.startsWith(QLatin1String("bomb-"));
        if (answer.startsWith(QLatin1String("refused "))) {
            QVERIFY2(isSentence(answer.mid(8)), qPrintable(answer));
            QVERIFY2(!opensElsewhere || isBomb, qPrintable(answer));
        } else {
            QVERIFY2(answer.startsWith(QLatin1String("shown ")), qPrintable(answer));
            QVERIFY(detectFormat(bytes, QFileInfo(path).suffix()) != PhotoFormat::Unknown);
            QVERIFY2(!isBomb, "a bomb was opened");
            if (name.startsWith(QLatin1String("truncated")))
                QVERIFY2(isSentence(answer.mid(6)), "a cut file is shown without a word");
        }
        if (isBomb)
            QVERIFY2(outcome.peakMegabytes < kBombMegabytes, qPrintable(QString::number(outcome.peakMegabytes)));

        QCOMPARE(TestPhotos::read(path), bytes);
        QCOMPARE(QFileInfo(path).lastModified(), modified);
    }

    void cleanupTestCase()
    {
        qInfo("longest %.3f s of CPU, largest %.1f MB", m_longest, m_largest);
    }

private:
    double m_longest = 0;
    double m_largest = 0;
};

QTEST_GUILESS_MAIN(HostilePhotosTest)
#include "tst_HostilePhotos.moc"
