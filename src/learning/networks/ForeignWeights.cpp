// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/ForeignWeights.h"

#include "core/Readable.h"
#include "learning/networks/ForeignNames.h"
#include "learning/networks/NetworkCatalog.h"
#include "learning/networks/NetworkZoo.h"

#include <QCoreApplication>
#include <QFloat16>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>

namespace Tintype {

namespace {

constexpr int kMostClasses = 100'000;
constexpr int kNamed = 3; ///< Names of weights in a sentence.
constexpr int kMostSides = 8; ///< Of a shape in a sentence.
constexpr double kAlike = 0.5; ///< Share of a network's names from which on a file is taken for it.

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::ForeignWeights", text);
}

// Of 0..255: as torchvision and timm have them for ImageNet, and half of the range.
constexpr std::array<float, 3> kImageNetMean{123.675F, 116.28F, 103.53F};
constexpr std::array<float, 3> kImageNetDeviation{58.395F, 57.12F, 57.375F};
constexpr std::array<float, 3> kHalf{127.5F, 127.5F, 127.5F};

/// A published network and how its pictures were prepared.
struct Family
{
    const char* network;
    const char* origin;
    bool isHalved; ///< To -1..1, as TensorFlow does; torchvision's GoogLeNet turns its input into that itself.
    NameMap (*names)(const NetworkGraph& graph);
    double cropFraction = 0; ///< 0: as the program has it for that size of pictures.
};

const Family kFamilies[] = {
    {"alexnet", "torchvision", false, sameNames},
    {"googlenet", "torchvision", true, sameNames},
    {"resnet18", "torchvision", false, sameNames},
    {"resnet34", "torchvision", false, sameNames},
    {"resnet50", "torchvision", false, sameNames},
    {"mobilenetv2", "torchvision", false, sameNames},
    {"mobilenetv2", "timm", false, timmMobileNames},
    {"se-resnet18", "timm", false, sameNames},
    {"se-resnet50", "timm", false, sameNames},
    {"xception", "timm", true, sameNames, 0.8975},
    {"efficientnet-lite0", "timm", true, timmMobileNames},
    {"efficientnet-lite1", "timm", true, timmMobileNames},
    {"efficientnet-lite2", "timm", true, timmMobileNames},
    {"efficientnet-lite3", "timm", true, timmMobileNames},
    {"efficientnet-lite4", "timm", true, timmMobileNames},
};

bool isLeftOut(const QString& key)
{
    return key.endsWith(QLatin1String(".num_batches_tracked")) || key.startsWith(QLatin1String("aux1."))
        || key.startsWith(QLatin1String("aux2."));
}

/// What saving a part of a program puts before each name.
QString prefixOf(const SafetensorsFile& file)
{
    for (const QString& prefix : {QStringLiteral("module."), QStringLiteral("model.")}) {
        const auto hasIt = [&](const TensorView& tensor) { return tensor.name.startsWith(prefix); };
        if (!file.tensors().empty() && std::all_of(file.tensors().begin(), file.tensors().end(), hasIt))
            return prefix;
    }
    return {};
}

QString shapeText(const std::vector<qint64>& shape)
{
    QStringList sides;
    for (const qint64 side : shape)
        sides.append(QString::number(side));
    return sides.isEmpty() ? QStringLiteral("1") : sides.mid(0, kMostSides).join(QStringLiteral(" × "));
}

std::vector<qint64> shapeOf(const TensorView& tensor)
{
    return {tensor.shape.begin(), tensor.shape.end()};
}

/// A dense layer may be written as a convolution of 1x1.
bool fits(const TensorView& tensor, const std::vector<qint64>& shape)
{
    std::vector<qint64> asConvolution = shape;
    if (shape.size() == 2)
        asConvolution.insert(asConvolution.end(), {1, 1});
    return shapeOf(tensor) == shape || shapeOf(tensor) == asConvolution;
}

/// The file held against one network.
class Comparison
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::ForeignWeights)

