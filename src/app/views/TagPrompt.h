// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;

namespace Tintype {

/// A field over the photos that asks for the name of a class: a known one is completed, a new one is made. Enter takes it, Esc and
/// going elsewhere close it. GUI thread.
class TagPrompt : public QFrame
{
    Q_OBJECT

public:
    explicit TagPrompt(QWidget* parent);

    void ask(const QString& question, const QStringList& knownNames, const QString& begun = {});
    QLineEdit* field() const { return m_field; }
    QString question() const;
    void place(); ///< Low in the middle of its parent.

Q_SIGNALS:
    void named(const QString& name);
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void close(bool take);

    QLabel* m_question = nullptr;
    QLineEdit* m_field = nullptr;
};

} // namespace Tintype
