#include "app/window/input_queue.h"

#include <string>

#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

namespace {

using app::Input;
using Kind = Input::Kind;

// A small language: "+e" a key pressed, "-e" released, "'e" its character, "^" for Ctrl, "!"
// Escape,
// "<" and ">" the mouse's button down and up.
Input input_of(char sign, char key, bool ctrl) {
  const int code = key == '^'   ? GLFW_KEY_LEFT_CONTROL
                   : key == '!' ? GLFW_KEY_ESCAPE
                                : std::toupper(static_cast<unsigned char>(key));
  if (sign == '\'') return {.kind = Kind::Character, .key = {.character = char32_t(key)}};
  return {.kind = sign == '+' ? Kind::Press : Kind::Release,
          .code = code,
          .key = {.code = code, .ctrl = ctrl}};
}

std::vector<Input> inputs_of(const std::string& words) {
  std::vector<Input> inputs;
  bool ctrl = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == '<' || words[i] == '>') {
      inputs.push_back({.kind = words[i] == '<' ? Kind::ButtonDown : Kind::ButtonUp});
      continue;
    }
    inputs.push_back(input_of(words[i], words[i + 1], ctrl));
    if (words[i + 1] == '^') ctrl = words[i] == '+';
    ++i;
  }
  return inputs;
}

std::string words_of(const Input& input) {
  if (input.kind == Kind::ButtonDown) return "<";
  if (input.kind == Kind::ButtonUp) return ">";
  if (input.kind == Kind::Character) return {'\'', static_cast<char>(input.key.character)};
  const char key = input.code == GLFW_KEY_LEFT_CONTROL ? '^'
                   : input.code == GLFW_KEY_ESCAPE     ? '!'
                                                   : static_cast<char>(std::tolower(input.code));
  return {input.kind == Kind::Press ? '+' : '-', key};
}

// Frame by frame, with a line between them.
std::string frames(const std::string& words, bool in_field = false) {
  app::InputQueue queue;
  for (const Input& input : inputs_of(words)) queue.add(input);
  std::string all;
  while (!queue.empty()) {
    if (!all.empty()) all += '|';
    for (const Input& input : queue.next(in_field, false)) all += words_of(input);
  }
  return all;
}

TEST(InputQueue, AKeyPressedAndReleasedBetweenTwoFramesIsDownForOne) {
  EXPECT_EQ(frames("+!-!"), "+!|-!");
}

TEST(InputQueue, ClicksBetweenTwoFramesAreAsManyClicks) {
  EXPECT_EQ(frames("<><>"), "<|>|<|>");
}

TEST(InputQueue, LettersOfAFieldComeTogetherAndOneThatComesTwiceInTwoFrames) {
  EXPECT_EQ(frames("+a'a-a+b'b-b", true), "+a'a|-a+b'b|-b");
  EXPECT_EQ(frames("+a'a+b'b-a-b", true), "+a'a+b'b|-a-b");
}

TEST(InputQueue, OfCommandsAFrameTakesOneWithItsCharacter) {
  EXPECT_EQ(frames("+a'a+b'b"), "+a'a|+b'b");
}

TEST(InputQueue, CtrlIsDownWhileTheKeyThatItBelongsToIs) {
  EXPECT_EQ(frames("+^+f-^-f+e'e"), "+^+f|-^-f+e'e");
}

TEST(InputQueue, WhatComesAfterEscapeWaitsForIt) {
  EXPECT_EQ(frames("+!+a'a", true), "+!|+a'a");
  EXPECT_EQ(frames("+!<", true), "+!|<");
}

TEST(InputQueue, KeysWaitForAFieldButNotForEverAndTheMouseDoesNot) {
  app::InputQueue queue;
  for (const Input& input : inputs_of("<+a")) queue.add(input);
  EXPECT_EQ(queue.next(false, true).size(), 1U);
  int waited = 0;
  while (queue.next(false, true).empty()) ++waited;
  EXPECT_GT(waited, 3);
  EXPECT_LT(waited, 20);
}

}  // namespace
