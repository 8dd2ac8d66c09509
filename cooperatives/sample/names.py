"""Words that made-up names are put together from, and the putting together."""


def words(text):
    """A list written compactly: one entry between two commas."""
    return tuple(" ".join(entry.split()) for entry in text.split(","))


FAMILY = words(
    """Nguyễn, Nguyễn, Nguyễn, Trần, Trần, Lê, Phạm, Hoàng, Vũ, Đặng, Bùi, Đỗ, Dương,
    Ngô, Lý, Nông, Ma, Triệu, Hà, Lưu, Đinh, Tạ, Phan, Chu, Lương, Đào, Trương, Mai, La"""
)
MEN = words(
    """Văn Thành, Văn Hùng, Văn Tuấn, Đức Thắng, Quang Huy, Minh Đức, Xuân Trường,
    Văn Dũng, Ngọc Sơn, Đình Khánh, Văn Lâm, Mạnh Cường, Hữu Phúc, Trọng Nghĩa, Văn Toàn,
    Quốc Việt, Văn Bình, Tiến Đạt, Công Minh, Văn Quý, Thanh Tùng, Văn Khoa, Bá Long,
    Duy Hưng, Văn Thái, Văn Hòa, Anh Tuấn, Văn Hiệp, Đăng Khôi, Văn Tiến"""
)
WOMEN = words(
    """Thị Hương, Thị Lan, Thị Hoa, Thị Mai, Thị Thủy, Thu Hằng, Thị Nga, Thị Hạnh,
    Bích Ngọc, Thị Thanh, Minh Nguyệt, Thị Phượng, Thị Yến, Thúy Quỳnh, Thị Loan, Thị Tâm,
    Thị Duyên, Kim Oanh, Thị Hải, Thị Bình, Thanh Huyền, Thị Hiền, Thị Sáu, Thị Nhung"""
)
# What an organisation or a hamlet may be called.
PROPER = words(
    """Tân Tiến, Thành Công, Đồng Tiến, Quyết Tiến, Thịnh Phát, An Phú, Hòa Bình,
    Minh Khai, Tân Thành, Đại Đồng, Hồng Hà, Phúc Lộc, Việt Cường, Trung Thành, Toàn Thắng,
    Thắng Lợi, Đoàn Kết, Bình Minh, Hưng Thịnh, Tân Phát, Sơn Hà, Trường Sơn, Đông Sơn,
    Nam Sơn, Thái Sơn, Thái Hà, Phú Lợi, Phú Thịnh, Phú Cường, Thiên Phúc, Thiên Lộc,
    Tâm Đức, Minh Tâm, An Khang, An Bình, Hoàng Long, Kim Long, Tiến Đạt, Đức Thịnh,
    Hải Hà, Thanh Bình, Thanh Hà, Xuân Hòa, Xuân Thịnh, Ngọc Hà, Hà Linh, Bảo Minh,
    Quang Minh, Quyết Thắng, Liên Minh, Tân Lập, Vạn Phúc, Cường Thịnh, Gia Bảo,
    Đồng Xanh, Núi Cốc, Tam Đảo, Sông Cầu, Sông Công, Hương Sơn, Yên Bình, Yên Thịnh"""
)
HAMLETS = words(
    """Đồng Tâm, Hồng Thái, Đồng Danh, Gốc Gạo, Cây Thị, Đồng Lạnh, Nhà Thờ, Soi Vàng,
    Nam Hưng, Gò Móc, Đầm Mương, Khuôn Năm, Bờ Suối, Làng Phan, Tân Sơn, Phú Thịnh,
    Bãi Phẳng, Cầu Bình, Trung Tâm, Đồng Vung, Đèo Khế, Na Hiên, Thái Sơn, La Nạc,
    Thống Nhất, Suối Găng, Cà Phê, Non Beo, Làng Vầu, Đồng Khuân, Tiền Phong, Tân Thái"""
)

