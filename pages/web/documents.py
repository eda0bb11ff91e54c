"""Documents, by an address that asks who wants them. Streamlit's own downloads are open to anyone with the link.

They are drawn in a thread, one at a time: 20 milliseconds each, and half a second the first time.
"""

from datetime import datetime
from uuid import UUID

from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import Response

from db.queries.sign_ins import Identity
from db.records import summaries
from pages.parts.state import app_state
from reports.charts import dates
from reports.contents.form import speaking
from reports.contents.monthly import from_json
from reports.documents.monthly import Stamp, draw, file_name


_ONE_AT_A_TIME = CapacityLimiter(1)


async def summary(request: Request) -> Response:
    """GET /documents/{summary_id}.pdf: whoever may release a summary may see it; that it was opened is noted."""
    who: Identity = request.state.identity
    summary_id: UUID = request.path_params["summary_id"]
    name, made = await to_thread.run_sync(_made, who, summary_id, limiter=_ONE_AT_A_TIME)
    # Shown rather than saved: a shared tablet keeps no copy of it.
    headers = {"content-disposition": f'inline; filename="{name}"'}
    return Response(made, media_type="application/pdf", headers=headers)


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
