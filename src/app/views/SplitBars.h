// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QWidget>

namespace Tintype {

/// A list of classes with a bar and a count each. What is there is solid; what a plan would add is outlined and dashed, as all that is
/// only proposed. GUI thread.
class SplitBars : public QWidget
{
    Q_OBJECT

public:
    struct Row
    {
        QString name;
        QColor colour;
        int now = 0;
        int planned = 0;

        bool operator==(const Row&) const = default;
    };

    explicit SplitBars(QWidget* parent = nullptr);

    void setRows(const QList<Row>& rows);
    const QList<Row>& rows() const { return m_rows; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QString words(const Row& row) const;

    QList<Row> m_rows;
};

} // namespace Tintype
