// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/Engine.h"
#include "learning/MemoryRemedies.h"
#include "learning/MemoryRoom.h"

#include <QFrame>

#include <map>
#include <set>
#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;

namespace Tintype {

class PartsBar;
class OptionCard;
class RoomBar;

/// The memory that a training will need against what is free, and what helps where that is too little. One line while all fits.
/// GUI thread.
class MemoryView : public QFrame
{
    Q_OBJECT

public:
    explicit MemoryView(QWidget* parent = nullptr);

    /// Photos that the training is made of; without any there is nothing to foresee.
    struct Photos
    {
        int training = 0;
        int validation = 0;
        int classes = 0;
    };
    /// `memoryLimit`: bytes that the whole program is to stay under; 0: none.
    void setTraining(const Recipe& recipe, const Photos& photos, const DeviceInfo& device, qint64 memoryLimit);
    Recipe withChosen(const Recipe& recipe) const; ///< The recipe with the remedies that are switched on.
    qint64 needed() const { return m_needed; } ///< Bytes, with those.
    qint64 room() const { return m_room.bytes(); } ///< 0: unknown.
    bool isTooLittle() const { return room() > 0 && m_needed > room(); }

Q_SIGNALS:
    void remediesChanged();
    void batchWanted(int photos);
    void networkWanted(const QString& network);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeRemedies();
    void placeRemedies();
    void press(Remedy remedy, bool on);
    void foresee();
    void showSentence();
    void showAdvice();
    void showParts(const MemoryParts& parts);
    void showRemedies();
    TrainingShape shape() const;
    qint64 pictureBytes() const;

    Recipe m_recipe;
    Photos m_photos;
    DeviceInfo m_device;
    qint64 m_memoryLimit = 0;
    qint64 m_needed = 0;
    MemoryRoom m_room;
    KeptPictures m_pictures;
    std::map<Remedy, RemedyOffer> m_chosen;
    std::map<Remedy, RemedyOffer> m_offers; ///< As the cards show them.
    std::set<Remedy> m_seen; ///< Offered since the training was chosen: their cards stay where they are.

    QLabel* m_sentence;
    QLabel* m_advice;
    RoomBar* m_bar;
    QPushButton* m_details;
    PartsBar* m_parts;
    std::map<Remedy, OptionCard*> m_cards;
    QGridLayout* m_grid = nullptr;
    QWidget* m_remedies; ///< After these two, which it is made with.
};

} // namespace Tintype
