// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/Page.h"
#include "app/work/ImportRunner.h"
#include "app/work/TrainingRunner.h"

#include <QObject>

namespace Tintype {

class BottomBar;
class MessageBar;

/// Tells in the bottom bar, and at its end in a sentence, what the workers of the open project do. GUI thread.
class WorkReporter : public QObject
{
    Q_OBJECT

public:
    WorkReporter(BottomBar& bar, MessageBar& messages, QObject* parent);

    void setSession(Session* session);
    void setModule(Module module) { m_module = module; } ///< The page that is shown says some things itself.

Q_SIGNALS:
    void goTo(Tintype::Module module);
    void undoWanted();
    void refusedWanted(const QList<Tintype::RefusedFile>& refused);

private:
    void reportImport(const Progress& progress);
    void importEnded(const ImportSummary& summary);
    void reportTraining();
    void trainingEnded(const TrainingOutcome& outcome);
    void trainingFailed(const Error& error);

    BottomBar& m_bar;
    MessageBar& m_messages;
    Session* m_session = nullptr;
    Module m_module = Module::Welcome;
};

/// Minutes and seconds: "0:52", "1:04:07" with hours.
QString writtenDuration(double seconds);

} // namespace Tintype
