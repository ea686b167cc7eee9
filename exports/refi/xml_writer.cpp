#include "exports/refi/xml_writer.h"

#include <algorithm>
#include <charconv>
#include <chrono>

#include <fmt/format.h>

#include "exports/markup.h"
#include "exports/refi/xml_text.h"

namespace exports::refi {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";

// Nothing in it that XML, or its normal form, would have otherwise.
bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte < 0x7F && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'';
  });
}

void append_guid(const coding::Guid& guid, std::string& out) {
  char text[36];
  char* to = text;
  for (std::size_t i = 0; i < guid.bytes.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) *to++ = '-';
    *to++ = kHex[guid.bytes[i] >> 4];
    *to++ = kHex[guid.bytes[i] & 0x0F];
  }
  out.append(text, sizeof text);
}

// `tag`: as it is written here, from < to before >. No value has one of these or a " in it.
bool has_attribute(std::string_view tag, std::string_view name) {
  for (std::size_t at = tag.find(' '); at < tag.size();) {
    const std::size_t equals = tag.find('=', at);
    if (tag.substr(at + 1, equals - at - 1) == name) return true;
    at = tag.find('"', equals + 2) + 1;
  }
  return false;
}

// The digits of a number that has at most so many.
void append_digits(unsigned value, std::size_t digits, std::string& out) {
  const std::size_t at = out.size();
  out.append(digits, '0');
  for (std::size_t i = digits; i > 0; --i, value /= 10)
    out[at + i - 1] = static_cast<char>('0' + value % 10);
}

// What a dateTime of four digits for the year can hold: from 0001 to 9999.
constexpr std::int64_t kFirstTime = -62'135'596'800'000;
constexpr std::int64_t kLastTime = 253'402'300'799'999;

}  // namespace

void XmlWriter::begin_child() {
  if (!open_.empty() && !open_.back().has_children) {
    out_ += '>';
    open_.back().has_children = true;
  }
  if (!out_.empty()) out_ += '\n';
  out_.append(2 * open_.size(), ' ');
}

void XmlWriter::open(const char* name) {
  const std::size_t before = out_.size();
  begin_child();
  open_.push_back({name, before, out_.size()});
  out_ += '<';
  out_ += name;
}

void XmlWriter::begin_attribute(std::string_view name) {
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
}

void XmlWriter::attribute(std::string_view name, std::string_view text) {
  begin_attribute(name);
  add_text(text, true);
  out_ += '"';
}

void XmlWriter::attribute(std::string_view name, const coding::Guid& guid) {
  begin_attribute(name);
  append_guid(guid, out_);
  out_ += '"';
}

void XmlWriter::add_attribute(std::string_view name, std::string_view text) {
  const std::size_t end = std::min(out_.find('>', begin()), out_.size());
  if (has_attribute(std::string_view(out_).substr(begin(), end - begin()), name)) return;
  const std::string inside = out_.substr(end);
  out_.resize(end);
  attribute(name, text);
  out_ += inside;
}

void XmlWriter::number(std::string_view name, std::uint64_t value) {
  char digits[20];
  begin_attribute(name);
  out_.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
  out_ += '"';
}

void XmlWriter::time(std::string_view name, coding::Timestamp time) {
  using namespace std::chrono;
  if (time.milliseconds == 0 || time.milliseconds < kFirstTime || time.milliseconds > kLastTime)
    return;
  const sys_time<milliseconds> at{milliseconds{time.milliseconds}};
  const auto day = floor<days>(at);
  const year_month_day date{day};
  const hh_mm_ss<milliseconds> clock{at - day};
  begin_attribute(name);
  append_digits(static_cast<unsigned>(static_cast<int>(date.year())), 4, out_);
  out_ += '-', append_digits(static_cast<unsigned>(date.month()), 2, out_);
  out_ += '-', append_digits(static_cast<unsigned>(date.day()), 2, out_);
  out_ += 'T', append_digits(static_cast<unsigned>(clock.hours().count()), 2, out_);
  out_ += ':', append_digits(static_cast<unsigned>(clock.minutes().count()), 2, out_);
  out_ += ':', append_digits(static_cast<unsigned>(clock.seconds().count()), 2, out_);
  out_ += '.', append_digits(static_cast<unsigned>(clock.subseconds().count()), 3, out_);
  out_ += "Z\"";
}

void XmlWriter::text_element(const char* name, std::string_view text) {
  open(name);
  out_ += '>';
  add_text(text, false);
  open_.back().has_children = open_.back().has_text = true;
  close();
}

void XmlWriter::markup(std::string_view xml) {
  begin_child();
  out_ += xml;
}

void XmlWriter::reference(const char* name, const coding::Guid& guid, std::string_view attribute) {
  open(name);
  this->attribute(attribute, guid);
  close();
}

void XmlWriter::close() {
  const Element element = open_.back();
  open_.pop_back();
  if (!element.has_children) {
    out_ += "/>";
    return;
  }
  if (!element.has_text) {
    out_ += '\n';
    out_.append(2 * open_.size(), ' ');
  }
  out_ += "</";
  out_ += element.name;
  out_ += '>';
}

void XmlWriter::close_unless_empty() {
  if (open_.back().has_children) return close();
  const std::size_t before = open_.back().before;
  open_.pop_back();
  // The > that its parent got with its first child goes as well.
  if (!open_.empty() && out_[before] == '>') open_.back().has_children = false;
  out_.resize(before);
}

void XmlWriter::add_text(std::string_view text, bool in_attribute) {
  if (is_plain(text)) {
    out_ += text;
    return;
  }
  const LegalText legal = legal_text(text);
  replaced_ += legal.replaced;
  out_ += in_attribute ? escaped_attribute(legal.text) : escaped(legal.text);
}

}  // namespace exports::refi
