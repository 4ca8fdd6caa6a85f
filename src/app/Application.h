// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <optional>

class QApplication;
class QSocketNotifier;

namespace Tintype {

class MainWindow;

/// Starts the window: names, words, look, what the command line asks for; and ends it well on SIGTERM. GUI thread.
class Application : public QObject
{
    Q_OBJECT

public:
    explicit Application(QApplication& application);
    ~Application() override;

    /// Shows the window with what the arguments name. Answers an exit status when there is nothing to run (help, wrong usage).
    std::optional<int> start(const QStringList& arguments);
    MainWindow& window() { return *m_window; }

private:
    void listenForEnd();
    void openFirst(const QString& path);

    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<QSocketNotifier> m_endNotifier;
};

} // namespace Tintype
