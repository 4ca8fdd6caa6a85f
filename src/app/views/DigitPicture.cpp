// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/DigitPicture.h"

#include "app/Look.h"

#include <QPainter>

namespace Tintype {

DigitPicture::DigitPicture(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("What the network sees"));
    connect(&Look::instance(), &Look::changed, this, qOverload<>(&QWidget::update));
}

void DigitPicture::setDigit(const DigitImage& digit)
{
    m_digit = digit;
    m_looked = {};
    update();
}

void DigitPicture::setLooked(const QImage& map)
{
    m_looked = map;
    update();
}

void DigitPicture::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int side = DigitImage::kSide;
    QImage picture(side, side, QImage::Format_RGB32);
    const QColor warm = Look::instance().tokens().caution;
    for (int y = 0; y < side; ++y) {
        auto* row = reinterpret_cast<QRgb*>(picture.scanLine(y));
        const uchar* looked = m_looked.isNull() ? nullptr : m_looked.constScanLine(y);
        for (int x = 0; x < side; ++x) {
            const int ink = m_digit.pixels[size_t(y * side + x)];
            const int heat = looked ? looked[x] : 0;
            const auto mixed = [&](int colour) { return (ink * (255 - heat) + (colour * (96 + ink * 159 / 255) / 255) * heat) / 255; };
            row[x] = qRgb(mixed(warm.red()), mixed(warm.green()), mixed(warm.blue()));
        }
    }
    painter.drawImage(rect(), picture); // pixels stay sharp
}

} // namespace Tintype
