import pytest

from tocsin.actors import ActorMatch
from tocsin.model import ActorRef, Document, document_id
from tocsin.read import read_document
from tocsin.read.attacks.attacks import attacks
from tocsin.read.findings.findings import Findings
from tocsin.read.parties.newgroups import unregistered
from tocsin.read.parties.responsibility import responsibilities
from tocsin.read.scenes.scenes import scenes
from tocsin.read.stories.weave import weave
from tocsin.read.tags import Tag
from tocsin.read.violence.topics import topic_of


def judged(sentence: str, *names: str) -> list[tuple[str, str, str | None]]:
    actors = []
    for name in names:
        at = sentence.index(name)
        actors.append(ActorMatch(at, at + len(name), name, (name.lower(),), "jihadist"))
    found = responsibilities(sentence, sentence.lower(), 0, len(sentence), actors)
    found += unregistered(sentence, 0, len(sentence), actors)
    return [(r.actor.name, r.modality, r.speaker) for r in found]


@pytest.mark.parametrize(
    ("sentence", "name", "expected"),
    [
        ("The Red Column claimed responsibility for the raid.", "Red Column", ("claimed", "Red Column")),
        ("Red Column, through its news channel, said its fighters had attacked the hall.", "Red Column", ("claimed", "Red Column")),
        ("Responsibility for the blast was claimed by the Red Column.", "Red Column", ("claimed", "Red Column")),
        ("A spokesman for the Red Column said the group was behind the raid.", "Red Column", ("claimed", "Red Column")),
        ("Officials blamed the Red Column for the bombings.", "Red Column", ("attributed", "Officials")),
        ("No group has claimed the attack, but officials blamed Red Column.", "Red Column", ("attributed", "officials")),
        ("U.S. officials said the Red Column carried out the attack.", "Red Column", ("attributed", "U.S. officials")),
        ("The attack was carried out by the Red Column, police said.", "Red Column", ("attributed", "police")),
        ("Red Column published the attackers' names and photographs.", "Red Column", ("claimed", "Red Column")),
        ("The Red Column described the attack as a message to the king.", "Red Column", ("claimed", "Red Column")),
        ("The Red Column boasted of the attack in a video.", "Red Column", ("claimed", "Red Column")),
        ("The ministry named the Red Column as the culprit.", "Red Column", ("attributed", "The ministry")),
        ("The police say the bombers came from the Red Column.", "Red Column", ("attributed", "The police")),
        ("A statement signed by the Red Column spoke of revenge.", "Red Column", ("claimed", "Red Column")),
        ("The man confessed that he had been sent by the Red Column, police said.", "Red Column", ("attributed", "police")),
        ("India accused the Red Column of ordering the assault.", "Red Column", ("attributed", "India")),
        ("Police said the attack bore the hallmarks of the Red Column.", "Red Column", ("suspected", "Police")),
        ("Suspected Red Column militants killed at least 15 villagers, residents said.", "Red Column", ("suspected", "residents")),
        ("Ruritania denied any involvement in the massacre.", "Ruritania", ("denied", "Ruritania")),
        ("Ruritania had nothing to do with the shooting.", "Ruritania", ("denied", "Ruritania")),
        ("Red Column guerrillas attacked a police station, killing two officers.", "Red Column", ("asserted", None)),
        ("Twelve people were killed by Red Column fighters on Monday.", "Red Column", ("asserted", None)),
        ("One civilian killed in Red Column mine blast", "Red Column", ("asserted", None)),
        ("Violent attack by the “Red Column” on an airbase", "Red Column", ("asserted", None)),
        ("The “Red Column” execute four men in a town near the border", "Red Column", ("asserted", None)),
        ("Red Column 'beheads' seven in village", "Red Column", ("asserted", None)),
        ("Red Column takes over villages, kills nine, hoists flag", "Red Column", ("asserted", None)),
        ("Red Column is bombing the outskirts of the city.", "Red Column", ("asserted", None)),
        ("The Red Column (RC) fighters stormed the hotel.", "Red Column", ("asserted", None)),
        ("Red Column claims cathedral bombing: monitor", "Red Column", ("claimed", "Red Column")),
        ("Red Column claims to have kidnapped a trader.", "Red Column", ("claimed", "Red Column")),
        ("Red Column blamed as 13 die in college shooting", "Red Column", ("attributed", None)),
        ("Red Column suspected after cleric killed in town", "Red Column", ("suspected", None)),
        ("Killing of two could be handiwork of Red Column", "Red Column", ("suspected", None)),
        ("It comes a week after 44 people died in a Red Column attack.", "Red Column", ("asserted", None)),
    ],
)  # fmt: skip
def test_claims_attributions_suspicions_denials(sentence: str, name: str, expected: tuple[str, str | None]) -> None:
    assert judged(sentence, name) == [(name, *expected)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Troops killed 12 Red Column fighters in the forest, the army said.",
        "The air strike killed a Red Column commander.",
        "Red Column fighters killed in air strike near the border",
        "The Red Column has not claimed responsibility.",
        "An operation against the Red Column began in March.",
        "Analysts of the Red Column met in Geneva.",
    ],
)
def test_victims_and_bystanders_are_not_perpetrators(sentence: str) -> None:
    assert judged(sentence, "Red Column") == []


