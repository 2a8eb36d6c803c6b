"""Log-in, sessions, roles and read tokens against what people try on them (OWASP's list)."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from fastapi import FastAPI

from tests.web.desk.working import mentions
from tests.web.ledgers import fill
from tests.web.security.people import PEOPLE, SECRET, log_in, logged_in, peopled, proof_in, routes, visitor
from tocsin.web.accounts import limits
from tocsin.web.accounts.guard import Rules
from tocsin.web.accounts.people import AccountError, add, set_open, set_role
from tocsin.web.accounts.roles import Role
from tocsin.web.accounts.store import FILE, logged, open_store
from tocsin.web.app import create_app

ROLES = list(Role)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fill(tmp_path_factory.mktemp("ledger"))


@pytest.fixture(scope="module")
def app(folder: Path) -> FastAPI:
    return peopled(folder)


@pytest.mark.parametrize(
    "path", ["/", "/index.html", "/api/events", "/data/events.csv", "/desk", "/desk/next", "/account"]
)
def test_nothing_is_read_before_logging_in(app: FastAPI, path: str) -> None:
    answer = visitor(app).get(path)
    assert answer.status_code == 401
    page = visitor(app).get(path, headers={"accept": "text/html"})
    if path.startswith("/api/"):
        assert page.status_code == 401
    else:
        assert page.headers["location"].startswith("/login?next=%2F")


def test_every_route_but_the_log_in_and_its_style_asks_who_comes(app: FastAPI) -> None:
    client = visitor(app)
    closed = [(m, p) for m, p in routes(app) if p != "/login" and not p.startswith("/static")]
    assert len(closed) >= 20
    for method, path in closed:
        assert client.request(method, path).status_code == 401, (method, path)


def test_every_write_needs_its_page_s_token(app: FastAPI) -> None:
    client = logged_in(app, "Ada")
    writes = [(m, p) for m, p in routes(app) if m not in ("GET", "HEAD", "OPTIONS")]
    assert len(writes) >= 8
    for method, path in writes:
        for given in ({}, {"x-csrf-token": "0" * 96}, {"x-csrf-token": ""}):
            answer = client.request(method, path, headers=given, json={"act": "undo"})
            assert answer.status_code == 403, (method, path, answer.text)
            assert "too old" in answer.json()["detail"]


def test_another_person_s_token_is_none(app: FastAPI, folder: Path) -> None:
    carla, colin = logged_in(app, "Carla"), logged_in(app, "Colin")
    mention = mentions(folder)["Harbour Wire attack"][0]
    stolen = proof_in(colin.get("/desk"))
    answer = carla.post(f"/desk/m/{mention}", json={"act": "finish"}, headers={"x-csrf-token": stolen})
    assert answer.status_code == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9999"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_a_write_from_another_site_is_refused_even_with_a_token(
    app: FastAPI, folder: Path, headers: dict[str, str]
) -> None:
    client = logged_in(app, "Carla")
    mention = mentions(folder)["Harbour Wire attack"][0]
    token = proof_in(client.get("/desk"))
    answer = client.post(f"/desk/m/{mention}", json={"act": "finish"}, headers={"x-csrf-token": token, **headers})
    assert answer.status_code == 403
    assert "own pages" in answer.json()["detail"]


def test_a_log_in_starts_another_session_and_ends_the_one_that_was_brought(app: FastAPI) -> None:
    client = visitor(app)
    client.cookies.set("tocsin_session", "a-session-that-an-attacker-chose")
    answer = log_in(client, "Vera")
    cookie = answer.headers["set-cookie"]
    assert "a-session-that-an-attacker-chose" not in cookie
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    mine = visitor(app)
    first = log_in(mine, "Vera")
    held = first.cookies["tocsin_session"]
    mine.cookies.clear()
    mine.cookies.set("tocsin_session", held)
    form = visitor(app).get("/login")
    mine.cookies.set("tocsin_visit", form.cookies["tocsin_visit"])
    # a second log-in in the same browser: the first session is over
    again = mine.get("/index.html")
    assert again.status_code == 200
    proof = proof_in(mine.get("/account"))
    second = mine.post("/login", data={"name": "Vera", "password": SECRET, "csrf": proof})
    assert second.status_code == 303
    assert second.cookies["tocsin_session"] != held
    old = visitor(app)
    old.cookies.set("tocsin_session", held)
    assert old.get("/index.html").status_code == 401


def test_by_https_the_cookie_is_for_this_host_and_https_alone(app: FastAPI) -> None:
    client = visitor(app)
    client.base_url = "https://127.0.0.1:8765"
    answer = log_in(client, "Vera")
    cookie = next(c for c in answer.headers.get_list("set-cookie") if "session" in c)
    assert cookie.startswith("__Host-tocsin_session=")
    assert "Secure" in cookie
    assert "Path=/" in cookie
    assert "Domain" not in cookie
    assert "max-age" in answer.headers["strict-transport-security"]


def test_logging_out_ends_the_session_for_whoever_kept_its_cookie(app: FastAPI) -> None:
    client = visitor(app)
    cookie = log_in(client, "Vera").cookies["tocsin_session"]
    client.post("/logout", data={"csrf": proof_in(client.get("/account"))})
    thief = visitor(app)
    thief.cookies.set("tocsin_session", cookie)
    assert thief.get("/index.html").status_code == 401


@pytest.mark.parametrize(
    "next_",
    [
        "//evil.example",
        "https://evil.example/",
        "/\\evil.example",
        "\\\\evil.example",
        "javascript:alert(1)",
        "/%0d%0aSet-Cookie:x=1\r\nX: y",
        "http:evil.example",
        "/\t/evil.example",
        " //evil.example",
        "///evil.example",
    ],
)
def test_the_log_in_leads_to_no_other_site(app: FastAPI, next_: str) -> None:
    client = visitor(app)
    answer = log_in(client, "Vera", next=next_)
    assert answer.headers["location"] == "/index.html"
    again = client.get("/login", params={"next": next_})
    assert again.headers["location"] == "/index.html"


def test_the_log_in_leads_back_to_where_one_came_from(app: FastAPI) -> None:
    assert log_in(visitor(app), "Carla", next="/desk?tab=done").headers["location"] == "/desk?tab=done"
    assert log_in(visitor(app), "Carla").headers["location"] == "/desk"


def test_guessing_is_slowed_down_by_name_and_address_and_the_log_tells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = fill(tmp_path / "ledger")
    app = peopled(folder)
    client = visitor(app)
    codes = [log_in(client, "Carla", f"a wrong guess no {n}").status_code for n in range(limits.BY_BOTH + 2)]
    assert codes == [403] * limits.BY_BOTH + [429] * 2
    right = log_in(client, "Carla")
    assert right.status_code == 429
    assert int(right.headers["retry-after"]) > 0
    assert log_in(client, "Colin").status_code == 303, "another person may still log in"
    many = visitor(app)
    for n in range(limits.BY_ADDRESS):
        log_in(many, f"nobody {n}", "a wrong guess")
    assert log_in(many, "Edda").status_code == 429, "one address has guessed at many names"
    lines = [line["what"] for line in logged(open_store(folder))]
    assert lines.count("log-in failed") >= limits.BY_BOTH
    assert "log-in refused: too many failures" in lines
    monkeypatch.setattr(
        limits.time, "time", lambda: __import__("datetime").datetime.now().timestamp() + limits.WINDOW + 1
    )
    assert not limits.must_wait(open_store(folder), "Carla", "testclient")


def test_an_unknown_name_is_told_like_a_wrong_password(app: FastAPI) -> None:
    one, other = log_in(visitor(app), "Vera", "not this one, no"), log_in(visitor(app), "Nobody", "not this one, no")
    assert one.status_code == other.status_code == 403
    assert "do not go together" in one.text
    assert "do not go together" in other.text


@pytest.mark.parametrize(
    ("path", "least"), [("/index.html", 1), ("/api/events", 1), ("/desk", 2), ("/account/people", 4)]
)
def test_each_role_reads_what_it_may(app: FastAPI, path: str, least: int) -> None:
    for name, role in PEOPLE.items():
        assert (logged_in(app, name).get(path).status_code == 200) == (role >= least), (name, path)


def test_a_viewer_judges_nothing(app: FastAPI, folder: Path) -> None:
    client = logged_in(app, "Vera")
    mention = mentions(folder)["Harbour Wire attack"][0]
    token = proof_in(client.get("/account"))
    assert client.post(f"/desk/m/{mention}", json={"act": "finish"}, headers={"x-csrf-token": token}).status_code == 403
    page = client.get("/desk", headers={"accept": "text/html"})
    assert page.status_code == 403
    assert "You may not do this" in page.text


def test_a_coder_cannot_make_themselves_an_admin(app: FastAPI) -> None:
    client = logged_in(app, "Carla")
    data = {"what": "role", "name": "Carla", "role": "admin", "csrf": proof_in(client.get("/account"))}
    assert client.post("/account/people", data=data).status_code == 403


def test_a_read_token_reads_and_no_more_until_it_is_revoked(app: FastAPI, folder: Path) -> None:
    client = logged_in(app, "Edda")
    made = client.post("/account/tokens", data={"what": "nightly", "csrf": proof_in(client.get("/account"))})
    secret = made.text.partition('id="new-token">')[2].partition("<")[0]
    assert secret.startswith("toc_")
    assert secret not in client.get("/account").text
    script, bearer = visitor(app), {"authorization": f"Bearer {secret}"}
    assert script.get("/api/events", headers=bearer).status_code == 200
    assert script.get("/data/events.csv", headers=bearer).status_code == 200
    for method, path in (
        ("GET", "/desk"),
        ("GET", "/account"),
        ("POST", "/logout"),
        ("POST", "/desk/m/m-1"),
        ("POST", "/api/events"),
    ):
        assert script.request(method, path, headers=bearer).status_code == 403, path
    raw = sqlite3.connect(folder / FILE)
    assert secret not in "".join(raw.iterdump())
    id = client.get("/account").text.partition('name="id" value="')[2].partition('"')[0]
    stranger = logged_in(app, "Vera")
    form = {"id": id, "csrf": proof_in(stranger.get("/account"))}
    assert stranger.post("/account/tokens/revoke", data=form).status_code == 404
    client.post("/account/tokens/revoke", data={"id": id, "csrf": proof_in(client.get("/account"))})
    assert script.get("/api/events", headers=bearer).status_code == 401
    assert script.get("/api/events", headers={"authorization": "Bearer toc_guess"}).status_code == 401


def test_secrets_are_kept_as_digests_and_passwords_by_argon2(app: FastAPI, folder: Path) -> None:
    client = visitor(app)
    cookie = log_in(client, "Vera").cookies["tocsin_session"]
    dump = "\n".join(sqlite3.connect(folder / FILE).iterdump())
    assert cookie not in dump
    assert SECRET not in dump
    assert dump.count("$argon2id$") == len(PEOPLE)
    assert (folder / FILE).stat().st_mode & 0o077 == 0


def test_the_log_can_only_be_added_to(app: FastAPI, folder: Path) -> None:
    raw = sqlite3.connect(folder / FILE)
    for change in ("UPDATE desk_log SET who = 'x'", "DELETE FROM desk_log"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            raw.execute(change)


@pytest.mark.parametrize("weak", ["", "short", "aaaaaaaaaaaaaaaa", "password1234", "Tocsin 2026!", "Walter123456"])
def test_weak_passwords_are_refused(tmp_path: Path, weak: str) -> None:
    with pytest.raises(AccountError, match=r"password|characters"):
        add(open_store(tmp_path), "Walter", Role.coder, weak)


def test_the_last_admin_stays_and_names_are_not_given_twice(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    add(store, "Ada", Role.admin, SECRET)
    for change in (lambda: set_role(store, "Ada", Role.viewer), lambda: set_open(store, "Ada", False)):
        with pytest.raises(AccountError, match="last admin"):
            change()
    set_open(store, "Ada", True)
    for name in ("Ada", " Ada ", "tocsin-link", "", "<b>", "a" * 61):
        with pytest.raises(AccountError):
            add(store, name, Role.coder, SECRET)


def test_a_change_of_role_or_a_closed_account_ends_its_sessions(tmp_path: Path) -> None:
    app = peopled(fill(tmp_path / "ledger"))
    ada, carla = logged_in(app, "Ada"), logged_in(app, "Carla")
    form = {"what": "close", "name": "Carla", "csrf": proof_in(ada.get("/account/people"))}
    assert "closed" in ada.post("/account/people", data=form).text
    assert carla.get("/desk").status_code == 401
    assert log_in(carla, "Carla").status_code == 403
    lines = logged(app.state.store)
    assert ("Ada", "accounts: close", "Carla") in {(x["who"], x["what"], x["about"]) for x in lines}


def test_a_new_password_needs_the_old_one_and_logs_out_everywhere(tmp_path: Path) -> None:
    app = peopled(fill(tmp_path / "ledger"))
    here, there = logged_in(app, "Carla"), logged_in(app, "Carla")
    new = "eleven blue kettles sing"

    def change(old: str, again: str = new) -> int:
        data = {"old": old, "new": new, "again": again, "csrf": proof_in(here.get("/account"))}
        return here.post("/account/password", data=data).status_code

    assert change("a wrong one entirely") == 403
    assert change(SECRET, "typed otherwise, this") == 400
    assert change(SECRET) == 303
    assert there.get("/desk").status_code == 401
    assert log_in(there, "Carla").status_code == 403
    assert log_in(there, "Carla", new).status_code == 303


# --- without accounts, on this machine ------------------------------------------------------------------------------


def test_on_loopback_nobody_logs_in_and_writes_need_the_token_all_the_same(folder: Path) -> None:
    client = visitor(create_app(folder))
    mention = mentions(folder)["Harbour Wire attack"][0]
    assert client.get("/desk").status_code == 200
    assert client.get("/login").status_code == 404
    assert client.post(f"/desk/m/{mention}", json={"act": "finish"}).status_code == 403


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "10.0.0.7", "localhost.evil.example:8765", "", "[::2]"]
)
def test_a_page_of_another_name_reaches_nothing(folder: Path, host: str) -> None:
    client = visitor(create_app(folder))
    assert client.get("/desk", headers={"host": host}).status_code == 400


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:1", "127.0.0.1:8765", "[::1]:8765"])
def test_this_machine_s_own_names_are_answered(folder: Path, host: str) -> None:
    assert visitor(create_app(folder)).get("/desk", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("header", ["x-forwarded-for", "forwarded", "x-forwarded-host", "via", "x-real-ip"])
def test_without_accounts_nothing_is_answered_through_a_proxy(folder: Path, header: str) -> None:
    assert visitor(create_app(folder)).get("/desk", headers={header: "203.0.113.9"}).status_code == 403


def test_with_accounts_bare_addresses_and_given_names_are_answered(folder: Path) -> None:
    app = create_app(folder, rules=Rules(("desk.example.org",), True, True))
    for host, status in (("desk.example.org", 200), ("192.0.2.4:8765", 200), ("evil.example", 400)):
        assert visitor(app).get("/login", headers={"host": host}).status_code == status


def test_a_body_that_is_too_large_is_refused(folder: Path) -> None:
    client = visitor(create_app(folder))
    assert client.post("/desk/m/m-1", content=b"x" * 300_000).status_code == 413
    assert client.post("/desk/m/m-1", headers={"content-length": "-5"}).status_code == 413


def test_all_routes_of_the_desk_need_a_role(app: FastAPI) -> None:
    paths = {p for m, p in routes(app) if m == "GET" and p.startswith("/desk")}
    assert len(paths) >= 6
    client = logged_in(app, "Vera")
    for path in paths:
        assert client.get(path, params={"q": "x"}).status_code == 403, path
