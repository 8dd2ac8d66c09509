"""The streams of an OLE file, the container of .xls."""

import struct

END = 0xFFFFFFFA  # and above: marks, no sectors


class OleFile:
    def __init__(self, content):
        self.content = content
        shift, mini_shift = struct.unpack_from("<HH", content, 30)
        self.size, self.mini_size = 1 << shift, 1 << mini_shift
        directory, self.cutoff = struct.unpack_from("<I4xI", content, 48)
        mini_start, _, more, _ = struct.unpack_from("<4I", content, 60)
        self.table = self.read_table(more)
        self.directory = self.chain(directory, self.table)
        self.entries = self.read_entries(self.directory)
        self.mini_table = words(self.chain(mini_start, self.table))
        root = next(iter(self.entries.values()), (0, 0))
        self.mini_stream = self.chain(root[0], self.table)

    def sector(self, number):
        return self.content[(number + 1) * self.size : (number + 2) * self.size]

    def read_table(self, more):
        numbers = list(struct.unpack_from("<109I", self.content, 76))
        seen = set()
        while more < END and more not in seen:
            seen.add(more)
            *further, more = words(self.sector(more)) or (END,)
            numbers += further
        return words(b"".join(self.sector(n) for n in numbers if n < END))

    def chain(self, start, table, mini=False):
        """The bytes of the sectors that follow each other from here."""
        parts, at, left = [], start, len(table)
        while at < len(table) and left:
            begin = at * self.mini_size
            parts.append(
                self.mini_stream[begin : begin + self.mini_size]
                if mini
                else self.sector(at)
            )
            at, left = table[at], left - 1
        return b"".join(parts)

    def read_entries(self, directory):
        """Name → (first sector, length), the root first; of two of a name the first."""
        entries = {}
        for at in range(0, len(directory) - 127, 128):
            start, size = struct.unpack_from("<II", directory, at + 116)
            if directory[at + 66]:
                entries.setdefault(entry_name(directory, at), (start, size))
        return entries

    def at_top(self):
        """The names in the container itself, and not in objects embedded in it."""
        names, seen = [], set()
        waiting = list(struct.unpack_from("<I", self.directory, 76))
        while waiting:
            at = 128 * waiting.pop()
            if at in seen or at + 128 > len(self.directory):
                continue
            seen.add(at)
            names.append(entry_name(self.directory, at))
            waiting += struct.unpack_from("<II", self.directory, at + 68)
        return names

    def stream(self, name):
        start, size = self.entries[name]
        if size < self.cutoff:
            return self.chain(start, self.mini_table, mini=True)[:size]
        return self.chain(start, self.table)[:size]


def entry_name(directory, at):
    length = struct.unpack_from("<H", directory, at + 64)[0]
    name = directory[at : at + min(max(length - 2, 0), 64)]
    return name.decode("utf-16-le", "replace")


def words(content):
    return struct.unpack(f"<{len(content) // 4}I", content[: len(content) // 4 * 4])
