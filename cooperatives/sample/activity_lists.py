"""What the alliance's activities were about: words, days and places, made up."""

from datetime import date

from ..models import Activity

Audience, Scope, Charity = Activity.Audience, Activity.Scope, Activity.Charity

LAW_TOPICS = (
    ("Tuyên truyền Luật Hợp tác xã năm 2012", Audience.MEMBERS),
    ("Phổ biến Luật Hợp tác xã và Nghị định 193/2013/NĐ-CP", Audience.MANAGERS),
    ("Tuyên truyền thành lập hợp tác xã kiểu mới", Audience.MEMBERS),
    ("Phổ biến Luật Hợp tác xã cho cán bộ cơ sở", Audience.STEERING),
)
TRAINING = (
    ("Bồi dưỡng nghiệp vụ cho giám đốc hợp tác xã", Audience.MANAGERS),
    ("Bồi dưỡng nghiệp vụ Ban kiểm soát", Audience.MANAGERS),
    ("Tập huấn chế độ kế toán hợp tác xã", Audience.ACCOUNTANTS),
    ("Tập huấn quản lý nhà nước về kinh tế tập thể", Audience.STEERING),
    ("Tập huấn xây dựng phương án sản xuất kinh doanh", Audience.MANAGERS),
    ("Tập huấn nhãn hiệu, truy xuất nguồn gốc sản phẩm", Audience.MEMBERS),
)
BROADCASTS = (
    "Đài Phát thanh - Truyền hình tỉnh Thái Nguyên",
    "Chuyên mục, phóng sự về kinh tế tập thể, hợp tác xã",
)
ARTICLES = ("Báo Thái Nguyên", "Tin, bài về hợp tác xã, tổ hợp tác")

# Day, what was studied, provinces by code.
TOURS = (
    (
        date(2013, 9, 18),
        "Mô hình HTX làng nghề; mô hình HTX nông nghiệp hoạt động theo chuỗi giá trị",
        ("bac-ninh", "bac-giang"),
    ),
    (
        date(2014, 5, 12),
        "Mô hình sản xuất rau an toàn công nghệ cao",
        ("lam-dong",),
    ),
    (
        date(2014, 10, 21),
        "Mô hình sản xuất rau an toàn công nghệ cao; mô hình HTX du lịch cộng đồng",
        ("son-la", "hoa-binh"),
    ),
    (
        date(2015, 6, 9),
        "Mô hình chăn nuôi thủy sản công nghệ cao của Israel",
        ("hai-duong",),
    ),
    (
        date(2016, 4, 19),
        "Mô hình Quỹ tín dụng nhân dân và Quỹ hỗ trợ phát triển HTX",
        ("ha-noi", "son-la"),
    ),
    (
        date(2017, 7, 25),
        "Mô hình Quỹ tín dụng nhân dân và Quỹ hỗ trợ phát triển HTX phía Nam",
        ("thanh-pho-ho-chi-minh", "binh-duong", "ba-ria-vung-tau"),
    ),
    (
        date(2018, 8, 14),
        "Mô hình HTX sản xuất, chế biến dược liệu",
        ("ninh-binh",),
    ),
)

# First day, last day, scope, where to.
DELEGATIONS = (
    (
        date(2013, 9, 3),
        date(2013, 9, 7),
        Scope.INTERNATIONAL,
        "Hội chợ thương mại Trung Quốc - ASEAN lần thứ 10",
    ),
    (
        date(2013, 11, 9),
        date(2013, 11, 14),
        Scope.DOMESTIC,
        "Gian hàng HTX tại Festival Trà Thái Nguyên - Việt Nam lần thứ hai",
    ),
    (
        date(2014, 4, 10),
        date(2014, 4, 14),
        Scope.DOMESTIC,
        "Hội chợ xúc tiến thương mại sản phẩm HTX tại Hà Nội",
    ),
    (
        date(2014, 9, 16),
        date(2014, 9, 19),
        Scope.INTERNATIONAL,
        "Hội chợ thương mại Trung Quốc - ASEAN lần thứ 11",
    ),
    (
        date(2014, 12, 2),
        date(2014, 12, 6),
        Scope.DOMESTIC,
        "Hội chợ nông nghiệp tại thành phố Hồ Chí Minh",
    ),
    (
        date(2015, 5, 18),
        date(2015, 5, 24),
        Scope.INTERNATIONAL,
        "Hội chợ triển lãm tại Thái Lan",
    ),
    (
        date(2015, 11, 26),
        date(2015, 12, 1),
        Scope.DOMESTIC,
        "Hội chợ thương mại vùng Đông Bắc tại tỉnh Lạng Sơn",
    ),
    (
        date(2016, 4, 8),
        date(2016, 4, 12),
        Scope.DOMESTIC,
        "Hội chợ xúc tiến thương mại sản phẩm HTX tại Đà Nẵng",
    ),
    (
        date(2016, 9, 11),
        date(2016, 9, 14),
        Scope.INTERNATIONAL,
        "Hội chợ thương mại Trung Quốc - ASEAN lần thứ 13",
    ),
    (
        date(2016, 10, 20),
        date(2016, 10, 25),
        Scope.DOMESTIC,
        "Tuần hàng nông sản Thái Nguyên tại Hà Nội",
    ),
    (
        date(2017, 6, 5),
        date(2017, 6, 13),
        Scope.INTERNATIONAL,
        "Hội chợ triển lãm tại Cộng hòa Liên bang Nga",
    ),
    (
        date(2017, 8, 17),
        date(2017, 8, 21),
        Scope.DOMESTIC,
        "Hội chợ công nghiệp nông thôn tiêu biểu tại Hải Phòng",
    ),
    (
        date(2018, 4, 9),
        date(2018, 4, 13),
        Scope.DOMESTIC,
        "Hội chợ xúc tiến thương mại sản phẩm HTX tại Hà Nội",
    ),
    (
        date(2018, 5, 28),
        date(2018, 6, 2),
        Scope.INTERNATIONAL,
        "Hội chợ triển lãm tại Thái Lan",
    ),
    (
        date(2018, 10, 12),
        date(2018, 10, 17),
        Scope.DOMESTIC,
        "Hội chợ nông sản, sản phẩm làng nghề tại Cần Thơ",
    ),
)

