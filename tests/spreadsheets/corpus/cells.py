"""Numbers, dates, codes and text as people and programs leave them."""

from datetime import date, datetime
from unicodedata import normalize

from .kind import HEADINGS, Kind, accepted, book, record, refused, row

MEMBERS, REVENUE, FOUNDED = "Số thành viên", "Doanh thu", "Ngày thành lập"
NAME, TAX_CODE, PHONE, COMMUNE = "Tên HTX", "MST", "SĐT", "Xã"

NUMBERS = [
    accepted("dot of thousands", MEMBERS, "1.500", members=1500),
    accepted("a space of thousands", MEMBERS, "1\u00a0500", members=1500),
    accepted("people and the word for them", MEMBERS, "25 người"),
    accepted("no figure yet", MEMBERS, "…", members=None),
    refused("comma of three digits", MEMBERS, "1,500", "“1,500” có hai cách đọc."),
    refused(
        "a dot that became a comma",
        MEMBERS,
        1.876,
        "1,876 không phải là số nguyên; có thể Excel đã đổi 1.876 thành số lẻ.",
    ),
    refused("part of a person", MEMBERS, 1500.7, "1.500,7 không phải là số nguyên."),
    refused("fewer than none", MEMBERS, -3, "-3 là số âm."),
    refused("a truth for a number", MEMBERS, True, "TRUE không phải là số."),
    accepted("members by their letters", MEMBERS, "25 TV"),
    accepted("people in brackets", MEMBERS, "25 (người)"),
    accepted("a full stop behind", MEMBERS, "25."),
    refused("words for a number", MEMBERS, "mấy", "“mấy” không phải là số."),
    refused("about so many", MEMBERS, "≈25", "“≈25” chỉ là số ước chừng."),
    refused("more than so many", MEMBERS, "trên 20", "“trên 20” chỉ là số ước chừng."),
    refused("a range", MEMBERS, "20-25", "“20-25” là khoảng từ 20 đến 25."),
    refused(
        "as accountants write what is below none",
        MEMBERS,
        "(120)",
        "“(120)” theo lối kế toán là số âm -120, cũng có thể chỉ là 120.",
    ),
    refused(
        "none, or none known",
        MEMBERS,
        "không có",
        "“không có” có thể là số 0, cũng có thể là chưa có số liệu.",
    ),
    refused(
        "a sum of about so much",
        REVENUE,
        "khoảng 2 tỷ",
        "“khoảng 2 tỷ” chỉ là số ước chừng.",
    ),
    refused(
        "a dash",
        MEMBERS,
        "-",
        "Dấu “-” có thể là số 0, cũng có thể là chưa có số liệu.",
    ),
    refused(
        "beyond the largest number",
        MEMBERS,
        10**20,
        "100.000.000.000.000.000.000 quá lớn.",
    ),
    refused(
        "a date for a number",
        MEMBERS,
        date(2015, 1, 5),
        "“05/01/2015” không phải là số.",
    ),
    accepted("đồng with dots", REVENUE, "2.500.000.000"),
    accepted("đồng with a fraction of none", REVENUE, "2.500.000.000,00"),
    accepted("milliards", REVENUE, "2,5 tỷ"),
    accepted("milliards spelt otherwise", REVENUE, "2,5 tỉ đồng"),
    accepted("millions", REVENUE, "2.500 triệu"),
    accepted("two units", REVENUE, "2 tỷ 500 triệu"),
    accepted("clipped millions", REVENUE, "2.500tr.đ"),
    accepted("noise of a division", REVENUE, 2500000000.0000002),
    refused("an American fraction", REVENUE, "2.5 tỷ", "“2.5” viết theo lối khác."),
    refused(
        "milliards of two readings", REVENUE, "2,500 tỷ", "“2,500” có hai cách đọc."
    ),
    refused("a fraction of a đồng", REVENUE, 2.5, "2,5 đồng có phần lẻ."),
    refused(
        "beyond all money", REVENUE, 10**18, "1.000.000.000.000.000.000 đồng quá lớn."
    ),
    refused(
        "shortened by Excel",
        REVENUE,
        "2,5E+09",
        "“2,5E+09” đã bị rút gọn, không còn đủ chữ số.",
    ),
]

