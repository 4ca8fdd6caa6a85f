// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Readable.h"

#include <QList>

namespace Tintype {

QString readable(const QString& text, qsizetype most)
{
    QString shown;
    for (const uint letter : text.left(most).toUcs4())
        shown += QChar::isPrint(letter) ? QStringView(QChar::fromUcs4(letter)) : QStringView(u"?");
    return text.size() > most ? shown + u'…' : shown;
}

} // namespace Tintype
