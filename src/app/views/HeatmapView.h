// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPixmap>
#include <QWidget>

namespace Tintype {

/// One photo, whole, with a heat-map over it when there is one; without a photo it invites to drop one. GUI thread.
class HeatmapView : public QWidget
{
    Q_OBJECT

public:
    explicit HeatmapView(QWidget* parent = nullptr);

    void setPhoto(const QImage& photo); ///< Null for none; the heat-map goes.
    bool hasPhoto() const { return !m_photo.isNull(); }
    void setHeatmap(const QImage& heatmap, double cropFraction); ///< Null for none.
    bool hasHeatmap() const { return !m_heatmap.isNull(); }
    void setInvitation(const QString& title, const QString& words); ///< Shown where the photo will be.
    void setDropShown(bool shown); ///< While something that can be taken hovers over it.
    QSize minimumSizeHint() const override { return {280, 200}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintInvitation(QPainter& painter);

    QPixmap m_photo;
    QImage m_heatmap;
    double m_cropFraction = 1;
    QString m_title;
    QString m_words;
    bool m_dropShown = false;
};

} // namespace Tintype
