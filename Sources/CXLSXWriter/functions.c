// The functions of libxlsxwriter that are called. The library is opened when a workbook is made: it brings two others with it, and
// most audits make none.
//
// They are hidden, so that the library's own calls of its functions do not come back here.
#pragma GCC visibility push(hidden)
#include "CXLSXWriter.h"
#pragma GCC visibility pop
#include "COnDemand.h"

LIBRARY(xlsxwriter_fault, "libxlsxwriter.so." LXW_SOVERSION)

FUNCTION(void, format_set_align, (lxw_format *format, uint8_t alignment), (format, alignment))
FUNCTION(void, format_set_bg_color, (lxw_format *format, lxw_color_t color), (format, color))
FUNCTION(void, format_set_bold, (lxw_format *format), (format))
FUNCTION(void, format_set_border, (lxw_format *format, uint8_t style), (format, style))
FUNCTION(void, format_set_bottom, (lxw_format *format, uint8_t style), (format, style))
FUNCTION(void, format_set_font_color, (lxw_format *format, lxw_color_t color), (format, color))
FUNCTION(void, format_set_font_name, (lxw_format *format, const char *font_name), (format, font_name))
FUNCTION(void, format_set_font_size, (lxw_format *format, double size), (format, size))
FUNCTION(void, format_set_indent, (lxw_format *format, uint8_t level), (format, level))
FUNCTION(void, format_set_num_format, (lxw_format *format, const char *num_format), (format, num_format))
FUNCTION(void, format_set_text_wrap, (lxw_format *format), (format))
FUNCTION(void, format_set_top, (lxw_format *format, uint8_t style), (format, style))
FUNCTION(void, format_set_unlocked, (lxw_format *format), (format))
FUNCTION(char *, lxw_strerror, (lxw_error error), (error))
FUNCTION(void, lxw_workbook_free, (lxw_workbook *book), (book))
FUNCTION(lxw_format *, workbook_add_format, (lxw_workbook *book), (book))
FUNCTION(lxw_worksheet *, workbook_add_worksheet, (lxw_workbook *book, const char *sheetname), (book, sheetname))
FUNCTION(lxw_error, workbook_close, (lxw_workbook *book), (book))
FUNCTION(
    lxw_error, workbook_define_name,
    (lxw_workbook *book, const char *name, const char *formula),
    (book, name, formula))
FUNCTION(lxw_workbook *, workbook_new_opt, (const char *filename, lxw_workbook_options *options), (filename, options))
FUNCTION(lxw_error, workbook_set_properties, (lxw_workbook *book, lxw_doc_properties *properties), (book, properties))
FUNCTION(
    lxw_error, worksheet_autofilter,
    (lxw_worksheet *sheet, lxw_row_t top, lxw_col_t left, lxw_row_t bottom, lxw_col_t right),
    (sheet, top, left, bottom, right))
FUNCTION(
    lxw_error, worksheet_conditional_format_range,
    (lxw_worksheet *sheet, lxw_row_t top, lxw_col_t left, lxw_row_t bottom, lxw_col_t right, lxw_conditional_format *condition),
    (sheet, top, left, bottom, right, condition))
FUNCTION(
    lxw_error, worksheet_data_validation_range,
    (lxw_worksheet *sheet, lxw_row_t top, lxw_col_t left, lxw_row_t bottom, lxw_col_t right, lxw_data_validation *validation),
    (sheet, top, left, bottom, right, validation))
FUNCTION(
    void, worksheet_fit_to_pages,
    (lxw_worksheet *sheet, uint16_t width, uint16_t height),
    (sheet, width, height))
FUNCTION(void, worksheet_freeze_panes, (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column), (sheet, row, column))
FUNCTION(void, worksheet_hide, (lxw_worksheet *sheet), (sheet))
FUNCTION(void, worksheet_print_across, (lxw_worksheet *sheet), (sheet))
FUNCTION(
    lxw_error, worksheet_print_area,
    (lxw_worksheet *sheet, lxw_row_t top, lxw_col_t left, lxw_row_t bottom, lxw_col_t right),
    (sheet, top, left, bottom, right))
