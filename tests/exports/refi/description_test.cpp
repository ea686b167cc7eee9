#include "exports/refi/description.h"

#include <gtest/gtest.h>

#include "exports/code_words.h"

namespace {

using coding::Code;
using coding::CodeKind;
using coding::Origin;
using exports::refi::description_of;
using exports::refi::take_description;

Code taken(std::string_view description, Code code = {}) {
  take_description(description, code);
  return code;
}

TEST(Description, ReadsAsPeopleWriteIt) {
  Code code;
  code.short_definition = "Het gat";
  code.when_to_use = "Als een vinding\nblijft liggen.";
  code.origin = Origin::Deductive;
  EXPECT_EQ(description_of(code),
            "Korte definitie: Het gat\n"
            "Wel coderen: Als een vinding\nblijft liggen.\n"
            "Herkomst: deductief");
}

TEST(Description, EveryTextComesBackAsItWas) {
  for (const char* text :
       {"gewoon", "twee\nregels", "eerst\nVoorbeeld: en dan", "Definitie: in de definitie",
        "a\n\\Voorbeeld: b", "a\n\\\\\\Herkomst: in vivo", "\\ los", "a\nHerkomst: Jansen (2020)",
        "a\n  DEFINITIE : b", "\n\nlege regels\n\n", "  spaties  ", " ", "a\nshort définition: b",
        "a\nSoort: onderwerp\nHerkomst: deductief", "a:b\n:c", "\xEF\xBB\xBFx", "ĳ 😀 &amp; <b>"}) {
    for (const exports::TextField& field : exports::text_fields()) {
      Code code;
      code.*field.member = text;
      const Code back = taken(description_of(code));
      for (const exports::TextField& other : exports::text_fields())
        EXPECT_EQ(back.*other.member, code.*other.member)
            << field.label.en << " = \"" << text << "\" as " << other.label.en << " in\n"
            << description_of(code);
    }
  }
}

TEST(Description, KindAndOriginComeBack) {
  for (const CodeKind kind : {CodeKind::Theme, CodeKind::Topic})
    for (const Origin origin : {Origin::Deductive, Origin::Inductive, Origin::InVivo}) {
      Code code;
      code.kind = kind;
      code.origin = origin;
      const Code back = taken(description_of(code));
      EXPECT_EQ(back.kind, kind);
      EXPECT_EQ(back.origin, origin);
    }
}

TEST(Description, EnglishLabelsAreKnown) {
  const Code code = taken(
      "Short definition: the gap\nWhen to use: here\nWhen not to use: there\nEXAMPLE: so\n"
      "Shortcut: g\nKind: topic\nOrigin: deductive");
  EXPECT_EQ(code.short_definition, "the gap");
  EXPECT_EQ(code.when_to_use, "here");
  EXPECT_EQ(code.when_not_to_use, "there");
  EXPECT_EQ(code.example, "so");
  EXPECT_EQ(code.shortcut, "g");
  EXPECT_EQ(code.kind, CodeKind::Topic);
  EXPECT_EQ(code.origin, Origin::Deductive);
}

TEST(Description, AnothersTextIsTheDefinitionWhole) {
  EXPECT_EQ(taken("\n Over regie.\nVoorbeeld: de gemeente\nHerkomst: deductief\n").definition,
            "Over regie.\nVoorbeeld: de gemeente\nHerkomst: deductief");
}

TEST(Description, AnUnknownOriginIsASentence) {
  const Code code = taken("Definition: gap\nOrigin: Jansen (2020)\nOrigin: in vivo");
  EXPECT_EQ(code.definition, "gap\nOrigin: Jansen (2020)");
  EXPECT_EQ(code.origin, Origin::InVivo);
}

TEST(Description, ANoteThatSomebodyAddsBelowIsKept) {
  Code code;
  code.definition = "Het gat";
  EXPECT_EQ(taken(description_of(code) + "\n\nSamen bekeken op 3 mei").definition,
            "Het gat\nSamen bekeken op 3 mei");
}

TEST(Description, TakenTwiceItSaysNothingMore) {
  for (const char* text :
       {"Kind: topic\nlos", "Example: zo\nKind: topic\nlos", "Definition: a\nKind: topic\nlos",
        "Definition: a\nOrigin: in vivo\nlos", "Example: a\nExample: b", "los"}) {
    const Code once = taken(text);
    const Code twice = taken(text, once);
    EXPECT_EQ(twice.definition, once.definition) << text;
    EXPECT_EQ(twice.example, once.example) << text;
  }
}

TEST(Description, AWholeOneEmptiesWhatItDoesNotName) {
  Code old;
  old.example = "oud";
  old.kind = CodeKind::Topic;
  const Code code = taken("Definitie: nieuw\nHerkomst: inductief", old);
  EXPECT_EQ(code.example, "");
  EXPECT_EQ(code.kind, CodeKind::Theme);
}

TEST(Description, WithoutAnOriginTheOtherFieldsStay) {
  Code old;
  old.example = "oud";
  old.definition = "oud";
  old.kind = CodeKind::Topic;
  for (const char* text : {"Definition: new", "new"}) {
    const Code code = taken(text, old);
    EXPECT_EQ(code.definition, "new");
    EXPECT_EQ(code.example, "oud");
    EXPECT_EQ(code.kind, CodeKind::Topic);
  }
  EXPECT_EQ(taken(" \n", old).definition, "oud");
}

}  // namespace
