// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPushButton>

class QLabel;

namespace Tintype {

/// A card that is a button: an icon or a picture on top, a name, a quiet line. GUI thread.
class ChoiceCard : public QPushButton
{
    Q_OBJECT

public:
    ChoiceCard(const QString& name, const QString& words, QWidget* parent);

    void setIconName(const QString& iconName); ///< See Look::icon; in the accent colour.
    void setPictureSize(const QSize& size); ///< Makes room for a picture that fills the card's upper part.
    void setPicture(const QImage& picture); ///< At least twice the size, for fine screens; cropped to it.

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void recolour();

    QString m_iconName;
    QLabel* m_icon;
    QSize m_pictureSize;
    QPixmap m_picture;
};

} // namespace Tintype
