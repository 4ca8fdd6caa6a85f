// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/WeightsCommand.h"

#include "cli/JsonOut.h"
#include "cli/TextOut.h"
#include "core/AppPaths.h"
#include "learning/networks/ForeignWeights.h"
#include "learning/networks/NetworkCatalog.h"
#include "learning/networks/OwnWeights.h"

#include <QDir>
#include <QFileInfo>

namespace Tintype {

namespace {

QJsonObject toJson(const OwnWeights& weights)
{
    return {{QStringLiteral("network"), weights.network}, {QStringLiteral("origin"), weights.origin},
        {QStringLiteral("source"), weights.source}, {QStringLiteral("classes"), weights.classes},
        {QStringLiteral("file"), AppPaths::ownWeightsFile(weights.network)}};
}

} // namespace

QString WeightsCommand::details() const
{
    return tr("weights · weights add FILE… · weights remove NETWORK\n"
              "Known are %1, as safetensors. The recipes quick and better start from them; they stay in your own data folder, "
              "for all projects.")
        .arg(knownWeights());
}

void WeightsCommand::declare(Arguments& arguments)
{
    arguments.word(QStringLiteral("add|remove"), &m_action, tr("What to do; without it the weights are listed."), false);
    arguments.words(QStringLiteral("FILE|NETWORK"), &m_names,
        tr("add: files to take over; the network is told by what is in them. remove: the network."), false);
}

Result<Answer> WeightsCommand::run(CommandContext&)
{
    if (m_action.isEmpty())
        return list();
    if (m_action == QLatin1String("add") && !m_names.isEmpty())
        return add();
    if (m_action == QLatin1String("remove") && m_names.size() == 1)
        return remove();
    return Answer::wrongUsage(tr("weights takes nothing, or: add FILE…, remove NETWORK"));
}

Answer WeightsCommand::list()
{
    QJsonArray weights;
    QList<QStringList> rows;
    for (const QString& network : networkNames()) {
        const std::optional<OwnWeights> own = ownWeights(network);
        const QString file = own ? AppPaths::ownWeightsFile(network) : AppPaths::weightsFile(network);
        if (!own && !QFileInfo(file).isFile())
            continue;
        QJsonObject entry = own ? toJson(*own) : QJsonObject{{QStringLiteral("network"), network}, {QStringLiteral("file"), file}};
        entry.insert(QStringLiteral("own"), own.has_value());
        entry.insert(QStringLiteral("bytes"), QFileInfo(file).size());
        weights.append(entry);
        rows.append({network, own ? tr("brought: %1 (%2)").arg(own->source, own->origin) : tr("came with the program")});
    }
    const QString none = tr("There are no weights to start from yet; bring some with: tintype-cli weights add FILE") % u'\n';
    return Answer{rows.isEmpty() ? none : aligned(rows), {{QStringLiteral("weights"), weights}}};
}

Answer WeightsCommand::add() const
{
    QJsonArray added;
    QList<RefusedFile> refused;
    QStringList reasons; // each names its file
    Answer answer;
    for (const QString& file : m_names) {
        const Result<OwnWeights> kept = keepWeights(file);
        if (!kept) {
            refused.append({file, kept.error().message});
            reasons.append(kept.error().message);
            continue;
        }
        added.append(toJson(*kept));
        answer.text += tr("%1: %2. Train with --network %3.").arg(kept->source, inWords(*kept), kept->network) % u'\n';
    }
    answer.json = {{QStringLiteral("added"), added}, {QStringLiteral("refused"), Tintype::toJson(refused)}};
    if (added.isEmpty()) {
        answer.code = ExitCode::Failed;
        answer.problem = reasons.join(u' ');
    } else if (!reasons.isEmpty()) {
        answer.text += tr("Refused:") % QStringLiteral("\n  ") % reasons.join(QStringLiteral("\n  ")) % u'\n';
    }
    return answer;
}

Result<Answer> WeightsCommand::remove() const
{
    const Result<QString> network = meantNetwork(m_names.first(), freshNetworkNames());
    if (!network)
        return fail(network.error());
    if (const Result<> forgotten = forgetWeights(*network); !forgotten)
        return fail(forgotten.error());
    return Answer{tr("The weights of %1 are removed.").arg(*network) % u'\n', {{QStringLiteral("removed"), *network}}};
}

} // namespace Tintype
