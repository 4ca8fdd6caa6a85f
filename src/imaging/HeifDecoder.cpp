// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PhotoDecoders.h"
#include "imaging/PhotoLimits.h"

#include <QColorSpace>
#include <QCoreApplication>

#include <libheif/heif.h>

#include <cstring>
#include <memory>
#include <new>

namespace Tintype {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::PhotoReader", text);
}

constexpr int kBytesPerPixel = 6; // the decoder's planes, its conversion to RGB and our copy

template <typename T, void (*Free)(T*)>
struct Freer
{
    void operator()(T* pointer) const { Free(pointer); }
};
void releaseHandle(heif_image_handle* handle)
{
    heif_image_handle_release(handle);
}
void releaseImage(heif_image* image)
{
    heif_image_release(image);
}
using Context = std::unique_ptr<heif_context, Freer<heif_context, heif_context_free>>;
using Handle = std::unique_ptr<heif_image_handle, Freer<heif_image_handle, releaseHandle>>;
using Image = std::unique_ptr<heif_image, Freer<heif_image, releaseImage>>;

tl::unexpected<Error> damaged(const heif_error& error)
{
    return fail(Error::Kind::Corrupt, tr("The HEIF picture is damaged or of a kind that cannot be shown."),
                QString::fromUtf8(error.message ? error.message : ""));
}

PhotoMetadata metadataOf(heif_image_handle* handle)
{
    heif_item_id id = 0;
    if (heif_image_handle_get_list_of_metadata_block_IDs(handle, "Exif", &id, 1) != 1)
        return {};
    constexpr size_t limit = 16 * 1024 * 1024;
    const size_t size = heif_image_handle_get_metadata_size(handle, id);
    if (size < 8 || size > limit)
        return {};
    QByteArray block(qsizetype(size), Qt::Uninitialized);
    if (heif_image_handle_get_metadata(handle, id, block.data()).code != heif_error_Ok)
        return {};
    // Four bytes say where the TIFF structure begins, counted from behind them.
    const auto* head = reinterpret_cast<const uchar*>(block.constData());
    const quint32 offset = quint32(head[0]) << 24 | quint32(head[1]) << 16 | quint32(head[2]) << 8 | head[3];
    if (offset > size - 8)
        return {};
    PhotoMetadata metadata = readExifBlock(block.mid(qsizetype(offset) + 4));
    metadata.orientation = 1; // the container's own rotation has been applied by the decoder
    return metadata;
}

QColorSpace colourSpaceOf(heif_image_handle* handle)
{
    constexpr size_t limit = 4 * 1024 * 1024;
    const size_t size = heif_image_handle_get_raw_color_profile_size(handle);
    if (size == 0 || size > limit)
        return {};
    QByteArray profile(qsizetype(size), Qt::Uninitialized);
    if (heif_image_handle_get_raw_color_profile(handle, profile.data()).code != heif_error_Ok)
        return {};
    return QColorSpace::fromIccProfile(profile);
}

} // namespace

Result<DecodedPhoto> decodeHeif(const QByteArray& bytes, const ReadOptions&)
{
    const Context context(heif_context_alloc());
    heif_context_set_maximum_image_size_limit(context.get(), PhotoLimits::kSide);
    heif_error error = heif_context_read_from_memory_without_copy(context.get(), bytes.constData(), size_t(bytes.size()), nullptr);
    if (error.code != heif_error_Ok)
        return damaged(error);
    heif_image_handle* rawHandle = nullptr;
    error = heif_context_get_primary_image_handle(context.get(), &rawHandle);
    if (error.code != heif_error_Ok)
        return damaged(error);
    const Handle handle(rawHandle);
    const QSize size(heif_image_handle_get_width(handle.get()), heif_image_handle_get_height(handle.get()));
    Result<> allowed = checkDeclaredSize(size);
    if (allowed)
        allowed = checkDeclaredMemory(size, qint64(size.width()) * size.height() * kBytesPerPixel, bytes.size());
    if (!allowed)
        return fail(allowed.error());
    heif_image* rawImage = nullptr;
    error = heif_decode_image(handle.get(), &rawImage, heif_colorspace_RGB, heif_chroma_interleaved_RGB, nullptr);
    if (error.code != heif_error_Ok)
        return damaged(error);
    const Image image(rawImage);
    int stride = 0;
    const uint8_t* plane = heif_image_get_plane_readonly(image.get(), heif_channel_interleaved, &stride);
    const int width = heif_image_get_width(image.get(), heif_channel_interleaved);
    const int height = heif_image_get_height(image.get(), heif_channel_interleaved);
    if (!plane || width <= 0 || height <= 0 || stride < width * 3)
        return fail(Error::Kind::Corrupt, tr("The HEIF picture is damaged or of a kind that cannot be shown."));
    QImage copy(width, height, QImage::Format_RGB888);
    if (copy.isNull())
        throw std::bad_alloc();
    for (int y = 0; y < height; ++y)
        std::memcpy(copy.scanLine(y), plane + size_t(y) * size_t(stride), size_t(width) * 3);
    copy.setColorSpace(colourSpaceOf(handle.get()));
    DecodedPhoto decoded;
    decoded.metadata = metadataOf(handle.get());
    decoded.picture.image = toPlainRgb(std::move(copy));
    decoded.picture.fullSize = decoded.picture.image.size();
    return decoded;
}

} // namespace Tintype
