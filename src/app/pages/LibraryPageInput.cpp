// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The hand of the library page: what is on show, keys, tags, menus.
#include "app/pages/LibraryPage.h"

#include "app/Look.h"
#include "app/Session.h"
#include "app/models/LibraryEdits.h"
#include "app/models/PhotoGridModel.h"
#include "app/models/PhotoSelection.h"
#include "app/models/PhotoWords.h"
#include "app/views/EmptyState.h"
#include "app/views/FilterBar.h"
#include "app/views/LoupeView.h"
#include "app/views/PhotoGridView.h"
#include "app/views/SourcePanel.h"
#include "app/views/TagButton.h"
#include "app/views/TagPanel.h"
#include "app/views/TagPrompt.h"

#include <QApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QFrame>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>

namespace Tintype {

bool LibraryPage::isLoupe() const
{
    return m_centre->currentWidget() == m_loupePage;
}

bool LibraryPage::arePanelsShown() const
{
    return m_panelsShown;
}

void LibraryPage::showPhotosOrEmptiness()
{
    m_centre->setCurrentWidget(m_model->count() > 0 ? static_cast<QWidget*>(m_grid) : m_empty);
    m_filterBar->setVisible(m_session && !m_session->catalog().photos().empty());
    m_tagPanel->setOnlyCurrent(false);
}

void LibraryPage::showGrid()
{
    if (!isLoupe())
        return;
    const bool hadFocus = m_loupePage->isAncestorOf(QApplication::focusWidget());
    showPhotosOrEmptiness();
    if (hadFocus)
        m_grid->setFocus();
    m_grid->showRow(m_selection->currentRow());
}

void LibraryPage::showLoupe()
{
    if (m_model->count() == 0)
        return;
    if (m_selection->currentRow() < 0)
        m_selection->choose(0);
    m_centre->setCurrentWidget(m_loupePage);
    m_filterBar->hide();
    m_tagPanel->setOnlyCurrent(true);
    m_loupe->setFocus();
}

void LibraryPage::showPanels(bool shown)
{
    m_panelsShown = shown;
    m_sourcePanel->setVisible(shown);
    m_right->setVisible(shown);
}

void LibraryPage::refreshCentre()
{
    if (m_model->count() > 0) {
        if (!isLoupe())
            showPhotosOrEmptiness();
        Q_EMIT statusChanged();
        return;
    }
    const bool isKeyHere = m_centre->isAncestorOf(QApplication::focusWidget());
    showPhotosOrEmptiness();
    const bool hasPhotos = m_session && !m_session->catalog().photos().empty();
    if (!hasPhotos) {
        m_empty->say(tr("No photos yet. Drop a folder here, or import one."), tr("Your files stay where they are and are never changed."),
                     tr("Import…"));
    } else if (m_model->filter().photos.classId == kNoClass && m_session->catalog().photosOfClass(kNoClass) == 0) {
        m_empty->say(tr("Every photo has a class."), tr("Nothing is left to tag."), tr("Show all photos"));
    } else {
        m_empty->say(tr("No photo matches."), conditionsText(), tr("Show all photos"));
    }
    if (isKeyHere)
        m_empty->offerButton()->setFocus();
    Q_EMIT statusChanged();
}

QString LibraryPage::conditionsText() const
{
    const PhotoGridFilter& filter = m_model->filter();
    QStringList conditions;
    if (filter.photos.classId) {
        const PhotoClass* photoClass = m_session->catalog().photoClass(*filter.photos.classId);
        conditions.append(photoClass ? tr("class %1").arg(photoClass->name) : tr("without a class"));
    }
    if (filter.photos.role)
        conditions.append(tr("part %1").arg(partName(*filter.photos.role)));
    if (!filter.photos.folder.isEmpty())
        conditions.append(tr("folder %1").arg(QFileInfo(filter.photos.folder).fileName()));
    if (filter.addedFrom > 0)
        conditions.append(tr("last import"));
    if (!filter.photos.text.isEmpty())
        conditions.append(tr("“%1” in the name or camera").arg(filter.photos.text));
    return tr("Looked for: %1.").arg(conditions.join(QStringLiteral(", ")));
}

QList<PhotoId> LibraryPage::targets() const
{
    if (isLoupe())
        return m_selection->current() != 0 ? QList<PhotoId>{m_selection->current()} : QList<PhotoId>();
    return m_selection->photos();
}

void LibraryPage::tagTargets(int classId)
{
    const QList<PhotoId> photos = targets();
    if (photos.isEmpty()) {
        if (m_model->count() > 0)
            Q_EMIT said(tr("Select photos first: click them, or press Ctrl+A for all."), QStringLiteral("info"), false);
        return;
    }
    const PhotoId before = m_selection->current();
    m_edits->tag(photos, classId);
    // Where the filter lets the tagged photo go, the next one has taken its place already.
    if (isLoupe() && classId != kNoClass && m_selection->current() == before)
        m_selection->step(1);
}

void LibraryPage::tagByKey(int digit)
{
    if (digit == 0) {
        tagTargets(kNoClass);
        return;
    }
    const auto& classes = m_session->catalog().classes();
    if (size_t(digit) <= classes.size()) {
        tagTargets(classes[size_t(digit) - 1].id);
        return;
    }
    askForClass(classes.empty() ? Ask::FirstClass : Ask::NoSuchKey);
}

void LibraryPage::askForClass(Ask why, const QString& begun)
{
    if (!m_session)
        return;
    const int count = int(targets().size());
    QStringList names;
    for (const PhotoClass& photoClass : m_session->catalog().classes())
        names.append(photoClass.name);
    QString question = count > 0 ? tr("New class for %Ln photo(s)", nullptr, count) : tr("New class");
    if (why == Ask::FirstClass && count > 0)
        question = tr("The first class: what is on %Ln photo(s)?", nullptr, count);
    else if (why == Ask::NoSuchKey)
        question = tr("No class has that key yet. %1").arg(question);
    else if (why == Ask::TagByName && count > 0)
        question = tr("Tag %Ln photo(s) as", nullptr, count);
    m_prompt->ask(question, names, begun);
}

void LibraryPage::removeTargets()
{
    m_edits->removePhotos(targets());
}

void LibraryPage::focusNextArea(bool back)
{
    QWidget* photos = isLoupe() ? static_cast<QWidget*>(m_loupe) : m_grid;
    QList<QWidget*> areas{m_sourcePanel->list(), photos, m_tagPanel->buttonOf(kNoClass)};
    if (!m_session->catalog().classes().empty())
        areas[2] = m_tagPanel->buttonOf(m_session->catalog().classes().front().id);
    if (!m_panelsShown)
        areas = {photos};
    QWidget* focused = QApplication::focusWidget();
    qsizetype place = areas.indexOf(photos);
    for (qsizetype i = 0; i < areas.size(); ++i) {
        if (areas[i] == focused || areas[i]->parentWidget()->isAncestorOf(focused))
            place = i;
    }
    areas[(place + (back ? areas.size() - 1 : 1)) % areas.size()]->setFocus(Qt::ShortcutFocusReason);
}

bool LibraryPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    // On the photos Tab folds the panels; from there F6 and Shift+Tab go on to the rest of the page.
    if (key->key() == Qt::Key_Tab && key->modifiers() == Qt::NoModifier) {
        showPanels(!m_panelsShown);
        return true;
    }
    return false;
}

