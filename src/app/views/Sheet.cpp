// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/Sheet.h"

#include "app/Look.h"
#include "app/views/Widgets.h"

#include <QCoreApplication>
#include <QDir>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Tintype {

namespace {

constexpr int kMargin = 48; ///< Around the card.
constexpr double kDimmed = 0.6;

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::Sheet", text);
}

QLabel* keyCap(const QString& keys)
{
    QLabel* cap = label(keys, "key");
    cap->setAlignment(Qt::AlignCenter);
    return cap;
}

} // namespace

Sheet* Sheet::over(const QWidget* window)
{
    const QList<Sheet*> sheets = window->findChildren<Sheet*>(QString(), Qt::FindDirectChildrenOnly);
    const auto shown = std::find_if(sheets.begin(), sheets.end(), [](const Sheet* sheet) { return !sheet->isHidden(); });
    return shown == sheets.end() ? nullptr : *shown;
}

Sheet* Sheet::show(QWidget* window, const QString& title, QWidget* content)
{
    if (Sheet* older = over(window))
        older->putAway();
    return new Sheet(window, title, content);
}

Sheet::Sheet(QWidget* window, const QString& title, QWidget* content)
    : QWidget(window)
    , m_card(new QFrame(this))
    , m_before(window->focusWidget())
{
    setRole(m_card, "card");
    QScrollArea* scroll = scrolling(content, m_card);
    scroll->setMinimumWidth(content->sizeHint().width() + scroll->verticalScrollBar()->sizeHint().width());
    auto* close = iconButton(QStringLiteral("close"), tr("Close (Esc)"), m_card);
    auto* head = new QHBoxLayout;
    head->addWidget(label(title, "title"));
    head->addStretch(1);
    head->addWidget(close);
    auto* column = new QVBoxLayout(m_card);
    column->setContentsMargins(24, 16, 16, 24);
    column->setSpacing(16);
    column->addLayout(head);
    column->addWidget(scroll);
    connect(close, &QToolButton::clicked, this, &Sheet::putAway);
    // A shortcut hears Esc wherever in the window the keyboard is.
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &Sheet::putAway);
    window->installEventFilter(this);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(title);
    QWidget::show();
    raise();
    place();
    setFocus();
}

void Sheet::putAway()
{
    hide();
    if (m_before)
        m_before->setFocus();
    deleteLater();
}

void Sheet::place()
{
    setGeometry(parentWidget()->rect());
    auto* scroll = m_card->findChild<QScrollArea*>();
    const QSize wanted = m_card->sizeHint().expandedTo({0, scroll->widget()->sizeHint().height() + 96});
    const QSize most = size() - QSize(kMargin * 2, kMargin * 2);
    const QSize fits = wanted.boundedTo(most);
    m_card->setGeometry((width() - fits.width()) / 2, (height() - fits.height()) / 2, fits.width(), fits.height());
}

bool Sheet::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void Sheet::mousePressEvent(QMouseEvent* event)
{
    if (!m_card->geometry().contains(event->position().toPoint()))
        putAway();
}

void Sheet::paintEvent(QPaintEvent*)
{
    QColor veil = Look::instance().tokens().bar;
    veil.setAlphaF(float(kDimmed));
    QPainter(this).fillRect(rect(), veil);
}

QWidget* keysSheet(const std::vector<KeyLine>& lines)
{
    auto* content = new QWidget;
    auto* columns = new QHBoxLayout(content);
    columns->setContentsMargins(0, 0, 8, 0);
    columns->setSpacing(48);
    QVBoxLayout* column = nullptr;
    QGridLayout* grid = nullptr;
    QString group;
    int row = 0;
    for (const KeyLine& line : lines) {
        // The page's own keys stand in the first column, the window's in the second.
        const bool isNewColumn = !column || (columns->count() == 1 && line.group != group);
        if (isNewColumn) {
            column = new QVBoxLayout;
            column->setSpacing(8);
            columns->addLayout(column);
            columns->setAlignment(column, Qt::AlignTop);
        }
        if (line.group != group || isNewColumn) {
            group = line.group;
            if (column->count() > 0)
                column->addSpacing(12);
            column->addWidget(label(group, "section"));
            grid = new QGridLayout;
            grid->setHorizontalSpacing(32);
            grid->setVerticalSpacing(6);
            grid->setColumnStretch(0, 1);
            column->addLayout(grid);
            row = 0;
        }
        grid->addWidget(label(line.text), row, 0);
        auto* caps = new QHBoxLayout;
        caps->setSpacing(4);
        caps->addStretch(1);
        for (const QString& keys : line.keys.split(QStringLiteral(", ")))
            caps->addWidget(keyCap(keys));
        grid->addLayout(caps, row, 1);
        ++row;
    }
    return content;
}

QWidget* aboutSheet()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(8);
    column->addWidget(label(tr("Tintype %1").arg(QCoreApplication::applicationVersion()), "strong"));
    const QStringList paragraphs{
        tr("Label your own photos, teach a classifier with them, see what it gets wrong, and take it away."),
        tr("Everything happens on this computer. Your photos are never changed and never leave it."),
        tr("Free software under the GNU General Public Licence, version 3 or later. It comes without any warranty."),
        tr("Built with Qt, LibTorch, OpenCV, QCustomPlot, Exiv2, LibRaw and libheif."),
    };
    for (const QString& paragraph : paragraphs) {
        QLabel* words = wrappedLabel(paragraph, paragraph == paragraphs.first() ? "" : "quiet");
        words->setMinimumWidth(420);
        words->setMaximumWidth(420);
        column->addWidget(words);
    }
    return content;
}

QWidget* refusedSheet(const QList<RefusedFile>& refused)
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(4);
    for (const RefusedFile& file : refused) {
        QLabel* name = label(QFileInfo(file.path).fileName(), "strong");
        name->setToolTip(QDir::toNativeSeparators(file.path));
        QLabel* reason = wrappedLabel(file.reason, "quiet");
        reason->setFixedWidth(560);
        column->addWidget(name);
        column->addWidget(reason);
        column->addSpacing(8);
    }
    column->addStretch(1);
    return content;
}

} // namespace Tintype
