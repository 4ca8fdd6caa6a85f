// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/ModelExporter.h"

#include "core/SafeFile.h"
#include "learning/ExportFormat.h"
#include "learning/formats/ExportCheck.h"
#include "learning/formats/OnnxFile.h"
#include "learning/torch/ExportParity.h"
#include "learning/torch/TorchScriptFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>

namespace Tintype {

namespace {

constexpr double kLargestDifference = 1e-3; // of a probability

QString tr(const char* text, const char* note = nullptr, int number = -1)
{
    return QCoreApplication::translate("Tintype::Exporter", text, note, number);
}

/// How a format that holds a program is written, and asked what it answers.
struct CheckedFormat
{
    Result<> (*write)(const QString& path, const NetworkGraph& graph, const GraphParameters& unfolded, const ModelInfo& info);
    ExportParity::Answerer answerer;
};

/// None for those that hold the weights alone.
std::optional<CheckedFormat> checkedFormat(const QString& id)
{
    if (id == u"onnx")
        return CheckedFormat{writeOnnx, probabilitiesOfOnnx};
    if (id == u"torchscript")
        return CheckedFormat{writeTorchScript, probabilitiesOfTorchScript};
    return std::nullopt;
}

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
    Result<> writeFormat(const QString& id)
    {
        const ExportFormat* format = exportFormat(id);
        if (!format)
            return fail(Error::Kind::BadInput, tr("\"%1\" is no format to export to. There are: %2.").arg(id, exportFormatIds()));
        if (m_observer)
            m_observer({0, m_request.parityPhotos.size(), tr("Writing the %1 file").arg(format->title)});
        const QString path = m_request.folder % u'/' % m_request.name % u'.' % format->suffix;
        const std::optional<CheckedFormat> checked = checkedFormat(id);
        const Result<> written = checked ? writeChecked(path, *format, *checked) : ModelFile::write(path, m_model.parameters, m_model.info);
        if (written)
            m_report.files.append({id, path, QFileInfo(path).size()});
        return written;
    }

    /// An earlier file of that name stays until the new one has answered as the program does.
    Result<> writeChecked(const QString& path, const ExportFormat& format, const CheckedFormat& checked)
    {
        const QString beside = m_request.folder % QStringLiteral("/.") % m_request.name % QStringLiteral(".unchecked.") % format.suffix;
        Result<> done = checked.write(beside, m_model.graph, m_model.parameters, m_model.info);
        if (done)
            done = check(beside, format, checked.answerer);
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
    Result<> check(const QString& path, const ExportFormat& format, ExportParity::Answerer answerer)
    {
        if (!m_parity) // weights alone need no second network
            m_parity.emplace(m_model, m_request.parityPhotos, m_observer, m_stop);
        const Result<Parity> parity = m_parity->compare(path, format.title, answerer);
        if (!parity)
            return fail(parity.error());
        if (!(parity->difference <= kLargestDifference) || parity->photos == 0)
            return fail(Error::Kind::Internal,
                        tr("The %1 file answered otherwise than the program (probabilities differ by up to %2), so it was not kept. "
                           "Export as safetensors, and please report this.")
                            .arg(format.title)
                            .arg(parity->difference, 0, 'g', 2));
        m_report.parityPhotos = parity->photos;
        m_report.maximumDifference = std::max(m_report.maximumDifference, parity->difference);
        m_report.areParityPhotosDrawn = parity->areDrawn;
        m_compared += inWords(format, *parity) % u'\n';
        return {};
    }

    static QString inWords(const ExportFormat& format, const Parity& parity)
    {
        return (parity.areDrawn
                    ? tr("The %1 file was compared with Tintype on %Ln drawn picture(s): the largest difference of a probability is %2.", nullptr,
                         parity.photos)
                    : tr("The %1 file was compared with Tintype on %Ln photo(s): the largest difference of a probability is %2.", nullptr,
                         parity.photos))
            .arg(format.title)
            .arg(parity.difference, 0, 'g', 2);
    }

    QString paritySection() const
    {
        if (m_compared.isEmpty())
            return QStringLiteral("\n");
        return QStringLiteral("\n\n## ") % tr("Exported file against the program") % QStringLiteral("\n\n") % m_compared;
    }

    const ExportRequest& m_request;
    const ProgressObserver& m_observer;
    const std::stop_token& m_stop;
    const ModelFile m_model;
    std::optional<ExportParity> m_parity;
    QString m_compared; ///< A line for each file that was compared.
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
