// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/SamplePainter.h"

#include "core/SafeFile.h"
#include "imaging/SamplePainterKit.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QImage>
#include <QTimeZone>

#include <exiv2/exiv2.hpp>

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include <array>
#include <atomic>
#include <mutex>
#include <optional>
#include <thread>

namespace Tintype {

namespace {

using Painting::Dice;
using Painting::Hour;
using Painting::Light;
using Painting::Shot;
using Painting::Weather;

constexpr int kJpegQuality = 90;
constexpr int kMaxPerClass = 9999; // four digits in the file name

using Scene = Painting::Picture (*)(const Shot&, Light&);

struct SampleClass
{
    QString name;
    Scene paint;
};

const std::array<SampleClass, 3>& sampleClasses()
{
    static const std::array<SampleClass, 3> kClasses = {{{QStringLiteral("beach"), Painting::paintBeach},
                                                         {QStringLiteral("mountain"), Painting::paintMountain},
                                                         {QStringLiteral("city"), Painting::paintCity}}};
    return kClasses;
}

struct Job
{
    QString path;
    Scene paint = nullptr;
    Shot shot;
    QDateTime taken;
    int milliseconds = 0;
};

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::Workshop", text);
}

Hour drawHour(Dice& dice)
{
    const float x = dice.real();
    return x < 0.08F ? Hour::Dawn : x < 0.55F ? Hour::Day : x < 0.73F ? Hour::Golden : x < 0.85F ? Hour::Sunset : x < 0.92F ? Hour::Dusk : Hour::Night;
}

Weather drawWeather(Dice& dice)
{
    const float x = dice.real();
    return x < 0.30F ? Weather::Clear : x < 0.62F ? Weather::Fair : x < 0.79F ? Weather::Cloudy : x < 0.88F ? Weather::Overcast : x < 0.94F ? Weather::Fog : Weather::Rain;
}

cv::Size drawSize(Dice& dice)
{
    const float x = dice.real();
    return x < 0.64F ? cv::Size(640, 427) : x < 0.84F ? cv::Size(427, 640) : x < 0.94F ? cv::Size(640, 480) : cv::Size(540, 540);
}

// A time of day at which it looks like that.
QTime clockFor(Hour hour, Dice& dice)
{
    switch (hour) {
    case Hour::Dawn: return QTime(5, 20).addSecs(dice.below(4800));
    case Hour::Day: return QTime(9, 30).addSecs(dice.below(25000));
    case Hour::Golden: return QTime(17, 10).addSecs(dice.below(5400));
    case Hour::Sunset: return QTime(19, 5).addSecs(dice.below(3000));
    case Hour::Dusk: return QTime(20, 15).addSecs(dice.below(2400));
    case Hour::Night: return QTime(21, 40).addSecs(dice.below(7000));
    }
    return {};
}

// What to draw for one class: single pictures and, about one in twelve, a burst of two or three.
QList<Job> planClass(const SampleClass& sampleClass, const QString& folder, int count, Dice dice)
{
    QList<Job> jobs;
    while (jobs.size() < count) {
        Job job;
        job.paint = sampleClass.paint;
        job.shot.seed = dice.bits();
        job.shot.size = drawSize(dice);
        job.shot.month = 1 + dice.below(12);
        job.shot.hour = drawHour(dice);
        job.shot.weather = drawWeather(dice);
        const QDate day(2023 + dice.below(3), job.shot.month, 1 + dice.below(28));
        job.taken = QDateTime(day, clockFor(job.shot.hour, dice), Qt::UTC);
        const int frames = dice.chance(0.085F) ? 2 + dice.below(2) : 1;
        for (int frame = 0; frame < frames && jobs.size() < count; ++frame) {
            job.shot.moment = frame;
            job.path = QStringLiteral("%1/%2/%2-%3.jpg").arg(folder, sampleClass.name).arg(jobs.size() + 1, 4, 10, QLatin1Char('0'));
            jobs.append(job);
            const int pause = 400 + dice.below(900);
            job.milliseconds += pause;
            job.taken = job.taken.addSecs(job.milliseconds / 1000);
            job.milliseconds %= 1000;
        }
    }
    return jobs;
}

// An APP1 segment with what a camera writes; the camera is named for what it is.
QByteArray exifSegment(const Job& job)
{
    const std::string taken = job.taken.toString(QStringLiteral("yyyy:MM:dd HH:mm:ss")).toStdString();
    Exiv2::ExifData exif;
    exif["Exif.Image.ImageDescription"] = "A drawing made by Tintype, not a photograph";
    exif["Exif.Image.Make"] = "Tintype";
    exif["Exif.Image.Model"] = "Sample painter";
    exif["Exif.Image.Orientation"] = uint16_t(1);
    exif["Exif.Image.DateTime"] = taken;
    exif["Exif.Photo.DateTimeOriginal"] = taken;
    exif["Exif.Photo.DateTimeDigitized"] = taken;
    exif["Exif.Photo.SubSecTimeOriginal"] = QStringLiteral("%1").arg(job.milliseconds, 3, 10, QLatin1Char('0')).toStdString();
    Exiv2::Blob blob;
    Exiv2::ExifParser::encode(blob, Exiv2::littleEndian, exif);
    const QByteArray body = QByteArray("Exif\0\0", 6) + QByteArray(reinterpret_cast<const char*>(blob.data()), qsizetype(blob.size()));
    const auto length = quint16(body.size() + 2);
    QByteArray segment("\xFF\xE1", 2);
    segment.append(char(length >> 8));
    segment.append(char(length & 0xFF));
    return segment + body;
}

// The frames of a burst differ as a hand moves: some pixels and a hair's turn.
cv::Mat3b shaken(const cv::Mat3b& picture, const Shot& shot)
{
    if (shot.moment == 0)
        return picture;
    Dice dice = Dice(shot.seed).fork(700 + quint64(shot.moment));
    const double turn = double(dice.between(-0.004F, 0.004F));
    const double zoom = 1.012;
    const cv::Matx23d warp(zoom, turn, double(dice.between(-3, 3)) - 0.006 * picture.cols, -turn, zoom,
                           double(dice.between(-3, 3)) - 0.006 * picture.rows);
    cv::Mat3b moved;
    cv::warpAffine(picture, moved, warp, picture.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return moved;
}

Result<QByteArray> paintJob(const Job& job)
{
    QByteArray jpeg;
    try {
        Light light;
        const Painting::Picture picture = job.paint(job.shot, light);
        const cv::Mat3b bytes = shaken(Painting::developed(picture, light, job.shot, Dice(job.shot.seed).fork(600)), job.shot);
        const QImage image(bytes.data, bytes.cols, bytes.rows, qsizetype(bytes.step), QImage::Format_RGB888);
        QBuffer buffer(&jpeg);
        if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "JPEG", kJpegQuality))
            return fail(Error::Kind::Internal, tr("The sample photo could not be written as JPEG."));
        jpeg.insert(2, exifSegment(job));
    } catch (const std::bad_alloc&) {
        return fail(Error::Kind::OutOfMemory, tr("There is not enough memory to draw the sample photos."));
    } catch (const std::exception& problem) {
        return fail(Error::Kind::Internal, tr("A sample photo could not be drawn."), QString::fromLocal8Bit(problem.what()));
    }
    return jpeg;
}

