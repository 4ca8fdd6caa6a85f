// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Tintype {

/// What stands where photos would be: a sentence that says why there are none, and a button that does something about it. GUI thread.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);

    void say(const QString& sentence, const QString& more, const QString& offer);
    QString sentence() const;
    QPushButton* offerButton() const { return m_offer; }

Q_SIGNALS:
    void offerTaken();

private:
    QLabel* m_sentence = nullptr;
    QLabel* m_more = nullptr;
    QPushButton* m_offer = nullptr;
};

} // namespace Tintype
