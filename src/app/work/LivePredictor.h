// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/work/EngineThread.h"
#include "imaging/DigitDrawing.h"
#include "learning/digits/DigitModel.h"

#include <QTimer>

#include <optional>

namespace Tintype {

/// A drawing as the network saw it, and what it says.
struct DrawingRead
{
    DigitImage image;
    DigitReading reading;
    double milliseconds = 0; ///< From the request to the answer, waiting included.
};

/// Reads drawings while the pen moves, on a thread and with an engine of its own, so that a training does not hold it up. While one is
/// being read only the newest of those that come is kept. It is read quickly at first, and once more with full care when the pen has
/// rested for a moment. The public side belongs to the GUI thread.
class LivePredictor : public QObject
{
    Q_OBJECT

public:
    using MakeEngine = std::function<Result<std::unique_ptr<Engine>>()>;

    /// An empty function loads the engine module.
    explicit LivePredictor(const MakeEngine& makeEngine = {}, QObject* parent = nullptr);
    ~LivePredictor() override;

    void setModel(const QString& file); ///< Opened now; modelOpened or failed follows.
    const QString& model() const { return m_model; }

    void read(const DigitDrawing& drawing); ///< drawingRead (twice) or failed follows, unless a newer one comes.
    void readAll(const std::vector<DigitImage>& digits, std::function<void(const std::vector<DigitReading>&)> done);
    /// Where the network looked when it read `digit`.
    void look(const DigitImage& image, int digit, std::function<void(const QImage&)> done);

Q_SIGNALS:
    void modelOpened(const Tintype::DigitModelInfo& info);
    void drawingRead(const Tintype::DrawingRead& read);
    void failed(const Tintype::Error& error);

private:
    struct Desk;
    /// Runs `work` with the model's reader on the predictor's thread, and hands its value to `done` on the GUI thread.
    template <typename T>
    void ask(std::function<Result<T>(const DigitReader&)> work, std::function<void(Result<T>)> done);
    void start(const DigitDrawing& drawing, double waitedSince, ReadingCare care = ReadingCare::Quick);
    double now() const; ///< Milliseconds.

    QString m_model;
    bool m_isReading = false;
    DigitDrawing m_latest; ///< The newest.
    QTimer m_rest; ///< Runs out when the pen has rested.
    std::optional<double> m_waitingSince; ///< When the newest came, while another is being read.
    std::shared_ptr<Desk> m_desk;
    std::unique_ptr<EngineThread> m_engine; ///< Last: it ends first.
};

} // namespace Tintype
