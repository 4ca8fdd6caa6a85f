// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Arguments.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace Tintype {

namespace {

constexpr int kHelpColumn = 30;

/// "--tag" of "-t,--tag": the name that messages use.
QString longName(const char* names)
{
    return QString::fromLatin1(names).section(u',', -1);
}

QString typed(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace

struct Arguments::Parser
{
    CLI::App app;
    std::vector<std::function<QString()>>
        readers; ///< Each moves what was given to its variable; answers with a fault or nothing.
};

Arguments::Arguments()
    : m_parser(std::make_unique<Parser>())
{
    m_parser->app.set_help_flag("-h,--help");
}

Arguments::~Arguments() = default;

void Arguments::flag(const char* names, bool* value, const QString& help)
{
    CLI::Option* option = m_parser->app.add_flag(names);
    m_parser->readers.push_back([option, value] {
        *value = *value || option->count() > 0;
        return QString();
    });
    m_rows.push_back({QString::fromLatin1(names).replace(u',', QStringLiteral(", ")), help});
}

void Arguments::addReader(const char* names, const QString& placeholder, const QString& help,
    std::function<QString(const QString&, const QString&)> read)
{
    CLI::Option* option = m_parser->app.add_option(names);
    option->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    option->allow_extra_args(false);
    m_parser->readers.push_back([option, name = longName(names), read = std::move(read)] {
        return option->count() > 0 ? read(name, typed(option->results().back())) : QString();
    });
    m_rows.push_back({QString::fromLatin1(names).replace(u',', QStringLiteral(", ")) % u' ' % placeholder, help});
}

void Arguments::text(const char* names, const QString& placeholder, QString* value, const QString& help)
{
    addReader(names, placeholder, help, [value](const QString&, const QString& given) {
        *value = given;
        return QString();
    });
}

void Arguments::choice(const char* names, const QStringList& choices, QString* value, const QString& help)
{
    addReader(names, choices.join(u'|'), help, [value, choices](const QString& name, const QString& given) {
        if (!choices.contains(given))
            return tr("%1 is one of %2, not %3").arg(name, choices.join(QStringLiteral(", ")), given);
        *value = given;
        return QString();
    });
}

void Arguments::number(const char* names, std::optional<int>* value, int minimum, int maximum, const QString& help)
{
    addReader(names, QStringLiteral("N"), help, [=](const QString& name, const QString& given) {
        bool isNumber = false;
        const int number = given.toInt(&isNumber);
        if (!isNumber || number < minimum || number > maximum)
            return tr("%1 is a whole number from %2 to %3, not %4").arg(name).arg(minimum).arg(maximum).arg(given);
        *value = number;
        return QString();
    });
}

void Arguments::number(const char* names, double* value, double minimum, double maximum, const QString& help)
{
    addReader(names, QStringLiteral("N"), help, [=](const QString& name, const QString& given) {
        bool isNumber = false;
        const double number = given.toDouble(&isNumber);
        if (!isNumber || !(number >= minimum && number <= maximum))
            return tr("%1 is a number from %2 to %3, not %4").arg(name).arg(minimum).arg(maximum).arg(given);
        *value = number;
        return QString();
    });
}

void Arguments::number(const char* names, std::optional<quint64>* value, const QString& help)
{
    addReader(names, QStringLiteral("N"), help, [=](const QString& name, const QString& given) {
        bool isNumber = false;
        const quint64 number = given.toULongLong(&isNumber);
        if (!isNumber)
            return tr("%1 is a whole number, not %2").arg(name, given);
        *value = number;
        return QString();
    });
}

void Arguments::word(const QString& placeholder, QString* value, const QString& help, bool required)
{
    CLI::Option* option = m_parser->app.add_option(placeholder.toStdString());
    m_parser->readers.push_back([=] {
        if (option->count() > 0)
            *value = typed(option->results().front());
        return option->count() > 0 || !required ? QString() : tr("%1 is missing").arg(placeholder);
    });
    m_rows.push_back({placeholder, help, true});
    m_usage.append(required ? placeholder : u'[' % placeholder % u']');
}

void Arguments::words(const QString& placeholder, QStringList* values, const QString& help, bool required)
{
    CLI::Option* option = m_parser->app.add_option(placeholder.toStdString());
    // CLI11 takes as many words as are "expected" at least. Its usual way to say "any number" would take "[a,b]" apart.
    option->expected(CLI::detail::expected_max_vector_size, CLI::detail::expected_max_vector_size);
    option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    option->allow_extra_args(false);
    m_parser->readers.push_back([=] {
        values->clear();
        std::transform(option->results().begin(), option->results().end(), std::back_inserter(*values), typed);
        return !values->isEmpty() || !required ? QString() : tr("%1 is missing").arg(placeholder);
    });
    m_rows.push_back({placeholder, help, true});
    const QString several = placeholder % u'…';
    m_usage.append(required ? several : u'[' % several % u']');
}

Arguments::Outcome Arguments::parse(const QStringList& arguments)
{
    std::vector<std::string> reversed; // as CLI11 wants them
    std::transform(arguments.rbegin(), arguments.rend(), std::back_inserter(reversed),
        [](const QString& a) { return a.toStdString(); });
    try {
        m_parser->app.parse(std::move(reversed));
    } catch (const CLI::CallForHelp&) {
        return Outcome::HelpWanted;
    } catch (const CLI::ExtrasError&) {
        std::vector<std::string> left = m_parser->app.remaining();
        std::erase(left, "--");
        const QString first = left.empty() ? QString() : typed(left.front());
        m_fault = first.startsWith(u'-') ? tr("there is no option %1").arg(first)
                                         : tr("%1 is one word too many").arg(first);
        return Outcome::Wrong;
    } catch (const CLI::ArgumentMismatch& error) {
        const QString option = typed(error.what()).section(u':', 0, 0).section(u' ', 0, 0);
        m_fault = tr("%1 needs a value").arg(option.section(u',', -1));
        return Outcome::Wrong;
    } catch (const CLI::Error& error) {
        m_fault = typed(error.what());
        return Outcome::Wrong;
    }
    m_fault = readAll();
    return m_fault.isEmpty() ? Outcome::Parsed : Outcome::Wrong;
}

QString Arguments::readAll()
{
    for (const auto& read : m_parser->readers) {
        const QString fault = read();
        if (!fault.isEmpty())
            return fault;
    }
    return {};
}

QString Arguments::usage() const
{
    return m_usage.join(u' ');
}

QString Arguments::help() const
{
    QString lines;
    const auto add = [&](const Row& row) {
        const QString left = QStringLiteral("  ") % row.left;
        const bool fits = left.size() + 2 <= kHelpColumn;
        lines += left % (fits ? QString() : QStringLiteral("\n"))
            % QString(kHelpColumn - (fits ? left.size() : 0), u' ') % row.help % u'\n';
    };
    for (const bool isWord : {true, false}) {
        if (std::none_of(m_rows.begin(), m_rows.end(), [=](const Row& row) { return row.isWord == isWord; }))
            continue;
        lines
            += (lines.isEmpty() ? QString() : QStringLiteral("\n")) % (isWord ? tr("Words:") : tr("Options:")) % u'\n';
        for (const Row& row : m_rows) {
            if (row.isWord == isWord)
                add(row);
        }
    }
    add({QStringLiteral("-h, --help"), tr("Say this."), false});
    add({QStringLiteral("--"), tr("End the options: what follows is a word, even with a dash in front."), false});
    return lines;
}

} // namespace Tintype
