"""
What each address answers each role: the one table of the matrix.

A line: the page, the kinds of record it is of, then what GET answers anonymous, no role,
officer of A, of B, of both, leadership, staff and administrator, and what POST answers
them: "=" where it is the same. "in": to sign in; "->": elsewhere. A new address needs a
line here; one that is of a kind of record, the kind in a group.
"""

PLACED = (
    "annualreturn",
    "award",
    "chainmembership",
    "cooperative",
    "cooperativegroup",
    "exemplarytitle",
    "groupcount",
    "memberenterprise",
    "newruralcommune",
    "seat",
    "suspension",
    "tradeunion",
)
OPEN = ("awardcategory", "sector", "valuechain")
PLACES = ("commune", "district")
STATED = ("office", "passage", "publishedfigure", "target")
PROVINCIAL = ("activity", "fundbalance", "policydocument", "provincevisit")
REFERENCE = ("communestanding", "districtname", "fund", "province", "term")
GUARDED = ("auditentry", "charge", "user")
KINDS = {
    "PLACED": PLACED,
    "OPEN": OPEN,
    "PLACES": PLACES,
    "STATED": STATED,
    "PROVINCIAL": PROVINCIAL,
    "REFERENCE": REFERENCE,
    "GUARDED": GUARDED,
}

