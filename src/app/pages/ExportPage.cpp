// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/ExportPage.h"

#include "app/Session.h"
#include "app/models/EvaluationStore.h"
#include "app/models/ExportPlan.h"
#include "app/models/RunListModel.h"
#include "app/views/EmptyState.h"
#include "app/views/ExportResult.h"
#include "app/views/FormatCard.h"
#include "app/views/MarkdownView.h"
#include "app/views/Widgets.h"
#include "app/work/EngineThread.h"
#include "app/work/ProgressRelay.h"
#include "app/work/TrainingRunner.h"
#include "learning/ExportFormat.h"

#include <QAction>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace Tintype {

namespace {

constexpr int kParityPhotos = 50;
constexpr int kCandidates = 200; ///< Some may have gone from the disk.
constexpr int kChoicesWidth = 440;
constexpr int kBarRoom = 8; ///< For the scroll bar of the choices; part of the gap.
constexpr QLatin1StringView kFolderSetting("exportFolder");

} // namespace

ExportPage::ExportPage(QWidget* parent)
    : Page(parent)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_model(new QComboBox(this))
    , m_folder(new QLineEdit(this))
    , m_chooseFolder(button(tr("Choose…"), {}, this))
    , m_files(wrappedLabel({}, "quiet", this))
    , m_result(new ExportResult(this))
    , m_measuring(label({}, "quiet", this))
    , m_card(new MarkdownView(this))
    , m_relay(new ProgressRelay(this))
    , m_export(new QAction(tr("Export"), this))
{
    addFormat(QStringLiteral("onnx"), tr("Runs everywhere: OpenCV, ONNX Runtime, phones, web pages."), true);
    addFormat(QStringLiteral("safetensors"),
              tr("For Python and other programs: weights, classes and preprocessing in one file that cannot hold a program."), true);
    addFormat(QStringLiteral("torchscript"), tr("For programs in Python or C++ that use PyTorch."), false);
    auto* content = new QWidget(this);
    auto* sides = new QHBoxLayout(content);
    sides->setContentsMargins(24, 16, 24, 16);
    sides->setSpacing(16 - kBarRoom);
    sides->addWidget(makeChoices());
    sides->addWidget(makePreview(), 1);
    m_stack->addWidget(content);
    m_stack->addWidget(m_empty);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_stack);
    connectParts();
}

void ExportPage::addFormat(const QString& id, const QString& words, bool isUsual)
{
    auto* card = new FormatCard(id, exportFormat(id)->title, words, this);
    card->setChosen(isUsual);
    connect(card, &FormatCard::chosenChanged, this, &ExportPage::refreshChoices);
    connect(card, &FormatCard::chosenChanged, this, &ExportPage::showCard); // it tells how to use what is written
    m_formats.append(card);
}

QWidget* ExportPage::makeChoices()
{
    auto* side = new QWidget;
    m_model->setAccessibleName(tr("Model"));
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, kBarRoom, 0);
    column->setSpacing(8);
    column->addWidget(label(tr("Model"), "section", side));
    column->addWidget(m_model);
    column->addSpacing(8);
    column->addWidget(label(tr("Formats"), "section", side));
    for (FormatCard* card : std::as_const(m_formats))
        column->addWidget(card);
    column->addSpacing(8);
    column->addWidget(label(tr("Folder"), "section", side));
    column->addWidget(makeFolderRow(side));
    column->addWidget(m_files);
    column->addSpacing(8);
    column->addWidget(m_result);
    column->addStretch(1);
    QScrollArea* scroll = scrolling(side, this); // a low window has no room for the result
    scroll->setFixedWidth(kChoicesWidth + kBarRoom);
    keepInSight(scroll, m_result);
    return scroll;
}

QWidget* ExportPage::makeFolderRow(QWidget* parent)
{
    m_folder->setAccessibleName(tr("Folder that the files are written to"));
    m_chooseFolder->setToolTip(tr("Choose the folder that the files are written to"));
    auto* row = new QWidget(parent);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_folder, 1);
    line->addWidget(m_chooseFolder);
    return row;
}

QWidget* ExportPage::makePreview()
{
    QVBoxLayout* column = nullptr;
    QFrame* frame = makeCard(this, &column);
    QLabel* heading = label(tr("Model card"), "section", frame);
    heading->setToolTip(tr("Goes with the files as MODEL_CARD.md and tells others what the model is, how good it is and what it cannot do"));
    auto* head = new QHBoxLayout;
    head->addWidget(heading);
    head->addStretch(1);
    head->addWidget(m_measuring);
    m_card->setAccessibleName(tr("Model card"));
    column->addLayout(head);
    column->addWidget(m_card, 1);
    return frame;
}

