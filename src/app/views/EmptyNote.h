// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Tintype {

/// What stands in the middle of a page that has nothing to show yet: what it needs, and the way there. GUI thread.
class EmptyNote : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyNote(const QString& iconName, QWidget* parent = nullptr);

    void setWords(const QString& title, const QString& sentence, const QString& offer);
    QString sentence() const;

Q_SIGNALS:
    void offerTaken();

private:
    void recolour();

    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_sentence;
    QPushButton* m_offer;
};

} // namespace Tintype
