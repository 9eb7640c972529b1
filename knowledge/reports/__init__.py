"""From the text of a document to its facts.

``reader`` leads; each folder below holds one question that it asks:

    sentence  a document in sentences, and a sentence in tokens
    times     of which months a note, a sentence and a figure speak
    owners    whose a figure is: a place, by the words before, after and around it
    goods     products in notes: as owners of figures, as reasons, in ranks and lists
    figures   what a figure measures: growth or share, its sign, its bound, its whole
    standing  ranks, records, counts and statements over whole groups
    tables    tables of regions by measures: from cells to rows, each a quote
"""
