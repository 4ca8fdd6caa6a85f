// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/formats/SafetensorsHeader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>
#include <set>

namespace Tintype {

namespace {

using Json = nlohmann::json;

const char* const kMetadataKey = "__metadata__";

/// Takes the header in word by word, so that nothing is built for what the rules forbid: neither deep nesting nor endless lists.
class HeaderReader final : public nlohmann::json_sax<Json>
{
public:
    explicit HeaderReader(SafetensorsHeader* header)
        : m_header(header)
    {
    }

    const char* fault() const { return m_fault; }

    bool null() override { return scalar(); }
    bool boolean(bool) override { return scalar(); }
    bool number_integer(number_integer_t) override { return scalar(); }
    bool number_float(number_float_t, const string_t&) override { return scalar(); }
    bool binary(binary_t&) override { return refuse("binary value"); }
    bool number_unsigned(number_unsigned_t value) override;
    bool string(string_t& value) override;
    bool start_object(std::size_t) override;
    bool key(string_t& name) override;
    bool end_object() override;
    bool start_array(std::size_t) override;
    bool end_array() override;
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override
    {
        return refuse("header is not JSON");
    }

private:
    enum class Place { Outside, Top, Metadata, Tensor, Shape, Offsets, Unknown };

    bool refuse(const char* fault)
    {
        if (!m_fault)
            m_fault = fault;
        return false;
    }
    // A value where none is read: an unknown member of a tensor is passed over, as the reference does.
    bool scalar() { return m_place == Place::Unknown || takesUnknown() || refuse("value of a wrong kind"); }
    bool deeper() { return ++m_depth <= SafetensorsFile::kMaximumDepth || refuse("header nested too deeply"); }
    bool takesUnknown() const { return m_place == Place::Tensor && m_key != "dtype" && m_key != "shape" && m_key != "data_offsets"; }
    void enterUnknown()
    {
        m_place = Place::Unknown;
        m_unknownDepth = m_depth;
    }
    bool finishTensor();

