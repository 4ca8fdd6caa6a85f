// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QButtonGroup;
class QComboBox;
class QLabel;

namespace Tintype {

/// The networks to choose from: the few with weights, each with what it costs and brings, or all of them, to learn from scratch.
/// Each of the two keeps its own choice. GUI thread.
class NetworkChoice : public QFrame
{
    Q_OBJECT

public:
    explicit NetworkChoice(QWidget* parent = nullptr);

    QString network(bool fromScratch) const;
    void setNetwork(const QString& network, bool fromScratch); ///< One that is not offered changes nothing.
    void setFromScratch(bool fromScratch); ///< Which of the two choices is shown.

Q_SIGNALS:
    void networkChanged();

private:
    void showEvent(QShowEvent* event) override;
    QWidget* makeKnown();
    void refreshKnown();
    void addKnown(const QString& network, int row);
    QWidget* makeFresh();
    void showFacts();

    QLabel* m_title;
    QButtonGroup* m_group;
    QComboBox* m_all; ///< Those that can begin with nothing.
    QLabel* m_facts; ///< Of the one chosen there.
    QWidget* m_known; ///< What stands there for each recipe: those with weights,
    QWidget* m_fresh; ///< or all.
};

} // namespace Tintype
