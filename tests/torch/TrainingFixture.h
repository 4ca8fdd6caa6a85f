// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/SafeFile.h"
#include "imaging/PhotoHash.h"
#include "imaging/SamplePainter.h"
#include "learning/TrainingRequest.h"
#include "learning/formats/SafetensorsFile.h"

#include <QDir>
#include <QTemporaryDir>

#include <vector>

namespace Tintype {

/// Some painted photos, and runs that learn from them in seconds.
class TrainingFixture
{
public:
    static constexpr int kPerClass = 14; ///< 8 to learn from, 3 to validate, 3 to test.

    /// False when the photos could not be painted.
    bool paint() { return m_folder.isValid() && paintSamplePhotos(photos(), kPerClass, 5, {}, {}).has_value(); }

    QString photos() const { return m_folder.filePath(QStringLiteral("photos")); }
    QString path(const QString& name) const { return m_folder.filePath(name); }

    DatasetSnapshot snapshot() const
    {
        DatasetSnapshot snapshot;
        for (const QString& name : QDir(photos()).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            const QDir folder(photos() + u'/' + name);
            int number = 0;
            for (const QString& file : folder.entryList(QDir::Files, QDir::Name)) {
                DatasetSnapshot::Item item;
                item.id = PhotoId(snapshot.items.size()) + 1;
                item.path = folder.absoluteFilePath(file);
                item.contentHash = contentHash(*readFile(item.path, 1 << 24));
                item.label = int(snapshot.classNames.size());
                item.role = number < 8 ? Role::Train : number < 11 ? Role::Validation : Role::Test;
                ++number;
                snapshot.items.push_back(item);
            }
            snapshot.classNames.append(name);
        }
        return snapshot;
    }

    /// The better recipe in small.
    static Recipe smallBetter()
    {
        Recipe recipe = *Recipe::named(QStringLiteral("better"));
        recipe.batch = 8;
        recipe.firstSize = 64;
        recipe.lastSize = 96;
        recipe.minimumSteps = 8;
        recipe.maximumSteps = 8;
        return recipe;
    }

    static Recipe smallScratch(const QString& network)
    {
        Recipe recipe = *Recipe::named(QStringLiteral("scratch"));
        recipe.network = network;
        recipe.batch = 8;
        recipe.firstSize = recipe.lastSize = 96;
        recipe.minimumSteps = recipe.maximumSteps = 8;
        return recipe;
    }

    static Recipe quick() { return *Recipe::named(QStringLiteral("quick")); }

    Result<RunFolder> run(const Recipe& recipe, const DatasetSnapshot& snapshot) const
    {
        return RunFolder::create(path(QStringLiteral("runs")), snapshot, recipe);
    }

    TrainingRequest request(const RunFolder& run) const
    {
        TrainingRequest request{run, path(QStringLiteral("features")), QStringLiteral("cpu"), 2, {}, 0};
        return request;
    }

    /// All numbers of a model file, in the order of their names.
    static QByteArray numbersOf(const QString& modelFile)
    {
        const Result<SafetensorsFile> file = SafetensorsFile::read(modelFile);
        QByteArray numbers;
        if (!file)
            return numbers;
        for (const TensorView& tensor : file->tensors())
            numbers.append(tensor.bytes.toByteArray());
        return numbers;
    }

private:
    QTemporaryDir m_folder;
};

/// What a program that is killed now would leave behind, there.
inline void copyFolder(const QString& from, const QString& to)
{
    QDir().mkpath(to);
    for (const QString& file : QDir(from).entryList(QDir::Files))
        QFile::copy(from + u'/' + file, to + u'/' + file);
}

/// Collects the events of one kind.
template <typename Event>
std::vector<Event> eventsOf(const std::vector<TrainingEvent>& events)
{
    std::vector<Event> result;
    for (const TrainingEvent& event : events) {
        if (const auto* wanted = std::get_if<Event>(&event))
            result.push_back(*wanted);
    }
    return result;
}

} // namespace Tintype
