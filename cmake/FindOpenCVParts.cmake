# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Finds the three parts of OpenCV that we use as imported targets OpenCV::core, OpenCV::imgproc and OpenCV::dnn.
# Debian keeps OpenCVConfig.cmake in libopencv-dev, which brings all of OpenCV with Qt 5, VTK and HDF5 along; the parts'
# own packages have headers and libraries only, so they are found by name here.
#   find_package(OpenCVParts REQUIRED COMPONENTS core imgproc dnn)
find_path(OpenCVParts_INCLUDE_DIR opencv2/core.hpp PATH_SUFFIXES opencv4)
mark_as_advanced(OpenCVParts_INCLUDE_DIR)

if(OpenCVParts_INCLUDE_DIR AND EXISTS "${OpenCVParts_INCLUDE_DIR}/opencv2/core/version.hpp")
    file(STRINGS "${OpenCVParts_INCLUDE_DIR}/opencv2/core/version.hpp" lines REGEX "#define CV_VERSION_(MAJOR|MINOR|REVISION) ")
    string(REGEX MATCHALL "[0-9]+" numbers "${lines}")
    list(JOIN numbers "." OpenCVParts_VERSION)
endif()

if(NOT OpenCVParts_FIND_COMPONENTS)
    set(OpenCVParts_FIND_COMPONENTS core imgproc dnn)
endif()
foreach(part IN LISTS OpenCVParts_FIND_COMPONENTS)
    find_library(OpenCVParts_${part}_LIBRARY opencv_${part})
    find_path(OpenCVParts_${part}_HEADER opencv2/${part}.hpp PATH_SUFFIXES opencv4)
    mark_as_advanced(OpenCVParts_${part}_LIBRARY OpenCVParts_${part}_HEADER)
    if(OpenCVParts_${part}_LIBRARY AND OpenCVParts_${part}_HEADER)
        set(OpenCVParts_${part}_FOUND TRUE)
    endif()
endforeach()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(OpenCVParts
    REQUIRED_VARS OpenCVParts_INCLUDE_DIR
    VERSION_VAR OpenCVParts_VERSION
    HANDLE_COMPONENTS)

if(OpenCVParts_FOUND)
    foreach(part IN LISTS OpenCVParts_FIND_COMPONENTS)
        if(NOT TARGET OpenCV::${part})
            add_library(OpenCV::${part} UNKNOWN IMPORTED)
            set_target_properties(OpenCV::${part} PROPERTIES
                IMPORTED_LOCATION "${OpenCVParts_${part}_LIBRARY}"
                INTERFACE_INCLUDE_DIRECTORIES "${OpenCVParts_INCLUDE_DIR}")
            if(NOT part STREQUAL "core" AND "core" IN_LIST OpenCVParts_FIND_COMPONENTS)
                set_property(TARGET OpenCV::${part} PROPERTY INTERFACE_LINK_LIBRARIES OpenCV::core)
            endif()
        endif()
    endforeach()
endif()
