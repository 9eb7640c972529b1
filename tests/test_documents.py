"""Documents as they arrive: every form gives the same facts, every bad file its refusal."""

import zipfile
import zlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import docx
import pytest
from fpdf import FPDF
from openpyxl import Workbook, load_workbook

from knowledge import __main__ as cli
from knowledge.documents import files, office, pdf
from knowledge.documents.document import UnreadableDocument
from knowledge.documents.files import open_document
from knowledge.model import Report
from knowledge.reports.reader import read_report
from knowledge.reports.review import review
from knowledge.store.verify import report_problems
from tests import sample_documents as sample

MONTHS = "2031-01/2031-07"
BASE_MONTHS = "2030-01/2030-07"


def _told(report: Report) -> set[tuple[str, str, float | None]]:
    assert {str(fact.period) for fact in report.facts} <= {MONTHS, BASE_MONTHS}
    return {(fact.subject, fact.measure.value, fact.value) for fact in report.facts}


@pytest.mark.parametrize(
    ("make", "suffix"), [(sample.html, ".html"), (sample.pdf, ".pdf"), (sample.word, ".docx")]
)
def test_every_form_of_a_note_gives_the_same_facts(
    make: Callable[[Path], Path], suffix: str, tmp_path: Path
) -> None:
    report = read_report(make(tmp_path / f"nota{suffix}"))
    assert _told(report) == sample.TOLD | sample.TOLD_IN_ROWS
    assert report.source.publisher == "Mincetur"
    assert report.source.series == "Reporte Mensual de Comercio Regional"
    assert report.text.splitlines()[0] == sample.TITLE
    assert report_problems(report) == ()


def test_a_page_keeps_title_date_and_address_and_nothing_around_the_article(
    tmp_path: Path,
) -> None:
    report = read_report(sample.html(tmp_path / "nota.html"))
    source = report.source
    assert source.title == sample.TITLE
    assert source.published == "2031-09-15"
    assert source.url == "https://prueba.example/economia/regiones-enero-julio-2031/"
    for stray in (
        "Portada",
        "Lea también",
        "999",
        "Lambayeque",
        "Lo más leído",
        "derechos",
        "44 %",
    ):
        assert stray not in report.text
    assert report.text.count(sample.TITLE) == 1


def test_an_old_windows_page_keeps_its_accents(tmp_path: Path) -> None:
    path = tmp_path / "nota.htm"
    path.write_bytes(sample.PAGE.replace("utf-8", "windows-1252").encode("cp1252"))
    assert "Entre enero y julio de 2031, las exportaciones" in read_report(path).text
    assert "según el Reporte" in read_report(path).text


def test_a_newspaper_is_the_publisher_only_where_nobody_else_is_named(tmp_path: Path) -> None:
    page = sample.PAGE.replace("Mincetur", "gobierno").replace("Reporte Mensual", "Boletín")
    assert read_report(sample.html(tmp_path / "n.html", page)).source.publisher == (
        "Diario La Prueba"
    )


ONE, TWO, THREE = sample.PARAGRAPHS
H1 = f"<h1>{sample.PLAIN_TITLE}</h1>"


@pytest.mark.parametrize(
    "body",
    [
        f'<div class="nota">{H1}{ONE}<br><br>{TWO}<br/>{THREE}</div>',
        f"<article>{H1}{ONE}<br><br>{TWO}<p>{THREE}</p></article>",
        f"<article>{H1}<p>{ONE}</p>{TWO}<div><span>{THREE}</span></div></article>",
        f"<div>{H1}<p><strong>{ONE}<br><br></strong>{TWO}<br>{THREE}</p></div>",
        f"<div>{H1}{ONE}<br><script>f()</script><br><div></div>{TWO}<ul><li>{THREE}</li></ul></div>",
        f"<nota-web>{H1}{ONE}<br><br>{TWO}<br><br>{THREE}</nota-web>",
        f"<article>{H1}<ul><li>{ONE}<ul><li>{TWO}</li></ul></li><li>{THREE}</li></ul></article>",
        f"<td><font>{ONE}<br><br>{TWO}<br>{THREE}</font></td>",
        f"<table><tr><td>Menú</td><td><h2>Nota</h2>{ONE}<br>{TWO}<br>{THREE}</td></tr></table>",
        f"<form>{H1}<section><header><h2>Sur</h2></header>{ONE}<p>{TWO}</p>{THREE}</section></form>",
    ],
)
def test_a_page_may_part_its_paragraphs_as_it_likes(body: str, tmp_path: Path) -> None:
    report = read_report(sample.html(tmp_path / "nota.html", sample.page(body)))
    assert _stated(report) == sample.TOLD_IN_PARAGRAPHS
    assert {ONE, TWO, THREE} <= {*report.text.splitlines()}


