import socket
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from tests.web.ledgers import fill
from tocsin.cli.publish import publish
from tocsin.cli.serve import serve

app = typer.Typer()
app.command()(publish)
app.command()(serve)
runner = CliRunner()


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fill(tmp_path_factory.mktemp("ledger"))


def test_publish_prints_the_path_of_the_page_last(ledger: Path, tmp_path: Path) -> None:
    result = runner.invoke(app, ["publish", str(tmp_path / "page"), "--ledger", str(ledger), "--title", "Mine"])
    assert result.exit_code == 0, result.output
    index = Path(result.stdout.strip().splitlines()[-1])
    assert index == (tmp_path / "page" / "index.html").resolve()
    assert "<title>Mine" in index.read_text(encoding="utf-8")
    assert len(list((tmp_path / "page" / "events").glob("*.html"))) == 3


def test_publish_takes_the_filters(ledger: Path, tmp_path: Path) -> None:
    result = runner.invoke(app, ["publish", str(tmp_path / "p"), "--ledger", str(ledger), "--place", "Mali"])
    assert result.exit_code == 0, result.output
    assert len(list((tmp_path / "p" / "events").glob("*.html"))) == 1


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--ledger", "no-such-ledger"], 1, "no-such-ledger"),
        (["--type", "meteor"], 2, "meteor"),
        (["--from", "yesterday"], 2, "yesterday"),
    ],
)
def test_publish_says_what_is_wrong(ledger: Path, tmp_path: Path, arguments: list[str], code: int, words: str) -> None:
    if "--ledger" not in arguments:
        arguments = [*arguments, "--ledger", str(ledger)]
    result = runner.invoke(app, ["publish", str(tmp_path / "page"), *arguments])
    assert result.exit_code == code
    assert words in result.stderr
    assert not (tmp_path / "page").exists()


def test_publish_refuses_a_folder_with_other_files(ledger: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    result = runner.invoke(app, ["publish", str(tmp_path), "--ledger", str(ledger)])
    assert result.exit_code == 1
    assert "other files" in result.stderr


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.0.2", "::", "example.org"])
def test_serve_listens_on_no_other_address_before_someone_may_log_in(ledger: Path, host: str) -> None:
    result = runner.invoke(app, ["serve", "--ledger", str(ledger), "--host", host])
    assert result.exit_code == 1
    assert "tocsin user add" in result.stderr


def test_serve_says_that_the_port_is_taken(ledger: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = runner.invoke(app, ["serve", "--ledger", str(ledger), "--port", str(port)])
    assert result.exit_code == 1
    assert str(port) in result.stderr


def test_serve_without_a_ledger_says_so(tmp_path: Path) -> None:
    result = runner.invoke(app, ["serve", "--ledger", str(tmp_path / "none")])
    assert result.exit_code == 1
    assert "none" in result.stderr
