// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/TextOut.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <algorithm>

namespace Tintype {

namespace {

bool isFigure(const QString& text)
{
    static const QRegularExpression kFigure(QStringLiteral("^[0-9.,]*( %)?$"));
    return kFigure.match(text).hasMatch();
}

} // namespace

QString aligned(const QList<QStringList>& rows, Heading heading)
{
    QList<qsizetype> widths;
    QList<bool> areFigures;
    for (const QStringList& row : rows) {
        for (qsizetype column = 0; column < row.size(); ++column) {
            if (column >= widths.size()) {
                widths.append(0);
                areFigures.append(true);
            }
            widths[column] = std::max(widths[column], row[column].size());
            if (heading == Heading::None || &row != &rows.first())
                areFigures[column] = areFigures[column] && isFigure(row[column]);
        }
    }
    QString text;
    for (const QStringList& row : rows) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column) {
            if (column > 0)
                line += QStringLiteral("  ");
            line += areFigures[column] ? row[column].rightJustified(widths[column])
                                       : row[column].leftJustified(widths[column]);
        }
        while (line.endsWith(u' '))
            line.chop(1);
        text += line % u'\n';
    }
    return text;
}

QString refusedText(const QList<RefusedFile>& refused)
{
    if (refused.isEmpty())
        return {};
    QString text = QCoreApplication::translate("Tintype::TextOut", "Refused:") % u'\n';
    for (const RefusedFile& file : refused)
        text += QStringLiteral("  ") % QDir::toNativeSeparators(file.path) % QStringLiteral(": ") % file.reason % u'\n';
    return text;
}

QString percentText(double share, int decimals)
{
    return QStringLiteral("%1 %").arg(share * 100, 0, 'f', decimals);
}

} // namespace Tintype
