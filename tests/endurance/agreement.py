"""
What the term report says in several places, and has to say alike.

Each table comes from questions of its own, so its figures agree with another's only
if both were asked of the same moment.
"""

from reports.table import Kind

AWARDS = "khen-thuong"
AWARDS_BY_YEAR = "khen-thuong-theo-nam"
AWARDS_BY_DISTRICT = "khen-thuong-theo-dia-ban"
COOPERATIVES = "htx-theo-dia-ban"
COOPERATIVES_BY_SECTOR = "htx-theo-linh-vuc"
FOUNDED_BY_YEAR = "thanh-lap-theo-nam"
BY_YEAR = "tong-hop-theo-nam"
RATINGS = "xep-loai"
EXEMPLARY = "tieu-bieu"

# The award category that the movers take from, and the district they move to.
CERTIFICATES = "giay-khen"
SONG_CONG = "165"


class Figures:
    """The figures of a finished report by table, row and column."""

    def __init__(self, document):
        self.tables = {table.slug: table for table in document.tables}

    def __call__(self, table, row, column):
        return self.tables[table].figure(row, column).value

    def rows(self, table):
        """The keys of the rows that share out the total."""
        return [row.key for row in self.tables[table].rows if row.kind is Kind.PLAIN]

    def added(self, table, column):
        return sum(self(table, row, column) for row in self.rows(table))


def accounts(document):
    """What is said, and the number given for it each time it is said."""
    figure = Figures(document)
    yield (
        "khen thưởng",
        (
            figure(AWARDS, "tong", "tong"),
            figure.added(AWARDS, "tong"),
            figure(AWARDS_BY_DISTRICT, "tong", "tong"),
            figure.added(AWARDS_BY_DISTRICT, "tong"),
            figure(AWARDS_BY_YEAR, "tong", "cong"),
            figure.added(AWARDS_BY_YEAR, "cong"),
        ),
    )
    for recipients in ("tap-the", "ca-nhan"):
        yield (
            f"khen thưởng {recipients}",
            (
                figure(AWARDS, "tong", recipients),
                figure.added(AWARDS, recipients),
                figure.added(AWARDS_BY_DISTRICT, recipients),
            ),
        )
    yield (
        "giấy khen",
        (
            figure(AWARDS, CERTIFICATES, "tong"),
            figure(AWARDS_BY_YEAR, "tong", CERTIFICATES),
            figure.added(AWARDS_BY_YEAR, CERTIFICATES),
        ),
    )
    yield (
        "hợp tác xã",
        (
            figure(COOPERATIVES, "tong", "den-nay"),
            figure.added(COOPERATIVES, "den-nay"),
            figure(COOPERATIVES_BY_SECTOR, "tong", "den-nay"),
            figure.added(COOPERATIVES_BY_SECTOR, "den-nay"),
            figure(FOUNDED_BY_YEAR, "tong", "htx-cuoi-nam"),
            figure(BY_YEAR, "2018", "htx"),
            figure(RATINGS, "tong", "cong"),
        ),
    )
    for district in figure.rows(COOPERATIVES):
        yield (
            f"hợp tác xã của {district}",
            (
                figure(COOPERATIVES, district, "den-nay"),
                figure(RATINGS, district, "cong"),
            ),
        )
        yield (
            f"hợp tác xã tiêu biểu của {district}",
            (
                figure(COOPERATIVES, district, "tieu-bieu"),
                figure(EXEMPLARY, district, "cong"),
            ),
        )


def disagreements(document):
    return {what: said for what, said in accounts(document) if len(set(said)) > 1}


def totals(document):
    """What no move changes: all awards, all cooperatives."""
    figure = Figures(document)
    return figure(AWARDS, "tong", "tong"), figure(COOPERATIVES, "tong", "den-nay")


def moved(document):
    """What every move changes: certificates, the cooperatives of Sông Công."""
    figure = Figures(document)
    return (
        figure(AWARDS, CERTIFICATES, "tong"),
        figure(COOPERATIVES, SONG_CONG, "den-nay"),
    )
