// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/TrainingEvent.h"
#include "learning/TrainingRequest.h"
#include "learning/digits/DigitSet.h"

#include <QString>

#include <memory>

namespace Tintype {

/// A network to be trained on MNIST. Of the 60,000 training digits 5,000 are held back for every choice; the 10,000 test digits are
/// looked at once, at the end.
struct DigitTrainingRequest
{
    QString network = QStringLiteral("digitnet"); ///< One of digitNetworkNames().
    int epochs = 0; ///< 0: as many as fit `minutes`, fixed before the first step.
    double minutes = 0; ///< 0 together with epochs 0: the network's own number of epochs.
    double untilAccuracy = 0; ///< Stop when accuracy on the held-back digits reaches it, 0..1; 0: do not.
    int members = 0; ///< Networks to average; 0: as many as the time is good for.
    int width = 0; ///< Of DigitNet; 0: as the time is good for.
    int penMembers = 0; ///< So many of the members, the first ones, learn from drawn digits and from what is none, too (see PenGlyphs.h).
    quint32 seed = 1;
    int threads = 0; ///< 0: all cores.
    QString mnist; ///< Folder of the IDX files; empty: where the set-up put them.
    QString modelFile; ///< Written when the training is done, beside and renamed.
    std::shared_ptr<PauseSwitch> pause; ///< May be null.
};

struct DigitTrainingOutcome
{
    QString modelFile;
    QString network;
    TrainingEnd end = TrainingEnd::Finished;
    int epochs = 0;
    double seconds = 0; ///< From the reading of the files to the last step.
    double imagesPerSecond = 0;
    double validationAccuracy = 0; ///< 0..1
    double accuracy = 0; ///< On the test digits, 0..1.
    int errors = 0;
    int images = 0; ///< Test digits.
    qint64 parameters = 0;
};

/// "Learn from my digits": a model goes on learning from one's own digits mixed with MNIST's. What MNIST loses by it is seen on the
/// held-back digits, for the test digits are not there for choices.
struct DigitLessonRequest
{
    QString startFile; ///< The model to go on from.
    QString modelFile; ///< Written when the lesson is kept.
    DigitSet own;
    QString mnist;
    quint32 seed = 1;
    int threads = 0;
};

struct DigitLessonOutcome
{
    bool isStopped = false; ///< By the person; nothing was changed.
    bool isKept = false; ///< Not when MNIST's accuracy fell by more than 0.1 point: nothing is written then.
    QString modelFile;
    double before = 0; ///< Accuracy on MNIST's 5,000 held-back digits, 0..1.
    double after = 0;
    int own = 0; ///< One's own digits,
    int ownRightBefore = 0; ///< those it read before,
    int ownRightAfter = 0; ///< and reads now.
    double seconds = 0;
};

} // namespace Tintype
