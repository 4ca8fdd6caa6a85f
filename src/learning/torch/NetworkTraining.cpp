// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/NetworkTraining.h"

#include <algorithm>
#include <map>

namespace Tintype {

GraphParameters NetworkTraining::allParameters() const
{
    std::vector<at::Tensor> values;
    for (const TrainedParameter& parameter : m_parameters)
        values.push_back(parameter.value);
    return allParameters(values);
}

std::vector<std::size_t> NetworkTraining::gradientOrder() const
{
    std::map<std::string, std::size_t> nodes;
    for (std::size_t i = 0; i < graph().nodes.size(); ++i)
        nodes[graph().nodes[i].name] = i;
    const auto nodeOf = [&](std::size_t place) {
        const std::string& name = m_parameters[place].name;
        return nodes.at(name.substr(0, name.rfind('.')));
    };
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        if (!m_parameters[i].isStatistic)
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return nodeOf(a) > nodeOf(b); });
    return order;
}

void NetworkTraining::setRecomputing(bool isRecomputing)
{
    Q_ASSERT(!isRecomputing);
    Q_UNUSED(isRecomputing)
}

} // namespace Tintype
