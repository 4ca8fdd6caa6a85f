// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// Memory of the processor's tensors. A training asks again and again for the same few large blocks; the C library hands each
/// back to the system and gets it anew page by page, which costs a third of the time. Here freed blocks wait for the next
/// tensor. Everything is counted, so that a training can be held to a limit. Any thread.
namespace Tintype::TensorMemory {

/// Makes torch use it; before the first tensor. Calling it again does nothing.
void install();

/// From then on, what would take more than this many bytes fails as out of memory does. 0: no limit.
void setLimit(qint64 bytes);

/// The `number`-th tensor from now on (1: the next) gets no memory, once; 0: takes that back. For tests of what happens then.
void failAt(qint64 number);

/// Memory for torch's work that is no tensor's: counted while this lives as if it were one. Fails as a tensor does.
class Claim
{
public:
    explicit Claim(qint64 bytes);
    ~Claim();
    Q_DISABLE_COPY_MOVE(Claim)

private:
    const qint64 m_bytes;
};

qint64 inUse(); ///< Bytes of living tensors and claims.
qint64 peak(); ///< Most of them at once since resetPeak().
void resetPeak();
void release(); ///< Gives the blocks that wait back to the system.

} // namespace Tintype::TensorMemory
