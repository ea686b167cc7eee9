#include "coding/store/edit_codec.h"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "coding/project.h"

namespace coding::store {
namespace {

constexpr std::uint8_t kVersion = 4;
// An edit's number: of its row's kind, in the order of ForAllRows; for an erasure that and kErase.
// They stay when a kind of row is added. In version 1 there were 16 kinds.
constexpr std::uint8_t kErase = 64;
constexpr std::uint8_t kEraseInVersion1 = 16;
constexpr std::uint8_t kChangeText = 128;
constexpr std::size_t kEditsOnRows = std::variant_size_v<AnyEdit> - 1;
constexpr std::size_t kKinds = kEditsOnRows / 2;
static_assert(kKinds <= kErase);
static_assert(std::is_same_v<std::variant_alternative_t<kEditsOnRows, AnyEdit>, ChangeText>);

[[noreturn]] void damaged() {
  throw ProjectError(
      say("De geschiedenis in dit project is beschadigd; verder terug ongedaan maken "
          "kan niet.",
          "The history in this project is damaged; undoing further back is not "
          "possible."));
}

[[noreturn]] void unknown_version() {
  throw ProjectError(say("De geschiedenis in dit project is van een nieuwere Zwerm of beschadigd.",
                         "The history in this project is from a newer Zwerm, or damaged."));
}

class Encoder {
 public:
  explicit Encoder(std::string& out) : out_(out) {}

  template <class Value>
  void operator()(const char*, const Value& value) {
    add(value);
  }

  void add(const Guid& guid) {
    out_.append(reinterpret_cast<const char*>(guid.bytes.data()), guid.bytes.size());
  }
  template <class Tag>
  void add(const Id<Tag>& id) {
    add(id.guid);
  }
  template <class Value>
  void add(const std::optional<Value>& value) {
    out_ += value ? '\1' : '\0';
    if (value) add(*value);
  }
  template <class A, class B>
  void add(const std::pair<A, B>& pair) {
    add(pair.first), add(pair.second);
  }
  void add(const std::string& text) { size(text.size()), out_ += text; }
  void add(const Bytes& bytes) { size(bytes->size()), out_ += *bytes; }
  void add(const Span& span) { size(span.begin.value), size(span.end.value); }
  void add(Timestamp time) { add(time.milliseconds); }
  void add(Colour colour) { add(std::int64_t{colour.rgb}); }
  void add(transcripts::Milliseconds time) { add(std::int64_t{time.count()}); }
  void add(const ProjectInfo::Key&) {}
  template <class Value>
  requires std::is_integral_v<Value> || std::is_enum_v<Value>
  void add(Value value) { number(static_cast<std::uint64_t>(value), 8); }
  void add(const transcripts::TranscriptPtr& text) {
    add(std::string(text->text()));
    add(text->speakers());
    add(text->turns());
  }
  void add(const transcripts::Turn& turn) {
    add(turn.span), size(turn.speaker), add(turn.time), add(turn.cut);
  }
  void add(const transcripts::Replacement& replacement) {
    add(replacement.span), add(replacement.text);
  }
  void add(const TurnSplice& splice) { size(splice.first), size(splice.removed), add(splice.put); }
  void add(const ChangeText& change) {
    add(change.transcript), add(change.replacements), add(change.turns), add(change.speakers);
  }
  template <class Value>
  void add(const std::vector<Value>& list) {
    size(list.size());
    for (const Value& value : list) add(value);
  }

 private:
  void size(std::size_t value) { number(value, 4); }
  void number(std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) out_ += static_cast<char>(value >> (8 * i));
  }
  std::string& out_;
};

class Decoder {
 public:
  explicit Decoder(std::string_view bytes) : bytes_(bytes), version_(byte()) {
    if (version_ < 1 || version_ > kVersion) unknown_version();
  }
  bool at_end() const { return bytes_.empty(); }
  // The place in Edit's variant of the edit that comes.
  std::size_t index() {
    const std::uint8_t number = byte();
    if (number == kChangeText) return kEditsOnRows;
    const std::uint8_t erase = version_ == 1 ? kEraseInVersion1 : kErase;
    const std::size_t kind = number % erase;
    if (number >= 2 * erase || kind >= kKinds) unknown_version();
    return kind + (number < erase ? 0 : kKinds);
  }
  std::uint8_t byte() { return static_cast<std::uint8_t>(take(1)[0]); }

  template <class Value>
  void operator()(const char* column, Value& value) {
    if (version_ >= since_version(column)) read(value);
  }

