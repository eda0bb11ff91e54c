"""What people typed, inside a label: every label of Streamlit is read as markdown, so a name could become a link.

Text that stands by itself is shown with `st.text` and needs none of this.
"""

import re


_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def md_escape(text: str) -> str:
    """The text on one line, so that a markdown label shows it as it was typed.

    Every ASCII punctuation mark is escaped: that covers emphasis, links, images, formulas, HTML, and Streamlit's own
    `:red[…]`, `:material/…:` and `:smile:`. Arrows and dashes are still drawn as such (`->` becomes an arrow).
    """
    return _PUNCTUATION.sub(r"\\\1", " ".join(text.split()))
