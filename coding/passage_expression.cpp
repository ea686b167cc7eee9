// The text of a PassageExpression, read and written.
#include <algorithm>
#include <array>

#include "coding/codebook.h"
#include "coding/lookup.h"
#include "coding/passage_query.h"
#include "transcripts/digits.h"

namespace coding {
namespace {

using Kind = PassageExpression::Kind;

struct Operator {
  Kind kind;
  std::string_view english;
  std::string_view dutch;
  int strength;  // the stronger binds first
};
constexpr std::array<Operator, 9> kOperators = {
    {{Kind::Or, "OR", "OF", 1},
     {Kind::And, "AND", "EN", 2},
     {Kind::Not, "NOT", "NIET", 2},
     {Kind::Overlaps, "OVERLAPS", "OVERLAPT", 3},
     {Kind::Within, "WITHIN", "BINNEN", 3},
     {Kind::Near, "NEAR", "BIJ", 3},
     {Kind::FollowedBy, "FOLLOWED BY", "GEVOLGD DOOR", 3},
     {Kind::SameTurn, "SAME TURN", "ZELFDE BEURT", 3},
     {Kind::SameTranscript, "SAME TRANSCRIPT", "ZELFDE GESPREK", 3}}};
constexpr int kStrongest = 3;

const Operator& operator_of(Kind kind) {
  return *std::find_if(kOperators.begin(), kOperators.end(),
                       [kind](const Operator& one) { return one.kind == kind; });
}
bool takes_words(Kind kind) {
  return kind == Kind::Near || kind == Kind::FollowedBy;
}
bool is_all(std::string_view word) {
  return word == "ALL" || word == "ALLES";
}
bool is_sub(std::string_view word) {
  return word == "SUB" || word == "ONDER";
}
bool is_number(std::string_view word) {
  return word.size() < 7 && transcripts::all_digits(word);
}
// The first word of an operator, or another word that no name can have unquoted.
bool is_keyword(std::string_view word) {
  const auto begins = [word](std::string_view name) {
    return name.substr(0, name.find(' ')) == word;
  };
  return is_all(word) || is_sub(word) ||
         std::any_of(kOperators.begin(), kOperators.end(),
                     [&](const Operator& one) { return begins(one.english) || begins(one.dutch); });
}

struct Token {
  std::string text;
  bool quoted = false;
  bool is(std::string_view word) const { return !quoted && text == word; }
};

std::vector<Token> tokens_of(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\r\n";
  constexpr std::string_view kSingle = "()@";
  std::vector<Token> tokens;
  std::size_t at = 0;
  while ((at = text.find_first_not_of(kSpaces, at)) != std::string_view::npos) {
    constexpr std::size_t kMost = 1000;  // what is read is walked by recursion
    if (tokens.size() == kMost)
      throw EditError(
          say("De vraag is langer dan {} woorden.", "The query is longer than {} words.", kMost));
    Token token;
    if (text[at] == '"') {
      token.quoted = true;
      for (++at; at < text.size() && (text[at] != '"' || text.substr(at, 2) == "\"\""); ++at) {
        if (text[at] == '"') ++at;
        token.text += text[at];
      }
      if (at == text.size())
        throw EditError(say("Er ontbreekt een aanhalingsteken (\") aan het eind van \"{}\".",
                            "A quote (\") is missing at the end of \"{}\".", token.text));
      ++at;
    } else if (kSingle.find(text[at]) != std::string_view::npos) {
      token.text = text[at++];
    } else {
      const std::size_t end = std::min(text.find_first_of(" \t\r\n()@\"", at), text.size());
      token.text = text.substr(at, end - at);
      at = end;
    }
    tokens.push_back(std::move(token));
  }
  return tokens;
}

class Reader {
 public:
  Reader(const Study& study, std::string_view text) : study_(study), tokens_(tokens_of(text)) {}

  PassageExpression read() {
    PassageExpression made = read_at(1, 0);
    if (at_ < tokens_.size()) throw not_understood();
    return made;
  }

 private:
  PassageExpression read_at(int strength, int depth) {
    if (strength > kStrongest) return read_part(depth);
    PassageExpression left = read_at(strength + 1, depth);
    while (const Operator* found = operator_here(strength)) {
      PassageExpression joined;
      joined.kind = found->kind;
      if (takes_words(joined.kind) && at_ < tokens_.size() && !tokens_[at_].quoted &&
          is_number(tokens_[at_].text))
        joined.words = static_cast<std::uint32_t>(std::stoul(tokens_[at_++].text));
      PassageExpression right = read_at(strength + 1, depth);
      joined.parts = {std::move(left), std::move(right)};
      left = std::move(joined);
    }
    return left;
  }

  // Takes the operator of that strength that stands here; AND NOT is NOT.
  const Operator* operator_here(int strength) {
    for (const Operator& one : kOperators) {
      if (one.strength != strength || !(takes(one.english) || takes(one.dutch))) continue;
      const Operator& excluding = operator_of(Kind::Not);
      if (one.kind == Kind::And && (takes(excluding.english) || takes(excluding.dutch)))
        return &excluding;
      return &one;
    }
    return nullptr;
  }

  bool takes(std::string_view keyword) {
    const std::size_t space = keyword.find(' ');
    const std::string_view first = keyword.substr(0, space);
    if (at_ >= tokens_.size() || !tokens_[at_].is(first)) return false;
    if (space == std::string_view::npos) {
      ++at_;
      return true;
    }
    if (at_ + 1 >= tokens_.size() || !tokens_[at_ + 1].is(keyword.substr(space + 1))) return false;
    at_ += 2;
    return true;
  }

