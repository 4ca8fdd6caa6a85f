// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/PhotoFilter.h"

#include <QTest>

using namespace Tintype;

namespace {

Photo photo()
{
    Photo result;
    result.facts.path = QStringLiteral("/photos/Lisbon 2024/Trams/IMG_0042.jpg");
    result.facts.camera = QStringLiteral("FUJIFILM X-T3");
    result.classId = 3;
    result.role = Role::Test;
    return result;
}

PhotoFilter inFolder(const char* folder)
{
    PhotoFilter filter;
    filter.folder = QLatin1String(folder);
    return filter;
}

PhotoFilter withText(const char* text)
{
    PhotoFilter filter;
    filter.text = QLatin1String(text);
    return filter;
}

} // namespace

class PhotoFilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyFilterShowsAll() { QVERIFY(PhotoFilter().matches(photo())); }

    void tellsClasses()
    {
        PhotoFilter filter;
        filter.classId = 3;
        QVERIFY(filter.matches(photo()));
        filter.classId = 4;
        QVERIFY(!filter.matches(photo()));
    }

    void showsTheUntagged()
    {
        PhotoFilter filter;
        filter.classId = kNoClass;
        QVERIFY(!filter.matches(photo()));
        Photo untagged = photo();
        untagged.classId = kNoClass;
        QVERIFY(filter.matches(untagged));
    }

    void tellsParts()
    {
        PhotoFilter filter;
        filter.role = Role::Test;
        QVERIFY(filter.matches(photo()));
        for (const Role other : {Role::None, Role::Train, Role::Validation}) {
            filter.role = other;
            QVERIFY(!filter.matches(photo()));
        }
    }

    void showsAFolderAndWhatIsBelow()
    {
        QVERIFY(inFolder("/photos/Lisbon 2024/Trams").matches(photo()));
        QVERIFY(inFolder("/photos/Lisbon 2024").matches(photo()));
        QVERIFY(!inFolder("/photos/Porto").matches(photo()));
    }

    void aFolderIsMoreThanABeginning() { QVERIFY(!inFolder("/photos/Lisbon").matches(photo())); }

    void findsNamesAndCamerasInAnyCase()
    {
        for (const char* text : {"img_00", "0042.JPG", "fujifilm", "x-t3"})
            QVERIFY2(withText(text).matches(photo()), text);
    }

    void doesNotFindFoldersByText() { QVERIFY(!withText("Lisbon").matches(photo())); }

    void allConditionsMustHold()
    {
        PhotoFilter filter = withText("0042");
        filter.classId = 3;
        filter.role = Role::Test;
        filter.folder = QStringLiteral("/photos");
        QVERIFY(filter.matches(photo()));
        filter.role = Role::Train;
        QVERIFY(!filter.matches(photo()));
    }
};

QTEST_GUILESS_MAIN(PhotoFilterTest)
#include "tst_PhotoFilter.moc"