def _stated(report: Report) -> set[tuple[str, str, float | None]]:
    return {(fact.subject, fact.measure.value, fact.value) for fact in report.facts}


def test_a_sentence_goes_on_after_a_break(tmp_path: Path) -> None:
    broken = ONE.replace("según informó", "<br>según<br>informó").replace("US$ 612", "US$<br>612")
    page = sample.page(f"<div>{H1}{broken}<br>{TWO}<br>{THREE}</div>")
    assert ONE in read_report(sample.html(tmp_path / "n.html", page)).text.splitlines()


def test_a_table_within_a_broken_text_stays_a_table(tmp_path: Path) -> None:
    table = (
        "<table><tr><th>Región</th><th>Año 2031<br>(US$ millones)</th></tr>"
        "<tr><td><p>Cusco</p></td><td><div>1 950,5</div></td></tr></table>"
    )
    page = sample.page(f"<div>{H1}{ONE}<br>{TWO}<br>{table}<br>{THREE}</div>")
    report = read_report(sample.html(tmp_path / "n.html", page))
    assert _stated(report) == {*sample.TOLD_IN_PARAGRAPHS, ("Cusco", "exports_value", 1950.5)}


def test_what_a_page_hides_is_not_read(tmp_path: Path) -> None:
    hidden = (
        "<p hidden>En 2031, Cusco exportó US$ 7 millones, según el reporte del ministerio.</p>"
        '<p style="color: red; DISPLAY: none">En 2031, Pasco exportó US$ 8 millones.</p>'
    )
    report = read_report(sample.html(tmp_path / "n.html", sample.article(hidden)))
    assert _stated(report) == sample.TOLD_IN_PARAGRAPHS


def test_a_page_of_which_only_the_title_is_left_is_refused(tmp_path: Path) -> None:
    assert "no tiene texto" in _refusal(sample.html(tmp_path / "n.html", sample.page(H1)))


HEADLINE = "Ventas de Cusco al exterior cayeron 45 % en 2030"
LINK = f'<a href="/otra">{HEADLINE}</a>'


@pytest.mark.parametrize(
    "lead",
    [
        f"<p>{LINK}</p>",
        f"<h3>{LINK}</h3>",
        f"<p>► {LINK} <span>(leer más)</span></p>",
        f"<p>PUEDES VER: {LINK}</p>",
        f"<p>[LEE: {LINK}]</p>",
        f"<p><b>Leer</b> también {LINK} y {LINK}</p>",
        f"<p>Lea también en La Prueba: {LINK}, y {LINK}.</p>",
        f"<p>Mira el video completo aquí: {LINK}</p>",
        f"<p>Además: {LINK}</p>",
        f"<p>TE INTERESA | {LINK}</p>",
        f"<p>También puedes leer → {LINK}</p>",
        f"<p>Entérate: {HEADLINE}</p>",
        f"<p><strong>NO TE PIERDAS: {HEADLINE}</strong></p>",
        f"<li>Sigue leyendo: {HEADLINE}</li>",
        f"<p>Video recomendado: {HEADLINE}</p>",
        f"<p>Te puede interesar {HEADLINE}</p>",
        f"<p>LEA TAMBIÉN:</p><p>{HEADLINE}</p>",
        f"<h4>Notas relacionadas</h4><ul><li>{LINK}</li><li><a>Sube el agro</a></li></ul>",
        f"<div><span>Te recomendamos leer</span><a href='/b'><h4>{HEADLINE}</h4></a></div>",
        f"<a href='/b'><div>{HEADLINE}</div><p>En 2030, Cusco exportó 45 % menos.</p></a>",
        f"<p>Más en La Prueba:</p><p>{HEADLINE}</p>",
        "<p>Lo último:</p><p><a href='/b'>Agro: +9 %</a></p>",
        f"<p>El ministerio lo dijo ayer. <b>Lea también: {LINK}</b></p>",
        f"<p>Hubo una conferencia (Mira también: {HEADLINE} (por el gas)).</p>",
        f"<p>Hubo una conferencia [VER MÁS: {LINK}] en el ministerio.</p>",
    ],
)
def test_a_page_s_calls_to_other_pages_are_not_read(lead: str, tmp_path: Path) -> None:
    report = read_report(sample.html(tmp_path / "nota.html", sample.article(lead)))
    assert _stated(report) == sample.TOLD_IN_PARAGRAPHS
    assert "45" not in report.text
    assert "Sube el agro" not in report.text


