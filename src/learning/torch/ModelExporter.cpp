// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/ModelExporter.h"

#include "core/SafeFile.h"
#include "imaging/PhotoReader.h"
#include "imaging/SamplePainter.h"
#include "learning/formats/ExportCheck.h"
#include "learning/formats/OnnxFile.h"
#include "learning/torch/TorchClassifier.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace Tintype {

namespace {

constexpr double kLargestDifference = 1e-3; // of a probability
constexpr int kMostParityPhotos = 200;
constexpr int kDrawnPerClass = 4;

QString tr(const char* text, const char* note = nullptr, int number = -1)
{
    return QCoreApplication::translate("Tintype::Exporter", text, note, number);
}

const QString kSafetensors = QStringLiteral("safetensors");
const QString kOnnx = QStringLiteral("onnx");

class Exporter
{
public:
    Exporter(const ExportRequest& request, const ProgressObserver& observer, const std::stop_token& stop, ModelFile model)
        : m_request(request)
        , m_observer(observer)
        , m_stop(stop)
        , m_model(std::move(model))
    {
    }

    Result<ExportReport> run()
    {
        if (!QDir().mkpath(m_request.folder))
            return fail(Error::Kind::NoSpace, tr("The folder %1 cannot be made. Choose another one.")
                                                  .arg(QDir::toNativeSeparators(m_request.folder)));
        for (const QString& format : m_request.formats) {
            const Result<> written = writeFormat(format);
            if (!written)
                return fail(written.error());
        }
        if (!m_request.modelCard.isEmpty()) {
            const QString path = m_request.folder % QStringLiteral("/MODEL_CARD.md");
            const Result<> written = writeFile(path, (m_request.modelCard.trimmed() % paritySection()).toUtf8());
            if (!written)
                return fail(written.error());
        }
        return m_report;
    }

private:
    QString pathOf(const QString& suffix) const { return m_request.folder % u'/' % m_request.name % u'.' % suffix; }

    Result<> writeFormat(const QString& format)
    {
        tell(0, tr("Writing the %1 file").arg(format == kOnnx ? QStringLiteral("ONNX") : format));
        const QString path = pathOf(format);
        Result<> written;
        if (format == kSafetensors)
            written = ModelFile::write(path, m_model.parameters, m_model.info);
        else if (format == kOnnx)
            written = writeCheckedOnnx(path);
        else
            return fail(Error::Kind::BadInput,
                        tr("\"%1\" is no format to export to. There are safetensors and onnx.").arg(format));
        if (written)
            m_report.files.append({format, path, QFileInfo(path).size()});
        return written;
    }

    /// An earlier file of that name stays until the new one has answered as the program does.
    Result<> writeCheckedOnnx(const QString& path)
    {
        const QString beside = m_request.folder % QStringLiteral("/.") % m_request.name % QStringLiteral(".unchecked.onnx");
        Result<> done = writeOnnx(beside, m_model.graph, m_model.parameters, m_model.info);
        if (done)
            done = checkOnnx(beside);
        std::error_code error;
        if (done)
            std::filesystem::rename(beside.toStdU16String(), path.toStdU16String(), error);
        if (error)
            done = fail(Error::Kind::Unreadable, tr("%1 cannot be written. Choose another folder.").arg(QDir::toNativeSeparators(path)));
        if (!done)
            QFile::remove(beside);
        return done;
    }

    /// Both answer the same photos.
    Result<> checkOnnx(const QString& path)
    {
        Result<double> difference = compare(path, m_request.parityPhotos);
        if (difference && m_report.parityPhotos == 0)
            difference = compareDrawn(path);
        if (!difference)
            return fail(difference.error());
        if (!(*difference <= kLargestDifference) || m_report.parityPhotos == 0)
            return fail(Error::Kind::Internal,
                        tr("The ONNX file answered otherwise than the program (probabilities differ by up to %1), so it was not kept. "
                           "Export as safetensors, and please report this.")
                            .arg(*difference, 0, 'g', 2));
        m_report.maximumDifference = *difference;
        return {};
    }

