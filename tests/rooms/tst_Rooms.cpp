// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rules of the house that the compiler does not see, read from the text of src/ itself.

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace {

constexpr int kMaxLines = 800;

struct SourceFile
{
    QString path; // below src/, for example "library/Catalog.cpp"
    QString text;
};

struct Include
{
    QString name;
    bool quoted = false;
};

QString roomOf(const QString& path)
{
    return path.section(u'/', 0, 0);
}

// The place in the chain; app and cli stand beside each other. -1: no room of ours.
int placeOf(const QString& room)
{
    static const QHash<QString, int> kPlaces = {
        {QStringLiteral("core"), 0}, {QStringLiteral("imaging"), 1}, {QStringLiteral("library"), 2},
        {QStringLiteral("learning"), 3}, {QStringLiteral("app"), 4}, {QStringLiteral("cli"), 4}};
    return kPlaces.value(room, -1);
}

QList<Include> includesOf(const SourceFile& file)
{
    static const QRegularExpression kInclude(QStringLiteral(R"(^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"])"),
                                             QRegularExpression::MultilineOption);
    QList<Include> includes;
    auto matches = kInclude.globalMatch(file.text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        includes.append({match.captured(2), match.captured(1) == u"\""});
    }
    return includes;
}

// Every way in which the file breaks a rule, as "path: what".
QStringList faultsOf(const SourceFile& file)
{
    static const QRegularExpression kTorch(QStringLiteral("^(torch|ATen|c10|caffe2)/"));
    static const QRegularExpression kWidgets(
        QStringLiteral("^(QtWidgets|QtPrintSupport)|^Q(Application|Widget|MainWindow|Dialog|Label|PushButton|.*Layout|MessageBox|Menu)$"));
    const QString room = roomOf(file.path);
    const bool inTorch = file.path.startsWith(u"learning/torch/");
    QStringList faults;
    const auto fault = [&](const QString& what) { faults.append(file.path + u": " + what); };
    if (placeOf(room) < 0 && file.path.contains(u'/'))
        fault(QStringLiteral("is in no room"));
    if (file.text.count(u'\n') > kMaxLines)
        fault(QStringLiteral("has more than %1 lines").arg(kMaxLines));
    for (const Include& include : includesOf(file)) {
        const QString otherRoom = roomOf(include.name);
        const int other = placeOf(otherRoom);
        const int own = placeOf(room);
        if (include.quoted && other > own)
            fault(QStringLiteral("includes %1 of a room to its right").arg(include.name));
        if (include.quoted && other == own && otherRoom != room)
            fault(QStringLiteral("includes %1 of the room beside it").arg(include.name));
        if (kTorch.match(include.name).hasMatch() && !inTorch)
            fault(QStringLiteral("includes %1 outside learning/torch").arg(include.name));
        if (include.name.startsWith(u"learning/torch/") && !inTorch)
            fault(QStringLiteral("includes %1, which only the engine module may").arg(include.name));
        if (include.name == u"mpi.h" && !file.path.startsWith(u"learning/mpi/"))
            fault(QStringLiteral("includes %1 outside learning/mpi").arg(include.name));
        if (include.name.startsWith(u"learning/mpi/") && !file.path.startsWith(u"learning/mpi/"))
            fault(QStringLiteral("includes %1, which only its own module may").arg(include.name));
        if (include.name.endsWith(u"qcustomplot.h") && file.path != u"app/plots/QCustomPlotInclude.h")
            fault(QStringLiteral("includes %1 outside app/plots/QCustomPlotInclude.h").arg(include.name));
        if (room == u"learning" && include.name.startsWith(u"library/Catalog"))
            fault(QStringLiteral("includes %1; learning knows snapshots only").arg(include.name));
        if (room != u"app" && kWidgets.match(include.name).hasMatch())
            fault(QStringLiteral("includes %1 outside app").arg(include.name));
    }
    return faults;
}

QList<SourceFile> allSources()
{
    const QString root = qEnvironmentVariable("TINTYPE_SOURCE_DIR", QStringLiteral(TINTYPE_SOURCE_FOLDER)) + u"/src";
    QList<SourceFile> sources;
    QDirIterator files(root, {QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("*.h.in")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            sources.append({QDir(root).relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())});
    }
    return sources;
}

} // namespace

class RoomsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sourcesAreFound()
    {
        QVERIFY(allSources().size() > 20);
    }

    void everyFileKeepsTheRules()
    {
        QStringList faults;
        for (const SourceFile& file : allSources())
            faults += faultsOf(file);
        faults.sort();
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    }

    void everyFileNamesItsLicence()
    {
        QStringList without;
        for (const SourceFile& file : allSources()) {
            if (!file.text.left(300).contains(u"SPDX-License-Identifier: GPL-3.0-or-later"))
                without.append(file.path);
        }
        QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));
    }

    void faultsAreSeen_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("faults");
        const auto row = [](const char* name, const QString& path, const QString& text, int faults) {
            QTest::newRow(name) << path << text << faults;
        };
        row("left is fine", QStringLiteral("library/A.cpp"), QStringLiteral("#include \"core/Result.h\"\n"), 0);
        row("own room is fine", QStringLiteral("app/A.cpp"), QStringLiteral("#include \"app/B.h\"\n"), 0);
        row("right", QStringLiteral("core/A.h"), QStringLiteral("#include \"imaging/B.h\"\n"), 1);
        row("beside", QStringLiteral("cli/A.cpp"), QStringLiteral("#include \"app/B.h\"\n"), 1);
        row("torch outside", QStringLiteral("learning/A.cpp"), QStringLiteral("# include <ATen/ATen.h>\n"), 1);
        row("torch inside is fine", QStringLiteral("learning/torch/A.cpp"), QStringLiteral("#include <torch/nn.h>\n"), 0);
        row("MPI outside", QStringLiteral("learning/torch/A.cpp"), QStringLiteral("#include <mpi.h>\n"), 1);
        row("MPI inside is fine", QStringLiteral("learning/mpi/A.h"), QStringLiteral("#include <mpi.h>\n"), 0);
        row("MPI's module outside", QStringLiteral("cli/A.cpp"), QStringLiteral("#include \"learning/mpi/MpiRanks.h\"\n"), 1);
        row("plots outside", QStringLiteral("app/A.cpp"), QStringLiteral("#include <qcustomplot.h>\n"), 1);
        row("plots inside are fine", QStringLiteral("app/plots/QCustomPlotInclude.h"),
            QStringLiteral("#include <qcustomplot.h>\n"), 0);
        row("catalog in learning", QStringLiteral("learning/A.cpp"), QStringLiteral("#include \"library/Catalog.h\"\n"), 1);
        row("widget in cli", QStringLiteral("cli/A.cpp"), QStringLiteral("#include <QApplication>\n"), 1);
        row("no room", QStringLiteral("attic/A.cpp"), QString(), 1);
        row("long", QStringLiteral("core/A.cpp"), QString(kMaxLines + 1, u'\n'), 1);
        row("just not long", QStringLiteral("core/A.cpp"), QString(kMaxLines, u'\n'), 0);
    }

    void faultsAreSeen()
    {
        QFETCH(QString, path);
        QFETCH(QString, text);
        QFETCH(int, faults);
        QCOMPARE(faultsOf({path, text}).size(), faults);
    }
};

QTEST_GUILESS_MAIN(RoomsTest)
#include "tst_Rooms.moc"
