// The verbs of `zwerm codebook`: what is added to it, each with the options that it asks for.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/cli/code_fields.h"
#include "app/cli/usage.h"

namespace app::cli {

struct CodebookOptions {
  std::string code;                // CODE, the NAME of a new one, or a version
  std::vector<std::string> codes;  // of verbs on several
  std::string other;               // the NAME of what is split off, or another version
  std::string parent;              // --parent
  std::string before;              // --before
  std::string name;                // --name
  std::vector<std::string> codings;
  CodeFields fields;
  std::filesystem::path file;  // of a codebook that came back
  std::string take;            // --take: "all" or numbers
  bool top = false;
  bool json = false;
};

class Verbs {
 public:
  Verbs(CLI::App& codebook, Context& context) : codebook_(codebook), context_(context) {}

  CLI::App& add(const char* name, const char* nl, const char* en,
                int (*what)(const Context&, const CodebookOptions&)) {
    CLI::App& verb = add_command(codebook_, name, context_.say(nl, en), context_.language);
    verb.fallthrough();  // --coder may stand behind the verb too
    set_run(verb, context_,
            [what, options = options_](const Context& given) { return what(given, *options); });
    return verb;
  }
  CLI::Option* code(CLI::App& verb) {
    return verb.add_option("CODE", options_->code, context_.say("de code", "the code"));
  }
  CLI::Option* codes(CLI::App& verb) {
    return verb
        .add_option("CODE", options_->codes, context_.say("een of meer codes", "one or more codes"))
        ->required();
  }
  CLI::Option* name(CLI::App& verb, std::string& to) {
    return verb.add_option("NAME", to, context_.say("de naam van de nieuwe", "the new one's name"))
        ->required();
  }
  CLI::Option* parent(CLI::App& verb) {
    return verb.add_option("--parent", options_->parent,
                           context_.say("de code erboven", "the code above it"));
  }
  CLI::Option* codings(CLI::App& verb) {
    return verb
        .add_option("ID", options_->codings,
                    context_.say("de ids van de coderingen", "the codings' ids"))
        ->required();
  }
  void json(CLI::App& verb) {
    verb.add_flag("--json", options_->json, context_.say("als JSON", "as JSON"));
  }
  CodebookOptions& options() { return *options_; }

 private:
  CLI::App& codebook_;
  Context& context_;
  std::shared_ptr<CodebookOptions> options_ = std::make_shared<CodebookOptions>();
};

// version, versions, compare, rename-version, delete-version
void add_version_verbs(Verbs& verbs, const Context& context);
// older, confirm, history
void add_review_verbs(Verbs& verbs, const Context& context);
// review
void add_file_verbs(Verbs& verbs, const Context& context);

}  // namespace app::cli