public:
    Comparison(const Family& family, const SafetensorsFile& file, const QString& prefix)
        : m_family(family)
        , m_entry(*zooEntry(QString::fromLatin1(family.network)))
        , m_file(file)
        , m_prefix(prefix)
    {
        const NetworkGraph known = *buildZooNetwork(m_entry.name, m_entry.classes);
        const NameMap names = family.names(known);
        const std::string head = known.nodes.back().name;
        const TensorView* headWeight = find(names.at(head) + ".weight");
        if (headWeight && !headWeight->shape.empty() && headWeight->shape.front() > 0 && headWeight->shape.front() <= kMostClasses)
            m_classes = int(headWeight->shape.front());
        m_graph = m_classes > 0 ? *buildZooNetwork(m_entry.name, m_classes) : known;
        for (const ParameterSpec& spec : parameterSpecs(m_graph))
            hold(spec, names);
        std::map<QString, bool> wanted;
        for (const auto& [ours, theirs] : m_keys)
            wanted[theirs] = true;
        for (const TensorView& tensor : file.tensors()) {
            const QString key = tensor.name.mid(prefix.size());
            if (!isLeftOut(key) && !wanted.contains(key))
                m_others.append(key);
        }
    }

    bool isSame() const { return m_classes > 0 && m_missing.isEmpty() && m_misshapen.isEmpty() && m_others.isEmpty(); }
    /// How much of it is what, 0..1; what is there and fits counts for it, and what does not belong against it.
    double likeness() const
    {
        const double all = double(m_keys.size());
        const double fitting = all - double(m_missing.size()) - double(m_misshapen.size());
        return fitting / std::max(all, fitting + double(m_others.size()));
    }

    QString difference() const
    {
        if (!m_misshapen.isEmpty())
            return m_misshapen.first();
        if (!m_missing.isEmpty())
            return tr("%1 is missing").arg(listed(m_missing));
        return tr("%1 does not belong to it").arg(listed(m_others));
    }

    const ZooEntry& entry() const { return m_entry; }
    QString origin() const { return QString::fromLatin1(m_family.origin); }

    Result<ForeignWeights> take(const QString& name) const
    {
        ForeignWeights weights;
        weights.network = m_entry.name;
        weights.title = m_entry.title;
        weights.origin = origin();
        weights.classes = m_classes;
        weights.preprocessing = networkEntry(m_entry.name)->preprocessing;
        weights.preprocessing.mean = m_family.isHalved ? kHalf : kImageNetMean;
        weights.preprocessing.deviation = m_family.isHalved ? kHalf : kImageNetDeviation;
        if (m_family.cropFraction > 0)
            weights.preprocessing.cropFraction = m_family.cropFraction;
        for (const ParameterSpec& spec : parameterSpecs(m_graph)) {
            Result<ParameterArray> array = numbersOf(*find(m_keys.at(spec.name).toStdString()), spec, name);
            if (!array)
                return fail(array.error());
            weights.parameters.emplace(spec.name, std::move(*array));
        }
        return weights;
    }

    static QString listed(const QStringList& names)
    {
        QStringList shown;
        for (const QString& name : names.mid(0, kNamed))
            shown.append(readable(name));
        return shown.join(QStringLiteral(", ")) % (names.size() > kNamed ? QStringLiteral(", …") : QString());
    }

private:
    const TensorView* find(const std::string& key) const { return m_file.find(m_prefix % QString::fromStdString(key)); }

    void hold(const ParameterSpec& spec, const NameMap& names)
    {
        const size_t dot = spec.name.rfind('.');
        const std::string theirs = names.at(spec.name.substr(0, dot)) + spec.name.substr(dot);
        const QString key = QString::fromStdString(theirs);
        m_keys[spec.name] = key;
        const TensorView* tensor = find(theirs);
        if (!tensor)
            m_missing.append(key);
        else if (!fits(*tensor, spec.shape))
            m_misshapen.append(tr("%1 is %2 instead of %3").arg(key, shapeText(shapeOf(*tensor)), shapeText(spec.shape)));
    }

    static Result<ParameterArray> numbersOf(const TensorView& tensor, const ParameterSpec& spec, const QString& name);

    const Family& m_family;
    const ZooEntry m_entry;
    const SafetensorsFile& m_file;
    const QString m_prefix;
    NetworkGraph m_graph;
    int m_classes = 0;
    std::map<std::string, QString> m_keys; ///< Theirs, without the prefix, by ours.
    QStringList m_missing;
    QStringList m_misshapen; ///< In words.
    QStringList m_others;
};

