#include "exports/refi/schema.h"

#include <map>

#include <gtest/gtest.h>

#include "tests/support/xml_schema.h"
#include "transcripts/formats/xml_reader.h"
#include "transcripts/import.h"

namespace {

using exports::refi::Form;
using exports::refi::has_form;
using exports::refi::schema_element;
using exports::refi::SchemaElement;

const std::map<std::string, Form> kForms = {
    {"xsd:string", Form::Text},         {"GUIDType", Form::Guid},
    {"RGBType", Form::Colour},          {"xsd:boolean", Form::Truth},
    {"xsd:integer", Form::Integer},     {"xsd:decimal", Form::Decimal},
    {"xsd:date", Form::Date},           {"xsd:dateTime", Form::DateTime},
    {"directionType", Form::Direction}, {"typeOfVariableType", Form::VariableType},
    {"ShapeType", Form::Shape},         {"LineStyleType", Form::LineStyle}};

// The schema as the file has it, beside what Zwerm takes it to be.
class ProjectXsd : public testing::Test {
 protected:
  void SetUp() override {
    const auto path = tests::refi_schema("Project.xsd");
    if (!path) GTEST_SKIP() << "needs Project.xsd beside the repository";
    document_ = std::make_unique<transcripts::XmlDocument>(transcripts::read_file(*path, 1'000'000),
                                                           "Project.xsd", "Project.xsd");
  }
  pugi::xml_node type(const std::string& name) const {
    return document_->root().find_child_by_attribute("xsd:complexType", "name", name.c_str());
  }

  void compare_attributes(pugi::xml_node type, const SchemaElement& element) {
    std::size_t count = 0;
    for (const pugi::xml_node attribute : type.children("xsd:attribute")) {
      const std::string name = attribute.attribute("name").value();
      const auto* known = element.attribute(name);
      ASSERT_NE(known, nullptr) << element.name << ' ' << name;
      EXPECT_EQ(known->form, kForms.at(attribute.attribute("type").value())) << name;
      EXPECT_EQ(known->required, attribute.attribute("use").value() == std::string("required"));
      ++count;
    }
    EXPECT_EQ(count, element.attributes.size()) << element.name;
  }

  // Elements of the type, each with its kind of place.
  void compare_children(pugi::xml_node type, const SchemaElement& element) {
    std::size_t at = 0;
    std::size_t place = 0;
    const auto compare = [&](pugi::xml_node child, bool many, bool required) {
      const std::string name = child.attribute("name").value();
      // Lists of a Project are never kept whole.
      if (element.name == "Project" && schema_element(name) == nullptr) return;
      ASSERT_LT(at, element.children.size()) << element.name << ' ' << name;
      const auto& known = element.children[at++];
      EXPECT_EQ(known.name, name) << element.name;
      EXPECT_EQ(known.once, !many) << element.name << ' ' << name;
      EXPECT_EQ(known.required, required) << element.name << ' ' << name;
      EXPECT_GE(known.place, place);
      place = known.place;
      compare_type(name, child.attribute("type").value());
    };
    for (const pugi::xml_node node : type.child("xsd:sequence").children()) {
      if (node.name() == std::string("xsd:choice")) {
        for (const pugi::xml_node choice : node.children("xsd:element"))
          compare(choice, false, false);
        EXPECT_EQ(element.children.back().place, place) << "alternatives have one place";
      } else if (node.name() == std::string("xsd:element")) {
        compare(node, node.attribute("maxOccurs").value() == std::string("unbounded"),
                node.attribute("minOccurs").value() != std::string("0"));
      }
    }
    EXPECT_EQ(at, element.children.size()) << element.name;
  }

  void compare_type(const std::string& name, const std::string& type_name) {
    if (!seen_.insert(name).second) return;
    const SchemaElement* element = schema_element(name);
    ASSERT_NE(element, nullptr) << name;
    if (const auto form = kForms.find(type_name); form != kForms.end()) {
      EXPECT_EQ(element->text, form->second) << name;
      return;
    }
    compare_attributes(type(type_name), *element);
    compare_children(type(type_name), *element);
  }

  std::unique_ptr<transcripts::XmlDocument> document_;
  std::set<std::string> seen_;
};

TEST_F(ProjectXsd, SaysWhatZwermTakesItToSay) {
  compare_type("Project", "ProjectType");
  for (const char* list :
       {"Users", "Codes", "Variables", "Cases", "Notes", "Links", "Sets", "Graphs"}) {
    const pugi::xml_node element =
        type(std::string(list) + "Type").child("xsd:sequence").child("xsd:element");
    compare_type(element.attribute("name").value(), element.attribute("type").value());
  }
  for (const pugi::xml_node source :
       type("SourcesType").child("xsd:choice").children("xsd:element"))
    compare_type(source.attribute("name").value(), source.attribute("type").value());
  EXPECT_GT(seen_.size(), 40U);
}

TEST(SchemaForms, AreThoseOfTheStandard) {
  const std::string guid = "0189ABCD-0000-7000-8000-00000000000a";
  const std::map<Form, std::pair<std::vector<std::string>, std::vector<std::string>>> cases = {
      {Form::Guid, {{guid, "{" + guid + "}"}, {"", "x", guid + "0", "{" + guid}}},
      {Form::Colour, {{"#abc", "#D9703A"}, {"", "red", "#abcd", "abc", "#ggg", "#D9703A80"}}},
      {Form::Truth, {{"true", "false", "1", "0", " 1 "}, {"", "True", "ja", "2"}}},
      {Form::Integer, {{"0", "-12", "+3", "99999999999999999999"}, {"", "1.0", "-", "1e3", "x"}}},
      {Form::Decimal, {{"0", "-1.5", ".5", "5.", "+1"}, {"", ".", "-", "1,5", "1e3", "NaN"}}},
      {Form::Date,
       {{"2025-11-24", "2024-02-29", "2025-11-24Z", "2025-11-24+02:00"},
        {"", "2025-02-29", "24-11-2025", "2025-13-01", "0000-01-01", "2025-11-24+15:00"}}},
      {Form::DateTime,
       {{"2025-11-24T14:30:00", "2025-11-24T14:30:00Z", "2025-11-24T14:30:00.123-05:00"},
        {"", "2025-11-24", "2025-11-24 14:30:00", "2025-11-24T25:00:00", "2025-11-24T14:30:00.",
         "2025-11-24T14:30"}}},
      {Form::Direction, {{"OneWay"}, {"", "oneway", "Both"}}},
      {Form::Shape, {{"Star"}, {"Circle"}}},
      {Form::LineStyle, {{"dotted"}, {"double"}}},
      {Form::VariableType, {{"DateTime"}, {"Number"}}}};
  for (const auto& [form, texts] : cases) {
    for (const std::string& good : texts.first) EXPECT_TRUE(has_form(form, good)) << good;
    for (const std::string& bad : texts.second) EXPECT_FALSE(has_form(form, bad)) << bad;
  }
}

}  // namespace
