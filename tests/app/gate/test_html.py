"""Markup is only ever made by `tag`."""

from pages.web.html import page, tag


def test_text_and_attributes_are_escaped() -> None:
    made = tag("p", "<b> & co", title='"><script>')

    assert made == '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt; &amp; co</p>'


def test_markup_inside_markup_stays_markup() -> None:
    assert tag("div", tag("br"), "a < b") == "<div><br>a &lt; b</div>"


def test_attributes_take_their_html_names_and_flags_stand_bare_or_not_at_all() -> None:
    made = tag("input", name="x", class_="big", aria_describedby="hint", required=True, autofocus=False)

    assert made == '<input name="x" class="big" aria-describedby="hint" required>'


def test_page_has_a_language_a_title_and_a_way_to_the_emergency_steps() -> None:
    text = bytes(page("Sign <in>").body).decode()

    assert text.startswith('<!doctype html><html lang="en">')
    assert "<title>Sign &lt;in&gt; - Attune</title>" in text
    assert 'href="/emergency"' in text
