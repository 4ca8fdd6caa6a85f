// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/SplitPage.h"

#include "app/Session.h"
#include "app/views/EmptyState.h"
#include "app/views/LeakView.h"
#include "app/views/SharesSlider.h"
#include "app/views/SplitColumn.h"
#include "app/views/Widgets.h"
#include "app/work/SideThread.h"
#include "app/work/ThumbnailLoader.h"
#include "library/BurstGrouper.h"

#include <QLabel>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace Tintype {

namespace {

constexpr int kTrustworthy = 100; ///< Photos a class, from which on the figures mean something.
constexpr int kMostNotes = 6;

} // namespace

SplitPage::~SplitPage() = default;

void SplitPage::setSession(Session* session)
{
    m_side->dropWaiting();
    ++m_asked; // what is under way answers nothing any more
    m_session = session;
    m_photos.reset();
    m_overview.reset();
    m_planned = m_applyWhenPlanned = m_stacksKnown = false;
    m_leaks->setSource(session ? &session->catalog() : nullptr, session ? &session->thumbnails() : nullptr);
    m_split->setEnabled(false);
    m_startOver->setEnabled(false);
    if (!session)
        return;
    const SplitRequest kept = rememberedSplit(session->catalog());
    const QSignalBlocker blocker(m_seed);
    m_seed->setValue(int(std::min<quint64>(kept.seed, quint64(std::numeric_limits<int>::max()))));
    m_shares->setShares({qRound(kept.shares[0]), qRound(kept.shares[1]), qRound(kept.shares[2])});
    connect(&session->catalog(), &Catalog::changed, this, &SplitPage::catalogChanged);
    showEmpty();
    if (isVisible())
        plan();
}

void SplitPage::enter(const QVariant&)
{
    if (m_session && !m_planned)
        plan();
}

void SplitPage::leave()
{
    if (!m_session)
        return;
    if (const Result<> kept = rememberSplit(m_session->catalog(), request()); !kept)
        Q_EMIT said(kept.error().message, QStringLiteral("error"), false);
}

QList<QAction*> SplitPage::mainActions() const
{
    if (m_stack->currentWidget() == m_empty)
        return {};
    return {m_startOver, m_split};
}

QString SplitPage::statusText() const
{
    if (!m_session)
        return {};
    const int photos = int(m_session->catalog().photos().size());
    const QString counted = tr("%Ln photo(s)", nullptr, photos);
    if (m_stack->currentWidget() == m_empty)
        return counted;
    return m_planned && m_overview ? counted + QStringLiteral(" · ") + tr("%Ln stack(s) kept whole", nullptr, m_overview->plan.stacks)
                                   : counted + QStringLiteral(" · ") + tr("working the parts out");
}

SplitRequest SplitPage::request() const
{
    const std::array<int, 3> shares = m_shares->shares();
    return {{double(shares[0]), double(shares[1]), double(shares[2])}, quint64(m_seed->value()), false};
}

void SplitPage::catalogChanged()
{
    m_photos.reset();
    m_planned = false;
    showEmpty();
    if (isVisible())
        plan();
}

void SplitPage::plan()
{
    m_planned = false;
    if (!m_session || showEmpty())
        return;
    if (!m_photos)
        m_photos = std::make_shared<const std::vector<Photo>>(m_session->catalog().photos());
    m_side->dropWaiting();
    if (!m_stacksKnown)
        findStacks();
    const int asked = ++m_asked;
    m_side->run<SplitOverview>(
        this, [photos = m_photos, wanted = request()] { return makeSplitOverview(*photos, wanted); },
        [this, asked](SplitOverview overview) {
            if (asked == m_asked)
                take(std::move(overview));
        });
    Q_EMIT statusChanged();
}

/// Photos that were imported without the window may not be grouped yet. Once in a session is enough: the window's import groups them.
void SplitPage::findStacks()
{
    m_side->run<QHash<PhotoId, int>>(
        this, [photos = m_photos] { return groupBursts(*photos); },
        [this, photos = m_photos](const QHash<PhotoId, int>& stacks) {
            if (!m_session || photos != m_photos)
                return; // other photos by now: the next plan asks again
            m_stacksKnown = true;
            if (const Result<> kept = m_session->catalog().setStacks(stacks); !kept)
                Q_EMIT said(kept.error().message, QStringLiteral("error"), false);
        });
}

void SplitPage::take(SplitOverview overview)
{
    m_overview = std::move(overview);
    m_planned = true;
    for (SplitColumn* column : m_columns)
        column->setOverview(*m_overview, m_session->catalog().classes());
    m_leaks->setOverview(*m_overview);
    showSentences();
    showNotes();
    m_split->setEnabled(m_overview->changes > 0);
    m_startOver->setEnabled(m_overview->isSplit());
    Q_EMIT actionsChanged();
    Q_EMIT statusChanged();
    if (std::exchange(m_applyWhenPlanned, false))
        apply(false);
}

