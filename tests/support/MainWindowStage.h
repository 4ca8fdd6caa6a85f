// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Look.h"
#include "app/MainWindow.h"
#include "app/Settings.h"
#include "app/views/BottomBar.h"
#include "app/work/ImportRunner.h"
#include "support/FakeEngine.h"
#include "support/TestPhotos.h"
#include "support/Tolerance.h"

#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace Tintype {

/// The real window with default settings, in a folder of its own, with an engine that does as a script says.
class MainWindowStage
{
protected:
    static constexpr int kPatience = 30'000; ///< Milliseconds.

    static void useTestFolders() { QStandardPaths::setTestModeEnabled(true); }

    void makeWindow()
    {
        QFile::remove(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/tintype.conf"));
        m_folder = std::make_unique<QTemporaryDir>();
        Settings::setProjectsFolder(m_folder->path());
        Look::instance().apply(Look::Mode::Dark);
        open();
    }

    void closeAll()
    {
        m_window.reset();
        m_folder.reset();
    }

    /// As when the program is started again.
    void open()
    {
        m_window.reset();
        m_window = std::make_unique<MainWindow>(
            [this]() -> Result<std::unique_ptr<Engine>> { return std::unique_ptr<Engine>(std::make_unique<FakeEngine>(m_script)); });
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    QString path(const QString& below) const { return m_folder->filePath(below); }

    /// A folder with that many photos in two sub-folders.
    QString photos(int count, QSize size = {120, 80})
    {
        for (int i = 0; i < count; ++i) {
            const QString name = QStringLiteral("photos/%1/%2.jpg").arg(QString::fromLatin1(i % 2 == 0 ? "beach" : "city")).arg(i);
            TestPhotos::write(path(name), TestPhotos::jpeg(TestPhotos::scene(quint32(i), size)));
        }
        return path(QStringLiteral("photos"));
    }

    /// A new project with so many photos.
    void importAll(int count)
    {
        QVERIFY_RESULT(m_window->createProject(path(QStringLiteral("Test.tintype"))));
        m_window->startImport({photos(count)}, true);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->session()->importer().isRunning(), kPatience);
        QCOMPARE(catalog().photos().size(), size_t(count));
    }

    void drop(const QStringList& paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& each : paths)
            urls.append(QUrl::fromLocalFile(each));
        data.setUrls(urls);
        const QPoint middle = m_window->rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        if (!enter.isAccepted())
            return;
        QDropEvent dropped(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &dropped);
    }

    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(m_window.get(), Qt::Key(key), modifiers); }

    Catalog& catalog() { return m_window->session()->catalog(); }

    template <typename T>
    T* find(const char* name = nullptr) const
    {
        return m_window->findChild<T*>(QString::fromLatin1(name));
    }

    /// What the bottom bar offers to take back; empty where that is nothing.
    QString undoWords() const
    {
        auto* undo = find<BottomBar>()->findChild<QPushButton*>(QStringLiteral("undo"));
        return undo->isVisible() ? undo->text() : QString();
    }

    FakeScript m_script;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace Tintype