/// The upper half of a float32.
float fromBFloat16(quint16 bits)
{
    const quint32 wide = quint32(bits) << 16;
    float value = 0;
    std::memcpy(&value, &wide, sizeof value);
    return value;
}

Result<ParameterArray> Comparison::numbersOf(const TensorView& tensor, const ParameterSpec& spec, const QString& name)
{
    const auto broken = [&](const QString& sentence) { return fail(Error::Kind::Corrupt, sentence.arg(name, tensor.name)); };
    ParameterArray array{spec.shape, {}};
    const auto each = [&]<typename Number>(Number, auto asFloat) {
        array.values.resize(size_t(tensor.bytes.size()) / sizeof(Number));
        for (size_t i = 0; i < array.values.size(); ++i) {
            Number number;
            std::memcpy(&number, tensor.bytes.data() + i * sizeof number, sizeof number); // they may lie unaligned
            array.values[i] = asFloat(number);
        }
    };
    if (tensor.dtype == QLatin1String("F32"))
        each(float(), [](float value) { return value; });
    else if (tensor.dtype == QLatin1String("F16"))
        each(qfloat16(), [](qfloat16 value) { return float(value); });
    else if (tensor.dtype == QLatin1String("BF16"))
        each(quint16(), fromBFloat16);
    else
        return fail(Error::Kind::Unsupported,
                    tr("The numbers of %2 in %1 are %3; only F32, F16 and BF16 can be used. Save them as float32.")
                        .arg(name, tensor.name, tensor.dtype));
    if (!std::all_of(array.values.begin(), array.values.end(), [](float value) { return std::isfinite(value); }))
        return broken(tr("%2 in %1 holds what is no number, so it cannot be learnt from. Choose another file."));
    const bool isVariance = spec.name.ends_with(".running_var");
    if (isVariance && std::any_of(array.values.begin(), array.values.end(), [](float value) { return value < 0; }))
        return broken(tr("%2 in %1 holds a variance below 0, so it cannot be learnt from. Choose another file."));
    return array;
}

} // namespace

Result<ForeignWeights> recognised(const SafetensorsFile& file, const QString& name)
{
    if (file.tensors().empty())
        return fail(Error::Kind::Unsupported, tr("There are no weights in %1. Choose another file.").arg(name));
    const QString prefix = prefixOf(file);
    std::optional<Comparison> closest;
    for (const Family& family : kFamilies) {
        Comparison comparison(family, file, prefix);
        if (comparison.isSame())
            return comparison.take(name);
        if (!closest || comparison.likeness() > closest->likeness())
            closest.emplace(std::move(comparison));
    }
    if (closest->likeness() >= kAlike)
        return fail(Error::Kind::Unsupported,
                    tr("%1 is almost %2 as %3 has it, but %4. Only whole, unchanged weights can be used.")
                        .arg(name, closest->entry().title, closest->origin(), closest->difference()));
    QStringList names;
    for (const TensorView& tensor : file.tensors())
        names.append(tensor.name);
    return fail(Error::Kind::Unsupported,
                tr("%1 holds weights of a network that is not known here: %2. Known are %3.")
                    .arg(name, Comparison::listed(names), knownWeights()));
}

QString knownWeights()
{
    return tr("torchvision's AlexNet, GoogLeNet, ResNet-18, 34 and 50 and MobileNetV2, and timm's legacy_seresnet18 and 50, "
              "legacy_xception, mobilenetv2_100 and tf_efficientnet_lite0 to 4");
}

} // namespace Tintype
