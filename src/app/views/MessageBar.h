// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QHBoxLayout;
class QLabel;

namespace Tintype {

/// A sentence for the user, with what can be done about it.
struct Message
{
    struct Offer
    {
        QString text;
        std::function<void()> act;
    };

    QString sentence;
    QString kind = QStringLiteral("info"); ///< "info" goes away by itself, "error" later; "offer", and what offers something, stays.
    QList<Offer> offers;
};

/// Floats over the lower edge of its parent and says one sentence at a time. GUI thread.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent);

    void say(const Message& message);
    void dismiss();
    QString sentence() const; ///< What is being said; empty when it is silent.
    void setBottomMargin(int pixels); ///< Distance from the parent's lower edge.

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void place();

    QLabel* m_icon;
    QLabel* m_words;
    QHBoxLayout* m_offers;
    QTimer m_timer;
    bool m_leaves = false; ///< By itself.
    int m_bottomMargin = 16;
};

} // namespace Tintype
