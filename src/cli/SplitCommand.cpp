// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/SplitCommand.h"

#include "cli/TextOut.h"
#include "cli/TrainingPhotos.h"
#include "library/BurstGrouper.h"
#include "library/Catalog.h"

#include <QMap>

#include <array>

namespace Tintype {

namespace {

constexpr std::array<Role, 3> kParts{Role::Train, Role::Validation, Role::Test};

} // namespace

Result<SplitPlan> splitPhotos(Catalog& catalog, const SplitRequest& request)
{
    const Result<> stacked = catalog.setStacks(groupBursts(catalog.photos()));
    if (!stacked)
        return fail(stacked.error());
    SplitPlan plan = planSplit(catalog.photos(), request);
    const Result<int> applied = catalog.applySplit(plan);
    if (!applied)
        return fail(applied.error());
    return plan;
}

QString SplitCommand::details() const
{
    return tr("Every class is divided alike; bursts and near-duplicates stay together. A photo keeps its part when "
              "others come.");
}

void SplitCommand::declare(Arguments& arguments)
{
    arguments.number("--train", &m_request.shares[0], 0, 1e6, tr("Share to learn from; 70 when not given."));
    arguments.number(
        "--validation", &m_request.shares[1], 0, 1e6, tr("Share to choose the best model by; 15 when not given."));
    arguments.number("--test", &m_request.shares[2], 0, 1e6, tr("Share to measure the model with; 15 when not given."));
    arguments.number("--seed", &m_seed, tr("Another division for another number; 1 when not given."));
    arguments.flag("--anew", &m_request.anew, tr("Divide all photos again, also those that have a part."));
}

Result<Answer> SplitCommand::run(CommandContext& context)
{
    if (m_request.shares[0] <= 0)
        return Answer::wrongUsage(tr("--train must be more than 0: without it there is nothing to learn from"));
    m_request.seed = m_seed.value_or(1);
    const Result<std::unique_ptr<Catalog>> catalog = context.openCatalog();
    if (!catalog)
        return fail(catalog.error());
    if ((*catalog)->photosOfClass(kNoClass) == int((*catalog)->photos().size()))
        return fail(Error::Kind::BadInput,
            tr("No photo of %1 has a class yet; tag some, or import with --tags-from-folders.")
                .arg((*catalog)->paths().name()));
    const bool hadAllTheirPart = photosWithoutPart(**catalog) == 0;
    const Result<SplitPlan> plan = splitPhotos(**catalog, m_request);
    if (!plan)
        return fail(plan.error());
    Answer answer = answerOf(**catalog, plan->stacks);
    if (hadAllTheirPart && !m_request.anew)
        answer.text += tr("All tagged photos had their part already and keep it; --anew divides them again.") % u'\n';
    return answer;
}

Answer SplitCommand::answerOf(const Catalog& catalog, int stacks) const
{
    QHash<ClassId, QHash<Role, int>> counts;
    QHash<Role, int> totals;
    for (const Photo& photo : catalog.photos()) {
        ++counts[photo.classId][photo.role];
        if (photo.classId != kNoClass)
            ++totals[photo.role];
    }
    const int leaks = checkLeaks(catalog.photos()).stacks;
    Answer answer;
    QJsonObject perClass;
    QList<QStringList> rows{{QString(), tr("train"), tr("validation"), tr("test")}};
    for (const PhotoClass& photoClass : catalog.classes()) {
        QJsonObject parts;
        QStringList row{photoClass.name};
        for (const Role part : kParts) {
            const int count = counts.value(photoClass.id).value(part);
            parts.insert(roleName(part), count);
            row.append(QString::number(count));
        }
        perClass.insert(photoClass.name, parts);
        rows.append(row);
    }
    QStringList all{tr("all")};
    for (const Role part : kParts) {
        answer.json.insert(roleName(part), totals.value(part));
        all.append(QString::number(totals.value(part)));
    }
    rows.append(all);
    answer.json.insert(QStringLiteral("stacks"), stacks);
    answer.json.insert(QStringLiteral("leaks"), leaks);
    answer.json.insert(QStringLiteral("per_class"), perClass);
    answer.text = aligned(rows, Heading::FirstRow) % u'\n'
        % aligned({{tr("Bursts and near-duplicates kept together"), QString::number(stacks)},
            {tr("Torn between parts"), QString::number(leaks)}});
    return answer;
}

} // namespace Tintype
