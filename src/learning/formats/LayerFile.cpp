// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/formats/LayerFile.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace Tintype {

namespace {

using Kind = NetworkNode::Kind;

constexpr int kMostLayers = 2'000;
constexpr int kMostChannels = 65'536;
constexpr int kMostWindow = 1'000;
constexpr qint64 kMostNumbers = (1LL << 31) - 1; ///< Of a layer's output, and of its parameters.
constexpr double kMostMultiplyAdds = 1e15; ///< Of a layer.

class LayerReader
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::LayerReader)

public:
    explicit LayerReader(const MapShape& input)
        : m_graph(QStringLiteral("layers"), input, 0)
    {
    }

    Result<NetworkGraph> read(const QByteArray& text)
    {
        for (const QByteArray& line : text.split('\n')) {
            ++m_line;
            m_words = QString::fromUtf8(line).section(u'#', 0, 0).simplified().split(u' ', Qt::SkipEmptyParts);
            if (m_words.isEmpty())
                continue;
            if (++m_layers > kMostLayers)
                return fail(Error::Kind::TooLarge, tr("Line %1: a stack may have %2 layers.").arg(m_line).arg(kMostLayers));
            if (const Result<> taken = takeLayer(); !taken)
                return fail(taken.error());
        }
        m_line = 0;
        if (m_layers == 0)
            return fail(Error::Kind::BadInput, tr("There is no layer in the file; the first could be: conv 3x3 32 same"));
        return m_graph.take();
    }

    int line() const { return m_line; } ///< That is wrong.

