// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/ForeignWeights.h"

#include "support/PublishedWeights.h"
#include "support/Tolerance.h"

#include <QFloat16>
#include <QTemporaryDir>
#include <QTest>

#include <cstring>
#include <limits>

using namespace Tintype;

namespace {

const QString kName = QStringLiteral("mine.safetensors");
const QString kConv = QStringLiteral("features.0.0.weight"); ///< {32, 3, 3, 3}

std::vector<float> floatsOf(const PublishedTensor& tensor)
{
    std::vector<float> numbers(size_t(tensor.bytes.size()) / sizeof(float));
    std::memcpy(numbers.data(), tensor.bytes.constData(), size_t(tensor.bytes.size()));
    return numbers;
}

/// The same numbers with 16 bits each.
template <typename Number>
PublishedTensor narrowed(const PublishedTensor& tensor, const QString& dtype, Number (*convert)(float))
{
    PublishedTensor narrow{dtype, tensor.shape, {}};
    for (const float value : floatsOf(tensor)) {
        const Number number = convert(value);
        narrow.bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
    }
    return narrow;
}

quint16 upperHalf(float value)
{
    quint32 bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    return quint16(bits >> 16);
}

void setNumber(PublishedTensor* tensor, float value)
{
    std::memcpy(tensor->bytes.data(), &value, sizeof value);
}

} // namespace

