"""The server's application on one ledger: the page, the API and the review desk."""

from __future__ import annotations

from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.responses import JSONResponse

from tocsin import __version__
from tocsin.count import FilterError
from tocsin.ledger import LedgerError, open_ledger
from tocsin.publish.site import static_files
from tocsin.web import api, views
from tocsin.web.accounts.guard import Rules
from tocsin.web.desk.mounting import guarded, mount
from tocsin.web.shelf import Shelf
from tocsin.web.waiting import NotYetError, ready, waiting


def create_app(
    ledger_path: str | Path, title: str | None = None, rules: Rules | None = None, user: str = "local"
) -> FastAPI:
    """The application on the ledger in this folder. Raises LedgerError when there is none.

    `rules` says how it is reached (this machine alone, without accounts, if not given); `user` is the name by which the
    one user of a server without accounts signs.
    """
    app = FastAPI(
        title="Tocsin",
        version=__version__,
        summary="Events with their statements and sentences, by the filters of the command line and the page.",
        docs_url=None,  # FastAPI's page for it loads scripts from elsewhere
        redoc_url=None,
        openapi_url="/api/openapi.json",
    )
    ledger = open_ledger(ledger_path, create=False)
    app.state.title = title or Path(ledger_path).resolve().name
    app.state.shelf = Shelf(ledger, app.state.title)
    app.state.static = dict(static_files())
    app.state.ready = ready
    mount(app, ledger_path, ledger, rules or Rules(), user)
    app.include_router(views.router)
    app.include_router(api.router)
    app.add_middleware(GZipMiddleware, minimum_size=2000)
    guarded(app)
    app.add_exception_handler(NotYetError, waiting)
    app.add_exception_handler(FilterError, _unusable)
    app.add_exception_handler(LedgerError, _unreadable)
    return app


async def _unusable(_: Request, error: Exception) -> Response:
    return JSONResponse({"detail": str(error)}, 400)


async def _unreadable(_: Request, error: Exception) -> Response:
    return JSONResponse({"detail": str(error)}, 503)
