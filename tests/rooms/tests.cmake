# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
tintype_add_test(rooms/tst_Rooms.cpp LABELS fast)
target_compile_definitions(tst_Rooms PRIVATE TINTYPE_SOURCE_FOLDER="${PROJECT_SOURCE_DIR}")
