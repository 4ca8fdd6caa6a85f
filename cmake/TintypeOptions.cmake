# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later

# One INTERFACE target carries the standard, the warnings and the Qt rules; every target of ours links it.
add_library(tintype_options INTERFACE)
target_compile_features(tintype_options INTERFACE cxx_std_20)
target_include_directories(tintype_options INTERFACE ${PROJECT_SOURCE_DIR}/src)
target_compile_definitions(tintype_options INTERFACE
    QT_NO_KEYWORDS
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_STRICT_ITERATORS
    QT_USE_QSTRINGBUILDER
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_CONTEXTLESS_CONNECT)
target_compile_options(tintype_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)

# The compiler's second level does for windows and commands; the inner loops ask for the third themselves.
string(REPLACE "-O3" "-O2" CMAKE_CXX_FLAGS_RELEASE "${CMAKE_CXX_FLAGS_RELEASE}")

option(TINTYPE_WERROR "Treat warnings as errors" OFF)
if(TINTYPE_WERROR)
    target_compile_options(tintype_options INTERFACE -Werror)
endif()

set(TINTYPE_SANITIZE "" CACHE STRING "Sanitizers to build with, as for -fsanitize= (address,undefined or thread)")
if(TINTYPE_SANITIZE)
    target_compile_options(tintype_options INTERFACE -fsanitize=${TINTYPE_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(tintype_options INTERFACE -fsanitize=${TINTYPE_SANITIZE})
endif()

option(TINTYPE_FORCE_ASSERTS "Keep Q_ASSERT in optimised builds" OFF)
if(TINTYPE_FORCE_ASSERTS)
    target_compile_definitions(tintype_options INTERFACE QT_FORCE_ASSERTS)
endif()

find_program(TINTYPE_CCACHE ccache)
if(TINTYPE_CCACHE)
    # Paths count from the source folder, so that a second clone finds what the first has compiled; precompiled headers
    # and their include times would otherwise keep ccache from storing anything.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${TINTYPE_CCACHE})
endif()
find_program(TINTYPE_MOLD mold)
if(TINTYPE_MOLD)
    add_link_options(-fuse-ld=mold)
endif()
