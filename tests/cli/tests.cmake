# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name Arguments ByteSize ClassesCommand CommandLine EvaluateCommand ExportCommand HeatmapCommand ImportCommand ModelCommands
        PhotosCommand PredictCommand ProgressPrinter SampleCommand SplitCommand TagCommand TrainCommand VerifyCommand)
    tintype_add_test(cli/tst_${name}.cpp LIBS tintype_cli LABELS fast)
endforeach()

# A short run; more kills: tests/scripts/kill_test.py build/release/bin/tintype-cli --rounds 60
if(TARGET tintype_engine)
    add_test(NAME kill_test COMMAND ${PROJECT_SOURCE_DIR}/build/python/bin/python ${PROJECT_SOURCE_DIR}/tests/scripts/kill_test.py
        $<TARGET_FILE:tintype-cli> --rounds 3 --per-class 20)
    set_tests_properties(kill_test PROPERTIES LABELS slow TIMEOUT 300 RUN_SERIAL TRUE)
endif()
