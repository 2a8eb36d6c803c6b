"""heads, verify --view and snapshot, as users call them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from tests.cli.test_ledger_verbs import ledger as ledger  # a fixture
from tocsin.cli.heads import heads
from tocsin.cli.snapshot import snapshot
from tocsin.cli.verify import verify
from tocsin.count.kept import keeping, kept
from tocsin.ledger import open_ledger

app = typer.Typer()
for verb in (heads, snapshot, verify):
    app.command()(verb)


def run(*words: str, code: int = 0) -> tuple[str, str]:
    done = CliRunner().invoke(app, list(words))
    assert done.exit_code == code, done.output + repr(done.exception)
    return done.stdout, done.stderr


def test_heads_are_what_verify_takes(ledger: str, tmp_path: Path) -> None:
    printed, _ = run("heads", "--ledger", ledger)
    (tmp_path / "heads.txt").write_text(printed)
    _, said = run("verify", "--ledger", ledger, "--heads", str(tmp_path / "heads.txt"))
    assert f"{len(printed.splitlines())} earlier heads fit" in said
    with open_ledger(ledger) as book:
        assert run("heads", "--last", "--ledger", ledger)[0].split()[0] == book.head()


def openssl(folder: Path, *words: str, code: int = 0) -> None:
    done = subprocess.run(["openssl", *words], cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode == 0) is (code == 0), done.stderr


@pytest.mark.skipif(shutil.which("openssl") is None, reason="SKIPPED LOUDLY: no openssl, so no time stamp is tried")
def test_heads_are_stamped_from_outside(ledger: str, tmp_path: Path) -> None:
    """The recipe of docs/ledger.md, with an authority of our own in place of one on the network."""
    (tmp_path / "tsa.cnf").write_text(
        "[tsa]\ndefault_tsa = it\n[it]\nserial = serial\nsigner_digest = sha256\ndefault_policy = 1.2.3.4\ndigests = sha256\n"
    )
    (tmp_path / "serial").write_text("01\n")
    uses = ("extendedKeyUsage=critical,timeStamping", "basicConstraints=CA:FALSE", "keyUsage=digitalSignature")
    made = [word for use in uses for word in ("-addext", use)]
    openssl(tmp_path, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key", "-out", "root.pem", "-subj", "/CN=A stamp", *made)  # fmt: skip
    (tmp_path / "heads.txt").write_text(run("heads", "--ledger", ledger)[0])
    openssl(tmp_path, "ts", "-query", "-data", "heads.txt", "-sha256", "-cert", "-out", "heads.tsq")
    openssl(tmp_path, "ts", "-reply", "-config", "tsa.cnf", "-queryfile", "heads.tsq", "-signer", "root.pem", "-inkey", "key", "-out", "heads.tsr")  # fmt: skip
    check = ("ts", "-verify", "-data", "heads.txt", "-in", "heads.tsr", "-CAfile", "root.pem")
    openssl(tmp_path, *check)
    with (tmp_path / "heads.txt").open("a") as out:
        print("0" * 64, file=out)
    openssl(tmp_path, *check, code=1)


def test_what_is_kept_is_proved(ledger: str) -> None:
    _, said = run("verify", "--view", "--ledger", ledger)
    assert "is what the pure view shows" in said
    with open_ledger(ledger) as book:
        held = kept(book)
        arrays = dict(held.parts[0])
        arrays["killed.high"] = arrays["killed.high"] + 1
        made = keeping.Kept(held.seq, held.head, (arrays,), held.dead, held.next)
        keeping._written(book, made, [None])
    _, said = run("verify", "--view", "--ledger", ledger, code=1)
    assert "delete it" in said


def test_a_snapshot_is_a_parquet_file(ledger: str, tmp_path: Path) -> None:
    out, said = run("snapshot", str(tmp_path / "e.parquet"), "--ledger", ledger)
    with open_ledger(ledger) as book:
        assert out.strip() == book.head()
    assert "versions of events" in said
    assert (tmp_path / "e.parquet").read_bytes()[:4] == b"PAR1"
    run("snapshot", str(tmp_path / "none" / "e.parquet"), "--ledger", ledger, code=1)
    assert [p.name for p in tmp_path.iterdir() if p.name.endswith(".part")] == []
