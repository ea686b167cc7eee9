// Work of days by hands alone, once without a mouse and once with it for all but typing: a demo
// conversation is coded with 60 codings of 12 codes, of which five are corrected; two codes become
// one; three memos are written; ten steps are undone, over a restart. All the while the script
// keeps its own account, and at the end the project's file has to say the same.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include <nlohmann/json.hpp>

#include "tests/window/window_test.h"

namespace {

using namespace tests;

constexpr std::size_t kCodings = 60;
constexpr std::size_t kUndone = 10;
const std::vector<std::string> kCodes = {"Aanleiding",  "Instroom",  "Rooster",  "Techniek",
                                         "Leercultuur", "Netwerk",   "Geld",     "Eigenaarschap",
                                         "Studenten",   "Bedrijven", "Toekomst", "Zorgen"};

// Every code comes up, none in turn, some twice in a row.
const std::string& code_of(std::size_t coding) {
  return kCodes[coding < kCodes.size() ? coding : (coding / 2 * 7 + coding / 5) % kCodes.size()];
}

// What the project holds.
struct Held {
  std::multiset<std::string> codings;  // "Netwerk: Ik bel iedereen."
  std::set<std::string> codes;
  std::set<std::string> memos;  // "coding: Navragen"
};

// What only one of the two holds.
std::string difference(const Held& file, const Held& script) {
  std::string words;
  const auto only = [&](const char* which, const auto& one, const auto& other) {
    std::vector<std::string> lines;
    std::set_difference(one.begin(), one.end(), other.begin(), other.end(),
                        std::back_inserter(lines));
    for (const std::string& line : lines) words += which + line + '\n';
  };
  const auto both = [&](auto Held::*part) {
    only("only in the file: ", file.*part, script.*part);
    only("only in the script: ", script.*part, file.*part);
  };
  both(&Held::codings);
  both(&Held::codes);
  both(&Held::memos);
  return words;
}

class WholeWork : public WindowTest {
 protected:
  void SetUp() override {
    WindowTest::SetUp();
    if (IsSkipped()) return;
    std::filesystem::copy_file(ZWERM_SOURCE_DIR "/app/demo/05.txt", folder_ / "gesprek.txt");
    std::filesystem::create_directories(folder_ / "zwerm");
    std::ofstream(folder_ / "zwerm/config.ini") << "coder=AV\n";
    ASSERT_EQ(zwerm(folder_, "new p.zwerm --coder AV").status, 0);
    ASSERT_EQ(zwerm(folder_, "import p.zwerm gesprek.txt --coder AV").status, 0);
    text_ = zwerm(folder_, "text p.zwerm gesprek").output;
    window_.emplace(folder_, std::vector<std::string>{"p.zwerm"});
  }
  RealWindow& window() { return *window_; }
  void restart() {
    ASSERT_EQ(window().close(), 0);
    window_.emplace(folder_, std::vector<std::string>{"p.zwerm"});
  }

  void expect_held(const Held& script) const {
    EXPECT_EQ(difference(held_by_the_file(), script), "");
  }
  Held held_by_the_file() const {
    Held held;
    for (const std::string& coding : codings_of(folder_, "p.zwerm")) held.codings.insert(coding);
    for (const auto& code : json("codebook p.zwerm show --json"))
      held.codes.insert(code.at("name"));
    for (const auto& memo : json("memos p.zwerm --json"))
      held.memos.insert(memo.at("kind").get<std::string>() + ": " +
                        memo.at("text").get<std::string>());
    return held;
  }
  nlohmann::json json(const std::string& command) const {
    return nlohmann::json::parse(zwerm_data(folder_, command).output);
  }

  // The account: one state a step that can be undone.
  Held& step() {
    states_.push_back(states_.back());
    return states_.back();
  }
  bool known(const std::string& code) const { return states_.back().codes.contains(code); }
  void coded(const std::string& code, const std::string& words) {
    Held& held = step();
    held.codes.insert(code);
    held.codings.insert(code + ": " + words);
    std::erase(recent_, code);
    recent_.insert(recent_.begin(), code);
  }
  // "Netwerk: Ik bel iedereen." of the words, which one coding has.
  std::string coding_on(const std::string& words) const {
    for (const std::string& coding : states_.back().codings)
      if (coding.ends_with(": " + words)) return coding;
    throw std::runtime_error("the script has coded no: " + words);
  }
  void changed(const std::string& from, const std::string& to) {
    Held& held = step();
    held.codings.erase(held.codings.find(from));
    held.codings.insert(to);
  }
  void recoded(const std::string& words, const std::string& code) {
    changed(coding_on(words), code + ": " + words);
  }
  void stretched(const std::string& from, const std::string& to) {
    const std::string coding = coding_on(from);
    changed(coding, coding.substr(0, coding.size() - from.size()) + to);
  }
  void merged(const std::string& gone, const std::string& into) {
    Held& held = step();
    held.codes.erase(gone);
    std::multiset<std::string> codings;
    for (const std::string& coding : held.codings)
      codings.insert(coding.starts_with(gone + ": ") ? into + coding.substr(gone.size()) : coding);
    held.codings = std::move(codings);
  }
  std::size_t codings_with(const std::string& code) const {
    return static_cast<std::size_t>(
        std::count_if(states_.back().codings.begin(), states_.back().codings.end(),
                      [&](const auto& coding) { return coding.starts_with(code + ": "); }));
  }
  void expect_told(const std::string& gone, const std::string& into) {
    EXPECT_EQ(window().control("merge/what").label, std::to_string(codings_with(gone)) +
                                                        " coderingen gaan naar " + into + "; " +
                                                        gone + " verdwijnt.");
  }
  void expect_undone(std::size_t steps) {
    SCOPED_TRACE("steps undone: " + std::to_string(steps));
    expect_held(states_[states_.size() - 1 - steps]);
  }

