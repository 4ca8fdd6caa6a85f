// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace Tintype {

/// What went wrong, in words for the user and in words for the log.
struct Error
{
    enum class Kind { NotFound, Unreadable, Corrupt, Unsupported, TooLarge, NoSpace, OutOfMemory, DeviceLost, Busy, BadInput, Internal };

    Kind kind = Kind::Internal;
    QString message; ///< What happened, to which file, and what to do; translated.
    QString detail; ///< For the log; may be empty.
};

/// A value or an Error. Dropping one is a compiler warning.
template <typename T = void>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using Base = tl::expected<T, Error>;
    using Base::Base;
    Result(Base base)
        : Base(std::move(base))
    {
    }
};

/// Makes the failing side of any Result.
inline tl::unexpected<Error> fail(Error::Kind kind, QString message, QString detail = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(message), std::move(detail)});
}

/// Passes on the error of another Result.
inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace Tintype
