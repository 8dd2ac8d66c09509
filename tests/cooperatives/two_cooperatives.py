"""Two cooperatives as rows of a spreadsheet, with its headings."""

HEADINGS = ["Tên HTX", "Mã số thuế", "Lĩnh vực", "Xã", "Huyện", "Ngày thành lập", "SĐT"]
TEA = ["HTX chè Hảo Đạt", "4600000001", "Nông nghiệp", "La Bằng", "Đại Từ", "2015", ""]
BRICKS = ["HTX gạch", "4600000002", "Xây dựng", "xã La Bằng", "", "01/06/2014", "0912"]
