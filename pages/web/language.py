"""Which language to speak to someone who has not signed in yet."""

from starlette.datastructures import Headers

from protocols import wording


def of_request(headers: Headers) -> str:
    """The first language the browser asks for that there is a catalog of; else English."""
    for part in headers.get("accept-language", "").split(","):
        asked = part.split(";")[0].strip().lower()
        for spoken in wording.languages():
            if asked == spoken.lower() or asked.split("-")[0] == spoken.lower():
                return spoken
    return wording.SOURCE_LANGUAGE
