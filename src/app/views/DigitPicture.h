// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/DigitImage.h"

#include <QWidget>

namespace Tintype {

/// A digit pixel by pixel as the network sees it, and over it where the network looked. GUI thread.
class DigitPicture : public QWidget
{
    Q_OBJECT

public:
    explicit DigitPicture(QWidget* parent = nullptr);

    void setDigit(const DigitImage& digit); ///< Takes the overlay away.
    void setLooked(const QImage& map); ///< Grey, 28x28; null for none.
    const QImage& looked() const { return m_looked; }
    QSize sizeHint() const override { return {140, 140}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    DigitImage m_digit;
    QImage m_looked;
};

} // namespace Tintype