@pytest.mark.parametrize(
    "line",
    [
        "<p>Las <a href='/c'>exportaciones de Cusco crecieron 8 % en 2031</a>.</p>",
        "<p>Según un <a href='/c'>reporte del ministerio</a>, Cusco creció 8 % en 2031.</p>",
        "<p>Además, en 2031 Cusco creció 8 %.</p>",
        "<ul><li>Cusco: <a href='/c'>creció 8 % en 2031</a></li></ul>",
        "<p>Además: Cusco creció 8 % en 2031.</p>",
        "<p>Conozca lo que dijo Lee: «En 2031 Cusco creció 8 %».</p>",
        "<p>Lo más relevante del año: en 2031 Cusco creció 8 %.</p>",
        "<p>Lea también:</p><p>En 2031, Cusco creció 8 %, según el reporte del Mincetur.</p>",
        "<p>Se puede ver en el cuadro. En 2031, Cusco creció 8 % (véase el anexo: cuadro 3).</p>",
    ],
)
def test_what_only_resembles_a_call_is_read(line: str, tmp_path: Path) -> None:
    report = read_report(sample.html(tmp_path / "nota.html", sample.article(line)))
    assert ("Cusco", "exports_growth", 8.0) in _stated(report)


EXCERPT = "En marzo de 2030, Cusco exportó US$ 45 millones, una caída de 45 %, según su gobierno."
TEASER = f"<h4>{LINK}</h4><p>{EXCERPT}</p>"
DATED = "<p class='fecha'>02/03/2029</p>"
LINKED_ITEM = f"<li>{LINK} {EXCERPT}</li>"
TEASERS = {
    "a card": f"<div>{TEASER}<time>2 de marzo de 2029</time></div>",
    "a card with a kicker": f"<li><span>Economía</span>{TEASER}{DATED}</li>",
    "an article of its own": f"<article class='post'>{TEASER}</article>",
    "an article with no link": f"<article><h2>{HEADLINE}</h2><p>{EXCERPT}</p></article>",
    "a section": f"<section><h3>Más en La Prueba</h3>{TEASER}<p>{EXCERPT}</p></section>",
    "loose": f"<h3>Noticias relacionadas</h3>{TEASER}{TEASER}",
    "a list": f"<h3>Te puede interesar</h3><ul>{LINKED_ITEM}{LINKED_ITEM}</ul>",
    "a block by its name": f"<div class='notas-relacionadas'>{TEASER}{TEASER}</div>",
    "a box": f"<div id='te-puede-interesar'><p>Te puede interesar</p><p>{EXCERPT}</p></div>",
}
NOTE = "".join(f"<p>{text}</p>" for text in sample.PARAGRAPHS)
AMONG_TEASERS = {
    "before": f"{{}}<article>{H1}{NOTE}</article>",
    "before, in the main part": f"<main>{{}}<article>{H1}{NOTE}</article></main>",
    "before the headline": f"<main>{{}}{H1}<article>{NOTE}</article></main>",
    "below": f"<article>{H1}{NOTE}{{}}</article>",
    "in the midst": f"<article>{H1}<p>{ONE}</p><p>{TWO}</p>{{}}<p>{THREE}</p></article>",
    "before a nameless article": f"<div>{{}}<div>{H1}{NOTE}</div></div>",
    "below a nameless article": f"<div><div>{H1}{NOTE}</div>{{}}</div>",
}


@pytest.mark.parametrize("where", AMONG_TEASERS)
@pytest.mark.parametrize("teaser", TEASERS)
def test_teasers_of_other_articles_and_their_dates_are_not_the_page_s(
    teaser: str, where: str, tmp_path: Path
) -> None:
    page = sample.page(AMONG_TEASERS[where].format(TEASERS[teaser]))
    report = read_report(sample.html(tmp_path / "nota.html", page))
    assert _stated(report) == sample.TOLD_IN_PARAGRAPHS
    assert report.source.published is None


META = '<meta property="article:published_time" content="{}">'
SHOWN = '<p class="fecha">Lunes, 15 de setiembre de 2031 - 10:30</p>'
TODAY = '<div class="fecha">Sábado, 2 de marzo de 2033</div>'
LABELLED = "Publicado: 15 de setiembre de 2031 - 10:30 | Actualizado: 16 de setiembre de 2031"
OTHERS = '<time datetime="2029-03-02">2 mar. 2029</time>'
CARD = f"<ul><li><a href='/x'>Uva: más envíos a China</a> {OTHERS}</li></ul>"


