# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name Arguments ByteSize ClassesCommand CommandLine DigitsCommand EvaluateCommand ExportCommand HeatmapCommand ImportCommand InspectCommand ModelCommands
        PhotosCommand PredictCommand ProgressPrinter SampleCommand SplitCommand TagCommand TrainCommand VerifyCommand WeightsCommand)
    tintype_add_test(cli/tst_${name}.cpp LIBS tintype_cli LABELS fast)
endforeach()

# Scripts around the program itself; both take more by hand: more kills, photos of one's own (--help says how).
foreach(script "kill_test --rounds 3 --per-class 20" "main_job --per-class 20")
    separate_arguments(arguments UNIX_COMMAND "${script}")
    list(POP_FRONT arguments name)
    add_test(NAME ${name} COMMAND ${PROJECT_SOURCE_DIR}/build/python/bin/python ${PROJECT_SOURCE_DIR}/tests/scripts/${name}.py
        $<TARGET_FILE:tintype-cli> ${arguments})
    set_tests_properties(${name} PROPERTIES LABELS slow TIMEOUT 300 RUN_SERIAL TRUE)
endforeach()
