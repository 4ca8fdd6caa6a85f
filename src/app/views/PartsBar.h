// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace Tintype {

/// What a sum is made of: a bar in pieces, and a legend that names each piece with its bytes. GUI thread.
class PartsBar : public QWidget
{
    Q_OBJECT

public:
    struct Part
    {
        QString name;
        QString words; ///< For the tooltip.
        qint64 bytes = 0;
    };

    explicit PartsBar(const QString& name, QWidget* parent = nullptr);

    void setParts(std::vector<Part> parts);
    const std::vector<Part>& parts() const { return m_parts; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF rowOf(size_t part) const;

    std::vector<Part> m_parts;
};

} // namespace Tintype