  void read(Guid& guid) {
    const std::string_view from = take(guid.bytes.size());
    std::copy(from.begin(), from.end(), guid.bytes.begin());
  }
  template <class Tag>
  void read(Id<Tag>& id) {
    read(id.guid);
  }
  template <class Value>
  void read(std::optional<Value>& value) {
    value.reset();
    if (byte() != 0) read(value.emplace());
  }
  template <class A, class B>
  void read(std::pair<A, B>& pair) {
    read(pair.first), read(pair.second);
  }
  void read(std::string& text) { text = take(size()); }
  void read(Bytes& bytes) { bytes = std::make_shared<const std::string>(take(size())); }
  void read(Span& span) { span.begin.value = size(), span.end.value = size(); }
  void read(Timestamp& time) { read(time.milliseconds); }
  void read(Colour& colour) { colour.rgb = static_cast<std::uint32_t>(number(8)); }
  void read(transcripts::Milliseconds& time) {
    time = transcripts::Milliseconds(static_cast<std::int64_t>(number(8)));
  }
  void read(ProjectInfo::Key&) {}
  template <class Value>
  requires std::is_integral_v<Value> || std::is_enum_v<Value>
  void read(Value& value) { value = static_cast<Value>(number(8)); }
  void read(transcripts::TranscriptPtr& text) {
    std::string words;
    read(words);
    std::vector<std::string> speakers;
    std::vector<transcripts::Turn> turns;
    read(speakers), read(turns);
    try {
      text = std::make_shared<transcripts::Transcript>(std::move(words), std::move(turns),
                                                       std::move(speakers));
    } catch (const transcripts::Error&) {
      damaged();
    }
  }

  void read(transcripts::Turn& turn) {
    read(turn.span), turn.speaker = size(), read(turn.time), read(turn.cut);
  }
  void read(transcripts::Replacement& replacement) {
    read(replacement.span), read(replacement.text);
  }
  void read(TurnSplice& splice) {
    splice.first = size(), splice.removed = size(), read(splice.put);
  }
  void read(ChangeText& change) {
    read(change.transcript), read(change.replacements), read(change.turns), read(change.speakers);
  }
  template <class Value>
  void read(std::vector<Value>& list) {
    list.resize(count());
    for (Value& value : list) read(value);
  }

 private:
  std::string_view take(std::size_t size) {
    if (size > bytes_.size()) damaged();
    const std::string_view taken = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return taken;
  }
  std::uint64_t number(int bytes) {
    const std::string_view from = take(static_cast<std::size_t>(bytes));
    std::uint64_t value = 0;
    for (int i = bytes; i-- > 0;)
      value = value << 8 | static_cast<unsigned char>(from[static_cast<std::size_t>(i)]);
    return value;
  }
  std::uint32_t size() { return static_cast<std::uint32_t>(number(4)); }
  // Each element takes four bytes at least, so that a false count cannot ask for much memory.
  std::size_t count() {
    const std::uint32_t elements = size();
    if (elements > bytes_.size() / 4) take(bytes_.size() + 1);
    return elements;
  }
  std::string_view bytes_;
  std::uint8_t version_;
};

// Reads the edit of the variant's alternative number `kIndex`.
template <std::size_t kIndex>
Edit read_edit(Decoder& decoder) {
  std::variant_alternative_t<kIndex, AnyEdit> edit;
  if constexpr (requires { edit.row; }) {
    columns(decoder, edit.row);
  } else {
    decoder.read(edit.key);
  }
  return edit;
}

template <std::size_t... kIndexes>
Edit read_any(Decoder& decoder, std::size_t index, std::index_sequence<kIndexes...>) {
  constexpr Edit (*kReaders[])(Decoder&) = {&read_edit<kIndexes>...};
  if (index == kEditsOnRows) {
    ChangeText change;
    decoder.read(change);
    return change;
  }
  return kReaders[index](decoder);
}

std::uint8_t number_of(std::size_t index) {
  if (index == kEditsOnRows) return kChangeText;
  return static_cast<std::uint8_t>(index < kKinds ? index : index - kKinds + kErase);
}

}  // namespace

std::string encode(const std::vector<Edit>& edits) {
  std::string out(1, static_cast<char>(kVersion));
  Encoder encoder(out);
  const auto add = [&]<class E>(const E& edit) {
    if constexpr (std::is_same_v<E, ChangeText>) {
      encoder.add(edit);
    } else if constexpr (requires { edit.row; }) {
      columns(encoder, edit.row);
    } else {
      encoder.add(edit.key);
    }
  };
  for (const Edit& edit : edits) {
    out += static_cast<char>(number_of(edit.index()));
    std::visit(add, edit);
  }
  return out;
}

std::vector<Edit> decode(std::string_view bytes) {
  Decoder decoder(bytes);
  std::vector<Edit> edits;
  while (!decoder.at_end())
    edits.push_back(read_any(decoder, decoder.index(), std::make_index_sequence<kEditsOnRows>{}));
  return edits;
}

}  // namespace coding::store
