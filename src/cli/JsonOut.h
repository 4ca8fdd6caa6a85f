// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/PhotoFacts.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

namespace Tintype {

/// One JSON object as one line of text.
QString jsonLine(const QJsonObject& object);

/// [{"file","reason"}]
QJsonArray toJson(const QList<RefusedFile>& refused);

/// The text, or null when it is empty.
QJsonValue textOrNull(const QString& text);

} // namespace Tintype
