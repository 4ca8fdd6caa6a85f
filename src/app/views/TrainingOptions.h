// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QSpinBox;

namespace Tintype {

struct DeviceInfo;
struct Recipe;

/// The rest that can be chosen for a training, folded away behind "More". GUI thread.
class TrainingOptions : public QWidget
{
    Q_OBJECT

public:
    explicit TrainingOptions(QWidget* parent = nullptr);

    void applyTo(Recipe* recipe) const;
    QString device() const; ///< "auto", or an id.
    qint64 memoryLimit() const; ///< Bytes that the program is to stay under; 0: none.
    void setBatch(int photos);
    void setDevices(const QList<DeviceInfo>& devices); ///< Those there are, the best first.

    QJsonObject save() const;
    void restore(const QJsonObject& kept);

Q_SIGNALS:
    void edited();

private:
    QSpinBox* addNumber(QGridLayout* grid, int row, const QString& name, const QString& words, int low, int high, int value);

    QSpinBox* m_epochs;
    QSpinBox* m_batch;
    QSpinBox* m_seed;
    QComboBox* m_device;
    QSpinBox* m_memory;
};

} // namespace Tintype
