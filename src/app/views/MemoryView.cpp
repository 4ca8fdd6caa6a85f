// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/MemoryView.h"

#include "app/views/PartsBar.h"
#include "app/views/OptionCard.h"
#include "app/views/RoomBar.h"
#include "app/views/Widgets.h"
#include "app/work/ProcessMemory.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Tintype {

namespace {

constexpr std::array kOrder{Remedy::Recompute,    Remedy::Accumulate,   Remedy::ShorterNumbers,
                            Remedy::SmallerInput, Remedy::SmallerBatch, Remedy::SmallerNetwork};
constexpr int kThreeInARow = 860; ///< Pixels; in less room there are two.

/// "690 MB", "1.2 GB": as exact as a forecast is.
QString roughBytes(qint64 bytes)
{
    constexpr qint64 kGiga = 1'000'000'000;
    constexpr qint64 kStep = 10'000'000;
    const bool isLarge = bytes >= kGiga - kStep / 2;
    const qint64 rounded = isLarge ? bytes : std::max(kStep, (bytes + kStep / 2) / kStep * kStep);
    return QLocale().formattedDataSize(rounded, isLarge ? 1 : 0, QLocale::DataSizeSIFormat);
}

/// What is switched on and off here; the others change a field that stands elsewhere.
bool isSwitch(Remedy remedy)
{
    return remedy != Remedy::SmallerBatch && remedy != Remedy::SmallerNetwork;
}

} // namespace

MemoryView::MemoryView(QWidget* parent)
    : QFrame(parent)
    , m_sentence(wrappedLabel({}, "quiet", this))
    , m_advice(wrappedLabel({}, "quiet", this))
    , m_bar(new RoomBar(tr("Memory needed of what is free"), this))
    , m_details(button(tr("Details"), "flat", this))
    , m_parts(new PartsBar(tr("What the memory is for"), this))
    , m_remedies(makeRemedies())
{
    setRole(this, "card");
    m_sentence->setObjectName(QStringLiteral("memorySentence"));
    m_advice->setObjectName(QStringLiteral("memoryAdvice"));
    m_details->setCheckable(true);
    m_details->setToolTip(tr("What the memory is for, and what would need less"));
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    QLabel* title = label(tr("Memory"), "section", this);
    title->setToolTip(tr("The most that the training holds at once: worked out from the network, not tried."));
    head->addWidget(title);
    head->addWidget(m_sentence, 1);
    head->addWidget(m_details);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 8, 12);
    column->setSpacing(8);
    column->addLayout(head);
    auto* rest = new QVBoxLayout;
    rest->setContentsMargins(0, 0, 8, 0);
    rest->setSpacing(12);
    rest->addWidget(m_bar);
    rest->addWidget(m_advice);
    rest->addWidget(m_remedies);
    rest->addWidget(m_parts);
    column->addLayout(rest);
    connect(m_details, &QPushButton::toggled, this, &MemoryView::foresee);
    hide();
}

QWidget* MemoryView::makeRemedies()
{
    auto* remedies = new QWidget(this);
    m_grid = new QGridLayout(remedies);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(12);
    for (const Remedy remedy : kOrder) {
        auto* card = new OptionCard(MemoryRemedies::name(remedy), remedies);
        card->setInset();
        card->setCheckable(isSwitch(remedy));
        card->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
        card->hide();
        m_cards[remedy] = card;
        connect(card, &OptionCard::clicked, this, [this, remedy](bool on) { press(remedy, on); });
    }
    return remedies;
}

void MemoryView::placeRemedies()
{
    const int columns = width() >= kThreeInARow ? 3 : 2;
    int place = 0;
    for (const Remedy remedy : kOrder) {
        OptionCard* card = m_cards[remedy];
        m_grid->removeWidget(card);
        if (card->isHidden())
            continue;
        m_grid->addWidget(card, place / columns, place % columns);
        ++place;
    }
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void MemoryView::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    if ((event->oldSize().width() >= kThreeInARow) != (width() >= kThreeInARow))
        placeRemedies();
}

