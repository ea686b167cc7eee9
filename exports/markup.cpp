#include "exports/markup.h"

#include <fmt/format.h>

namespace exports {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string html_page(std::string_view title, transcripts::Language language,
                      std::string_view style, std::string_view body) {
  constexpr std::string_view kShared =
      "body{font:16px/1.5 Inter,system-ui,sans-serif;color:#1f1f1f;max-width:46rem;margin:2rem "
      "auto;padding:0 1rem}h2{border-bottom:1px solid #e2dfda;margin-top:2.5rem}";
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'\">\n<title>{}</title>\n<style>{}{}</style>\n</head>\n<body>\n<h1>{}</h1>\n"
      "{}</body>\n</html>\n",
      language == transcripts::Language::Dutch ? "nl" : "en", escaped(title), kShared, style,
      escaped(title), body);
}

// Without any sign that Markdown would take for its own.
std::string as_markdown(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\`*_{}[]()#+-.!<>|~&=$:@^").find(c) != std::string_view::npos)
      out += '\\';
    out += c;
  }
  return out;
}

// A quotation: each line behind a >, with two spaces before a line's end so that it stays one.
std::string markdown_quote(std::string_view text) {
  std::string out = "> ";
  for (const char c : as_markdown(text))
    out += c == '\n' ? std::string("  \n> ") : std::string(1, c);
  return out + "\n";
}

}  // namespace exports