@pytest.mark.parametrize(
    ("page", "published"),
    [
        (sample.article(head=META.format("2031-09-16T02:00:00Z")), "2031-09-15"),
        (sample.article(head=META.format("2031-09-16T02:00:00.000+00:00")), "2031-09-15"),
        (sample.article(head=META.format("2031-09-15T23:30:00-05:00")), "2031-09-15"),
        (sample.article(head=META.format("2031-09-15T00:00:00Z")), "2031-09-15"),
        (sample.article(SHOWN), "2031-09-15"),
        (sample.page(f"{SHOWN}<article>{H1}<p>{ONE}</p></article>"), "2031-09-15"),
        (sample.article(CARD + SHOWN), "2031-09-15"),
        (sample.page(f"{TODAY}<article>{H1}<p>{ONE}</p></article>"), None),
        (sample.page(f"{TODAY}<article>{H1}<p>{LABELLED}</p><p>{ONE}</p></article>"), "2031-09-15"),
        (sample.page(f"{TODAY}<div>{H1}{NOTE}</div>"), None),
        (sample.page(f"<main>{TODAY}{H1}{SHOWN}{NOTE}</main>"), "2031-09-15"),
        (sample.page(f"{TODAY}{H1}<p>{LABELLED}</p><article>{NOTE}</article>"), "2031-09-15"),
        (sample.article(CARD), None),
        (sample.article('<p class="updated">Actualizado: 02/03/2033</p>'), None),
        (sample.article(head=META.format("2033-03-02").replace("published", "modified")), None),
    ],
)
def test_a_page_is_dated_by_itself(page: str, published: str | None, tmp_path: Path) -> None:
    assert read_report(sample.html(tmp_path / "nota.html", page)).source.published == published


@pytest.mark.parametrize(
    "around",
    [
        f"<aside>{OTHERS}</aside>",
        "<footer>© Diario. Fecha: <span class='fecha'>02/03/2029</span></footer>",
        "<header><div class='fecha'>Lima, 2 de marzo de 2029</div></header>",
        CARD,
    ],
)
def test_dates_around_an_article_are_not_its_own(around: str, tmp_path: Path) -> None:
    page = sample.article().replace("<article>", f"{around}<article>")
    assert read_report(sample.html(tmp_path / "n.html", page)).source.published is None
    page = sample.article(SHOWN).replace("</article>", f"</article>{around}")
    assert read_report(sample.html(tmp_path / "n.html", page)).source.published == "2031-09-15"


def test_a_word_note_takes_its_date_from_the_letterhead(tmp_path: Path) -> None:
    assert read_report(sample.word(tmp_path / "nota.docx")).source.published == "2031-09-15"


def _word(path: Path, body: str) -> Path:
    """A Word file whose body is this XML."""
    with zipfile.ZipFile(sample.word(path)) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    head, tag, _ = parts["word/document.xml"].partition(b"<w:body>")
    parts["word/document.xml"] = head + tag + body.encode() + b"</w:body></w:document>"
    path.write_bytes(sample.archive(parts))
    return path


def _run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def _p(*runs: str) -> str:
    return "<w:p>" + "".join(run if run.startswith("<") else _run(run) for run in runs) + "</w:p>"


