"""Writes the template for translators: `python -m protocols.wording`."""

from protocols.wording.extractor import ROOT, TEMPLATE, template


def main() -> None:
    written = template()
    TEMPLATE.write_bytes(written)
    print(f"{TEMPLATE.relative_to(ROOT)}: {written.count(b'msgid ') - 1} sentences")


main()
