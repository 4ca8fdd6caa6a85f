// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/WelcomePage.h"

#include "app/Settings.h"
#include "app/views/ChoiceCard.h"
#include "app/views/DropArea.h"
#include "app/views/Widgets.h"
#include "app/work/CoverLoader.h"
#include "app/work/SampleRunner.h"
#include "core/Result.h"

#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Tintype {

namespace {

constexpr QSize kCoverSize(212, 140);
constexpr int kCoverScale = 2; ///< Covers are made for fine screens.
constexpr int kGap = 16;
constexpr int kColumnWidth = 4 * (kCoverSize.width() + 4) + 3 * kGap;
constexpr int kSamplesPerClass = 120;
constexpr int kFineSteps = 1000;

} // namespace

WelcomePage::WelcomePage(QWidget* parent)
    : Page(parent)
    , m_coverLoader(new CoverLoader(this))
    , m_samples(new SampleRunner(this))
{
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    auto* content = new QWidget;
    scroll->setWidget(content);
    auto* middle = new QHBoxLayout(content);
    middle->setContentsMargins(24, 40, 24, 24);
    auto* column = new QWidget(content);
    column->setMaximumWidth(kColumnWidth);
    middle->addStretch(1);
    middle->addWidget(column, 1000);
    middle->addStretch(1);

    m_column = new QVBoxLayout(column);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(kGap);
    m_column->addWidget(label(tr("Teach a classifier with your own photos"), "figure"));
    QLabel* words = wrappedLabel(tr("Label some photos, let Tintype learn from them, and see how far you can trust it. "
                                    "Everything stays on this computer."),
                                 "quiet");
    m_column->addWidget(words);
    m_column->addSpacing(8);
    m_choices = makeChoices();
    m_form = makeForm();
    m_sampleCard = makeSampleCard();
    m_column->addWidget(m_choices);
    m_column->addWidget(m_form);
    m_column->addWidget(m_sampleCard);
    m_column->addSpacing(16);
    m_recentHead = label(tr("Recent projects"), "section");
    m_column->addWidget(m_recentHead);
    m_recent = new QGridLayout;
    m_recent->setSpacing(kGap);
    m_column->addLayout(m_recent);
    m_dropHint = makeDropHint();
    m_column->addWidget(m_dropHint);
    m_column->addStretch(1);

    connect(m_coverLoader, &CoverLoader::coverReady, this, [this](const QString& project, const QImage& cover) {
        m_covers.insert(project, cover);
        for (ChoiceCard* card : std::as_const(m_recentCards)) {
            if (card->objectName() == project)
                card->setPicture(cover);
        }
    });
}

QWidget* WelcomePage::makeChoices()
{
    auto* row = new QWidget(this);
    auto* cards = new QHBoxLayout(row);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(kGap);
    const auto add = [&](const QString& name, const QString& words, const QString& iconName, const QString& objectName) {
        auto* card = new ChoiceCard(name, words, row);
        card->setIconName(iconName);
        card->setObjectName(objectName);
        card->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred); // as high as the one with most words
        cards->addWidget(card, 1);
        return card;
    };
    ChoiceCard* fresh = add(tr("New project"), tr("For your own photos. They stay where they are."), QStringLiteral("plus"),
                            QStringLiteral("newProject"));
    fresh->setToolTip(tr("New project (Ctrl+N)"));
    ChoiceCard* open = add(tr("Open a project"), tr("A folder whose name ends in .tintype."), QStringLiteral("folder-open"),
                           QStringLiteral("openProject"));
    open->setToolTip(tr("Open a project (Ctrl+O)"));
    ChoiceCard* samples = add(tr("Try with sample photos"), tr("Draws %1 pictures of beaches, mountains and cities.")
                                                                .arg(QLocale().toString(3 * kSamplesPerClass)),
                              QStringLiteral("brush"), QStringLiteral("samples"));
    connect(fresh, &ChoiceCard::clicked, this, &WelcomePage::openForm);
    connect(open, &ChoiceCard::clicked, this, &WelcomePage::chooseWanted);
    connect(samples, &ChoiceCard::clicked, this, &WelcomePage::trySamples);
    ChoiceCard* digits = add(tr("Draw digits"), tr("Draw a digit and watch a network read it."), QStringLiteral("pencil"),
                             QStringLiteral("digits"));
    connect(digits, &ChoiceCard::clicked, this, &WelcomePage::digitsWanted);
    return row;
}