def _control(inside: str) -> str:
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def _cell(inside: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def _row(*cells: str) -> str:
    return "<w:tr>" + "".join(c if c.startswith("<w:") else _cell(_p(c)) for c in cells) + "</w:tr>"


DELETED = '<w:del w:id="1"><w:r><w:delText>US$ 7 777</w:delText></w:r></w:del>'
MOVED = f'<w:moveFrom w:id="2">{_run("US$ 7 777")}</w:moveFrom>'
BOX = f"<w:txbxContent>{_p(TWO)}</w:txbxContent>"


INSERTED = f'<w:ins w:id="3">{_run(ONE[20:])}</w:ins>'
BREAK = "<w:r><w:br/></w:r>"
NESTED = _row(_cell(_p(TWO) + f"<w:tbl>{_row(THREE)}</w:tbl>" + _p("")))
COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
BOXED = (
    f"<w:r><mc:AlternateContent xmlns:mc='{COMPATIBLE}'><mc:Choice Requires='wps'>{BOX}"
    f"</mc:Choice><mc:Fallback>{BOX}</mc:Fallback></mc:AlternateContent></w:r>"
)


@pytest.mark.parametrize(
    "body",
    [
        _p(ONE) + _control(_p(TWO)) + _p(THREE),
        _p(ONE[:20], DELETED, MOVED, INSERTED) + _p(_control(_run(TWO))) + _p(THREE),
        _p(ONE, BREAK, TWO, BREAK, THREE),
        _p(ONE, _run(" US$ 7 777", "<w:vanish/>")) + _p(TWO) + _p(THREE),
        f"<w:tbl>{_row(ONE)}{NESTED}</w:tbl>",
        _p(ONE, BOXED) + _p(THREE),
    ],
)
def test_a_word_file_reads_as_it_does_with_its_changes_accepted(body: str, tmp_path: Path) -> None:
    report = read_report(_word(tmp_path / "nota.docx", body))
    assert _stated(report) == sample.TOLD_IN_PARAGRAPHS
    assert report.text.count("Puno") == 1


def test_a_word_table_keeps_rows_in_controls_and_tells_merged_cells_where_they_reach(
    tmp_path: Path,
) -> None:
    head = _row("Región", _cell(_p("Año 2031"), '<w:gridSpan w:val="2"/>'))
    below = _row(
        _cell(_p("Región"), '<w:vMerge w:val="restart"/>'), "Valor (US$ millones)", "Var. %"
    )
    rows = _control(_row("Tacna", "612", "12,5")) + _row(
        "Puno", _control(_cell(_p("1 250"))), "3,1"
    )
    gone = "<w:tr><w:trPr><w:del w:id='4'/></w:trPr>" + _cell(_p("Ica")) * 3 + "</w:tr>"
    merged = _row(_cell(_p(""), "<w:vMerge/>"), "x", "y")
    body = f"<w:tbl>{head}{below}{rows}{gone}</w:tbl>{_p('')}<w:tbl>{below}{merged}</w:tbl>"
    lines = open_document(_word(tmp_path / "cuadro.docx", body)).text.splitlines()
    assert lines == [
        "Región | Año 2031 | Año 2031",
        "Región | Valor (US$ millones) | Var. %",
        "Tacna | 612 | 12,5",
        "Puno | 1 250 | 3,1",
        "",
        "Región | Valor (US$ millones) | Var. %",
        "Región | x | y",
    ]


def _raised_page(path: Path) -> Path:
    page = sample.article().replace("12,5 %", '12,5 %<sup><a href="#n1">(1)</a></sup>')
    page = page.replace("1 250", '1 250<span style="vertical-align: super">2</span>')
    return sample.html(path, page.replace("US$ 4 020 ", "US$ 4 020<sup>3, 4</sup>"))


def _raised_word(path: Path) -> Path:
    raised = [_run(mark, '<w:vertAlign w:val="superscript"/>') for mark in ("1", "*", "(2)")]
    cut = [text.partition(" millones") for text in sample.PARAGRAPHS]
    return _word(
        path,
        "".join(
            _p(one, mark, two + three) for (one, two, three), mark in zip(cut, raised, strict=True)
        ),
    )


def _raised_text(path: Path) -> Path:
    one, two, three = sample.PARAGRAPHS
    marked = one.replace("612", "612¹"), two.replace("3,1 %", "3,1 %²"), three.replace(",", "³,", 1)
    path.write_text("\n".join(marked), encoding="utf-8")
    return path


def _raised_pdf(path: Path) -> Path:
    made = FPDF()
    made.set_font("Helvetica", size=11)
    made.add_page()
    for text in sample.PARAGRAPHS:
        one, two, three = text.partition(" millones")
        for piece, place in ((one, "LINE"), ("1,2", "SUP"), (two + three, "LINE")):
            made.char_vpos = place
            made.write(5, piece)
        made.ln(12)
    made.output(str(path))
    return path


@pytest.mark.parametrize(
    ("make", "suffix"),
    [
        (_raised_page, ".html"),
        (_raised_word, ".docx"),
        (_raised_pdf, ".pdf"),
        (_raised_text, ".txt"),
    ],
)
def test_the_mark_of_a_footnote_is_no_digit(
    make: Callable[[Path], Path], suffix: str, tmp_path: Path
) -> None:
    report = read_report(make(tmp_path / f"nota{suffix}"))
    assert _stated(report) == sample.TOLD_IN_PARAGRAPHS


def test_what_is_raised_but_no_mark_stays(tmp_path: Path) -> None:
    page = sample.article(
        "<p>El 1<sup>er</sup> lugar fue de Tacna, y el 2.<sup>o</sup> de Puno.</p>"
    )
    text = open_document(sample.html(tmp_path / "n.html", page)).text
    assert "El 1er lugar fue de Tacna, y el 2.o de Puno." in text


def test_a_printed_page_loses_its_running_head_and_numbers(tmp_path: Path) -> None:
    lines = open_document(sample.pdf(tmp_path / "nota.pdf")).text.splitlines()
    assert "Reporte de prueba" not in lines
    assert not {"1", "2"} & set(lines)
    assert sample.LEAD in lines


LONG = " ".join(("El ministerio dijo que el trabajo con las empresas seguirá.",) * 6)


def _columns(path: Path, *texts: str, step: float = 0, size: int = 10) -> Path:
    """A page with a title and a column for each text, each beginning a little lower."""
    made = FPDF()
    made.add_page()
    made.set_font("Helvetica", "B", 15)
    made.multi_cell(0, 8, sample.PLAIN_TITLE, new_x="LMARGIN", new_y="NEXT")
    top, width = made.get_y() + 3, (made.epw - 6 * (len(texts) - 1)) / len(texts)
    for at, text in enumerate(texts):
        made.set_font("Helvetica", size=size)
        made.set_xy(made.l_margin + at * (width + 6), top + at * step)
        for paragraph in text.split("\n"):
            made.set_x(made.l_margin + at * (width + 6))
            made.multi_cell(width, size / 2, paragraph, new_x="LMARGIN", new_y="NEXT", align="L")
            made.ln(2)
    made.set_y(-40)
    made.multi_cell(0, 5, f"Fuente: Mincetur, reporte de prueba. {LONG}")
    made.output(str(path))
    return path


@pytest.mark.parametrize("step", [0, 1.7])
@pytest.mark.parametrize(
    "texts",
    [
        (f"{ONE}\n{TWO}", f"{THREE}\n{LONG}"),
        (f"{LONG}\n{ONE}", f"{TWO}\n{LONG}\n{THREE}"),
        (f"{ONE} {LONG}", f"{TWO} {LONG}", f"{THREE} {LONG}"),
    ],
)
def test_columns_of_a_printed_page_are_read_one_after_the_other(
    texts: tuple[str, ...], step: float, tmp_path: Path
) -> None:
    path = _columns(tmp_path / "columnas.pdf", *texts, step=step)
    assert _stated(read_report(path)) == sample.TOLD_IN_PARAGRAPHS
    text = open_document(path).text
    assert text.startswith(sample.PLAIN_TITLE)
    assert text.index("Fuente") > text.index(THREE)


def test_a_box_beside_a_printed_text_is_read_on_its_own(tmp_path: Path) -> None:
    box = "Cusco\n7 777\nPasco\n8 888"
    path = _columns(tmp_path / "recuadro.pdf", f"{ONE} {TWO} {THREE} {LONG}", box, step=1.7)
    assert _stated(read_report(path)) == sample.TOLD_IN_PARAGRAPHS
    assert "Cusco" in open_document(path).text


def test_a_printed_table_without_rules_is_not_parted(tmp_path: Path) -> None:
    names, values = "Tacna\nPuno\nIca", "612,0\n544,0\n7,5"
    lines = open_document(_columns(tmp_path / "c.pdf", names, values, values)).text.splitlines()
    assert "Puno 544,0 544,0" in lines


def test_a_sheet_gives_a_fact_a_cell_with_its_row_as_quote(tmp_path: Path) -> None:
    report = read_report(sample.excel(tmp_path / "2031-09-15-mincetur-cuadro.xlsx"))
    assert _told(report) == sample.TOLD_IN_ROWS
    assert {fact.quote for fact in report.facts if fact.subject == "Tacna"} == {
        "Tacna | 544 | 612 | 12,5 %"
    }
    assert report.source.published == "2031-09-15"
    assert report.source.title == "Exportaciones regionales, según el Mincetur"
    assert {number.text for number in report.unread} == {"1844,2", "1862,8", "1 %"}
    assert report_problems(report) == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_csv_table_in_any_usual_encoding(encoding: str, tmp_path: Path) -> None:
    report = read_report(sample.csv(tmp_path / "2031-09-mincetur-cuadro.csv", encoding))
    assert _told(report) == sample.TOLD_IN_ROWS
    assert report.source.publisher == "Mincetur"


def _refusal(path: Path) -> str:
    with pytest.raises(UnreadableDocument) as raised:
        read_report(path)
    message = str(raised.value)
    assert path.name in message
    return message


def test_a_scan_without_text_is_refused(tmp_path: Path) -> None:
    assert "escaneo" in _refusal(sample.pdf(tmp_path / "foto.pdf", scanned=True))


def test_pages_of_which_nothing_can_be_read_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = FPDF()
    made.set_font("Helvetica", size=11)
    for text in (ONE, "", TWO, "Anexo"):
        made.add_page()
        made.multi_cell(0, 5, text)
    made.output(str(tmp_path / "nota.pdf"))
    report = read_report(tmp_path / "nota.pdf")
    assert report.pictures == (2, 4)
    assert "Páginas sin leer: 2 y 4" in review(report)
    assert cli.main(["build", str(tmp_path / "nota.pdf"), "--db", str(tmp_path / "f.db")]) == 0
    assert "páginas sin leer: 2 y 4" in capsys.readouterr().out


def test_a_password_is_refused(tmp_path: Path) -> None:
    assert "contraseña" in _refusal(sample.pdf(tmp_path / "secreto.pdf", password="clave"))
    locked = tmp_path / "secreto.xlsx"
    locked.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert "contraseña" in _refusal(locked)


@pytest.mark.parametrize(
    ("make", "suffix"),
    [
        (sample.pdf, ".pdf"),
        (sample.word, ".docx"),
        (sample.excel, ".xlsx"),
        (sample.html, ".html"),
    ],
)
@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_a_truncated_file_is_refused(
    make: Callable[[Path], Path], suffix: str, part: float, tmp_path: Path
) -> None:
    path = make(tmp_path / f"cortado{suffix}")
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * part)])
    assert any(word in _refusal(path) for word in ("dañado", "cortado"))


