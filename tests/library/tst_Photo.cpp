// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Photo.h"

#include <QSet>
#include <QTest>

using namespace Tintype;

class PhotoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rolesComeBackFromTheirNames()
    {
        QSet<QString> names;
        for (const Role role : {Role::None, Role::Train, Role::Validation, Role::Test}) {
            QCOMPARE(roleFromName(roleName(role)), role);
            names.insert(roleName(role));
        }
        QCOMPARE(names.size(), 4);
    }

    void unknownNamesAreNoRole()
    {
        for (const char* name : {"", "TRAIN", "training", "tests"})
            QCOMPARE(roleFromName(QLatin1String(name)), Role::None);
    }

    void theFirstClassesHaveColoursOfTheirOwn()
    {
        QSet<QRgb> colours;
        for (int i = 0; i < 12; ++i) {
            QVERIFY(classColour(i).isValid());
            colours.insert(classColour(i).rgb());
        }
        QCOMPARE(colours.size(), 12);
    }

    void coloursGoRoundForMoreClasses()
    {
        QCOMPARE(classColour(12), classColour(0));
        QCOMPARE(classColour(1003), classColour(7));
    }
};

QTEST_GUILESS_MAIN(PhotoTest)
#include "tst_Photo.moc"
