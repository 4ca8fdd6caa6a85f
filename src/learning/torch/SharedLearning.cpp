// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/SharedLearning.h"

#include "imaging/PhotoHash.h"
#include "learning/torch/SharedStart.h"

#include <ATen/ops/from_blob.h>
#include <c10/util/Exception.h>

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace Tintype {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::SharedLearning", text);
}

/// In the order of its memory, which is the same everywhere.
QByteArray bytesOf(const at::Tensor& tensor)
{
    const at::Tensor plain = tensor.to(at::kCPU);
    return {static_cast<const char*>(plain.const_data_ptr()), qsizetype(plain.nbytes())};
}

} // namespace

Share partOf(int part, int batch, int parts)
{
    const int first = part * batch / parts;
    return {first, (part + 1) * batch / parts - first};
}

SharedLearning::SharedLearning(TrainingRanks* ranks, NetworkTraining& training)
    : m_ranks(ranks)
    , m_training(training)
{
    if (!ranks)
        return;
    m_buckets.emplace(training.parameters(), training.gradientOrder(), *ranks);
    m_pass.sum = [this](std::span<double> values) { sumOrThrow(values); };
    m_pass.ready = [this](std::size_t parameter) { m_buckets->ready(parameter); };
    training.shareWith(&m_pass);
}

SharedLearning::~SharedLearning()
{
    m_training.shareWith(nullptr);
}

Share SharedLearning::shareOf(const Share& part) const
{
    if (!m_ranks)
        return part;
    const Share own = Tintype::shareOf(part.count, *m_ranks);
    return {part.first + own.first, own.count};
}

bool SharedLearning::isOwn(int place, int batch, int parts) const
{
    const Share own = shareOf(partOf(((place + 1) * parts - 1) / batch, batch, parts));
    return place >= own.first && place < own.first + own.count;
}

template <typename T>
Result<T> SharedLearning::kept(Result<T> result)
{
    if (!result)
        m_error = result.error();
    return result;
}

void SharedLearning::begin()
{
    m_isAbandoned = false;
    if (m_buckets)
        m_buckets->clear();
}

/// Before numbers are exchanged in the middle of a step, all must still be there: one that ran out of memory has none to give.
Result<> SharedLearning::agree(bool isGood)
{
    const Result<bool> all = allSay(isGood);
    if (!all)
        return fail(all.error());
    m_isAbandoned = !*all;
    return {};
}

void SharedLearning::sumOrThrow(std::span<double> values)
{
    // What is thrown here passes through torch's record of gradients and ends in guarded(); settle() knows why.
    TORCH_CHECK(!isBroken() && agree(true) && !m_isAbandoned, "another process cannot go on with this step");
    TORCH_CHECK(kept(m_ranks->sum(values)), "another process cannot go on");
}

Result<> SharedLearning::settle(const Result<>& own, std::span<double> figures)
{
    if (!m_ranks)
        return own;
    if (isBroken())
        return fail(*m_error);
    const bool isShort = !own && own.error().kind == Error::Kind::OutOfMemory;
    if (!own && !isShort && !m_isAbandoned)
        return own;
    if (!m_isAbandoned) {
        if (const Result<> agreed = agree(own.has_value()); !agreed)
            return agreed;
    }
    m_buckets->beginRest();
    if (const Result<> ended = kept(m_buckets->end(!m_isAbandoned)); !ended)
        return ended;
    if (m_isAbandoned)
        return isShort ? own : Result<>(fail(Error::Kind::OutOfMemory, tr("Another process ran out of memory.")));
    return kept(m_ranks->sum(figures));
}

Result<bool> SharedLearning::allSay(bool own)
{
    return kept(Tintype::allSay(m_ranks, own));
}

Result<> SharedLearning::followLeader(std::span<double> values)
{
    if (!m_ranks)
        return {};
    if (!leads())
        std::fill(values.begin(), values.end(), 0);
    return kept(m_ranks->sum(values));
}

Result<> SharedLearning::followLeader(const std::vector<at::Tensor*>& tensors)
{
    if (!m_ranks)
        return {};
    for (at::Tensor* tensor : tensors) {
        const Result<QByteArray> bytes = kept(m_ranks->spread(leads() ? bytesOf(*tensor) : QByteArray()));
        if (!bytes)
            return fail(bytes.error());
        if (bytes->size() != qsizetype(tensor->nbytes()))
            return versionsDiffer();
        if (!leads())
            tensor->copy_(at::from_blob(const_cast<char*>(bytes->constData()), tensor->sizes(), tensor->strides(),
                                        tensor->options().device(at::kCPU)));
    }
    return {};
}

Result<bool> SharedLearning::areAlike(const std::vector<at::Tensor>& tensors)
{
    if (!m_ranks)
        return true;
    QByteArray hashes;
    for (const at::Tensor& tensor : tensors)
        hashes += contentHash(bytesOf(tensor)).toLatin1();
    std::uint32_t hash = 0; // exactly a double
    const QByteArray whole = QByteArray::fromHex(contentHash(hashes).toLatin1());
    std::memcpy(&hash, whole.constData(), sizeof(hash));
    const Result<std::vector<double>> all = kept(gathered(*m_ranks, double(hash)));
    if (!all)
        return fail(all.error());
    return std::all_of(all->begin(), all->end(), [&](double other) { return other == all->front(); });
}

Result<> SharedLearning::least(std::span<int> values)
{
    for (int& value : values) {
        if (!m_ranks)
            continue;
        const Result<std::vector<double>> all = kept(gathered(*m_ranks, value));
        if (!all)
            return fail(all.error());
        value = int(*std::min_element(all->begin(), all->end()));
    }
    return {};
}

} // namespace Tintype
