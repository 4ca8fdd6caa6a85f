// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PhotoDecoders.h"
#include "imaging/PhotoLimits.h"

#include <QCoreApplication>

#include <libraw/libraw.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace Tintype {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::PhotoReader", text);
}

constexpr int kBytesPerPixel = 2; // the sensor's 16 bits

tl::unexpected<Error> damaged(int code)
{
    return fail(Error::Kind::Corrupt, tr("The camera file is damaged, or from a camera that is not known yet."),
                QString::fromUtf8(LibRaw::strerror(code)));
}

/// LibRaw's flip as an EXIF orientation.
int orientationOf(int flip)
{
    switch (flip) {
    case 3:
        return 3;
    case 5:
        return 8;
    case 6:
        return 6;
    default:
        return 1;
    }
}

/// The JPEG that the camera put into the file, when it is large enough.
QImage embeddedPreview(LibRaw& raw, const ReadOptions& options)
{
    if (raw.unpack_thumb() != LIBRAW_SUCCESS || raw.imgdata.thumbnail.tformat != LIBRAW_THUMBNAIL_JPEG)
        return {};
    const QByteArray bytes = QByteArray::fromRawData(raw.imgdata.thumbnail.thumb, int(raw.imgdata.thumbnail.tlength));
    Result<DecodedPhoto> preview = decodeWithQt(bytes, PhotoFormat::Jpeg, options);
    if (!preview)
        return {};
    const int wanted = options.minimumShortSide > 0 ? options.minimumShortSide : 1000;
    const QImage& image = preview->picture.image;
    const int shortSide = std::min(image.width(), image.height());
    // Developing is at half the sensor's size: a preview that is no smaller is the better picture, and the camera's own.
    if (shortSide < wanted && shortSide < std::min(raw.imgdata.sizes.iwidth, raw.imgdata.sizes.iheight) / 2)
        return {};
    // Previews that carry an orientation of their own are upright by now.
    return preview->metadata.orientation != 1 ? image : uprighted(image, orientationOf(raw.imgdata.sizes.flip));
}

Result<QImage> developed(LibRaw& raw)
{
    raw.imgdata.params.half_size = 1; // a quarter of the work, and still 6 megapixels of 24
    raw.imgdata.params.use_camera_wb = 1;
    raw.imgdata.params.output_color = 1; // sRGB
    raw.imgdata.params.output_bps = 8;
    int code = raw.unpack();
    if (code == LIBRAW_SUCCESS)
        code = raw.dcraw_process();
    if (code != LIBRAW_SUCCESS)
        return damaged(code);
    const std::unique_ptr<libraw_processed_image_t, void (*)(libraw_processed_image_t*)> image(raw.dcraw_make_mem_image(&code),
                                                                                              LibRaw::dcraw_clear_mem);
    if (!image || image->type != LIBRAW_IMAGE_BITMAP || image->colors != 3 || image->bits != 8)
        return damaged(code);
    QImage copy(image->width, image->height, QImage::Format_RGB888);
    for (int y = 0; y < copy.height(); ++y)
        std::memcpy(copy.scanLine(y), image->data + size_t(y) * image->width * 3, size_t(image->width) * 3);
    return copy;
}

} // namespace

Result<DecodedPhoto> decodeRaw(const QByteArray& bytes, const ReadOptions& options)
{
    const auto raw = std::make_unique<LibRaw>(); // too large for a thread's stack
    // The default handlers print; errors come back as codes anyway.
    raw->set_dataerror_handler(nullptr, nullptr);
    raw->imgdata.params.max_raw_memory_mb = unsigned(PhotoLimits::kDecodedBytes / (1024 * 1024));
    const int code = raw->open_buffer(const_cast<char*>(bytes.constData()), size_t(bytes.size()));
    if (code != LIBRAW_SUCCESS)
        return damaged(code);
    QSize size(raw->imgdata.sizes.iwidth, raw->imgdata.sizes.iheight);
    Result<> allowed = checkDeclaredSize(size);
    if (allowed)
        allowed = checkDeclaredMemory(size, qint64(size.width()) * size.height() * kBytesPerPixel, bytes.size());
    if (!allowed)
        return fail(allowed.error());
    DecodedPhoto decoded;
    decoded.metadata = readMetadata(bytes);
    if (decoded.metadata.camera.isEmpty())
        decoded.metadata.camera = QString::fromUtf8(raw->imgdata.idata.model);
    if (!decoded.metadata.taken.isValid() && raw->imgdata.other.timestamp > 0)
        decoded.metadata.taken = QDateTime::fromSecsSinceEpoch(raw->imgdata.other.timestamp);
    decoded.picture.image = embeddedPreview(*raw, options);
    if (decoded.picture.image.isNull()) {
        Result<QImage> image = developed(*raw);
        if (!image)
            return fail(image.error());
        decoded.picture.image = *image;
    }
    const bool isTurned = raw->imgdata.sizes.flip == 5 || raw->imgdata.sizes.flip == 6;
    decoded.picture.fullSize = isTurned ? size.transposed() : size;
    return decoded;
}

} // namespace Tintype
