// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/OwnWeights.h"

#include "core/AppPaths.h"
#include "learning/JsonFields.h"
#include "learning/networks/ForeignWeights.h"
#include "learning/networks/NetworkZoo.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocale>

namespace Tintype {

namespace {

const QString kKey = QStringLiteral("tintype-weights");
constexpr int kMostClasses = 100'000;
constexpr int kLongestName = 1'000;

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::OwnWeights", text);
}

/// As torch.save writes it: a zip archive since 2020, before that a bare pickle.
bool isPickle(const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray begin = file.read(4);
    return begin.startsWith("PK\x03\x04") || begin.startsWith(QByteArray("\x80\x02", 2));
}

tl::unexpected<Error> pickled(const QString& name)
{
    QString converted = QFileInfo(name).completeBaseName() % QStringLiteral(".safetensors");
    if (converted.compare(name, Qt::CaseInsensitive) == 0) // the command must not write over what it reads
        converted = QFileInfo(name).completeBaseName() % QStringLiteral("-converted.safetensors");
    return fail(Error::Kind::Unsupported,
                tr("%1 is a pickle of PyTorch, which can hold programs, so it is not opened. Convert it once in Python: "
                   "import torch, safetensors.torch as s; s.save_file(torch.load('%1', weights_only=True), '%2')")
                    .arg(name, converted));
}

QJsonObject toJson(const OwnWeights& weights)
{
    return {{QStringLiteral("format"), OwnWeights::kFormat},
            {QStringLiteral("network"), weights.network},
            {QStringLiteral("origin"), weights.origin},
            {QStringLiteral("source"), weights.source},
            {QStringLiteral("classes"), weights.classes},
            {QStringLiteral("preprocessing"), weights.preprocessing.toJson()},
            {QStringLiteral("added"), weights.added.toUTC().toString(Qt::ISODate)}};
}

} // namespace

Result<OwnWeights> OwnWeights::of(const SafetensorsFile::Metadata& metadata, const QString& file)
{
    const auto damaged = [&](const QString& fault) {
        return fail(Error::Kind::Corrupt, tr("The weights in %1 are damaged. Bring them again.").arg(QDir::toNativeSeparators(file)), fault);
    };
    const QJsonObject object = QJsonDocument::fromJson(metadata.value(kKey).toUtf8()).object();
    JsonFields fields(object);
    const int format = fields.whole(QLatin1String("format"), 0, 0, std::numeric_limits<int>::max());
    if (format > kFormat)
        return fail(Error::Kind::Unsupported,
                    tr("The weights in %1 were kept by a newer Tintype. Update the program, or bring them again.").arg(QDir::toNativeSeparators(file)));
    OwnWeights weights;
    weights.network = fields.text(QLatin1String("network"), {}, kLongestName);
    weights.origin = fields.text(QLatin1String("origin"), {}, kLongestName);
    weights.source = fields.text(QLatin1String("source"), {}, kLongestName);
    weights.classes = fields.whole(QLatin1String("classes"), 0, 0, kMostClasses);
    weights.added = QDateTime::fromString(fields.text(QLatin1String("added"), {}, kLongestName), Qt::ISODate).toLocalTime();
    if (!fields.isGood() || format < 1 || weights.classes < 1 || !zooEntry(weights.network))
        return damaged(fields.fault());
    const Result<Preprocessing> preprocessing = Preprocessing::fromJson(object.value(QLatin1String("preprocessing")).toObject());
    if (!preprocessing)
        return damaged(QStringLiteral("preprocessing"));
    weights.preprocessing = *preprocessing;
    return weights;
}

Result<OwnWeights> keepWeights(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    if (isPickle(path))
        return pickled(name);
    const Result<SafetensorsFile> file = SafetensorsFile::read(path, OwnWeights::kLargest);
    if (!file)
        return fail(file.error());
    const Result<ForeignWeights> found = recognised(*file, name);
    if (!found)
        return fail(found.error());
    const OwnWeights weights{found->network, found->origin, name.left(kLongestName), found->classes, found->preprocessing,
                             QDateTime::currentDateTime()};
    const Result<> written = SafetensorsFile::write(AppPaths::ownWeightsFile(weights.network), tensorsOf(found->parameters),
                                                    {{QStringLiteral("format"), QStringLiteral("pt")}, // what PyTorch's readers look for
                                                     {kKey, QString::fromUtf8(QJsonDocument(toJson(weights)).toJson(QJsonDocument::Compact))}});
    if (!written)
        return fail(written.error());
    return weights;
}

bool hasOwnWeights(const QString& network)
{
    return QFileInfo(AppPaths::ownWeightsFile(network)).isFile();
}

std::optional<OwnWeights> ownWeights(const QString& network)
{
    if (!hasOwnWeights(network))
        return std::nullopt;
    const QString path = AppPaths::ownWeightsFile(network);
    const Result<SafetensorsFile::Metadata> metadata = SafetensorsFile::readMetadata(path);
    if (!metadata)
        return std::nullopt;
    const Result<OwnWeights> weights = OwnWeights::of(*metadata, path);
    return weights && weights->network == network ? std::optional(*weights) : std::nullopt;
}

Result<> forgetWeights(const QString& network)
{
    const QString path = AppPaths::ownWeightsFile(network);
    if (!hasOwnWeights(network))
        return fail(Error::Kind::NotFound, tr("No weights were brought for %1.").arg(network));
    QFile file(path);
    if (!file.remove())
        return fail(Error::Kind::Unreadable,
                    tr("%1 cannot be removed (%2). Check its permissions.").arg(QDir::toNativeSeparators(path), file.errorString()));
    return {};
}

QString inWords(const OwnWeights& weights)
{
    const Result<ZooEntry> entry = zooEntry(weights.network);
    return tr("%1 as %2 has it, for %3 classes")
        .arg(entry ? entry->title : weights.network, weights.origin, QLocale().toString(weights.classes));
}

} // namespace Tintype
