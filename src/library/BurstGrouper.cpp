// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/BurstGrouper.h"

#include "imaging/PhotoHash.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>
#include <unordered_map>

namespace Tintype {

namespace {

constexpr int kLookAhead = 8; ///< Neighbours in time that are compared: other cameras may shoot in between.

/// The closer in time, the less alike two photos must be.
struct TimeRule
{
    qint64 gap; ///< Milliseconds.
    double similarity;
};
constexpr std::array<TimeRule, 2> kTimeRules{TimeRule{4'000, 0.70}, TimeRule{60'000, 0.88}};

/// When only the pictures speak: the closer their hashes, the less alike their signatures must be. Among 720,000 pairs of
/// different landscapes the nearest come to 10 bits with 0.937.
struct CopyRule
{
    int bits;
    double similarity;
};
constexpr std::array<CopyRule, 2> kCopyRules{CopyRule{8, 0.92}, CopyRule{10, 0.96}};
constexpr int kCopyBits = kCopyRules.back().bits;

constexpr int kParts = 4; ///< Parts of a hash.
constexpr int kPartBits = 16;
constexpr int kPartRadius = kCopyBits / kParts; ///< One of the parts differs by at most this many bits.
constexpr int kComparisons = 32; ///< Pictures that one is compared with: plain ones share hashes by the thousand.

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
        for (size_t j = i + 1; j < timed.size() && j <= i + kLookAhead; ++j) {
            const qint64 gap = times[timed[j]] - times[timed[i]];
            const auto rule = std::find_if(kTimeRules.begin(), kTimeRules.end(), [&](const TimeRule& each) { return gap <= each.gap; });
            if (rule == kTimeRules.end())
                break;
            const PhotoFacts& a = photos[timed[i]].facts;
            const PhotoFacts& b = photos[timed[j]].facts;
            if (groups->find(timed[i]) != groups->find(timed[j]) && a.camera == b.camera
                && signatureSimilarity(a.signature, b.signature, rule->similarity) >= rule->similarity)
                groups->join(timed[i], timed[j]);
        }
    }
}

void joinSameContent(const std::vector<Photo>& photos, Groups* groups)
{
    std::unordered_map<QString, size_t> byContent;
    for (size_t i = 0; i < photos.size(); ++i) {
        const auto [found, isNew] = byContent.try_emplace(photos[i].facts.contentHash, i);
        if (!isNew)
            groups->join(found->second, i);
    }
}

bool areCopies(const PhotoFacts& a, const PhotoFacts& b)
{
    const int bits = hammingDistance(a.pictureHash, b.pictureHash);
    const auto rule = std::find_if(kCopyRules.begin(), kCopyRules.end(), [&](const CopyRule& each) { return bits <= each.bits; });
    return rule != kCopyRules.end() && signatureSimilarity(a.signature, b.signature, rule->similarity) >= rule->similarity;
}

quint32 partOf(quint64 hash, int part)
{
    return quint32(hash >> (part * kPartBits)) & ((1U << kPartBits) - 1);
}

/// Every number of kPartBits bits with at most kPartRadius ones.
std::vector<quint32> smallDifferences()
{
    std::vector<quint32> result;
    for (quint32 bits = 0; bits < 1U << kPartBits; ++bits) {
        if (std::popcount(bits) <= kPartRadius)
            result.push_back(bits);
    }
    return result;
}

/// Of two hashes that differ by at most kCopyBits bits, one of the parts differs by at most kPartRadius: those near a photo's own
/// parts are looked up instead of comparing all with all (multi-index hashing: Norouzi, Punjani, Fleet 2012).
void joinCopies(const std::vector<Photo>& photos, Groups* groups)
{
    const std::vector<quint32> differences = smallDifferences();
    std::vector<int> comparisons(photos.size(), 0);
    for (int part = 0; part < kParts; ++part) {
        std::vector<std::vector<quint32>> buckets(size_t(1) << kPartBits);
        for (size_t i = 0; i < photos.size(); ++i) {
            const quint64 hash = photos[i].facts.pictureHash;
            for (const quint32 difference : differences) {
                for (const quint32 other : buckets[partOf(hash, part) ^ difference]) {
                    if (comparisons[i] >= kComparisons)
                        break;
                    if (hammingDistance(hash, photos[other].facts.pictureHash) > kCopyBits || groups->find(i) == groups->find(other))
                        continue;
                    ++comparisons[i];
                    if (areCopies(photos[i].facts, photos[other].facts))
                        groups->join(i, other);
                }
            }
            buckets[partOf(hash, part)].push_back(quint32(i));
        }
    }
}

} // namespace

QHash<PhotoId, int> groupBursts(const std::vector<Photo>& photos)
{
    Groups groups(photos.size());
    joinSameContent(photos, &groups);
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
