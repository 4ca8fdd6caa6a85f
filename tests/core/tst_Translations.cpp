// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Translations.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Tintype;

namespace {

/// One text of the program, as a .ts file tells it.
struct Message
{
    QString context;
    QString source;
    QString note;
    QStringList files; ///< Absolute; only where lupdate was asked for them.
    QStringList forms; ///< Of a translation that is finished.
    bool hasForms = false; ///< Meant for one and for many.

    QString name() const { return context + QStringLiteral(": ") + source; }
    bool speaksOfANumber() const { return source.contains(QLatin1String("%n")) || source.contains(QLatin1String("%Ln")); }
};

void readTranslation(QXmlStreamReader& xml, Message* message)
{
    const bool isFinished = xml.attributes().value(QLatin1String("type")).isEmpty();
    while (xml.readNextStartElement()) {
        const QString form = xml.readElementText();
        if (isFinished)
            message->forms.append(form);
    }
}

QList<Message> messagesOf(const QString& path)
{
    QList<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        if (xml.name() != u"message")
            continue;
        Message message{context, {}, {}, {}, {}, xml.attributes().value(QLatin1String("numerus")) == u"yes"};
        while (xml.readNextStartElement()) {
            if (xml.name() == u"source")
                message.source = xml.readElementText();
            else if (xml.name() == u"comment")
                message.note = xml.readElementText();
            else if (xml.name() == u"translation" && message.hasForms)
                readTranslation(xml, &message);
            else {
                if (xml.name() == u"location")
                    message.files.append(xml.attributes().value(QLatin1String("filename")).toString());
                xml.skipCurrentElement();
            }
        }
        messages.append(message);
    }
    return messages;
}

QString sourceFolder()
{
    return qEnvironmentVariable("TINTYPE_SOURCE_DIR", QStringLiteral("."));
}

QString contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

/// Words are looked up when the program runs, under the names that lupdate gave them when it read the sources.
class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString fresh = m_folder.filePath(QStringLiteral("fresh.ts"));
        QProcess lupdate;
        lupdate.start(QStringLiteral(TINTYPE_LUPDATE),
                      {QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("absolute"), QStringLiteral("-source-language"),
                       QStringLiteral("en"), QStringLiteral("-target-language"), QStringLiteral("en"),
                       QString(sourceFolder() + QStringLiteral("/src")), QStringLiteral("-ts"), fresh});
        QVERIFY2(lupdate.waitForFinished(100'000) && lupdate.exitCode() == 0, qPrintable(QString::fromUtf8(lupdate.readAllStandardError())));
        m_fresh = messagesOf(fresh);
        m_english = messagesOf(sourceFolder() + QStringLiteral("/translations/tintype_en.ts"));
        QVERIFY(m_fresh.size() > 500);
        installTranslations();
    }

    void numbersAreCountedWith()
    {
        // tr(text, number) takes the number for a remark: it must be tr(text, nullptr, number).
        for (const Message& message : m_fresh)
            QVERIFY2(message.hasForms == message.speaksOfANumber(), qPrintable(message.name()));
    }

    void everyCountHasItsEnglishForms()
    {
        QHash<QString, Message> english;
        for (const Message& message : m_english)
            english.insert(message.name(), message);
        for (const Message& message : m_fresh) {
            if (!message.hasForms)
                continue;
            // packaging/translations.sh brings the file up to date; the forms are written by hand.
            QVERIFY2(english.contains(message.name()), qPrintable(message.name()));
            const QStringList forms = english.value(message.name()).forms;
            QVERIFY2(forms.size() == 2, qPrintable(message.name()));
            for (const QString& form : forms)
                QVERIFY2(!form.isEmpty() && !form.contains(QLatin1String("(s)")) && !form.contains(QLatin1String("(es)")), qPrintable(message.name()));
        }
    }

    void theProgramSpeaksTheForms()
    {
        int tried = 0;
        for (const Message& message : m_english) {
            if (!message.hasForms)
                continue;
            for (const int number : {1, 5}) {
                QString expected = message.forms.value(number == 1 ? 0 : 1);
                expected.replace(QLatin1String("%Ln"), QString::number(number)).replace(QLatin1String("%n"), QString::number(number));
                QCOMPARE(QCoreApplication::translate(message.context.toUtf8().constData(), message.source.toUtf8().constData(),
                                                     message.note.toUtf8().constData(), number),
                         expected);
                ++tried;
            }
        }
        QVERIFY(tried > 100);
    }

    /// A text in a member of a class stands under the class, whatever the function that it is handed to asks for.
    void textsAreAskedForWhereTheyStand()
    {
        static const QRegularExpression kWithTr(QStringLiteral("^class (\\w+)[^;{]*\\{\\s*Q_OBJECT"), QRegularExpression::MultilineOption);
        static const QRegularExpression kDeclared(QStringLiteral("Q_DECLARE_TR_FUNCTIONS\\(([\\w:]+)\\)"));
        QSet<QString> known{QStringLiteral("Tintype")}; // found from everywhere, see installTranslations
        for (QDirIterator it(sourceFolder() + QStringLiteral("/src"), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                             QDirIterator::Subdirectories);
             it.hasNext();) {
            const QString text = contentOf(it.next());
            for (auto match = kWithTr.globalMatch(text); match.hasNext();)
                known.insert(QStringLiteral("Tintype::") + match.next().captured(1));
            for (auto match = kDeclared.globalMatch(text); match.hasNext();)
                known.insert(match.next().captured(1));
        }
        for (const Message& message : m_fresh) {
            for (const QString& file : message.files) {
                const QString path = QDir(m_folder.path()).absoluteFilePath(file);
                QVERIFY2(known.contains(message.context) || contentOf(path).contains(QStringLiteral("translate(\"%1\"").arg(message.context)),
                         qPrintable(QString(path + u' ' + message.name())));
            }
        }
    }

private:
    QTemporaryDir m_folder;
    QList<Message> m_fresh;
    QList<Message> m_english;
};

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    TranslationsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Translations.moc"
