// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Tintype::AppPaths {

/// The folder with resources that are too large to be compiled in (weights, MNIST): $TINTYPE_SHARE, else
/// share/tintype beside the program's folder, else the folder known when it was built. Empty when there is none.
QString shareFolder();

/// The weights of a pretrained network as safetensors, e.g. "efficientnet-lite0"; the file may not exist.
QString weightsFile(const QString& networkName);

/// Weights for a network that the person brought, in a folder of the person's own; the file may not exist.
QString ownWeightsFile(const QString& networkName);

/// A model that comes with the program, e.g. "digitnet"; the file may not exist.
QString modelFile(const QString& name);

/// Where models that read digits are kept when there is no project: the same for the window and the command line.
QString digitsFolder();

/// The loadable engine module (lib/tintype/ beside the program's folder, or $TINTYPE_ENGINE).
QString engineModule();

/// The module through which several processes learn together (beside the engine, or $TINTYPE_RANKS); there only where Tintype was built
/// with MPI.
QString ranksModule();

} // namespace Tintype::AppPaths
