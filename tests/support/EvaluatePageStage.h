// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/PredictionListModel.h"
#include "app/pages/EvaluatePage.h"
#include "app/views/AccuracyCard.h"
#include "app/views/ConfusionView.h"
#include "app/views/MistakesPanel.h"
#include "app/views/PhotoStrip.h"
#include "support/ShownPage.h"

#include <QTest>

#include <memory>

namespace Tintype {

/// What tests of the evaluate page stand on: a project, the model of which will be wrong about three test photos, most of all about the
/// second beach.
class EvaluatePageStage
{
protected:
    static inline const QString kBeach = QStringLiteral("beach");
    static inline const QString kCity = QStringLiteral("city");
    static inline const QString kMountain = QStringLiteral("mountain");

    /// The page with a project in it, and short ways to what a person sees there.
    struct Shown : ShownPage<EvaluatePage>
    {
        using ShownPage::ShownPage;

        bool isReady() { return figure().endsWith(u'%'); }
        QString figure() { return label("figure"); }
        QString label(const char* role) { return visibleWords(card(), role); }
        AccuracyCard& card() { return *page.findChild<AccuracyCard*>(); }
        ConfusionView& matrix() { return *page.findChild<ConfusionView*>(); }
        MistakesPanel& mistakes() { return *page.findChild<MistakesPanel*>(); }
        PhotoStrip& strip() { return mistakes().strip(); }
        QList<PhotoId> photos()
        {
            QList<PhotoId> ids;
            for (int row = 0; row < strip().model()->rowCount(); ++row)
                ids.append(strip().model()->index(row, 0).data(PredictionListModel::PhotoIdRole).toLongLong());
            return ids;
        }
        void clickCell(int given, int said)
        {
            const QRect cell = matrix().visualRect(matrix().model()->index(given, said));
            QTest::mouseClick(matrix().viewport(), Qt::LeftButton, {}, cell.center());
        }
        void selectPhoto(int row)
        {
            strip().scrollTo(strip().model()->index(row, 0));
            QTest::mouseClick(strip().viewport(), Qt::LeftButton, {}, strip().visualRect(strip().model()->index(row, 0)).center());
        }
    };

    void makeProject()
    {
        m_stage = std::make_unique<ModelStage>(12);
        m_beach = m_stage->photosOf(Role::Test, kBeach);
        m_city = m_stage->photosOf(Role::Test, kCity);
        QVERIFY(m_beach.size() >= 3 && m_city.size() >= 3);
        m_stage->willSay(m_beach[0], kMountain, 0.74F);
        m_stage->willSay(m_beach[1], kMountain, 0.97F);
        m_stage->willSay(m_city[0], kBeach, 0.58F);
    }

    std::unique_ptr<ModelStage> m_stage;
    QList<PhotoId> m_beach, m_city; ///< The test photos, in order of id.
};

} // namespace Tintype
