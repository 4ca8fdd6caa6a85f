# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later

# tintype_add_test(library/tst_Catalog.cpp LIBS tintype_library [LABELS fast] [TIMEOUT 120])
# makes one test program that runs without a display; the source is named from tests/.
function(tintype_add_test source)
    cmake_parse_arguments(ARG "" "TIMEOUT" "LIBS;LABELS" ${ARGN})
    get_filename_component(name ${source} NAME_WE)
    add_executable(${name} ${source})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    # The one file that needs moc is known; looking for others, as AUTOMOC does, takes seconds a test.
    set(moc ${CMAKE_BINARY_DIR}/tests/moc/${name}.moc)
    qt_generate_moc(${source} ${moc} TARGET ${name})
    set_property(SOURCE ${source} APPEND PROPERTY OBJECT_DEPENDS ${moc})
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests ${CMAKE_BINARY_DIR}/tests/moc)
    target_link_libraries(${name} PRIVATE tintype_options Qt6::Test ${ARG_LIBS})
    # What a test itself does is not worth the compiler's time; the rooms that it tests are optimised.
    target_compile_options(${name} PRIVATE $<$<CONFIG:Release>:-O0>)
    # Where a program has a single byte of thread-local memory, mold 1.10 may lay it out so that what is to be read-only after loading
    # does not begin at a page, and the program does not start. Without such a part, and where segments share pages, some sizes of them
    # keep it searching for a layout for ever.
    if(TINTYPE_MOLD)
        target_link_options(${name} PRIVATE LINKER:-z,norelro LINKER:-z,separate-loadable-segments)
    endif()
    if("tintype_app" IN_LIST ARG_LIBS)
        tintype_share_precompiled(${name} app CORE GUI WIDGETS TEST)
    elseif(ARG_LIBS)
        tintype_share_precompiled(${name} plain CORE GUI TEST)
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    if(NOT ARG_LABELS)
        set(ARG_LABELS fast)
    endif()
    add_test(NAME ${name} COMMAND ${name})
    # What computes with torch uses every core by itself; two of those at once would only slow each other down.
    if("slow" IN_LIST ARG_LABELS OR "torch" IN_LIST ARG_LABELS)
        set_tests_properties(${name} PROPERTIES RUN_SERIAL TRUE)
    endif()
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${ARG_TIMEOUT}
        LABELS "${ARG_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;XDG_DATA_HOME=${CMAKE_BINARY_DIR}/tests/data;TINTYPE_SOURCE_DIR=${PROJECT_SOURCE_DIR};TINTYPE_BIN_DIR=${CMAKE_BINARY_DIR}/bin;TINTYPE_PYTHON=${PROJECT_SOURCE_DIR}/build/python/bin/python")
endfunction()
