// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPixmap>
#include <QWidget>

namespace Tintype {

/// A small picture of a photo as training sees it. Where two photos are mixed, a bar below shows their shares in the colours of their
/// classes. GUI thread.
class VariedTile : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kSide = 68; ///< Of the picture.

    /// `showsShares`: there is room for the bar.
    explicit VariedTile(bool showsShares, QWidget* parent = nullptr);

    void setPicture(const QImage& picture, const QString& words); ///< The words are its tooltip and accessible name.
    void setShares(double own, const QColor& ownColour, const QColor& otherColour); ///< 1: not mixed, no bar.
    QImage picture() const { return m_picture.toImage(); }
    double share() const { return m_share; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const bool m_showsShares;
    QPixmap m_picture;
    double m_share = 1;
    QColor m_ownColour;
    QColor m_otherColour;
};

} // namespace Tintype