void SplitPage::showSentences()
{
    const SplitOverview& overview = *m_overview;
    const int inParts = overview.totalNow[0] + overview.totalNow[1] + overview.totalNow[2];
    if (!overview.isSplit()) {
        m_title->setText(tr("Split %Ln photo(s) into three parts", nullptr, overview.tagged()));
        m_sentence->setText(tr("Nothing is split yet. The outlines show how the photos would be shared out."));
        return;
    }
    m_title->setText(tr("%Ln photo(s) in three parts", nullptr, inParts));
    const int fresh = overview.tagged() - inParts;
    if (fresh > 0)
        m_sentence->setText(tr("%Ln new photo(s) have no part yet; the outlines show where Split puts them. The others stay where they are.",
                               nullptr, fresh));
    else if (overview.changes > 0)
        m_sentence->setText(tr("%Ln photo(s) change their part with the next Split, shown outlined.", nullptr, overview.changes));
    else if (overview.isFarFromShares())
        m_sentence->setText(tr("Photos keep their part, whatever the shares. Start over to share all of them out anew."));
    else
        m_sentence->setText(tr("Every tagged photo has its part and keeps it when others come."));
}

void SplitPage::showNotes()
{
    while (QLayoutItem* item = m_notes->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater(); // it may be the very link that is pressed
        }
        delete item;
    }
    int notes = 0;
    int left = 0;
    for (const PhotoClass& each : m_session->catalog().classes()) {
        const int photos = m_session->catalog().photosOfClass(each.id);
        if (photos >= kTrustworthy)
            continue;
        if (++notes > kMostNotes) {
            ++left;
            continue;
        }
        m_notes->addWidget(wrappedLabel(
            photos == 0 ? tr("%1 has no photos yet.").arg(each.name)
                        : tr("%1 has %Ln photo(s). 100 or more make the result trustworthy.", nullptr, photos).arg(each.name),
            "caution"));
    }
    if (left > 0)
        m_notes->addWidget(label(tr("So do %Ln other class(es).", nullptr, left), "caution"));
    if (m_overview->untagged > 0) {
        m_notes->addWidget(makeUntaggedNote());
    }
    if (notes == 0)
        m_notes->addWidget(wrappedLabel(tr("Every class has 100 photos or more: enough for figures that mean something."), "quiet"));
}

bool SplitPage::showEmpty()
{
    const Catalog& catalog = m_session->catalog();
    const int photos = int(catalog.photos().size());
    const int tagged = photos - catalog.photosOfClass(kNoClass);
    const bool before = m_stack->currentWidget() == m_empty;
    if (photos == 0)
        m_empty->say(tr("No photos yet"), tr("Import some in the library, and tag them with their classes."), tr("Go to the library"));
    else if (tagged == 0)
        m_empty->say(tr("No photo has a class yet"),
                          tr("Tag some photos in the library first; the classes are what the model learns to tell apart."),
                          tr("Tag photos"));
    else if (tagged < 3)
        m_empty->say(tr("Too few photos"), tr("There must be at least three tagged photos for three parts."), tr("Tag photos"));
    const bool empty = tagged < 3;
    m_stack->setCurrentIndex(empty ? 0 : 1);
    if (before != empty)
        Q_EMIT actionsChanged();
    return empty;
}

void SplitPage::apply(bool anew)
{
    if (!m_session)
        return;
    if (!anew && !m_planned) {
        m_applyWhenPlanned = true; // pressed faster than it was worked out
        return;
    }
    if (!anew) {
        applied(m_overview->plan, false);
        return;
    }
    SplitRequest wanted = request();
    wanted.anew = true;
    if (!m_photos)
        m_photos = std::make_shared<const std::vector<Photo>>(m_session->catalog().photos());
    m_startOver->setEnabled(false);
    const int asked = ++m_asked;
    m_side->run<SplitPlan>(
        this, [photos = m_photos, wanted] { return planSplit(*photos, wanted); },
        [this, asked](SplitPlan plan) {
            if (asked == m_asked)
                applied(plan, true);
        });
}

void SplitPage::applied(const SplitPlan& plan, bool anew)
{
    const SplitPlan held = plan; // applying it makes a new overview
    const Result<int> changed = m_session->catalog().applySplit(held);
    if (!changed) {
        Q_EMIT said(changed.error().message, QStringLiteral("error"), false);
        this->plan();
        return;
    }
    leave(); // the shares are worth remembering now
    if (*changed == 0) {
        Q_EMIT said(tr("That is how the photos stand already."), QStringLiteral("info"), false);
        this->plan();
        return;
    }
    Q_EMIT said(anew ? tr("%Ln photo(s) have another part now.", nullptr, *changed) : tr("%Ln photo(s) have their part now.", nullptr, *changed),
                QStringLiteral("info"), true);
}

} // namespace Tintype
