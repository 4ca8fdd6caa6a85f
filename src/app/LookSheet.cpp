// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/LookSheet.h"

#include <QHash>

namespace Tintype {

namespace {

// Every control has a border of 2 px that is transparent until it has the focus, so that nothing moves when it gets it.
const char kWords[] = R"(
QToolTip { background: @raised; color: @text; border: 1px solid @line; padding: 4px 6px; }
QLabel { background: transparent; }
QLabel[tintype="title"] { font-size: 18px; font-weight: 600; color: @strong; }
QLabel[tintype="section"] { font-size: 11px; font-weight: 600; letter-spacing: 0.6px; text-transform: uppercase; color: @quiet; }
QLabel[tintype="figure"] { font-size: 28px; font-weight: 600; color: @strong; }
QLabel[tintype="strong"] { font-weight: 600; color: @strong; }
QLabel[tintype="quiet"] { color: @quiet; }
QLabel:disabled, QLabel[tintype="strong"]:disabled, QLabel[tintype="quiet"]:disabled { color: @faint; }
QLabel[tintype="caution"] { color: @caution; }
QLabel[tintype="error"] { color: @error; }
QLabel[tintype="success"] { color: @success; }
QLabel[tintype="status"] { color: @quiet; font-size: 12px; }
QFrame#figures QLabel:disabled, QFrame#figures QHeaderView::section:disabled { color: @faint; }
QLabel[tintype="key"] { color: @quiet; font-size: 11px; border: 1px solid @line; border-radius: 4px; padding: 1px 5px; }
)";

const char kGrounds[] = R"(
QFrame[tintype="card"] { background: @card; border: 1px solid @cardLine; border-radius: 10px; }
QFrame[tintype="panel"] { background: @panel; border: none; }
QFrame[tintype="bar"] { background: @bar; border: none; }
QFrame[tintype="message"] { background: @raised; border: 1px solid @line; border-radius: 8px; }
QFrame[tintype="message"][kind="error"] { border: 1px solid @error; }
QFrame[tintype="line"] { background: @line; border: none; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QSplitter::handle { background: @line; }
)";

const char kButtons[] = R"(
QPushButton { background: @raised; color: @text; border: 2px solid transparent; border-radius: 6px; padding: 4px 12px;
    min-height: 20px; background-clip: border; }
QPushButton:hover { background: @hover; }
QPushButton:pressed, QPushButton:checked { background: @pressed; }
QPushButton:disabled { color: @faint; }
QPushButton:focus { border-color: @focus; }
QPushButton::menu-indicator { image: url(:/tintype/icons/fixed/down.svg); subcontrol-position: right center; width: 10px; right: 8px; }
QPushButton[tintype="primary"] { background: @accentFill; color: @onAccent; font-weight: 600; }
QPushButton[tintype="primary"]:hover { background: @primaryHover; }
QPushButton[tintype="primary"]:pressed { background: @primaryPressed; }
QPushButton[tintype="primary"]:disabled { background: @raised; color: @faint; }
QPushButton[tintype="primary"]:focus { border-color: @primaryFocus; }
QPushButton[tintype="flat"], QToolButton[tintype="flat"] { background: transparent; }
QPushButton[tintype="flat"]:hover, QToolButton[tintype="flat"]:hover { background: @raised; }
QPushButton[tintype="flat"]:pressed, QPushButton[tintype="flat"]:checked,
QToolButton[tintype="flat"]:pressed, QToolButton[tintype="flat"]:checked { background: @pressed; }
QPushButton[tintype="link"] { background: transparent; color: @link; padding: 4px 4px; text-align: left; }
QPushButton[tintype="link"]:hover { background: @raised; }
QPushButton[tintype="tab"] { background: transparent; padding: 3px 11px; }
QPushButton[tintype="tab"]:hover { background: @tabHover; }
QPushButton[tintype="tab"]:checked { background: @raised; color: @strong; font-weight: 500; }
QPushButton[tintype="tab"]:focus { border-color: @focus; }
QPushButton[tintype="name"] { background: transparent; color: @strong; font-weight: 700; padding: 3px 4px; }
QPushButton[tintype="choice"] { background: @card; border: 1px solid @cardLine; border-radius: 10px; margin: 1px; padding: 0;
    text-align: left; }
QPushButton[tintype="choice"]:hover { background: @raised; }
QPushButton[tintype="choice"]:focus { border: 2px solid @focus; margin: 0; }
QPushButton[tintype="inset"] { background: @raised; border: 1px solid @raised; border-radius: 10px; margin: 1px; padding: 0;
    text-align: left; }
QPushButton[tintype="inset"]:hover { background: @hover; }
QPushButton[tintype="inset"]:focus { border: 2px solid @focus; margin: 0; }
QPushButton[tintype="quiet"] { background: transparent; color: @quiet; padding: 1px 6px; min-height: 20px; border-radius: 4px; font-size: 12px; }
QPushButton[tintype="quiet"]:hover { background: @raised; color: @text; }
QToolButton { background: @raised; color: @text; border: 2px solid transparent; border-radius: 6px; padding: 4px; background-clip: border; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @pressed; }
QToolButton:focus { border-color: @focus; }
QToolButton:disabled { color: @faint; }
QToolButton::menu-indicator { image: none; }
)";

