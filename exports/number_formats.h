// What a number in a spreadsheet looks like: dates and times are numbers there too, and only the
// cell's number format tells (ECMA-376 part 1, 18.8.30 and 18.8.31).
#pragma once

#include <string>
#include <string_view>

namespace exports {

struct NumberFormat {
  bool date = false;
  bool time = false;
  bool elapsed = false;   // "[h]:mm": hours go on after 24
  std::size_t zeros = 0;  // "0000": a number of at least so many digits
};

// Of a format that every spreadsheet program knows by its number.
NumberFormat builtin_format(unsigned id);
// Of one that the file writes out: "dd-mm-yyyy", "[$-413]d mmmm yyyy;@".
NumberFormat custom_format(std::string_view code);

// As a person wrote it: 2021, not 2021.0; up to 15 digits, as spreadsheet programs have them. Days
// as 2025-11-24, times as 14:30, both with a space between; what is no day in that system (1900, or
// 1904 of old Macs) stays a number.
std::string shown_number(double value, const NumberFormat& format, bool from_1904);

}  // namespace exports
