#include "exports/codebook_differences.h"

#include <array>

#include "exports/code_words.h"

namespace exports {
namespace {

using coding::Code;
using coding::CodeField;
using transcripts::Message;
using transcripts::say;

struct FieldWords {
  const char* key;
  const char* nl;
  const char* en;
};
// By CodeField's numbers.
constexpr std::array<FieldWords, 13> kFields = {{
    {"name", "Naam", "Name"},
    {"parent", "Ligt onder", "Lies under"},
    {"order", "Volgorde", "Order"},
    {"short_definition", "Korte definitie", "Short definition"},
    {"definition", "Definitie", "Definition"},
    {"when_to_use", "Wel coderen", "When to use"},
    {"when_not_to_use", "Niet coderen", "When not to use"},
    {"example", "Voorbeeld", "Example"},
    {"kind", "Soort", "Kind"},
    {"origin", "Herkomst", "Origin"},
    {"colour", "Kleur", "Colour"},
    {"codable", "Er wordt mee gecodeerd", "Is coded with"},
    {"shortcut", "Sneltoets", "Shortcut"},
}};
static_assert(static_cast<std::size_t>(CodeField::Shortcut) + 1 == kFields.size());

const FieldWords& words_of(CodeField field) {
  return kFields[static_cast<std::size_t>(field)];
}

Message same(const std::string& text) {
  return {text, text};
}

// Of a code called `name` at `path`, the path of the one above it.
Message parent_in(const std::string& path, const std::string& name) {
  constexpr std::size_t kBetween = 3;  // " > "
  if (path.size() <= name.size() + kBetween) return say("(bovenaan)", "(at the top)");
  return same(path.substr(0, path.size() - name.size() - kBetween));
}

// What a new or a gone code is told with: what people wrote, not what every code has.
constexpr CodeField kTelling[] = {CodeField::ShortDefinition, CodeField::Definition,
                                  CodeField::WhenToUse,       CodeField::WhenNotToUse,
                                  CodeField::Example,         CodeField::Kind,
                                  CodeField::Origin};

}  // namespace

Message value_of(const Code& code, const std::string& path, CodeField field) {
  switch (field) {
    case CodeField::Name:
      return same(code.name);
    case CodeField::Parent:
      return parent_in(path, code.name);
    case CodeField::Order:
      return {};
    case CodeField::ShortDefinition:
      return same(code.short_definition);
    case CodeField::Definition:
      return same(code.definition);
    case CodeField::WhenToUse:
      return same(code.when_to_use);
    case CodeField::WhenNotToUse:
      return same(code.when_not_to_use);
    case CodeField::Example:
      return same(code.example);
    case CodeField::Kind:
      return word_for(code.kind);
    case CodeField::Origin:
      return word_for(code.origin);
    case CodeField::Colour:
      return same(fmt::format("#{:06x}", code.colour.rgb));
    case CodeField::Codable:
      return code.codable ? say("ja", "yes") : say("nee", "no");
    case CodeField::Shortcut:
      break;
  }
  return same(code.shortcut);
}

Message word_for(CodeField field) {
  return {words_of(field).nl, words_of(field).en};
}

const char* key_for(CodeField field) {
  return words_of(field).key;
}

FieldSides side_of(const coding::CodeDifference& difference, CodeField field) {
  FieldSides sides{field, word_for(field), {}, {}};
  if (difference.before) sides.before = value_of(*difference.before, difference.path_before, field);
  if (difference.after) sides.after = value_of(*difference.after, difference.path_after, field);
  return sides;
}

std::vector<FieldSides> sides_of(const coding::CodeDifference& difference) {
  std::vector<FieldSides> all;
  if (difference.before && difference.after) {
    for (const CodeField field : difference.changed) all.push_back(side_of(difference, field));
    return all;
  }
  for (const CodeField field : kTelling) all.push_back(side_of(difference, field));
  std::erase_if(all, [](const FieldSides& sides) {
    return sides.before.nl.empty() && sides.after.nl.empty();
  });
  return all;
}

}  // namespace exports
