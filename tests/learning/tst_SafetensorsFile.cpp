// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/formats/SafetensorsFile.h"

#include "learning/Safetensors.h"
#include "support/Python.h"
#include "support/Tolerance.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <limits>

using namespace Tintype;

namespace {

struct Sample
{
    const char* name;
    QByteArray bytes;
    bool good;
    bool stricter = false; ///< We refuse what the reference takes.
};

QByteArray bytesOf(const std::vector<float>& values)
{
    return {reinterpret_cast<const char*>(values.data()), qsizetype(values.size() * sizeof(float))};
}

QByteArray nested(int depth)
{
    return R"({"x":{"dtype":"F32","shape":[0],"data_offsets":[0,0],"more":)" + QByteArray(depth, '[') + QByteArray(depth, ']') + "}}";
}

QByteArray manyTensors(int count)
{
    QByteArray header = "{";
    for (int i = 0; i < count; ++i)
        header += (i ? ",\"" : "\"") + QByteArray::number(i) + R"(":{"dtype":"F32","shape":[0],"data_offsets":[0,0]})";
    return header + '}';
}

QByteArray manyDimensions(int count)
{
    return R"({"x":{"dtype":"F32","shape":[1)" + QByteArray(",1").repeated(count - 1) + R"(],"data_offsets":[0,4]}})";
}

QByteArray one(const QByteArray& shape, const QByteArray& offsets, const QByteArray& dtype = "F32")
{
    return R"({"x":{"dtype":")" + dtype + R"(","shape":)" + shape + R"(,"data_offsets":)" + offsets + "}}";
}