  TempFolder folder_;
  std::string text_;
  std::vector<Held> states_ = {{}};
  std::vector<std::string> recent_;  // codes, the last first
  std::optional<RealWindow> window_;
};

class WholeWorkByKeys : public WholeWork {
 protected:
  // The passage that J comes to next, some of them longer than a sentence.
  std::string next_passage(std::size_t number) {
    window().key("j");
    if (number % 10 == 9) window().key("shift+j");
    const std::string words = window().selected();
    range_of(words, text_);
    return words;
  }
  void code(const std::string& code, std::size_t number) {
    const auto recent = std::find(recent_.begin(), recent_.end(), code) - recent_.begin();
    if (recent == 0 && !recent_.empty()) return window().key("l");
    if (recent < std::min<std::ptrdiff_t>(9, std::ssize(recent_)) && number % 2 == 0)
      return window().key(std::to_string(recent + 1));
    window().key("c");
    window().type(code);
    window().key(known(code) ? "Return" : "ctrl+Return");
  }
  void command(const std::string& name) {
    window().key("ctrl+k");
    window().type(name);
    window().key("Return");
  }
  void write_memo(const std::string& kind, const std::string& words) {
    window().type(words);
    window().key("ctrl+Return");
    step().memos.insert(kind + ": " + words);
  }
  // The passage coded before the one at hand.
  std::string previous() {
    window().key("shift+n");
    return window().selected();
  }
  void recode(const std::string& code) {
    window().key("h");
    window().type(code);
    window().key("Return");
  }
};

TEST_F(WholeWorkByKeys, TheFileSaysWhatTheScriptSays) {
  for (std::size_t i = 0; i < kCodings; ++i) {
    const std::string words = next_passage(i);
    code(code_of(i), i);
    coded(code_of(i), words);
  }
  expect_held(states_.back());
  if (HasFailure()) return;

  std::string words = previous();
  recode("Zorgen");
  recoded(words, "Zorgen");
  words = previous();
  window().key("alt+Left");
  EXPECT_TRUE(words.starts_with(window().selected()) && words != window().selected());
  stretched(words, window().selected());
  words = previous();
  window().key("alt+shift+Right");
  EXPECT_TRUE(words.ends_with(window().selected()) && words != window().selected());
  stretched(words, window().selected());
  words = previous();
  recode("Geld");
  recoded(words, "Geld");
  words = previous();
  window().key("Delete");
  Held& held = step();
  held.codings.erase(coding_on(words));
  expect_held(states_.back());
  if (HasFailure()) return;

  window().key("t");
  window().key("Home");
  window().key("ctrl+shift+g");
  window().type("Toekomst");
  expect_told("Aanleiding", "Toekomst");
  window().key("Return");
  merged("Aanleiding", "Toekomst");

  window().key("t");
  previous();
  window().key("m");
  write_memo("coding", "Navragen bij de stuurgroep");
  command("memo bij het project");
  write_memo("project", "Eerste ronde klaar");
  command("memo bij het gesprek");
  write_memo("transcript", "Levendig gesprek");
  expect_held(states_.back());
  if (HasFailure()) return;

  for (std::size_t i = 0; i < kUndone / 2; ++i) window().key("ctrl+z");
  expect_undone(kUndone / 2);
  restart();
  expect_undone(kUndone / 2);
  for (std::size_t i = 0; i < kUndone / 2; ++i) window().key("ctrl+z");
  expect_undone(kUndone);
}

class WholeWorkByMouse : public WholeWork {
 protected:
  void SetUp() override {
    WholeWork::SetUp();
    if (IsSkipped()) return;
    find_sentences();
    ASSERT_GE(sentences_.size(), kCodings);
  }
  // Plain ones of some length, on which everybody agrees where they begin and end.
  void find_sentences() {
    const std::string odd = "?!:;()…'\"’“”—";
    for (std::size_t line = 0; line < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', line), text_.size());
      for (std::size_t at = line; at < end;) {
        std::size_t stop = text_.find(". ", at);
        stop = stop >= end ? end : stop + 1;
        const std::string words = text_.substr(at, stop - at);
        if (words.size() > 25 && words.ends_with('.') &&
            words.find_first_of(odd) == std::string::npos &&
            std::count(words.begin(), words.end(), '.') == 1 && text_.find(words) == at)
          sentences_.push_back(words);
        at = stop + 1;
      }
      line = end + 1;
    }
  }
  TextRange range(const std::string& words) const { return range_of(words, text_); }
  // A word in the midst of it, so that clicks do not fall on the edge.
  struct Parts {
    std::string before, word, behind;
  };
  static Parts parts(const std::string& words) {
    const std::size_t begin = words.find(' ', words.size() / 2) + 1;
    const std::size_t end = words.find_first_of(" .,", begin);
    return {words.substr(0, begin), words.substr(begin, end - begin), words.substr(end)};
  }
  TextRange midst(const std::string& words) const {
    const TextRange whole = range(words);
    const Parts part = parts(words);
    const std::uint32_t begin = whole.start + range_of(part.before, words).end;
    return {begin, begin + range_of(part.word, part.word).end};
  }
  void menu(const std::string& menu, const std::string& entry) {
    window().click(window().labelled("menu/", menu));
    window().click(window().labelled("menu/", entry));
  }
  void choose_in_palette(const std::string& code) {
    window().type(code);
    window().click(known(code) ? window().labelled("palette/", code)
                               : window().control("palette/new"));
  }
  // In one of the ways there are.
  void code(const std::string& words, const std::string& code, std::size_t number) {
    window().scroll_down_to(range(words));
    const std::size_t way = known(code) ? number % 4 : 0;
    if (way == 3) return window().drag(window().labelled("code/", code).id, midst(words));
    if (way == 0) {
      window().right_click_text(midst(words));
      EXPECT_EQ(window().selected(), words);
      return choose_in_palette(code);
    }
    window().click_text(midst(words), 3);
    EXPECT_EQ(window().selected(), words);
    if (way == 1) return window().double_click(window().labelled("code/", code));
    window().drag(midst(words), window().labelled("code/", code));
  }
  const std::string& pick(std::size_t number) {
    window().click_text(midst(sentences_[number]));
    return sentences_[number];
  }
  void recode(std::size_t number, const std::string& code) {
    const std::string& words = pick(number);
    menu("Coderen", "Andere code geven…");
    choose_in_palette(code);
    recoded(words, code);
  }
  void write_memo(const std::string& entry, const std::string& kind, const std::string& words) {
    menu(entry.ends_with("codering…") ? "Coderen" : "Bewerken", entry);
    window().click("field/memo");
    window().type(words);
    window().click("dialog/ok");
    step().memos.insert(kind + ": " + words);
  }

