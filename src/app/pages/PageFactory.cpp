// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/PageFactory.h"

#include "app/pages/DigitsPage.h"
#include "app/pages/EvaluatePage.h"
#include "app/pages/ExportPage.h"
#include "app/pages/LibraryPage.h"
#include "app/pages/NetworksPage.h"
#include "app/pages/SplitPage.h"
#include "app/pages/TrainPage.h"
#include "app/pages/TryPage.h"
#include "app/pages/WelcomePage.h"

namespace Tintype {

Page* makePage(Module module)
{
    switch (module) {
    case Module::Welcome:
        return new WelcomePage;
    case Module::Library:
        return new LibraryPage;
    case Module::Split:
        return new SplitPage;
    case Module::Train:
        return new TrainPage;
    case Module::Evaluate:
        return new EvaluatePage;
    case Module::Try:
        return new TryPage;
    case Module::Digits:
        return new DigitsPage;
    case Module::Export:
        return new ExportPage;
    case Module::Networks:
        return new NetworksPage;
    }
    Q_UNREACHABLE();
}

} // namespace Tintype
