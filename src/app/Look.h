// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QObject>
#include <QString>

namespace Tintype {

/// The table of tokens: every colour of the program, dark and light. No colour stands anywhere else.
struct LookTokens
{
    QColor window, panel, card, bar, raised, line;
    QColor text, strong, quiet;
    QColor accent, success, caution, error;
    QColor accentFill; ///< The ground of a main button: dark enough for white words.
    QColor link; ///< The accent as words and thin lines.
    QColor training, validation; ///< The two curve colours.
    QColor paper, ink; ///< To draw digits on and with; either may be chosen in either look.
};

/// The look of the program: follows the system or is chosen; makes the style sheet and recolours icons. GUI thread.
class Look : public QObject
{
    Q_OBJECT

public:
    enum class Mode { System, Dark, Light };

    static Look& instance(); ///< Lives as long as the application.

    void apply(Mode mode); ///< Sets palette and style sheet of the application.
    Mode mode() const { return m_mode; }
    bool isDark() const { return m_dark; }
    const LookTokens& tokens() const;
    static const LookTokens& tokensOf(bool dark);
    /// An icon of ours (resources/icons/<name>.svg) in the text colour, or in `colour`.
    QIcon icon(const QString& name, const QColor& colour = {}) const;

    /// A tip as it is to be shown: long ones break their lines only where they are rich text. What setToolTip() sets needs no help.
    static QString tip(const QString& text);

    bool eventFilter(QObject* watched, QEvent* event) override; ///< Hears the system change its look, and widgets get tips.

Q_SIGNALS:
    void changed();

private:
    Look();
    static bool systemIsDark();
    void show(bool dark);

    bool m_prepared = false;
    Mode m_mode = Mode::System;
    bool m_dark = true;
};

} // namespace Tintype
