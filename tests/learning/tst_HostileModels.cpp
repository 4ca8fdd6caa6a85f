// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Model files and run folders may come from anybody: thousands of damaged ones must be taken or refused, never more. Run with
// the asan preset this looks for reads beyond the bytes, too.
#include "learning/Safetensors.h"
#include "learning/Samples.h"
#include "learning/SmallNetwork.h"
#include "learning/formats/ExportCheck.h"
#include "learning/formats/OnnxFile.h"
#include "learning/measure/Evaluation.h"
#include "support/InChild.h"
#include "support/Tolerance.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>
#include <random>

using namespace Tintype;

namespace {

/// Damages bytes in the ways that disks, networks and clever people do.
class Mutator
{
public:
    explicit Mutator(unsigned seed)
        : m_engine(seed)
    {
    }

    QByteArray mutated(QByteArray bytes)
    {
        for (int count = below(4) + 1; count > 0 && !bytes.isEmpty(); --count) {
            const qsizetype place = below(int(bytes.size()));
            const int length = std::min<int>(below(16) + 1, int(bytes.size() - place));
            switch (below(6)) {
            case 0:
                bytes[place] = char(below(256));
                break;
            case 1:
                bytes[place] = char(bytes[place] ^ (1 << below(8)));
                break;
            case 2:
                bytes.remove(place, length);
                break;
            case 3:
                bytes.insert(place, bytes.mid(below(int(bytes.size())), length));
                break;
            case 4:
                bytes.truncate(place);
                break;
            case 5:
                bytes.insert(place, kWords[size_t(below(int(std::size(kWords))))]);
                break;
            }
        }
        return bytes;
    }

    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_engine); }

private:
    static constexpr const char* kWords[] = {"-1",  "18446744073709551615", "9223372036854775808", "1e999", "null", "[", "]", "{", "}", "\"",
                                             "\\u", "0.5",                  "true",                ",",     ":",    "{}", "[[[[[[[[[[[["};
    std::mt19937 m_engine;
};

QByteArray sampleFile()
{
    const QByteArray header = R"({"__metadata__":{"format":"pt","tintype":"{}"},"a":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},)"
                              R"("b":{"dtype":"BF16","shape":[4],"data_offsets":[24,32]},"c":{"dtype":"U8","shape":[],"data_offsets":[32,33]}})";
    return safetensorsBytes(header, 33);
}

constexpr int kMany = 2000000;

QByteArray longMetadata()
{
    QByteArray header = R"({"__metadata__":{)";
    for (int i = 0; i < kMany; ++i)
        header += "\"" + QByteArray::number(i) + "\":\"\",";
    return header + "\"end\":\"\"}}";
}

QByteArray longTensors()
{
    QByteArray header = "{";
    for (int i = 0; i < kMany / 2; ++i)
        header += "\"" + QByteArray::number(i) + "\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]},";
    return header + "\"end\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]}}";
}

QByteArray deepHeader()
{
    return R"({"x":{"more":)" + QByteArray(20 * kMany, '[');
}

QByteArray wideHeader()
{
    return R"({"x":{"dtype":"U8","shape":[)" + QByteArray("1,").repeated(10 * kMany) + "1]}}";
}

/// A header that promises more than is there.
QByteArray cutFile()
{
    return safetensorsBytes(R"({"x":{"dtype":"F32","shape":[500000000],"data_offsets":[0,2000000000]}})", 0);
}

} // namespace

class HostileModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void safetensors()
    {
        Mutator mutator(1);
        int taken = 0;
        constexpr int kRounds = 20000;
        for (int round = 0; round < kRounds; ++round) {
            const QByteArray bytes = mutator.mutated(sampleFile());
            const Result<SafetensorsFile> file = SafetensorsFile::parse(bytes, QStringLiteral("x"));
            if (!file)
                continue;
            ++taken;
            qsizetype total = 0;
            [[maybe_unused]] volatile int touched = 0;
            for (const TensorView& tensor : file->tensors()) {
                touched = std::accumulate(tensor.bytes.begin(), tensor.bytes.end(), 0); // Every byte can be read.
                total += tensor.bytes.size();
                QVERIFY(file->find(tensor.name) != nullptr);
            }
            QVERIFY(total < bytes.size());
        }
        QVERIFY(taken > 0 && taken < kRounds / 2); // Some survive (a changed name or number), most do not.
    }

    void safetensorsLengths()
    {
        const QByteArray whole = sampleFile();
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY(!SafetensorsFile::parse(whole.left(size), QStringLiteral("x")));
        for (int bit = 0; bit < 64; ++bit) {
            QByteArray bytes = whole;
            bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << bit % 8));
            QVERIFY(!SafetensorsFile::parse(bytes, QStringLiteral("x")));
        }
    }

    void hugeFilesTakeNoMemory_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("of another kind") << QByteArray("\x1A\x45\xDF\xA3 a video, say");
        QTest::newRow("of zeros") << QByteArray(100, '\0');
        QTest::newRow("behind a small header") << safetensorsBytes("{}", 0);
        QTest::newRow("behind a header that ends early") << cutFile();
    }

    void hugeFilesTakeNoMemory()
    {
        QFETCH(QByteArray, begin);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("huge.safetensors")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(begin), begin.size());
        if (!file.resize(3LL * 1024 * 1024 * 1024)) // Takes no room: nothing is written there.
            QSKIP("The folder for temporary files takes no file of 3 GB.");
        file.close();
        const ChildOutcome outcome = inChild([&file] {
            const bool refused = !SafetensorsFile::read(file.fileName()) && !SafetensorsFile::readMetadata(file.fileName());
            return QByteArray(refused ? "refused" : "taken");
        });
        QVERIFY(outcome.ended);
        QCOMPARE(outcome.answer, QByteArray("refused"));
        QVERIFY2(outcome.peakMegabytes < 50, qPrintable(QString::number(outcome.peakMegabytes)));
    }

    void longHeadersTakeBoundedMemory_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("metadata") << longMetadata();
        QTest::newRow("tensors") << longTensors();
        QTest::newRow("depth") << deepHeader();
        QTest::newRow("dimensions") << wideHeader();
    }

    void longHeadersTakeBoundedMemory()
    {
        QFETCH(QByteArray, header);
        const QByteArray bytes = safetensorsBytes(header, 0);
        const ChildOutcome outcome = inChild(
            [&bytes] { return QByteArray(SafetensorsFile::parse(bytes, QStringLiteral("x")) ? "taken" : "refused"); });
        QVERIFY(outcome.ended);
        QCOMPARE(outcome.answer, QByteArray("refused"));
        QVERIFY2(outcome.peakMegabytes < 100, qPrintable(QString::number(outcome.peakMegabytes)));
        QVERIFY2(outcome.cpuSeconds < 5, qPrintable(QString::number(outcome.cpuSeconds)));
    }

    void parametersOfDamagedFiles()
    {
        const NetworkGraph graph = smallNetwork();
        const GraphParameters parameters = randomParameters(graph);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("small.safetensors"));
        QVERIFY_RESULT(SafetensorsFile::write(path, tensorsOf(parameters), {}));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        Mutator mutator(2);
        int taken = 0;
        for (int round = 0; round < 5000; ++round) {
            const Result<SafetensorsFile> damaged = SafetensorsFile::parse(mutator.mutated(whole), QStringLiteral("x"));
            if (!damaged)
                continue;
            const Result<GraphParameters> read = parametersOf(*damaged, graph);
            if (!read)
                continue;
            ++taken;
            for (const ParameterSpec& spec : parameterSpecs(graph))
                QVERIFY(read->at(spec.name).shape == spec.shape);
        }
        QVERIFY(taken > 0);
    }

    void modelDescriptions()
    {
        Mutator mutator(3);
        const QByteArray whole = QJsonDocument(sampleModel().toJson()).toJson(QJsonDocument::Compact);
        int taken = 0;
        for (int round = 0; round < 20000; ++round) {
            const Result<ModelInfo> info = ModelInfo::fromJson(QJsonDocument::fromJson(mutator.mutated(whole)).object());
            if (!info)
                continue;
            ++taken;
            QVERIFY(info->temperature > 0 && std::isfinite(info->temperature));
            QVERIFY(info->sureFrom >= 0 && info->sureFrom <= 1);
            QVERIFY(info->classNames.size() >= 1 && info->classNames.size() <= 1000);
            QVERIFY(info->preprocessing.size >= 16 && info->preprocessing.size <= 1024);
            for (size_t i = 0; i < 3; ++i)
                QVERIFY(std::isfinite(info->preprocessing.mean[i]) && info->preprocessing.deviation[i] > 0);
            QVERIFY(ModelInfo::fromJson(info->toJson())); // What was taken can be written and taken again.
            QVERIFY(!modelCard(*info, QStringLiteral("x"), nullptr, {QStringLiteral("onnx")}).isEmpty());
        }
        QVERIFY(taken > 0);
    }

    void modelDescriptionsOfWrongKinds()
    {
        const QJsonObject whole = sampleModel().toJson();
        const QJsonArray values{QJsonValue(), true, -1, 0, 1e308, QStringLiteral("x"), QJsonArray{1, QJsonArray{}}, QJsonObject{{QString(), 1}}};
        for (const QString& key : whole.keys()) {
            for (const QJsonValue& value : values) {
                QJsonObject changed = whole;
                changed.insert(key, value);
                const Result<ModelInfo> info = ModelInfo::fromJson(changed);
                QVERIFY(!info || info->classNames.size() >= 1);
            }
        }
    }

    void events_data()
    {
        QTest::addColumn<QByteArray>("line");
        const auto row = [](const char* name, const TrainingEvent& event) {
            QTest::newRow(name) << QJsonDocument(eventToJson(event)).toJson(QJsonDocument::Compact);
        };
        row("step", StepDone{12, 300, 2, 0.41, 0.875, 38.2, 95, 0.25});
        row("epoch", EvaluationDone{20, 3, 0.5, 0.9, 0.375, 0.95, 80, true, 61.5});
        row("ended", RunEnded{sampleOutcome()});
    }

    void events()
    {
        QFETCH(QByteArray, line);
        Mutator mutator(4);
        int taken = 0;
        for (int round = 0; round < 10000; ++round) {
            const Result<TrainingEvent> event = eventFromJson(QJsonDocument::fromJson(mutator.mutated(line)).object());
            if (!event)
                continue;
            ++taken;
            QVERIFY(eventFromJson(eventToJson(*event)));
            if (const auto* step = std::get_if<StepDone>(&*event))
                QVERIFY(step->step >= 0 && step->accuracy >= 0 && step->accuracy <= 1);
        }
        QVERIFY(taken > 0);
    }

    void onnxFiles()
    {
        const NetworkGraph graph = smallNetwork();
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("model.onnx"));
        ModelInfo info = sampleModel();
        info.preprocessing.size = graph.inputSize;
        QVERIFY_RESULT(writeOnnx(path, graph, randomParameters(graph), info));
        const std::vector<std::vector<float>> photo{randomPhoto(graph.inputSize, 0)};
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        // Only the names of operators, so that OpenCV gets a whole file that it cannot run.
        QVERIFY(bytes.contains("Gemm"));
        bytes.replace("Gemm", "Germ");
        QVERIFY(file.seek(0));
        QCOMPARE(file.write(bytes), bytes.size());
        file.close();
        const auto answers = probabilitiesOfOnnx(path, photo, graph.inputSize, graph.classes);
        QVERIFY(!answers);
        QVERIFY(!answers.error().detail.isEmpty());
    }
};

QTEST_GUILESS_MAIN(HostileModelsTest)

#include "tst_HostileModels.moc"
