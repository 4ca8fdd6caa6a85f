// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Tintype {

/// Gives the program its words in the user's language, from the resources under :/i18n, and Qt's own words. The sources
/// are English, but only a translation tells one photo from two photos. Once, after the application object was made.
void installTranslations();

} // namespace Tintype
