"""What stands in the way of a print, and what its signer should know, in sentences."""

from ..models import Passage


def obstacles_to(scope, choices, office):
    """What a final print may not lack; a draft may."""
    if choices.is_draft:
        return ()
    found = []
    if not office.signatory.strip():
        found.append(
            "Bản chính thức phải có họ tên người ký; hãy nhập ở phần Người ký."
        )
    if not scope.term.reported_on:
        found.append(
            f"Nhiệm kỳ {scope.term.slug} chưa có ngày lập báo cáo; hãy nhập trong phần "
            "Quản trị, mục Nhiệm kỳ, hoặc in dự thảo."
        )
    return tuple(found)


def warnings_of(scope):
    """What does not stop a print."""
    found = []
    if not scope.term.reported_on:
        found.append(
            f"Nhiệm kỳ {scope.term.slug} chưa có ngày lập báo cáo; số liệu tính đến hết "
            f"ngày {scope.term.ends_on:%d/%m/%Y}."
        )
    if scope.term.bounds_are_assumed:
        found.append("Mốc nhiệm kỳ là giả định, chờ Liên minh xác nhận.")
    if not Passage.objects.filter(term=scope.term).exists():
        found.append(
            f"Nhiệm kỳ {scope.term.slug} chưa có lời văn; bản in chỉ gồm các biểu. Lời "
            "văn nhập trong phần Quản trị, mục Lời văn báo cáo."
        )
    return tuple(found)
