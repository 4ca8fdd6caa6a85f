// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/NetworkPlan.h"

namespace Tintype {

namespace {

using Node = NetworkNode::Kind;

class Planner
{
public:
    explicit Planner(const NetworkGraph& graph)
        : m_stepOf(graph.nodes.size(), -1)
    {
        m_plan.graph = graph;
    }

    NetworkPlan plan()
    {
        for (size_t i = 0; i < m_plan.graph.nodes.size(); ++i)
            take(int(i));
        countReaders();
        return std::move(m_plan);
    }

private:
    void take(int index)
    {
        const NetworkNode& node = m_plan.graph.nodes[size_t(index)];
        const int before = node.inputs.empty() ? -1 : m_stepOf[size_t(node.inputs.front())];
        int& place = m_stepOf[size_t(index)];
        place = before;
        switch (node.kind) {
        case Node::Input:
            break;
        case Node::BatchNorm: // Only directly behind a convolution: no network of ours has another.
            Q_ASSERT(m_plan.graph.nodes[size_t(node.inputs.front())].kind == Node::Conv);
            m_plan.steps[size_t(before)].norm = index;
            break;
        case Node::ReLU6:
            Q_ASSERT(m_plan.steps[size_t(before)].kind == PlanStep::Kind::Conv && !m_plan.steps[size_t(before)].clipped);
            m_plan.steps[size_t(before)].clipped = true;
            break;
        case Node::Dropout:
            m_plan.dropout = node.probability;
            break;
        case Node::Conv:
            place = append(node, index, PlanStep::Kind::Conv);
            break;
        case Node::Add:
            place = append(node, index, PlanStep::Kind::Add);
            break;
        case Node::GlobalAveragePool:
            place = append(node, index, PlanStep::Kind::Pool);
            break;
        case Node::LocalNorm:
        case Node::ReLU:
        case Node::Sigmoid:
        case Node::ScaledTanh:
        case Node::ScaleShift:
        case Node::MaxPool:
        case Node::AveragePool:
        case Node::Multiply:
        case Node::Concat:
        case Node::Select:
        case Node::Distance:
        case Node::Flatten:
            Q_ASSERT_X(false, "planOf", "canPlan() says so");
            break;
        case Node::Linear:
            place = append(node, index, PlanStep::Kind::Linear);
            break;
        }
    }

    int append(const NetworkNode& node, int index, PlanStep::Kind kind)
    {
        PlanStep step;
        step.kind = kind;
        step.node = index;
        step.stage = node.stage;
        step.input = m_stepOf[size_t(node.inputs.front())];
        if (node.inputs.size() > 1)
            step.other = m_stepOf[size_t(node.inputs[1])];
        step.inputShape = m_plan.graph.inputOf(node);
        step.output = node.output;
        if (kind == PlanStep::Kind::Conv) {
            step.rowPadding = samePadding(step.inputShape.height, node.kernel, node.stride);
            step.columnPadding = samePadding(step.inputShape.width, node.kernel, node.stride);
        }
        m_plan.steps.push_back(step);
        return int(m_plan.steps.size()) - 1;
    }

    void countReaders()
    {
        for (size_t i = 0; i < m_plan.steps.size(); ++i) {
            for (const int read : {m_plan.steps[i].input, m_plan.steps[i].other}) {
                if (read < 0)
                    continue;
                ++m_plan.steps[size_t(read)].readers;
                m_plan.steps[size_t(read)].lastReader = int(i);
            }
        }
    }

    NetworkPlan m_plan;
    std::vector<int> m_stepOf; // For each node, the step whose output holds its result.
};

} // namespace

int NetworkPlan::poolStep() const
{
    for (size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].kind == PlanStep::Kind::Pool)
            return int(i);
    }
    return -1;
}

bool canPlan(const NetworkGraph& graph)
{
    for (const NetworkNode& node : graph.nodes) {
        const Node before = node.inputs.empty() ? Node::Input : graph.nodes[size_t(node.inputs.front())].kind;
        switch (node.kind) {
        case Node::Input:
        case Node::Add:
        case Node::GlobalAveragePool:
        case Node::Dropout:
            continue;
        case Node::Conv:
            if (node.padding == NetworkNode::Padding::Same)
                continue;
            return false;
        case Node::BatchNorm:
            if (before == Node::Conv)
                continue;
            return false;
        case Node::ReLU6:
            if (before == Node::BatchNorm || before == Node::Conv)
                continue;
            return false;
        case Node::Linear:
            if (&node == &graph.nodes.back() && (before == Node::GlobalAveragePool || before == Node::Dropout))
                continue;
            return false;
        default:
            return false;
        }
    }
    return graph.nodes.back().kind == Node::Linear;
}

NetworkPlan planOf(const NetworkGraph& graph)
{
    return Planner(graph).plan();
}

} // namespace Tintype
