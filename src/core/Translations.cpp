// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace Tintype {

namespace {

/// The functions outside of classes stand under the name of the namespace in the translations, whatever they ask for.
class Words : public QTranslator
{
public:
    using QTranslator::QTranslator;

    QString translate(const char* context, const char* text, const char* note, int count) const override
    {
        const QString found = QTranslator::translate(context, text, note, count);
        return found.isNull() ? QTranslator::translate("Tintype", text, note, count) : found;
    }
};

/// Takes the translator, which lives as long as the application.
void install(QTranslator* translator, const QLocale& locale, const QString& name, const QString& folder)
{
    if (translator->load(locale, name, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

void installTranslations()
{
    QCoreApplication* const application = QCoreApplication::instance();
    const QString ours = QStringLiteral(":/i18n");
    const QString name = QStringLiteral("tintype");
    // The last installed is asked first.
    install(new Words(application), QLocale(QLocale::English), name, ours);
    install(new QTranslator(application), QLocale(), QStringLiteral("qtbase"),
        QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(new Words(application), QLocale(), name, ours);
}

} // namespace Tintype