TABLE = """
xuat/<slug:ending>/ | STATED PROVINCIAL REFERENCE | -> -> 403 403 403 200 200 200 | =
^([^/]+)/history/([^/]+)/$ | province | -> -> 403 403 403 200 200 200 | -> -> 403 403 403 403 403 200
^([^/]+)/history/([^/]+)/$ | term | -> -> 403 403 403 200 200 200 | -> -> 403 403 403 403 200 200
 | STATED PROVINCIAL REFERENCE | -> -> 403 403 403 200 200 200 | =
add/ | OPEN PLACES charge communestanding districtname fund province user | -> -> 403 403 403 403 403 200 | =
<path:object_id>/history/ | province term | -> -> 403 403 403 200 200 200 | =
<path:object_id>/delete/ | OPEN PLACES REFERENCE charge | -> -> 403 403 403 403 403 200 | =
<path:object_id>/change/ | STATED term | -> -> 403 403 403 200 200 200 | -> -> 403 403 403 403 200 200
<path:object_id>/change/ | PROVINCIAL | -> -> 403 403 403 200 200 200 | -> -> 403 403 403 403 200 403
<path:object_id>/change/ | communestanding districtname fund province | -> -> 403 403 403 200 200 200 | -> -> 403 403 403 403 403 200
<path:object_id>/ | PLACED OPEN PLACES STATED PROVINCIAL REFERENCE GUARDED | -> -> -> -> -> -> -> -> | =
^([^/]+)/history/([^/]+)/$ | activity | -> -> 403 404 403 200 200 200 | -> -> 403 404 403 403 200 403
^([^/]+)/history/([^/]+)/$ | communestanding | -> -> 403 404 403 200 200 200 | -> -> 403 404 403 403 403 200
add/ | PROVINCIAL | -> -> 403 403 403 403 200 403 | =
<path:object_id>/history/ | activity communestanding | -> -> 403 404 403 200 200 200 | =
<path:object_id>/delete/ | PLACED PROVINCIAL | -> -> 403 403 403 403 200 403 | =
^([^/]+)/history/([^/]+)/$ | STATED | -> -> 404 404 404 200 200 200 | -> -> 404 404 404 403 200 200
^([^/]+)/history/([^/]+)/$ | district districtname fund | -> -> 404 404 404 200 200 200 | -> -> 404 404 404 403 403 200
^([^/]+)/history/([^/]+)/$ | fundbalance policydocument provincevisit | -> -> 404 404 404 200 200 200 | -> -> 404 404 404 403 200 403
<path:object_id>/history/ | STATED district districtname fund fundbalance policydocument provincevisit | -> -> 404 404 404 200 200 200 | =
xuat/<slug:ending>/ | PLACED OPEN PLACES | -> -> 200 200 200 200 200 200 | =
^([^/]+)/history/([^/]+)/$ | PLACED | -> -> 200 404 200 200 200 200 | -> -> 200 404 200 403 200 403
^([^/]+)/history/([^/]+)/$ | commune | -> -> 200 404 200 200 200 200 | -> -> 403 404 403 403 403 200
 | PLACED OPEN PLACES | -> -> 200 200 200 200 200 200 | =
add/ | PLACED | -> -> 200 200 200 403 200 403 | =
<path:object_id>/history/ | PLACED commune | -> -> 200 404 200 200 200 200 | =
<path:object_id>/change/ | PLACED | -> -> 200 -> 200 200 200 200 | -> -> 200 -> 200 403 200 403
xuat/<slug:ending>/ | GUARDED | -> -> 403 403 403 403 403 200 | =
 | GUARDED | -> -> 403 403 403 403 403 200 | =
add/ | auditentry | -> -> 403 403 403 403 403 403 | =
<path:object_id>/history/ | auditentry user | -> -> -> -> -> 403 403 200 | =
<path:object_id>/delete/ | auditentry user | -> -> 403 403 403 403 403 403 | =
<path:object_id>/change/ | auditentry | -> -> 403 403 403 403 403 200 | -> -> 403 403 403 403 403 403
<path:object_id>/change/ | charge user | -> -> 403 403 403 403 403 200 | =
^([^/]+)/history/([^/]+)/$ | OPEN | -> -> 200 200 200 200 200 200 | -> -> 403 403 403 403 403 200
<path:object_id>/history/ | OPEN | -> -> 200 200 200 200 200 200 | =
<path:object_id>/change/ | OPEN | -> -> 200 200 200 200 200 200 | -> -> 403 403 403 403 403 200
<path:object_id>/change/ | district | -> -> -> -> -> 200 200 200 | -> -> 403 403 403 403 403 200
<path:object_id>/change/ | commune | -> -> 200 -> 200 200 200 200 | -> -> 403 403 403 403 403 200
chep/ | passage | -> -> 403 403 403 403 200 200 | =
xem-thu/ | passage | -> -> 403 403 403 405 405 405 | -> -> 403 403 403 200 200 200
bao-cao/in/tep-da-lap/<slug:key>/ | | in 404 404 404 404 404 404 404 | =
bao-cao/<slug:term>/dia-ban/<slug:district>/in/lap-tep/<slug:ending>/ | | in 404 404 404 404 404 404 404 | =
bao-cao/<slug:term>/in/lap-tep/<slug:ending>/ | | in 404 404 404 404 404 404 404 | =
add/ | STATED term | -> -> 403 403 403 403 200 200 | =
<id>/password/ | user | -> -> 403 403 403 403 403 200 | =
^([^/]+)/history/([^/]+)/$ | charge | -> -> 404 404 404 403 403 200 | =
<path:object_id>/history/ | charge | -> -> 404 404 404 403 403 200 | =
<path:object_id>/delete/ | STATED | -> -> 403 403 403 403 200 200 | =
quan-tri/jsi18n/ | | 200 200 200 200 200 200 200 200 | 405 405 405 405 405 405 405 405
quan-tri/ | | -> -> 200 200 200 200 200 200 | =
quan-tri/login/ | | in 403 -> -> -> -> -> -> | =
quan-tri/logout/ | | -> -> 405 405 405 405 405 405 | -> -> in in in in in in
quan-tri/password_change/ | | -> -> -> -> -> -> -> -> | =
quan-tri/password_change/done/ | | -> -> 200 200 200 200 200 200 | -> -> 405 405 405 405 405 405
quan-tri/autocomplete/ | | -> -> 403 403 403 403 403 403 | -> -> 405 405 405 405 405 405
quan-tri/^(?P<app_label>cooperatives/reports)/$ | | -> -> 200 200 200 200 200 200 | =
quan-tri/(?P<url>.*)$ | | -> -> 404 404 404 404 404 404 | =
dang-nhap/ | | 200 200 200 200 200 200 200 200 | =
dang-xuat/ | | 405 405 405 405 405 405 405 405 | in in in in in in in in
dang-xuat/moi-noi/ | | 405 405 405 405 405 405 405 405 | in in in in in in in in
tai-khoan/ | | in 200 200 200 200 200 200 200 | =
tai-khoan/mat-khau/ | | in 200 200 200 200 200 200 200 | =
quen-mat-khau/ | | 200 200 200 200 200 200 200 200 | =
quen-mat-khau/da-gui/ | | 200 200 200 200 200 200 200 200 | 405 405 405 405 405 405 405 405
quen-mat-khau/<uidb64>/<token>/ | | 200 200 200 200 200 200 200 200 | =
tong-quan/ | | in 403 -> -> -> -> -> -> | =
tong-quan/<slug:term>/<int:year>/dia-ban/<slug:district>/ | | in 403 200 403 200 200 200 200 | =
tong-quan/<slug:term>/<int:year>/dia-ban/<slug:district>/xa/ | | in 403 200 403 200 200 200 200 | =
tong-quan/<slug:term>/<int:year>/dia-ban/<slug:district>/con-thieu/ | | in 403 200 403 200 200 200 200 | =
tong-quan/<slug:term>/<int:year>/dia-ban/<slug:district>/can-goi/<slug:gap>/ | | in 403 200 403 200 200 200 200 | =
tong-quan/<slug:term>/<int:year>/dia-ban/<slug:district>/can-goi/<slug:gap>/tep/<slug:ending>/ | | in 403 200 403 200 200 200 200 | =
tong-quan/<slug:term>/<int:year>/dia-ban/<slug:district>/so-sanh/ | | in 403 404 403 404 404 404 404 | =
tong-quan/<slug:term>/<int:year>/dia-ban/<slug:district>/bieu/<slug:table>/ | | in 403 200 403 200 200 200 200 | =
tong-quan/<slug:term>/<int:year>/dia-ban/<slug:district>/bieu/<slug:table>/<slug:row>/<slug:column>/ | | in 403 200 403 200 200 200 200 | =
tong-quan/<slug:term>/<int:year>/dia-ban/<slug:district>/bieu/<slug:table>/<slug:row>/<slug:column> | | in 403 200 403 200 200 200 200 | =
tong-quan/<slug:term>/<int:year>/dia-ban/<slug:district>/bieu/<slug:table>/<slug:row>/<slug:column>/tep/<int:at>/<slug:ending>/ | | in 403 200 403 200 200 200 200 | =
tong-quan/<slug:term>/<int:year>/ | | in 403 200 200 200 200 200 200 | =
tong-quan/<slug:term>/<int:year>/xa/ | | in 403 200 200 200 200 200 200 | =
tong-quan/<slug:term>/<int:year>/con-thieu/ | | in 403 200 200 200 200 200 200 | =
tong-quan/<slug:term>/<int:year>/can-goi/<slug:gap>/ | | in 403 200 200 200 200 200 200 | =
tong-quan/<slug:term>/<int:year>/can-goi/<slug:gap>/tep/<slug:ending>/ | | in 403 200 200 200 200 200 200 | =
tong-quan/<slug:term>/<int:year>/so-sanh/ | | in 403 404 404 404 200 200 200 | =
tong-quan/<slug:term>/<int:year>/bieu/<slug:table>/ | | in 403 200 200 200 200 200 200 | =
tong-quan/<slug:term>/<int:year>/bieu/<slug:table>/<slug:row>/<slug:column>/ | | in 403 200 200 200 200 200 200 | =
tong-quan/<slug:term>/<int:year>/bieu/<slug:table>/<slug:row>/<slug:column> | | in 403 200 200 200 200 200 200 | =
tong-quan/<slug:term>/<int:year>/bieu/<slug:table>/<slug:row>/<slug:column>/tep/<int:at>/<slug:ending>/ | | in 403 200 200 200 200 200 200 | =
 | | in 200 200 200 200 200 200 200 | =
bao-cao/in/dau-trang.css | | in 404 404 404 404 404 404 404 | =
bao-cao/ | | -> -> -> -> -> -> -> -> | =
bao-cao/<slug:term>/dia-ban/<slug:district>/ | | in 403 200 403 200 200 200 200 | =
bao-cao/<slug:term>/dia-ban/<slug:district>/chuong/<slug:chapter>/ | | in 403 200 403 200 200 200 200 | =
bao-cao/<slug:term>/dia-ban/<slug:district>/<table:table>/ | | in 403 200 403 200 200 200 200 | =
bao-cao/<slug:term>/dia-ban/<slug:district>/<table:table>/<slug:row>/<slug:column>/ | | in 403 200 403 200 200 200 200 | =
bao-cao/<slug:term>/dia-ban/<slug:district>/<table:table>/<slug:row>/<slug:column> | | in 403 200 403 200 200 200 200 | =
bao-cao/<slug:term>/dia-ban/<slug:district>/<table:table>/<slug:row>/<slug:column>/tep/<int:at>/<slug:ending>/ | | in 403 200 403 200 200 200 200 | =
bao-cao/<slug:term>/dia-ban/<slug:district>/<table:table>/tep/<slug:ending>/ | | in 403 200 403 200 200 200 200 | =
bao-cao/<slug:term>/dia-ban/<slug:district>/ma-kiem-chung/ | | in 403 200 403 200 200 200 200 | =
bao-cao/<slug:term>/dia-ban/<slug:district>/in/ | | in 403 200 403 200 200 200 200 | =
bao-cao/<slug:term>/dia-ban/<slug:district>/in/ban-in/ | | in 403 -> 403 -> -> -> -> | =
bao-cao/<slug:term>/dia-ban/<slug:district>/in/tep/<slug:ending>/ | | in 404 404 404 404 404 404 404 | =
bao-cao/<slug:term>/ | | in 403 200 200 200 200 200 200 | =
bao-cao/<slug:term>/chuong/<slug:chapter>/ | | in 403 200 200 200 200 200 200 | =
bao-cao/<slug:term>/<table:table>/ | | in 403 200 200 200 200 200 200 | =
bao-cao/<slug:term>/<table:table>/<slug:row>/<slug:column>/ | | in 403 200 404 404 200 200 200 | =
bao-cao/<slug:term>/<table:table>/<slug:row>/<slug:column> | | in 403 200 404 404 200 200 200 | =
bao-cao/<slug:term>/<table:table>/<slug:row>/<slug:column>/tep/<int:at>/<slug:ending>/ | | in 403 200 404 404 200 200 200 | =
bao-cao/<slug:term>/<table:table>/tep/<slug:ending>/ | | in 403 200 200 200 200 200 200 | =
bao-cao/<slug:term>/ma-kiem-chung/ | | in 403 200 200 200 200 200 200 | =
bao-cao/<slug:term>/in/ | | in 403 200 200 200 200 200 200 | =
bao-cao/<slug:term>/in/ban-in/ | | in 403 -> -> -> -> -> -> | =
bao-cao/<slug:term>/in/tep/<slug:ending>/ | | in 404 404 404 404 404 404 404 | =
nhap-bang-tinh/ | | in 403 200 200 200 403 200 403 | =
nhap-bang-tinh/lan/<int:key>/ | | in 404 404 404 404 404 404 404 | =
nhap-bang-tinh/lan/<int:key>/bi-tu-choi/ | | in 404 404 404 404 404 404 404 | =
nhap-bang-tinh/lan/<int:key>/ket-qua/<slug:ending>/ | | in 404 404 404 404 404 404 404 | =
nhap-bang-tinh/lan/<int:key>/tra-loi/ | | in -> -> -> -> -> -> -> | in 404 404 404 404 404 404 404
nhap-bang-tinh/lan/<int:key>/xac-nhan/ | | in -> -> -> -> -> -> -> | in 404 404 404 404 404 404 404
nhap-bang-tinh/lan/<int:key>/hoan-tac/ | | in -> -> -> -> -> -> -> | in 404 404 404 404 404 404 404
nhap-bang-tinh/<slug:slug>/ | | in 403 200 200 200 403 200 403 | =
nhap-bang-tinh/<slug:slug>/mau/ | | in 403 200 200 200 403 200 403 | =
nhap-bang-tinh/<slug:slug>/xuat/<int:year>/<slug:ending>/ | | in 403 404 404 404 403 404 403 | =
"""


def lines():
    for line in TABLE.strip().splitlines():
        page, kinds, shown, posted = (part.strip() for part in line.split("|"))
        for named in kinds.split() or [None]:
            for kind in KINDS.get(named, (named,)):
                yield (page, kind), (shown, shown if posted == "=" else posted)


LINES = dict(lines())
