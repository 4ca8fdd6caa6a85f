// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/PhotoVariations.h"

#include "learning/Recipe.h"
#include "support/TempProject.h"
#include "support/Tolerance.h"

#include <QTest>

using namespace Tintype;

namespace {

constexpr int kSize = 64;

AugmentationRanges rangesOfRecipe(const char* name)
{
    return rangesOf(*Recipe::named(QString::fromLatin1(name)));
}

AugmentationPlan everything()
{
    AugmentationPlan plan;
    plan.crop = QRectF(0, 0, 80, 60);
    plan.mirrored = true;
    plan.brightness = 1.1;
    plan.contrast = 0.8;
    plan.saturation = 1.25;
    plan.hue = -6;
    plan.steps = {{PhotoOperation::Rotate, -0.5}, {PhotoOperation::Posterize, 1}};
    plan.hidden = QRectF(0.2, 0.2, 0.3, 0.3);
    return plan;
}

} // namespace

class PhotoVariationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_paths = m_project.paint({QStringLiteral("beach"), QStringLiteral("city")}, 2, QSize(160, 120));
        m_paths.append(m_project.path(QStringLiteral("lost.jpg")));
    }

    void eachRecipeShowsWhatItDoes()
    {
        QVERIFY(variationsIn(rangesOfRecipe("quick")).empty());
        const std::vector<Variation> better{Variation::Everything, Variation::Crop, Variation::Light};
        QVERIFY(variationsIn(rangesOfRecipe("better")) == better);
        const std::vector<Variation> scratch{Variation::Everything, Variation::Crop, Variation::Light, Variation::Colour,
                                             Variation::Operations, Variation::Cutout, Variation::Mixing};
        QVERIFY(variationsIn(rangesOfRecipe("scratch")) == scratch);
    }

    void cropsAreThoseOfTheSizeThatIsLearntFrom()
    {
        QVERIFY_NEAR(rangesOfRecipe("better").minimumArea, 0.5 * 192 / 224, 1e-12);
        QCOMPARE(rangesOfRecipe("scratch"), Recipe::named(QStringLiteral("scratch"))->augmentation);
    }

    void theSameSeedShowsTheSame()
    {
        const auto once = previewVariations(request(3));
        const auto again = previewVariations(request(3));
        const auto others = previewVariations(request(4));
        QVERIFY_RESULT(once);
        QVERIFY_RESULT(again);
        QVERIFY_RESULT(others);
        QCOMPARE(once->rows.size(), size_t(7));
        for (size_t row = 0; row < once->rows.size(); ++row) {
            QCOMPARE(once->rows[row].examples.size(), size_t(4));
            for (size_t i = 0; i < 4; ++i) {
                QCOMPARE(once->rows[row].examples[i].picture.size(), QSize(kSize, kSize));
                QCOMPARE(once->rows[row].examples[i].picture, again->rows[row].examples[i].picture);
            }
            QVERIFY(once->rows[row].examples[0].picture != others->rows[row].examples[0].picture);
        }
    }

    void everyExampleOfAKindCanBeSeen()
    {
        const auto preview = previewVariations(request(1));
        QVERIFY_RESULT(preview);
        for (const VariationRow& row : preview->rows) {
            for (const VariedPicture& example : row.examples) {
                const double difference = meanDifference(example.picture, preview->photo);
                QVERIFY2(difference >= 2 || row.variation == Variation::Everything, qPrintable(QStringLiteral("%1: %2").arg(int(row.variation)).arg(difference)));
                if (row.variation != Variation::Mixing)
                    QVERIFY(!example.words.isEmpty());
            }
        }
    }

    void oneKindLeavesTheRestAlone()
    {
        // Hidden squares are grey; all else is as it was.
        const auto preview = previewVariations(request(2));
        QVERIFY_RESULT(preview);
        const VariationRow& hidden = preview->rows[5];
        QCOMPARE(hidden.variation, Variation::Cutout);
        for (const VariedPicture& example : hidden.examples) {
            int changed = 0;
            for (int y = 0; y < kSize; ++y) {
                for (int x = 0; x < kSize; ++x) {
                    const QColor now = example.picture.pixelColor(x, y);
                    if (now == preview->photo.pixelColor(x, y))
                        continue;
                    ++changed;
                    QCOMPARE(now, QColor(127, 127, 127));
                }
            }
            QVERIFY(changed > 0 && changed <= 20 * 20);
        }
    }

    void mixesWithTheOthersInTheirShares()
    {
        VariationRequest asked = request(5);
        asked.others = {m_paths.at(2), m_paths.at(4), m_paths.at(3)}; // the second is not there any more
        const auto preview = previewVariations(asked);
        QVERIFY_RESULT(preview);
        const VariationRow& mixing = preview->rows.back();
        QCOMPARE(mixing.variation, Variation::Mixing);
        for (size_t i = 0; i < mixing.examples.size(); ++i) {
            const VariedPicture& example = mixing.examples[i];
            QCOMPARE(example.other, i % 2 == 0 ? 0 : 2);
            QVERIFY(example.share >= 0.5 && example.share <= 0.85);
            VariationRequest ofOther = asked;
            ofOther.photo = asked.others.at(example.other);
            const QImage other = previewVariations(ofOther)->photo;
            for (const QPoint at : {QPoint(3, 3), QPoint(40, 20)})
                QVERIFY_NEAR(example.picture.pixelColor(at).green(),
                             example.share * preview->photo.pixelColor(at).green() + (1 - example.share) * other.pixelColor(at).green(), 1);
        }
    }

    void withoutOthersNothingIsMixed()
    {
        VariationRequest alone = request(1);
        alone.others.clear();
        const auto preview = previewVariations(alone);
        QVERIFY_RESULT(preview);
        QCOMPARE(preview->rows.size(), size_t(6));
        for (const VariedPicture& example : preview->rows.front().examples)
            QCOMPARE(example.share, 1.0);
    }

    void aPhotoThatIsGoneIsAnError()
    {
        VariationRequest gone = request(1);
        gone.photo = m_paths.last();
        QVERIFY(!previewVariations(gone));
    }

    void prefersPhotosThatAreLearntFrom()
    {
        TempProject project;
        QVERIFY(photosToVary(project.catalog()).empty());
        QVERIFY_RESULT(project.import({QStringLiteral("beach"), QStringLiteral("city")}, 10, false));
        QCOMPARE(photosToVary(project.catalog()).size(), size_t(20));
        QVERIFY(photosToVary(project.catalog()).front().className.isEmpty());
        const ClassId beach = *project.catalog().addClass(QStringLiteral("Beach"));
        QVERIFY_RESULT(project.catalog().tag(project.ids().first(12), beach));
        const auto tagged = photosToVary(project.catalog());
        QCOMPARE(tagged.size(), size_t(12));
        QCOMPARE(tagged.front().className, QStringLiteral("Beach"));
        QCOMPARE(tagged.front().colour, project.catalog().photoClass(beach)->colour);
        QVERIFY_RESULT(project.split());
        int training = 0;
        for (const Photo& photo : project.catalog().photos())
            training += photo.role == Role::Train;
        QVERIFY(training > 0 && training < 12);
        QCOMPARE(photosToVary(project.catalog()).size(), size_t(training));
    }

    void saysWhatWasDone()
    {
        const QString all = VariationWords::ofPlan(everything(), Variation::Everything, QSize(100, 80));
        QCOMPARE(all, QStringLiteral("60 % of the photo, mirrored, 10 % brighter, 20 % less contrast, 25 % more colour, "
                                     "colours turned by 6°, turned by 15°, 16 levels of each colour, a square hidden"));
        AugmentationPlan light;
        light.brightness = 0.95;
        QCOMPARE(VariationWords::ofPlan(light, Variation::Light, QSize(100, 80)), QStringLiteral("5 % darker, 0 % more contrast"));
        for (int i = 0; i < kPhotoOperations; ++i) {
            AugmentationPlan plan;
            plan.steps = {{PhotoOperation(i), 0.4}};
            QVERIFY(!VariationWords::ofPlan(plan, Variation::Operations, QSize(100, 80)).isEmpty());
        }
    }

private:
    VariationRequest request(quint64 seed) const
    {
        return {m_paths.first(), m_paths.mid(1, 3), rangesOfRecipe("scratch"), kSize, 4, seed};
    }

    TempProject m_project;
    QStringList m_paths;
};

QTEST_GUILESS_MAIN(PhotoVariationsTest)
#include "tst_PhotoVariations.moc"
