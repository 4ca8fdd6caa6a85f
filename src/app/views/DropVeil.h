// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Tintype {

/// Laid over the window while files are held over it: says what dropping them does. GUI thread.
class DropVeil : public QWidget
{
    Q_OBJECT

public:
    explicit DropVeil(QWidget* window);

    void showOver(const QRect& area, const QString& words);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_words;
};

} // namespace Tintype
