# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
tintype_add_test(imaging/tst_PhotoReader.cpp LIBS tintype_imaging LABELS fast)
tintype_add_test(imaging/tst_SamplePainter.cpp LIBS tintype_imaging LABELS fast)
tintype_add_test(imaging/tst_CameraPhotos.cpp LIBS tintype_imaging LABELS fast)
tintype_add_test(imaging/tst_HostilePhotos.cpp LIBS tintype_imaging LABELS fast)
