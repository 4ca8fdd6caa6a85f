// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Tintype {

class Catalog;
struct ModelEntry;

/// Beside the project: "Summer 2026 Better 4".
QString defaultExportFolder(const Catalog& catalog, const ModelEntry& model);
/// The name that the files begin with: letters, digits, - and _ only, so that every program takes it.
QString exportName(const Catalog& catalog, const ModelEntry& model);
/// Photos to compare the exported file on, at most `most`: from the test part when it has some, evenly from all classes.
QStringList parityCandidates(const Catalog& catalog, int most);

} // namespace Tintype
