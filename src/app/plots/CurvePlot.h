// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QWidget>

#include <memory>
#include <vector>

class QContextMenuEvent;

namespace Tintype {

/// One measure of a run over its steps, live: training (raw faint behind its running mean) and validation, the best marked.
/// Wheel zooms, drag pans, double click resets, hover reads values, the menu saves. GUI thread.
class CurvePlot : public QWidget
{
    Q_OBJECT

public:
    enum class Measure { Accuracy, Loss };

    struct Point
    {
        double step = 0;
        double value = 0; ///< Accuracy 0..1, loss in nats.
    };

    explicit CurvePlot(QWidget* parent = nullptr);
    ~CurvePlot() override;

    void setMeasure(Measure measure); ///< Before the first point; Accuracy until then.
    void clear();
    void setExpectedSteps(int steps); ///< The x axis reaches to here at least; 0 when it is not known.
    void addTraining(Point point);
    void addValidation(Point point);
    void setBest(Point point); ///< Marked in green with a dashed line and a label.

    const std::vector<Point>& training() const;
    const std::vector<Point>& smoothed() const; ///< Exponential running mean of training().
    const std::vector<Point>& validation() const;

    bool isLogarithmic() const;
    void setLogarithmic(bool on); ///< The value axis.
    void resetView();

    /// Saves what is shown; the suffix tells PNG, PDF or CSV. Errors: Unsupported, Unreadable when it cannot be written.
    Result<> saveTo(const QString& path) const;

Q_SIGNALS:
    void saveFailed(const QString& sentence);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Private;
    void recolour();
    void refresh();
    void showValuesAt(const QPointF& position);
    void askAndSave(const QString& suffix);
    std::unique_ptr<Private> d;
};

} // namespace Tintype