class tst_ForeignWeights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_state = publishedState(QStringLiteral("torchvision/mobilenet_v2"));
        QCOMPARE(m_state.size(), 314);
    }

    void namesMayBeginWithWhatTheyWereSavedFrom_data()
    {
        QTest::addColumn<QString>("prefix");
        for (const char* prefix : {"", "module.", "model."})
            QTest::newRow(prefix) << QString::fromLatin1(prefix);
    }

    void namesMayBeginWithWhatTheyWereSavedFrom()
    {
        QFETCH(QString, prefix);
        PublishedState state;
        for (auto it = m_state.begin(); it != m_state.end(); ++it)
            state.insert(prefix + it.key(), *it);
        const Result<ForeignWeights> weights = take(state);
        QVERIFY_RESULT(weights);
        QCOMPARE(weights->network, QStringLiteral("mobilenetv2"));
        QCOMPARE(weights->title, QStringLiteral("MobileNetV2"));
        QVERIFY(weights->parameters.at(kConv.toStdString()).values == floatsOf(m_state[kConv]));
        QVERIFY(!weights->parameters.contains("features.0.1.num_batches_tracked"));
    }

    void halfTheBitsAreWidened()
    {
        PublishedState state = m_state;
        state[kConv] = narrowed<qfloat16>(m_state[kConv], QStringLiteral("F16"), [](float value) { return qfloat16(value); });
        const QString other = QStringLiteral("features.18.0.weight");
        state[other] = narrowed<quint16>(m_state[other], QStringLiteral("BF16"), upperHalf);
        const Result<ForeignWeights> weights = take(state);
        QVERIFY_RESULT(weights);
        const auto isNear = [&](const QString& key, double tolerance) {
            const std::vector<float>& read = weights->parameters.at(key.toStdString()).values;
            const std::vector<float> written = floatsOf(m_state[key]);
            for (size_t i = 0; i < written.size(); ++i) {
                if (std::abs(double(read[i]) - double(written[i])) > tolerance * std::abs(double(written[i])) + 1e-7)
                    return false;
            }
            return read.size() == written.size();
        };
        QVERIFY(isNear(kConv, 1.0 / 1024));
        QVERIFY(isNear(other, 1.0 / 128));
    }

    void theLastLayerTellsTheClasses()
    {
        PublishedState state = m_state;
        state[QStringLiteral("classifier.1.weight")] = {QStringLiteral("F32"), {3, 1280}, QByteArray(3 * 1280 * 4, '\0')};
        state[QStringLiteral("classifier.1.bias")] = {QStringLiteral("F32"), {3}, QByteArray(3 * 4, '\0')};
        const Result<ForeignWeights> weights = take(state);
        QVERIFY_RESULT(weights);
        QCOMPARE(weights->classes, 3);
    }

    void photosArePreparedAsTheyWereTaughtWith_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("isHalved");
        QTest::addColumn<double>("crop");
        QTest::newRow("ImageNet's mean and deviation") << QStringLiteral("torchvision/resnet18") << 224 << false << 0.875;
        QTest::newRow("GoogLeNet turns them into halves") << QStringLiteral("torchvision/googlenet") << 224 << true << 0.875;
        QTest::newRow("Keras'") << QStringLiteral("timm/legacy_xception") << 299 << true << 0.8975;
        QTest::newRow("TensorFlow's") << QStringLiteral("timm/tf_efficientnet_lite0") << 224 << true << 0.875;
    }

    void photosArePreparedAsTheyWereTaughtWith()
    {
        QFETCH(QString, name);
        QFETCH(int, size);
        QFETCH(bool, isHalved);
        QFETCH(double, crop);
        const Result<ForeignWeights> weights = take(publishedState(name));
        QVERIFY_RESULT(weights);
        const Preprocessing& preprocessing = weights->preprocessing;
        QCOMPARE(preprocessing.size, size);
        QCOMPARE(preprocessing.mean[2], isHalved ? 127.5F : 103.53F);
        QCOMPARE(preprocessing.deviation[0], isHalved ? 127.5F : 58.395F);
        QVERIFY_NEAR(preprocessing.cropFraction, crop, 1e-9);
    }

    void whatIsNotTheNetworkIsTold_data()
    {
        using Edit = std::function<void(PublishedState&)>;
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const Edit& edit, const char* words) { QTest::newRow(name) << edit << QString::fromUtf8(words); };
        row("one is missing", [](PublishedState& state) { state.remove(kConv); }, "almost MobileNetV2 as torchvision has it, but features.0.0.weight is missing");
        row("of another shape",
            [](PublishedState& state) { state[kConv] = {QStringLiteral("F32"), {32, 1, 3, 3}, QByteArray(32 * 9 * 4, '\0')}; },
            "features.0.0.weight is 32 × 1 × 3 × 3 instead of 32 × 3 × 3 × 3");
        row("with more", [](PublishedState& state) { state.insert(QStringLiteral("neck.weight"), state[kConv]); }, "neck.weight does not belong to it");
        row("unknown",
            [](PublishedState& state) {
                const PublishedTensor tensor = state[kConv];
                state = {{QStringLiteral("encoder.a"), tensor}, {QStringLiteral("encoder.b"), tensor}};
            },
            "a network that is not known here: encoder.a, encoder.b. Known are torchvision's AlexNet");
        row("unknown, with names that cannot be read",
            [](PublishedState& state) { state = {{QString(3'000, u'x') + u'\n', state[kConv]}, {QStringLiteral("a\nb"), state[kConv]}}; },
            "not known here: a?b, xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…. Known");
        row("nothing", [](PublishedState& state) { state.clear(); }, "There are no weights in mine.safetensors");
        row("whole numbers",
            [](PublishedState& state) { state[kConv] = {QStringLiteral("I32"), state[kConv].shape, state[kConv].bytes}; },
            "features.0.0.weight in mine.safetensors are I32");
        row("no numbers", [](PublishedState& state) { setNumber(&state[kConv], std::numeric_limits<float>::quiet_NaN()); },
            "features.0.0.weight in mine.safetensors holds what is no number");
        row("a variance below 0", [](PublishedState& state) { setNumber(&state[QStringLiteral("features.0.1.running_var")], -1); },
            "features.0.1.running_var in mine.safetensors holds a variance below 0");
        row("a last layer of nothing",
            [](PublishedState& state) { state[QStringLiteral("classifier.1.weight")] = {QStringLiteral("F32"), {0, 1280}, {}}; },
            "classifier.1.weight is 0 × 1280 instead of");
        row("a last layer without sides",
            [](PublishedState& state) { state[QStringLiteral("classifier.1.weight")] = {QStringLiteral("F32"), {}, QByteArray(4, '\0')}; },
            "classifier.1.weight is 1 instead of");
    }

    void whatIsNotTheNetworkIsTold()
    {
        QFETCH(std::function<void(PublishedState&)>, edit);
        QFETCH(QString, words);
        PublishedState state = m_state;
        edit(state);
        const Result<ForeignWeights> weights = take(state);
        QVERIFY(!weights);
        QVERIFY2(weights.error().message.contains(words), qPrintable(weights.error().message));
    }

private:
    Result<ForeignWeights> take(const PublishedState& state)
    {
        const QString path = m_folder.filePath(kName);
        if (!writeState(path, state))
            return fail(Error::Kind::Internal, QStringLiteral("not written"));
        const Result<SafetensorsFile> file = SafetensorsFile::read(path);
        return file ? recognised(*file, kName) : fail(file.error());
    }

    QTemporaryDir m_folder;
    PublishedState m_state;
};

QTEST_GUILESS_MAIN(tst_ForeignWeights)
#include "tst_ForeignWeights.moc"
