// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/PhotoBank.h"

#include "learning/torch/PhotoLoader.h"

#include <QHash>

#include <numeric>

namespace Tintype {

namespace {

PhotoOrder orderOf(const QString& path)
{
    return {path, false, false, true};
}

} // namespace

PhotoBank::PhotoBank(QStringList paths, qint64 budget)
    : m_paths(std::move(paths))
    , m_pictures(std::size_t(m_paths.size()))
    , m_left(budget)
{
}

void PhotoBank::keep(std::size_t photo, const QImage& picture)
{
    if (!m_pictures[photo].isNull() || picture.sizeInBytes() > m_left)
        return;
    m_left -= picture.sizeInBytes();
    m_pictures[photo] = picture;
}

QStringList PhotoBank::fill(const std::function<bool(int done)>& observer)
{
    std::vector<std::size_t> missing;
    std::vector<PhotoOrder> orders;
    for (std::size_t i = 0; i < m_pictures.size(); ++i) {
        if (!m_pictures[i].isNull())
            continue;
        missing.push_back(i);
        orders.push_back(orderOf(m_paths.at(qsizetype(i))));
    }
    PhotoLoader loader(std::move(orders), {});
    int done = count() - int(missing.size());
    QStringList unreadable;
    for (const std::size_t photo : missing) {
        if (!observer(done++) || m_left <= 0)
            break;
        const QImage picture = loader.take().picture;
        if (picture.isNull())
            unreadable.append(m_paths.at(qsizetype(photo)));
        else
            keep(photo, picture);
    }
    return unreadable;
}

QImage PhotoBank::picture(std::size_t photo) const
{
    if (!m_pictures[photo].isNull())
        return m_pictures[photo];
    return PhotoLoader::prepare(orderOf(m_paths.at(qsizetype(photo))), {}).picture;
}

void PhotoBank::restrictTo(const QStringList& paths)
{
    QHash<QString, QImage> known;
    for (std::size_t i = 0; i < m_pictures.size(); ++i)
        known.insert(m_paths.at(qsizetype(i)), m_pictures[i]);
    m_left += bytes();
    m_paths = paths;
    m_pictures.assign(std::size_t(paths.size()), QImage());
    for (std::size_t i = 0; i < m_pictures.size(); ++i)
        keep(i, known.value(paths.at(qsizetype(i))));
}

qint64 PhotoBank::bytes() const
{
    return std::accumulate(m_pictures.begin(), m_pictures.end(), qint64(0),
                           [](qint64 sum, const QImage& picture) { return sum + picture.sizeInBytes(); });
}

} // namespace Tintype