void ExportPage::connectParts()
{
    setFocusPolicy(Qt::ClickFocus);
    m_export->setToolTip(tr("Write the files"));
    m_empty->say(tr("No model yet"),
                      tr("Once a model is trained, you can take it to other programs from here."), tr("Train a model"));
    connect(m_empty, &EmptyState::offerTaken, this, [this] { Q_EMIT goTo(Module::Train, {}); });
    connect(m_export, &QAction::triggered, this, &ExportPage::begin);
    connect(m_model, &QComboBox::activated, this, [this](int row) {
        m_chosenByHand = true;
        chooseModel(row);
    });
    connect(m_folder, &QLineEdit::textChanged, this, &ExportPage::refreshChoices);
    connect(m_folder, &QLineEdit::editingFinished, this, [this] {
        if (m_folder->isModified())
            keepFolder();
    });
    connect(m_chooseFolder, &QPushButton::clicked, this, &ExportPage::askForFolder);
    connect(m_result, &ExportResult::cancelWanted, this, &ExportPage::cancel);
    connect(m_result, &ExportResult::openFolderWanted, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_writingTo)); });
    connect(m_relay, &ProgressRelay::progressed, this,
            [this](const Progress& progress) { m_result->showProgress(progress.what, progress); });
}

void ExportPage::setSession(Session* session)
{
    if (m_session) {
        m_session->models().disconnect(this);
        m_session->evaluations().disconnect(this);
        m_session->catalog().disconnect(this);
        if (m_ticket != 0)
            m_session->engine().cancel(m_ticket);
    }
    m_session = session;
    m_chosen.reset();
    m_chosenByHand = m_waits = m_stopped = false;
    m_ticket = 0;
    m_relay->stop();
    m_result->setVisible(false);
    m_card->showMarkdown({});
    m_stack->setCurrentIndex(0);
    if (session)
        connectSession();
    else
        m_model->clear();
    refreshChoices();
}

void ExportPage::connectSession()
{
    m_model->setModel(&m_session->models());
    connect(&m_session->models(), &RunListModel::refreshed, this, &ExportPage::takeModels);
    EvaluationStore& store = m_session->evaluations();
    const auto measured = [this] {
        showCard();
        if (std::exchange(m_waits, false))
            exportNow();
    };
    connect(&store, &EvaluationStore::finished, this, measured);
    connect(&store, &EvaluationStore::failed, this, measured);
    connect(&store, &EvaluationStore::cancelled, this, measured);
    connect(&m_session->catalog(), &Catalog::changed, this, [this] {
        if (m_entered)
            showCard();
    });
}

void ExportPage::enter(const QVariant& argument)
{
    m_entered = true;
    if (!m_session)
        return;
    setFocus(Qt::OtherFocusReason);
    if (const int row = m_session->models().rowOf(argument.toString()); row >= 0) {
        m_chosenByHand = true;
        chooseModel(row);
    }
    m_session->models().refresh(); // takeModels goes on
}

QList<QAction*> ExportPage::mainActions() const
{
    return m_chosen ? QList<QAction*>{m_export} : QList<QAction*>();
}

QString ExportPage::statusText() const
{
    return m_chosen ? modelTitle(*m_chosen) : QString();
}

void ExportPage::takeModels()
{
    const RunListModel& models = m_session->models();
    m_stack->setCurrentIndex(models.rowCount() > 0 ? 0 : 1);
    const int kept = m_chosen && m_chosenByHand ? models.rowOf(m_chosen->id) : -1;
    chooseModel(models.rowCount() > 0 ? std::max(0, kept) : -1);
    Q_EMIT actionsChanged();
}

void ExportPage::chooseModel(int row)
{
    const ModelEntry* model = m_session->models().model(row);
    m_model->setCurrentIndex(model ? row : -1);
    m_chosen = model ? std::optional(*model) : std::nullopt;
    if (!m_chosen)
        return;
    const QString folder = m_session->catalog().setting(kFolderSetting).toString();
    m_folder->setText(QDir::toNativeSeparators(folder.isEmpty() ? defaultExportFolder(m_session->catalog(), *m_chosen) : folder));
    measureIfNeeded();
    showCard();
    refreshChoices();
    Q_EMIT statusChanged();
}

/// The card is worth little without figures from the test photos.
void ExportPage::measureIfNeeded()
{
    EvaluationStore& store = m_session->evaluations();
    if (m_entered && !store.evaluation(*m_chosen, Role::Test) && store.photosOf(*m_chosen, Role::Test) > 0
        && !m_session->training().isActive())
        store.request(*m_chosen, Role::Test);
}

