"""Publishers of export figures: how they are named in documents and in questions, folded."""

# In the order of authority: the first one named in a document is whose figures they are.
PUBLISHERS = (
    ("Mincetur", r"\bmincetur\b|ministerio de comercio exterior(?: y turismo)?"),
    ("ADEX", r"\badex\b|asociacion de exportadores"),
    ("ComexPerú", r"\bcomex ?peru\b|sociedad de comercio exterior(?: del peru)?"),
    ("Perucámaras", r"\bperucamaras\b|camara nacional de comercio"),
    ("CCL", r"\bccl\b|camara de comercio de lima"),
)
# Asked about too, though no report of theirs is read as such.
OTHERS = (
    ("BCRP", r"\bbcrp?\b|banco central(?: de reserva)?(?: del peru)?"),
    ("Sunat", r"\bsunat\b"),
    ("PromPerú", r"\bpromperu\b"),
    ("ComexPerú", r"\bcomex\b"),
)
