// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work/LivePredictor.h"

#include "imaging/DigitRaster.h"

#include <chrono>
#include <utility>

namespace Tintype {

namespace {

constexpr std::chrono::milliseconds kRest{150}; ///< Longer than between two movements of a pen, too short to be noticed.

} // namespace

/// What the jobs share. Used on the predictor's thread only.
struct LivePredictor::Desk
{
    QString file;
    std::unique_ptr<DigitReader> reader;

    Result<const DigitReader*> open(Engine& engine, const QString& wanted);
};

Result<const DigitReader*> LivePredictor::Desk::open(Engine& engine, const QString& wanted)
{
    if (!reader || file != wanted) {
        reader.reset();
        Result<std::unique_ptr<DigitReader>> opened = engine.openDigits(wanted);
        if (!opened)
            return fail(opened.error());
        reader = std::move(*opened);
        file = wanted;
    }
    return reader.get();
}

LivePredictor::LivePredictor(const MakeEngine& makeEngine, QObject* parent)
    : QObject(parent)
    , m_desk(std::make_shared<Desk>())
    , m_engine(makeEngine ? std::make_unique<EngineThread>(makeEngine) : std::make_unique<EngineThread>())
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (!m_isReading)
            start(m_latest, now(), ReadingCare::Full);
    });
}

LivePredictor::~LivePredictor()
{
    // The model is closed where it was used.
    if (!m_model.isEmpty())
        m_engine->post([desk = m_desk](Engine&, std::stop_token) { desk->reader.reset(); }, {});
}

double LivePredictor::now() const
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

template <typename T>
void LivePredictor::ask(std::function<Result<T>(const DigitReader&)> work, std::function<void(Result<T>)> done)
{
    m_engine->run<T>(
        this,
        [desk = m_desk, file = m_model, work = std::move(work)](Engine& engine, std::stop_token) -> Result<T> {
            const Result<const DigitReader*> reader = desk->open(engine, file);
            if (!reader)
                return fail(reader.error());
            return work(**reader);
        },
        std::move(done));
}

void LivePredictor::setModel(const QString& file)
{
    m_model = file;
    ask<DigitModelInfo>(
        [](const DigitReader& reader) -> Result<DigitModelInfo> {
            // The first reading of a kind takes longer: it shall not be the person's.
            if (const Result<std::vector<DigitReading>> read = reader.read(std::vector<DigitImage>(1)); !read)
                return fail(read.error());
            return reader.info();
        },
        [this](const Result<DigitModelInfo>& info) {
            if (info)
                Q_EMIT modelOpened(*info);
            else
                Q_EMIT failed(info.error());
        });
}

void LivePredictor::read(const DigitDrawing& drawing)
{
    m_latest = drawing;
    m_rest.stop();
    if (m_isReading)
        m_waitingSince = now();
    else
        start(drawing, now());
}

void LivePredictor::start(const DigitDrawing& drawing, double waitedSince, ReadingCare care)
{
    m_isReading = true;
    ask<DrawingRead>(
        [drawing, care](const DigitReader& reader) -> Result<DrawingRead> {
            const std::vector<DigitImage> image{rasterDigit(drawing)};
            const Result<std::vector<DigitReading>> readings = reader.read(image, care);
            if (!readings)
                return fail(readings.error());
            return DrawingRead{image.front(), readings->front(), 0};
        },
        [this, waitedSince, care](Result<DrawingRead> read) {
            m_isReading = false;
            if (read) {
                read->milliseconds = now() - waitedSince;
                Q_EMIT drawingRead(*read);
            } else {
                Q_EMIT failed(read.error());
            }
            if (const auto since = std::exchange(m_waitingSince, std::nullopt); since && !m_isReading)
                start(m_latest, *since);
            else if (care == ReadingCare::Quick)
                m_rest.start();
        });
}

void LivePredictor::readAll(const std::vector<DigitImage>& digits, std::function<void(const std::vector<DigitReading>&)> done)
{
    ask<std::vector<DigitReading>>(
        [digits](const DigitReader& reader) { return reader.read(digits); },
        [this, done = std::move(done)](const Result<std::vector<DigitReading>>& readings) {
            if (readings)
                done(*readings);
            else
                Q_EMIT failed(readings.error());
        });
}

void LivePredictor::look(const DigitImage& image, int digit, std::function<void(const QImage&)> done)
{
    ask<QImage>(
        [image, digit](const DigitReader& reader) { return reader.whereItLooked(image, digit); },
        [this, done = std::move(done)](const Result<QImage>& map) {
            if (map)
                done(*map);
            else
                Q_EMIT failed(map.error());
        });
}

} // namespace Tintype
