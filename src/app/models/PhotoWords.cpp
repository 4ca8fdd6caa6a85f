// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/PhotoWords.h"

#include <QCoreApplication>
#include <QLocale>

namespace Tintype {

namespace {

QString words(const char* text, int count = -1)
{
    return QCoreApplication::translate("Tintype::PhotoWords", text, nullptr, count);
}

} // namespace

QString partName(Role role)
{
    switch (role) {
    case Role::Train:
        return words(QT_TRANSLATE_NOOP("Tintype::PhotoWords", "Training"));
    case Role::Validation:
        return words(QT_TRANSLATE_NOOP("Tintype::PhotoWords", "Validation"));
    case Role::Test:
        return words(QT_TRANSLATE_NOOP("Tintype::PhotoWords", "Test"));
    case Role::None:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Tintype::PhotoWords", "No part"));
}

QString partHint(Role role)
{
    switch (role) {
    case Role::Train:
        return words(QT_TRANSLATE_NOOP("Tintype::PhotoWords", "The model learns from these photos."));
    case Role::Validation:
        return words(QT_TRANSLATE_NOOP("Tintype::PhotoWords", "These photos tell during training whether it still gets better."));
    case Role::Test:
        return words(QT_TRANSLATE_NOOP("Tintype::PhotoWords", "The model never sees these photos before it is measured on them."));
    case Role::None:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Tintype::PhotoWords", "These photos are in no part yet: they came after the split, or have no class."));
}

QString stackSentence(int size)
{
    return words(QT_TRANSLATE_N_NOOP("Tintype::PhotoWords", "Stack of %Ln, kept together in the split"), size);
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString keyOfClass(int position)
{
    return position >= 0 && position < 9 ? QString::number(position + 1) : QString();
}

} // namespace Tintype