  std::vector<std::string> sentences_;
};

TEST_F(WholeWorkByMouse, TheFileSaysWhatTheScriptSays) {
  for (std::size_t i = 0; i < kCodings; ++i) {
    code(sentences_[i], code_of(i), i);
    coded(code_of(i), sentences_[i]);
  }
  expect_held(states_.back());
  if (HasFailure()) return;

  const std::size_t last = kCodings - 1;
  recode(last, code_of(last) == "Zorgen" ? "Geld" : "Zorgen");
  const std::string ended = pick(last - 1);
  window().drag("handle/end", midst(ended), 0.8F);
  stretched(ended, parts(ended).before + parts(ended).word);
  const std::string begun = pick(last - 2);
  window().drag("handle/begin", midst(begun), 0.2F);
  stretched(begun, parts(begun).word + parts(begun).behind);
  const std::string gone = pick(last - 3);
  menu("Coderen", "Codering verwijderen");
  Held& held = step();
  held.codings.erase(coding_on(gone));
  recode(last - 4, code_of(last - 4) == "Geld" ? "Zorgen" : "Geld");
  expect_held(states_.back());
  if (HasFailure()) return;

  window().click(window().labelled("code/", "Aanleiding"));
  menu("Coderen", "Code samenvoegen met…");
  window().type("Toekomst");
  window().click(window().labelled("merge/", "Toekomst"));
  expect_told("Aanleiding", "Toekomst");
  window().click("dialog/ok");
  merged("Aanleiding", "Toekomst");

  pick(last - 4);
  write_memo("Memo bij de codering…", "coding", "Navragen bij de stuurgroep");
  write_memo("Memo bij het project…", "project", "Eerste ronde klaar");
  write_memo("Memo bij het gesprek…", "transcript", "Levendig gesprek");
  expect_held(states_.back());
  if (HasFailure()) return;

  for (std::size_t i = 0; i < kUndone / 2; ++i) window().click("undo");
  expect_undone(kUndone / 2);
  restart();
  expect_undone(kUndone / 2);
  for (std::size_t i = 0; i < kUndone / 2; ++i) window().click("undo");
  expect_undone(kUndone);
}

}  // namespace
