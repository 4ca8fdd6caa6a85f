// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/formats/LayerFile.h"

#include "core/Readable.h"

#include <QCoreApplication>
#include <QStringList>

namespace Tintype {

namespace {

using Kind = NetworkNode::Kind;

constexpr int kMostLayers = 2'000;
constexpr int kMostChannels = 65'536;
constexpr int kMostWindow = 1'000;
constexpr qint64 kMostNumbers = (1LL << 31) - 1; ///< Of a layer's output, and of its parameters.
constexpr double kMostMultiplyAdds = 1e15; ///< Of a layer.

/// What other programs call a word of these files, mostly without the "2d" that some put behind it.
struct OtherName
{
    const char* theirs;
    const char* ours;
};

const OtherName kOtherNames[] = {
    {"adaptiveavgpool", "globalpool"},
    {"averagepool", "pool average"},
    {"averagepooling", "pool average"},
    {"avg", "average"},
    {"avgpool", "pool average"},
    {"batchnorm", "norm batch"},
    {"batchnormalization", "norm batch"},
    {"bn", "norm batch"},
    {"conv2d", "conv"},
    {"convolution", "conv"},
    {"depthwiseconv", "depthwise"},
    {"dwconv", "depthwise"},
    {"fc", "dense"},
    {"gap", "globalpool"},
    {"globalaveragepooling", "globalpool"},
    {"globalavgpool", "globalpool"},
    {"linear", "dense"},
    {"localresponsenorm", "norm local"},
    {"lrn", "norm local"},
    {"maxpool", "pool max"},
    {"maxpooling", "pool max"},
    {"mean", "average"},
    {"padding", "pad"},
    {"strides", "stride"},
};

/// The word that one from another program is here; empty where none is known.
QString ownWordFor(const QString& theirs)
{
    QString plain = theirs;
    plain.remove(u'-').remove(u'_');
    if (plain.endsWith(QLatin1String("2d")))
        plain.chop(2);
    for (const OtherName& name : kOtherNames) {
        if (plain == QLatin1String(name.theirs) || theirs == QLatin1String(name.theirs))
            return QString::fromLatin1(name.ours);
    }
    return {};
}

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
        if (text.contains('\0'))
            return fail(Error::Kind::BadInput,
                        tr("That is no text in UTF-8. Layers are text, a layer a line, such as \"conv 3x3 32 same\"."));
        for (const QByteArray& line : text.split('\n')) {
            ++m_line;
            m_words = wordsOf(line);
            if (m_words.isEmpty())
                continue;
            if (++m_layers > kMostLayers)
                return fail(Error::Kind::TooLarge, tr("Line %1: a stack may have %2 layers.").arg(m_line).arg(kMostLayers));
            if (const Result<> taken = takeLayer(); !taken)
                return fail(taken.error());
        }
        m_line = 0;
        if (m_layers == 0)
            return fail(Error::Kind::NotFound, tr("There is no layer yet. The first could be \"conv 3x3 32 same\"."));
        return m_graph.take();
    }

    int line() const { return m_line; } ///< That is wrong.

    static Result<> checkPicture(const MapShape& picture)
    {
        if (picture.channels < 1 || picture.height < 1 || picture.width < 1)
            return fail(Error::Kind::BadInput, tr("A picture has a channel, a row and a column at least."));
        if (double(picture.channels) * picture.height * picture.width > double(kMostNumbers))
            return fail(Error::Kind::TooLarge, tr("A picture of %1x%2x%3 is too large: it may have %4 numbers at most.")
                                                   .arg(picture.channels)
                                                   .arg(picture.height)
                                                   .arg(picture.width)
                                                   .arg(kMostNumbers));
        return {};
    }

private:
    const MapShape& shape() const { return m_graph.shape(m_graph.last()); }
    std::string name(const char* kind) const { return kind + std::to_string(m_layers); }

    static QStringList wordsOf(const QByteArray& line)
    {
        QString text = QString::fromUtf8(line).section(u'#', 0, 0).toLower();
        return text.replace(u'×', u'x').simplified().split(u' ', Qt::SkipEmptyParts);
    }

    /// `found` is what stands there instead, if anything does.
    tl::unexpected<Error> expected(const QString& what, const QString& found = {}) const
    {
        const QString instead = found.isEmpty() ? what : tr("%1, not \"%2\"").arg(what, readable(found));
        QString sentence = tr("Line %1: expected %2.").arg(m_line).arg(instead);
        if (const QString own = ownWordFor(found); !own.isEmpty())
            sentence += u' ' + tr("Did you mean \"%1\"?").arg(own);
        return fail(Error::Kind::BadInput, sentence);
    }

    /// The next word when there is one.
    QString next() { return m_words.isEmpty() ? QString() : m_words.takeFirst(); }

