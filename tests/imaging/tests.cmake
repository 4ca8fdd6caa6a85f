# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(test
        Augmentation
        CameraPhotos
        DigitAugmentation
        DigitDrawing
        DigitFinder
        DigitRaster
        HostilePhotos
        JpegOutline
        PenGlyphs
        PhotoFormats
        PhotoFuzz
        PhotoHash
        PhotoMetadata
        PhotoOperations
        PhotoReader
        PngRepair
        Preprocessing
        Resizer
        SamplePainter
        StrokeFile
        ThumbnailStore)
    tintype_add_test(imaging/tst_${test}.cpp LIBS tintype_imaging LABELS fast)
endforeach()
