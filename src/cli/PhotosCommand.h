// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "library/PhotoFilter.h"

namespace Tintype {

class PhotosCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::PhotosCommand)

public:
    QString name() const override { return QStringLiteral("photos"); }
    QString summary() const override { return tr("List the photos."); }
    void declare(Arguments& arguments) override;
    Result<Answer> run(CommandContext& context) override;

private:
    QString m_tag;
    QString m_part;
    bool m_untagged = false;
};

} // namespace Tintype
