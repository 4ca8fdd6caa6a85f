// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QWidget>

#include <array>
#include <memory>
#include <vector>

class QContextMenuEvent;

namespace Tintype {

struct Evaluation;

/// Photos of which the model was about equally sure.
struct ReliabilityBin
{
    double from = 0; ///< 0..1, as all of these.
    double to = 0;
    int photos = 0;
    int right = 0;
    double meanConfidence = 0;
    double accuracy = 0;
    std::array<double, 2> interval{0, 1}; ///< Wilson, 95 %.
};

/// Ten equally wide bins of confidence, without the empty ones.
std::vector<ReliabilityBin> reliabilityBins(const Evaluation& evaluation);
/// Whether its percentages can be believed, in words.
QString reliabilitySentence(const Evaluation& evaluation);

/// How sure the model was against how often it was right: on the dashed line its percentages can be taken at their word. The size of a
/// dot tells its number of photos, the line through it how uncertain that is. GUI thread.
class ReliabilityPlot : public QWidget
{
    Q_OBJECT

public:
    explicit ReliabilityPlot(QWidget* parent = nullptr);
    ~ReliabilityPlot() override;

    void setBins(const std::vector<ReliabilityBin>& bins);
    const std::vector<ReliabilityBin>& bins() const;
    /// Saves what is shown; the suffix tells PNG, PDF or CSV. Errors: Unsupported, Unreadable.
    Result<> saveTo(const QString& path) const;

Q_SIGNALS:
    void saveFailed(const QString& sentence);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Private;
    void redraw();
    QString words(const ReliabilityBin& bin) const;
    std::unique_ptr<Private> d;
};

} // namespace Tintype