DATES = [
    accepted("a true date", FOUNDED, date(2014, 4, 20), founded="2014-04-20 day"),
    accepted(
        "a true moment", FOUNDED, datetime(2014, 4, 3, 8, 30), founded="2014-04-03 day"
    ),
    accepted("day and month below 13", FOUNDED, "03/04/2014", founded="2014-04-03 day"),
    accepted("day above 12", FOUNDED, "13/04/2014", founded="2014-04-13 day"),
    accepted("dashes", FOUNDED, "13-4-2014", founded="2014-04-13 day"),
    accepted("dots", FOUNDED, "13.4.2014", founded="2014-04-13 day"),
    accepted("words", FOUNDED, "ngày 13 tháng 4 năm 2014", founded="2014-04-13 day"),
    accepted("with a time", FOUNDED, "2014-04-13 00:00:00", founded="2014-04-13 day"),
    accepted("a year", FOUNDED, "2014", founded="2014-01-01 year"),
    accepted("a year as a number", FOUNDED, 2014, founded="2014-01-01 year"),
    accepted("a month", FOUNDED, "5/2014", founded="2014-05-01 month"),
    refused("a short year", FOUNDED, "3/4/14", "“3/4/14” không rõ thế kỷ."),
    refused("no such day", FOUNDED, "31/02/2014", "Tháng 2/2014 không có ngày 31."),
    refused("month first", FOUNDED, "04/13/2014", "Không có tháng 13: “04/13/2014”."),
    refused(
        "a day without its format",
        FOUNDED,
        41732,
        "41732 là số, có thể là ngày 03/04/2014 mất định dạng.",
    ),
    refused(
        "a year of long ago",
        FOUNDED,
        "01/01/0214",
        "Năm 0214 nằm ngoài khoảng từ 1900 đến 2099.",
    ),
    refused(
        "a year to come",
        FOUNDED,
        "01/01/2190",
        "Năm 2190 nằm ngoài khoảng từ 1900 đến 2099.",
    ),
    refused("a quarter", FOUNDED, "Quý II/2014", "“Quý II/2014” chỉ nêu quý."),
    refused("no date at all", FOUNDED, "hôm qua", "Không đọc được ngày “hôm qua”."),
]

CODES_AND_TEXT = [
    accepted("a tax code as a number", TAX_CODE, 4600000001),
    accepted("a lost zero", TAX_CODE, 100109106, tax_code="0100109106"),
    accepted("spaces about a code", TAX_CODE, " 4600000002 ", tax_code="4600000002"),
    accepted(
        "a character without width",
        TAX_CODE,
        "46000\u200b00003",
        tax_code="4600000003",
    ),
    accepted("no tax code, said in letters", TAX_CODE, "N/A", tax_code=""),
    accepted("no tax code, said by a zero", TAX_CODE, 0, tax_code=""),
    refused(
        "a tax code as above",
        TAX_CODE,
        "-nt-",
        "“-nt-” là “như trên”: số hiệu của dòng khác không dùng lại được.",
    ),
    accepted(
        "a code with its name", TAX_CODE, "MST: 4600000012", tax_code="4600000012"
    ),
    accepted(
        "a branch's code without its dash",
        TAX_CODE,
        "4600000013001",
        tax_code="4600000013-001",
    ),
    refused(
        "a letter for a zero",
        TAX_CODE,
        "46OO123466",
        "“46OO123466” có chữ cái lẫn trong số, có thể là 4600123466.",
    ),
    refused(
        "a digit short, and no zero lost",
        TAX_CODE,
        460012345,
        "“460012345” thiếu một chữ số; nếu thiếu số 0 ở đầu thì là 0460012345, nhưng "
        "chữ số kiểm tra của mã đó không đúng.",
    ),
    refused(
        "two digits short",
        TAX_CODE,
        "46001234",
        "“46001234” có 8 chữ số: mã số thuế có 10 chữ số, của đơn vị phụ thuộc có 13.",
    ),
    refused(
        "a certificate's number for a tax code",
        TAX_CODE,
        "1707E00012",
        "“1707E00012” không phải là mã số thuế.",
    ),
    accepted("no telephone, said in letters", PHONE, "không có", phone=""),
    accepted("a telephone as a number", PHONE, 912345678),
    accepted("a fixed line as a number", PHONE, 2083855123, phone="02083855123"),
    refused("a code shortened", TAX_CODE, "4,6E+09", "“4,6E+09” đã bị Excel rút gọn."),
    refused(
        "a code too long for a number",
        TAX_CODE,
        46000000011234567,
        "46000000011234568 quá dài: Excel không giữ đủ chữ số.",
    ),
    refused(
        "a code made a date",
        TAX_CODE,
        date(2014, 5, 12),
        "Excel đã đổi số hiệu thành ngày 12/05/2014.",
    ),
    accepted("decomposed text", NAME, normalize("NFD", "HTX chè Hảo Đạt")),
    accepted("spaces that do not break", NAME, "HTX\u00a0chè Hảo\u2009Đạt"),
    accepted("a line break at the end", NAME, "HTX chè Hảo Đạt\n"),
    accepted("a soft hyphen", NAME, "HTX chè Hảo\u00ad Đạt"),
    accepted("the Icelandic eth", NAME, "HTX chè Hảo Ðạt"),
    accepted("a commune with its kind", COMMUNE, "xã La Bằng"),
    accepted("a commune in capitals", COMMUNE, "LA BẰNG"),
    *(
        accepted(f"text that could run: {text}", NAME, text, name=text)
        for text in (
            "<script>alert(1)</script>",
            "{{ 7|add:7 }} {% now %}",
            "%s %(name)s",
            "+84 HTX",
            "@SUM(A1)",
            "＝1+1",
            "'; DROP TABLE cooperatives_cooperative; --",
        )
    ),
    refused("over-long text", NAME, "HTX " + "a" * 400, "Dài 404 ký tự, quá 255."),
]


