# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Finds LibTorch as imported targets Torch::c10, Torch::cpu and Torch::torch (all of it, with whatever accelerator it was
# built for). TorchConfig.cmake is not used: it brings the flags and the search for vendors' kits of its own build along.
#   find_package(TorchParts REQUIRED)
# looks at TINTYPE_TORCH (a LibTorch folder or a Python package's torch folder), then CMAKE_PREFIX_PATH, then the Python
# environment that the set-up makes in build/python.
set(TINTYPE_TORCH "" CACHE PATH "A LibTorch folder, or the torch folder of a Python environment")

set(TorchParts_hints)
if(TINTYPE_TORCH)
    set(TorchParts_hints ${TINTYPE_TORCH})
    set(TorchParts_only NO_DEFAULT_PATH)
else()
    file(GLOB TorchParts_environment ${PROJECT_SOURCE_DIR}/build/python/lib/python3*/site-packages/torch)
    set(TorchParts_hints ${CMAKE_PREFIX_PATH} ${TorchParts_environment})
    set(TorchParts_only)
endif()

# A changed TINTYPE_TORCH is looked at anew.
if(NOT TorchParts_searched STREQUAL "${TorchParts_hints}")
    unset(TorchParts_INCLUDE_DIR CACHE)
    foreach(part torch torch_cpu c10)
        unset(TorchParts_${part}_LIBRARY CACHE)
    endforeach()
    set(TorchParts_searched "${TorchParts_hints}" CACHE INTERNAL "Where LibTorch was looked for")
endif()

find_path(TorchParts_INCLUDE_DIR ATen/ATen.h HINTS ${TorchParts_hints} PATH_SUFFIXES include ${TorchParts_only})
foreach(part torch torch_cpu c10)
    find_library(TorchParts_${part}_LIBRARY ${part} HINTS ${TorchParts_hints} PATH_SUFFIXES lib ${TorchParts_only})
    mark_as_advanced(TorchParts_${part}_LIBRARY)
endforeach()
mark_as_advanced(TorchParts_INCLUDE_DIR)

if(TorchParts_INCLUDE_DIR AND EXISTS ${TorchParts_INCLUDE_DIR}/torch/headeronly/version.h)
    file(STRINGS ${TorchParts_INCLUDE_DIR}/torch/headeronly/version.h TorchParts_lines REGEX "#define TORCH_VERSION_(MAJOR|MINOR|PATCH) ")
    string(REGEX MATCHALL "[0-9]+" TorchParts_numbers "${TorchParts_lines}")
    list(JOIN TorchParts_numbers "." TorchParts_VERSION)
endif()

# The C++ library's own choice of std::string must be ours, or nothing that passes one links.
if(TorchParts_c10_LIBRARY)
    file(STRINGS ${TorchParts_c10_LIBRARY} TorchParts_new_strings REGEX "_ZN.*c10.*cxx11" LIMIT_COUNT 1)
    if(NOT TorchParts_new_strings)
        set(TorchParts_reason "The LibTorch found (${TorchParts_c10_LIBRARY}) was built with the old C++ strings; take the build with the \"cxx11 ABI\"")
        unset(TorchParts_c10_LIBRARY CACHE)
    endif()
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(TorchParts
    REQUIRED_VARS TorchParts_torch_LIBRARY TorchParts_torch_cpu_LIBRARY TorchParts_c10_LIBRARY TorchParts_INCLUDE_DIR
    VERSION_VAR TorchParts_VERSION
    REASON_FAILURE_MESSAGE "${TorchParts_reason}")

if(TorchParts_FOUND AND NOT TARGET Torch::torch)
    get_filename_component(TorchParts_LIBRARY_DIR ${TorchParts_torch_cpu_LIBRARY} DIRECTORY)

    add_library(Torch::c10 UNKNOWN IMPORTED GLOBAL)
    set_target_properties(Torch::c10 PROPERTIES
        IMPORTED_LOCATION ${TorchParts_c10_LIBRARY}
        INTERFACE_INCLUDE_DIRECTORIES ${TorchParts_INCLUDE_DIR}
        INTERFACE_SYSTEM_INCLUDE_DIRECTORIES ${TorchParts_INCLUDE_DIR})
    add_library(Torch::cpu UNKNOWN IMPORTED GLOBAL)
    set_target_properties(Torch::cpu PROPERTIES
        IMPORTED_LOCATION ${TorchParts_torch_cpu_LIBRARY}
        INTERFACE_LINK_LIBRARIES Torch::c10)

    # Accelerators register themselves when their library is loaded; nothing of ours names a symbol of it, so the linker
    # would leave it out. Which ones there are is read from the folder.
    file(GLOB TorchParts_accelerators ${TorchParts_LIBRARY_DIR}/libtorch_*.so)
    list(FILTER TorchParts_accelerators EXCLUDE REGEX "/libtorch_(cpu|python|global_deps|.*_linalg)\\.so$")
    add_library(Torch::torch INTERFACE IMPORTED GLOBAL)
    target_link_libraries(Torch::torch INTERFACE Torch::cpu)
    if(TorchParts_accelerators)
        target_link_libraries(Torch::torch INTERFACE
            "-Wl,--push-state,--no-as-needed" ${TorchParts_torch_LIBRARY} ${TorchParts_accelerators} "-Wl,--pop-state")
    endif()
endif()
