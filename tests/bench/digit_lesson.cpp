// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long "Learn from my digits" takes and what it gives: digit_lesson STROKES.tsv [COUNT]. The first COUNT drawings (40) of a stroke
// file are the person's own; the model that comes with the program learns from them, and prints what it read before and after.
#include "core/AppPaths.h"
#include "imaging/DigitRaster.h"
#include "imaging/StrokeFile.h"
#include "learning/EngineLoader.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace Tintype;

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "digit_lesson STROKES.tsv [COUNT]\n");
        return 2;
    }
    const int count = arguments.size() > 2 ? arguments.at(2).toInt() : 40;
    const Result<std::vector<LabelledDrawing>> drawings = readStrokeFile(arguments.at(1));
    const Result<std::unique_ptr<Engine>> engine = loadEngine();
    if (!drawings || !engine) {
        std::fprintf(stderr, "%s\n", qPrintable(drawings ? engine.error().message : drawings.error().message));
        return 1;
    }
    const QTemporaryDir folder;
    DigitLessonRequest request;
    request.startFile = AppPaths::modelFile(QStringLiteral("digitnet"));
    request.modelFile = folder.filePath(QStringLiteral("mine.safetensors"));
    for (const LabelledDrawing& entry : *drawings) {
        if (entry.label >= 0 && request.own.size() < count)
            request.own.add(rasterDigit(entry.drawing), entry.label);
    }
    const Result<DigitLessonOutcome> outcome = (*engine)->learnDigits(request, [](const Progress&) {}, {});
    if (!outcome) {
        std::fprintf(stderr, "%s\n", qPrintable(outcome.error().message));
        return 1;
    }
    std::printf("%.1f s; MNIST's held-back digits %.2f %% before, %.2f %% after; one's own %d of %d before, %d after; %s\n", outcome->seconds,
                100 * outcome->before, 100 * outcome->after, outcome->ownRightBefore, outcome->own, outcome->ownRightAfter,
                outcome->isKept ? "kept" : "not kept");
    return 0;
}
