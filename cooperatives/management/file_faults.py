"""Why a file could not be read or written, as commands tell it."""

import errno

WHY = {
    errno.ENOENT: "không có tệp hoặc thư mục này",
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.EISDIR: "đây là một thư mục",
    errno.ENOTDIR: "đường dẫn đi qua một tệp không phải thư mục",
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENAMETOOLONG: "tên tệp quá dài",
}


def why(error):
    return WHY.get(error.errno, f"lỗi số {error.errno} của hệ điều hành")
