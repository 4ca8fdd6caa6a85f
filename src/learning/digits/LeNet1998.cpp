// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/digits/LeNet1998.h"

#include <iterator>
#include <string_view>

namespace Tintype {

namespace {

constexpr int kRows = 12;
constexpr int kColumns = 7;

/// Drawn for this program in the paper's format. Digits that look alike have answers that are close, so that a doubt between them stays
/// one.
constexpr std::string_view kBitmaps[] = {
    ".#####."
    "##...##"
    "##...##"
    "#.....#"
    "#.....#"
    "#.....#"
    "#.....#"
    "#.....#"
    "#.....#"
    "##...##"
    "##...##"
    ".#####.",

    "...##.."
    "..###.."
    ".####.."
    "##.##.."
    "...##.."
    "...##.."
    "...##.."
    "...##.."
    "...##.."
    "...##.."
    "...##.."
    ".######",

    ".#####."
    "##...##"
    "#.....#"
    "......#"
    ".....##"
    "....##."
    "...##.."
    "..##..."
    ".##...."
    "##....."
    "#......"
    "#######",

    ".#####."
    "##...##"
    "......#"
    "......#"
    ".....##"
    "..####."
    ".....##"
    "......#"
    "......#"
    "......#"
    "##...##"
    ".#####.",

    ".....#."
    "....##."
    "...###."
    "..##.#."
    ".##..#."
    "##...#."
    "#....#."
    "#######"
    ".....#."
    ".....#."
    ".....#."
    ".....#.",

    "#######"
    "#......"
    "#......"
    "#......"
    "######."
    ".....##"
    "......#"
    "......#"
    "......#"
    "#.....#"
    "##...##"
    ".#####.",

    "..####."
    ".##...."
    "##....."
    "#......"
    "#.####."
    "###..##"
    "##....#"
    "#.....#"
    "#.....#"
    "##....#"
    ".##..##"
    "..####.",

    "#######"
    "......#"
    ".....##"
    ".....#."
    "....##."
    "....#.."
    "...##.."
    "...#..."
    "..##..."
    "..#...."
    "..#...."
    "..#....",

    ".#####."
    "##...##"
    "#.....#"
    "#.....#"
    "##...##"
    ".#####."
    "##...##"
    "#.....#"
    "#.....#"
    "#.....#"
    "##...##"
    ".#####.",

    ".####.."
    "##..##."
    "#....##"
    "#.....#"
    "#.....#"
    "#....##"
    "##..###"
    ".####.#"
    "......#"
    ".....##"
    "....##."
    ".####..",
};

/// Which maps of S2 each map of C3 sees (table I of the paper): three neighbours, four neighbours or two pairs; the last sees all.
const std::vector<int> kOfThree{0, 1, 2, 1, 2, 3, 2, 3, 4, 3, 4, 5, 0, 4, 5, 0, 1, 5};
const std::vector<int> kOfFour{0, 1, 2, 3, 1, 2, 3, 4, 2, 3, 4, 5, 0, 3, 4, 5, 0, 1, 4, 5, 0, 1, 2, 5, 0, 1, 3, 4, 1, 2, 4, 5, 0, 2, 3, 5};

/// Each as one filter over its own choice of maps: the choices stand one after the other, and a group takes one of them.
int partOfC3(GraphBuilder& graph, const std::string& name, int input, const std::vector<int>& seen, int each)
{
    const int maps = int(seen.size()) / each;
    return graph.conv(name, graph.select(name + ".select", input, seen), maps, Window::valid(5), maps, true);
}

/// The mean of two by two with its trained factor and summand: the paper's sum, its factor four times as large.
int subsampled(GraphBuilder& graph, const std::string& name, int input)
{
    const int mean = graph.pool(NetworkNode::Kind::AveragePool, name + ".mean", input, Window::valid(2, 2));
    return graph.scaledTanh(name + ".tanh", graph.scaleShift(name, mean));
}

} // namespace

std::vector<float> digitBitmap(int digit)
{
    std::vector<float> bitmap;
    for (const char pixel : kBitmaps[size_t(digit)])
        bitmap.push_back(pixel == '#' ? 1.0F : -1.0F);
    Q_ASSERT(bitmap.size() == size_t(kRows) * kColumns);
    return bitmap;
}

NetworkGraph leNet1998(int side)
{
    constexpr int kDigits = int(std::size(kBitmaps));
    GraphBuilder graph(QStringLiteral("lenet5-1998"), side, kDigits, 1);
    int node = graph.scaledTanh("c1.tanh", graph.conv("c1", 0, 6, 5, 1, 1, true));
    node = subsampled(graph, "s2", node);
    const int ofThree = partOfC3(graph, "c3.three", node, kOfThree, 3);
    const int ofFour = partOfC3(graph, "c3.four", node, kOfFour, 4);
    const int ofAll = graph.validConv("c3.all", node, 1, 5, true);
    node = graph.scaledTanh("c3.tanh", graph.concat("c3", {ofThree, ofFour, ofAll}));
    node = subsampled(graph, "s4", node);
    node = graph.scaledTanh("c5.tanh", graph.validConv("c5", node, 120, 5, true));
    node = graph.scaledTanh("f6.tanh", graph.linear("f6", graph.flatten("flatten", node), kRows * kColumns));
    std::vector<float> centres;
    for (int digit = 0; digit < kDigits; ++digit) {
        const std::vector<float> bitmap = digitBitmap(digit);
        centres.insert(centres.end(), bitmap.begin(), bitmap.end());
    }
    graph.distance("output", node, std::move(centres));
    return graph.take();
}

} // namespace Tintype