    /// Without photos at hand pictures are drawn: nothing leaves unchecked.
    Result<double> compareDrawn(const QString& path)
    {
        const QTemporaryDir folder;
        const Result<SampleSummary> drawn = paintSamplePhotos(folder.filePath(QStringLiteral("drawn")), kDrawnPerClass, 1, {}, m_stop);
        if (!drawn)
            return fail(drawn.error());
        QStringList pictures;
        QDirIterator files(folder.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            pictures.append(files.next());
        m_report.areParityPhotosDrawn = true;
        return compare(path, pictures);
    }

    /// The largest difference of a probability; no number where one of the answers is none.
    Result<double> compare(const QString& path, const QStringList& candidates)
    {
        const TorchClassifier classifier(m_model, c10::Device(c10::kCPU));
        const QStringList photos = candidates.first(std::min<qsizetype>(candidates.size(), kMostParityPhotos));
        const int size = m_model.info.preprocessing.size;
        double largest = 0;
        for (qsizetype i = 0; i < photos.size(); ++i) {
            if (m_stop.stop_requested())
                return fail(Error::Kind::Internal, tr("The export was stopped before the ONNX file was compared with the program."));
            tell(int(i), tr("Comparing the ONNX file with the program"));
            const Result<PhotoImage> photo = readPhoto(photos.at(i), ReadOptions{m_model.info.preprocessing.shortSide()});
            if (!photo)
                continue;
            const Result<Prediction> ours = classifier.classify(photo->image);
            const auto theirs = probabilitiesOfOnnx(path, {planes(photo->image)}, size, int(m_model.info.classNames.size()));
            if (!ours || !theirs)
                return fail(ours ? theirs.error() : ours.error());
            for (size_t c = 0; c < ours->probabilities.size(); ++c) {
                const double difference = std::abs(ours->probabilities[c] - theirs->front()[c]);
                if (!std::isfinite(difference))
                    return difference;
                largest = std::max(largest, difference);
            }
            ++m_report.parityPhotos;
        }
        return largest;
    }

    /// A photo as the ONNX file wants it: 3 x size x size numbers 0..255.
    std::vector<float> planes(const QImage& image) const
    {
        const int size = m_model.info.preprocessing.size;
        const size_t area = size_t(size) * size_t(size);
        std::vector<uchar> bytes(area * 3);
        m_model.info.preprocessing.render(image, bytes.data());
        std::vector<float> result(area * 3);
        for (size_t pixel = 0; pixel < area; ++pixel) {
            for (size_t channel = 0; channel < 3; ++channel)
                result[channel * area + pixel] = bytes[pixel * 3 + channel];
        }
        return result;
    }

    QString paritySection() const
    {
        if (m_report.parityPhotos == 0)
            return QStringLiteral("\n");
        return QStringLiteral("\n\n## ") % tr("Exported file against the program") % QStringLiteral("\n\n")
            % (m_report.areParityPhotosDrawn
                   ? tr("The ONNX file was compared with Tintype on %Ln drawn picture(s): the largest difference of a probability is %1.", nullptr,
                        m_report.parityPhotos)
                   : tr("The ONNX file was compared with Tintype on %Ln photo(s): the largest difference of a probability is %1.", nullptr,
                        m_report.parityPhotos))
                  .arg(m_report.maximumDifference, 0, 'g', 2)
            % u'\n';
    }

    void tell(int done, const QString& what)
    {
        if (m_observer)
            m_observer({done, std::min<qint64>(m_request.parityPhotos.size(), kMostParityPhotos), what});
    }

    const ExportRequest& m_request;
    const ProgressObserver& m_observer;
    const std::stop_token& m_stop;
    const ModelFile m_model;
    ExportReport m_report;
};

} // namespace

Result<ExportReport> exportModelFiles(const ExportRequest& request, const ProgressObserver& observer, const std::stop_token& stop)
{
    Result<ModelFile> model = ModelFile::read(request.modelFile);
    if (!model)
        return fail(model.error());
    return Exporter(request, observer, stop, std::move(*model)).run();
}

} // namespace Tintype
