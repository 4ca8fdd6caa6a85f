# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(test BurstGrouper Catalog CatalogClasses CatalogImport CatalogLock DatasetSnapshot ImportScan Photo PhotoFilter SplitPlanner)
    tintype_add_test(library/tst_${test}.cpp LIBS tintype_library LABELS fast)
endforeach()
foreach(test CatalogDigits PhotoStore StoreMigrations)
    tintype_add_test(library/tst_${test}.cpp LIBS tintype_library Qt6::Sql LABELS fast)
endforeach()
