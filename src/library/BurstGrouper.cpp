// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/BurstGrouper.h"

#include "imaging/PhotoHash.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace Tintype {

namespace {

constexpr qint64 kBurstGap = 4'000; ///< Milliseconds between neighbours of a burst.
constexpr int kBurstLookAhead = 8; ///< Neighbours in time that are compared: other cameras may shoot in between.
constexpr double kBurstSimilarity = 0.60; ///< Enough when the clock agrees.
constexpr double kCopySimilarity = 0.97; ///< Needed when only the pictures speak.
constexpr int kCopyDistance = 8; ///< Bits of pHash between copies.
constexpr size_t kLargestBucket = 400; ///< Flat pictures share hashes; comparing them all would be quadratic.

/// Disjoint sets with path halving.
class Groups
{
public:
    explicit Groups(size_t count)
        : m_parent(count)
    {
        std::iota(m_parent.begin(), m_parent.end(), size_t(0));
    }

    size_t find(size_t i)
    {
        while (m_parent[i] != i) {
            m_parent[i] = m_parent[m_parent[i]];
            i = m_parent[i];
        }
        return i;
    }

    void join(size_t a, size_t b) { m_parent[std::max(find(a), find(b))] = std::min(find(a), find(b)); }

private:
    std::vector<size_t> m_parent;
};

void joinBursts(const std::vector<Photo>& photos, Groups* groups)
{
    std::vector<size_t> timed;
    std::vector<qint64> times(photos.size());
    for (size_t i = 0; i < photos.size(); ++i) {
        if (photos[i].facts.taken.isValid()) {
            timed.push_back(i);
            times[i] = photos[i].facts.taken.toMSecsSinceEpoch();
        }
    }
    std::sort(timed.begin(), timed.end(), [&](size_t a, size_t b) { return std::pair(times[a], a) < std::pair(times[b], b); });
    for (size_t i = 0; i < timed.size(); ++i) {
        for (size_t j = i + 1; j < timed.size() && j <= i + kBurstLookAhead && times[timed[j]] - times[timed[i]] <= kBurstGap; ++j) {
            const PhotoFacts& a = photos[timed[i]].facts;
            const PhotoFacts& b = photos[timed[j]].facts;
            if (a.camera == b.camera && signatureSimilarity(a.signature, b.signature) >= kBurstSimilarity)
                groups->join(timed[i], timed[j]);
        }
    }
}

/// Hashes within seven bits agree in at least one of eight bytes; those that do are compared.
void joinCopies(const std::vector<Photo>& photos, Groups* groups)
{
    std::unordered_map<QString, size_t> byContent;
    for (size_t i = 0; i < photos.size(); ++i) {
        const auto [found, isNew] = byContent.try_emplace(photos[i].facts.contentHash, i);
        if (!isNew)
            groups->join(found->second, i);
    }
    for (int part = 0; part < 4; ++part) {
        std::unordered_map<quint64, std::vector<size_t>> buckets;
        for (size_t i = 0; i < photos.size(); ++i)
            buckets[(photos[i].facts.pictureHash >> (part * 16)) & 0xffff].push_back(i);
        for (const auto& [key, members] : buckets) {
            if (members.size() > kLargestBucket)
                continue;
            for (size_t a = 0; a < members.size(); ++a) {
                for (size_t b = a + 1; b < members.size(); ++b) {
                    const PhotoFacts& first = photos[members[a]].facts;
                    const PhotoFacts& second = photos[members[b]].facts;
                    if (hammingDistance(first.pictureHash, second.pictureHash) <= kCopyDistance
                        && groups->find(members[a]) != groups->find(members[b])
                        && signatureSimilarity(first.signature, second.signature) >= kCopySimilarity)
                        groups->join(members[a], members[b]);
                }
            }
        }
    }
}

} // namespace

QHash<PhotoId, int> groupBursts(const std::vector<Photo>& photos)
{
    Groups groups(photos.size());
    joinBursts(photos, &groups);
    joinCopies(photos, &groups);
    std::vector<int> sizes(photos.size(), 0);
    for (size_t i = 0; i < photos.size(); ++i)
        ++sizes[groups.find(i)];
    QHash<PhotoId, int> stacks;
    std::unordered_map<size_t, int> numbers;
    for (size_t i = 0; i < photos.size(); ++i) {
        const size_t group = groups.find(i);
        if (sizes[group] > 1)
            stacks.insert(photos[i].id, numbers.try_emplace(group, int(numbers.size()) + 1).first->second);
    }
    return stacks;
}

} // namespace Tintype
