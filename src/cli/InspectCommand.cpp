// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/InspectCommand.h"

#include "cli/TextOut.h"
#include "core/Readable.h"
#include "core/SafeFile.h"
#include "learning/formats/LayerFile.h"
#include "learning/networks/NetworkCatalog.h"
#include "learning/networks/NetworkZoo.h"

#include <QJsonArray>
#include <QLocale>

namespace Tintype {

namespace {

constexpr qint64 kMostBytes = 1'000'000; ///< Of a layer file.
constexpr int kMostSide = 65'536;
constexpr int kMostBatch = 65'536;
constexpr int kUsualBatch = 32;
constexpr MapShape kUsualPicture{3, 224, 224};

/// "3x200x300": channels, rows, columns.
std::optional<MapShape> parseShape(const QString& text)
{
    const QStringList parts = text.toLower().replace(u'×', u'x').split(u'x');
    if (parts.size() != 3)
        return std::nullopt;
    std::array<int, 3> sides{};
    for (size_t i = 0; i < sides.size(); ++i) {
        bool isNumber = false;
        sides[i] = parts[qsizetype(i)].toInt(&isNumber);
        if (!isNumber || sides[i] < 1 || sides[i] > kMostSide)
            return std::nullopt;
    }
    return MapShape{sides[0], sides[1], sides[2]};
}

QString shapeText(const MapShape& shape)
{
    return shape.height == 1 && shape.width == 1 ? QString::number(shape.channels)
                                                 : QStringLiteral("%1x%2x%3").arg(shape.channels).arg(shape.height).arg(shape.width);
}

QJsonArray shapeJson(const MapShape& shape)
{
    return {shape.channels, shape.height, shape.width};
}

QString numberText(qint64 number)
{
    return QLocale(QLocale::English).toString(number); // with commas: long numbers cannot be read without
}

QJsonObject jsonOf(const MemoryCost& memory)
{
    return {{QStringLiteral("parameters"), memory.parameters},
            {QStringLiteral("prediction_peak"), memory.predictionPeak},
            {QStringLiteral("training_batch"), memory.trainingBatch},
            {QStringLiteral("training_activations"), memory.trainingActivations},
            {QStringLiteral("training_gradients"), memory.trainingGradients},
            {QStringLiteral("optimizer_state"), memory.optimizerState},
            {QStringLiteral("activation_gradients"), memory.activationGradients},
            {QStringLiteral("training_peak"), memory.trainingPeak}};
}

} // namespace

QString InspectCommand::details() const
{
    return tr("A layer file has a layer a line, # begins a comment:\n"
              "  conv 3x3 100 [stride 2] [same|valid|pad 1] [groups 2] [bias no]\n"
              "  depthwise 3x3 [stride 2] [same|valid|pad 1] [bias no]\n"
              "  pool max|average 2x2 [stride 2] [same|valid|pad 1]\n"
              "  norm batch|local, relu, relu6, flatten, dense 64 [bias no], dropout 0.4, globalpool\n"
              "\n"
              "How it is counted, for conv 3x3 100 stride 2 same on a picture of 3x200x300:\n"
              "  Each of the 100 filters has 3 x 3 numbers for each of the 3 colours and a bias: (3 x 3 x 3 + 1) x 100 = 2,800 parameters.\n"
              "  A stride of 2 halves both sides: 100 maps of 100x150, 4 bytes a number, are 6,000,000 bytes.\n"
              "  Two more such layers, conv 3x3 200 stride 2 same and conv 3x3 400 stride 2 same, have (3 x 3 x 100 + 1) x 200 =\n"
              "  180,200 and (3 x 3 x 200 + 1) x 400 = 720,400 parameters: 903,400 in all three, which are 3,613,600 bytes.\n"
              "  Their maps are 200 of 50x75, 3,000,000 bytes, and 400 of 25x38 (37.5, rounded up), 1,520,000 bytes.\n"
              "  A prediction holds all parameters and, while a layer runs, what goes in and what comes out; earlier maps are gone.\n"
              "  The largest such pair is that of the first two layers: 3,613,600 + 6,000,000 + 3,000,000 = 12,613,600 bytes.\n"
              "  Learning holds all maps of all pictures of the mini-batch until the gradient has passed them, the pictures, a gradient\n"
              "  for each parameter and AdamW's two averages for each. For 50 pictures the maps are\n"
              "  50 x (6,000,000 + 3,000,000 + 1,520,000) = 526,000,000 bytes, and the pictures 50 x 3 x 200 x 300 x 4 = 36,000,000.\n"
              "  A pool has no parameters: it picks or averages and has nothing to learn. A conv 1x1 mixes the maps pixel by pixel:\n"
              "  it costs a ninth of a conv 3x3 with as many maps, and most of what a depthwise network has to do.");
}

void InspectCommand::declare(Arguments& arguments)
{
    arguments.word(QStringLiteral("NETWORK"), &m_network, tr("One of %1.").arg(zooNames().join(QStringLiteral(", "))), false);
    arguments.text("--layers", QStringLiteral("FILE"), &m_layers, tr("A stack of layers of your own, instead."));
    arguments.text("--input", QStringLiteral("CxHxW"), &m_input,
                   tr("Channels, rows and columns of the picture; the network's own, or 3x224x224, when not given."));
    arguments.number("--classes", &m_classes, 1, 100'000, tr("Classes that a NETWORK tells apart; as it was published when not given."));
    arguments.number("--batch", &m_batch, 1, kMostBatch, tr("Pictures that it learns from at a time; %1 when not given.").arg(kUsualBatch));
    arguments.choice("--precision", {QStringLiteral("float32"), QStringLiteral("bfloat16")}, &m_precision,
                     tr("How numbers are kept; float32 when not given."));
}

Result<NetworkGraph> InspectCommand::graph() const
{
    std::optional<MapShape> input;
    if (!m_input.isEmpty()) {
        input = parseShape(m_input);
        if (!input)
            return fail(Error::Kind::BadInput,
                        tr("\"%1\" is no size of a picture; write channels, rows and columns, each from 1 to %2, such as 3x224x224.")
                            .arg(readable(m_input))
                            .arg(kMostSide));
    }
    if (!m_layers.isEmpty()) {
        const Result<QByteArray> text = readFile(m_layers, kMostBytes);
        if (!text)
            return fail(text.error());
        const Result<NetworkGraph> graph = readLayers(*text, input.value_or(kUsualPicture));
        if (!graph)
            return fail(graph.error().kind, tr("%1: %2").arg(m_layers, graph.error().message));
        return graph;
    }
    const Result<QString> network = meantNetwork(m_network, zooNames());
    if (!network)
        return fail(network.error());
    const Result<ZooEntry> entry = zooEntry(*network);
    if (!entry)
        return fail(entry.error());
    const Result<NetworkGraph> graph = buildZooNetwork(*network, m_classes.value_or(entry->classes), input ? input->height : 0);
    if (graph && input && *input != graph->nodes.front().output)
        return fail(Error::Kind::BadInput,
                    tr("%1 takes square pictures of %2 channels.").arg(entry->title).arg(graph->nodes.front().output.channels));
    return graph;
}

Result<Answer> InspectCommand::run(CommandContext&)
{
    if (m_network.isEmpty() == m_layers.isEmpty())
        return Answer::wrongUsage(tr("name a NETWORK or a file with --layers, one of the two"));
    if (!m_layers.isEmpty() && m_classes)
        return Answer::wrongUsage(tr("--classes is for a NETWORK; the last layer of a stack says how many there are"));
    const Result<NetworkGraph> graph = this->graph();
    if (!graph)
        return fail(graph.error());
    const int batch = m_batch.value_or(kUsualBatch);
    const NetworkCost cost
        = costOf(*graph, batch, m_precision == QLatin1String("bfloat16") ? NumberFormat::BFloat16 : NumberFormat::Float32);

    QJsonArray layers;
    QList<QStringList> rows{{tr("Layer"), tr("Kind"), tr("Output"), tr("Parameters"), tr("Multiply-adds"), tr("Bytes")}};
    for (const LayerCost& layer : cost.layers) {
        layers.append(QJsonObject{{QStringLiteral("name"), layer.name},
                                  {QStringLiteral("kind"), layer.kind},
                                  {QStringLiteral("output"), shapeJson(layer.output)},
                                  {QStringLiteral("parameters"), layer.parameters},
                                  {QStringLiteral("multiply_adds"), layer.multiplyAdds},
                                  {QStringLiteral("bytes"), layer.bytes}});
        rows.append({layer.name, layer.kind, shapeText(layer.output), numberText(layer.parameters), numberText(layer.multiplyAdds),
                     numberText(layer.bytes)});
    }
    const MemoryCost& memory = cost.memory;
    const QList<QStringList> totals{
        {tr("Parameters"), numberText(cost.parameters), tr("and %1 statistics of normalisations").arg(numberText(cost.statistics))},
        {tr("Multiply-adds"), numberText(cost.multiplyAdds), tr("for one picture")},
        {tr("Prediction"), numberText(memory.predictionPeak), tr("bytes, the parameters' %1 with them").arg(numberText(memory.parameters))},
        {tr("Learning from %1").arg(batch), numberText(memory.trainingPeak), tr("bytes:")},
        {QString(), numberText(memory.trainingActivations), tr("outputs of all layers")},
        {QString(), numberText(memory.activationGradients), tr("gradients by outputs, at most")},
        {QString(), numberText(memory.trainingBatch), tr("the mini-batch itself")},
        {QString(), numberText(memory.parameters), tr("parameters")},
        {QString(), numberText(memory.trainingGradients), tr("their gradients")},
        {QString(), numberText(memory.optimizerState), tr("the optimiser's state")}};
    Answer answer;
    answer.text = aligned(rows, Heading::FirstRow) % u'\n' % aligned(totals);
    answer.json = {{QStringLiteral("parameters"), cost.parameters},
                   {QStringLiteral("trainable"), cost.parameters},
                   {QStringLiteral("statistics"), cost.statistics},
                   {QStringLiteral("multiply_adds"), cost.multiplyAdds},
                   {QStringLiteral("memory"), jsonOf(memory)},
                   {QStringLiteral("layers"), layers}};
    return answer;
}

} // namespace Tintype
