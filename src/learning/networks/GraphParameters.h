// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "learning/formats/SafetensorsFile.h"
#include "learning/networks/NetworkGraph.h"

#include <map>
#include <string>
#include <vector>

namespace Tintype {

/// Learnt numbers in C order.
struct ParameterArray
{
    std::vector<qint64> shape;
    std::vector<float> values;
};

/// All learnt numbers of a network: "<node name>.weight", ".bias", ".running_mean", ".running_var".
using GraphParameters = std::map<std::string, ParameterArray>;

/// What a parameter of a graph is called and how large it is.
struct ParameterSpec
{
    std::string name;
    std::vector<qint64> shape;
};

/// Means and variances of normalisations: they follow the pictures and are not trained.
bool isStatistic(const std::string& parameter);

/// Every parameter that a graph needs, in order of execution. Convolutions [out, in / groups, k, k], linear layers [out, in].
std::vector<ParameterSpec> parameterSpecs(const NetworkGraph& graph);

/// Takes a graph's parameters out of a file; others in it are passed over. Errors: Corrupt when one is missing, is not
/// float32, has another shape, or holds what is no number.
/// In the file each name begins with `prefix`.
Result<GraphParameters> parametersOf(const SafetensorsFile& file, const NetworkGraph& graph, const std::string& prefix = {});

/// Views for SafetensorsFile::write, good as long as the parameters.
std::vector<TensorView> tensorsOf(const GraphParameters& parameters, const std::string& prefix = {});

struct FoldedNetwork
{
    NetworkGraph graph;
    GraphParameters parameters;
};

/// The same function for prediction with less work: each normalisation that alone reads a convolution goes into that
/// convolution's weights and bias (computed in double precision), and dropout is left out.
FoldedNetwork foldBatchNorm(const NetworkGraph& graph, const GraphParameters& parameters);

} // namespace Tintype
