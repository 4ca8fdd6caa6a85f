// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QFrame;
class QLabel;
class QProgressBar;
class QVBoxLayout;

namespace Tintype {

class EventLog;

/// The column of figures beside the curves: accuracy with its interval, time, device and memory, what happened. GUI thread.
class RunFigures : public QWidget
{
    Q_OBJECT

public:
    explicit RunFigures(QWidget* parent = nullptr);

    void setAccuracy(double accuracy, int photos); ///< Of the best on validation.
    void clearAccuracy(const QString& words); ///< There is none: why.
    void setTime(const QString& title, const QString& figure, const QString& words);
    void setDevice(const QString& name, const QString& precision);
    void setMemoryLimit(qint64 bytes) { m_memoryLimit = bytes; } ///< That the program is to stay under; 0: none.
    void showMemory(); ///< What the program holds now.
    void hideMemory(); ///< Of a run that is over.
    void setRecovery(const QString& sentence); ///< What was done about too little memory; empty: nothing had to be.
    EventLog& log() { return *m_log; }

private:
    struct Card
    {
        QLabel* title = nullptr;
        QLabel* figure = nullptr;
        QLabel* words = nullptr;
    };
    Card addCard(QVBoxLayout* column, const QString& title);
    QFrame* makeDevice();

    Card m_accuracy;
    Card m_time;
    QLabel* m_device;
    QLabel* m_memory;
    QProgressBar* m_memoryBar;
    qint64 m_memoryLimit = 0;
    QLabel* m_recovery;
    EventLog* m_log;
};

} // namespace Tintype
