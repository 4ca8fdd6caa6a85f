// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/digits/DigitModel.h"
#include "learning/torch/DigitEnsemble.h"
#include "learning/torch/DigitModelFile.h"

namespace Tintype {

/// An opened digit model.
class TorchDigitReader : public DigitReader
{
public:
    explicit TorchDigitReader(const DigitModelFile& file);

    const DigitModelInfo& info() const override { return m_info; }
    Result<std::vector<DigitReading>> read(std::span<const DigitImage> digits, ReadingCare care) const override;
    Result<QImage> whereItLooked(const DigitImage& image, int digit) const override;

private:
    DigitModelInfo m_info;
    DigitEnsemble m_ensemble;
};

/// What the logarithms of probabilities mean with this model's temperature and threshold.
DigitReading readingOf(const DigitModelInfo& info, const std::vector<float>& logProbabilities);

} // namespace Tintype
