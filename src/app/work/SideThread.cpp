// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work/SideThread.h"

namespace Tintype {

SideThread::SideThread(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setObjectName(QStringLiteral("side"));
}

SideThread::~SideThread()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void SideThread::dropWaiting()
{
    m_pool.clear();
}

} // namespace Tintype
