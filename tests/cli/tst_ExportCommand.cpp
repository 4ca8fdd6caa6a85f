// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliBench.h"

#include <QTest>

using namespace Tintype;

namespace {

/// Remembers what it was asked to export.
class ExportingEngine : public FakeEngine
{
public:
    ExportingEngine(FakeScript script, ExportRequest* asked)
        : FakeEngine(std::move(script))
        , m_asked(asked)
    {
    }
    Result<ExportReport> exportModel(
        const ExportRequest& request, const ProgressObserver& observer, std::stop_token stop) override
    {
        *m_asked = request;
        return FakeEngine::exportModel(request, observer, std::move(stop));
    }

private:
    ExportRequest* m_asked;
};

} // namespace

class ExportCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<CliBench>();
        m_asked = {};
        m_bench->makeEngineWith(
            [this](const FakeScript& script) { return std::make_unique<ExportingEngine>(script, &m_asked); });
        m_bench->script.report = {{{QStringLiteral("onnx"), QStringLiteral("/x/Test.onnx"), 1234}}, 12, 2.5e-6};
        QVERIFY(m_bench->fill(words("beach city"), 10));
        m_bench->ask(words("split"));
        Result<std::unique_ptr<Catalog>> catalog = Catalog::open(m_bench->project());
        QVERIFY(catalog.has_value());
        m_bench->snapshot = (*catalog)->snapshot();
        catalog->reset();
        m_bench->addModel(words("beach city"));
    }

    void filesAndParityAreTold()
    {
        const Ran ran = exportTo("out", words("--format onnx"));
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.json.keys(), words("files parity"));
        QCOMPARE(ran.list("files").first().toObject(),
            QJsonObject({{QStringLiteral("format"), QStringLiteral("onnx")},
                {QStringLiteral("path"), QStringLiteral("/x/Test.onnx")}, {QStringLiteral("bytes"), 1234}}));
        QCOMPARE(ran.json.value(QStringLiteral("parity")).toObject(),
            QJsonObject({{QStringLiteral("photos"), 12}, {QStringLiteral("max_difference"), 2.5e-6}}));
    }

    void theEngineIsAskedForWhatWasTyped()
    {
        exportTo("out dir", words("--format safetensors,onnx,onnx"));
        QCOMPARE(m_asked.formats, words("safetensors onnx"));
        exportTo("out dir", words("--format TorchScript"));
        QCOMPARE(m_asked.formats, words("torchscript"));
        QCOMPARE(m_asked.folder, m_bench->path(QStringLiteral("out dir")));
        QCOMPARE(m_asked.name, QStringLiteral("Test"));
        QVERIFY(m_asked.modelCard.contains(QStringLiteral("beach")));
        exportTo("out", {});
        QCOMPARE(m_asked.formats, words("safetensors onnx torchscript"));
    }

    void parityIsMeasuredOnPhotosThatWereNotLearntFromFirst()
    {
        exportTo("out", {});
        const qsizetype test = m_bench->photos(words("--split test")).size();
        QCOMPARE(m_asked.parityPhotos.size(), 20); // all there are, for they are fewer than 50
        QStringList paths;
        for (const QJsonValue& photo : m_bench->photos(words("--split test")))
            paths.append(photo.toObject().value(QStringLiteral("path")).toString());
        for (qsizetype i = 0; i < test; ++i)
            QVERIFY(paths.contains(m_asked.parityPhotos[i]));
    }

    void theCardTellsHowGoodTheModelIs()
    {
        exportTo("out", {});
        const QString before = m_asked.modelCard;
        QCOMPARE(m_bench->ask(words("evaluate")).code, 0);
        exportTo("out", {});
        QVERIFY(before != m_asked.modelCard);
        QVERIFY2(m_asked.modelCard.contains(QStringLiteral("95 %")), qPrintable(m_asked.modelCard));
    }

    void otherFormatsAreRefused()
    {
        const Ran ran = exportTo("out", words("--format onnx,pickle"));
        QCOMPARE(ran.code, 2);
        QVERIFY(ran.err.contains(QStringLiteral("pickle")));
        QVERIFY(ran.err.contains(QStringLiteral("safetensors, onnx, torchscript")));
        QCOMPARE(exportTo("out", words("--format ,")).code, 2);
    }

    void aFailedExportIsSaid()
    {
        m_bench->script.exportError
            = Error{Error::Kind::Internal, QStringLiteral("The file answers otherwise than the model."), {}};
        const Ran ran = exportTo("out", {});
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.err, QStringLiteral("tintype-cli: The file answers otherwise than the model.\n"));
    }

private:
    Ran exportTo(const char* folder, const QStringList& options)
    {
        return m_bench->ask(
            QStringList{QStringLiteral("export")} + options + QStringList{m_bench->path(QString::fromLatin1(folder))});
    }

    std::unique_ptr<CliBench> m_bench;
    ExportRequest m_asked;
};

QTEST_GUILESS_MAIN(ExportCommandTest)
#include "tst_ExportCommand.moc"
