"""What browsers see while a large ledger is read after the server's start: how far it is, and then the page they asked for."""

from __future__ import annotations

from fastapi import Request, Response

from tocsin.web.desk.looks import page
from tocsin.web.shelf import Shelf


class NotYetError(Exception):
    """The ledger is being read; `share` of the work is done."""

    def __init__(self, share: float) -> None:
        super().__init__(f"the ledger is being read: {share:.0%}")
        self.share = share


def ready(request: Request) -> None:
    """Go on, or raise NotYetError for a browser while the ledger is being read; programs wait for their answer."""
    shelf: Shelf = request.app.state.shelf
    if request.method == "GET" and "text/html" in request.headers.get("accept", ""):
        share = shelf.starting()
        if share is not None:
            raise NotYetError(share)


async def waiting(request: Request, error: Exception) -> Response:
    """The page that asks again by itself."""
    share = error.share if isinstance(error, NotYetError) else 0.0
    answer = page(request, "waiting.html", 503, share=share)
    answer.headers["Retry-After"] = "2"
    return answer