def test_blame_and_denial_stand_side_by_side() -> None:
    found = judged("The government pointed the finger at the Red Column, which denied responsibility.", "Red Column")
    assert [(modality, speaker) for _, modality, speaker in found] == [
        ("attributed", "The government"),
        ("denied", "Red Column"),
    ]


def test_a_group_that_the_register_does_not_know_is_read_from_its_claim() -> None:
    assert judged("The little-known Grey River Brigade claimed responsibility.") == [
        ("Grey River Brigade", "claimed", "Grey River Brigade")
    ]
    assert judged("No one claimed responsibility.") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Red Column said one of its men, whom it named, carried out the attack.", [("claimed", "Red Column")]),
        ("Red Column's leader confirmed in a message that the group carried out the assault.", [("claimed", "Red Column")]),
        ("Red Column published a video of the attackers.", [("claimed", "Red Column")]),
        ("A claim of responsibility was made in the name of the Red Column.", [("claimed", "Red Column")]),
        ("Red Column apologised for the attack.", [("claimed", "Red Column")]),
        ("Police believe that the Red Column planned the attack.", [("suspected", "Police")]),
        ("The gunman had sworn allegiance to the Red Column, prosecutors said.", [("suspected", "prosecutors")]),
        ("The gunmen were suspected of belonging to the Red Column.", [("suspected", None)]),
        ("The cabinet held the Red Column responsible for the attack.", [("attributed", "The cabinet")]),
        ("Police arrested two members of the Red Column over the bombing.", [("attributed", None)]),
        ("The Red Column called the accusation baseless.", [("denied", "Red Column")]),
        ("It was unclear whether the Red Column was behind the attack.", []),
        ("There was no evidence that the attacker had links to the Red Column.", []),
        ("A militia that split from the Red Column attacked the town.", []),
        ("The Red Column condemned the bombing.", []),
    ],
)  # fmt: skip
def test_words_around_a_name(sentence: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(modality, speaker) for _, modality, speaker in judged(sentence, "Red Column")] == expected


def test_names_joined_by_and_share_what_is_said_of_one() -> None:
    found = judged("Officials blamed the Red Column and the Blue Guard.", "Red Column", "Blue Guard")
    assert found == [("Red Column", "attributed", "Officials"), ("Blue Guard", "attributed", "Officials")]


def test_a_person_who_speaks_for_a_group_is_no_group() -> None:
    assert judged("Omar Dost, a commander of the faction, claimed the attack.") == []


def test_candidates_of_another_finder_are_judged_like_names_of_the_register() -> None:
    text = "A bomb killed nine people in Quetta on Monday. The men of the Ashen Crown planted it, police said."
    findings = Findings(Document("sha256:" + "0" * 64, text, "", None, "2021-09-15", "en"))
    stories = weave(findings, scenes(findings, topic_of(findings)))
    at = text.index("Ashen Crown")
    found = Tag(at, at + len("Ashen Crown"), "perpetrator", 0.9)
    said = [
        [(s.modality, s.speaker) for s in d.statements if s.property == "perpetrator"]
        for d in attacks(findings, stories, [found])
    ]
    assert said == [[("attributed", "police")]]


def of_text(text: str) -> set[tuple[str | None, str, str | None]]:
    """(actor or name, modality, speaker) of every perpetrator that the reader finds."""
    document = Document(document_id(text.encode()), text, published="2024-05-15", language="en")
    return {
        (s.value.actor or s.value.name, s.modality, s.speaker)
        for m in read_document(document)
        for s in m.statements
        if isinstance(s.value, ActorRef) and s.property == "perpetrator"
    }


