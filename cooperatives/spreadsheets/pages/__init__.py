"""The pages by which a spreadsheet comes in: upload, preview, confirm, report, undo."""
