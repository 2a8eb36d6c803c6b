"""Collecting against plain trafilatura in one run: pages a second, web archives, published dates, memory.

python -m bench.collecting [web] [warc] [dates] [memory] [--pages 2000] [--documents 100000]

web: `tocsin collect` on a made-up site of ten layouts through its sitemap, beside a server that misbehaves, into a ledger,
against urllib3 (which trafilatura fetches by) and `bare_extraction` of the same pages, which keep nothing. warc: the same pages in one
WARC, against FastWARC and `bare_extraction`. dates: the published day, in pages whose day is known. memory: the peak
after a tenth and after all of many documents of a WARC. Timings are told as seconds by the clock and of the processor
(both sides in turn, in parts, so that other work on the machine meets both).
"""

from __future__ import annotations

import argparse
import gzip
import logging
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.collectingsite import SITEMAP, Made, pages, serving
from tocsin.collect import Captured, Passed, Refused
from tocsin.collect.captured import Origin
from tocsin.collect.html import from_html
from tocsin.collect.warc import from_warc

PARTS = 4


def timed(work: Callable[[], int]) -> tuple[int, float, float]:
    """What a piece of work counted, its seconds by the clock, and those of the processor, children included."""

    def spent() -> float:
        own, children = (resource.getrusage(w) for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime

    clock, processor = time.perf_counter(), spent()
    return work(), time.perf_counter() - clock, spent() - processor


def report(what: str, ours: list[tuple[int, float, float]], peers: list[tuple[int, float, float]], bar: float) -> bool:
    """Print both sides' pages a second and their ratios; whether the bar is reached by the clock."""
    (n, t, c), (m, u, d) = ([sum(x) for x in zip(*side, strict=True)] for side in (ours, peers))
    ratio = (n / t) / (m / u)
    each = ", ".join(f"{(a / b) / (x / y):.2f}" for (a, b, _), (x, y, _) in zip(ours, peers, strict=True))
    print(
        f"{what}: {n / t:.1f} pages a second, the peer {m / u:.1f}: {ratio:.2f} times (bar {bar}); parts {each}; of the processor {(n / c) / (m / d):.2f} times; {n:,} and {m:,} documents"
    )
    return ratio >= bar


def web(number: int) -> bool:
    """Pages a second from a site."""
    import trafilatura
    import urllib3

    from tocsin.cli.keeping import keep_all
    from tocsin.collect.memory import NAME, Memory
    from tocsin.collect.taking import Target
    from tocsin.collect.web import Ways, fetched
    from tocsin.ledger import open_ledger

    made = [p.path for p in pages(number)]
    ours, peers = [], []
    with (
        serving(number) as (site, bad),
        tempfile.TemporaryDirectory() as folder,
        open_ledger(folder, create=True) as book,
    ):
        memory, pool = Memory(Path(folder, NAME)), urllib3.PoolManager()  # trafilatura's own fetching refuses 127.0.0.1

        def plain(paths: list[str]) -> int:
            found = 0
            for path in paths:
                page = pool.request("GET", site + path).data
                found += bool(
                    page
                    and trafilatura.bare_extraction(
                        page, url=site + path, with_metadata=True, include_comments=False, include_tables=False
                    )
                )
            return found

        def tocsin(part: int) -> int:
            done: Counter[str] = Counter()
            targets = [
                Target(f"{site}/s{n}.xml", "sitemap") for n in range(0, number, SITEMAP) if n // SITEMAP % PARTS == part
            ]
            if part == 0:
                targets.append(Target(f"{bad}/feed.xml", "feed"))
            keep_all(book, fetched(targets, Ways(True, 0.0, 0.05, 3.0, memory)), done, memory)
            return done["new"]

        plain(made[:5])
        for part in range(PARTS):
            mine = [p for n in range(0, number, SITEMAP) if n // SITEMAP % PARTS == part for p in made[n : n + SITEMAP]]
            peers.append(timed(lambda mine=mine: plain(mine)))  # type: ignore[misc]
            ours.append(timed(lambda part=part: tocsin(part)))  # type: ignore[misc]
        memory.close()
    return report("web", ours, peers, 0.9)


def archive(path: Path, made: Iterator[Made]) -> int:
    """Write pages as a WARC, a member of gzip each; their number."""
    with path.open("wb") as out:
        n = 0
        for n, page in enumerate(made, 1):
            http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page.raw
            head = f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://www.example.org{page.path}\r\nWARC-Date: 2025-03-26T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:{n:032x}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
            out.write(gzip.compress(head.encode() + http + b"\r\n\r\n", 5))
    return n


def warc(number: int) -> bool:
    """Pages a second from a web archive."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType
    from trafilatura import bare_extraction

    ours, peers = [], []
    with tempfile.TemporaryDirectory() as folder:
        made = list(pages(number, 2))
        for part in range(PARTS):
            path = Path(folder, f"{part}.warc.gz")
            archive(path, iter(made[part::PARTS]))

            def bare(path: Path = path) -> int:
                with path.open("rb") as stream:
                    return sum(
                        bare_extraction(
                            r.reader.read(),
                            url=r.headers.get("WARC-Target-URI"),
                            with_metadata=True,
                            include_comments=False,
                            include_tables=False,
                        )
                        is not None
                        for r in ArchiveIterator(stream, record_types=WarcRecordType.response)
                    )

            peers.append(timed(bare))
            ours.append(timed(lambda path=path: sum(isinstance(i, Captured) for i in from_warc(path))))  # type: ignore[misc]
    return report("warc", ours, peers, 0.8)


def dates(number: int) -> bool:
    """The share of pages whose published day is found, by layout, with and without an address."""
    right: Counter[str] = Counter()
    agency: Counter[bool] = Counter()
    total: Counter[str] = Counter()
    theirs = 0
    from trafilatura import bare_extraction

    for page in pages(number, 3):
        total[page.layout] += 1
        url = f"https://www.example.org{page.path}"
        item = from_html(page.raw, Origin("x"), url)
        right[page.layout] += item.document.published == page.published
        agency[item.document.agency == page.agency] += 1
        found = bare_extraction(page.raw, url=url, with_metadata=True)
        theirs += bool(found and found.date == page.published)
    share = sum(right.values()) / sum(total.values())
    each = ", ".join(f"{name} {right[name] / n:.2f}" for name, n in total.items())
    print(
        f"dates: {share:.3f} of {sum(total.values()):,} pages right (bar 0.95), trafilatura {theirs / sum(total.values()):.3f}; {each}"
    )
    print(f"agency: {agency[True] / sum(total.values()):.3f} as credited, where a page credits one at all or not")
    return share >= 0.95


def memory(number: int) -> bool:
    """Peak memory after a tenth and after all of many documents."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "many.warc.gz")
        some = list(pages(1000, 4))
        archive(
            path,
            (
                Made(f"{p.path}?n={n}", p.raw.replace(b"</h1>", b" %d</h1>" % n, 1), p.published, p.layout, None)
                for n in range(number)
                for p in [some[n % 1000]]
            ),
        )
        size, peaks, n = path.stat().st_size, [], 0
        for n, item in enumerate(from_warc(path), 1):
            assert not isinstance(item, Refused | Passed), item
            if n in (number // 10, number):
                peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    grown = peaks[1] / peaks[0]
    print(
        f"memory: {n:,} documents of a WARC of {size / 1e6:.0f} MB: peak {peaks[0]:.0f} MB after a tenth, {peaks[1]:.0f} MB after all ({grown:.2f} times)"
    )
    return grown < 1.1


def main() -> int:
    """Run the benches that are named."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.collecting", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", nargs="*", default=["web", "warc", "dates"])
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--documents", type=int, default=100_000)
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)
    benches = {"web": web, "warc": warc, "dates": dates}
    fine = [benches[w](options.pages) for w in options.what if w in benches]
    if "memory" in options.what:
        fine.append(memory(options.documents))
    return 0 if all(fine) else 1


if __name__ == "__main__":
    sys.exit(main())