def test_a_page_may_leave_its_last_tags_out(tmp_path: Path) -> None:
    whole = sample.article().removesuffix("</body></html>")
    assert (
        _stated(read_report(sample.html(tmp_path / "n.html", whole))) == sample.TOLD_IN_PARAGRAPHS
    )
    for cut in (
        whole.removesuffix("</article>"),
        sample.page(f"<p>{ONE}</p><p>{TWO[:40]}", end=""),
    ):
        assert "cortado" in _refusal(sample.html(tmp_path / "n.html", cut))


def test_a_server_may_write_below_a_pdf(tmp_path: Path) -> None:
    path = sample.pdf(tmp_path / "nota.pdf")
    whole = path.read_bytes()
    path.write_bytes(whole + b"\n<!-- cached 11:20 -->\n")
    assert _told(read_report(path)) == sample.TOLD | sample.TOLD_IN_ROWS
    path.write_bytes(whole + b"\n12 0 obj\n<</Type /Page")  # a change that was cut off
    assert "cortado" in _refusal(path)


def test_a_browser_notes_where_it_saved_a_page_from(tmp_path: Path) -> None:
    note = "<!-- saved from url=(0031)https://prueba.example/nota-2031/ -->"
    page = sample.article().replace("<html", f"\n{note}\n<html", 1)
    source = read_report(sample.html(tmp_path / "nota.html", page)).source
    assert source.url == "https://prueba.example/nota-2031/"