    /// Takes a number from `least` to `most`. Errors: `what` was expected, such as `example`.
    Result<int> takeNumber(int least, int example, int most, const QString& what)
    {
        const QString word = next();
        bool isNumber = false;
        const int value = word.toInt(&isNumber);
        if (isNumber && value >= least && value <= most)
            return value;
        return expected(tr("%1, such as %2 and at most %3").arg(what).arg(example).arg(most), word);
    }

    Result<> takeNumber(int* number, int least, int example, int most, const QString& what)
    {
        const Result<int> taken = takeNumber(least, example, most, what);
        if (!taken)
            return fail(taken.error());
        *number = *taken;
        return {};
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
            return expected(tr("nothing more"), m_words.join(u' '));
        if (taken && m_flatLine == 0 && (kind == QLatin1String("flatten") || kind == QLatin1String("dense"))) {
            m_flattener = kind;
            m_flatLine = m_line;
        }
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
            return expected(tr("conv, depthwise, pool, norm, relu, relu6, flatten, dense, dropout or globalpool"), kind);
        return {};
    }

    /// The side of a window, as "3x3".
    Result<int> takeSide()
    {
        const QString word = next();
        const QStringList sides = word.split(u'x');
        bool isNumber = false;
        const int value = sides.first().toInt(&isNumber);
        if (isNumber && sides.size() == 2 && sides[0] == sides[1] && value >= 1 && value <= kMostWindow)
            return value;
        return expected(tr("the window's sides, both the same, such as 3x3 and at most %1x%1").arg(kMostWindow), word);
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
            Result<> taken;
            if (word == QLatin1String("same")) {
                options->window.padding = NetworkNode::Padding::Same;
            } else if (word == QLatin1String("pad")) {
                options->window.padding = NetworkNode::Padding::Explicit;
                taken = takeNumber(&options->window.pad, 0, 1, kMostWindow, tr("a number after \"pad\""));
            } else if (word == QLatin1String("stride")) {
                taken = takeNumber(&options->window.stride, 1, 2, kMostWindow, tr("a number after \"stride\""));
            } else if (word == QLatin1String("groups") && mayGroup) {
                taken = takeNumber(&options->groups, 1, 2, kMostChannels, tr("a number after \"groups\""));
            } else if (word == QLatin1String("bias") && mayHaveBias) {
                const QString answer = next();
                if (answer != QLatin1String("no") && answer != QLatin1String("yes"))
                    return expected(tr("yes or no after \"bias\""), answer);
                options->hasBias = answer == QLatin1String("yes");
            } else if (word != QLatin1String("valid")) {
                return expected(tr("stride, same, valid, pad, groups or bias where they make sense"), word);
            }
            if (!taken)
                return taken;
        }
        return {};
    }

    Result<> checkFits(const Window& window) const
    {
        if (outputOf(window, shape().height) >= 1 && outputOf(window, shape().width) >= 1)
            return {};
        if (m_flatLine > 0)
            return fail(Error::Kind::BadInput,
                        tr("Line %1: after the \"%2\" of line %3 there are no maps any more that a window could go over, only numbers. "
                           "Put this layer before it.")
                            .arg(m_line)
                            .arg(m_flattener)
                            .arg(m_flatLine));
        return fail(Error::Kind::BadInput, tr("Line %1: a window of %2x%2 does not fit into a map of %3x%4.")
                                               .arg(m_line)
                                               .arg(window.kernel)
                                               .arg(shape().height)
                                               .arg(shape().width));
    }

    Result<> takeConv(bool isDepthwise)
    {
        Options options;
        const Result<int> kernel = takeSide();
        if (!kernel)
            return fail(kernel.error());
        const Result<int> channels = isDepthwise ? Result<int>(shape().channels)
                                                 : takeNumber(1, 32, kMostChannels, tr("how many maps come out"));
        if (!channels)
            return fail(channels.error());
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
            return expected(tr("pool max or pool average"), kind);
        const Result<int> kernel = takeSide();
        if (!kernel)
            return fail(kernel.error());
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
            return expected(tr("norm batch or norm local"), kind);
        return {};
    }

    Result<> takeDense()
    {
        const Result<int> outputs = takeNumber(1, 64, kMostChannels, tr("how many numbers come out"));
        if (!outputs)
            return fail(outputs.error());
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
        const QString word = next();
        const double probability = word.toDouble(&isNumber);
        if (!isNumber || !(probability >= 0 && probability < 1))
            return expected(tr("a share from 0 to less than 1, such as 0.4"), word);
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
    QString m_flattener; // the layer that first made mere numbers of the maps,
    int m_flatLine = 0; // and its line; 0 while there are maps
};

} // namespace

Result<NetworkGraph> readLayers(const QByteArray& text, const MapShape& input, int* wrongLine)
{
    if (wrongLine)
        *wrongLine = 0;
    if (const Result<> checked = LayerReader::checkPicture(input); !checked)
        return fail(checked.error());
    LayerReader reader(input);
    Result<NetworkGraph> graph = reader.read(text);
    if (wrongLine)
        *wrongLine = reader.line();
    return graph;
}

} // namespace Tintype
