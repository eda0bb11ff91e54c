"""What the theme cannot do: targets for a thumb in a glove, a focus that can be seen, tiles, and no second tap.

Written for the installed Streamlit's names of things; a browser test measures the targets.
"""

import streamlit as st


_TARGET = "48px"
_QUIET = "350ms"  # a double tap is over by then, and nobody has moved on to the next question yet

_QUIET_AFTER_SAVE = "800ms"  # Back stands where Save was: a second tap must not leave "Saved" and the next steps

_STYLE = f"""<style>
[data-testid="stButtonGroup"] button, [data-testid="stRadio"] label, [data-testid="stCheckbox"] label,
[data-testid="stFeedback"] button, [data-testid="stBaseButton-secondary"], [data-testid="stBaseButton-primary"],
[data-testid="stBaseButton-tertiary"], [data-testid="stExpander"] summary, [data-testid="stTextInputRootElement"],
[data-testid="stSelectbox"] [data-baseweb="select"] > div, [data-testid="stTimeInputTimeDisplay"] {{
  min-height: {_TARGET}; min-width: {_TARGET}; }}
[data-testid="stButtonGroup"] [role="toolbar"], [data-testid="stButtonGroup"] [role="radiogroup"] {{ gap: 8px; }}
[data-testid="stButtonGroup"] button {{ text-align: left; }}
:focus-visible:not(input, textarea) {{ outline: 3px solid currentColor !important; outline-offset: 2px; }}

[data-testid="stMainBlockContainer"], [data-testid="stBottomBlockContainer"] {{ max-width: 56rem; }}
[data-testid="stCaptionContainer"] {{ color: inherit; opacity: 0.8; }}
[data-testid="stBaseButton-primary"], [data-testid="stBaseLinkButton-primary"] {{
  color-scheme: inherit; color: light-dark(#FFFFFF, #14191E); }}
[data-testid="stMainBlockContainer"] {{ padding-top: 4rem; padding-bottom: 2rem; }}
[data-testid="stBottomBlockContainer"] {{ padding-top: 8px; padding-bottom: 16px; }}
.stApp:not(:has([data-testid="stTopNav"], [data-testid="stExpandSidebarButton"]))
  [data-testid="stMainBlockContainer"] {{ padding-top: 1rem; }}
.stApp:not(:has([data-testid="stTopNav"], [data-testid="stExpandSidebarButton"]))
  [data-testid="stHeader"] {{ pointer-events: none; background: none; }}
[data-testid="stStatusWidget"] {{ display: none; }}
[data-testid="stTopNavLink"] {{ padding-inline: 0.35rem; }}
[data-testid="stTopNav"] {{ margin-right: 1.5rem; }}
.st-key-bar {{ flex-wrap: nowrap; }}
.st-key-bar > * {{ min-width: 0; }}
.st-key-bar button {{ min-height: 64px; padding-inline: 8px; }}
@media (max-width: 500px) {{ .st-key-bar button > div > span {{ flex-direction: column; gap: 0; }} }}

[data-testid="stBaseButton-tertiary"], [data-testid="stBaseButton-tertiary"] > div,
[class*="st-key-card-"] button, [class*="st-key-card-"] button > div,
[class*="st-key-shelf-"] button, [class*="st-key-shelf-"] button > div,
[class*="st-key-review-"] button, [class*="st-key-review-"] button > div,
[class*="st-key-tile-"] button, [class*="st-key-tile-"] button > div {{
  justify-content: flex-start; text-align: left; width: 100%; }}
[data-testid="stWidgetLabel"] p {{ font-weight: 700; }}
[class*="st-key-q-"]:not(:has(> * > [data-testid="stButton"] [data-testid="stBaseButton-tertiary"])) {{
  padding-block: 10px; }}
[class*="st-key-row-"] {{ flex-wrap: nowrap; }}
[class*="st-key-row-"] > :has(button) {{ flex-shrink: 0; }}
[class*="st-key-tile-"] button {{ min-height: 88px; padding: 8px 12px; }}
[class*="st-key-chart-"] {{ overflow-x: auto; }}
[class*="st-key-chart-"] > [data-testid="stElementContainer"] {{ min-width: 30rem; }}
[class*="st-key-fu-"] button {{ padding: 4px 10px; }}
[class*="st-key-danger-"] button, [class*="st-key-danger-"] button:is(:hover, :active, :focus) {{
  background: #B3261E; border-color: #B3261E; color: #FFFFFF; }}

[data-testid="stButtonGroup"] button[aria-pressed="true"], [data-testid="stButtonGroup"] button[aria-checked="true"] {{
  animation: attune-quiet {_QUIET}; }}
.st-key-back button {{ animation: attune-quiet-back {_QUIET_AFTER_SAVE}; }}
@keyframes attune-quiet-back {{ from, 99% {{ pointer-events: none; }} to {{ pointer-events: auto; }} }}
@keyframes attune-quiet {{ from, 99% {{ pointer-events: none; }} to {{ pointer-events: auto; }} }}
@media (prefers-reduced-motion: reduce) {{ * {{ transition: none !important; scroll-behavior: auto !important; }} }}
</style>"""


def apply() -> None:
    """The stylesheet, once a page."""
    st.html(_STYLE)


def settle(taps: int) -> None:
    """Keep the questions still for a moment after each tap.

    A question that folds moves the others up: the second half of a double tap would land on one of them. An
    animation begins anew when its name changes, so the name counts the taps.
    """
    st.html(
        f"<style>.st-key-questions {{ animation: attune-settle-{taps} {_QUIET}; }} "
        f"@keyframes attune-settle-{taps} {{ from, 99% {{ pointer-events: none; }} to {{ pointer-events: auto; }} }}"
        "</style>"
    )
