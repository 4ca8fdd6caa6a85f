// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Photo.h"

#include <array>

namespace Tintype {

QString roleName(Role role)
{
    switch (role) {
    case Role::Train:
        return QStringLiteral("train");
    case Role::Validation:
        return QStringLiteral("validation");
    case Role::Test:
        return QStringLiteral("test");
    case Role::None:
        break;
    }
    return {};
}

Role roleFromName(const QString& name)
{
    for (const Role role : {Role::Train, Role::Validation, Role::Test}) {
        if (name == roleName(role))
            return role;
    }
    return Role::None;
}

QColor classColour(int index)
{
    // Told apart in the common kinds of colour blindness, and on dark and light grounds.
    static constexpr std::array<QRgb, 12> colours{0xff2fa7c9, 0xff8e7bd6, 0xffe0904a, 0xff6fbf73, 0xffd96c9f, 0xffc9b23e,
                                                  0xff4f7fd9, 0xffb5754f, 0xff56b8a3, 0xffb06fc4, 0xff94a84a, 0xffd0685c};
    return QColor::fromRgb(colours[size_t(index) % colours.size()]);
}

} // namespace Tintype
