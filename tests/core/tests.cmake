# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The precompiled headers that all tests share know pictures; the room itself does not.
foreach(test AppPaths Chance JsonFile Readable SafeFile Translations)
    tintype_add_test(core/tst_${test}.cpp LIBS tintype_core Qt6::Gui LABELS fast)
endforeach()
target_compile_definitions(tst_Translations PRIVATE TINTYPE_LUPDATE="$<TARGET_FILE:Qt6::lupdate>")
qt_add_translations(tst_Translations
    TS_FILES ${PROJECT_SOURCE_DIR}/translations/tintype_en.ts ${PROJECT_SOURCE_DIR}/translations/tintype_de.ts
    RESOURCE_PREFIX /i18n)
