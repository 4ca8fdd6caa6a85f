// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Photographer.h"

#include "app/Session.h"
#include "app/pages/Page.h"
#include "app/views/MemoryView.h"
#include "app/views/OptionCard.h"
#include "app/work/TrainingRunner.h"

#include <QAction>
#include <QJsonObject>
#include <QTest>

namespace Tintype {

namespace {

constexpr int kPerClass = 60;
constexpr int kLittle = 1'700; ///< MB for all of the program: a ResNet-50 with 32 photos wants more.
constexpr int kLess = 900; ///< For a MobileNetV2.
constexpr double kSomeSteps = 0.3; ///< Of the training.

/// The train page, as if this had been chosen there before.
void openPage(Photographer& camera, const QJsonObject& choice)
{
    camera.window().goTo(Module::Library); // leaving the page keeps what was chosen there
    const QString project = camera.session().catalog().paths().folder;
    (void)camera.session().catalog().setSetting(QStringLiteral("train"), choice).has_value();
    camera.window().closeProject();
    (void)camera.window().openProject(project).has_value();
    camera.window().goTo(Module::Train);
    camera.waitForEngine(); // it tells how much is free
}

QJsonObject scratch(const char* network, int megabytes)
{
    return {{QStringLiteral("recipe"), QStringLiteral("scratch")},
            {QStringLiteral("fresh_network"), QString::fromLatin1(network)},
            {QStringLiteral("epochs"), 4},
            {QStringLiteral("memory"), megabytes}};
}

} // namespace

void takeMemory(Photographer& camera, const QDir& home)
{
    bool isMade = false;
    if (!openSamples(camera, home, QStringLiteral("Little memory"), kPerClass, &isMade) || (isMade && !splitPhotos(camera.session())))
        return;
    openPage(camera, {});
    camera.takeAside(QStringLiteral("memory-calm"));
    openPage(camera, scratch("resnet50", kLittle));
    camera.take(QStringLiteral("memory"));
    camera.takeSmall(QStringLiteral("memory"));
    for (OptionCard* card : camera.window().findChild<MemoryView*>()->findChildren<OptionCard*>()) {
        if (!card->isVisible())
            continue;
        QTest::mouseClick(card, Qt::LeftButton);
        break;
    }
    camera.takeAside(QStringLiteral("memory-helped"));
    openPage(camera, scratch("mobilenetv2", kLess));
    for (QAction* action : camera.window().page(Module::Train)->mainActions())
        action->trigger();
    TrainingRunner& training = camera.session().training();
    camera.waitFor("some steps", [&training] {
        for (const TrainingEvent& event : training.events()) {
            if (const auto* step = std::get_if<StepDone>(&event); step && step->fraction > kSomeSteps)
                return true;
        }
        return false;
    });
    camera.take(QStringLiteral("memory-recovery"));
    training.stop();
    camera.waitFor("the end of the training", [&training] { return !training.isActive(); });
}

} // namespace Tintype
