"""Documents, by an address that asks who wants them. Streamlit's own downloads are open to anyone with the link.

They are drawn in a thread, one at a time: 20 milliseconds each, and half a second the first time.
"""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import Response

from db.queries.sign_ins import Identity
from db.records import protocol_files, summaries
from pages.parts.state import app_state
from protocols.authoring.yaml_out import cases_to_yaml, to_yaml
from protocols.engine.cases import CaseFile
from protocols.engine.schema import Protocol
from reports.charts import dates
from reports.contents.form import speaking
from reports.contents.monthly import from_json
from reports.documents.monthly import Stamp, draw, file_name


Taken = tuple[Protocol, CaseFile]

_ONE_AT_A_TIME = CapacityLimiter(1)


async def summary(request: Request) -> Response:
    """GET /documents/{summary_id}.pdf: whoever may release a summary may see it; that it was opened is noted."""
    who: Identity = request.state.identity
    summary_id: UUID = request.path_params["summary_id"]
    name, made = await to_thread.run_sync(_made, who, summary_id, limiter=_ONE_AT_A_TIME)
    # Shown rather than saved: a shared tablet keeps no copy of it.
    headers = {"content-disposition": f'inline; filename="{name}"'}
    return Response(made, media_type="application/pdf", headers=headers)


async def protocol(request: Request) -> Response:
    """GET /documents/protocols/{edition_id}.yaml: an edition as a file like those of the library; noted."""
    return await _protocol_file(request, lambda taken: (f"{_name(taken)}.yaml", to_yaml(taken[0])))


async def protocol_cases(request: Request) -> Response:
    """GET /documents/protocols/{edition_id}.cases.yaml: the cases beside it; noted."""
    return await _protocol_file(request, lambda taken: (f"{_name(taken)}.cases.yaml", cases_to_yaml(taken[1])))


async def _protocol_file(request: Request, written: Callable[[Taken], tuple[str, str]]) -> Response:
    who: Identity = request.state.identity
    edition_id: UUID = request.path_params["edition_id"]
    name, text = await to_thread.run_sync(lambda: written(_taken(who, edition_id)), limiter=_ONE_AT_A_TIME)
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(text, media_type="application/yaml", headers=headers)


def _taken(who: Identity, edition_id: UUID) -> Taken:
    state = app_state()
    return protocol_files.take_out(state.store, actor=who.actor, now=state.clock(), edition_id=edition_id)


def _name(taken: Taken) -> str:
    return f"{taken[0].id}-{taken[0].version}"


def _made(who: Identity, summary_id: UUID) -> tuple[str, bytes]:
    state = app_state()
    kept = summaries.download(state.store, actor=who.actor, now=state.clock(), summary_id=summary_id)
    contents = from_json(kept["contents"])
    at: datetime = kept["approved_at"] or state.clock()
    with speaking(contents.language):
        made_at = dates.written_at(at, who.time_zone)
    stamp = Stamp(
        made_at=made_at,
        version=kept["version"],
        chain_seq=kept["chain"]["seq"],
        chain_hash=kept["chain"]["hash"],
    )
    is_draft = kept["approved_at"] is None
    return file_name(contents), draw(contents, stamp=stamp, draft=is_draft, demo=who.demo)
