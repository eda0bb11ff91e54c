"""Charts on paper: the same picture as Vega's own, in the document's font, and nothing left out silently."""

from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pypdfium2
import pytest
import vl_convert
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from reports.charts import scene
from reports.charts.form import DAY, Spec
from reports.charts.scene import Scene, UnknownMark, evaluate
from reports.documents import fonts
from tests.unit.reports.test_charts import CHARTS


def _pdf(drawn: Scene) -> bytes:
    held = BytesIO()
    canvas = Canvas(held, pagesize=(drawn.width, drawn.height), invariant=1)
    canvas.setFillColor(DAY.page)
    canvas.rect(0, 0, drawn.width, drawn.height, fill=1, stroke=0)
    scene.draw(canvas, drawn, x=0, y=0, fonts=fonts.registered())
    canvas.save()
    return held.getvalue()


def _grey(picture: Image.Image) -> Any:
    # A quarter of the size: both draw the same shapes, but smooth the edges of letters differently.
    small = picture.convert("L").resize((picture.width // 4, picture.height // 4), Image.Resampling.BOX)
    return np.asarray(small, dtype=float)


def _on_white(spec: Spec) -> Spec:
    return {**spec, "config": {**spec["config"], "background": "#FFFFFF"}}


@pytest.mark.parametrize(("chart", "values"), CHARTS)
def test_the_drawing_looks_like_vegas_own(chart: ModuleType, values: Any) -> None:
    spec = _on_white(chart.chart(values))
    drawn = evaluate(spec)
    ours = _grey(pypdfium2.PdfDocument(_pdf(drawn))[0].render(scale=2).to_pil())

    theirs = _grey(Image.open(BytesIO(vl_convert.vegalite_to_png(spec, scale=2))))

    height, width = (min(one, other) for one, other in zip(ours.shape, theirs.shape, strict=True))
    apart = np.abs(ours[:height, :width] - theirs[:height, :width])
    assert max(abs(one - other) for one, other in zip(ours.shape, theirs.shape, strict=True)) <= 2
    assert apart.mean() < 2.5
    assert (apart > 60).mean() < 0.01


@pytest.mark.parametrize(("chart", "values"), CHARTS)
def test_every_word_of_the_chart_can_be_read_from_the_paper(chart: ModuleType, values: Any) -> None:
    text = pypdfium2.PdfDocument(_pdf(evaluate(chart.chart(values))))[0].get_textpage().get_text_bounded()

    for rows in chart.rows(values).values():
        for said in {row["said"] for row in rows if row.get("said")}:
            assert str(said) in text


def _scene_of(mark: dict[str, Any]) -> Scene:
    root = {"marktype": "group", "items": [{"items": [mark]}]}
    return Scene(width=100, height=100, left=0, top=0, root=root)


@pytest.mark.parametrize(
    "mark",
    [
        {"marktype": "arc", "items": [{}]},
        {"marktype": "symbol", "items": [{"shape": "diamond", "fill": "#000"}]},
        {"marktype": "rect", "items": [{"opacity": 0.5, "fill": "#000"}]},
        {"marktype": "text", "items": [{"text": "x", "fill": "#000", "baseline": "line-top"}]},
    ],
)
def test_what_cannot_be_drawn_is_refused_and_never_left_out(mark: dict[str, Any]) -> None:
    with pytest.raises(UnknownMark):
        _pdf(_scene_of(mark))


def test_a_chart_never_fetches_anything() -> None:
    spec = {"data": {"url": "https://example.org/rows.json"}, "mark": "bar", "encoding": {}}

    with pytest.raises(ValueError, match=r"example\.org"):
        evaluate(spec)


def test_a_label_too_long_for_its_place_is_marked_as_cut() -> None:
    text = {"text": "A label far too long", "fill": "#000000", "limit": 60, "fontSize": 14, "x": 5, "y": 50}
    found = pypdfium2.PdfDocument(_pdf(_scene_of({"marktype": "text", "items": [text]})))[0]

    assert found.get_textpage().get_text_bounded().endswith("…")


def test_vega_measures_with_the_font_the_page_is_set_in() -> None:
    folder = Path(scene.__file__).parent.parent / "documents" / "fonts"

    assert (folder / "AtkinsonHyperlegibleNext_400Regular.ttf").exists()
    assert fonts.registered().regular != "Helvetica"