def test_a_title_that_word_gave_is_none(tmp_path: Path) -> None:
    path = tmp_path / "nota.docx"
    for title, told in (("Documento1", sample.TITLE), ("Mincetur: Tacna", "Mincetur: Tacna")):
        word = docx.Document(str(sample.word(path)))
        word.core_properties.title = title
        word.save(str(path))
        assert open_document(path).title == told


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".xlsx"])
def test_noise_under_a_known_name_is_refused(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"ruido{suffix}"
    path.write_bytes(bytes(range(256)) * 40)
    assert "dañado" in _refusal(path)


def test_a_zip_bomb_is_refused_unopened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "LARGEST_UNPACKED", 1 << 20)
    bomb = tmp_path / "bomba.xlsx"
    bomb.write_bytes(sample.archive({"xl/workbook.xml": b"<a/>", "xl/x.xml": bytes(2 << 20)}))
    assert "al abrirse" in _refusal(bomb)


def test_a_pdf_bomb_is_refused_unopened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "LARGEST_UNPACKED", 1 << 20)
    bomb = tmp_path / "bomba.pdf"
    bomb.write_bytes(b"%PDF-1.4\nstream\n" + zlib.compress(bytes(2 << 20)) + b"\n%%EOF\n")
    assert "al abrirse" in _refusal(bomb)


def _drawing(path: Path, drawing: str) -> Path:
    made = FPDF()
    made.set_font("Helvetica", size=11)
    made.add_page()
    made.multi_cell(0, 5, ONE)
    made._out(drawing)
    made.output(str(path))
    return path


def test_more_than_any_report_is_refused_at_once(tmp_path: Path) -> None:
    paragraph = "<w:p><w:r><w:t>a</w:t></w:r></w:p>"
    for path, content in (
        (tmp_path / "letras.txt", f"{ONE}\n" * 3_000),
        (tmp_path / "oracion.txt", "En 2031 " + "Arequipa, " * 1_000),
        (tmp_path / "fila.csv", ";".join(["Región", *map(str, range(2_000))])),
        (tmp_path / "pagina.html", sample.page("<article>" + "<p>a</p>" * 30_000 + "</article>")),
    ):
        path.write_text(content, encoding="utf-8")
        assert any(word in _refusal(path) for word in ("letras", "larga"))
    assert "párrafos" in _refusal(_word(tmp_path / "n.docx", paragraph * 30_000))
    assert "demasiado" in _refusal(_word(tmp_path / "g.docx", f"<!--{'a' * (17 << 20)}-->"))
    assert "demasiado" in _refusal(_drawing(tmp_path / "n.pdf", "q Q " * 2_000_000))


def test_what_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    large = tmp_path / "enorme.pdf"
    with large.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    assert "100 MB" in _refusal(large)


def test_a_sheet_without_end_is_refused_or_cut(tmp_path: Path) -> None:
    rows = "\n".join(["Tacna;1;2"] * 30_000)
    path = tmp_path / "sin-fin.csv"
    path.write_text(rows, encoding="utf-8")
    assert "filas" in _refusal(path)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "imagen"),
        (rb"{\rtf1\ansi En 2031, Tacna export\'f3 US$ 5 millones.}", "RTF"),
        (b"From: <Saved by Blink>\nMIME-Version: 1.0\n", "MHTML"),
        (sample.archive({"leeme.txt": b"hola"}), "no es de Word"),
        (b"<html><body></body></html>", "no tiene texto"),
    ],
)
def test_other_files_are_refused_by_what_they_are(
    content: bytes, says: str, tmp_path: Path
) -> None:
    path = tmp_path / "archivo.dat"
    path.write_bytes(content)
    assert says in _refusal(path)


