// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/MainWindow.h"

#include <QDir>
#include <QString>

#include <functional>

namespace Tintype {

class Session;

inline constexpr int kPatience = 15 * 60 * 1000; ///< Milliseconds for one piece of work.
inline constexpr int kSettle = 400; ///< Milliseconds until pictures have come and the bar is quiet.

/// Takes pictures of the real window with the real engine, in both looks.
class Photographer
{
public:
    Photographer(QString folder, bool takesAll);

    MainWindow& window() { return m_window; }
    Session& session() { return *m_window.session(); }
    bool takesAll() const { return m_takesAll; }

    void take(const QString& name);
    void takeAside(const QString& name); ///< One that the manual does not need.
    void takeSmall(const QString& name); ///< In the smallest window.

    bool waitFor(const char* what, const std::function<bool()>& isDone);
    void waitForEngine();

private:
    void save(const QString& name);

    QString m_folder;
    bool m_takesAll;
    MainWindow m_window;
};

/// Opens the project of this name in HOME, or makes it from newly drawn photos. `isMade` tells which.
bool openSamples(Photographer& camera, const QDir& home, const QString& name, int perClass, bool* isMade);
bool splitPhotos(Session& session);

// Each goes to its pages and takes them in all their states.
void takeLibrary(Photographer& camera);
bool takeTraining(Photographer& camera); ///< Leaves a model.
void takeModel(Photographer& camera); ///< What is done with it.
void takeMemory(Photographer& camera, const QDir& home);
void takeDigits(Photographer& camera, const QDir& home);
void takeNetworks(Photographer& camera, const QDir& home);
void takeVariations(Photographer& camera, const QDir& home);
void takeAwkward(Photographer& camera, const QDir& home); ///< Nothing there yet, and what cannot be taken.

} // namespace Tintype