bool LibraryPage::pressCommand(int key, const QString& text)
{
    switch (key) {
    case Qt::Key_Backspace:
        tagTargets(kNoClass);
        return true;
    case Qt::Key_Delete:
        removeTargets();
        return true;
    case Qt::Key_Escape:
        if (isLoupe())
            showGrid();
        else if (m_model->filter().hasConditions())
            m_model->setFilter(m_model->filter().withoutConditions());
        else
            return false;
        return true;
    default:
        break;
    }
    if (text == QLatin1String("+") || text == QLatin1String("=") || text == QLatin1String("-")) {
        if (!isLoupe())
            m_grid->growCells(text == QLatin1String("-") ? -1 : 1);
        return true;
    }
    if (text == QLatin1String("/")) {
        showGrid();
        m_filterBar->focusSearch();
        return true;
    }
    return false;
}

bool LibraryPage::pressLetter(const QString& text, bool isShifted)
{
    if (!isShifted) {
        switch (text.at(0).toLower().unicode()) {
        case u'e':
            showLoupe();
            return true;
        case u'g':
            showGrid();
            m_grid->setFocus();
            return true;
        case u'n':
            askForClass(Ask::NewClass);
            return true;
        case u't':
            askForClass(Ask::TagByName);
            return true;
        case u'z':
            if (isLoupe())
                m_loupe->toggleFullSize(QPointF(m_loupe->rect().center()));
            return true;
        default:
            break;
        }
    }
    // Before there is a class, typing what the photos show makes it.
    if (!m_session->catalog().classes().empty() || m_model->count() == 0)
        return false;
    askForClass(Ask::FirstClass, text);
    return true;
}

