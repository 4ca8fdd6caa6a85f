// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/digits/DigitTraining.h"

#include <QWidget>

#include <memory>

namespace Tintype {

class EngineThread;
struct Error;

/// Training networks on the MNIST digits and comparing them: cards to tick, how long, live curves in one colour a network, and what
/// came of it. The ticked ones are trained one after the other. GUI thread.
class DigitTrainView : public QWidget
{
    Q_OBJECT

public:
    explicit DigitTrainView(QWidget* parent = nullptr);
    ~DigitTrainView() override;

    void setEngine(EngineThread* engine); ///< May be null; what runs on another is stopped.
    void setFolder(const QString& modelsFolder); ///< Models are written here as digitnet-1.safetensors and so on.
    void setMnistFolder(const QString& folder); ///< Empty: where the set-up put the digits.
    QString mnist() const; ///< The folder that was chosen; empty when none was.
    bool isTraining() const;

Q_SIGNALS:
    void closed();
    void modelMade(const QString& file);
    void mnistChosen(const QString& folder);
    void said(const QString& sentence, const QString& kind); ///< kind: "info", "error"

private:
    struct Private;
    QWidget* makeHead();
    QWidget* makeCards();
    QWidget* makeControls();
    QWidget* makeMissing();
    QWidget* makePlots();
    void askForMnist();
    void refresh(); ///< What can be pressed, and why not.
    void train();
    void trainNext();
    void stop();
    void follow(const QList<TrainingEvent>& events);
    void take(const DigitTrainingOutcome& outcome);
    void end(const QString& sentence);

    std::unique_ptr<Private> d;
};

} // namespace Tintype
