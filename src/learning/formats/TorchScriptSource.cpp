// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/formats/TorchScriptSource.h"

#include "learning/networks/GraphParameters.h"

#include <QByteArray>

#include <cctype>
#include <set>
#include <vector>

namespace Tintype {

namespace {

using Kind = NetworkNode::Kind;

/// For what the text itself means by these words.
const std::set<std::string> kReserved{
    "False", "None", "True", "and", "as", "assert", "break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "float",
    "for", "forward", "from", "global", "if", "image", "import", "in", "int", "is", "lambda", "list", "logits", "nonlocal", "not", "or", "pass",
    "print", "raise", "return", "self", "temperature", "torch", "training", "try", "while", "with", "yield"};

/// As NetworkNode::Kind::LocalNorm says: the mean of the squares over five channels, those beyond the ends counting as 0.
constexpr char kLocalNorm[] = R"(
def normalised_locally(self, maps: Tensor) -> Tensor:
    squares = torch.constant_pad_nd(torch.unsqueeze(maps * maps, 1), [0, 0, 0, 0, 2, 2], 0.0)
    means = torch.squeeze(torch.avg_pool3d(squares, [5, 1, 1], [1, 1, 1]), 1)
    return maps / torch.pow(means * 0.0005 + 2.0, 0.75)
)";

constexpr char kForward[] = R"(
def forward(self, image: Tensor) -> Tensor:
    return torch.softmax(self.logits(image) / self.temperature, 1)
)";

/// Gives out words that can stand in a program, each once.
class NameBook
{
public:
    std::string nameFor(const std::string& wanted)
    {
        const std::string name = wordOf(wanted);
        std::string free = name;
        for (int number = 2; kReserved.count(free) || !m_taken.insert(free).second; ++number)
            free = name + '_' + std::to_string(number);
        return free;
    }

private:
    /// "_blocks.3._conv" becomes "blocks_3_conv".
    static std::string wordOf(const std::string& wanted)
    {
        std::string word;
        for (const char letter : wanted) {
            const auto code = static_cast<unsigned char>(letter);
            if (code < 128 && std::isalnum(code))
                word += letter;
            else if (!word.empty() && word.back() != '_')
                word += '_';
        }
        while (!word.empty() && word.back() == '_')
            word.pop_back();
        return word.empty() || std::isdigit(static_cast<unsigned char>(word.front())) ? "layer" + word : word;
    }

    std::set<std::string> m_taken;
};

std::string listed(const std::vector<int>& numbers)
{
    std::string text;
    for (const int number : numbers)
        text += (text.empty() ? "" : ", ") + std::to_string(number);
    return '[' + text + ']';
}

