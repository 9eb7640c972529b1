"""Pictures: a question already understood, and the store, to an image that can be forwarded.

    Query ──choice──▶ Picture ──drawing──▶ SVG ──png──▶ PNG

A `Picture` holds every figure it shows, as text; what draws it computes positions and no figure.
"""
