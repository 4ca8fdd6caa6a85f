// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/digits/DigitModel.h"

#include <QWidget>

#include <optional>

namespace Tintype {

/// Ten bars, one a digit, that follow the pen. GUI thread.
class DigitBars : public QWidget
{
    Q_OBJECT

public:
    explicit DigitBars(QWidget* parent = nullptr);

    void setReading(const std::optional<DigitReading>& reading); ///< None: nothing was read.
    QSize sizeHint() const override { return {300, 10 * 24}; }
    QSize minimumSizeHint() const override { return {200, 10 * 19}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<DigitReading> m_reading;
};

} // namespace Tintype
