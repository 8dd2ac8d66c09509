"""
Finished tables as pictures: sizes and words for small SVG templates, and nothing else.

Like a renderer a chart receives a finished table. Sizes are whole numbers in the
units of the picture, so that no language writes them with a comma.
"""
