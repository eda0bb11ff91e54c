"""Reading our own small forms. Nothing a person types there is long."""

from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request


_MOST_BYTES = 16 * 1024


async def fields_of(request: Request) -> dict[str, str]:
    """The fields of an ordinary form. Raises `HTTPException` 413 when it is too long, 400 when it is none."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _MOST_BYTES:
            raise HTTPException(413)
    try:
        return dict(
            parse_qsl(body.decode("ascii"), keep_blank_values=True, strict_parsing=bool(body), max_num_fields=20)
        )
    except ValueError as error:
        raise HTTPException(400) from error
