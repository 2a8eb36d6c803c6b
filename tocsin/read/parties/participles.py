"""What those who came did on the way: "fighters swept through the town, burning huts and shooting villagers".

The participle has the subject of its clause. Patterns match lower-case text from the end of a name on.
"""

from __future__ import annotations

from tocsin.patterns import compiled
from tocsin.read.words.arms import CRAFT, MEN, SORT
from tocsin.read.words.deedwords import MEMBERS

_CAME = r"(?:swept|moved|drove|rode|came|went|entered|stormed|rolled|poured|marched|advanced|pushed|crossed|descended|burst|broke|invaded|raided|overran|surrounded|encircled|swarmed|charged|responded|retaliated|replied|struck|attacked|landed|arrived|infiltrated|rampaged|walked|ran|rushed|besieged|occupied|captured|seized|took over|took|ambushed|assaulted|cracked down|dispersed|broke up)"
_DOING = r"(?:beating|burning|shooting|killing|firing|hacking|bombing|shelling|torching|looting and burning|slaughtering|massacring|executing|beheading|stabbing|clubbing|raping|murdering|wounding|injuring|abducting|kidnapping|opening fire|setting|throwing grenades|hurling|lobbing|detonating|blowing up|flattening|demolishing|bulldozing|destroying|razing|spraying|gunning down|cutting down|mowing down)"
_AIR = r"(?! (?:in|into) the air\b)(?! (?:back|up|off|out|themselves|himself)\b)"
_CLAUSE = rf"(?:\s(?:have|has|had|also|then|later|on \w+day|\w+ly))*\s{_CAME}\b(?:(?!\b(?:when|after|as|while|which|who|whose|but|where|before|by)\b)[^.;]){{0,110}}?,\s(?:\w+ly\s)?{_DOING}\b{_AIR}"
GROUP = compiled(rf"\A{MEMBERS}(?:,[^,.;]{{2,60}},)?{_CLAUSE}")
ARMS = compiled(
    rf"\A(?:['’]s)?(?:[ -]{SORT}){{0,3}} (?:{MEN}|{CRAFT}|army|military|security forces|police)(?: and {SORT}? ?(?:{MEN}|{CRAFT}))?{_CLAUSE}"
)
ARMED = compiled(rf"\A{_CLAUSE}")
"""Behind a name that says itself that it is of forces: "Palestinian security forces"."""
