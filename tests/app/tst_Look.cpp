// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Look.h"

#include "app/LookSheet.h"
#include "app/views/Widgets.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <cmath>

using namespace Tintype;

namespace {

double luminance(const QColor& colour)
{
    const auto linear = [](double channel) { return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& first, const QColor& second)
{
    const double a = luminance(first) + 0.05;
    const double b = luminance(second) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

/// The share of pixels that are neither of the two colours nor between them in one channel order.
bool hasColour(const QImage& image, const QColor& colour, int tolerance)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() > 250 && std::abs(pixel.red() - colour.red()) <= tolerance
                && std::abs(pixel.green() - colour.green()) <= tolerance && std::abs(pixel.blue() - colour.blue()) <= tolerance)
                return true;
        }
    }
    return false;
}

} // namespace

class tst_Look : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsCanBeReadOnEveryGround_data();
    void wordsCanBeReadOnEveryGround();
    void theSheetKnowsEveryToken_data();
    void theSheetKnowsEveryToken();
    void switchingTellsAndRecolours();
    void everyIconIsDrawnInTheAskedColour();
    void iconsFollowTheLook();
    void iconsAreSharpOnFineScreens();
    void aWidgetWearsItsRole();
};

void tst_Look::wordsCanBeReadOnEveryGround_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("dark") << true;
    QTest::newRow("light") << false;
}

void tst_Look::wordsCanBeReadOnEveryGround()
{
    QFETCH(bool, dark);
    const LookTokens& tokens = Look::tokensOf(dark);
    const QList<std::pair<const char*, QColor>> grounds{
        {"window", tokens.window}, {"panel", tokens.panel}, {"card", tokens.card}, {"bar", tokens.bar}, {"raised", tokens.raised}};
    const QList<std::pair<const char*, QColor>> words{{"text", tokens.text}, {"strong", tokens.strong}, {"quiet", tokens.quiet}};
    const QList<std::pair<const char*, QColor>> coloured{{"success", tokens.success},   {"caution", tokens.caution},
                                                         {"error", tokens.error},       {"link", tokens.link},
                                                         {"training", tokens.training}, {"validation", tokens.validation}};
    const auto check = [](const auto& word, const auto& ground) {
        const double found = contrast(word.second, ground.second);
        const QString told = QStringLiteral("%1 on %2: %3").arg(QLatin1String(word.first), QLatin1String(ground.first)).arg(found);
        QVERIFY2(found >= 4.5, qPrintable(told));
    };
    for (const auto& ground : grounds) {
        for (const auto& word : words)
            check(word, ground);
    }
    for (const auto& word : coloured)
        check(word, std::pair<const char*, QColor>("card", tokens.card));
    QVERIFY(contrast(Qt::white, tokens.accentFill) >= 4.5);
    QVERIFY2(contrast(tokens.accent, tokens.window) >= 3, "the focus ring");
}

void tst_Look::theSheetKnowsEveryToken_data()
{
    wordsCanBeReadOnEveryGround_data();
}

void tst_Look::theSheetKnowsEveryToken()
{
    QFETCH(bool, dark);
    const QString sheet = styleSheetOf(Look::tokensOf(dark), dark);
    QVERIFY(sheet.contains(QStringLiteral("rgba(")));
    QVERIFY2(!sheet.contains(u'@'), "a token was not filled in");
    QVERIFY2(!sheet.contains(QStringLiteral("rgba(0,0,0,255)")), "a token has no colour");
}

void tst_Look::switchingTellsAndRecolours()
{
    Look& look = Look::instance();
    look.apply(Look::Mode::Dark);
    QSignalSpy changes(&look, &Look::changed);
    look.apply(Look::Mode::Light);
    QCOMPARE(changes.size(), 1);
    QVERIFY(!look.isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Window), Look::tokensOf(false).window);
    look.apply(Look::Mode::Dark);
    QVERIFY(look.isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Window), Look::tokensOf(true).window);
}

void tst_Look::everyIconIsDrawnInTheAskedColour()
{
    const QColor wanted(200, 40, 120);
    const QStringList files = QDir(QStringLiteral(":/tintype/icons")).entryList({QStringLiteral("*.svg")}, QDir::Files);
    QVERIFY(files.size() > 40);
    for (const QString& file : files) {
        const QIcon icon = Look::instance().icon(file.chopped(4), wanted);
        const QImage image = icon.pixmap(QSize(32, 32), 1.0).toImage();
        QVERIFY2(hasColour(image, wanted, 12), qPrintable(file));
    }
}

void tst_Look::iconsFollowTheLook()
{
    Look& look = Look::instance();
    look.apply(Look::Mode::Dark);
    const QIcon icon = look.icon(QStringLiteral("close"));
    QVERIFY(hasColour(icon.pixmap(QSize(32, 32), 1.0).toImage(), Look::tokensOf(true).text, 12));
    look.apply(Look::Mode::Light);
    QVERIFY(hasColour(icon.pixmap(QSize(32, 32), 1.0).toImage(), Look::tokensOf(false).text, 12));
}

void tst_Look::iconsAreSharpOnFineScreens()
{
    const QPixmap pixmap = Look::instance().icon(QStringLiteral("close")).pixmap(QSize(16, 16), 2.0);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
}

void tst_Look::aWidgetWearsItsRole()
{
    Look::instance().apply(Look::Mode::Dark);
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    QLabel* words = label(QStringLiteral("Words"), "error", &window);
    QPushButton* blue = button(QStringLiteral("Train"), "primary", &window);
    column->addWidget(words);
    column->addWidget(blue);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const LookTokens& tokens = Look::instance().tokens();
    QVERIFY(hasColour(words->grab().toImage(), tokens.error, 8));
    QVERIFY(hasColour(blue->grab().toImage(), tokens.accentFill, 2));
    setRole(words, "success");
    QVERIFY(hasColour(words->grab().toImage(), tokens.success, 8));
    QVERIFY(!hasColour(words->grab().toImage(), tokens.error, 8));
}

QTEST_MAIN(tst_Look)
#include "tst_Look.moc"
