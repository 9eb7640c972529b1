"""Write an archive of made-up notes: ``python tools/generate_notes.py FOLDER [NOTES]``.

Each is a plain text in the manner of the ministry's notes: a lead, a list, a block for each
macro-region, a quote. The same number gives the same notes; no figure is real.
"""

import argparse
import random
from pathlib import Path

PUBLISHERS = ("Mincetur", "ADEX", "ComexPerú", "Perucámaras")
MONTHS = (
    "enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre"
).split()
ZONES = {
    "norte": ("Cajamarca", "Lambayeque", "La Libertad", "Piura", "Áncash"),
    "centro": ("Ica", "Junín", "Ayacucho", "Pasco", "Huánuco"),
    "sur": ("Arequipa", "Puno", "Cusco", "Tacna", "Moquegua"),
    "oriente": ("San Martín", "Loreto", "Ucayali", "Amazonas", "Madre de Dios"),
}
PRODUCTS = "oro,cobre,zinc,estaño,café,cacao,palta,uva,mango,quinua,pota,arándano".split(",")
FIRST_YEAR = 2010
YEARS = 30


def generate(folder: Path, notes: int) -> None:
    """Write so many notes, named by their date, publisher and number."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(notes):
        chance = random.Random(number)  # noqa: S311 - made-up notes, no secrets
        months, year = chance.randint(2, 12), FIRST_YEAR + chance.randrange(YEARS)
        published = f"{year + (months == 12)}-{months % 12 + 1:02}-{chance.randint(1, 28):02}"
        publisher = chance.choice(PUBLISHERS)
        text = _note(chance, publisher, months, year)
        name = f"{published}-{publisher.lower()}-{number:05}.txt"
        (folder / name).write_text(f"date: {published}\n\n{text}\n", encoding="utf-8")


def _note(chance: random.Random, publisher: str, months: int, year: int) -> str:
    span = f"enero y {MONTHS[months - 1]} de {year}"
    total = chance.randint(20_000, 80_000)
    lead = (
        f"Entre {span}, las exportaciones regionales sumaron US$ {total // 1000} {total % 1000:03}"
        f" millones ({_growth(chance)}), según {publisher}."
    )
    quote = (
        "“Seguiremos trabajando con los productores y las empresas de cada región para llegar a"
        " más mercados”, dijo el vocero."
    )
    zones = [_zone(chance, zone) for zone in ZONES]
    return "\n\n".join([lead, f"{chance.randint(8, 22)} regiones crecieron.", *zones, quote])


def _zone(chance: random.Random, zone: str) -> str:
    items = [_item(chance, region) for region in chance.sample(ZONES[zone], 3)]
    return f"En el {zone} ({_growth(chance)}) destacaron {items[0]}; {items[1]} y {items[2]}."


def _item(chance: random.Random, region: str) -> str:
    first, second = chance.sample(PRODUCTS, 2)
    value = chance.randint(20, 990)
    return f"{region} (US$ {value} millones / {_growth(chance)}), por {first} y {second}"


def _growth(chance: random.Random) -> str:
    return f"+{chance.randint(1, 95)},{chance.randint(0, 9)} %"


def main() -> None:
    """Read the command line and write the notes."""
    parser = argparse.ArgumentParser(description="Write an archive of made-up press notes.")
    parser.add_argument("folder", type=Path, help="where they go; made if need be")
    parser.add_argument("count", type=int, nargs="?", default=10_000, help="how many")
    asked = parser.parse_args()
    generate(asked.folder, asked.count)


if __name__ == "__main__":
    main()
