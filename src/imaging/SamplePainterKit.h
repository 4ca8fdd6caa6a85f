// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The brushes that the sample painter's scenes share. Private to imaging. Everything here is a pure function of its
// arguments and of the Dice, so a picture is the same on every thread.

#include <QtGlobal>

#include <opencv2/core.hpp>

#include <initializer_list>
#include <vector>

namespace Tintype::Painting {

using Colour = cv::Vec3f; ///< Red, green, blue; 0 to 1 as shown on a screen (not linear light).
using Picture = cv::Mat3f;
using Points = std::vector<cv::Point2f>;

/// Random numbers that are the same everywhere: SplitMix64 (Steele, Lea, Flood 2014).
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_state(seed)
    {
    }
    quint64 bits();
    float real(); ///< 0 <= x < 1
    float between(float low, float high);
    int below(int count); ///< 0 to count - 1
    bool chance(float probability) { return real() < probability; }
    /// Independent dice for a part of the picture, so that changing one part leaves the others as they are.
    Dice fork(quint64 tag) const;
    template <typename T>
    T pick(std::initializer_list<T> choices)
    {
        return *(choices.begin() + below(int(choices.size())));
    }

private:
    quint64 m_state;
};

enum class Hour { Dawn, Day, Golden, Sunset, Dusk, Night };
enum class Weather { Clear, Fair, Cloudy, Overcast, Fog, Rain };

/// What is asked of a scene.
struct Shot
{
    quint64 seed = 0; ///< What there is in the picture.
    int moment = 0; ///< Frame of a burst: the same scene a second later.
    cv::Size size;
    int month = 7;
    Hour hour = Hour::Day;
    Weather weather = Weather::Fair;
};

/// The colours that light and weather give to everything.
struct Light
{
    Hour hour = Hour::Day;
    Weather weather = Weather::Fair;
    Colour zenith, middle, horizon;
    Colour sun; ///< Colour of direct light.
    Colour ambient; ///< Colour of light from the sky.
    Colour haze; ///< What distance fades to.
    float strength = 1; ///< Direct light, 0 (none) to 1.
    float sunX = 0.5F; ///< 0 left edge, 1 right edge; may lie outside.
    float sunY = 0.5F; ///< Height above the horizon as a part of the sky's height.
    bool isNight() const { return hour == Hour::Night; }
    bool isDim() const { return hour == Hour::Night || hour == Hour::Dusk; }
};

Light makeLight(const Shot& shot, Dice& dice);

inline float clamp01(float value)
{
    return value < 0 ? 0 : (value > 1 ? 1 : value);
}
inline float smoothStep(float low, float high, float value)
{
    const float t = clamp01((value - low) / (high - low));
    return t * t * (3 - 2 * t);
}
inline Colour mix(const Colour& a, const Colour& b, float part)
{
    return a * (1 - part) + b * part;
}
/// A surface of this colour in this light; `facing` 0 (in shade) to 1 (towards the sun).
Colour lit(const Colour& colour, const Light& light, float facing);
/// The colour with some more or less of everything, so that no two things are quite alike.
Colour varied(const Colour& colour, float amount, Dice& dice);

/// Fractal noise that repeats at its edges, about 0 to 1 with mean 0.5. The coarsest octave has `cells` cells a side.
cv::Mat1f noiseTile(int side, int cells, int octaves, float gain, Dice& dice);
/// One-dimensional fractal noise, about -1 to 1.
std::vector<float> noiseLine(int length, int cells, int octaves, float gain, Dice& dice);
/// The tile laid on a flat ground (or a ceiling, above the horizon) and seen in perspective. `stretch` > 1 lengthens it
/// sideways; `drift` moves it towards the camera. Rows outside [first, last) are not written.
cv::Mat1f laidFlat(const cv::Mat1f& tile, cv::Size size, float horizon, int first, int last, float scale, float stretch,
                   float drift);

void fillShape(Picture& picture, const Points& shape, const Colour& colour, float opacity = 1);
/// From `top` at the shape's upper edge to `bottom` at its lower edge.
void fillShaded(Picture& picture, const Points& shape, const Colour& top, const Colour& bottom, float opacity = 1);
void fillBox(Picture& picture, cv::Rect2f box, const Colour& colour, float opacity = 1);
void fillEllipse(Picture& picture, cv::Point2f centre, float radiusX, float radiusY, const Colour& colour, float opacity = 1);
void drawStroke(Picture& picture, const Points& line, float width, const Colour& colour, float opacity = 1);
/// A soft round light added to what is there.
void addGlow(Picture& picture, cv::Point2f centre, float radius, const Colour& colour, float strength);
/// Mixes the picture with the colour, by a weight from each row: topWeight at rows above `from`, bottomWeight below `to`.
void addMist(Picture& picture, int from, int to, float topWeight, float bottomWeight, const Colour& colour,
             const cv::Mat1f& pattern);

void paintSky(Picture& picture, int horizon, const Light& light, const Shot& shot, Dice dice);
/// Bloom, contrast, colour cast, vignette and grain; then bytes.
cv::Mat3b developed(const Picture& picture, const Light& light, const Shot& shot, Dice dice);

// What grows and stands in several scenes.
void drawConifer(Picture& picture, cv::Point2f foot, float height, const Colour& colour, float snow, Dice dice);
void drawLeafyTree(Picture& picture, cv::Point2f foot, float height, const Colour& colour, const Light& light, Dice dice);
void drawPalm(Picture& picture, cv::Point2f foot, float height, float lean, const Light& light, Dice dice);
void drawSailBoat(Picture& picture, cv::Point2f foot, float height, const Light& light, Dice dice);
void drawPerson(Picture& picture, cv::Point2f foot, float height, const Light& light, Dice dice);
void drawBirds(Picture& picture, cv::Rect2f area, int count, const Colour& colour, Dice dice);

Picture paintBeach(const Shot& shot, Light& light);
Picture paintMountain(const Shot& shot, Light& light);
Picture paintCity(const Shot& shot, Light& light);

} // namespace Tintype::Painting
