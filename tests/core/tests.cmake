# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The precompiled headers that all tests share know pictures; the room itself does not.
foreach(test AppPaths JsonFile SafeFile)
    tintype_add_test(core/tst_${test}.cpp LIBS tintype_core Qt6::Gui LABELS fast)
endforeach()
