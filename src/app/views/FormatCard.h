// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QCheckBox;

namespace Tintype {

/// A file format to export to: its name and what it is for. A click anywhere on it switches it. GUI thread.
class FormatCard : public QFrame
{
    Q_OBJECT

public:
    FormatCard(const QString& format, const QString& name, const QString& words, QWidget* parent);

    const QString& format() const { return m_format; }
    bool isChosen() const;
    void setChosen(bool chosen);

Q_SIGNALS:
    void chosenChanged(bool chosen);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QString m_format;
    QCheckBox* m_box;
};

} // namespace Tintype
