// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/PhotoInfoPanel.h"

#include "app/models/PhotoGridModel.h"
#include "app/models/PhotoSelection.h"
#include "app/models/PhotoWords.h"
#include "app/views/ElidedLabel.h"
#include "app/views/Widgets.h"
#include "library/Catalog.h"

#include <QDir>
#include <QLocale>
#include <QVBoxLayout>

namespace Tintype {

namespace {

void setLine(QLabel* line, const QString& text)
{
    line->setText(text);
    line->setVisible(!text.isEmpty());
}

QString formatName(const QString& format)
{
    return format == QLatin1String("raw") ? PhotoInfoPanel::tr("camera raw") : format.toUpper();
}

} // namespace

PhotoInfoPanel::PhotoInfoPanel(PhotoGridModel& model, PhotoSelection& selection, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_selection(selection)
    , m_heading(label(tr("Photo"), "section", this))
    , m_name(new ElidedLabel(this))
    , m_folder(new ElidedLabel(this))
    , m_size(wrappedLabel({}, "quiet", this))
    , m_taken(wrappedLabel({}, "quiet", this))
    , m_camera(wrappedLabel({}, "quiet", this))
    , m_part(wrappedLabel({}, "quiet", this))
    , m_stack(wrappedLabel({}, "quiet", this))
    , m_warning(wrappedLabel({}, "caution", this))
{
    setRole(m_folder, "quiet");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_heading);
    column->addSpacing(4);
    for (QLabel* line : {static_cast<QLabel*>(m_name), static_cast<QLabel*>(m_folder), m_size, m_taken, m_camera, m_part, m_stack, m_warning})
        column->addWidget(line);
    m_stack->setToolTip(tr("Photos taken seconds apart, or the same picture again. They go into one part together, so that the test stays honest."));
    connect(&selection, &PhotoSelection::currentChanged, this, &PhotoInfoPanel::refresh);
    connect(&model, &PhotoGridModel::updated, this, &PhotoInfoPanel::refresh);
    refresh();
}

void PhotoInfoPanel::refresh()
{
    const Photo* photo = m_model.catalog() ? m_model.catalog()->photo(m_selection.current()) : nullptr;
    m_heading->setVisible(photo);
    m_name->setVisible(photo);
    m_folder->setVisible(photo);
    if (photo) {
        showFacts(*photo);
        return;
    }
    for (QLabel* line : {m_size, m_taken, m_camera, m_part, m_stack, m_warning})
        setLine(line, {});
}

void PhotoInfoPanel::showFacts(const Photo& photo)
{
    const PhotoFacts& facts = photo.facts;
    const QLocale locale;
    m_name->setFullText(fileNameOf(photo).toString());
    m_folder->setFullText(QDir::toNativeSeparators(facts.path.left(facts.path.lastIndexOf(u'/'))));
    setLine(m_size, tr("%1 × %2 · %3 · %4")
                        .arg(facts.size.width())
                        .arg(facts.size.height())
                        .arg(locale.formattedDataSize(facts.bytes, 1, QLocale::DataSizeSIFormat), formatName(facts.format)));
    setLine(m_taken, facts.taken.isValid() ? locale.toString(facts.taken, QStringLiteral("d MMM yyyy, HH:mm")) : QString());
    setLine(m_camera, facts.camera);
    setLine(m_part, photo.role == Role::None ? QString() : tr("Part: %1").arg(partName(photo.role)));
    m_part->setToolTip(partHint(photo.role));
    const int stackSize = m_model.stackSize(photo.stack);
    setLine(m_stack, stackSize > 1 ? stackSentence(stackSize) : QString());
    setLine(m_warning, facts.warning);
}

QString PhotoInfoPanel::text() const
{
    QStringList lines;
    for (const ElidedLabel* line : {m_name, m_folder}) {
        if (!line->isHidden())
            lines.append(line->fullText());
    }
    for (const QLabel* line : {m_size, m_taken, m_camera, m_part, m_stack, m_warning}) {
        if (!line->isHidden())
            lines.append(line->text());
    }
    return lines.join(u'\n');
}

} // namespace Tintype
