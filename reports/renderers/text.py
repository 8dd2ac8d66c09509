"""Every figure of a report as plain lines: address, printed text, unit, label."""

from .figures import figures


def render(document):
    lines = [document.title, document.subtitle, *document.statements]
    title = ""
    for table, row, cell in figures(document):
        if table.title != title:
            title = table.title
            lines += ["", f"Biểu {table.number}. {title}", table.basis]
        unit = table.unit_of(cell.column)
        label = f"{row} | {cell.column.full_label}"
        lines.append("\t".join((cell.address, cell.text, unit, label)))
    return "\n".join(line for line in lines if line is not None) + "\n"
