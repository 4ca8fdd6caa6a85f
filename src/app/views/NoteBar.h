// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

namespace Tintype {

/// A sentence on a page with what can be done about it: stays until it does not apply any more. GUI thread.
class NoteBar : public QFrame
{
    Q_OBJECT

public:
    /// Roles of the sentence: caution, error, or none. The first offer is the main one.
    NoteBar(const QString& sentence, QAnyStringView role, const QStringList& offers, QWidget* parent = nullptr);

    QString sentence() const { return m_sentence; }

Q_SIGNALS:
    void offerTaken(int which);

private:
    QString m_sentence;
};

} // namespace Tintype
