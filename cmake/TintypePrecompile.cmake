# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Most of the time of a build goes into reading the same headers of Qt, torch and the standard library again. Each room reads
# the ones that it uses most once. A file still includes what it uses: -DTINTYPE_PRECOMPILE=OFF shows what is missing.
option(TINTYPE_PRECOMPILE "Precompile the most used headers of Qt and the standard library" ON)
# GCC 12 stumbles over its own precompiled headers when it adds checks.
if(TINTYPE_SANITIZE)
    set(TINTYPE_PRECOMPILE OFF)
endif()

set(TINTYPE_HEADERS_CORE
    <algorithm> <array> <cmath> <cstring> <functional> <limits> <map> <memory> <mutex> <numeric> <optional> <string> <thread>
    <utility> <vector>
    <QByteArray> <QCoreApplication> <QDateTime> <QDir> <QFile> <QFileInfo> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject>
    <QList> <QLocale> <QObject> <QPointer> <QSet> <QString> <QStringList> <QTimer> <QVariant>)
set(TINTYPE_HEADERS_GUI <QColor> <QImage> <QPixmap>)
set(TINTYPE_HEADERS_WIDGETS
    <QAbstractItemModel> <QAction> <QApplication> <QBoxLayout> <QComboBox> <QFrame> <QGridLayout> <QIcon> <QKeyEvent> <QLabel>
    <QLineEdit> <QListView> <QMenu> <QPainter> <QPainterPath> <QProgressBar> <QPushButton> <QScrollArea> <QScrollBar>
    <QStackedWidget> <QStyle> <QStyledItemDelegate> <QToolButton> <QWidget>)
set(TINTYPE_HEADERS_TORCH <ATen/core/Tensor.h> <ATen/TensorOperators.h>)
set(TINTYPE_HEADERS_TEST <QSignalSpy> <QTemporaryDir> <QTest>)

# tintype_precompile(tintype_app CORE GUI WIDGETS) for the lists of headers above.
function(tintype_precompile target)
    if(NOT TINTYPE_PRECOMPILE)
        return()
    endif()
    foreach(list IN LISTS ARGN)
        target_precompile_headers(${target} PRIVATE ${TINTYPE_HEADERS_${list}})
    endforeach()
    # With it ccache knows what is compiled with precompiled headers.
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endfunction()

# For programs that differ only in their sources: the first one with this `key` precompiles, the others use what it has made.
function(tintype_share_precompiled target key)
    if(NOT TINTYPE_PRECOMPILE)
        return()
    endif()
    string(MAKE_C_IDENTIFIER "tintype_precompiled_${key}" property)
    get_property(owner GLOBAL PROPERTY ${property})
    if(owner)
        target_precompile_headers(${target} REUSE_FROM ${owner})
        target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
    else()
        set_property(GLOBAL PROPERTY ${property} ${target})
        tintype_precompile(${target} ${ARGN})
    endif()
endfunction()
