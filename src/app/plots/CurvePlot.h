// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plots/Curves.h"
#include "app/plots/PlotWidget.h"
#include "core/Result.h"

#include <memory>
#include <vector>

namespace Tintype {

/// One measure of a run over its steps, live: training (raw faint behind its running mean) and validation, the best marked.
/// Hover reads values, the menu saves; by key: arrows read. GUI thread.
class CurvePlot : public PlotWidget
{
    Q_OBJECT

public:
    explicit CurvePlot(Measure measure, QWidget* parent = nullptr);
    ~CurvePlot() override;

    /// Shows these from now on; a view that the person zoomed to stays. Cheap: drawn at the next turn of the event loop, once.
    void setCurves(Curves curves);
    const Curves& curves() const;
    void setHint(const QString& hint); ///< Stands in the middle while there is no curve.

    bool isLogarithmic() const;
    void setLogarithmic(bool on); ///< The axis of the loss; accuracy stays as it is.
    bool isZoomed() const override;
    void resetView() override;
    QString valuesShown() const; ///< What the crosshair says; empty when it is hidden.

    /// Saves what is shown; the suffix tells PNG, PDF or CSV. Errors: Unsupported, Unreadable when it cannot be written.
    Result<> saveTo(const QString& path) const;

Q_SIGNALS:
    void saved(const QString& path);
    void saveFailed(const QString& sentence);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keepInside() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Private;
    void makeHead();
    void recolour();
    void refresh();
    void moveCrosshair(int by);
    void askAndSave(const QString& suffix);
    std::unique_ptr<Private> d;
};

} // namespace Tintype
