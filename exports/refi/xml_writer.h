// Appends XML to a string, an element a line, indented: no tree, no stream, since a large project
// has hundreds of megabytes of it.
//
//   xml.open("Code");
//   xml.attribute("name", code.name);
//   xml.text_element("Description", text);
//   xml.close();
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "coding/ids.h"
#include "coding/rows.h"

namespace exports::refi {

class XmlWriter {
 public:
  // Appends to `out`, which must outlive this.
  explicit XmlWriter(std::string& out) : out_(out) {}

  // `name` must live until the element is closed, as a literal does. The attributes of an element
  // come before what is in it.
  void open(const char* name);
  // Any text; what XML cannot hold becomes U+FFFD (xml_text.h).
  void attribute(std::string_view name, std::string_view text);
  void attribute(std::string_view name, const coding::Guid& guid);
  template <class Tag>
  void attribute(std::string_view name, const coding::Id<Tag>& id) {
    attribute(name, id.guid);
  }
  // Once more of the element that is open, whatever is in it by now; nothing where it has that.
  void add_attribute(std::string_view name, std::string_view text);
  void number(std::string_view name, std::uint64_t value);
  // In UTC with milliseconds; not a time that is 0, which is none.
  void time(std::string_view name, coding::Timestamp time);
  // <Name>text</Name>
  void text_element(const char* name, std::string_view text);
  // Whole elements as they stand, in lines of their own.
  void markup(std::string_view xml);
  // <Name attribute="guid"/>
  void reference(const char* name, const coding::Guid& guid, std::string_view attribute);
  void close();
  // For an element that may not be empty: without children it is as if it had never been opened.
  void close_unless_empty();

  std::string_view open_element() const { return open_.back().name; }
  // Where the element that is open begins in the text.
  std::size_t begin() const { return open_.back().begin; }
  std::size_t depth() const { return open_.size(); }
  // Puts what `make` gives for it in the place of the element that was closed last, which begins
  // there.
  template <class Make>
  void replace_last(std::size_t begin, const Make& make) {
    const std::string made = make(std::string_view(out_).substr(begin));
    out_.resize(begin);
    out_ += made;
  }
  // How many U+FFFD stand in for what XML cannot hold.
  std::size_t replaced() const { return replaced_; }

 private:
  struct Element {
    const char* name;
    std::size_t before;  // where the text ended before it
    std::size_t begin;   // of its <
    bool has_children = false;
    bool has_text = false;
  };

  void begin_child();
  void begin_attribute(std::string_view name);
  void add_text(std::string_view text, bool in_attribute);

  std::string& out_;
  std::vector<Element> open_;
  std::size_t replaced_ = 0;
};

}  // namespace exports::refi
