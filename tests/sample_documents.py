"""One made-up note in every form a document arrives in, made anew for each test."""

import io
from pathlib import Path

import docx
from fpdf import FPDF
from fpdf.enums import AccessPermission
from openpyxl import Workbook
from openpyxl.styles.numbers import FORMAT_PERCENTAGE_00

TITLE = "Mincetur: las regiones exportaron US$ 41 234 millones"
LEAD = (
    "Entre enero y julio de 2031, las exportaciones regionales sumaron US$ 41 234 millones"
    " (+6,5 %), según el Reporte Mensual de Comercio Regional del Mincetur."
)
ITEM = "En el sur, Tacna (US$ 612 millones / +12,5 %) creció por sus mayores ventas de cobre."
ROWS = (
    ("Región", "Ene-jul 2030 (US$ millones)", "Ene-jul 2031 (US$ millones)", "Var. %"),
    ("Tacna", "544,0", "612,0", "12,5"),
    ("Puno", "1 300,2", "1 250,8", "-3,8"),
)
TOLD = {
    ("regiones", "exports_value", 41234.0),
    ("regiones", "exports_growth", 6.5),
    ("Tacna", "exports_value", 612.0),
    ("Tacna", "exports_growth", 12.5),
    ("Tacna", "driver_product", None),
}
TOLD_IN_ROWS = {
    ("Tacna", "exports_value", 544.0),
    ("Tacna", "exports_value", 612.0),
    ("Tacna", "exports_growth", 12.5),
    ("Puno", "exports_value", 1300.2),
    ("Puno", "exports_value", 1250.8),
    ("Puno", "exports_growth", -3.8),
}

PAGE = f"""<!doctype html>
<html lang="es"><head>
<meta charset="utf-8">
<title>{TITLE} | Diario La Prueba</title>
<meta property="og:site_name" content="Diario La Prueba">
<meta property="article:published_time" content="2031-09-15T08:30:00-05:00">
<link rel="canonical" href="https://prueba.example/economia/regiones-enero-julio-2031/">
</head><body>
<nav><ul><li><a href="/">Portada</a></li><li><a href="/e">Economía</a></li></ul></nav>
<main><article>
<h1>{TITLE}</h1>
<p>{LEAD}</p>
<p><strong>Lea también:</strong> <a href="/x">Ica exportó US$ 999 millones en 2029, 80 % más</a></p>
<p>{ITEM}</p>
<p><a href="/y">Lambayeque: ventas de mango crecieron 55 % en 2028</a></p>
<h2>Cifras por región</h2>
<table>{
    "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS)
}</table>
<p>La ministra destacó que el trabajo con los gobiernos regionales seguirá en los próximos meses,
con más ruedas de negocios y capacitación para las empresas que empiezan a vender fuera.</p>
</article></main>
<aside><h3>Lo más leído</h3><p><a href="/z">Cusco cayó 70 % en enero de 2031</a></p></aside>
<footer><p>Todos los derechos reservados. Cusco creció 44 % en 2031.</p></footer>
</body></html>
"""


PARAGRAPHS = (
    "En 2031, Tacna exportó US$ 612 millones, 12,5 % más que en 2030, según informó el Mincetur.",
    "En ese mismo año, Puno exportó US$ 1 250 millones, un aumento de 3,1 %, dijo el ministerio.",
    "Por su parte, Ica exportó US$ 4 020 millones en 2031, una caída de 2,4 %, según la entidad.",
)
TOLD_IN_PARAGRAPHS = {
    ("Tacna", "exports_value", 612.0),
    ("Tacna", "exports_growth", 12.5),
    ("Puno", "exports_value", 1250.0),
    ("Puno", "exports_growth", 3.1),
    ("Ica", "exports_value", 4020.0),
    ("Ica", "exports_growth", -2.4),
}


PLAIN_TITLE = "Exportaciones regionales del año 2031"


def page(body: str, head: str = "", *, end: str = "</body></html>") -> str:
    """A page with this body under a menu."""
    return (
        f'<!doctype html><html lang="es"><head><meta charset="utf-8"><title>{PLAIN_TITLE}</title>'
        f'{head}</head><body><nav><a href="/">Portada</a><a href="/e">Economía</a></nav>{body}{end}'
    )


def article(inside: str = "", head: str = "") -> str:
    """A page whose article has the paragraphs with something between them."""
    first, *others = (f"<p>{text}</p>" for text in PARAGRAPHS)
    return page(f"<article><h1>{PLAIN_TITLE}</h1>{first}{inside}{''.join(others)}</article>", head)


def html(path: Path, page: str = PAGE) -> Path:
    path.write_text(page, encoding="utf-8")
    return path


def pdf(path: Path, *, password: str | None = None, scanned: bool = False) -> Path:
    """A note of two pages with a running head, page numbers and a ruled table."""
    made = _Printed()
    made.set_font("Helvetica", size=11)
    made.add_page()
    if not scanned:
        made.set_font("Helvetica", "B", 15)
        made.multi_cell(0, 8, TITLE, new_x="LMARGIN", new_y="NEXT")
        made.set_font("Helvetica", size=11)
        for paragraph in (LEAD, ITEM):
            made.ln(4)
            made.multi_cell(0, 5, paragraph, new_x="LMARGIN", new_y="NEXT")
        made.add_page()
        with made.table() as table:
            for row in ROWS:
                table.row(row)
    if password:
        made.set_encryption(password, password, permissions=AccessPermission.none())
    made.output(str(path))
    return path


class _Printed(FPDF):
    def header(self) -> None:
        self.cell(0, 5, "Reporte de prueba", new_x="LMARGIN", new_y="NEXT")
        self.ln(4)

    def footer(self) -> None:
        self.set_y(-15)
        self.set_font("Helvetica", size=8)
        self.cell(0, 5, f"{self.page_no()}", align="C")


def word(path: Path) -> Path:
    made = docx.Document()
    made.add_heading(TITLE, 0)
    made.add_paragraph("Lima, 15 de setiembre de 2031.- " + LEAD)
    made.add_paragraph(ITEM)
    table = made.add_table(rows=0, cols=len(ROWS[0]))
    for row in ROWS:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    made.save(str(path))
    return path


def excel(path: Path) -> Path:
    """A sheet with a title, a header of two rows with merged cells, and numbers as numbers."""
    book = Workbook()
    sheet = book.active
    sheet.append(["Exportaciones regionales, según el Mincetur"])
    sheet.append(["Región", "Enero-julio (US$ millones)", None, "Var. %"])
    sheet.append([None, 2030, 2031, None])
    sheet.append(["Tacna", 544, 612, 0.125])
    sheet.append(["Puno", 1300.2, 1250.8, -0.038])
    sheet.append(["Total", 1844.2, 1862.8, 0.01])
    sheet.merge_cells("B2:C2")
    for row in ("4", "5", "6"):
        sheet[f"D{row}"].number_format = FORMAT_PERCENTAGE_00
    book.save(path)
    return path


def csv(path: Path, encoding: str = "utf-8") -> Path:
    path.write_text("\n".join(";".join(row) for row in ROWS), encoding=encoding)
    return path


def archive(parts: dict[str, bytes]) -> bytes:
    """A ZIP of these parts."""
    import zipfile

    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return stream.getvalue()