TEA = words(
    "chè, chè an toàn, chè đặc sản, chè hữu cơ, chè sạch, sản xuất và chế biến chè"
)
FARMING = words(
    """nông nghiệp, dịch vụ nông nghiệp, nông nghiệp và dịch vụ tổng hợp, nông sản,
    nông nghiệp hữu cơ, nông lâm nghiệp, thủy sản, cây ăn quả, dược liệu, giống cây trồng,
    sản xuất lúa chất lượng cao, lâm nghiệp, nông nghiệp công nghệ cao, hoa và cây cảnh"""
)
TRADES = {
    "nong-nghiep": FARMING,
    "cong-nghiep-ttcn": words(
        """cơ khí, mây tre đan, sản xuất vật liệu xây dựng, gạch không nung, may mặc,
        chế biến lâm sản, mộc mỹ nghệ, gốm sứ, sản xuất công nghiệp, tiểu thủ công nghiệp"""
    ),
    "van-tai": words(
        "vận tải, dịch vụ vận tải, vận tải ô tô, vận tải hành khách, vận tải và du lịch"
    ),
    "thuong-mai-dich-vu": words(
        """thương mại và dịch vụ, thương mại tổng hợp, dịch vụ tổng hợp, dịch vụ điện,
        quản lý chợ, du lịch cộng đồng, kinh doanh tổng hợp, dịch vụ thương mại"""
    ),
    "xay-dung": words("xây dựng, xây dựng tổng hợp, xây dựng và thương mại, xây lắp"),
    "ve-sinh-moi-truong": words(
        "vệ sinh môi trường, dịch vụ môi trường, môi trường đô thị, môi trường xanh"
    ),
    "quy-tin-dung-nhan-dan": words("tín dụng"),
}
GROUP_TRADES = {
    "nong-nghiep": words(
        """trồng chè, sản xuất chè an toàn, chăn nuôi gà, chăn nuôi lợn, chăn nuôi dê,
        trồng rau, trồng lúa, trồng rừng, nuôi cá, nuôi ong, thủy lợi, làm đất, trồng nấm,
        trồng cây ăn quả, trồng hoa, dịch vụ bảo vệ thực vật, chăn nuôi trâu bò"""
    ),
    "cong-nghiep-ttcn": words("mộc, mây tre đan, sản xuất gạch, xay xát, cơ khí"),
    "van-tai": words("vận tải, xe ba gác"),
    "thuong-mai-dich-vu": words("dịch vụ, thu mua nông sản, du lịch cộng đồng"),
    "xay-dung": words("xây dựng, thợ nề"),
    "ve-sinh-moi-truong": words("vệ sinh môi trường, thu gom rác"),
}
PRODUCTS = words(
    """Chè đinh, Chè tôm nõn, Chè móc câu, Chè búp khô, Trà xanh túi lọc, Trà ướp sen,
    Trà ướp nhài, Chè nõn hộp, Trà matcha, Chè vị quế"""
)
INITIATIVES = words(
    """Cải tiến máy sao chè bằng ga, Tận dụng phụ phẩm làm phân hữu cơ, Hệ thống tưới
    tiết kiệm cho chè, Cải tiến máy vò chè, Quy trình ủ rơm làm giá thể trồng nấm,
    Cải tiến chuồng nuôi gà đồi, Lịch bảo dưỡng xe theo cây số, Máy đóng gói chân không,
    Phân loại rác tại nguồn, Mẫu sổ theo dõi thành viên, Lò sấy tiết kiệm nhiên liệu,
    Khuôn gạch không nung cải tiến, Giàn phơi miến di động"""
)
ROLES = words(
    "Giám đốc, Giám đốc, Chủ tịch Hội đồng quản trị, Phó Giám đốc, Kế toán trưởng"
)


def person(random):
    return f"{random.choice(FAMILY)} {random.choice(random.choice((MEN, WOMEN)))}"


def phone(serial):
    """Nobody's: no exchange begins with four zeros."""
    return f"0000 {serial // 1000 % 1000:03} {serial % 1000:03}"


def address(random, is_rural):
    if is_rural:
        return f"Xóm {random.choice(HAMLETS)}"
    return f"Tổ dân phố số {random.randint(1, 18)}"


def cooperative_name(random, trade, commune):
    """As registered; a commune's name is a common half of it."""
    name = random.choice(PROPER)
    if random.random() < 0.35:
        name = commune if random.random() < 0.5 else f"{name} {commune}"
    return f"Hợp tác xã {trade} {name}"


def group_name(random, sector):
    trade = random.choice(GROUP_TRADES[sector])
    if random.random() < 0.3:
        return f"Tổ hợp tác {trade} xóm {random.randint(1, 20)}"
    return f"Tổ hợp tác {trade} xóm {random.choice(HAMLETS)}"


def not_yet(taken, make):
    """The first name made that is not taken, which it then is."""
    name = make()
    number = 2
    while name in taken:
        name = make() if number < 6 else f"{make()} {number}"
        number += 1
    taken.add(name)
    return name
