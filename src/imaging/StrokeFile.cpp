// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/StrokeFile.h"

#include "core/SafeFile.h"

#include <QCoreApplication>
#include <QDir>

#include <cmath>
#include <optional>

namespace Tintype {

namespace {

constexpr qint64 kLargestFile = 64LL << 20;
constexpr double kFarthest = 1e7; ///< A coordinate beyond it is no place of a pen.

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::StrokeFile", text);
}

std::optional<PenPoint> pointOf(const QByteArray& text)
{
    const qsizetype comma = text.indexOf(',');
    bool isX = false;
    bool isY = false;
    const double x = text.left(comma).toDouble(&isX);
    const double y = text.mid(comma + 1).toDouble(&isY);
    if (comma < 0 || !isX || !isY || !(std::abs(x) <= kFarthest) || !(std::abs(y) <= kFarthest))
        return std::nullopt;
    return PenPoint{{x, y}, 1};
}

/// The sentence on what is wrong with a line, empty when it was taken.
QString readLine(const QByteArray& line, LabelledDrawing* entry)
{
    const qsizetype tab = line.indexOf('\t');
    if (tab >= 0) {
        bool isNumber = false;
        entry->label = line.left(tab).trimmed().toInt(&isNumber);
        if (!isNumber || entry->label < 0 || entry->label > 9)
            return tr("a digit from 0 to 9 was expected before the tab");
    }
    for (const QByteArray& part : line.mid(tab + 1).split('|')) {
        PenStroke stroke;
        for (const QByteArray& text : part.simplified().split(' ')) {
            if (text.isEmpty())
                continue;
            const std::optional<PenPoint> point = pointOf(text);
            if (!point)
                return tr("a point such as 12,34 was expected, not %1").arg(QString::fromUtf8(text.left(20)));
            stroke.push_back(*point);
        }
        if (!stroke.empty())
            entry->drawing.strokes.push_back(std::move(stroke));
    }
    return entry->drawing.isEmpty() ? tr("it has no strokes") : QString();
}

} // namespace

Result<std::vector<LabelledDrawing>> readStrokeFile(const QString& path)
{
    const Result<QByteArray> bytes = readFile(path, kLargestFile);
    if (!bytes)
        return fail(bytes.error());
    std::vector<LabelledDrawing> drawings;
    int number = 0;
    for (const QByteArray& line : bytes->split('\n')) {
        ++number;
        if (line.trimmed().isEmpty() || line.startsWith('#'))
            continue;
        LabelledDrawing entry;
        entry.line = number;
        if (const QString problem = readLine(line, &entry); !problem.isEmpty())
            return fail(Error::Kind::BadInput,
                        tr("Line %1 of %2 is no drawing: %3.").arg(number).arg(QDir::toNativeSeparators(path), problem));
        drawings.push_back(std::move(entry));
    }
    return drawings;
}

} // namespace Tintype
