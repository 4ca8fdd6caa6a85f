# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(test BatchMaker BroughtWeights Checkpoint ClassLoss DigitTraining FeatureCache GraphModule GraphTraining HeadFitter Models
        PhotoLoader PictureShares ReadyNetwork Recovery SharedLearning ShortWaits TensorMemory TorchScriptFile Training TrainingInterrupted
        TrainingStep)
    tintype_add_test(torch/tst_${test}.cpp LIBS tintype_torch Torch::torch LABELS torch TIMEOUT 300)
endforeach()
tintype_add_test(torch/tst_EngineModule.cpp LIBS tintype_learning LABELS torch)
add_dependencies(tst_EngineModule tintype_engine)
tintype_add_test(torch/tst_AutogradTraining.cpp LIBS tintype_torch Torch::torch LABELS torch TIMEOUT 600)
tintype_add_test(torch/tst_ZooReference.cpp LIBS tintype_torch Torch::torch LABELS torch TIMEOUT 300)
tintype_add_test(torch/tst_ZooNetworks.cpp LIBS tintype_torch tintype_export Torch::torch LABELS torch TIMEOUT 300)
tintype_add_test(torch/tst_TrainingTogether.cpp LIBS tintype_learning LABELS slow TIMEOUT 900)
add_dependencies(tst_TrainingTogether tintype-cli tintype_engine)
if(TARGET tintype_ranks)
    add_dependencies(tst_TrainingTogether tintype_ranks)
endif()
