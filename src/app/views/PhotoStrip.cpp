// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/PhotoStrip.h"

#include "app/Look.h"
#include "app/models/PredictionListModel.h"
#include "app/views/PhotoDelegate.h"
#include "app/views/PhotoPainting.h"
#include "app/work/ThumbnailLoader.h"
#include "library/Catalog.h"

#include <QItemSelection>
#include <QPainter>
#include <QPixmap>
#include <QPointer>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace Tintype {

namespace {

constexpr int kGap = 8;
constexpr int kNarrowest = 190; ///< Pixels a cell must have at least; the width is shared out among as many as fit.
constexpr int kWidest = 340;
constexpr int kLowest = 96;
constexpr double kRadius = 6;

} // namespace

class PhotoStrip::Delegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return cell; }

    QSize cell{kNarrowest, kLowest};
    const Catalog* catalog = nullptr;
    QPointer<ThumbnailLoader> thumbnails;
    bool heatShown = false;
    double cropFraction = 1;

private:
    static void paintWords(QPainter& painter, const QRectF& cell, const QModelIndex& index);
    static void paintRing(QPainter& painter, const QRectF& cell, const QStyleOptionViewItem& option);
};

void PhotoStrip::Delegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRectF place(option.rect.topLeft() + QPointF(2, 2), QSizeF(option.rect.width() - kGap, option.rect.height() - kGap));
    const Photo* photo = catalog ? catalog->photo(index.data(PredictionListModel::PhotoIdRole).toLongLong()) : nullptr;
    const QPixmap pixmap = photo && thumbnails ? thumbnails->thumbnail(*photo) : QPixmap();
    paintFilling(*painter, pixmap, place, kRadius);
    const QImage heatmap = index.data(PredictionListModel::HeatmapRole).value<QImage>();
    if (heatShown && !heatmap.isNull() && !pixmap.isNull()) {
        painter->save();
        painter->setClipRect(place);
        paintHeat(*painter, fillingRect(pixmap.size(), place), cropFraction, heatmap);
        painter->restore();
    }
    paintWords(*painter, place, index);
    paintRing(*painter, place, option);
}

void PhotoStrip::Delegate::paintWords(QPainter& painter, const QRectF& cell, const QModelIndex& index)
{
    const LookTokens& tokens = Look::instance().tokens();
    QColor ground = tokens.bar;
    ground.setAlphaF(0.88F);
    const QString said = index.data(PredictionListModel::SaidRole).toString();
    paintChip(painter, cell, Qt::AlignTop | Qt::AlignRight, said, ground, tokens.caution);
    const QColor tag = index.data(PredictionListModel::GivenColourRole).value<QColor>();
    const QString name = index.data(PredictionListModel::GivenRole).toString();
    const bool confirmed = index.data(PredictionListModel::ConfirmedRole).toBool();
    paintChip(painter, cell, Qt::AlignBottom | Qt::AlignLeft, confirmed ? QStringLiteral("✓ ") + name : name, tag, readableOn(tag));
}

void PhotoStrip::Delegate::paintRing(QPainter& painter, const QRectF& cell, const QStyleOptionViewItem& option)
{
    const LookTokens& tokens = Look::instance().tokens();
    const bool current = option.state.testFlag(QStyle::State_HasFocus);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (!selected && !current)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(selected ? QPen(tokens.accent, 2) : QPen(tokens.quiet, 1, Qt::DashLine));
    painter.drawRoundedRect(cell.adjusted(-1, -1, 1, 1), kRadius + 1, kRadius + 1);
    painter.restore();
}

PhotoStrip::PhotoStrip(QWidget* parent)
    : QListView(parent)
    , m_delegate(new Delegate(this))
{
    setItemDelegate(m_delegate);
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Photos"));
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &PhotoStrip::viewMoved);
    connect(this, &QListView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT opened(index.data(PredictionListModel::PhotoIdRole).toLongLong());
    });
    connect(&Look::instance(), &Look::changed, viewport(), qOverload<>(&QWidget::update));
}

void PhotoStrip::setSource(const Catalog* catalog, ThumbnailLoader* thumbnails)
{
    if (m_thumbnails)
        m_thumbnails->disconnect(this);
    m_thumbnails = thumbnails;
    m_delegate->catalog = catalog;
    m_delegate->thumbnails = thumbnails;
    if (thumbnails)
        connect(thumbnails, &ThumbnailLoader::thumbnailReady, this, &PhotoStrip::showThumbnail);
    viewport()->update();
}

void PhotoStrip::setHeatShown(bool shown, double cropFraction)
{
    m_delegate->heatShown = shown;
    m_delegate->cropFraction = cropFraction;
    viewport()->update();
}

void PhotoStrip::showThumbnail(PhotoId photo)
{
    for (int row = 0; model() && row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (index.data(PredictionListModel::PhotoIdRole).toLongLong() == photo)
            update(index);
    }
}

QList<PhotoId> PhotoStrip::selectedPhotos() const
{
    QModelIndexList indexes = selectionModel() ? selectionModel()->selectedIndexes() : QModelIndexList();
    std::sort(indexes.begin(), indexes.end());
    QList<PhotoId> photos;
    for (const QModelIndex& index : indexes)
        photos.append(index.data(PredictionListModel::PhotoIdRole).toLongLong());
    return photos;
}

QList<PhotoId> PhotoStrip::visiblePhotos() const
{
    QList<PhotoId> photos;
    for (int row = 0; model() && row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (visualRect(index).intersects(viewport()->rect()))
            photos.append(index.data(PredictionListModel::PhotoIdRole).toLongLong());
    }
    return photos;
}

void PhotoStrip::fitCells()
{
    // Always leaves room for the scroll bar: cells that grew when it went would bring it back.
    const int width = this->width() - verticalScrollBar()->sizeHint().width() - 1;
    const int photos = model() ? model()->rowCount() : 0;
    const int most = std::max(1, width / (kNarrowest + kGap));
    int columns = std::clamp(width / kWidest + 1, 1, most);
    // Few photos are shown large: the fewest columns that need no scrolling.
    while (columns < most && (photos + columns - 1) / columns * (width / columns * 2 / 3) > height())
        ++columns;
    const int cellWidth = std::max(1, width / columns);
    const int cellHeight = std::clamp(cellWidth * 2 / 3, kLowest, std::max(kLowest, height() - 2));
    m_delegate->cell = QSize(cellWidth, cellHeight);
    setGridSize(m_delegate->cell);
    verticalScrollBar()->setSingleStep(cellHeight / 2);
    doItemsLayout();
}

void PhotoStrip::reset()
{
    QListView::reset();
    fitCells();
}

void PhotoStrip::resizeEvent(QResizeEvent* event)
{
    fitCells();
    QListView::resizeEvent(event);
    Q_EMIT viewMoved();
}

void PhotoStrip::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QListView::selectionChanged(selected, deselected);
    Q_EMIT selectionEdited();
}

} // namespace Tintype