/// As a number with a point or an exponent, so that it is no whole one.
std::string decimal(double number)
{
    const std::string text = QByteArray::number(number, 'g', 17).toStdString();
    return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

class ProgramWriter
{
public:
    explicit ProgramWriter(const NetworkGraph& graph)
        : m_graph(graph)
    {
        NameBook names;
        for (const ParameterSpec& spec : parameterSpecs(graph))
            m_source.attributes[spec.name] = names.nameFor(spec.name);
    }

    TorchScriptSource write()
    {
        bool normalisesLocally = false;
        std::string& text = m_source.methods;
        text = "def logits(self, image: Tensor) -> Tensor:\n" + inputCheck();
        for (const NetworkNode& node : m_graph.nodes) {
            if (node.kind == Kind::Dropout) {
                m_values.push_back(input(node)); // it does nothing once the network has learnt
                continue;
            }
            m_values.push_back(m_variables.nameFor(node.kind == Kind::Input ? "prepared" : node.name));
            text += "    " + m_values.back() + " = " + expression(node) + '\n';
            normalisesLocally |= node.kind == Kind::LocalNorm;
        }
        text += "    return " + m_values.back() + '\n';
        if (normalisesLocally)
            text += kLocalNorm;
        text += kForward;
        return std::move(m_source);
    }

private:
    /// Another size would be padded wrongly without a word.
    std::string inputCheck() const
    {
        const MapShape& shape = m_graph.nodes.front().output;
        const auto side = [](int place, int length) { return "image.size(" + std::to_string(place) + ") == " + std::to_string(length); };
        return "    assert " + side(1, shape.channels) + " and " + side(2, shape.height) + " and " + side(3, shape.width) + ", \"image must be [N, "
            + std::to_string(shape.channels) + ", " + std::to_string(shape.height) + ", " + std::to_string(shape.width) + "]\"\n";
    }

    const std::string& input(const NetworkNode& node, size_t which = 0) const { return m_values[size_t(node.inputs[which])]; }
    std::string weight(const NetworkNode& node, const char* suffix) const { return "self." + m_source.attributes.at(node.name + suffix); }
    std::string bias(const NetworkNode& node) const { return node.hasBias ? weight(node, ".bias") : "None"; }

    std::string expression(const NetworkNode& node) const
    {
        switch (node.kind) {
        case Kind::Input:
            return "(image - self.mean) / self.deviation";
        case Kind::Conv:
            return convolution(node);
        case Kind::BatchNorm:
            return "torch.batch_norm(" + input(node) + ", " + weight(node, ".weight") + ", " + weight(node, ".bias") + ", "
                + weight(node, ".running_mean") + ", " + weight(node, ".running_var") + ", False, 0.1, " + decimal(node.epsilon) + ", False)";
        case Kind::LocalNorm:
            return "self.normalised_locally(" + input(node) + ')';
        case Kind::ReLU:
            return "torch.relu(" + input(node) + ')';
        case Kind::ReLU6:
            return "torch.clamp(" + input(node) + ", 0, 6)";
        case Kind::Sigmoid:
            return "torch.sigmoid(" + input(node) + ')';
        case Kind::ScaledTanh:
            return "torch.tanh(" + input(node) + " * " + decimal(2.0 / 3) + ") * 1.7159";
        case Kind::ScaleShift:
            return input(node) + " * torch.reshape(" + weight(node, ".weight") + ", [1, -1, 1, 1]) + torch.reshape(" + weight(node, ".bias")
                + ", [1, -1, 1, 1])";
        case Kind::MaxPool:
        case Kind::AveragePool:
            return pool(node);
        case Kind::Add:
            return input(node) + " + " + input(node, 1);
        case Kind::Multiply:
            return input(node) + " * torch.unsqueeze(torch.unsqueeze(" + input(node, 1) + ", 2), 3)";
        case Kind::Concat:
            return concatenation(node);
        case Kind::Select:
            return "torch.index_select(" + input(node) + ", 1, torch.tensor(" + listed(node.channels) + ", device=image.device))";
        case Kind::GlobalAveragePool:
            return "torch.mean(" + input(node) + ", [2, 3])";
        case Kind::Flatten:
            return "torch.flatten(" + input(node) + ", 1)";
        case Kind::Linear:
            return "torch.linear(" + input(node) + ", " + weight(node, ".weight") + ", " + bias(node) + ')';
        case Kind::Distance:
            return distance(node);
        case Kind::Dropout:
            break;
        }
        Q_UNREACHABLE();
    }

    struct Padded
    {
        std::string map;
        std::string padding; ///< What the operation itself still has to add on both sides.
    };

    /// Torch's operations pad evenly only.
    Padded padded(const NetworkNode& node, const char* filling) const
    {
        const MapShape& shape = m_graph.inputOf(node);
        const auto [top, bottom] = paddingOf(node, shape.height);
        const auto [left, right] = paddingOf(node, shape.width);
        if (top == bottom && left == right)
            return {input(node), listed({top, left})};
        return {"torch.constant_pad_nd(" + input(node) + ", " + listed({left, right, top, bottom}) + ", " + filling + ')', listed({0, 0})};
    }

    std::string convolution(const NetworkNode& node) const
    {
        const auto [map, padding] = padded(node, "0.0");
        return "torch.conv2d(" + map + ", " + weight(node, ".weight") + ", " + bias(node) + ", " + listed({node.stride, node.stride}) + ", "
            + padding + ", [1, 1], " + std::to_string(node.groups) + ')';
    }

    std::string pool(const NetworkNode& node) const
    {
        const bool isAverage = node.kind == Kind::AveragePool;
        const auto [map, padding] = padded(node, isAverage ? "0.0" : "float(\"-inf\")");
        return (isAverage ? "torch.avg_pool2d(" : "torch.max_pool2d(") + map + ", " + listed({node.kernel, node.kernel}) + ", "
            + listed({node.stride, node.stride}) + ", " + padding + (isAverage ? ", " : ", [1, 1], ") + (node.roundsUp ? "True" : "False") + ')';
    }

    std::string distance(const NetworkNode& node) const
    {
        std::string centres;
        for (const float value : node.centres)
            centres += (centres.empty() ? "" : ", ") + decimal(double(value));
        const std::string table = "torch.reshape(torch.tensor([" + centres + "], device=image.device), ["
            + std::to_string(node.output.channels) + ", -1])";
        return "-torch.sum(torch.pow(torch.unsqueeze(" + input(node) + ", 1) - " + table + ", 2), [2])";
    }

    std::string concatenation(const NetworkNode& node) const
    {
        std::string maps;
        for (size_t i = 0; i < node.inputs.size(); ++i)
            maps += (i == 0 ? "" : ", ") + input(node, i);
        return "torch.cat([" + maps + "], 1)";
    }

    const NetworkGraph& m_graph;
    TorchScriptSource m_source;
    NameBook m_variables;
    std::vector<std::string> m_values; ///< The variable that holds each node's answer.
};

} // namespace

TorchScriptSource torchScriptSource(const NetworkGraph& graph)
{
    return ProgramWriter(graph).write();
}

} // namespace Tintype
