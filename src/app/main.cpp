// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Application.h"

#include <QApplication>

int main(int argc, char** argv)
{
    QApplication::setApplicationName(QStringLiteral("tintype"));
    QApplication::setApplicationVersion(QStringLiteral(TINTYPE_VERSION));
    QApplication application(argc, argv);
    Tintype::Application tintype(application);
    const std::optional<int> status = tintype.start(QApplication::arguments());
    return status ? *status : QApplication::exec();
}
