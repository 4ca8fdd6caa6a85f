// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Photographer.h"

#include "app/views/GraphView.h"
#include "app/views/LayerEditor.h"
#include "app/views/LayersView.h"
#include "app/views/NetworkList.h"
#include "app/views/NetworkView.h"
#include "app/views/WeightsBar.h"
#include "learning/networks/OwnWeights.h"
#include "support/PublishedWeights.h"

#include <QFile>
#include <QTabBar>
#include <QTest>

namespace Tintype {

namespace {

/// What is said of a file of weights that can be used, and of a pickle.
void takeWeights(Photographer& camera, const QDir& home)
{
    MainWindow& window = camera.window();
    auto* bar = window.findChild<WeightsBar*>();
    const auto bring = [&](const QString& name) {
        bar->take(home.filePath(name));
        (void)QTest::qWaitFor([bar] { return !bar->isReading(); }, kPatience);
    };
    QFile pickle(home.filePath(QStringLiteral("resnet50.pth")));
    if (!pickle.open(QIODevice::WriteOnly) || pickle.write("PK\x03\x04") != 4
        || !writePublished(home.filePath(QStringLiteral("mobilenet_v2.safetensors")), QStringLiteral("torchvision/mobilenet_v2")))
        return;
    pickle.close();
    bring(QStringLiteral("resnet50.pth"));
    camera.take(QStringLiteral("networks-pickle"));
    camera.takeSmall(QStringLiteral("networks-pickle"));
    bring(QStringLiteral("mobilenet_v2.safetensors"));
    camera.take(QStringLiteral("networks-weights"));
    camera.takeSmall(QStringLiteral("networks-weights"));
    (void)forgetWeights(QStringLiteral("mobilenetv2")).has_value();
}

} // namespace

/// Without a project: only what is to be trained needs one.
void takeNetworks(Photographer& camera, const QDir& home)
{
    MainWindow& window = camera.window();
    if (camera.takesAll()) {
        const QString project = home.filePath(QStringLiteral("Networks.tintype"));
        QDir(project).removeRecursively();
        (void)window.createProject(project).has_value();
        window.goTo(Module::Networks, QStringLiteral("efficientnet-lite0"));
        camera.take(QStringLiteral("networks-use"));
        camera.takeSmall(QStringLiteral("networks-use"));
    }
    window.closeProject();
    const auto look = [&](const char* network, int tab, const char* name) {
        window.goTo(Module::Networks, QString::fromLatin1(network));
        window.findChild<NetworkView*>()->tabs().setCurrentIndex(tab);
        camera.take(QLatin1String(name));
        camera.takeSmall(QLatin1String(name));
    };
    look("googlenet", 0, "networks");
    look("resnet18", 1, "networks-inspector");
    if (camera.takesAll()) {
        auto* drawing = window.findChild<GraphView*>();
        drawing->setShowsAll(true);
        look("googlenet", 0, "networks-whole");
        look("efficientnet-lite4", 0, "networks-whole-deep");
        look("lenet5", 0, "networks-whole-small");
        drawing->setShowsAll(false);
        look("se-resnet50", 0, "networks-resnet");
        look("efficientnet-lite4", 0, "networks-efficientnet");
        look("xception", 0, "networks-xception");
        look("lenet5-1998", 0, "networks-lenet-1998");
        look("lenet5", 0, "networks-lenet");
        look("alexnet", 0, "networks-alexnet");
    }
    if (camera.takesAll())
        takeWeights(camera, home);
    auto* list = window.findChild<NetworkList*>();
    list->choose({});
    auto* layers = window.findChild<LayersView*>();
    layers->setFocus();
    camera.take(QStringLiteral("networks-layers"));
    camera.takeSmall(QStringLiteral("networks-layers"));
    if (!camera.takesAll())
        return;
    const QString before = layers->editor().toPlainText();
    layers->editor().setPlainText(QStringLiteral("conv 3x3 100 stride 2 same\nconv 3x3 stride 2 same\nconv 3x3 400 stride 2 same\n"));
    camera.take(QStringLiteral("networks-wrong"));
    layers->editor().setPlainText(before);
}

} // namespace Tintype