    SafetensorsHeader* m_header;
    const char* m_fault = nullptr;
    Place m_place = Place::Outside;
    int m_depth = 0;
    int m_unknownDepth = 0; // The depth at which the passed-over value began.
    std::string m_key; // The member being read.
    std::set<std::string> m_topKeys;
    std::set<std::string> m_keys; // Of the tensor or the metadata being read.
    SafetensorsHeader::Entry m_entry;
    std::vector<std::uint64_t> m_offsets;
};

bool HeaderReader::number_unsigned(number_unsigned_t value)
{
    if (m_place == Place::Shape) {
        if (value > std::uint64_t(std::numeric_limits<std::int64_t>::max()))
            return refuse("shape overflows");
        if (m_entry.shape.size() >= SafetensorsFile::kMaximumDimensions)
            return refuse("too many dimensions");
        m_entry.shape.push_back(std::int64_t(value));
        return true;
    }
    if (m_place == Place::Offsets) {
        m_offsets.push_back(value);
        return m_offsets.size() <= 2 || refuse("too many offsets");
    }
    return scalar();
}

bool HeaderReader::string(string_t& value)
{
    if (m_place == Place::Metadata) {
        m_header->metadata.insert(QString::fromStdString(m_key), QString::fromStdString(value));
        return true;
    }
    if (m_place == Place::Tensor && m_key == "dtype") {
        m_entry.dtype = QString::fromStdString(value);
        return true;
    }
    return scalar();
}

bool HeaderReader::start_object(std::size_t)
{
    if (!deeper())
        return false;
    if (m_place == Place::Outside) {
        m_place = Place::Top;
    } else if (m_place == Place::Top) {
        m_place = m_key == kMetadataKey ? Place::Metadata : Place::Tensor;
        m_keys.clear();
        m_entry = {};
        m_entry.name = QString::fromStdString(m_key);
        m_offsets.clear();
    } else if (takesUnknown()) {
        enterUnknown();
    } else if (m_place != Place::Unknown) {
        return refuse("object where none belongs");
    }
    return true;
}

bool HeaderReader::key(string_t& name)
{
    if (m_place == Place::Unknown)
        return true;
    std::set<std::string>& known = m_place == Place::Top ? m_topKeys : m_keys;
    if (known.size() > SafetensorsFile::kMaximumTensors)
        return refuse("too many names");
    m_key = name;
    return known.insert(m_key).second || refuse("a name comes twice");
}

bool HeaderReader::end_object()
{
    --m_depth;
    switch (m_place) {
    case Place::Top:
        m_place = Place::Outside;
        return true;
    case Place::Metadata:
        m_place = Place::Top;
        return true;
    case Place::Tensor:
        m_place = Place::Top;
        return finishTensor();
    default:
        if (m_depth < m_unknownDepth)
            m_place = Place::Tensor;
        return true;
    }
}

bool HeaderReader::start_array(std::size_t)
{
    if (!deeper())
        return false;
    if (m_place == Place::Tensor && m_key == "shape")
        m_place = Place::Shape;
    else if (m_place == Place::Tensor && m_key == "data_offsets")
        m_place = Place::Offsets;
    else if (takesUnknown())
        enterUnknown();
    else if (m_place != Place::Unknown)
        return refuse("list where none belongs");
    return true;
}

bool HeaderReader::end_array()
{
    --m_depth;
    if (m_place == Place::Shape || m_place == Place::Offsets || m_depth < m_unknownDepth)
        m_place = Place::Tensor;
    return true;
}

bool HeaderReader::finishTensor()
{
    if (!m_keys.count("dtype") || !m_keys.count("shape") || !m_keys.count("data_offsets") || m_offsets.size() != 2)
        return refuse("tensor described by halves");
    m_entry.begin = m_offsets[0];
    m_entry.end = m_offsets[1];
    const int bits = SafetensorsFile::bitsOf(m_entry.dtype);
    if (bits == 0)
        return refuse("unknown dtype");
    std::uint64_t bytes = 0;
    if (!tensorBytes(m_entry.shape, bits, &bytes))
        return refuse("shape overflows");
    if (m_entry.end < m_entry.begin || m_entry.end - m_entry.begin != bytes)
        return refuse("offsets do not fit the shape");
    if (m_header->entries.size() >= SafetensorsFile::kMaximumTensors)
        return refuse("too many tensors");
    m_header->entries.push_back(std::move(m_entry));
    return true;
}

} // namespace

bool tensorBytes(const std::vector<std::int64_t>& shape, int bits, std::uint64_t* bytes)
{
    std::uint64_t total = 1;
    for (std::int64_t side : shape) {
        if (side < 0 || __builtin_mul_overflow(total, std::uint64_t(side), &total))
            return false;
    }
    if (__builtin_mul_overflow(total, std::uint64_t(bits), &total) || total % 8 != 0)
        return false;
    *bytes = total / 8;
    return true;
}

bool SafetensorsHeader::parse(QByteArrayView text, SafetensorsHeader* header, QString* fault)
{
    const auto refuse = [fault](const char* what) {
        *fault = QString::fromLatin1(what);
        return false;
    };
    if (!text.startsWith('{'))
        return refuse("header does not begin with a brace");
    if (text.contains('\0'))
        return refuse("header holds a zero byte"); // The parser would take it for the end and not look at the rest.
    HeaderReader reader(header);
    if (!Json::sax_parse(text.begin(), text.end(), &reader))
        return refuse(reader.fault() ? reader.fault() : "header is not JSON");
    std::sort(header->entries.begin(), header->entries.end(), [](const Entry& one, const Entry& other) {
        return std::tie(one.begin, one.end, one.name) < std::tie(other.begin, other.end, other.name);
    });
    std::uint64_t position = 0;
    for (const Entry& entry : header->entries) {
        if (entry.begin != position)
            return refuse("hole or overlap between tensors");
        position = entry.end;
    }
    header->dataSize = position;
    return true;
}

QByteArray SafetensorsHeader::text() const
{
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    if (!metadata.isEmpty()) {
        nlohmann::ordered_json texts = nlohmann::ordered_json::object();
        for (auto it = metadata.cbegin(); it != metadata.cend(); ++it)
            texts.emplace(it.key().toStdString(), it.value().toStdString());
        json.emplace(kMetadataKey, std::move(texts));
    }
    // Appended without the search that emplace() makes: the caller has seen to it that no name comes twice.
    auto& members = json.get_ref<nlohmann::ordered_json::object_t&>();
    for (const Entry& entry : entries) {
        nlohmann::ordered_json described = nlohmann::ordered_json::object();
        described["dtype"] = entry.dtype.toStdString();
        described["shape"] = entry.shape;
        described["data_offsets"] = {entry.begin, entry.end};
        members.push_back({entry.name.toStdString(), std::move(described)});
    }
    QByteArray text = QByteArray::fromStdString(json.dump());
    return text.append((8 - text.size() % 8) % 8, ' ');
}

} // namespace Tintype
