"""
Files as offices of the province keep them, and what a clerk expects of each.

Made up, and made when their test runs: titles and signatures, headings over lines,
sections, ticks, old fonts.
"""