TOPIC = "Chương trình phối hợp phát triển kinh tế tập thể với"
PARTNERS = (
    ("Sở Nông nghiệp và Phát triển nông thôn", date(2013, 8, 15)),
    ("Hội Nông dân tỉnh", date(2013, 10, 4)),
    ("Sở Kế hoạch và Đầu tư", date(2013, 11, 20)),
    ("Liên đoàn Lao động tỉnh", date(2014, 1, 16)),
    ("Hội Liên hiệp Phụ nữ tỉnh", date(2014, 3, 5)),
    ("Tỉnh đoàn Thái Nguyên", date(2014, 3, 21)),
    ("Sở Công Thương", date(2014, 6, 12)),
    ("Sở Khoa học và Công nghệ", date(2014, 9, 30)),
    ("Sở Tài nguyên và Môi trường", date(2015, 2, 6)),
    ("Ủy ban Mặt trận Tổ quốc tỉnh", date(2015, 5, 14)),
    ("Hội Cựu chiến binh tỉnh", date(2015, 10, 9)),
    ("Cục Thuế tỉnh", date(2016, 4, 27)),
    ("Sở Lao động - Thương binh và Xã hội", date(2016, 8, 18)),
    ("Báo Thái Nguyên", date(2017, 3, 10)),
)
AGREEMENTS = tuple(
    (partner, day, f"{TOPIC} {partner[0].lower()}{partner[1:]}")
    for partner, day in PARTNERS
)
EARLIER_AGREEMENT = (
    "Hội Nông dân tỉnh",
    date(2011, 6, 24),
    f"{TOPIC} hội Nông dân tỉnh",
)

# Day, kind, title, thousand đồng, quantity.
CHARITY = (
    (date(2013, 2, 1), Charity.GIFTS, "Tặng quà Tết Quý Tỵ", 78_000, 156),
    (date(2014, 1, 22), Charity.GIFTS, "Tặng quà Tết Giáp Ngọ", 82_500, 165),
    (date(2015, 2, 10), Charity.GIFTS, "Tặng quà Tết Ất Mùi", 86_000, 172),
    (date(2016, 1, 29), Charity.GIFTS, "Tặng quà Tết Bính Thân", 91_000, 182),
    (date(2017, 1, 18), Charity.GIFTS, "Tặng quà Tết Đinh Dậu", 92_500, 185),
    (date(2018, 2, 6), Charity.GIFTS, "Tặng quà Tết Mậu Tuất", 94_500, 189),
    (date(2014, 8, 15), Charity.HOMES, "Nhà Mái ấm công đoàn", 160_000, 4),
    (date(2017, 10, 20), Charity.HOMES, "Nhà Mái ấm công đoàn", 210_000, 5),
    (
        date(2015, 7, 24),
        Charity.MOTHERS,
        "Phụng dưỡng Mẹ Việt Nam anh hùng",
        144_000,
        2,
    ),
    (date(2014, 6, 20), Charity.ISLANDS, "Hướng về biển đảo quê hương", 265_000, 1),
    (
        date(2016, 9, 5),
        Charity.PUPILS,
        "Thắp sáng niềm tin, tiếp sức em tới trường",
        198_000,
        132,
    ),
    (
        date(2015, 12, 12),
        Charity.ROADS,
        "Ủng hộ làm đường giao thông nông thôn",
        740_000,
        6,
    ),
    (
        date(2016, 10, 25),
        Charity.RELIEF,
        "Ủng hộ đồng bào miền Trung bị lũ lụt",
        305_000,
        1,
    ),
    (date(2018, 8, 30), Charity.RELIEF, "Ủng hộ các quỹ từ thiện", 326_000, 3),
)
