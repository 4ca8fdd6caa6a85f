// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "learning/networks/OwnWeights.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Tintype {

class SideThread;

/// What a network's learning starts from, and the way to bring other weights: reads a file on a thread of its own and says what was
/// told of it, or why it cannot be used. GUI thread.
class WeightsBar : public QWidget
{
    Q_OBJECT

public:
    explicit WeightsBar(QWidget* parent = nullptr);
    ~WeightsBar() override;

    void setNetwork(const QString& network); ///< One of networkZoo().
    /// Where the sentence on a file appears; to be put where there is room for it.
    QWidget* notes() const { return m_notes; }
    bool isReading() const { return m_isReading; }
    QString outcome() const; ///< The sentence on the last file; empty when there is none or it was closed.
    void take(const QString& file); ///< While another is read, nothing happens.
    static bool looksLikeWeights(const QString& file); ///< By its suffix, those among them that will be refused.

Q_SIGNALS:
    void kept(const QString& network); ///< Weights were brought for it.

private:
    void ask();
    void finish(const Result<OwnWeights>& weights);
    void say(const QString& sentence, QAnyStringView role);
    void showState();

    QString m_network;
    bool m_isReading = false;
    QLabel* m_state;
    QPushButton* m_choose;
    QWidget* m_notes;
    QVBoxLayout* m_outcome;
    std::unique_ptr<SideThread> m_files;
};

} // namespace Tintype