void LibraryPage::keyPressEvent(QKeyEvent* event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (!m_session) {
        Page::keyPressEvent(event);
        return;
    }
    if (event->matches(QKeySequence::Find)) {
        showGrid();
        m_filterBar->focusSearch();
        return;
    }
    if (event->key() == Qt::Key_F6) {
        focusNextArea(modifiers & Qt::ShiftModifier);
        return;
    }
    const QString text = event->text();
    const bool isCommand = modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (!isCommand) {
        // By text, since on some keyboards digits are typed with Shift.
        if (text.size() == 1 && text.at(0).isDigit()) {
            if (!event->isAutoRepeat())
                tagByKey(text.at(0).digitValue());
            return;
        }
        if (pressCommand(event->key(), text))
            return;
        if (text.size() == 1 && text.at(0).isLetter() && pressLetter(text, modifiers & Qt::ShiftModifier))
            return;
    }
    Page::keyPressEvent(event);
}

void LibraryPage::showPhotoMenu(const QPoint& globalPosition)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(Look::instance().icon(QStringLiteral("loupe")), tr("Open in the loupe") + QStringLiteral("\tE")), &QAction::triggered, this,
            &LibraryPage::showLoupe);
    menu->addSeparator();
    QMenu* classes = menu->addMenu(Look::instance().icon(QStringLiteral("tag")), tr("Tag as"));
    int position = 0;
    for (const PhotoClass& photoClass : m_session->catalog().classes()) {
        QString name = photoClass.name;
        name.replace(u'&', QStringLiteral("&&"));
        connect(classes->addAction(QStringLiteral("%1\t%2").arg(name, keyOfClass(position++))), &QAction::triggered, this,
                [this, id = photoClass.id] { tagTargets(id); });
    }
    connect(classes->addAction(tr("New class…") + QStringLiteral("\tN")), &QAction::triggered, this, [this] { askForClass(Ask::NewClass); });
    connect(menu->addAction(tr("Take the class away") + QStringLiteral("\t0")), &QAction::triggered, this, [this] { tagTargets(kNoClass); });
    menu->addSeparator();
    connect(menu->addAction(Look::instance().icon(QStringLiteral("folder-open")), tr("Show in its folder")), &QAction::triggered, this, [this] {
        if (const Photo* photo = m_session->catalog().photo(m_selection->current()))
            QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(photo->facts.path).absolutePath()));
    });
    connect(menu->addAction(Look::instance().icon(QStringLiteral("trash")), tr("Remove from the project") + QStringLiteral("\tDel")),
            &QAction::triggered, this, &LibraryPage::removeTargets);
    menu->popup(globalPosition);
}

} // namespace Tintype
