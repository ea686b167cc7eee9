// How a file names its speakers, and what the user says of it: the layouts that are known, and the
// corrections with which recognition can be done again.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "transcripts/message.h"

namespace transcripts {

enum class Layout {
  Automatic,    // as a wish: whichever the text bears out
  Colon,        // "Naam: tekst"
  TimedLine,    // a line with a name and a time, the words below it
  NameLine,     // a line with a name, the words below it
  Tab,          // "naam<tab>tekst", as the rows of a table come
  Teams,        // Microsoft Teams, in Word
  Zoom,         // "[Naam] 14:02:33", the words below it
  Amberscript,  // "Spreker 1 (00:00:05)"; Rev writes the same
  Otter,        // "Naam  0:03", the words below it
  Whisper,      // "[00:00.000 --> 00:04.000] tekst", "[SPEAKER_00]: tekst"
  F4,           // "Naam: tekst #00:01:02-3#"
  Voices,       // captions that give the speaker by a tag, as Teams writes them
  Captions,     // captions, with or without "Naam: " (Zoom)
  OwnPattern,   // Recognition::pattern
  None,         // nobody is named
};

// "Microsoft Teams"; "Naam: tekst".
Message layout_name(Layout layout);
// "teams", "colon": for scripts.
std::string_view layout_key(Layout layout);
// By its key or either of its names, without regard to case; nothing where there is none.
std::optional<Layout> layout_called(std::string_view words);
// Those that a user can ask for, Automatic first.
const std::vector<Layout>& layouts_to_choose();

// What is wished of recognition. Labels are told by their folded names, so that case and accents
// make no difference.
struct Recognition {
  Layout layout = Layout::Automatic;
  std::string pattern;                 // with Layout::OwnPattern: see label_pattern.h
  std::vector<std::string> no_labels;  // the words of these go back into the text
  std::vector<std::string> labels;     // are labels, however seldom they stand there
  // As found -> as it shall be called. Two that are called the same become one speaker.
  std::map<std::string, std::string> names;
  std::map<std::string, bool> interviewers;  // as found -> whether this is an interviewer
  friend bool operator==(const Recognition&, const Recognition&) = default;
};

// A label, or what could have been one.
struct FoundLabel {
  std::string label;  // as found, in its first spelling
  std::string name;   // as it is called in the transcript
  std::size_t count = 0;
  std::size_t line = 0;  // where it stands first, counted from 1 without blank lines
  std::string example;   // the begin of that line
  bool taken = true;     // false: it stayed in the text
  bool interviewer = false;
  friend bool operator==(const FoundLabel&, const FoundLabel&) = default;
};

}  // namespace transcripts