CELLS = [*NUMBERS, *DATES, *CODES_AND_TEXT]


def error(book):
    book.active["I2"] = "#N/A"
    book.active["I2"].data_type = "e"


def reference(book):
    book.active["A2"] = "#REF!"
    book.active["A2"].data_type = "e"


def link(book):
    book.active["A2"] = '=HYPERLINK("http://x")'
    book.active["A2"].data_type = "s"


def formula(book):
    book.active["J2"] = "=1+1"


KINDS = [
    Kind("TCVN3", book(HEADINGS, row(A="HTX chÌ H¶o §¹t"))),
    Kind("VNI", book(HEADINGS, row(A="HTX cheø Haûo Ñaït"))),
    Kind(
        "UTF-8 read as Western",
        book(HEADINGS, row(A="HTX chÃ¨ HoÃ\u00a0 BÃ¬nh")),
        records=(record(name="HTX chè Hoà Bình"),),
    ),
    Kind(
        "a word of two readings in a column of TCVN3",
        book(HEADINGS, row(A="HTX chÌ H¶o §¹t"), row(A="HTX Bá", B="4600000002")),
        refused=(("A3", "“HTX Bá” có thể là “HTX Bỏ” gõ bằng phông TCVN3."),),
    ),
    Kind(
        "unit in the heading",
        book([*HEADINGS[:9], "Doanh thu (triệu đồng)"], row(J="2.500")),
    ),
    Kind(
        "unit above the table",
        book(["Đơn vị tính: triệu đồng"], [], HEADINGS, row(J=2500)),
    ),
    Kind(
        "a unit in the cell against that of the heading",
        book([*HEADINGS[:9], "Doanh thu (triệu đồng)"], row(J="2,5 tỷ")),
    ),
    Kind(
        "đồng under millions",
        book([*HEADINGS[:9], "Doanh thu (triệu đồng)"], row(J=2500000000)),
        refused=(
            (
                "J2",
                "2.500.000.000 quá lớn so với đơn vị của cột: thành "
                "2.500.000.000.000.000 đồng.",
            ),
        ),
        records=(),
    ),
    Kind(
        "days that a program has turned about",
        book(
            HEADINGS,
            row(F=date(2014, 11, 4)),
            row(A="HTX B", B="4600000002", F="27/5/2013"),
        ),
        refused=(
            (
                "F2",
                "Ngày 04/11/2014 có thể đã bị Excel đảo từ 11/04/2014: trong cột này, "
                "ngày sau mùng 12 đều còn là chữ.",
            ),
        ),
        records=(
            record(name="HTX B", tax_code="4600000002", founded="2013-05-27 day"),
        ),
    ),
    Kind(
        "days beside one that was typed month first",
        book(
            HEADINGS,
            row(F=date(2014, 11, 4)),
            row(A="HTX B", B="4600000002", F="03/25/2015"),
        ),
        refused=(
            (
                "F2",
                "Ngày 04/11/2014 có thể đã bị Excel đảo từ 11/04/2014: trong cột này, "
                "ngày sau mùng 12 đều còn là chữ.",
            ),
            ("F3", "Không có tháng 25: “03/25/2015”."),
        ),
        records=(),
    ),
    Kind(
        "days typed month first",
        book(
            HEADINGS,
            row(F="03/04/2015"),
            row(A="HTX B", B="4600000002", F="03/25/2015"),
            row(A="HTX C", B="4600000003", F="05/05/2015"),
        ),
        refused=(
            (
                "F2",
                "“03/04/2015” có thể là ngày 03/04/2015 hoặc 04/03/2015: trong cột này "
                "có ngày ghi tháng trước.",
            ),
            ("F3", "Không có tháng 25: “03/25/2015”."),
        ),
        records=(
            record(name="HTX C", tax_code="4600000003", founded="2015-05-05 day"),
        ),
    ),
    Kind(
        "one day typed month first among days that cannot be",
        book(
            HEADINGS,
            row(F="03/04/2015"),
            row(A="HTX B", B="4600000002", F="03/25/2015"),
            row(A="HTX C", B="4600000003", F="27/05/2013"),
        ),
        refused=(("F3", "Không có tháng 25: “03/25/2015”."),),
        records=(
            record(founded="2015-04-03 day"),
            record(name="HTX C", tax_code="4600000003", founded="2013-05-27 day"),
        ),
    ),
    Kind(
        "text that looks like a formula",
        book(HEADINGS, row(), prepare=link),
        records=(record(name='=HYPERLINK("http://x")'),),
    ),
    Kind(
        "an error",
        book(HEADINGS, row(), prepare=error),
        refused=(("I2", "Ô báo lỗi #N/A của Excel."),),
        records=(),
    ),
    Kind(
        "a broken reference",
        book(HEADINGS, row(), prepare=reference),
        refused=(("A2", "Ô báo lỗi #REF! của Excel."),),
        records=(),
    ),
    Kind(
        "a formula without its result",
        book(HEADINGS, row(), prepare=formula),
        refused=(("J2", "Ô chứa công thức chưa có kết quả."),),
        records=(),
    ),
]
