// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Photo.h"

#include <QWidget>

class QLabel;

namespace Tintype {

class ElidedLabel;
class PhotoGridModel;
class PhotoSelection;

/// The facts of the current photo: name, size, when, camera, part, stack, what was wrong with it. GUI thread.
class PhotoInfoPanel : public QWidget
{
    Q_OBJECT

public:
    PhotoInfoPanel(PhotoGridModel& model, PhotoSelection& selection, QWidget* parent = nullptr);

    void refresh();
    QString text() const; ///< All lines that are shown.

private:
    void showFacts(const Photo& photo);

    PhotoGridModel& m_model;
    PhotoSelection& m_selection;
    QLabel* m_heading = nullptr;
    ElidedLabel* m_name = nullptr;
    ElidedLabel* m_folder = nullptr;
    QLabel* m_size = nullptr;
    QLabel* m_taken = nullptr;
    QLabel* m_camera = nullptr;
    QLabel* m_part = nullptr;
    QLabel* m_stack = nullptr;
    QLabel* m_warning = nullptr;
};

} // namespace Tintype