  PassageExpression read_part(int depth) {
    constexpr int kDeepest = 100;
    if (depth > kDeepest)
      throw EditError(say("Er staan meer dan {} haakjes in elkaar.",
                          "More than {} parentheses stand in each other.", kDeepest));
    if (takes("(")) {
      PassageExpression inner = read_at(1, depth + 1);
      if (!takes(")"))
        throw EditError(
            say("Er ontbreekt een haakje sluiten.", "A closing parenthesis is missing."));
      return inner;
    }
    PassageExpression leaf;
    if (takes("ALL") || takes("ALLES")) {
      leaf.kind = Kind::All;
    } else {
      leaf.kind = Kind::Code;
      leaf.with_subcodes = takes("SUB") || takes("ONDER");
      leaf.code = code_of(read_name());
    }
    if (takes("@")) leaf.coder = coder_of(read_name());
    return leaf;
  }

  // A name; an id where it begins with # and is not quoted.
  std::string read_name() {
    is_id_ = false;
    if (at_ < tokens_.size() && tokens_[at_].quoted) {
      if (tokens_[at_].text.empty()) throw not_understood();
      return tokens_[at_++].text;
    }
    std::string name;
    for (; at_ < tokens_.size() && !tokens_[at_].quoted && !is_keyword(tokens_[at_].text); ++at_) {
      const std::string& word = tokens_[at_].text;
      if (word == "(" || word == ")" || word == "@") break;
      name += (name.empty() ? "" : " ") + word;
    }
    if (name.empty()) throw not_understood();
    is_id_ = name.front() == '#';
    return name;
  }

  CodeId code_of(const std::string& name) const {
    if (!is_id_) return code_named(study_, name).id;
    const auto id = Guid::parse(name.substr(1));
    const Code* code = id ? study_.codes().find(CodeId{*id}) : nullptr;
    if (code == nullptr)
      throw EditError(say("Een code uit deze vraag is er niet meer. Stel de vraag opnieuw op.",
                          "A code of this query is gone. Make the query anew."));
    return code->id;
  }
  CoderId coder_of(const std::string& name) const {
    if (!is_id_) return coder_named(study_, name).id;
    const auto id = Guid::parse(name.substr(1));
    const Coder* coder = id ? study_.coders().find(CoderId{*id}) : nullptr;
    if (coder == nullptr)
      throw EditError(say("Een codeur uit deze vraag is er niet meer. Stel de vraag opnieuw op.",
                          "A coder of this query is gone. Make the query anew."));
    return coder->id;
  }

  EditError not_understood() const {
    if (at_ >= tokens_.size())
      return EditError(say("De vraag houdt te vroeg op: er ontbreekt een code.",
                           "The query ends too early: a code is missing."));
    return EditError(
        say("Bij \"{}\" hoort een code te staan, of een woord als EN, OF, NIET, BIJ. Zet een naam "
            "waarin zo'n woord voorkomt tussen aanhalingstekens.",
            "At \"{}\" a code is expected, or a word as AND, OR, NOT, NEAR. Put a name that has "
            "such a word in it in quotes.",
            tokens_[at_].text));
  }

  const Study& study_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  bool is_id_ = false;  // what read_name() gave last
};

// In quotes where it would not be read back otherwise.
std::string quoted_if_needed(const std::string& name) {
  const std::vector<Token> tokens =
      name.find('"') == std::string::npos ? tokens_of(name) : std::vector<Token>();
  std::string joined;
  bool plain = !tokens.empty() && !is_number(tokens.front().text) && name.front() != '#';
  for (const Token& token : tokens) {
    plain = plain && !is_keyword(token.text) && token.text != "(" && token.text != ")" &&
            token.text != "@";
    joined += (joined.empty() ? "" : " ") + token.text;
  }
  if (plain && joined == name) return name;
  std::string quoted = "\"";
  for (const char c : name) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + '"';
}

// Its name where that tells it from all others, else its path; where not even that does, its id.
std::string name_of(const Study& study, const CodeId& id) {
  const std::string& name = study.codes().find(id)->name;
  const Code* found = find_code(study, name);
  if (found != nullptr && found->id == id) return quoted_if_needed(name);
  const std::string path = path_from_top(study, *study.codes().find(id));
  found = find_code(study, path);
  return found != nullptr && found->id == id ? quoted_if_needed(path) : "#" + id.to_string();
}

std::string leaf_text(const Study& study, const PassageExpression& of, NamesAs names) {
  const bool dutch = names == NamesAs::Dutch;
  std::string text;
  if (of.kind == Kind::All) {
    text = dutch ? "ALLES" : "ALL";
  } else {
    if (of.with_subcodes) text = dutch ? "ONDER " : "SUB ";
    text += names == NamesAs::Ids ? "#" + of.code->to_string() : name_of(study, *of.code);
  }
  if (!of.coder) return text;
  return text + " @ " +
         (names == NamesAs::Ids ? "#" + of.coder->to_string()
                                : quoted_if_needed(study.coders().find(*of.coder)->name));
}

}  // namespace

PassageExpression read_expression(const Study& study, std::string_view text) {
  return Reader(study, text).read();
}

std::string text_of(const Study& study, const PassageExpression& expression, NamesAs names) {
  if (expression.parts.empty()) return leaf_text(study, expression, names);
  const Operator& op = operator_of(expression.kind);
  const auto part = [&](const PassageExpression& of, bool right) {
    const std::string text = text_of(study, of, names);
    if (of.parts.empty()) return text;
    const int strength = operator_of(of.kind).strength;
    return strength > op.strength || (strength == op.strength && !right) ? text : "(" + text + ")";
  };
  std::string joined = part(expression.parts[0], false) + " ";
  joined += names == NamesAs::Dutch ? op.dutch : op.english;
  if (takes_words(op.kind)) joined += " " + std::to_string(expression.words);
  return joined + " " + part(expression.parts[1], true);
}

}  // namespace coding
