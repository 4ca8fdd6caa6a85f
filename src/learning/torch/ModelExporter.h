// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/Engine.h"

namespace Tintype {

/// Writes a model's files and its card, and compares the ONNX and the TorchScript file with the program on real photos.
Result<ExportReport> exportModelFiles(const ExportRequest& request, const ProgressObserver& observer, const std::stop_token& stop);

} // namespace Tintype
