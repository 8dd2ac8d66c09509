class Refused(Exception):  # noqa: N818 - an answer to the person, not a failure
    """
    Why a file, as a whole, is not taken: a sentence for whoever uploaded it.

    `headings` are those that found no column, where choosing columns would help.
    """

    def __init__(self, sentence, headings=()):
        super().__init__(sentence)
        self.sentence = sentence
        self.headings = tuple(headings)
