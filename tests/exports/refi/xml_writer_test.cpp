#include "exports/refi/xml_writer.h"

#include <gtest/gtest.h>

namespace {

using exports::refi::XmlWriter;

TEST(XmlWriter, AddsAnAttributeToAnElementThatHasChildrenByNow) {
  std::string out;
  XmlWriter xml(out);
  xml.open("A");
  xml.attribute("name", "a > b");
  xml.open("B");
  xml.close();
  xml.add_attribute("path", "x\"y");
  xml.close();
  EXPECT_EQ(out, "<A name=\"a &gt; b\" path=\"x&quot;y\">\n  <B/>\n</A>");
}

TEST(XmlWriter, LeavesAnAttributeThatIsThere) {
  std::string out;
  XmlWriter xml(out);
  xml.open("A");
  xml.attribute("endName", " name=");
  xml.add_attribute("endName", "other");
  xml.add_attribute("name", "new");
  xml.close();
  EXPECT_EQ(out, "<A endName=\" name=\" name=\"new\"/>");
}

}  // namespace