QWidget* WelcomePage::makeDropHint()
{
    auto* area = new DropArea(this);
    area->setMinimumHeight(220);
    auto* column = new QVBoxLayout(area);
    column->setSpacing(4);
    QLabel* first = label(tr("Or drop a folder of photos here"), "strong", area);
    QLabel* second = label(tr("A project is made of it. The photos stay where they are, and are never changed."), "quiet", area);
    column->addStretch(1);
    for (QLabel* each : {first, second})
        column->addWidget(each, 0, Qt::AlignHCenter);
    column->addStretch(1);
    return area;
}

QWidget* WelcomePage::makeForm()
{
    QVBoxLayout* body = nullptr;
    QFrame* card = makeCard(this, &body);
    body->addWidget(label(tr("New project"), "strong"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_name = new QLineEdit(card);
    m_name->setObjectName(QStringLiteral("projectName"));
    m_name->setPlaceholderText(tr("Name, such as Summer 2026"));
    m_name->setAccessibleName(tr("Name of the project"));
    m_name->setMaxLength(100);
    QPushButton* make = button(tr("Create"), "primary", card);
    make->setObjectName(QStringLiteral("createProject"));
    QPushButton* cancel = button(tr("Cancel"), {}, card);
    row->addWidget(m_name, 1);
    row->addWidget(cancel);
    row->addWidget(make);
    body->addLayout(row);
    auto* place = new QHBoxLayout;
    place->setSpacing(8);
    m_folderWords = label(QString(), "quiet", card);
    m_folderWords->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QPushButton* change = button(tr("Change…"), "link", card);
    change->setToolTip(tr("Choose the folder that the project is kept in"));
    place->addWidget(m_folderWords);
    place->addWidget(change);
    place->addStretch(1);
    body->addLayout(place);
    m_refusal = wrappedLabel(QString(), "caution", card);
    m_refusal->setObjectName(QStringLiteral("refusal"));
    m_refusal->hide();
    body->addWidget(m_refusal);
    connect(make, &QPushButton::clicked, this, &WelcomePage::create);
    connect(m_name, &QLineEdit::returnPressed, this, &WelcomePage::create);
    connect(m_name, &QLineEdit::textEdited, m_refusal, &QLabel::hide);
    connect(cancel, &QPushButton::clicked, card, &QFrame::hide);
    connect(change, &QPushButton::clicked, this, &WelcomePage::chooseFolder);
    card->hide();
    return card;
}

QWidget* WelcomePage::makeSampleCard()
{
    QVBoxLayout* body = nullptr;
    QFrame* card = makeCard(this, &body);
    card->setObjectName(QStringLiteral("sampleCard"));
    auto* row = new QHBoxLayout;
    m_sampleWords = label(QString(), {}, card);
    QPushButton* cancel = button(tr("Cancel"), {}, card);
    cancel->setObjectName(QStringLiteral("cancelSamples"));
    row->addWidget(m_sampleWords, 1);
    row->addWidget(cancel);
    m_sampleBar = new QProgressBar(card);
    m_sampleBar->setTextVisible(false);
    body->addLayout(row);
    body->addWidget(m_sampleBar);
    card->hide();
    connect(cancel, &QPushButton::clicked, this, [this] {
        m_samples->cancel();
        m_sampleWords->setText(tr("Stopping…"));
    });
    connect(m_samples, &SampleRunner::progressed, this, &WelcomePage::showSampleProgress);
    connect(m_samples, &SampleRunner::cancelled, card, &QFrame::hide);
    connect(m_samples, &SampleRunner::finished, this, [this, card](const QString& folder) {
        card->hide();
        Q_EMIT samplesReady(folder, folder % QStringLiteral(".tintype"));
    });
    connect(m_samples, &SampleRunner::failed, this, [this, card](const Error& error) {
        card->hide();
        Q_EMIT said(error.message, QStringLiteral("error"), false);
    });
    return card;
}

void WelcomePage::setSession(Session*) { }

void WelcomePage::enter(const QVariant& argument)
{
    refreshRecent();
    if (argument.toString() == QLatin1String("new"))
        openForm();
}

QString WelcomePage::statusText() const
{
    return tr("Drop a folder of photos anywhere to start with it");
}

void WelcomePage::refuseName(const QString& sentence)
{
    m_refusal->setText(sentence);
    m_refusal->show();
    m_name->setFocus();
}

void WelcomePage::openForm()
{
    m_folder = Settings::projectsFolder();
    showFolder();
    m_refusal->hide();
    m_form->show();
    m_name->setFocus();
}

void WelcomePage::showFolder()
{
    QString shown = QDir::toNativeSeparators(m_folder);
    const QString home = QDir::toNativeSeparators(QDir::homePath());
    if (shown.startsWith(home))
        shown.replace(0, home.size(), QStringLiteral("~"));
    m_folderWords->setText(tr("Kept in %1").arg(shown));
}

void WelcomePage::create()
{
    const QString name = m_name->text().simplified();
    if (name.isEmpty()) {
        refuseName(tr("Give the project a name."));
        return;
    }
    if (name.contains(u'/') || name.startsWith(u'.')) {
        refuseName(tr("A name cannot begin with a dot or contain a slash."));
        return;
    }
    Settings::setProjectsFolder(m_folder);
    Q_EMIT newWanted(QDir(m_folder).filePath(name % QStringLiteral(".tintype")));
}

void WelcomePage::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Keep the project in"), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        m_folder = folder;
        showFolder();
    });
    dialog->open();
}

