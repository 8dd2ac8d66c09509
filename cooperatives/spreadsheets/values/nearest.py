"""What a word may have been meant for, where it is on no list."""

from difflib import get_close_matches

from ... import vietnamese

SHORT_LIST = 12
CLOSE = 0.7


def advice_for(text, names):
    """Which of the names to write: those alike, else all where they are few."""
    by_key = {vietnamese.fold(name): name for name in names}
    folded = vietnamese.fold(text)
    alike = get_close_matches(folded, by_key, n=3, cutoff=CLOSE)
    words = set(folded.split())
    alike += [
        key
        for key in by_key
        if key not in alike and words and words <= set(key.split())
    ]
    if alike:
        shown = " hoặc ".join(f"“{by_key[key]}”" for key in alike[:3])
        return f"Có phải là {shown}? Nếu đúng, ghi như vậy."
    if len(by_key) <= SHORT_LIST:
        return f"Ghi một trong các giá trị: {'; '.join(by_key.values())}."
    return "Ghi đúng tên như trong danh mục (xem trang hướng dẫn của tệp mẫu)."
