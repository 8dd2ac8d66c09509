"""Drawing by lot: in parts, and past what was published."""


def spread(random, total, weights):
    """The total parted by lot among keys, in proportion to their weights."""
    counts = dict.fromkeys(weights, 0)
    if any(weights.values()):
        for key in random.choices(list(weights), weights.values(), k=total):
            counts[key] += 1
    return counts


def other_than(random, refused, low, high):
    """A whole number from low to high that is not refused: one, or a range."""
    refused = (refused,) if isinstance(refused, int) else refused
    return random.choice([n for n in range(low, high + 1) if n not in refused])


def drawn_until(is_free, draw):
    """What `draw` draws, again and again until it is free of what was published."""
    found = draw()
    while not is_free(found):
        found = draw()
    return found
