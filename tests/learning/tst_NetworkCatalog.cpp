// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/NetworkCatalog.h"

#include "learning/networks/NetworkZoo.h"
#include "support/Tolerance.h"

#include <QTest>

using namespace Tintype;

class tst_NetworkCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void otherSpellingsAreUnderstood_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* typed, const char* name) {
            QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(name);
        };
        row("resnet18", "resnet18");
        row("ResNet-18", "resnet18");
        row("resnet_18", "resnet18");
        row("MobileNetV2", "mobilenetv2");
        row("EfficientNet Lite0", "efficientnet-lite0");
        row("efficientnetlite0", "efficientnet-lite0");
        row("SE-ResNet-50", "se-resnet50");
        row("LeNet-5 (1998)", "lenet5-1998");
    }

    void otherSpellingsAreUnderstood()
    {
        QFETCH(QString, typed);
        QFETCH(QString, name);
        const Result<QString> meant = meantNetwork(typed, zooNames());
        QVERIFY_RESULT(meant);
        QCOMPARE(*meant, name);
    }

    void titlesAreUnderstood()
    {
        for (const QString& name : {QStringLiteral("alexnet-2012"), QStringLiteral("googlenet"), QStringLiteral("xception")})
            QCOMPARE(meantNetwork(zooEntry(name)->title, zooNames()).value_or(QString()), name);
    }

    void everyNameIsItself()
    {
        for (const QString& name : zooNames())
            QCOMPARE(meantNetwork(name, zooNames()).value_or(QString()), name);
    }

    void theNearestIsNamed()
    {
        const QString message = meantNetwork(QStringLiteral("resnet19"), zooNames()).error().message;
        QCOMPARE(message, QStringLiteral("There is no network resnet19. Did you mean resnet18?"));
        QVERIFY(meantNetwork(QStringLiteral("xeption"), zooNames()).error().message.contains(QStringLiteral("mean xception?")));
    }

    void whereNoneIsNearAllAreNamed_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("another") << QStringLiteral("vgg16");
        QTest::newRow("nothing") << QString();
        QTest::newRow("no letter") << QStringLiteral("--");
        QTest::newRow("very long") << QStringLiteral("resnet18").repeated(10'000);
    }

    void whereNoneIsNearAllAreNamed()
    {
        QFETCH(QString, typed);
        const Result<QString> meant = meantNetwork(typed, zooNames());
        QVERIFY(!meant);
        QVERIFY2(meant.error().message.contains(zooNames().join(QStringLiteral(", "))), qPrintable(meant.error().message));
        QVERIFY(meant.error().message.size() < 500);
    }
};

QTEST_GUILESS_MAIN(tst_NetworkCatalog)
#include "tst_NetworkCatalog.moc"
