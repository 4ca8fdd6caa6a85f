// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/ExportResult.h"

#include "app/models/PredictionWords.h"
#include "app/views/Widgets.h"
#include "learning/ExportFormat.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace Tintype {

namespace {

constexpr double kSmallestTold = 0.00001;
constexpr int kWholeBar = 1000;

} // namespace

QString parityInWords(const ExportReport& report)
{
    if (report.parityPhotos <= 0)
        return {};
    QStringList names;
    for (const ExportedFile& file : report.files) {
        if (file.format != u"safetensors") // it holds no program that could answer
            names.append(exportFormat(file.format)->title);
    }
    const QLocale locale;
    const QString difference = report.maximumDifference < kSmallestTold
        ? ExportResult::tr("under %1").arg(locale.toString(kSmallestTold, 'f', 5))
        : locale.toString(report.maximumDifference, 'f', 5);
    const QString words = names.size() > 1
        ? ExportResult::tr("The %1 files answer as Tintype does: largest difference of a probability %2 on %3 of yours.", "formats, number, photos")
        : ExportResult::tr("The %1 file answers as Tintype does: largest difference of a probability %2 on %3 of yours.", "format, number, photos");
    return words.arg(QLocale().createSeparatedList(names), difference, countedPhotos(report.parityPhotos));
}

ExportResult::ExportResult(QWidget* parent)
    : QFrame(parent)
    , m_title(label({}, "strong", this))
    , m_sentence(wrappedLabel({}, {}, this))
    , m_bar(new QProgressBar(this))
    , m_files(new QVBoxLayout)
    , m_cancel(button(tr("Cancel"), {}, this))
    , m_open(button(tr("Open folder"), {}, this))
{
    setRole(this, "card");
    m_bar->setTextVisible(false);
    m_files->setSpacing(4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addWidget(m_bar);
    column->addLayout(m_files);
    column->addWidget(m_cancel, 0, Qt::AlignLeft);
    column->addWidget(m_open, 0, Qt::AlignLeft);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        Q_EMIT cancelWanted();
    });
    connect(m_open, &QPushButton::clicked, this, &ExportResult::openFolderWanted);
    setVisible(false);
}

void ExportResult::showOnly(bool working, bool files)
{
    m_bar->setVisible(working);
    m_cancel->setVisible(working);
    m_open->setVisible(files);
    setVisible(true);
}

void ExportResult::clearFiles()
{
    while (QLayoutItem* item = m_files->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void ExportResult::addFile(const ExportedFile& file)
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    QLabel* name = label(QFileInfo(file.path).fileName(), {}, row);
    name->setToolTip(file.path);
    line->addWidget(name);
    line->addStretch(1);
    line->addWidget(label(QLocale().formattedDataSize(file.bytes, 1, QLocale::DataSizeSIFormat), "quiet", row));
    m_files->addWidget(row);
}

void ExportResult::showProgress(const QString& sentence, const Progress& progress)
{
    if (m_bar->isHidden() || isHidden()) {
        clearFiles();
        m_cancel->setEnabled(true);
        m_title->setText(tr("Exporting"));
        setRole(m_title, "strong");
        setRole(m_sentence, "quiet");
    }
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_bar->setRange(0, progress.total > 0 ? kWholeBar : 0);
    if (progress.total > 0)
        m_bar->setValue(int(kWholeBar * progress.done / progress.total));
    showOnly(true, false);
}

void ExportResult::showReport(const ExportReport& report, const QString& folder)
{
    clearFiles();
    m_title->setText(tr("Exported to %1").arg(QFileInfo(folder).fileName()));
    m_title->setToolTip(folder);
    setRole(m_title, "success");
    setRole(m_sentence, {});
    m_sentence->setText(parityInWords(report));
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    for (const ExportedFile& file : report.files)
        addFile(file);
    showOnly(false, true);
}

void ExportResult::showError(const QString& sentence)
{
    clearFiles();
    m_title->setText(tr("Not exported"));
    setRole(m_title, "error");
    setRole(m_sentence, {});
    m_sentence->setText(sentence);
    m_sentence->setVisible(true);
    showOnly(false, false);
}

void ExportResult::showStopped()
{
    clearFiles();
    m_title->setText(tr("Stopped"));
    setRole(m_title, "strong");
    setRole(m_sentence, "quiet");
    m_sentence->setText(tr("The export was not finished."));
    m_sentence->setVisible(true);
    showOnly(false, false);
}

} // namespace Tintype
