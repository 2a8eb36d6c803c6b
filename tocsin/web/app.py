"""The server's application on one ledger: read-only, one user, on this machine's own addresses."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.middleware.trustedhost import TrustedHostMiddleware
from fastapi.responses import JSONResponse

from tocsin import __version__
from tocsin.count import FilterError
from tocsin.ledger import LedgerError, open_ledger
from tocsin.publish import pages
from tocsin.publish.site import static_files
from tocsin.web import api, views
from tocsin.web.loaded import Shelf

# A name that leads to this machine but is not its own would let another site's page read the ledger (DNS rebinding):
# only the loopback's own names are answered.
LOOPBACK = ("127.0.0.1", "localhost", "::1")

HEADERS = {
    "Content-Security-Policy": f"{pages.CSP}; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def create_app(ledger_path: str | Path, title: str | None = None) -> FastAPI:
    """The application on the ledger in this folder. Raises LedgerError when there is none."""
    app = FastAPI(
        title="Tocsin",
        version=__version__,
        summary="Events with their statements and sentences, by the filters of the command line and the page.",
        docs_url=None,  # FastAPI's page for it loads scripts from elsewhere
        redoc_url=None,
        openapi_url="/api/openapi.json",
    )
    app.state.shelf = Shelf(open_ledger(ledger_path, create=False))
    app.state.title = title or Path(ledger_path).resolve().name
    app.state.static = {name: entry.read_bytes() for name, entry in static_files()}
    app.include_router(views.router)
    app.include_router(api.router)
    app.add_middleware(GZipMiddleware, minimum_size=2000)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=[*LOOPBACK[:2], "[::1]"])
    app.middleware("http")(_secure)
    app.add_exception_handler(FilterError, _unusable)
    app.add_exception_handler(LedgerError, _unreadable)
    return app


async def _secure(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
    response = await call_next(request)
    response.headers.update(HEADERS)
    return response


async def _unusable(_: Request, error: Exception) -> Response:
    return JSONResponse({"detail": str(error)}, 400)


async def _unreadable(_: Request, error: Exception) -> Response:
    return JSONResponse({"detail": str(error)}, 503)
