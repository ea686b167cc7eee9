// What views draw with in one frame: theme, fonts, language, scale, and the list of what is on the
// screen. The controls (controls.h) write themselves into that list.
#pragma once

#include <string>

#include <imgui.h>

#include "app/window/area_typing.h"
#include "app/window/describe_ui.h"
#include "app/window/focus.h"
#include "app/window/fonts.h"
#include "app/window/theme.h"
#include "app/window/wide_characters.h"
#include "app/wording/wording.h"
#include "transcripts/message.h"

namespace app {

struct Ui {
  const Theme& theme;
  const Fonts& fonts;
  Language language;
  float scale;  // 1 for 96 dpi and 100 %
  DescribeUi& describe;
  WideCharacters& wide_characters;  // those in text fields
  AreaTyping& area_typing;          // in the text area that has the keyboard
  Focus& focus;                     // of the keyboard

  // A measure of the design, in pixels of this screen.
  float px(float measure) const { return measure * scale; }
  // The sentence in the user's language.
  const char* say(const char* nl, const char* en) const {
    return language == Language::Dutch ? nl : en;
  }
  const std::string& say(const transcripts::Message& message) const {
    return transcripts::in(message, language);
  }
  std::string say(transcripts::Message&& message) const {
    return transcripts::in(std::move(message), language);
  }
  // A pattern of ICU MessageFormat with numbers and plurals as the language writes them.
  std::string say(const Phrase& phrase, std::initializer_list<PhraseArgument> arguments) const {
    return app::say(phrase, language, arguments);
  }
};

}  // namespace app