void MemoryView::setTraining(const Recipe& recipe, const Photos& photos, const DeviceInfo& device, qint64 memoryLimit)
{
    if (recipe.name != m_recipe.name || recipe.network != m_recipe.network) { // they were for another training
        m_chosen.clear();
        m_seen.clear();
    }
    m_recipe = recipe;
    m_photos = photos;
    m_device = device;
    m_memoryLimit = memoryLimit;
    foresee();
}

Recipe MemoryView::withChosen(const Recipe& recipe) const
{
    Recipe changed = recipe;
    for (const auto& [remedy, offer] : m_chosen)
        MemoryRemedies::apply(offer, &changed);
    return changed;
}

void MemoryView::press(Remedy remedy, bool on)
{
    const auto offer = m_offers.find(remedy);
    if (offer == m_offers.end())
        return;
    if (remedy == Remedy::SmallerBatch)
        return Q_EMIT batchWanted(offer->second.after.batch);
    if (remedy == Remedy::SmallerNetwork)
        return Q_EMIT networkWanted(offer->second.after.network);
    if (on)
        m_chosen[remedy] = offer->second;
    else
        m_chosen.erase(remedy);
    foresee();
    Q_EMIT remediesChanged();
}

/// With the remedies that are chosen.
TrainingShape MemoryView::shape() const
{
    return TrainingShape::of(withChosen(m_recipe), std::max(2, m_photos.classes), NumberFormat::Float32);
}

/// Where they do not lie in other memory than what is learnt.
qint64 MemoryView::pictureBytes() const
{
    return m_room.bytes() > 0 ? m_pictures.within(m_room.bytes()) : m_pictures.varied + m_pictures.judged;
}

void MemoryView::foresee()
{
    const TrainingShape wanted = shape();
    const Result<MemoryParts> parts = foreseeMemory(wanted);
    setVisible(parts && m_photos.training > 0);
    if (!parts)
        return;
    m_room = {m_device.usableBytes, m_memoryLimit, ProcessMemory::now().used + parts->beginning};
    const bool keepsPhotos = m_device.id.isEmpty() || m_device.id == u"cpu"; // else they lie in other memory
    m_pictures = keepsPhotos ? KeptPictures::of(wanted, m_photos.training, m_photos.validation) : KeptPictures();
    MemoryParts whole = *parts;
    whole.pictures += pictureBytes();
    m_needed = whole.total();
    m_bar->set(m_needed, m_room.bytes());
    showSentence();
    showAdvice();
    showParts(whole);
    showRemedies();
}

void MemoryView::showSentence()
{
    const QString about = m_recipe.precision.isEmpty() && !m_recipe.fromScratch && m_chosen.empty() ? tr("at most %1") : tr("about %1");
    const QString needed = about.arg(roughBytes(m_needed));
    QString words = tr("Needs %1.").arg(needed);
    if (m_room.isLimited())
        words = (isTooLittle() ? tr("Needs %1, and %2 for the program itself: more than your limit of %3.")
                               : tr("Needs %1, and %2 for the program itself, of your limit of %3."))
                    .arg(needed, roughBytes(m_room.ownBytes()), MemoryRoom::words(m_memoryLimit));
    else if (m_room.usable > 0 && m_room.usable < m_device.freeBytes)
        words = (isTooLittle() ? tr("Needs %1, and may take only %2 of the %3 that are free.")
                               : tr("Needs %1; it may take %2 of the %3 that are free."))
                    .arg(needed, roughBytes(m_room.usable), roughBytes(m_device.freeBytes));
    else if (m_room.usable > 0)
        words = (isTooLittle() ? tr("Needs %1, and only %2 are free.") : tr("Needs %1 of the %2 that are free."))
                    .arg(needed, roughBytes(m_room.usable));
    m_sentence->setText(words);
    setRole(m_sentence, isTooLittle() ? "caution" : "quiet");
    m_bar->setVisible(m_room.bytes() > 0);
}

