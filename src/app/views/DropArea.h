// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Tintype {

/// A place with a dashed edge that says: drop something here. Takes no drops itself; put words into it. GUI thread.
class DropArea : public QWidget
{
    Q_OBJECT

public:
    explicit DropArea(QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace Tintype
