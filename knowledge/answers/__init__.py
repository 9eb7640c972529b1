"""From a query and the store to an answer.

``respond`` leads, by the table in ``kinds``; ``desk`` is what every answer works with:

    orders     answers that order or choose regions: rankings, places, filters, counts
    sums       answers that reckon: sums, means, shares, differences
    products   answers on products: what is sold, by whom, and why a region grew
    periods    answers over several periods
    claims     what a question claims or presumes, checked
    missing    what is told where a figure is missing
    documents  answers about the reports themselves, and what other documents say
"""
