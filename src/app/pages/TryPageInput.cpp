// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The ways a photo comes to the try page: dropped, pasted, chosen.
#include "app/pages/TryPage.h"

#include "app/Session.h"
#include "app/views/HeatmapView.h"
#include "imaging/PhotoReader.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace Tintype {

namespace {

constexpr int kMostAtOnce = 20; ///< Files taken from one drop.

QStringList localFiles(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

bool TryPage::takeMime(const QMimeData& given)
{
    if (const QStringList paths = localFiles(given); !paths.isEmpty()) {
        tryFiles(paths);
        return true;
    }
    if (const auto picture = qvariant_cast<QImage>(given.imageData()); !picture.isNull()) {
        tryPicture(picture);
        return true;
    }
    const QString path = given.text().trimmed();
    if (QFileInfo(path).isAbsolute() && QFileInfo(path).isFile()) {
        tryFiles({path});
        return true;
    }
    return false;
}

void TryPage::askForFiles()
{
    auto* dialog = new QFileDialog(this, tr("Choose photos to try"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QStringList patterns;
    for (const QString& suffix : photoSuffixes())
        patterns.append(QStringLiteral("*.") + suffix);
    dialog->setNameFilters({tr("Photos (%1)").arg(patterns.join(u' ')), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &TryPage::tryFiles);
    dialog->open();
}

void TryPage::tryFiles(const QStringList& paths)
{
    // The first file shall be the one that is shown, and the first in the strip.
    for (qsizetype i = std::min<qsizetype>(paths.size(), kMostAtOnce) - 1; i >= 0; --i) {
        TriedPhoto tried;
        tried.source.path = paths[i];
        tried.name = QFileInfo(paths[i]).fileName();
        if (const Photo* known = m_session ? m_session->catalog().photoByPath(QFileInfo(paths[i]).absoluteFilePath()) : nullptr)
            tried.photoId = known->id;
        add(std::move(tried));
    }
    if (paths.size() > kMostAtOnce)
        Q_EMIT said(tr("Took the first %1 of %2 photos.").arg(kMostAtOnce).arg(paths.size()), QStringLiteral("info"), false);
}

void TryPage::tryPicture(const QImage& picture)
{
    TriedPhoto tried;
    tried.source.picture = picture;
    tried.name = tr("Pasted picture");
    tried.thumbnail = thumbnailOf(picture);
    tried.fullSize = picture.size();
    add(std::move(tried));
}

void TryPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!m_chosen || (localFiles(*event->mimeData()).isEmpty() && !event->mimeData()->hasImage()))
        return;
    event->acceptProposedAction();
    m_view->setDropShown(true);
}

void TryPage::dragLeaveEvent(QDragLeaveEvent* event)
{
    m_view->setDropShown(false);
    Page::dragLeaveEvent(event);
}

void TryPage::dropEvent(QDropEvent* event)
{
    m_view->setDropShown(false);
    if (takeMime(*event->mimeData()))
        event->acceptProposedAction();
}

} // namespace Tintype