FUNCTION(
    void, worksheet_protect,
    (lxw_worksheet *sheet, const char *password, lxw_protection *options),
    (sheet, password, options))
FUNCTION(
    lxw_error, worksheet_repeat_columns,
    (lxw_worksheet *sheet, lxw_col_t left, lxw_col_t right),
    (sheet, left, right))
FUNCTION(
    lxw_error, worksheet_repeat_rows,
    (lxw_worksheet *sheet, lxw_row_t top, lxw_row_t bottom),
    (sheet, top, bottom))
FUNCTION(
    lxw_error, worksheet_set_column,
    (lxw_worksheet *sheet, lxw_col_t left, lxw_col_t right, double width, lxw_format *format),
    (sheet, left, right, width, format))
FUNCTION(
    lxw_error, worksheet_set_column_opt,
    (lxw_worksheet *sheet, lxw_col_t left, lxw_col_t right, double width, lxw_format *format, lxw_row_col_options *options),
    (sheet, left, right, width, format, options))
FUNCTION(lxw_error, worksheet_set_footer, (lxw_worksheet *sheet, const char *string), (sheet, string))
FUNCTION(lxw_error, worksheet_set_header, (lxw_worksheet *sheet, const char *string), (sheet, string))
FUNCTION(void, worksheet_set_landscape, (lxw_worksheet *sheet), (sheet))
FUNCTION(
    void, worksheet_set_margins,
    (lxw_worksheet *sheet, double left, double right, double top, double bottom),
    (sheet, left, right, top, bottom))
FUNCTION(void, worksheet_set_paper, (lxw_worksheet *sheet, uint8_t paper_type), (sheet, paper_type))
FUNCTION(void, worksheet_set_print_scale, (lxw_worksheet *sheet, uint16_t scale), (sheet, scale))
FUNCTION(
    lxw_error, worksheet_set_row,
    (lxw_worksheet *sheet, lxw_row_t row, double height, lxw_format *format),
    (sheet, row, height, format))
FUNCTION(
    lxw_error, worksheet_set_row_opt,
    (lxw_worksheet *sheet, lxw_row_t row, double height, lxw_format *format, lxw_row_col_options *options),
    (sheet, row, height, format, options))
FUNCTION(lxw_error, worksheet_set_v_pagebreaks, (lxw_worksheet *sheet, lxw_col_t *breaks), (sheet, breaks))
FUNCTION(
    lxw_error, worksheet_write_array_formula_num,
    (lxw_worksheet *sheet, lxw_row_t top, lxw_col_t left, lxw_row_t bottom, lxw_col_t right, const char *formula, lxw_format *format, double result),
    (sheet, top, left, bottom, right, formula, format, result))
FUNCTION(
    lxw_error, worksheet_write_blank,
    (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, lxw_format *format),
    (sheet, row, column, format))
FUNCTION(
    lxw_error, worksheet_write_formula_num,
    (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *formula, lxw_format *format, double result),
    (sheet, row, column, formula, format, result))
FUNCTION(
    lxw_error, worksheet_write_formula_str,
    (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *formula, lxw_format *format, const char *result),
    (sheet, row, column, formula, format, result))
FUNCTION(
    lxw_error, worksheet_write_number,
    (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, double number, lxw_format *format),
    (sheet, row, column, number, format))
FUNCTION(
    lxw_error, worksheet_write_string,
    (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *string, lxw_format *format),
    (sheet, row, column, string, format))
FUNCTION(
    lxw_error, worksheet_write_url_opt,
    (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *url, lxw_format *format, const char *string, const char *tooltip),
    (sheet, row, column, url, format, string, tooltip))