void WelcomePage::trySamples()
{
    if (m_samples->isRunning())
        return;
    const QString folder = QDir(Settings::projectsFolder()).filePath(tr("Sample photos"));
    const QString project = folder % QStringLiteral(".tintype");
    if (QFileInfo(project).isDir()) {
        Q_EMIT openWanted(project);
        return;
    }
    if (QFileInfo(folder).isDir()) {
        Q_EMIT samplesReady(folder, project);
        return;
    }
    showSampleProgress({0, 3 * kSamplesPerClass, {}});
    m_sampleCard->show();
    m_samples->start(folder, kSamplesPerClass, QRandomGenerator::global()->generate64());
}

void WelcomePage::showSampleProgress(const Progress& progress)
{
    m_sampleBar->setRange(0, kFineSteps);
    m_sampleBar->setValue(progress.total > 0 ? int(progress.done * kFineSteps / progress.total) : 0);
    m_sampleWords->setText(
        tr("Drawing sample photos: %1 of %2").arg(QLocale().toString(progress.done), QLocale().toString(progress.total)));
}

void WelcomePage::refreshRecent()
{
    qDeleteAll(m_recentCards);
    m_recentCards.clear();
    QStringList folders;
    for (const RecentProject& project : Settings::recentProjects()) {
        const QString photos = tr("%Ln photo(s)", nullptr, project.photos);
        auto* card = new ChoiceCard(QFileInfo(project.folder).completeBaseName(), photos, this);
        card->setObjectName(project.folder);
        card->setPictureSize(kCoverSize);
        card->setPicture(m_covers.value(project.folder));
        card->setToolTip(QDir::toNativeSeparators(project.folder));
        card->setContextMenuPolicy(Qt::ActionsContextMenu);
        auto* forget = new QAction(tr("Take off this list"), card);
        card->addAction(forget);
        connect(forget, &QAction::triggered, this, [this, folder = project.folder] {
            Settings::forgetProject(folder);
            QMetaObject::invokeMethod(this, &WelcomePage::refreshRecent, Qt::QueuedConnection); // its own menu is still open
        });
        connect(card, &ChoiceCard::clicked, this, [this, folder = project.folder] { Q_EMIT openWanted(folder); });
        m_recentCards.append(card);
        folders.append(project.folder);
    }
    m_recentHead->setVisible(!m_recentCards.isEmpty());
    m_dropHint->setVisible(m_recentCards.isEmpty());
    arrangeRecent();
    if (!folders.isEmpty())
        m_coverLoader->load(folders, kCoverSize * kCoverScale);
}

void WelcomePage::arrangeRecent()
{
    const int room = std::min(kColumnWidth, width() - 48);
    const int columns = std::max(1, (room + kGap) / (kCoverSize.width() + 4 + kGap));
    for (qsizetype i = 0; i < m_recentCards.size(); ++i)
        m_recent->addWidget(m_recentCards.at(i), int(i) / columns, int(i) % columns, Qt::AlignLeft | Qt::AlignTop);
    for (int column = 0; column < 8; ++column)
        m_recent->setColumnStretch(column, column == columns ? 1 : 0);
}

void WelcomePage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrangeRecent();
}

} // namespace Tintype
