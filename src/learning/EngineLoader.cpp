// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/EngineLoader.h"

#include "core/AppPaths.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibrary>

namespace Tintype {

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr QLibrary::LoadHints kHints = QLibrary::PreventUnloadHint; // their libraries have to come first
#else
constexpr QLibrary::LoadHints kHints = QLibrary::PreventUnloadHint | QLibrary::DeepBindHint;
#endif

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype", text);
}

} // namespace

Result<std::unique_ptr<Engine>> loadEngine()
{
    const QString path = AppPaths::engineModule();
    if (!QFileInfo(path).isFile())
        return fail(Error::Kind::NotFound,
                    tr("The part that learns is missing (%1). Install Tintype again, or set TINTYPE_ENGINE to where it is.")
                        .arg(QDir::toNativeSeparators(path)));
    QLibrary library(path);
    // Never unloaded: threads and static objects of LibTorch outlive any engine. Bound lazily (no ResolveAllSymbolsHint),
    // for 80 % of the loading time is relocation. Its own libraries come before the program's: OpenCV brings a plain BLAS with the
    // same names as LibTorch's quick one, which makes small multiplications fifteen times as slow.
    library.setLoadHints(kHints);
    if (!library.load())
        return fail(Error::Kind::Unsupported,
                    tr("The part that learns could not be loaded (%1). Install Tintype and LibTorch again, in versions that fit.")
                        .arg(QDir::toNativeSeparators(path)),
                    library.errorString());
    const auto create = reinterpret_cast<CreateEngineFunction>(library.resolve("tintype_create_engine"));
    if (!create)
        return fail(Error::Kind::Unsupported,
                    tr("%1 is not Tintype's part that learns. Install Tintype again.").arg(QDir::toNativeSeparators(path)),
                    library.errorString());
    std::unique_ptr<Engine> engine(create());
    if (!engine)
        return fail(Error::Kind::Internal, tr("The part that learns could not start. Start Tintype again."));
    return engine;
}

} // namespace Tintype
