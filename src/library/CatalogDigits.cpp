// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/CatalogPrivate.h"

#include <algorithm>

namespace Tintype {

namespace {

using Kind = ValueChange::Kind;

bool isDigit(int label)
{
    return label >= 0 && label <= 9;
}

} // namespace

Result<> Catalog::Private::reloadDigits()
{
    Result<std::vector<KeptDigit>> fresh = store->loadDigits();
    if (!fresh)
        return fail(fresh.error());
    digits = std::move(*fresh);
    return {};
}

const KeptDigit* Catalog::Private::findDigit(DigitId id) const
{
    const auto found
        = std::lower_bound(digits.begin(), digits.end(), id, [](const KeptDigit& digit, DigitId wanted) { return digit.id < wanted; });
    return found != digits.end() && found->id == id ? &*found : nullptr;
}

const std::vector<KeptDigit>& Catalog::digits() const
{
    return d->digits;
}

Result<DigitId> Catalog::keepDigit(const DigitImage& image, int label)
{
    if (!isDigit(label))
        return fail(Error::Kind::BadInput, tr("A digit is one of 0 to 9."));
    if (image.isBlank())
        return fail(Error::Kind::BadInput, tr("There is nothing drawn to keep; draw a digit first."));
    CatalogChange change;
    const auto insert = [&] { return d->store->insertDigit(KeptDigit{0, label, image, QDateTime::currentDateTime()}); };
    const Result<DigitId> id = d->commitNewRow(tr("Keep a %1").arg(label), Kind::DigitRemoved, insert, &change);
    if (id)
        Q_EMIT changed(change);
    return id;
}

Result<> Catalog::relabelDigit(DigitId id, int label)
{
    const KeptDigit* digit = d->findDigit(id);
    if (!digit)
        return fail(Error::Kind::NotFound, tr("That digit is not there any more."));
    if (!isDigit(label))
        return fail(Error::Kind::BadInput, tr("A digit is one of 0 to 9."));
    if (digit->label == label)
        return {};
    const Result<CatalogChange> done
        = d->commitEdit(tr("Call a %1 a %2").arg(digit->label).arg(label), {{Kind::DigitLabel, id, digit->label, label}});
    if (!done)
        return fail(done.error());
    Q_EMIT changed(*done);
    return {};
}

Result<int> Catalog::removeDigits(const QList<DigitId>& digits)
{
    std::vector<ValueChange> changes;
    for (const DigitId id : QSet<DigitId>(digits.begin(), digits.end())) {
        if (d->findDigit(id))
            changes.push_back({Kind::DigitRemoved, id, 0, 1});
    }
    if (changes.empty())
        return 0;
    const int count = int(changes.size());
    const Result<CatalogChange> done = d->commitEdit(tr("Remove %Ln digit(s)", nullptr, count), changes);
    if (!done)
        return fail(done.error());
    Q_EMIT changed(*done);
    return count;
}

} // namespace Tintype
