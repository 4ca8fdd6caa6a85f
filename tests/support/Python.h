// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

#include <vector>

namespace Tintype {

/// What a script of the tests said.
struct PythonAnswer
{
    int exitCode = -1; ///< -1: it did not run or did not end.
    QJsonObject json; ///< Its standard output, when that is an object.
    QString errors; ///< Its standard error.
};

/// Runs tests/SCRIPT with the test environment's Python.
inline PythonAnswer runPython(const QString& script, const QStringList& arguments)
{
    QProcess process;
    const QString path = qEnvironmentVariable("TINTYPE_SOURCE_DIR", QStringLiteral(".")) + QStringLiteral("/tests/") + script;
    process.start(qEnvironmentVariable("TINTYPE_PYTHON"), QStringList{path} + arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, {}, process.errorString()};
    return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()).object(),
            QString::fromUtf8(process.readAllStandardError())};
}

/// A list of numbers in what it said.
inline std::vector<float> rowOf(const QJsonValue& value)
{
    std::vector<float> row;
    const QJsonArray numbers = value.toArray();
    for (const QJsonValue& number : numbers)
        row.push_back(float(number.toDouble()));
    return row;
}

} // namespace Tintype

/// Leaves the test loudly when the test environment's Python is not here.
#define TINTYPE_NEED_PYTHON() \
    do { \
        if (!QFileInfo(qEnvironmentVariable("TINTYPE_PYTHON")).isExecutable()) \
            QSKIP("The Python of the test environment is not here; packaging/setup.sh makes it."); \
    } while (false)