def test_a_missing_library_is_said_with_what_installs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "docx", None)
    assert "make documents" in _refusal(sample.word(tmp_path / "nota.docx"))


def test_the_limits_leave_room_for_real_reports() -> None:
    assert files.LARGEST >= 20 * 1024 * 1024


def _sheets(path: Path, sheets: dict[str, list[list[object]]], **formats: str) -> Path:
    """A book of these sheets; a column named by its letter has the number format given."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for column, number_format in formats.items():
            for cell in sheet[column]:
                cell.number_format = number_format
    book.save(path)
    return path


def test_a_sheet_is_read_as_its_formats_show_it(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Exportaciones regionales"],
        ["Región", "Ene-jul 2031 (US$ millones)", "Var. %"],
        ["Tacna", 612_400_000, 12.5],
        ["Puno", 1_250_800_000, -3.8],
    ]
    path = _sheets(tmp_path / "2031-09-c.xlsx", {"Hoja1": rows}, B="#,##0.0,,", C='0.0"%"')
    assert _stated(read_report(path)) == {
        ("Tacna", "exports_value", 612.4),
        ("Tacna", "exports_growth", 12.5),
        ("Puno", "exports_value", 1250.8),
        ("Puno", "exports_growth", -3.8),
    }


def test_a_header_of_a_sheet_may_be_a_date(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Exportaciones regionales (US$ millones)"],
        ["Región", date(2030, 7, 1), date(2031, 7, 1)],
        ["Tacna", 57, 61.5],
    ]
    path = _sheets(tmp_path / "2031-09-c.xlsx", {"Hoja1": rows})
    book = load_workbook(path)
    for cell in ("B2", "C2"):
        book.active[cell].number_format = "mmm-yy"
    book.save(path)
    assert {(f.value, str(f.period)) for f in read_report(path).facts} == {
        (57, "2030-07/2030-07"),
        (61.5, "2031-07/2031-07"),
    }


HEAD: list[object] = ["Región", "US$ millones"]
BY_REGION: list[list[object]] = [["Exportaciones por región, 2031"], HEAD, ["Ica", 34]]


@pytest.mark.parametrize(
    ("sheets", "told"),
    [
        ({"Exporta": BY_REGION, "Importaciones": [HEAD, ["Ica", 12]]}, {(34, "2031")}),
        ({"Exporta": BY_REGION, "Tradicionales": BY_REGION}, {(34, "2031")}),
        ({"Importaciones": [["Por región, 2031"], HEAD, ["Ica", 12]]}, set()),
        ({"2031": BY_REGION, "2030": [HEAD, ["Ica", 12]]}, {(34, "2031"), (12, "2030")}),
        ({"Hoja1": BY_REGION, "Hoja2": [HEAD, ["Ica", 12]]}, {(34, "2031")}),
    ],
)
def test_a_sheet_says_what_its_tables_are_of_and_takes_nothing_from_others(
    sheets: dict[str, list[list[object]]], told: set[tuple[float, str]], tmp_path: Path
) -> None:
    report = read_report(_sheets(tmp_path / "2032-02-c.xlsx", sheets))
    assert {(fact.value, fact.period.first[:4]) for fact in report.facts} == told


def _table(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_the_name_of_a_file_is_the_title_of_a_table_that_has_none(tmp_path: Path) -> None:
    rows = ("Región;2031 (US$ millones)", "Ica;34")
    for name, facts in (("importaciones-2031", 0), ("cobre", 0), ("exportaciones-2031", 1)):
        report = read_report(_table(tmp_path / f"2032-02-{name}.csv", *rows))
        assert len(report.facts) == facts, name


def test_a_csv_file_may_say_what_parts_its_cells(tmp_path: Path) -> None:
    rows = ("sep=;", "Exportaciones por región;", "Región;2031 (US$ millones)", "Ica;3400,5")
    report = read_report(_table(tmp_path / "2032-02-c.csv", *rows))
    assert [fact.value for fact in report.facts] == [3400.5]
    assert report.source.title == "Exportaciones por región"


def test_a_stray_quote_is_named_with_its_line(tmp_path: Path) -> None:
    refusal = _refusal(_table(tmp_path / "c.csv", "Región;US$ millones 2031", '"Ica;34', "Puno;5"))
    assert "comillas" in refusal
    assert "línea 2" in refusal


@pytest.mark.parametrize("above", ["Cuadro N° 3", "MINISTERIO DE LA PRUEBA", "TABLA 2.1"])
def test_the_number_of_a_table_or_an_office_is_no_title(above: str, tmp_path: Path) -> None:
    title = "Exportaciones por región en 2031"
    table = _table(tmp_path / "c.csv", above, title, "Región;US$ millones", "Ica;34")
    assert open_document(table).title == title
    note = _table(tmp_path / "n.txt", above, "", title, "", ONE)
    assert open_document(note).title == title