QString ExportPage::cardText() const
{
    const std::optional<Evaluation> evaluation = m_session->evaluations().evaluation(*m_chosen, Role::Test);
    return modelCard(m_chosen->info, m_session->catalog().paths().name(), evaluation ? &*evaluation : nullptr, formats());
}

void ExportPage::showCard()
{
    if (!m_chosen)
        return;
    m_card->showMarkdown(cardText());
    m_measuring->setText(m_session->evaluations().isRunning() ? tr("Measuring on the test photos…") : QString());
}

QStringList ExportPage::formats() const
{
    QStringList chosen;
    for (const FormatCard* card : m_formats) {
        if (card->isChosen())
            chosen.append(card->format());
    }
    return chosen;
}

QStringList ExportPage::fileNames() const
{
    QStringList names;
    for (const QString& format : formats())
        names.append(exportName(m_session->catalog(), *m_chosen) + u'.' + exportFormat(format)->suffix);
    names.append(QStringLiteral("MODEL_CARD.md"));
    return names;
}

void ExportPage::refreshChoices()
{
    const bool working = m_ticket != 0 || m_waits;
    const QString folder = m_folder->text().trimmed();
    m_export->setEnabled(m_chosen && !working && !formats().isEmpty() && QDir::isAbsolutePath(QDir::fromNativeSeparators(folder)));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_model, m_folder, m_chooseFolder})
        widget->setEnabled(!working);
    for (FormatCard* card : std::as_const(m_formats))
        card->setEnabled(!working);
    if (!m_chosen)
        return;
    if (formats().isEmpty())
        m_files->setText(tr("Choose a format at least."));
    else if (!QDir::isAbsolutePath(QDir::fromNativeSeparators(folder)))
        m_files->setText(tr("Choose the folder that the files are to be written to."));
    else
        m_files->setText(tr("Writes %1. Files of these names that are there are replaced.").arg(fileNames().join(QStringLiteral(", "))));
}

void ExportPage::askForFolder()
{
    auto* dialog = new QFileDialog(this, tr("Choose a folder for the files"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        m_folder->setText(QDir::toNativeSeparators(folder));
        keepFolder();
    });
    dialog->open();
}

void ExportPage::keepFolder()
{
    m_folder->setModified(false);
    if (const Result<> kept = m_session->catalog().setSetting(kFolderSetting, m_folder->text().trimmed()); !kept)
        Q_EMIT said(kept.error().message, QStringLiteral("error"), false);
}

void ExportPage::begin()
{
    m_stopped = false;
    m_waits = m_session->evaluations().isRunning();
    if (m_waits)
        m_result->showProgress(tr("First it is measured on the test photos."), {});
    else
        exportNow();
    refreshChoices();
}

void ExportPage::exportNow()
{
    ExportRequest request;
    request.modelFile = m_chosen->file;
    request.formats = formats();
    request.folder = QDir::cleanPath(QDir::fromNativeSeparators(m_folder->text().trimmed()));
    request.name = exportName(m_session->catalog(), *m_chosen);
    request.parityPhotos = parityCandidates(m_session->catalog(), kCandidates);
    request.modelCard = cardText();
    m_writingTo = request.folder;
    m_result->showProgress(m_session->training().isActive() ? tr("A training has the processor. This begins when it is done, or when you stop it.")
                                                            : tr("Writing the files…"),
                           {});
    m_ticket = m_session->engine().run<ExportReport>(
        this,
        [request, observer = m_relay->start()](Engine& engine, std::stop_token stop) {
            ExportRequest checked = request;
            checked.parityPhotos.removeIf([](const QString& path) { return !QFileInfo(path).isFile(); });
            checked.parityPhotos.resize(std::min<qsizetype>(checked.parityPhotos.size(), kParityPhotos));
            return engine.exportModel(checked, observer, stop);
        },
        [this](const Result<ExportReport>& report) { takeReport(report); });
    refreshChoices();
}

void ExportPage::takeReport(const Result<ExportReport>& report)
{
    m_ticket = 0;
    m_relay->stop();
    if (m_stopped)
        m_result->showStopped();
    else if (report)
        m_result->showReport(*report, m_writingTo);
    else
        m_result->showError(report.error().message);
    refreshChoices();
}

void ExportPage::cancel()
{
    m_stopped = true;
    if (m_waits) {
        m_waits = false;
        m_result->showStopped();
    } else if (m_ticket != 0) {
        if (m_session->engine().cancel(m_ticket)) // it had not begun
            takeReport(ExportReport());
    }
    refreshChoices();
}

} // namespace Tintype
