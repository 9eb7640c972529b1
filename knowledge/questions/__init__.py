"""From a message, and the conversation it stands in, to queries.

``understand`` leads; the folders follow the message on its way:

    words     a text as words put right, and as mentions of what is known
    cues      of what a phrase may be, the cue that its neighbours allow
    around    what a message tells around its question: who writes, for what, by whose figures
    parting   one message as the clauses it asks, each whole
    slots     what fills a question: the table of kinds, and what each one needs
    settling  kinds that share a row of the table, told apart by what filled it
    going_on  follow-ups: what a message takes from, and changes in, the last question
"""