void MemoryView::showAdvice()
{
    m_advice->setVisible(isTooLittle());
    if (!isTooLittle())
        return;
    const qint64 least = MemoryRemedies(m_device.hasShortNumbers).leastRoom(shape(), m_pictures);
    const bool isEnough = least <= m_room.bytes();
    const QString limit = MemoryRoom::words(m_room.limitFor(least));
    QString words;
    if (isEnough)
        words = tr("Choose what helps, or just begin: the training then helps itself with what changes the result least.");
    else if (!m_recipe.fineTune)
        words = m_room.isLimited() ? tr("It may not fit. A limit of %1 is enough.").arg(limit)
                                   : tr("It may not fit. Close other programs.");
    else if (m_recipe.fromScratch)
        words = m_room.isLimited()
            ? tr("Even with all that the training does by itself this is too little. Set the limit to %1 or more, or choose a "
                 "smaller network.")
                  .arg(limit)
            : tr("Even with all that the training does by itself this is too little: it then needs %1. Close other programs, or "
                 "choose a smaller network.")
                  .arg(roughBytes(least));
    else
        words = m_room.isLimited()
            ? tr("Even with all that the training does by itself this is too little, and only the last layer would learn. Set the "
                 "limit to %1 or more.")
                  .arg(limit)
            : tr("Even with all that the training does by itself this is too little, and only the last layer would learn: all need "
                 "%1. Close other programs.")
                  .arg(roughBytes(least));
    m_advice->setText(words);
    setRole(m_advice, isEnough ? "quiet" : "caution");
}

void MemoryView::showParts(const MemoryParts& parts)
{
    m_parts->setVisible(m_details->isChecked());
    std::vector<PartsBar::Part> shown{
        {tr("Activations"), tr("Maps that the gradient needs, and their gradients"), parts.activations},
        {tr("Photos"), tr("The photos in small, and the mini-batch"), parts.pictures},
        {tr("Weights"), tr("What is learnt, and what is computed with"), parts.weights},
        {tr("Gradients"), tr("A number for each that is learnt"), parts.gradients},
        {tr("Optimiser"), tr("AdamW's two averages for each number"), parts.optimiser},
        {tr("Running average"), tr("The average of the weights that is judged, and what they began as"), parts.average},
        {tr("At work"), tr("What the largest convolution takes beside, and what checking and saving take more than a step"),
         parts.working + parts.judging}};
    std::erase_if(shown, [](const PartsBar::Part& part) { return part.bytes == 0; });
    m_parts->setParts(std::move(shown));
}

void MemoryView::showRemedies()
{
    const bool areShown = isTooLittle() || m_details->isChecked() || !m_chosen.empty();
    m_remedies->setVisible(areShown);
    m_offers = m_chosen;
    if (!areShown)
        return;
    const MemoryRemedies remedies(m_device.hasShortNumbers);
    const qint64 room = m_room.bytes() > 0 ? m_room.bytes() - pictureBytes() : 0; // for the training alone
    for (const RemedyOffer& offer : remedies.offers(shape(), room))
        m_offers.emplace(offer.remedy, offer); // a chosen one stays as it was chosen
    for (const auto& [remedy, card] : m_cards) {
        const auto offer = m_offers.find(remedy);
        card->setEnabled(offer != m_offers.end());
        card->setHidden(!card->isEnabled() && !m_seen.contains(remedy));
        if (!card->isEnabled()) {
            card->setFigure(tr("saves nothing more"));
            continue;
        }
        m_seen.insert(remedy);
        card->setChecked(m_chosen.contains(remedy));
        card->setFigure((m_chosen.contains(remedy) ? tr("saved %1") : tr("saves %1")).arg(roughBytes(offer->second.saves)));
        card->setWords(MemoryRemedies::words(offer->second), MemoryRemedies::changeWords(offer->second));
    }
    placeRemedies();
}

} // namespace Tintype
