// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ClassesCommand.h"
#include "cli/DigitsCommand.h"
#include "cli/EvaluateCommand.h"
#include "cli/ExportCommand.h"
#include "cli/HeatmapCommand.h"
#include "cli/ImportCommand.h"
#include "cli/InspectCommand.h"
#include "cli/ModelsCommand.h"
#include "cli/NewCommand.h"
#include "cli/PhotosCommand.h"
#include "cli/PredictCommand.h"
#include "cli/RunsCommand.h"
#include "cli/SampleCommand.h"
#include "cli/SplitCommand.h"
#include "cli/TagCommand.h"
#include "cli/TrainCommand.h"
#include "cli/UndoCommand.h"
#include "cli/VerifyCommand.h"
#include "cli/WeightsCommand.h"

namespace Tintype {

std::vector<std::unique_ptr<Command>> makeCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<NewCommand>());
    commands.push_back(std::make_unique<SampleCommand>());
    commands.push_back(std::make_unique<ImportCommand>());
    commands.push_back(std::make_unique<PhotosCommand>());
    commands.push_back(std::make_unique<ClassesCommand>());
    commands.push_back(std::make_unique<TagCommand>(TagCommand::Way::Tag));
    commands.push_back(std::make_unique<TagCommand>(TagCommand::Way::Untag));
    commands.push_back(std::make_unique<UndoCommand>(UndoCommand::Way::Undo));
    commands.push_back(std::make_unique<UndoCommand>(UndoCommand::Way::Redo));
    commands.push_back(std::make_unique<SplitCommand>());
    commands.push_back(std::make_unique<TrainCommand>());
    commands.push_back(std::make_unique<RunsCommand>());
    commands.push_back(std::make_unique<ModelsCommand>());
    commands.push_back(std::make_unique<EvaluateCommand>());
    commands.push_back(std::make_unique<PredictCommand>());
    commands.push_back(std::make_unique<HeatmapCommand>());
    commands.push_back(std::make_unique<ExportCommand>());
    commands.push_back(std::make_unique<InspectCommand>());
    commands.push_back(std::make_unique<WeightsCommand>());
    commands.push_back(std::make_unique<DigitsCommand>());
    commands.push_back(std::make_unique<VerifyCommand>());
    return commands;
}

} // namespace Tintype
