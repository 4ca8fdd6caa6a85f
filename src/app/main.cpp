// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Application.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>
#include <cstring>

int main(int argc, char** argv)
{
    QApplication::setApplicationName(QStringLiteral("tintype"));
    QApplication::setApplicationVersion(QStringLiteral(TINTYPE_VERSION));
    // Without a display Qt would only abort; help needs none.
    const auto isSet = [](const char* name) { return !qEnvironmentVariableIsEmpty(name); };
    const bool asksForHelp = std::any_of(argv + 1, argv + argc, [](const char* word) {
        return !std::strcmp(word, "-h") || !std::strcmp(word, "--help") || !std::strcmp(word, "-v") || !std::strcmp(word, "--version");
    });
    if (!isSet("DISPLAY") && !isSet("WAYLAND_DISPLAY") && !isSet("QT_QPA_PLATFORM")) {
        if (!asksForHelp) {
            std::fputs("tintype: there is no display to show the window on; tintype-cli does the same without one.\n", stderr);
            return 1;
        }
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    Tintype::Application tintype(application);
    const std::optional<int> status = tintype.start(QApplication::arguments());
    return status ? *status : QApplication::exec();
}
