"""What is new in each row of the files of two things in a cell, or of two years."""

CLASSES = (
    (
        "Giám đốc HTX",
        {
            "Loại hoạt động": "Lớp đào tạo, bồi dưỡng",
            "Nội dung": "Giám đốc HTX",
            "Ngày": "28/05/2017",
            "Đến ngày": "02/06/2017",
            "Số lượng": "1",
            "Lượt người": "60",
            "Số tiền": "25.000.000",
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
        "Tân Kim",
        {
            "Xã, phường, thị trấn": "Tân Kim",
            "Bộ tiêu chí": "Bộ tiêu chí 2016-2020",
            "Ngày công nhận": "20/12/2017",
            "Quyết định": "3900/QĐ-UBND",
            "Có mô hình liên kết sản xuất gắn với tiêu thụ": "Có",
        },
    ),
    (
        "Nga My",
        {
            "Xã, phường, thị trấn": "Nga My",
            "Bộ tiêu chí": "Bộ tiêu chí 2016-2020",
            "Ngày công nhận": "28/12/2017",
            "Quyết định": "3902/QĐ-UBND",
            "Có mô hình liên kết sản xuất gắn với tiêu thụ": "Không",
        },
    ),
)
GROUPS = (
    (
        "THT chè Quyết Thắng",
        {
            "Tên tổ hợp tác": "THT chè Quyết Thắng",
            "Lĩnh vực": "Nông nghiệp",
            "Xã, phường, thị trấn": "Tức Tranh",
            "Ngày hợp đồng hợp tác": "05/06/2015",
            "Số thành viên": "10",
        },
    ),
    (
        "THT mộc",
        {
            "Tên tổ hợp tác": "THT mộc",
            "Lĩnh vực": "Công nghiệp - tiểu thủ công nghiệp",
            "Xã, phường, thị trấn": "Tức Tranh",
            "Ngày hợp đồng hợp tác": "06/2015",
            "Số thành viên": "8",
        },
    ),
)
RESULTS = (
    (
        "HTX chè La Bằng",
        {
            "Năm": "2017",
            "Loại số liệu": "Thực hiện",
            "Doanh thu": "3.500.000.000",
            "Lãi": "420.500.000",
        },
    ),
)
