// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Tintype {

/// What one command takes: its flags, options and words, and their help. A thin layer over CLI11, which this is the
/// only file to include: values arrive as typed, also a folder called "[2024]", and every fault is one sentence of
/// ours.
class Arguments
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::Arguments)

public:
    enum class Outcome { Parsed, HelpWanted, Wrong };

    Arguments();
    ~Arguments();
    Q_DISABLE_COPY_MOVE(Arguments)

    /// `names` as "-C,--project"; the variable keeps its value when the option is not given.
    void flag(const char* names, bool* value, const QString& help);
    void text(const char* names, const QString& placeholder, QString* value, const QString& help);
    void choice(const char* names, const QStringList& choices, QString* value, const QString& help);
    void number(const char* names, std::optional<int>* value, int minimum, int maximum, const QString& help);
    void number(const char* names, double* value, double minimum, double maximum, const QString& help);
    void number(const char* names, std::optional<quint64>* value, const QString& help);

    /// Words that are no options, in this order.
    void word(const QString& placeholder, QString* value, const QString& help, bool required = true);
    void words(const QString& placeholder, QStringList* values, const QString& help, bool required = true);

    Outcome parse(const QStringList& arguments);
    QString fault() const { return m_fault; } ///< After Wrong: a phrase, without a full stop.
    QString usage() const; ///< The words, such as "CLASS PHOTO…".
    QString help() const; ///< Aligned lines on words and options.

private:
    struct Row
    {
        QString left;
        QString help;
        bool isWord = false;
    };
    struct Parser;

    void addReader(const char* names, const QString& placeholder, const QString& help,
        std::function<QString(const QString& name, const QString& given)> read);
    QString readAll();

    std::unique_ptr<Parser> m_parser;
    std::vector<Row> m_rows;
    QStringList m_usage;
    QString m_fault;
};

} // namespace Tintype