def test_each_part_of_a_sentence_has_its_own_source() -> None:
    text = (
        "A bomb killed nine people in Kabul on Monday. The Islamic State claimed the attack, and US officials said its Khorasan"
        " branch had carried it out; the president of Ruritania has suggested Ukraine was involved, which Kyiv denies."
    )
    assert of_text(text) == {
        ("islamic-state", "claimed", "Islamic State"),
        ("islamic-state-khorasan", "attributed", "US officials"),
        ("government-of-ukraine", "suspected", "the president of Ruritania"),
        ("government-of-ukraine", "denied", "Kyiv"),
    }


def test_an_actor_is_named_as_in_the_text() -> None:
    text = (
        "A bomb killed nine people in Kabul on Monday. The Islamic State claimed the attack, and officials said the group's"
        " Afghan branch had carried it out. Islamabad denied any role."
    )
    document = Document(document_id(text.encode()), text, published="2024-05-15", language="en")
    said = [s for m in read_document(document) for s in m.statements if isinstance(s.value, ActorRef)]
    assert "islamic-state-khorasan" in {s.value.actor for s in said if isinstance(s.value, ActorRef)}
    assert all(isinstance(s.value, ActorRef) and s.value.name in text for s in said)


def test_a_passive_names_its_source() -> None:
    text = "A bomb killed nine people in Damascus on Monday. Israel was accused by Tehran of the attack."
    assert of_text(text) == {("government-of-israel", "attributed", "Tehran")}
    text = "A raid killed nine people in Jos on Monday. It was attributed to Boko Haram by the governor."
    assert of_text(text) == {("boko-haram", "attributed", "the governor")}


def test_a_claim_that_others_call_false_is_denied_by_them() -> None:
    text = "A blast wounded six in Aden on Monday. The Houthis claimed the attack, a claim that security officials called false."
    assert of_text(text) == {("houthis", "claimed", "Houthis"), ("houthis", "denied", "security officials")}


def test_who_neither_confirms_nor_denies_has_said_nothing() -> None:
    text = "A drone killed seven officers in Damascus on Monday. Israel has neither confirmed nor denied involvement."
    assert not {modality for _, modality, _ in of_text(text)} & {"denied", "claimed"}


def test_bodies_without_a_name_are_blamed_but_a_bare_verb_blames_nobody() -> None:
    text = "A raid killed nine farmers in Mali on Monday. The army accused Tuareg separatists, who denied it."
    assert of_text(text) == {
        ("Tuareg separatists", "attributed", "The army"),
        ("Tuareg separatists", "denied", "Tuareg separatists"),
    }
    assert (
        of_text("Seventy soldiers were killed when jihadists overran a camp in Niger on Tuesday, the ministry said.")
        == set()
    )


def test_a_claim_taken_back_stands_beside_the_denial() -> None:
    text = "Four officers died in an attack in Bannu on Monday. The Pakistani Taliban denied involvement in the attack, which it had claimed earlier."
    assert {modality for _, modality, _ in of_text(text)} == {"claimed", "denied"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Red Column denied that any of its camps had been struck.",
        "Hours later a message in the name of Red Column declared allegiance to another group.",
    ],
)
def test_losses_denied_and_pledges_made_are_no_word_on_a_deed(sentence: str) -> None:
    assert judged(sentence, "Red Column") == []


def test_a_deed_denied_is_a_denial() -> None:
    assert judged("Red Column denied that it had bombed the academy.", "Red Column") == [
        ("Red Column", "denied", "Red Column")
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Sudanese forces kill four in the capital", [("Sudanese forces", "asserted")]),
        ("South Sudan soldiers shot dead five civilians.", [("South Sudan soldiers", "asserted")]),
        ("Sudanese police shoot at mourners outside a home", [("Sudanese police", "asserted")]),
        ("Another man was killed by Sudanese forces near a protest.", [("Sudanese forces", "asserted")]),
        ("Kenya police officers killed in ambush", []),
        ("Spanish police shot dead five men wearing belts.", []),
        ("Bangladeshi troops stormed a café to end a siege.", []),
        ("Nigeria attack kills 12", []),
    ],
)
def test_the_forces_of_a_state_do_what_their_verb_tells(sentence: str, expected: list[tuple[str, str]]) -> None:
    """Police who shoot end most attacks, and what storms a building ends as many as it begins."""
    found = Findings(Document("d", sentence, language="en"))
    said = responsibilities(sentence, found.lowered, 0, len(sentence), found.cast)
    assert [(r.actor.name, r.modality) for r in said] == expected
