"""What is new in each row of the files of all else than cooperatives."""

RESULTS_OF_A_YEAR = (
    (
        "HTX chè La Bằng",
        {
            "Năm": "2017",
            "Loại số liệu": "Thực hiện",
            "Số thành viên": "25",
            "Lao động thường xuyên": "40",
            "Lao động đồng thời là thành viên": "20",
            "Doanh thu": "3.500.000.000",
            "Lãi": "420.500.000",
            "Thu nhập bình quân (người/tháng)": "4.500.000",
            "Hoạt động hiệu quả": "Có",
            "Cán bộ quản lý, chuyên môn": "6",
            "Cán bộ trình độ đại học trở lên": "2",
            "Cán bộ trình độ cao đẳng, trung cấp": "3",
        },
    ),
)
RATINGS = (
    (
        "HTX chè La Bằng",
        {
            "Năm": "2017",
            "Loại số liệu": "Thực hiện",
            "Số thành viên": "31",
            "Xếp loại": "Tốt",
            "Ghi chú": "Không",
        },
    ),
    (
        "HTX nông nghiệp An Khánh",
        {
            "Năm": "2017",
            "Loại số liệu": "Thực hiện",
            "Số thành viên": "45",
            "Xếp loại": "Trung bình",
        },
    ),
)
EXEMPLARY = (
    ("Hợp tác xã chè La Bằng", {"Từ ngày": "10/01/2017", "Quyết định": "123/QĐ-LMHTX"}),
    (
        "HTX nông nghiệp An Khánh",
        {"Từ ngày": "10/01/2017", "Quyết định": "123/QĐ-LMHTX"},
    ),
)
CHAINS = (
    ("HTX chè La Bằng", {"Chuỗi giá trị": "Chè", "Từ ngày": "01/03/2016"}),
    (
        "HTX nông nghiệp An Khánh",
        {"Chuỗi giá trị": "Rau, củ, quả", "Từ ngày": "15/06/2017"},
    ),
)
HONOURS = (
    (
        "HTX chè La Bằng",
        {
            "Danh hiệu, hình thức khen thưởng": "Bằng khen của UBND tỉnh",
            "Đối tượng": "Tập thể",
            "Số quyết định": "345/QĐ-UBND",
            "Ngày quyết định": "15/02/2017",
        },
    ),
    (
        "Tổ hợp tác chè Non Bẹo",
        {
            "Danh hiệu, hình thức khen thưởng": "Bằng khen của UBND tỉnh",
            "Đối tượng": "Tập thể",
            "Tên người, đơn vị nhận": "Tổ hợp tác chè Non Bẹo",
            "Chức vụ": "xã La Bằng",
            "Số quyết định": "345/QĐ-UBND",
            "Ngày quyết định": "15/02/2017",
        },
    ),
    (
        "Ông Nguyễn Văn Hùng",
        {
            "Danh hiệu, hình thức khen thưởng": "Bằng khen của UBND tỉnh",
            "Đối tượng": "Cá nhân",
            "Tên người, đơn vị nhận": "Ông Nguyễn Văn Hùng",
            "Chức vụ": "Giám đốc HTX chè La Bằng",
            "Số quyết định": "345/QĐ-UBND",
            "Ngày quyết định": "15/02/2017",
        },
    ),
    (
        "Bà Trần Thị Mai",
        {
            "Danh hiệu, hình thức khen thưởng": "Giấy khen của Liên minh HTX tỉnh, Công đoàn Liên minh HTX tỉnh, các sở, ban, ngành, cấp huyện và cấp xã",
            "Đối tượng": "Cá nhân",
            "Tên người, đơn vị nhận": "Bà Trần Thị Mai",
            "Chức vụ": "Kế toán HTX An Khánh",
            "Số quyết định": "12/QĐ-LMHTX",
            "Ngày quyết định": "28/12/2017",
        },
    ),
)
TRADE_UNIONS = (
    (
        "HTX chè La Bằng",
        {
            "Ngày thành lập": "12/05/2015",
            "Số đoàn viên": "18",
            "Lao động chưa là đoàn viên": "4",
        },
    ),
    (
        "Công ty cổ phần chè Quân Chu",
        {
            "Ngày thành lập": "01/09/2014",
            "Số đoàn viên": "56",
            "Lao động chưa là đoàn viên": "0",
        },
    ),
)
GROUPS = (
    (
        "THT chè xóm Tiến Thành",
        {
            "Tên tổ hợp tác": "THT chè xóm Tiến Thành",
            "Lĩnh vực": "Nông nghiệp",
            "Xã, phường, thị trấn": "La Bằng",
            "Ngày hợp đồng hợp tác": "2014",
            "Tổ trưởng": "Ma Thị Lý",
            "Số thành viên": "12",
        },
    ),
    (
        "THT chăn nuôi lợn Non Bẹo",
        {
            "Tên tổ hợp tác": "THT chăn nuôi lợn Non Bẹo",
            "Lĩnh vực": "Nông nghiệp",
            "Xã, phường, thị trấn": "La Bằng",
            "Ngày hợp đồng hợp tác": "10/03/2016",
            "Tổ trưởng": "Đỗ Văn Sáu",
            "Số thành viên": "8",
            "Ghi chú": "Mới thành lập",
        },
    ),
)
GROUP_COUNTS = (
    (
        "Xã La Bằng",
        {
            "Xã, phường, thị trấn": "La Bằng",
            "Tính đến ngày": "31/12/2017",
            "Số tổ hợp tác": "12",
            "Thành lập mới": "2",
            "Chấm dứt": "0",
            "Số thành viên": "120",
            "Số lao động": "150",
            "Căn cứ": "Báo cáo của xã",
        },
    ),
    (
        "Thị trấn Hùng Sơn",
        {
            "Xã, phường, thị trấn": "Hùng Sơn",
            "Tính đến ngày": "31/12/2017",
            "Số tổ hợp tác": "11",
            "Thành lập mới": "1",
            "Chấm dứt": "1",
            "Số thành viên": "120",
            "Số lao động": "150",
            "Căn cứ": "Báo cáo của xã",
        },
    ),
    (
        "P. Mỏ Chè",
        {
            "Xã, phường, thị trấn": "Mỏ Chè",
            "Tính đến ngày": "31/12/2017",
            "Số tổ hợp tác": "18",
            "Thành lập mới": "2",
            "Chấm dứt": "0",
            "Số thành viên": "180",
            "Số lao động": "210",
            "Căn cứ": "Báo cáo của xã",
        },
    ),
)
NEW_RURAL_COMMUNES = (
    (
        "La Bằng",
        {
            "Xã, phường, thị trấn": "La Bằng",
            "Bộ tiêu chí": "Bộ tiêu chí 2016-2020",
            "Ngày công nhận": "20/12/2017",
            "Quyết định": "3900/QĐ-UBND",
            "Có mô hình liên kết sản xuất gắn với tiêu thụ": "Có",
        },
    ),
    (
        "An Khánh",
        {
            "Xã, phường, thị trấn": "An Khánh",
            "Bộ tiêu chí": "Bộ tiêu chí 2016-2020",
            "Ngày công nhận": "28/12/2017",
            "Quyết định": "3901/QĐ-UBND",
            "Có mô hình liên kết sản xuất gắn với tiêu thụ": "Không",
        },
    ),
    (
        "Tân Thành",
        {
            "Xã, phường, thị trấn": "Tân Thành",
            "Bộ tiêu chí": "Bộ tiêu chí 2016-2020",
            "Ngày công nhận": "15/01/2018",
            "Quyết định": "112/QĐ-UBND",
            "Có mô hình liên kết sản xuất gắn với tiêu thụ": "Có",
        },
    ),
)
FUNDS = (
    (
        "Quỹ HTPT HTX tỉnh",
        {
            "Quỹ, nguồn vốn": "Quỹ hỗ trợ phát triển HTX tỉnh",
            "Tính đến ngày": "31/12/2017",
            "Số dư": "12.500.000.000",
        },
    ),
    (
        "Ngân hàng CSXH",
        {
            "Quỹ, nguồn vốn": "Ngân hàng Chính sách xã hội",
            "Tính đến ngày": "31/12/2017",
            "Số dư": "45.000.500.000",
            "Ghi chú": "Báo cáo ngày 5/1",
        },
    ),
    (
        "Quỹ trợ vốn của LĐLĐ tỉnh",
        {
            "Quỹ, nguồn vốn": "Quỹ trợ vốn của Liên đoàn Lao động tỉnh",
            "Tính đến ngày": "31/12/2017",
            "Số dư": "1.250.500.000",
        },
    ),
)
CLASSES = (
    (
        "Bồi dưỡng giám đốc HTX",
        {
            "Loại hoạt động": "Lớp đào tạo, bồi dưỡng",
            "Nội dung": "Bồi dưỡng giám đốc HTX",
            "Ngày": "04/04/2017",
            "Số lượng": "1",
            "Lượt người": "60",
            "Số tiền": "30.000.000",
        },
    ),
    (
        "Bồi dưỡng kế toán HTX",
        {
            "Loại hoạt động": "Lớp đào tạo, bồi dưỡng",
            "Nội dung": "Bồi dưỡng kế toán HTX",
            "Ngày": "10/05/2017",
            "Đến ngày": "12/05/2017",
            "Số lượng": "1",
            "Lượt người": "50",
            "Số tiền": "22.500.000",
        },
    ),
    (
        "Tuyên truyền Luật HTX năm 2012",
        {
            "Loại hoạt động": "Lớp tuyên truyền Luật Hợp tác xã",
            "Nội dung": "Tuyên truyền Luật HTX năm 2012",
            "Ngày": "06/2017",
            "Số lượng": "3",
            "Lượt người": "240",
            "Số tiền": "18.000.000",
        },
    ),
)
