"""The real application with one page more: the canned one. `python -m tests.bench.serve` takes what `serve` takes."""

from pathlib import Path

from pages.parts import navigation
from protocols.access import Permission
from tests.support import serve


CANNED = Path(__file__).with_name("canned_page.py").resolve()


def main() -> None:
    place = navigation.Place(str(CANNED), "canned", "Canned", ":material/speed:", Permission.READ_SHIFT, listed=False)
    navigation.PLACES = (*navigation.PLACES, place)
    navigation.ADDRESSES = navigation.ADDRESSES | {"/canned"}
    serve.main()


if __name__ == "__main__":
    main()