private:
    const MapShape& shape() const { return m_graph.shape(m_graph.last()); }
    std::string name(const char* kind) const { return kind + std::to_string(m_layers); }

    tl::unexpected<Error> expected(const QString& what) const
    {
        return fail(Error::Kind::BadInput, tr("Line %1: expected %2.").arg(m_line).arg(what));
    }

    /// The next word when there is one.
    QString next() { return m_words.isEmpty() ? QString() : m_words.takeFirst(); }

    std::optional<int> number(int least, int most)
    {
        bool isNumber = false;
        const int value = next().toInt(&isNumber);
        return isNumber && value >= least && value <= most ? std::optional(value) : std::nullopt;
    }

    Result<> takeLayer()
    {
        const QString kind = next();
        Result<> taken;
        if (kind == QLatin1String("conv") || kind == QLatin1String("depthwise"))
            taken = takeConv(kind == QLatin1String("depthwise"));
        else if (kind == QLatin1String("pool"))
            taken = takePool();
        else if (kind == QLatin1String("norm"))
            taken = takeNorm();
        else if (kind == QLatin1String("dense"))
            taken = takeDense();
        else if (kind == QLatin1String("dropout"))
            taken = takeDropout();
        else
            taken = takePlain(kind);
        if (taken && !m_words.isEmpty())
            return expected(tr("nothing more, not \"%1\"").arg(m_words.join(u' ')));
        return taken ? checkLimits() : taken;
    }

    Result<> takePlain(const QString& kind)
    {
        const int before = m_graph.last();
        if (kind == QLatin1String("relu"))
            m_graph.relu(name("relu"), before);
        else if (kind == QLatin1String("relu6"))
            m_graph.relu6(name("relu6_"), before);
        else if (kind == QLatin1String("flatten"))
            m_graph.flatten(name("flatten"), before);
        else if (kind == QLatin1String("globalpool"))
            m_graph.globalAveragePool(name("globalpool"), before);
        else
            return expected(tr("conv, depthwise, pool, norm, relu, relu6, flatten, dense, dropout or globalpool, not \"%1\"").arg(kind));
        return {};
    }

    /// The side of a window, as "3x3".
    std::optional<int> side()
    {
        const QStringList sides = next().split(u'x');
        bool isNumber = false;
        const int value = sides.first().toInt(&isNumber);
        const bool isSquare = sides.size() == 2 && sides[0] == sides[1];
        return isNumber && isSquare && value >= 1 && value <= kMostWindow ? std::optional(value) : std::nullopt;
    }

    struct Options
    {
        Window window;
        int groups = 1;
        bool hasBias = true;
    };

    /// What may follow in any order, each once.
    Result<> takeOptions(Options* options, bool mayGroup, bool mayHaveBias)
    {
        QStringList seen;
        while (!m_words.isEmpty()) {
            const QString word = next();
            const bool isPadding = word == QLatin1String("same") || word == QLatin1String("valid") || word == QLatin1String("pad");
            const QString key = isPadding ? QStringLiteral("pad") : word;
            if (seen.contains(key))
                return expected(tr("\"%1\" once").arg(word));
            seen.append(key);
            if (word == QLatin1String("same")) {
                options->window.padding = NetworkNode::Padding::Same;
            } else if (word == QLatin1String("pad")) {
                const std::optional<int> pad = number(0, kMostWindow);
                if (!pad)
                    return expected(tr("a number after \"pad\""));
                options->window.padding = NetworkNode::Padding::Explicit;
                options->window.pad = *pad;
            } else if (word == QLatin1String("stride")) {
                const std::optional<int> stride = number(1, kMostWindow);
                if (!stride)
                    return expected(tr("a number from 1 after \"stride\""));
                options->window.stride = *stride;
            } else if (word == QLatin1String("groups") && mayGroup) {
                const std::optional<int> groups = number(1, kMostChannels);
                if (!groups)
                    return expected(tr("a number from 1 after \"groups\""));
                options->groups = *groups;
            } else if (word == QLatin1String("bias") && mayHaveBias) {
                const QString answer = next();
                if (answer != QLatin1String("no") && answer != QLatin1String("yes"))
                    return expected(tr("yes or no after \"bias\""));
                options->hasBias = answer == QLatin1String("yes");
            } else if (word != QLatin1String("valid")) {
                return expected(tr("stride, same, valid, pad, groups or bias where they make sense, not \"%1\"").arg(word));
            }
        }
        return {};
    }

    Result<> checkFits(const Window& window) const
    {
        if (outputOf(window, shape().height) >= 1 && outputOf(window, shape().width) >= 1)
            return {};
        return fail(Error::Kind::BadInput, tr("Line %1: a window of %2x%2 does not fit into a map of %3x%4.")
                                               .arg(m_line)
                                               .arg(window.kernel)
                                               .arg(shape().height)
                                               .arg(shape().width));
    }

    Result<> takeConv(bool isDepthwise)
    {
        Options options;
        const std::optional<int> kernel = side();
        if (!kernel)
            return expected(tr("the window's sides, such as 3x3"));
        const std::optional<int> channels = isDepthwise ? std::optional(shape().channels) : number(1, kMostChannels);
        if (!channels)
            return expected(tr("how many maps come out, such as 32"));
        options.window = Window::valid(*kernel);
        if (isDepthwise)
            options.groups = *channels;
        if (const Result<> taken = takeOptions(&options, !isDepthwise, true); !taken)
            return taken;
        if (const Result<> fits = checkFits(options.window); !fits)
            return fits;
        if (shape().channels % options.groups != 0 || *channels % options.groups != 0)
            return expected(tr("groups that divide the %1 maps that come in and the %2 that go out").arg(shape().channels).arg(*channels));
        const qint64 weights = qint64(*channels) * (shape().channels / options.groups) * *kernel * *kernel;
        const double places = double(outputOf(options.window, shape().height)) * outputOf(options.window, shape().width);
        if (weights > kMostNumbers || double(weights) * places > kMostMultiplyAdds)
            return tooLarge();
        m_graph.conv(name(isDepthwise ? "depthwise" : "conv"), m_graph.last(), *channels, options.window, options.groups, options.hasBias);
        return {};
    }

    Result<> takePool()
    {
        const QString kind = next();
        if (kind != QLatin1String("max") && kind != QLatin1String("average"))
            return expected(tr("pool max or pool average"));
        const std::optional<int> kernel = side();
        if (!kernel)
            return expected(tr("the window's sides, such as 2x2"));
        Options options;
        options.window = Window::valid(*kernel, *kernel);
        if (const Result<> taken = takeOptions(&options, false, false); !taken)
            return taken;
        if (2 * options.window.pad > *kernel)
            return expected(tr("padding of at most half the window"));
        if (const Result<> fits = checkFits(options.window); !fits)
            return fits;
        m_graph.pool(kind == QLatin1String("max") ? Kind::MaxPool : Kind::AveragePool, name("pool"), m_graph.last(), options.window);
        return {};
    }

    Result<> takeNorm()
    {
        const QString kind = next();
        if (kind == QLatin1String("batch"))
            m_graph.batchNorm(name("norm"), m_graph.last(), 1e-5);
        else if (kind == QLatin1String("local"))
            m_graph.localNorm(name("norm"), m_graph.last());
        else
            return expected(tr("norm batch or norm local"));
        return {};
    }

    Result<> takeDense()
    {
        const std::optional<int> outputs = number(1, kMostChannels);
        if (!outputs)
            return expected(tr("how many numbers come out, such as 64"));
        Options options;
        if (const Result<> taken = takeOptions(&options, false, true); !taken)
            return taken;
        if (shape().height != 1 || shape().width != 1)
            return expected(tr("flatten or globalpool before a dense layer"));
        if (qint64(*outputs) * shape().channels > kMostNumbers)
            return tooLarge();
        m_graph.linear(name("dense"), m_graph.last(), *outputs, options.hasBias);
        return {};
    }

    Result<> takeDropout()
    {
        bool isNumber = false;
        const double probability = next().toDouble(&isNumber);
        if (!isNumber || !(probability >= 0 && probability < 1))
            return expected(tr("a share from 0 to less than 1, such as 0.4"));
        m_graph.dropout(name("dropout"), m_graph.last(), probability);
        return {};
    }

    tl::unexpected<Error> tooLarge() const
    {
        return fail(Error::Kind::TooLarge, tr("Line %1: the layer is larger than any machine could hold.").arg(m_line));
    }

    Result<> checkLimits() const
    {
        const MapShape& output = shape();
        if (double(output.channels) * output.height * output.width > double(kMostNumbers))
            return tooLarge();
        return {};
    }

    GraphBuilder m_graph;
    QStringList m_words; // of the line, those not yet taken
    int m_line = 0;
    int m_layers = 0;
};

} // namespace

Result<NetworkGraph> readLayers(const QByteArray& text, const MapShape& input, int* wrongLine)
{
    if (wrongLine)
        *wrongLine = 0;
    const double numbers = double(input.channels) * input.height * input.width;
    if (input.channels < 1 || input.height < 1 || input.width < 1 || numbers > double(kMostNumbers))
        return fail(Error::Kind::BadInput, QCoreApplication::translate("Tintype::LayerReader", "A picture has sides from 1 up, and channels."));
    LayerReader reader(input);
    Result<NetworkGraph> graph = reader.read(text);
    if (wrongLine)
        *wrongLine = reader.line();
    return graph;
}

} // namespace Tintype
