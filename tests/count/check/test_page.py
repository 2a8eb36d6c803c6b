import re
from dataclasses import replace
from html.parser import HTMLParser

from tests.count.check.making import checked
from tocsin.count.check.page import page, paragraphs

TEXT = (
    "A car bomb at the grain market of Mosul killed 61 people on 3 March 2016.\n\n"
    "Islamic State claimed it. About 600 traders <work> there & nobody else.\n"
)
MADE = "2016-08-01 09:00 UTC"


def shown(text=TEXT, **changes):
    report = checked(text)
    return page([replace(report, document=replace(report.document, **changes))], MADE), report


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.seen, self.ids, self.links, self.open = [], [], [], []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        self.ids += [v for k, v in attrs if k == "id"]
        self.links += [v for k, v in attrs if k == "href"]
        if tag not in ("meta", "link", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def parsed(html):
    tags = Tags()
    tags.feed(html)
    assert tags.open == []
    return tags


def test_the_page_asks_nothing_of_the_outside_and_runs_nothing():
    html, _ = shown()
    tags = parsed(html)
    assert not [t for t, _ in tags.seen if t in ("script", "img", "link", "iframe", "form", "object")]
    assert not re.search(r"https?://|url\(|@import", html)
    [csp] = [a["content"] for t, a in tags.seen if a.get("http-equiv") == "Content-Security-Policy"]
    assert csp.startswith("default-src 'none'")


def test_every_link_leads_to_a_place_on_the_page_and_ids_are_unique():
    tags = parsed(shown()[0])
    assert len(set(tags.ids)) == len(tags.ids)
    assert {link.removeprefix("#") for link in tags.links} <= set(tags.ids)


def test_every_finding_and_its_verdict_are_told_in_words():
    html, report = shown()
    words = re.sub(r"<[^>]+>", " ", html)
    for number, finding in enumerate(report.findings, 1):
        assert f'id="f1-{number}"' in html
        assert f"{number} · {finding.verdict.value}" in words
    assert report.counts["differs"] >= 1
    for label in re.findall(r"<mark[^>]*>.*?</mark>", html, re.S):
        assert re.search(r"supported|differs|disputed|not found|could not check", re.sub(r"<[^>]+>", "", label))


def test_the_marked_text_is_the_text_and_what_comes_from_outside_is_escaped():
    html, report = shown(title="<script>alert(1)</script>")
    told = "\n\n".join("".join(p.text for p in pieces) for pieces in paragraphs(report))
    assert told == TEXT
    assert "<script" not in html
    assert "&lt;work&gt;" in html


def test_statements_that_overlap_share_a_mark():
    report = checked("A car bomb at the grain market of Mosul killed 61 people on 3 March 2016.")
    whole = replace(report.findings[0], span=(0, 40))
    inner = replace(report.findings[0], span=(10, 20))
    pieces = [p for para in paragraphs(replace(report, findings=(whole, inner))) for p in para]
    assert [p.numbers for p in pieces if p.numbers] == [(1, 2)]


def test_dark_and_print_are_provided_for_and_the_notice_stands_first():
    html, _ = shown()
    assert "prefers-color-scheme: dark" in html
    assert "@media print" in html
    assert html.index("does not make a statement true or false") < html.index("<h1")


def test_a_text_without_statements_says_so():
    html, _ = shown("The library opens at nine.")
    assert "No statement about attacks was found in it." in html
