// Projects that no program would write: elements doubled, gone or moved, values of one in another.
#include <random>

#include <gtest/gtest.h>

#include "exports/refi/xml_nodes.h"
#include "exports/safe_file.h"
#include "tests/support/full_study.h"
#include "tests/support/project_file.h"
#include "tests/support/refi_project.h"
#include "tests/support/zip_builder.h"

namespace {

using exports::refi::as_xml;

class Damage {
 public:
  Damage(const std::string& qde, unsigned seed) : random_(seed) {
    document_.load_buffer(qde.data(), qde.size());
    collect(document_.document_element());
  }

  std::string done() {
    for (int i = 0; i < 12; ++i) once();
    return as_xml(document_.document_element());
  }

 private:
  void collect(pugi::xml_node node) {
    for (pugi::xml_node part : node.children())
      if (part.type() == pugi::node_element) {
        elements_.push_back(part);
        collect(part);
      }
    for (const pugi::xml_attribute& attribute : node.attributes())
      values_.emplace_back(attribute.value());
  }
  std::size_t up_to(std::size_t count) { return random_() % count; }
  pugi::xml_node any() { return elements_[up_to(elements_.size())]; }

  void once() {
    static const std::vector<std::string> kOdd = {"",   "-1", "99999999999999999999", "0",
                                                  "{}", "x",  "2026-13-45T99:99:99Z", "😀"};
    pugi::xml_node node = any();
    switch (up_to(6)) {
      case 0:
        node.parent().append_copy(node);
        return;
      case 1:
        any().append_copy(node);
        return;
      case 2:
        for (pugi::xml_attribute& attribute : attributes_of(node))
          if (up_to(2) == 0) attribute.set_value(values_[up_to(values_.size())].c_str());
        return;
      case 3:
        for (pugi::xml_attribute& attribute : attributes_of(node))
          if (up_to(2) == 0) attribute.set_value(kOdd[up_to(kOdd.size())].c_str());
        return;
      case 4:
        node.remove_attributes();
        return;
      default:
        node.remove_children();
        elements_.clear();
        collect(document_.document_element());
    }
  }
  static std::vector<pugi::xml_attribute> attributes_of(pugi::xml_node node) {
    return {node.attributes_begin(), node.attributes_end()};
  }

  std::mt19937 random_;
  pugi::xml_document document_;
  std::vector<pugi::xml_node> elements_;
  std::vector<std::string> values_;
};

// The archive with another project.qde; without Zwerm's own part where `own` is false.
std::string with_qde(tests::ProjectFile& file, const std::string& qde, bool own) {
  std::vector<tests::ZipPart> parts = {{"project.qde", qde}};
  for (const std::string& name : file.parts())
    if (name.starts_with("sources/") || (own && name == "zwerm.json"))
      parts.push_back({name, file.part(name)});
  return tests::zip_of(parts);
}

TEST(ProjectDamage, IsTakenWithoutBreakingARuleAndOnlyOnce) {
  std::size_t taken = 0;
  for (unsigned seed = 1; seed <= 12; ++seed) {
    tests::ProjectFile file(tests::full_study(seed));
    for (unsigned damage = 1; damage <= 40; ++damage) {
      const std::string broken =
          with_qde(file, Damage(file.qde(), 100 * seed + damage).done(), damage % 2 == 0);
      SCOPED_TRACE(seed * 1000 + damage);
      const auto read = tests::read_qde(broken);
      EXPECT_TRUE(read.study.broken_rules().empty());
      const auto again = tests::read_qde(broken, read.study);
      EXPECT_EQ(again.taken.transcripts.made + again.taken.cases.made + again.taken.codings.made,
                0U);
      // What comes of it can go out, and is sound.
      EXPECT_NO_THROW(exports::refi::write_project(read.study, "uit.qdpx"));
      taken += read.taken.codings.made;
    }
  }
  EXPECT_GT(taken, 0U);
}

}  // namespace
