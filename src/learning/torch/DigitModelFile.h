// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/digits/DigitModel.h"
#include "learning/networks/GraphParameters.h"

namespace Tintype {

/// Networks that read digits together, as they stand in a .safetensors file: the parameters of the first under "0.", and so on.
struct DigitModelFile
{
    DigitModelInfo info;
    NetworkGraph graph;
    std::vector<GraphParameters> members;

    /// Trusts nothing in the file. Errors: those of readFile; Corrupt, Unsupported.
    static Result<DigitModelFile> read(const QString& path);
    Result<> write(const QString& path) const; ///< Beside and renamed.
};

} // namespace Tintype