/// Every way to be right and to be wrong that the format's own tests know, and some more.
QList<Sample> samples()
{
    const QByteArray overlapping = R"({"a":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]},"b":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]}})";
    const QByteArray hole = R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}})";
    const QByteArray twice = R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})";
    const QByteArray twiceEscaped = R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"\u0061":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})";
    return {
        {"one tensor", safetensorsBytes(one("[2,2]", "[0,16]", "I32"), 16), true},
        {"no tensor", safetensorsBytes("{}", 0), true},
        {"padded with blanks", safetensorsBytes("{}      ", 0), true},
        {"a single value", safetensorsBytes(one("[]", "[0,4]"), 4), true},
        {"no values", safetensorsBytes(one("[2,0]", "[0,0]"), 0), true},
        {"unknown member", safetensorsBytes(R"({"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4],"more":{"a":[1]}}})", 4), true},
        {"metadata", safetensorsBytes(R"({"__metadata__":{"format":"pt"}})", 0), true},
        {"escaped name", safetensorsBytes(R"({"\u0078\n":{"dtype":"U8","shape":[3],"data_offsets":[0,3]}})", 3), true},
        {"half a byte times two", safetensorsBytes(one("[2]", "[0,1]", "F4"), 1), true},

        {"empty file", {}, false},
        {"shorter than its length", QByteArray(7, '\0'), false},
        {"length of nothing", safetensorsBytes({}, 0), false},
        {"header longer than the file", safetensorsBytes("{}", 0, 60), false},
        {"header longer than allowed", safetensorsBytes("{}", 0, 100'000'001), false},
        {"length beyond 63 bits", safetensorsBytes("{}", 0, std::numeric_limits<qint64>::max()), false},
        {"all bits of the length", QByteArray(8, '\xFF') + "{}", false},
        {"not UTF-8", safetensorsBytes("{\"\xFF\xFE\":1}", 0), false},
        {"one stray byte", safetensorsBytes("\xFF", 0), false},
        {"list instead of object", safetensorsBytes("[]", 0), false},
        {"zero byte after the brace", safetensorsBytes(QByteArray("{}\0\0", 4), 0), false},
        {"rubbish after the brace", safetensorsBytes("{}x", 0), false},
        {"cut JSON", safetensorsBytes(R"({"x":{"dtype":"F32","shape":[1])", 4), false},
        {"overlap", safetensorsBytes(overlapping, 16), false},
        {"hole", safetensorsBytes(hole, 12), false},
        {"beginning late", safetensorsBytes(one("[1]", "[4,8]"), 8), false},
        {"backwards", safetensorsBytes(one("[1]", "[4,0]"), 4), false},
        {"buffer too short", safetensorsBytes(one("[1]", "[0,4]"), 2), false},
        {"buffer too long", safetensorsBytes(one("[1]", "[0,4]"), 6), false},
        {"bytes after nothing", safetensorsBytes("{}", 1), false},
        {"shape does not fit", safetensorsBytes(one("[3]", "[0,4]"), 4), false},
        {"shape overflows", safetensorsBytes(one("[2,18446744073709551614]", "[0,16]"), 16), false},
        {"bits overflow", safetensorsBytes(one("[2,4611686018427387904]", "[0,16]"), 16), false},
        {"size overflows to zero", safetensorsBytes(one("[4294967296,4294967296]", "[0,0]"), 0), false},
        {"negative side", safetensorsBytes(one("[-1]", "[0,4]"), 4), false},
        {"side with a point", safetensorsBytes(one("[1.0]", "[0,4]"), 4), false},
        {"nested shape", safetensorsBytes(one("[[1]]", "[0,4]"), 4), false},
        {"three offsets", safetensorsBytes(one("[1]", "[0,4,8]"), 4), false},
        {"one offset", safetensorsBytes(one("[1]", "[4]"), 4), false},
        {"half a byte", safetensorsBytes(one("[1]", "[0,1]", "F4"), 1), false},
        {"unknown dtype", safetensorsBytes(one("[1]", "[0,4]", "F33"), 4), false},
        {"no dtype", safetensorsBytes(R"({"x":{"shape":[1],"data_offsets":[0,4]}})", 4), false},
        {"no shape", safetensorsBytes(R"({"x":{"dtype":"F32","data_offsets":[0,4]}})", 4), false},
        {"no offsets", safetensorsBytes(R"({"x":{"dtype":"F32","shape":[1]}})", 4), false},
        {"dtype twice", safetensorsBytes(R"({"x":{"dtype":"F32","dtype":"F32","shape":[1],"data_offsets":[0,4]}})", 4), false},
        {"number for a tensor", safetensorsBytes(R"({"x":1})", 0), false},
        {"metadata of numbers", safetensorsBytes(R"({"__metadata__":{"a":1}})", 0), false},
        {"metadata that is text", safetensorsBytes(R"({"__metadata__":"a"})", 0), false},
        {"lone surrogate", safetensorsBytes(R"({"\ud800":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})", 4), false},

        {"blank before the brace", safetensorsBytes(" {}", 0), false, true},
        {"name twice", safetensorsBytes(twice, 8), false, true},
        {"name twice, once escaped", safetensorsBytes(twiceEscaped, 8), false, true},
        {"nested too deeply", safetensorsBytes(nested(50), 0), false, true},
        {"too many dimensions", safetensorsBytes(manyDimensions(17), 4), false, true},
        {"too many tensors", safetensorsBytes(manyTensors(100'001), 0), false, true},
    };
}

} // namespace

class SafetensorsFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTakenOrRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("good");
        for (const Sample& sample : samples())
            QTest::newRow(sample.name) << sample.bytes << sample.good;
    }

    void isTakenOrRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, good);
        const QString path = m_folder.filePath(QStringLiteral("sample.safetensors"));
        writeRaw(path, bytes);
        const Result<SafetensorsFile> fromMemory = SafetensorsFile::parse(bytes, QStringLiteral("sample"));
        const Result<SafetensorsFile> fromFile = SafetensorsFile::read(path);
        const Result<SafetensorsFile::Metadata> metadata = SafetensorsFile::readMetadata(path);
        QCOMPARE(fromMemory.has_value(), good);
        QCOMPARE(fromFile.has_value(), good);
        QCOMPARE(metadata.has_value(), good);
        if (!good) {
            QCOMPARE(fromFile.error().kind, Error::Kind::Corrupt);
            QVERIFY(fromFile.error().message.contains(QStringLiteral("sample.safetensors")));
            QVERIFY(!fromFile.error().detail.isEmpty());
        }
    }

    void theReferenceJudgesAlike()
    {
        TINTYPE_NEED_PYTHON();
        const QList<Sample> all = samples();
        QStringList arguments{QStringLiteral("judge")};
        for (int i = 0; i < all.size(); ++i) {
            arguments.append(m_folder.filePath(QString::number(i)));
            writeRaw(arguments.last(), all.at(i).bytes);
        }
        const PythonAnswer answer = runPython(QStringLiteral("learning/check_safetensors.py"), arguments);
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.errors));
        const QJsonArray accepted = answer.json.value(QLatin1String("accepted")).toArray();
        for (int i = 0; i < all.size(); ++i) {
            if (!all.at(i).stricter)
                QVERIFY2(accepted.contains(QString::number(i)) == all.at(i).good, all.at(i).name);
        }
    }

    void comesBackAsWritten()
    {
        const QByteArray floats = bytesOf({1.5F, -2, 0, std::numeric_limits<float>::infinity(), 3, 4});
        const QByteArray bytes("abc");
        const QString path = m_folder.filePath(QStringLiteral("written.safetensors"));
        const SafetensorsFile::Metadata metadata{{QStringLiteral("tintype"), QStringLiteral("{\"naïve\":\"\\n\"}")}};
        QVERIFY_RESULT(SafetensorsFile::write(
            path, {{QStringLiteral("b"), QStringLiteral("U8"), {3}, bytes}, {QStringLiteral("ä"), QStringLiteral("F32"), {2, 3}, floats}}, metadata));
        const Result<SafetensorsFile> file = SafetensorsFile::read(path);
        QVERIFY_RESULT(file);
        QCOMPARE(file->metadata(), metadata);
        QCOMPARE(file->tensors().size(), size_t(2));
        QCOMPARE(file->tensors().front().name, QStringLiteral("ä")); // The wider numbers stand first.
        const TensorView* tensor = file->find(QStringLiteral("ä"));
        QVERIFY(tensor);
        QCOMPARE(tensor->shape, (std::vector<std::int64_t>{2, 3}));
        QCOMPARE(tensor->bytes.toByteArray(), floats);
        QCOMPARE(file->find(QStringLiteral("b"))->bytes.toByteArray(), bytes);
        QVERIFY(!file->find(QStringLiteral("c")));
    }

    void viewsOutliveTheirFile()
    {
        const QByteArray floats = bytesOf({1, 2, 3});
        const QString path = m_folder.filePath(QStringLiteral("views.safetensors"));
        QVERIFY_RESULT(SafetensorsFile::write(path, {{QStringLiteral("x"), QStringLiteral("F32"), {3}, floats}}, {}));
        Result<SafetensorsFile> file = SafetensorsFile::read(path);
        QVERIFY_RESULT(file);
        const SafetensorsFile copy = *file;
        file = fail(Error::Kind::Internal, {});
        QCOMPARE(copy.find(QStringLiteral("x"))->bytes.toByteArray(), floats);
    }

    void tensorsBeginAtMultiplesOfEight()
    {
        for (int length = 1; length < 10; ++length) {
            const QString path = m_folder.filePath(QStringLiteral("aligned.safetensors"));
            const QString name(length, QLatin1Char('n'));
            const QByteArray floats = bytesOf({7});
            QVERIFY_RESULT(SafetensorsFile::write(path, {{name, QStringLiteral("F32"), {1}, floats}}, {}));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE((file.size() - 4) % 8, 0);
        }
    }

    void wrongTensorsAreNotWritten_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("dtype");
        QTest::addColumn<int>("side");
        QTest::newRow("name twice") << QStringList{QStringLiteral("x"), QStringLiteral("x")} << QStringLiteral("F32") << 2;
        QTest::newRow("too few bytes") << QStringList{QStringLiteral("x")} << QStringLiteral("F32") << 3;
        QTest::newRow("unknown dtype") << QStringList{QStringLiteral("x")} << QStringLiteral("F33") << 2;
        QTest::newRow("negative side") << QStringList{QStringLiteral("x")} << QStringLiteral("F32") << -2;
        QTest::newRow("the metadata's name") << QStringList{QStringLiteral("__metadata__")} << QStringLiteral("F32") << 2;
    }

    void wrongTensorsAreNotWritten()
    {
        QFETCH(QStringList, names);
        QFETCH(QString, dtype);
        QFETCH(int, side);
        const QByteArray bytes(8, 'x');
        std::vector<TensorView> tensors;
        for (const QString& name : names)
            tensors.push_back({name, dtype, {side}, bytes});
        const QString path = m_folder.filePath(QStringLiteral("never.safetensors"));
        const Result<> written = SafetensorsFile::write(path, tensors, {});
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::BadInput);
        QVERIFY(!QFile::exists(path));
    }

    void theReferenceReadsOursAndWeReadTheirs()
    {
        TINTYPE_NEED_PYTHON();
        const QByteArray floats = bytesOf({0.1F, -2.5F, 3e-30F, 4e30F, 5, 6});
        const std::array<qint64, 2> numbers{-1, 1LL << 40};
        const QByteArrayView integers(reinterpret_cast<const char*>(numbers.data()), sizeof numbers);
        const QString ours = m_folder.filePath(QStringLiteral("ours.safetensors"));
        const QString theirs = m_folder.filePath(QStringLiteral("theirs.safetensors"));
        const SafetensorsFile::Metadata metadata{{QStringLiteral("who"), QStringLiteral("größer \"x\"")}};
        QVERIFY_RESULT(SafetensorsFile::write(ours,
                                              {{QStringLiteral("weight"), QStringLiteral("F32"), {2, 3}, floats},
                                               {QStringLiteral("count"), QStringLiteral("I64"), {2}, integers},
                                               {QStringLiteral("nothing"), QStringLiteral("F32"), {0, 4}, {}},
                                               {QStringLiteral("flag"), QStringLiteral("BOOL"), {}, QByteArrayView("\1", 1)}},
                                              metadata));
        const PythonAnswer answer = runPython(QStringLiteral("learning/check_safetensors.py"), {QStringLiteral("copy"), ours, theirs});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.errors));
        const QJsonObject tensors = answer.json.value(QLatin1String("tensors")).toObject();
        QCOMPARE(tensors.keys().join(u' '), QStringLiteral("count flag nothing weight"));
        QCOMPARE(tensors[QLatin1String("weight")][QLatin1String("shape")], QJsonValue(QJsonArray{2, 3}));
        QCOMPARE(float(tensors[QLatin1String("weight")][QLatin1String("values")][2].toDouble()), 3e-30F);
        QCOMPARE(tensors[QLatin1String("count")][QLatin1String("values")], QJsonValue(QJsonArray{-1.0, double(1LL << 40)}));
        QCOMPARE(tensors[QLatin1String("flag")][QLatin1String("dtype")].toString(), QStringLiteral("bool"));
        QCOMPARE(answer.json.value(QLatin1String("metadata"))[QLatin1String("who")].toString(), metadata.first());

        const Result<SafetensorsFile> back = SafetensorsFile::read(theirs);
        QVERIFY_RESULT(back);
        QCOMPARE(back->metadata(), metadata);
        QCOMPARE(back->find(QStringLiteral("weight"))->bytes.toByteArray(), floats);
        QCOMPARE(back->find(QStringLiteral("nothing"))->shape, (std::vector<std::int64_t>{0, 4}));
    }

    void tooLargeFilesAreNotRead()
    {
        const QString path = m_folder.filePath(QStringLiteral("large.safetensors"));
        writeRaw(path, safetensorsBytes(one("[100]", "[0,400]"), 400));
        QVERIFY_RESULT(SafetensorsFile::read(path, 1000));
        const Result<SafetensorsFile> file = SafetensorsFile::read(path, 400);
        QVERIFY(!file);
        QCOMPARE(file.error().kind, Error::Kind::TooLarge);
    }

    void missingFilesAndFoldersAreNamed()
    {
        const Result<SafetensorsFile> missing = SafetensorsFile::read(m_folder.filePath(QStringLiteral("missing")));
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, Error::Kind::NotFound);
        QVERIFY(missing.error().message.contains(QStringLiteral("missing")));
        const Result<SafetensorsFile> folder = SafetensorsFile::read(m_folder.path());
        QVERIFY(!folder);
        QCOMPARE(folder.error().kind, Error::Kind::Unreadable);
    }

private:
    static void writeRaw(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(SafetensorsFileTest)

#include "tst_SafetensorsFile.moc"
