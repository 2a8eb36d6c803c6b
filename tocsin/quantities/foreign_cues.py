"""The words by which French, Spanish, Russian, Arabic and Persian reports tell a toll: vocabulary, no decisions.

Patterns are over text as `folded` leaves it: lower case, without accents, one form of each Arabic letter. Side: the number
stands "after" the cue, "before" it, on whichever side is "near", or the cue is the "noun" that the number counts.
"""

from __future__ import annotations

from tocsin.quantities.lexicons import folded

Cues = list[tuple[str, str, str]]
"""What, side and pattern; the first that matches at a place holds."""

FRENCH: Cues = [
    ("attackers_killed", "self", r"(?:s'est|s’est|se sont) (?:fait exploser|fait sauter|donne la mort)"),
    (
        "killed",
        "after",
        r"(?:ont|a|avait|avaient|avoir|ayant) (?:abattu|neutralise|tue|assassine|execute|egorge|decapite|massacre)",
    ),
    (
        "killed",
        "after",
        r"tuant|tuent|abattent|assassinent|coute la vie a|couter la vie a|mort de|meurtre de|deces de|assassinat de|corps de|cadavres de",
    ),
    (
        "killed",
        "before",
        r"(?:sont|est|etaient) (?:mort|decede)e?s?|peri|perissent|trouve la mort|perdu la vie|succombe|meurent",
    ),
    ("killed", "near", r"(?:ete )?(?:tue|abattu|assassine|execute|egorge|decapite|massacre|lynche)e?s?"),
    ("killed", "noun", r"morts?|mortes?|cadavres?"),
    ("wounded", "after", r"(?:ont|a|avait|avaient|avoir|ayant) (?:blesse)(?!e)|blessant|blessent"),
    ("wounded", "near", r"(?:ete )?blesse(?:e?s?)"),
    (
        "hostages",
        "after",
        r"(?:ont|a|avait|avaient) (?:enleve|kidnappe|capture en otage)(?!e)|enlevant|enlevement de|prennent|retiennent en otage",
    ),
    ("hostages", "near", r"(?:ete )?(?:enleve|kidnappe|pris en otage|prise en otage)(?:e?s?)"),
    ("arrested", "after", r"(?:ont|a|avait|avaient) (?:arrete|interpelle)(?!e)|arrestation de|interpellation de"),
    ("arrested", "near", r"(?:ete )?(?:arrete|interpelle)e?s?"),
    ("missing", "near", r"(?:portee?s? )?disparu(?:e?s?)"),
    ("displaced", "before", r"(?:ont|avaient) fui|(?:ete )?deplacee?s|fuient"),
]
SPANISH: Cues = [
    ("attackers_killed", "self", r"se (?:hizo explotar|hicieron explotar|inmolo|inmolaron|hizo estallar)"),
    (
        "killed",
        "after",
        r"mat(?:o|a|aron|an|ando|ar) a|(?:asesin|ejecut|acribill|decapit|masacr|degoll|descuartiz|linch)(?:o|a|aron|an|ando|ar)(?:(?: a balazos)? a)|(?:asesin|ejecut|acribill)(?:o|aron|an|ando)|abati(?:o|eron)(?: a)?|abaten?(?: a)?|cuelgan a|hallan (?:muertos|asesinados|sin vida) a|dan muerte",
    ),
    (
        "killed",
        "after",
        r"(?:cobr|cost)(?:o|aron|a) la vida (?:de|a)|muertes? de|asesinatos? de|ejecucion(?:es)? de|feminicidios? de|masacre de|(?:cuerpos|cadaveres|restos)(?: \w+)? de",
    ),
    (
        "killed",
        "near",
        r"muri(?:o|eron)|muere|mueren|fallec(?:io|ieron|en|e)|perdi(?:o|eron) la vida|pierden? la vida|perecieron",
    ),
    (
        "killed",
        "near",
        r"(?:fue|fueron|ha sido|han sido|son|es|sido) (?:asesinad|abatid|ejecutad|acribillad|masacrad|decapitad)[oa]s?",
    ),
    (
        "killed",
        "noun",
        r"muert[oa]s?|fallecid[oa]s?|asesinad[oa]s|ejecutad[oa]s|acribillad[oa]s|abatid[oa]s|cadaver(?:es)?|cuerpos|cabezas|osamentas|asesinatos|homicidios|ejecuciones|feminicidios|muertes|sin vida|decapitad[oa]s|calcinad[oa]s",
    ),
    ("wounded", "after", r"hiri(?:o|eron|endo)(?: a)?|hieren?(?: a)?|lesion(?:o|aron)(?: a)?"),
    ("wounded", "noun", r"(?:resultaron |quedaron )?(?:herid|lesionad)[oa]s?"),
    ("killed_or_wounded", "noun", r"baleados?"),
    ("killed_or_wounded", "after", r"(?:bale|apunal)(?:an|aron|o|a) a"),
    ("hostages", "after", r"secuestr(?:o|a|aron|an|ando)(?: a)?|secuestro de|retien(?:e|en)(?: a)?|plagi(?:aron|an) a"),
    ("hostages", "near", r"(?:fueron|fue|han sido) (?:secuestrad|plagiad)[oa]s?|secuestrad[oa]s"),
    (
        "arrested",
        "after",
        r"(?:detuv(?:o|ieron)|detienen|arrest(?:o|aron|an)|captur(?:o|aron|an))(?: a)?|(?:detencion|captura|arresto) de",
    ),
    ("arrested", "near", r"(?:fueron |fue |han sido )?(?:detenid|arrestad|capturad)[oa]s?"),
    ("missing", "near", r"desaparecid[oa]s?|desaparecieron"),
    ("displaced", "near", r"(?:fueron |han sido )?desplazad[oa]s|huyeron|abandonaron sus (?:casas|hogares|viviendas)"),
]
RUSSIAN: Cues = [
    ("attackers_killed", "self", r"подорвал(?:а|и)? себя|подорвал(?:ся|ась|ись)(?! на)"),
    (
        "killed",
        "after",
        r"убил[аи]?|застрелил[аи]?|казнил[аи]?|унес(?:ла|ли|ло)? жизн[иь]|гибел[ьи]|убийств[оае]|тела|трупы|жертвами(?: \w+){0,3} стал[аио]?",
    ),
    (
        "killed",
        "near",
        r"погиб(?:л[аио]|нут)?|убит[аоы]?|скончал(?:ся|ась|ись|ось)|умерл[аио]|расстрелян[аоы]?|казнен[аоы]?|уничтожен[аоы]?|уничтожил[аи]?|ликвидирован[аоы]?|ликвидировал[аи]?",
    ),
    ("killed", "noun", r"погибши[хем]|погибшими|убитых|жертв"),
    (
        "wounded",
        "near",
        r"ранен[аоы]?|ранил[аи]?|получил[аио]? (?:\w+ )?(?:ранения|травмы)|пострадал[аио]?|госпитализирован[аоы]?",
    ),
    ("wounded", "noun", r"раненых|раненые|пострадавших|пострадавшие"),
    (
        "hostages",
        "near",
        r"(?:захватил[аи]?|взял[аи]?|взят[ыоа]?|захвачен[ыоа]?|удержива\w+) в заложники|похищен[аоы]?|похитил[аи]?|в заложниках",
    ),
    ("arrested", "near", r"задержан[аоы]?|задержал[аи]?|арестован[аоы]?|арестовал[аи]?"),
    ("missing", "near", r"пропал[аио]? без вести|пропавши[хем] без вести"),
    (
        "displaced",
        "near",
        r"покинул[аио]? (?:свои )?(?:дома|жилища|село|город)|бежал[аио]?(?! к)|вынужден[аоы]? (?:были )?(?:бежать|покинуть)",
    ),
]
ARABIC: Cues = [
    ("attackers_killed", "self", r"فجر(?:ت)? نفسه(?:ا)?"),
    (
        "killed",
        "after",
        r"(?:يقتل|قتل|قتلت|قتلوا|مقتل|قتلى|استشهد|استشهاد|اغتال|اغتيال|إعدام|أعدم|جثث|جثة|وفاة|توفي|حياة|أرواح|تصفية|يودي بحياة)",
    ),
    ("killed", "before", r"مصرعه(?:م|ما|ن)?|حتفه(?:م|ما|ن)?"),
    ("killed", "after", r"مصرع"),
    ("killed", "noun", r"قتيل(?:ا|ان|ين)?|شهيدا?|شهداء|قتلى"),
    ("wounded", "after", r"أصيب(?:ت|وا)?|إصابة|جرح|جرحت|بجروح"),
    ("wounded", "noun", r"جريح(?:ا|ان|ين)?|جرحى|مصاب(?:ا|ين)?"),
    ("hostages", "after", r"اختطف(?:ت|وا)?|خطف(?:ت|وا)?|اختطاف|يحتجز(?:ون)?|احتجاز"),
    ("arrested", "after", r"اعتقل(?:ت|وا)?|اعتقال|أوقفت|توقيف|القبض على"),
    ("missing", "after", r"فقدان|فقد|اختفاء"),
    ("displaced", "after", r"نزح|نزوح|تهجير|تشريد|فرار"),
]
PERSIAN: Cues = [
    ("attackers_killed", "self", r"خود(?:ش)? را منفجر"),
    (
        "killed",
        "before",
        r"کشته|کشتند|کشت|جان باختند|جان باخت|جان باخته|جان خود را از دست|جانش را از دست|به شهادت رسید\w*|شهید شد\w*|از پای در[ ‌]?آورد\w*|به قتل رسید\w*|اعدام|ترور شد\w*|را گرفت|هلاک|به قتل رساند\w*",
    ),
    ("killed", "after", r"کشته شدن|کشتن|قتل|مرگ|جسد"),
    ("wounded", "before", r"زخمی|مجروح|زخم برداشت\w*"),
    ("hostages", "before", r"ربودند|ربود|ربوده|به گروگان گرفت\w*|گروگان گرفت\w*|اختطاف"),
    ("arrested", "before", r"بازداشت|دستگیر"),
    ("missing", "before", r"ناپدید|مفقود|لادرک"),
    ("displaced", "before", r"آواره|بیجا|بی[‌ ]?خانمان"),
]

