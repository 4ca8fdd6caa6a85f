// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "imaging/DigitImage.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <array>
#include <span>
#include <vector>

namespace Tintype {

/// What a network says of one digit.
struct DigitReading
{
    std::array<float, 10> probabilities{}; ///< Add up to 1.
    bool notSure = false; ///< None of them is high enough to be trusted.

    int digit() const; ///< The likeliest.
    float confidence() const; ///< Its probability.
};

/// All that belongs to a digit network beside its weights; stands as JSON in the safetensors header under "tintype".
struct DigitModelInfo
{
    static constexpr int kFormat = 1;

    QString network; ///< "digitnet"
    int width = 0; ///< Maps of the first convolution, for networks that come in several widths.
    int members = 1; ///< Networks whose probabilities are averaged.
    int views = 1; ///< 5: each digit is read in its place and moved by a pixel each way.
    double temperature = 1.0; ///< Logits are divided by it before softmax.
    double sureFrom = 0.5; ///< A highest probability under this is "not sure".
    int epochs = 0;
    quint32 seed = 0;
    int trainingDigits = 0;
    int ownDigits = 0; ///< Corrections it learnt from.
    qint64 parameters = 0; ///< Of all members.
    double validationAccuracy = 0; ///< 0..1; 0 when nothing was held back.
    double testAccuracy = 0; ///< On MNIST's 10,000 test digits, 0..1; 0 when not known.
    QDateTime created;

    QJsonObject toJson() const;
    static Result<DigitModelInfo> fromJson(const QJsonObject& object);
};

/// FOLDER/NAME-1.safetensors, or the next number that no file has yet.
QString freeModelFile(const QString& folder, const QString& name);

/// How much work a reading is worth.
enum class ReadingCare {
    Quick, ///< Each digit in its place only: for what will be read again in a moment.
    Full ///< As many views as the model has.
};

/// One opened digit model. Everything const; used by one thread at a time.
class DigitReader
{
public:
    virtual ~DigitReader() = default;
    virtual const DigitModelInfo& info() const = 0;
    virtual Result<std::vector<DigitReading>> read(std::span<const DigitImage> digits, ReadingCare care = ReadingCare::Full) const = 0;
    /// How much each place of the picture speaks for `digit`: 28x28, grey 8 bit, 0 where nothing does.
    virtual Result<QImage> whereItLooked(const DigitImage& image, int digit) const = 0;
};

} // namespace Tintype
