// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Look.h"

#include "app/LookIcon.h"
#include "app/LookSheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>

/// In a static library nobody else asks for them. Stands outside of any namespace, as Qt wants it.
static void keepResources()
{
    Q_INIT_RESOURCE(tintype);
}

namespace Tintype {

namespace {

const LookTokens kDark{
    .window = QColor(0x1E1F22),
    .panel = QColor(0x232529),
    .card = QColor(0x26282C),
    .bar = QColor(0x17181A),
    .raised = QColor(0x2C2E33),
    .line = QColor(0x34373C),
    .text = QColor(0xD9DBDE),
    .strong = QColor(0xFFFFFF),
    .quiet = QColor(0x94979D),
    .accent = QColor(0x3B7DD8),
    .success = QColor(0x6FBF73),
    .caution = QColor(0xE0904A),
    .error = QColor(0xE67C73),
    .accentFill = QColor(0x3472C6),
    .link = QColor(0x6BA5F2),
    .training = QColor(0xE0904A),
    .validation = QColor(0x5B9BF0),
    .paper = QColor(0x1B1C1F),
    .ink = QColor(0xF4F3EE),
};

const LookTokens kLight{
    .window = QColor(0xF4F5F6),
    .panel = QColor(0xECEDEF),
    .card = QColor(0xFFFFFF),
    .bar = QColor(0xFBFBFC),
    .raised = QColor(0xE2E4E8),
    .line = QColor(0xD5D8DC),
    .text = QColor(0x26282C),
    .strong = QColor(0x0B0C0E),
    .quiet = QColor(0x5D6168),
    .accent = QColor(0x3B7DD8),
    .success = QColor(0x2B7430),
    .caution = QColor(0x9A5010),
    .error = QColor(0xB3372C),
    .accentFill = QColor(0x3472C6),
    .link = QColor(0x2562B8),
    .training = QColor(0xB35D14),
    .validation = QColor(0x2E6BC4),
    .paper = QColor(0xF5F4EF),
    .ink = QColor(0x1A1B1E),
};

QPalette paletteOf(const LookTokens& tokens)
{
    QPalette palette;
    palette.setColor(QPalette::Window, tokens.window);
    palette.setColor(QPalette::WindowText, tokens.text);
    palette.setColor(QPalette::Base, tokens.card);
    palette.setColor(QPalette::AlternateBase, tokens.panel);
    palette.setColor(QPalette::Text, tokens.text);
    palette.setColor(QPalette::PlaceholderText, tokens.quiet);
    palette.setColor(QPalette::Button, tokens.raised);
    palette.setColor(QPalette::ButtonText, tokens.text);
    palette.setColor(QPalette::BrightText, tokens.strong);
    palette.setColor(QPalette::ToolTipBase, tokens.raised);
    palette.setColor(QPalette::ToolTipText, tokens.text);
    palette.setColor(QPalette::Highlight, tokens.accentFill);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, tokens.link);
    palette.setColor(QPalette::LinkVisited, tokens.link);
    palette.setColor(QPalette::Light, tokens.line);
    palette.setColor(QPalette::Midlight, tokens.line);
    palette.setColor(QPalette::Mid, tokens.line);
    palette.setColor(QPalette::Dark, tokens.line);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, blended(tokens.quiet, tokens.window, 0.6));
    return palette;
}

QFont programFont()
{
    QFont font = QApplication::font();
    if (QFontDatabase::hasFamily(QStringLiteral("Inter")))
        font.setFamily(QStringLiteral("Inter"));
    font.setPixelSize(13);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature(QFont::Tag("tnum"), 1);
#endif
    return font;
}

} // namespace

Look::Look()
{
    keepResources();
}

Look& Look::instance()
{
    // Made with the first use and never destroyed: icons and plots may ask until the very end.
    static Look* look = new Look;
    return *look;
}

const LookTokens& Look::tokensOf(bool dark)
{
    return dark ? kDark : kLight;
}

const LookTokens& Look::tokens() const
{
    return tokensOf(m_dark);
}

bool Look::systemIsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (QGuiApplication::styleHints()->colorScheme() != Qt::ColorScheme::Unknown)
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#endif
    // Qt 6.4 tells the system's look only by its palette, and that only while ours is not set.
    QApplication::setPalette(QPalette());
    const QPalette system = QApplication::palette();
    return system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness();
}

void Look::apply(Mode mode)
{
    m_mode = mode;
    if (!m_prepared) {
        m_prepared = true;
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        QApplication::setFont(programFont());
        qApp->installEventFilter(this);
    }
    show(mode == Mode::Dark || (mode == Mode::System && systemIsDark()));
}

void Look::show(bool dark)
{
    m_dark = dark;
    QApplication::setPalette(paletteOf(tokens()));
    qApp->setStyleSheet(styleSheetOf(tokens(), dark));
    Q_EMIT changed();
}

QIcon Look::icon(const QString& name, const QColor& colour) const
{
    return recolouredIcon(QStringLiteral(":/tintype/icons/%1.svg").arg(name), colour);
}

bool Look::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ThemeChange && watched == qApp && m_mode == Mode::System)
        show(systemIsDark());
    if (event->type() == QEvent::ToolTipChange) {
        if (auto* const widget = qobject_cast<QWidget*>(watched); widget && widget->toolTip() != tip(widget->toolTip()))
            widget->setToolTip(tip(widget->toolTip()));
    }
    return QObject::eventFilter(watched, event);
}

QString Look::tip(const QString& text)
{
    constexpr int kLong = 80; // characters
    if (text.size() <= kLong || Qt::mightBeRichText(text))
        return text;
    return QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
}

} // namespace Tintype
