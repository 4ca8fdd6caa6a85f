// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/TorchGuard.h"

#include <c10/util/Exception.h>

#include <QCoreApplication>

#include <new>

namespace Tintype {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::TorchGuard", text);
}

Error outOfMemory(const char* detail)
{
    return {Error::Kind::OutOfMemory, tr("There was not enough memory. Close other programs, or allow more, and try again."),
            QString::fromUtf8(detail)};
}

} // namespace

Error errorOfException()
{
    try {
        throw;
    } catch (const c10::OutOfMemoryError& error) {
        return outOfMemory(error.what_without_backtrace());
    } catch (const c10::AcceleratorError& error) {
        return {Error::Kind::DeviceLost, tr("The graphics processor stopped working. Start Tintype again, or let it use the processor."),
                QString::fromUtf8(error.what())};
    } catch (const c10::Error& error) {
        return {Error::Kind::Internal, tr("The computation failed. Try again; if it fails again, please report it with the log."),
                QString::fromUtf8(error.what())};
    } catch (const std::bad_alloc& error) {
        return outOfMemory(error.what());
    } catch (const std::exception& error) {
        return {Error::Kind::Internal, tr("The computation failed. Try again; if it fails again, please report it with the log."),
                QString::fromUtf8(error.what())};
    } catch (...) {
        return {Error::Kind::Internal, tr("The computation failed. Try again; if it fails again, please report it with the log."), {}};
    }
}

} // namespace Tintype
