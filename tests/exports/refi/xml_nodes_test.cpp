#include "exports/refi/xml_nodes.h"

#include <gtest/gtest.h>

namespace {

using namespace exports::refi;

TEST(XmlNodes, AnAttributeAloneIsWrittenAsInItsElement) {
  std::string every;
  for (int byte = 1; byte < 256; ++byte) every += static_cast<char>(byte);
  pugi::xml_document document;
  pugi::xml_node element = document.append_child("A");
  element.append_attribute("name").set_value(every.c_str());
  std::string alone = "<A";
  append_as_xml(element.attribute("name"), alone);
  EXPECT_EQ(alone + "/>", as_xml(element));
}

}  // namespace
