// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/ImportBar.h"

#include "app/Settings.h"
#include "app/views/Widgets.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace Tintype {

ImportBar::ImportBar(QWidget* parent)
    : QFrame(parent)
    , m_words(label(QString(), "strong", this))
    , m_names(new QCheckBox(tr("Use folder names as classes"), this))
    , m_import(button(tr("Import"), "primary", this))
{
    setRole(this, "panel");
    setObjectName(QStringLiteral("importBar"));
    m_names->setObjectName(QStringLiteral("folderNames"));
    m_import->setObjectName(QStringLiteral("startImport"));
    m_names->setToolTip(tr("A photo in the folder “beach” gets the class “beach”. Classes that are missing are made."));
    QPushButton* cancel = button(tr("Cancel"), {}, this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(24, 10, 16, 10);
    row->setSpacing(8);
    row->addWidget(m_words);
    row->addSpacing(16);
    row->addWidget(m_names);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_import);
    connect(cancel, &QPushButton::clicked, this, &ImportBar::hide);
    connect(m_import, &QPushButton::clicked, this, &ImportBar::accept);
    hide();
}

void ImportBar::ask(const QStringList& paths)
{
    m_paths = paths;
    m_names->setChecked(Settings::folderNamesAreClasses());
    const QString first = QFileInfo(paths.value(0)).fileName();
    m_words->setText(paths.size() == 1 ? tr("Import the photos in “%1”?").arg(first)
                                       : tr("Import the photos of %Ln folder(s) and file(s)?", nullptr, int(paths.size())));
    show();
    m_names->setFocus();
}

void ImportBar::accept()
{
    hide();
    Settings::setFolderNamesAreClasses(m_names->isChecked());
    Q_EMIT accepted(m_paths, m_names->isChecked());
}

void ImportBar::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    Q_EMIT closed();
}

void ImportBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        accept();
    else
        QFrame::keyPressEvent(event);
}

} // namespace Tintype