TOTALS = {
    "french": r"\bbilan\b[^.;:]{0,50}?(?:s'eleve|s’eleve|passe|monte|grimpe|alourdi|porte|est desormais)[^.;:]{0,20}|portant le bilan a\s",
    "spanish": r"\b(?:saldo|balance|cifra|numero)\b[^.;:]{0,50}?(?:subio|aumento|ascendio|asciende|sube|aumenta|se eleva|elevo|llego|alcanzo)\b[^.;:]{0,12}",
    "russian": r"(?:число|количество)\s(?P<of>погибших|жертв|раненых|пострадавших|убитых)\b[^.;:]{0,40}",
    "arabic": r"(?:حصيلة|عدد)\s(?:\w+\s)?(?P<of>القتلى|الضحايا|الجرحى|الوفيات|المصابين)[^.;:]{0,30}",
    "persian": r"(?:شمار|تعداد|آمار)\s(?P<of>کشته|قربانی|جان|تلفات|زخمی|مجروح)[^.;:]{0,30}",
}
"""What stands before a running total; "of" says of whom, when the number itself does not."""
OF_WOUNDED = ("ранен", "пострадав", "الجرح", "المصاب", "زخم", "مجروح")
ATTACKERS = frozenset(
    map(
        folded,
        "assaillant assaillants kamikaze kamikazes atacante atacantes нападавших нападавшие нападавший нападавшего смертник смертника "
        "смертников مهاجم مهاجمان مهاجمين مهاجما انتحاريان انتحاري".split(),
    )
)
"""Nouns that name those who did it by what they did."""
ZERO = {
    "spanish": r"(?:no (?:hubo|se reportaron|dejo|causo)|sin)\s(?:(?P<dead>muertos|fallecidos)|(?P<hurt>heridos|lesionados)|(?P<both>victimas))",
    "russian": r"(?P<hurt>никто не пострадал|пострадавших нет)|(?P<dead>никто не погиб)|(?P<both>жертв нет|обошлось без жертв)",
    "arabic": r"(?P<hurt>لم يصب أحد|دون إصابات|لم تقع إصابات)|(?P<dead>لم يقتل أحد)|(?P<both>دون ضحايا)",
    "french": r"(?P<hurt>sans faire de blesses?|aucun blesse|personne n['’]a ete blesse)|(?P<dead>sans faire de morts?|aucun mort|personne n['’]a ete tue)|(?P<both>aucune victime|sans faire de victimes?)",
    "persian": r"(?P<hurt>هیچ‌?\s?کس (?:زخمی|آسیب)|تلفاتی نداشت)|(?P<dead>هیچ‌?\s?کس کشته)",
}
"""Harm denied: nobody dead, nobody hurt, or both."""
STEMS = (
    r"\b(?:muert|muri|mat[oóa]|asesin|ejecut|herid|abati|acribill|secuestr|deten|desapar|desplaz|fallec|lesion|balea|cad[aá]ver|cuerpos|cobr|decapit"
    r"|captur|homicid|huy|plagi|perdi|mueren?|mort|tu(?:e|é|ant)|bless|abatt|assassin|enlev|kidnapp|otage|arr[eê]t|interpel|dispar|p[eé]ri|exploser|fui|bilan"
    r"|enlèv|meurtre|victim|v[ií]ctima|neutralis|co[uû]t|restos|osamenta|inmol|explotar|calcin|arrest|descuart|feminicid|apuñal|cuelgan|sin vida|hier|mata\b)"
)
"""How a toll's words begin in French and Spanish, in lower case: the cheap first look."""
