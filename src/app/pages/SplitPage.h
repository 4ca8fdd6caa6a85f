// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/Page.h"
#include "app/work/SplitOverview.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QSpinBox;
class QStackedWidget;
class QVBoxLayout;

namespace Tintype {

class EmptyState;
class LeakView;
class SharesSlider;
class SideThread;
class SplitColumn;

/// Shares the tagged photos out to training, validation and test, and says whether the test will be honest. What Split would do is
/// planned on a thread of its own and shown beforehand, outlined.
class SplitPage : public Page
{
    Q_OBJECT

public:
    explicit SplitPage(QWidget* parent = nullptr);
    ~SplitPage() override;

    void setSession(Session* session) override;
    void enter(const QVariant& argument) override;
    void leave() override;
    QList<QAction*> mainActions() const override;
    QString statusText() const override;

private:
    void makeActions();
    QWidget* makeContent();
    QWidget* makeShares();
    QWidget* makeNotes();
    QWidget* makeUntaggedNote();

    SplitRequest request() const;
    void catalogChanged();
    void plan(); ///< Asks for a new overview; the latest request wins.
    void findStacks();
    void take(SplitOverview overview);
    void showSentences();
    void showNotes();
    bool showEmpty(); ///< True when there is nothing to split yet.
    void apply(bool anew);
    void applied(const SplitPlan& plan, bool anew);

    Session* m_session = nullptr;
    std::unique_ptr<SideThread> m_side;
    std::shared_ptr<const std::vector<Photo>> m_photos; ///< A copy for the thread; null when the catalog changed since.
    std::optional<SplitOverview> m_overview;
    int m_asked = 0; ///< Number of the last request.
    bool m_planned = false; ///< m_overview is of the last request.
    bool m_applyWhenPlanned = false;
    bool m_stacksKnown = false; ///< Found again in this session.

    QAction* m_split;
    QAction* m_startOver;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QLabel* m_title;
    QLabel* m_sentence;
    SharesSlider* m_shares;
    QWidget* m_more;
    QSpinBox* m_seed;
    std::array<SplitColumn*, 3> m_columns{};
    LeakView* m_leaks;
    QVBoxLayout* m_notes;
};

} // namespace Tintype