const char kFields[] = R"(
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox { background: @field; color: @text; border: 1px solid @line;
    border-radius: 6px; padding: 4px 8px; selection-background-color: @accentFill; selection-color: @onAccent; }
QTextBrowser { background: transparent; border: none; padding: 0; }
QLineEdit, QSpinBox, QDoubleSpinBox { min-height: 20px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus { border: 2px solid @focus; padding: 3px 7px; }
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled { color: @faint; }
QSpinBox::up-button, QSpinBox::down-button { subcontrol-origin: border; width: 20px; border: none; background: transparent; }
QSpinBox::up-button { subcontrol-position: top right; }
QSpinBox::down-button { subcontrol-position: bottom right; }
QSpinBox::up-button:hover, QSpinBox::down-button:hover { background: @hover; }
QSpinBox::up-arrow { image: url(:/tintype/icons/fixed/up.svg); width: 10px; height: 10px; }
QSpinBox::down-arrow { image: url(:/tintype/icons/fixed/down.svg); width: 10px; height: 10px; }
QComboBox { background: @raised; color: @text; border: 2px solid transparent; border-radius: 6px; padding: 4px 10px; min-height: 20px;
    background-clip: border; }
QComboBox:hover { background: @hover; }
QComboBox:focus { border-color: @focus; }
QComboBox:disabled { color: @faint; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(:/tintype/icons/fixed/down.svg); width: 10px; height: 10px; }
QComboBox QAbstractItemView { background: @raised; color: @text; border: 1px solid @line; padding: 4px; outline: none;
    selection-background-color: @pressed; selection-color: @strong; }
QCheckBox, QRadioButton { spacing: 8px; min-height: 24px; border: 2px solid transparent; border-radius: 6px; padding: 0 6px 0 4px; }
QCheckBox:focus, QRadioButton:focus { border-color: @focus; }
QCheckBox:disabled, QRadioButton:disabled { color: @faint; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px; background: @field; border: 1px solid @edge; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked { background: @accentFill; border-color: @accentFill; image: url(:/tintype/icons/fixed/check.svg); }
QCheckBox::indicator:indeterminate { background: @accentFill; border-color: @accentFill; image: url(:/tintype/icons/fixed/dash.svg); }
QRadioButton::indicator:checked { background: @accentFill; border-color: @accentFill; image: url(:/tintype/icons/fixed/dot.svg); }
QSlider { min-height: 24px; border: 2px solid transparent; border-radius: 6px; }
QSlider:focus { border-color: @focus; }
QSlider::groove:horizontal { height: 4px; background: @track; border-radius: 2px; }
QSlider::sub-page:horizontal { height: 4px; background: @accent; border-radius: 2px; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -5px 0; border-radius: 7px; background: @knob; border: none; }
QSlider::handle:horizontal:hover { background: @strong; }
QProgressBar { background: @track; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; text-align: center; color: transparent; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
)";

const char kViews[] = R"(
QListView, QTreeView, QTableView { background: transparent; color: @text; border: none; outline: none;
    selection-background-color: @raised; selection-color: @strong; }
QListView::item, QTreeView::item { min-height: 28px; border-radius: 6px; padding: 0 8px; }
QListView::item:hover, QTreeView::item:hover { background: @hoverRow; }
QListView::item:selected, QTreeView::item:selected { background: @raised; color: @strong; }
QListView::item:focus, QTreeView::item:focus { border: 2px solid @focus; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QTableView[tintype="matrix"] { selection-background-color: transparent; }
QHeaderView, QTableCornerButton::section { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: @quiet; border: none; padding: 4px 8px; font-size: 11px; }
QTabBar::tab { background: transparent; color: @quiet; border: 2px solid transparent; border-radius: 6px; padding: 4px 12px; min-height: 20px; }
QTabBar::tab:selected { background: @raised; color: @strong; }
QTabBar::tab:hover { color: @text; }
QTabBar:focus::tab:selected { border-color: @focus; }
QMenu { background: @raised; color: @text; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @pressed; color: @strong; }
QMenu::item:disabled { color: @faint; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 14px; height: 14px; left: 8px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; border: none; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; border: none; }
QScrollBar::handle { background: @handle; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 32px; margin: 2px; }
QScrollBar::handle:horizontal { min-width: 32px; margin: 2px; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

QString sheetName(const QColor& colour)
{
    return QStringLiteral("rgba(%1,%2,%3,%4)").arg(colour.red()).arg(colour.green()).arg(colour.blue()).arg(colour.alpha());
}

QHash<QString, QColor> coloursOf(const LookTokens& tokens, bool dark)
{
    const QColor white(Qt::white);
    return {
        {QStringLiteral("window"), tokens.window},
        {QStringLiteral("panel"), tokens.panel},
        {QStringLiteral("card"), tokens.card},
        {QStringLiteral("bar"), tokens.bar},
        {QStringLiteral("raised"), tokens.raised},
        {QStringLiteral("line"), tokens.line},
        {QStringLiteral("text"), tokens.text},
        {QStringLiteral("strong"), tokens.strong},
        {QStringLiteral("quiet"), tokens.quiet},
        {QStringLiteral("accent"), tokens.accent},
        {QStringLiteral("success"), tokens.success},
        {QStringLiteral("caution"), tokens.caution},
        {QStringLiteral("error"), tokens.error},
        {QStringLiteral("accentFill"), tokens.accentFill},
        {QStringLiteral("link"), tokens.link},
        {QStringLiteral("onAccent"), white},
        {QStringLiteral("focus"), tokens.accent},
        {QStringLiteral("primaryFocus"), dark ? white : tokens.strong},
        {QStringLiteral("primaryHover"), blended(tokens.accent, tokens.accentFill, 0.5)},
        {QStringLiteral("primaryPressed"), tokens.accentFill.darker(115)},
        {QStringLiteral("hover"), blended(tokens.text, tokens.raised, 0.06)},
        {QStringLiteral("pressed"), blended(tokens.text, tokens.raised, 0.12)},
        {QStringLiteral("tabHover"), blended(tokens.raised, tokens.bar, 0.5)},
        {QStringLiteral("hoverRow"), blended(tokens.raised, tokens.panel, 0.5)},
        {QStringLiteral("faint"), blended(tokens.quiet, tokens.window, 0.6)},
        {QStringLiteral("field"), dark ? tokens.bar : tokens.card},
        {QStringLiteral("edge"), blended(tokens.quiet, tokens.line, 0.6)},
        {QStringLiteral("track"), dark ? tokens.line : tokens.raised},
        {QStringLiteral("knob"), dark ? tokens.text : tokens.accentFill},
        {QStringLiteral("handle"), blended(tokens.quiet, tokens.line, 0.35)},
        {QStringLiteral("cardLine"), dark ? tokens.card : tokens.line},
    };
}

} // namespace

QColor blended(const QColor& over, const QColor& under, double share)
{
    const auto mix = [share](int a, int b) { return int(a * share + b * (1 - share) + 0.5); };
    return {mix(over.red(), under.red()), mix(over.green(), under.green()), mix(over.blue(), under.blue())};
}

QString styleSheetOf(const LookTokens& tokens, bool dark)
{
    const QHash<QString, QColor> colours = coloursOf(tokens, dark);
    QString sheet;
    for (const char* part : {kWords, kGrounds, kButtons, kFields, kViews}) {
        const QString text = QString::fromLatin1(part);
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text.at(i) != u'@') {
                sheet += text.at(i);
                continue;
            }
            qsizetype end = i + 1;
            while (end < text.size() && text.at(end).isLetter())
                ++end;
            const QString name = text.mid(i + 1, end - i - 1);
            Q_ASSERT_X(colours.contains(name), "styleSheetOf", qPrintable(name));
            sheet += sheetName(colours.value(name));
            i = end - 1;
        }
    }
    return sheet;
}

} // namespace Tintype
