// How much a piece of text looks like the name of a speaker, judged by its words alone.
#pragma once

#include <string_view>

namespace transcripts {

// In rising order of belief.
enum class NameForm {
  None,     // a sentence: "Mijn vraag is", "Twee", "Datum"
  Unknown,  // nothing says that it is a name, nor that it is none: "anna", "Geld", "Fase 1"
  Word,     // could begin a sentence as well: "Marloes", "MvD", "van Dam"
  Role,     // what speakers are called by: "Docent", "Docent agro"
  Name,     // a name of several words, or with a role in brackets: "Jan de Wit", "Marloes (mbo)"
  Speaker,  // says that it is a speaker: "R1", "Interviewer", "De heer Hijink (SP)", "Docent 2"
};

NameForm form_of_name(std::string_view name);

// True for words with which the head of a transcript begins its lines: Datum, Locatie, Aanwezig ...
bool is_heading_word(std::string_view name);

// True for labels that name an interviewer by themselves: Interviewer, Int., I, I1, Moderator,
// Gespreksleider, Onderzoeker, Vraag.
bool is_interviewer_label(std::string_view label);

}  // namespace transcripts
