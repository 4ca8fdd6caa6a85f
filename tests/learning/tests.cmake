# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(test
        tst_Calibration
        tst_DigitExport
        tst_DigitModel
        tst_DigitNetworks
        tst_DigitPlan
        tst_DirectNetwork
        tst_EarlyStop
        tst_Evaluation
        tst_EvaluationFile
        tst_ForeignWeights
        tst_GraphParameters
        tst_GraphSegments
        tst_IdxFile
        tst_Intervals
        tst_ModelInfo
        tst_LayerFile
        tst_MemoryPlan
        tst_MemoryRemedies
        tst_MemoryRoom
        tst_NetworkCatalog
        tst_NetworkCost
        tst_NetworkGraph
        tst_NetworkZoo
        tst_NotSure
        tst_OwnWeights
        tst_PeerWatch
        tst_RateSchedule
        tst_Recipe
        tst_RunFolder
        tst_SafetensorsFile

        tst_TrainingEvent
        tst_TrainingHistory
        tst_TrainingRanks)
    tintype_add_test(learning/${test}.cpp LIBS tintype_learning LABELS fast)
endforeach()
foreach(test
        tst_HostileModels
        tst_OnnxFile
        tst_TorchScriptSource)
    tintype_add_test(learning/${test}.cpp LIBS tintype_export LABELS fast)
endforeach()
