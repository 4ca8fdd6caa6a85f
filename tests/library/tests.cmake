# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
tintype_add_test(library/tst_Catalog.cpp LIBS tintype_library LABELS fast)
tintype_add_test(library/tst_BurstGrouper.cpp LIBS tintype_library LABELS fast)
tintype_add_test(library/tst_SplitPlanner.cpp LIBS tintype_library LABELS fast)
tintype_add_test(library/tst_ImportScan.cpp LIBS tintype_library LABELS fast)
