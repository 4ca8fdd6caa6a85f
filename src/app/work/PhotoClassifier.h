// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "learning/ModelInfo.h"
#include "learning/Prediction.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace Tintype {

class EngineThread;

/// A photo to look at: a file, or a picture that has none (it was pasted).
struct PhotoSource
{
    QString path;
    QImage picture; ///< Used when the path is empty.
};

/// One model, opened on the engine thread when first needed and kept open there: says what it makes of single photos and where it
/// looked. Photos are decoded on the engine thread as for a prediction of the whole library, so the answers are the same. GUI thread side.
class PhotoClassifier : public QObject
{
    Q_OBJECT

public:
    explicit PhotoClassifier(EngineThread& engine, QObject* parent = nullptr);
    ~PhotoClassifier() override;

    void setModel(const QString& modelFile);
    const QString& modelFile() const { return m_modelFile; }

    /// Both call back on the GUI thread while this object lives, and return a ticket for cancel().
    int classify(const PhotoSource& photo, std::function<void(Result<Prediction>)> done);
    /// A grid of grey values over the crop that the network saw: the lighter, the more it spoke for the class.
    int heatmap(const PhotoSource& photo, int classIndex, std::function<void(Result<QImage>)> done);
    void cancel(int ticket); ///< A job that has not begun is dropped without calling back.

private:
    struct Desk;

    EngineThread& m_engine;
    std::shared_ptr<Desk> m_desk;
    QString m_modelFile;
    bool m_asked = false;
};

} // namespace Tintype
