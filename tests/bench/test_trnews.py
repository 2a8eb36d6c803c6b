import json

import pytest

from bench.goldspans import GOLD, load_gold, problems, with_words
from bench.trnews import FILES, LEE_DAY, load, load_lee, load_news, main, published_day, split

TEXT = "Gunmen shot dead two guards in Exampletown on Monday. Police blamed the Red Front."


def gold(**changes):
    start = TEXT.index("Exampletown")
    return {
        "kind": "attack",
        "anchor_span": [0, TEXT.index(" Police")],
        "type": "armed_assault",
        "stage": "accomplished",
        "date": "2020-03-02",
        "place": {"country": "US", "lat": None, "lon": None, "name_span": [start, start + len("Exampletown")]},
        "killed": {"low": 2, "best": 2, "high": 2},
        "perpetrators": [
            {"actor": None, "name_span": [TEXT.index("Red"), len(TEXT) - 1], "modality": "attributed"}
        ],
    } | changes  # fmt: skip


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("December 12, 2016 7:24PM EST", "2016-12-12"),
        ("DEC. 14, 2016, 2:54 AM EST", "2016-12-14"),
        ("Wed Nov 23, 2016 | 4:58pm EST", "2016-11-23"),
        ("20 Jan 2015, 7:34pm EDT", "2015-01-20"),
        ("APRIL 26, 2016 - 12:25AM EDT", "2016-04-26"),
        ("December 9th 2016", "2016-12-09"),
        ("2016 Oct 10", "2016-10-10"),
        ("11/28/2016", "2016-11-28"),
        ("2009-03-25 00:26:04.358077-05", "2009-03-25"),
        ("February 31, 2016", None),
        ("", None),
    ],
)
def test_published_day(written, day):
    assert published_day(written) == day


def test_split_is_fixed_and_whole():
    articles = [{"docid": str(n)} for n in range(118)]
    dev, test = split(articles)
    assert len(test) == 40
    assert {a["docid"] for a in dev} | {a["docid"] for a in test} == {a["docid"] for a in articles}
    assert split(list(reversed(articles))) == (dev, test)


def test_load_takes_the_text_as_it_stands(tmp_path):
    path = tmp_path / "news.xml"
    path.write_text(
        '<articles><article docid="7"><title> A title\n</title><dltime>2017-01-12</dltime>'
        "<text><![CDATA[ One.\n   Two & three. ]]></text></article></articles>"
    )
    assert load(path) == [
        {"docid": "7", "title": "A title", "published": "2017-01-12", "text": " One.\n   Two & three. "}
    ]


def test_load_names_a_broken_file(tmp_path):
    path = tmp_path / "news.xml"
    path.write_text("<articles><article>")
    with pytest.raises(ValueError, match=r"news\.xml.*--xml"):
        load(path)


def test_news_are_the_articles_of_the_table_that_have_a_text(tmp_path):
    table = tmp_path / "NewsArticles.csv"
    long = "Gunmen shot dead two guards in Exampletown on Monday. " * 5
    table.write_text(
        "article_id,publish_date,title,text\n"
        + "".join(f'{n},2017/{n}/7,Title {n}," {text}"\n' for n, text in ((1, long), (2, long), (3, "Lost.")))
    )
    assert load_news(table) == [
        {"docid": str(n), "title": f"Title {n}", "published": f"2017-0{n}-07", "text": long.strip()} for n in (1, 2)
    ]  # of 3 the text was lost


def test_stories_of_the_lee_corpus_are_its_lines(tmp_path):
    (tmp_path / "lee_background.cor").write_text("One story.\nAnother one.\n")
    (tmp_path / "lee.cor").write_text(" A third.\n")
    found = load_lee(tmp_path)
    assert [(a["docid"], a["text"]) for a in found] == [
        ("b1", "One story."),
        ("b2", "Another one."),
        ("s1", "A third."),
    ]
    assert {a["published"] for a in found} == {LEE_DAY}


def test_a_folder_without_the_lee_corpus_is_told(tmp_path, capsys):
    assert main(["--split", "lee", "--lee", str(tmp_path)]) == 1
    assert "--lee" in capsys.readouterr().err


def test_another_table_is_no_table_of_news(tmp_path, capsys):
    table = tmp_path / "other.csv"
    table.write_text("a,b\n1,2\n")
    assert main(["--split", "news", "--news", str(table)]) == 1
    assert "other.csv" in capsys.readouterr().err


def test_good_gold_has_no_problems():
    assert problems(TEXT, [gold()]) == []


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"anchor_span": [0, 999]}, "not a span"),
        ({"anchor_span": [0, 7]}, "white space"),
        ({"type": "shooting"}, "'shooting' is not one of"),
        ({"stage": None}, "needs type"),
        ({"stage_alt": ["done"]}, "'done' is not one of"),
        ({"date": "2020-02-31"}, "date"),
        ({"killed": {"low": 3, "best": 2, "high": None}}, "killed"),
        ({"place": {"country": "usa", "name_span": [0, 6]}}, "alpha-2"),
        ({"perpetrators": [{"actor": None, "name_span": [0, 6], "modality": "blamed"}]}, "modality"),
        ({"casualties": 2}, "no such key"),
    ],
)
def test_problems_are_found(changes, says):
    assert any(says in line for line in problems(TEXT, [gold(**changes)]))


def test_an_anchor_whose_words_stand_earlier_is_refused():
    text = "A bomb exploded. A bomb exploded."
    assert any("earlier" in p for p in problems(text, [gold(anchor_span=[17, 33], place=None, perpetrators=[])]))


def test_words_come_from_the_spans():
    (mention,) = with_words(TEXT, [gold(alt_anchor_spans=[[TEXT.index("Police"), len(TEXT)]])])
    assert mention["anchor"] == "Gunmen shot dead two guards in Exampletown on Monday."
    assert mention["alt_anchors"] == ["Police blamed the Red Front."]
    assert mention["place"]["name"] == "Exampletown"
    assert mention["perpetrators"][0]["name"] == "Red Front"
    assert mention["perpetrators"][0]["speaker"] is None
    assert "anchor_span" not in mention


def test_a_gold_file_with_a_docid_twice_is_refused(tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text((json.dumps({"docid": "1", "mentions": []}) + "\n") * 2)
    with pytest.raises(ValueError, match=r"gold\.jsonl:2"):
        load_gold(path)


@pytest.mark.parametrize("name", FILES.values())
def test_the_gold_files_hold_spans_and_values_only(name):
    longest = 60  # an actor id or a URL's docid is the longest word that may stand in a gold file

    def strings(node):
        if isinstance(node, str):
            yield node
        elif isinstance(node, dict | list):
            for child in node.values() if isinstance(node, dict) else node:
                yield from strings(child)

    mentions = load_gold(GOLD / name)
    assert any(mentions.values())
    assert all(len(s) <= longest and " " not in s for s in strings(list(mentions.values())))


def test_the_test_half_is_not_shown(capsys):
    with pytest.raises(SystemExit) as stop:
        main(["--split", "test", "--errors"])
    assert stop.value.code == 2
    assert "held out" in capsys.readouterr().err