// Takes jobs until there are none; the first error ends it for all workers.
struct Workshop
{
    const QList<Job>& jobs;
    const ProgressObserver& observer;
    std::stop_token stop;
    std::atomic<qsizetype> next = 0;
    std::mutex mutex;
    qsizetype done = 0; // under the mutex, as is what follows
    std::optional<Error> error;

    void work()
    {
        while (!stop.stop_requested()) {
            const qsizetype index = next++;
            if (index >= jobs.size())
                return;
            const Result<QByteArray> jpeg = paintJob(jobs[index]);
            const Result<> written = jpeg ? writeFile(jobs[index].path, *jpeg) : Result<>(fail(jpeg.error()));
            const std::lock_guard lock(mutex);
            if (!written) {
                error = written.error();
                next = jobs.size();
                return;
            }
            ++done;
            if (observer)
                observer({done, jobs.size(), tr("Drawing sample photos")});
        }
    }
};

QByteArray readMe()
{
    return QByteArrayLiteral("These pictures are drawings made by Tintype, not photographs.\n"
                             "\n"
                             "They were drawn by a program so that Tintype can be tried without photos of your own:\n"
                             "three classes (beach, mountain, city), one folder each. Some are bursts, taken within a\n"
                             "second or two. Their dates and the camera's name are made up. Do with them what you like;\n"
                             "they are dedicated to the public domain (CC0 1.0).\n");
}

Result<> prepareFolder(const QString& folder)
{
    if (QDir(folder).exists() && !QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        return fail(Error::Kind::BadInput,
                    tr("The folder %1 is not empty; choose a new one for the sample photos.").arg(QDir::toNativeSeparators(folder)));
    }
    for (const SampleClass& sampleClass : sampleClasses()) {
        if (!QDir().mkpath(folder + u'/' + sampleClass.name)) {
            return fail(Error::Kind::Unreadable,
                        tr("The folder %1 could not be made; choose a place that you may write to.").arg(QDir::toNativeSeparators(folder)));
        }
    }
    return writeFile(folder + u"/README.txt", readMe());
}

} // namespace

Result<SampleSummary> paintSamplePhotos(const QString& folder, int perClass, quint64 seed, const ProgressObserver& observer,
                                        std::stop_token stop)
{
    if (perClass < 1 || perClass > kMaxPerClass)
        return fail(Error::Kind::BadInput, tr("Between 1 and %1 sample photos a class can be drawn.").arg(kMaxPerClass));
    if (const Result<> prepared = prepareFolder(folder); !prepared)
        return fail(prepared.error());

    QList<Job> jobs;
    SampleSummary summary;
    quint64 tag = 0;
    for (const SampleClass& sampleClass : sampleClasses()) {
        summary.classes.append(sampleClass.name);
        jobs += planClass(sampleClass, folder, perClass, Dice(seed).fork(++tag));
    }
    Workshop workshop{jobs, observer, std::move(stop), {}, {}, 0, {}};
    {
        std::vector<std::jthread> helpers;
        for (unsigned i = 1; i < std::clamp(std::thread::hardware_concurrency(), 1U, 4U); ++i)
            helpers.emplace_back([&workshop] { workshop.work(); });
        workshop.work();
    }
    if (workshop.error)
        return fail(*workshop.error);
    summary.photos = int(workshop.done);
    return summary;
}

} // namespace Tintype
