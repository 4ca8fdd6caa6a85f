// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/LookIcon.h"

#include "app/Look.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace Tintype {

namespace {

class RecolouredIcon : public QIconEngine
{
public:
    RecolouredIcon(QString file, const QColor& colour)
        : m_file(std::move(file))
        , m_colour(colour)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
        QPixmap drawn = pixmap(rect.size() * scale, mode, state);
        drawn.setDevicePixelRatio(scale);
        painter->drawPixmap(rect, drawn);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        const QColor colour = colourFor(mode);
        const QString key
            = QStringLiteral("%1-%2x%3-%4").arg(m_file).arg(size.width()).arg(size.height()).arg(colour.rgba(), 0, 16);
        QPixmap drawn;
        if (QPixmapCache::find(key, &drawn))
            return drawn;
        QFile file(m_file);
        QByteArray svg = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        Q_ASSERT_X(!svg.isEmpty(), "Look::icon", qPrintable(m_file));
        svg.replace("currentColor", colour.name().toLatin1());
        QSvgRenderer renderer(svg);
        drawn = QPixmap(size);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        painter.setOpacity(colour.alphaF());
        renderer.render(&painter);
        painter.end();
        QPixmapCache::insert(key, drawn);
        return drawn;
    }

    QIconEngine* clone() const override { return new RecolouredIcon(*this); }

private:
    QColor colourFor(QIcon::Mode mode) const
    {
        const LookTokens& tokens = Look::instance().tokens();
        if (mode != QIcon::Disabled)
            return m_colour.isValid() ? m_colour : tokens.text;
        QColor faint = tokens.quiet;
        faint.setAlphaF(0.6F);
        return faint;
    }

    QString m_file;
    QColor m_colour; ///< Invalid: the look's text colour.
};

} // namespace

QIcon recolouredIcon(const QString& file, const QColor& colour)
{
    return QIcon(new RecolouredIcon(file, colour));
}

} // namespace Tintype
