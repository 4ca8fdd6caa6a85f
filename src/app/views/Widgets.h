// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAnyStringView>
#include <QString>

class QAction;
class QFrame;
class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;
class QWidget;

namespace Tintype {

// Small helpers for layouts built in code; all return widgets that wear the look. GUI thread.

/// Makes a widget wear a role of the style sheet ("card", "quiet", "primary", …); may be changed while it is shown.
void setRole(QWidget* widget, QAnyStringView role);

/// A card with padding 16 and spacing 8; its column is handed out through `body`.
QFrame* makeCard(QWidget* parent, QVBoxLayout** body);

/// Roles: title, section, figure, strong, quiet, caution, error, success, key; empty for plain text. Wraps only if asked.
QLabel* label(const QString& text, QAnyStringView role = {}, QWidget* parent = nullptr);
QLabel* wrappedLabel(const QString& text, QAnyStringView role = {}, QWidget* parent = nullptr);

/// Roles: primary, flat, link, quiet; empty for a raised one. A click does not take the keyboard away from where it is.
QPushButton* button(const QString& text, QAnyStringView role = {}, QWidget* parent = nullptr);
/// A button that follows an action: text, icon, enabled, visible, tooltip with shortcut.
QPushButton* actionButton(QAction* action, QAnyStringView role = {}, QWidget* parent = nullptr);
/// A flat square button with an icon of ours (see Look::icon) that follows the look; `tip` is also its accessible name.
QToolButton* iconButton(const QString& iconName, const QString& tip, QWidget* parent = nullptr);

/// An area without a frame that scrolls `content` up and down where it is higher than its room. The keyboard does not stop at it.
QScrollArea* scrolling(QWidget* content, QWidget* parent = nullptr);

/// Scrolls to the widget whenever the content of the area has got another height, as it does when the widget appears or grows.
void keepInSight(QScrollArea* scroll, QWidget* widget);

/// A hair line across.
QFrame* hairLine(QWidget* parent = nullptr);

/// The action's words for a tooltip: "Import… (Ctrl+I)".
QString tipOf(const QAction& action);

} // namespace Tintype
