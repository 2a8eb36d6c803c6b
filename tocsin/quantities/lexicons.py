"""Number words, hedges and counted nouns of Arabic, Persian, Russian, French and Spanish: vocabulary, no decisions.

Words are written as `folded` leaves them: lower case, without accents, one form of each Arabic letter.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_FOLD = str.maketrans(
    "áàâäéèêëíìîïóòôöúùûüñç"  # accents
    "ё"
    "أإآٱ"  # alif with hamza and its like
    "ةيىك",
    "aaaaeeeeiiiioooouuuuncеااااهییک",
    "\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652",  # tatweel and vowel signs: dropped
)


def folded(word: str) -> str:
    """A word in lower case without accents, tatweel and vowel signs, with one form of each Arabic letter."""
    return word.lower().translate(_FOLD)


def values(lines: str) -> dict[str, int]:
    """Words and their values, from lines of a number and the words for it."""
    out = {}
    for line in lines.strip().splitlines():
        number, *words = line.split()
        out.update({folded(word.replace("_", " ")): int(number.replace(",", "")) for word in words})
    return out


def phrases(words: str) -> tuple[str, ...]:
    """Folded words and, with "_" for a space, phrases."""
    return tuple(folded(word.replace("_", " ")) for word in words.split())


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The words of one language. Multi-word phrases are single strings with spaces.

    numbers: below a thousand, added up; a hundred (100) after a digit multiplies. scales: thousands and more.
    vague: phrase → least number. tens: phrase → number that it is about ("une vingtaine"). latin: written in Latin
    letters, so that a text must look like the language before its words count.
    """

    numbers: Mapping[str, int]
    scales: Mapping[str, int]
    vague: Mapping[str, int]
    tens: Mapping[str, int]
    hedges: Mapping[str, tuple[str, ...]]
    nobody: tuple[str, ...]
    between: Mapping[str, tuple[str, ...]]
    joins: tuple[str, ...]
    people: frozenset[str]
    units: frozenset[str]
    common: frozenset[str] = frozenset()
    latin: bool = False


FRENCH = Lexicon(
    numbers=values(
        """
        1 un une
        2 deux
        3 trois
        4 quatre
        5 cinq
        6 six
        7 sept
        8 huit
        9 neuf
        10 dix
        11 onze
        12 douze
        13 treize
        14 quatorze
        15 quinze
        16 seize
        20 vingt vingts
        30 trente
        40 quarante
        50 cinquante
        60 soixante
        100 cent cents
        """
    ),
    scales=values("1000 mille\n1000000 million millions\n1000000000 milliard milliards"),
    vague=values(
        """
        3 plusieurs quelques
        20 des_dizaines
        200 des_centaines plusieurs_centaines
        2000 des_milliers plusieurs_milliers
        30 plusieurs_dizaines quelques_dizaines
        """
    ),
    tens=values(
        """
        10 une_dizaine
        12 une_douzaine
        6 une_demi_douzaine
        15 une_quinzaine
        20 une_vingtaine
        30 une_trentaine
        40 une_quarantaine
        50 une_cinquantaine
        60 une_soixantaine
        100 une_centaine
        1000 un_millier
        """
    ),
    hedges={
        "low": phrases("au_moins plus_de pas_moins_de un_minimum_de"),
        "high": phrases("jusqu'a jusqu’a jusque au_plus moins_de au_maximum pas_plus_de"),
        "near": phrases("pres_de presque pas_loin_de"),
        "about": phrases("environ autour_de quelque a_peu_pres"),
        "exact": phrases("exactement"),
    },
    nobody=phrases("aucun aucune personne_n'a nul"),
    between={"entre": ("et",), "de": ("a",)},
    joins=("et",),
    people=frozenset(
        phrases(
            "mort morts blesse blesses personne personnes soldat soldats civil civils policier policiers enfant enfants "
            "femme femmes homme hommes habitant habitants villageois militaire militaires gendarme gendarmes otage otages "
            "eleve eleves victime victimes combattant combattants rebelle rebelles assaillant assaillants passager "
            "passagers detenu detenus refugie refugies deplace deplaces journaliste journalistes pecheur pecheurs "
            "terroriste terroristes disparu disparus migrant migrants fidele fideles famille familles travailleur "
            "travailleurs ouvrier ouvriers paysan paysans etudiant etudiants agent agents officier officiers tue tues suspect suspects "
            "jeune jeunes corps cadavre cadavres humanitaire humanitaires enseignant enseignants enseignante pretre pretres berger "
            "bergers chauffeur chauffeurs employe employes commercant commercants maire juge douanier douaniers djihadiste djihadistes "
            "jihadistes milicien miliciens fillette fillettes fille filles garcon garcons mineur mineurs ressortissant ressortissants"
        )
    ),
    units=frozenset(
        phrases(
            "an ans annee annees mois jour jours semaine semaines heure heures minute minutes euros dollars francs km "
            "kilometre kilometres metre metres kg tonnes pour janvier fevrier mars avril mai juin juillet aout septembre "
            "octobre novembre decembre"
        )
    ),
    common=frozenset(
        "le la les des dans et ont est sur qui du au aux une par pour etait etaient ete a en l d n".split()
    ),
    latin=True,
)

SPANISH = Lexicon(
    numbers=values(
        """
        1 un una uno
        2 dos
        3 tres
        4 cuatro
        5 cinco
        6 seis
        7 siete
        8 ocho
        9 nueve
        10 diez
        11 once
        12 doce
        13 trece
        14 catorce
        15 quince
        16 dieciseis
        17 diecisiete
        18 dieciocho
        19 diecinueve
        20 veinte
        21 veintiuno veintiun veintiuna
        22 veintidos
        23 veintitres
        24 veinticuatro
        25 veinticinco
        26 veintiseis
        27 veintisiete
        28 veintiocho
        29 veintinueve
        30 treinta
        40 cuarenta
        50 cincuenta
        60 sesenta
        70 setenta
        80 ochenta
        90 noventa
        100 cien ciento
        200 doscientos doscientas
        300 trescientos trescientas
        400 cuatrocientos cuatrocientas
        500 quinientos quinientas
        600 seiscientos seiscientas
        700 setecientos setecientas
        800 ochocientos ochocientas
        900 novecientos novecientas
        """
    ),
    scales=values("1000 mil\n1000000 millon millones"),
    vague=values(
        """
        3 varios varias algunos algunas
        20 decenas
        24 docenas
        36 varias_docenas
        30 varias_decenas
        200 cientos centenares
        300 varios_cientos varios_centenares
        2000 miles millares
        20000 decenas_de_miles
        200000 cientos_de_miles
        """
    ),
    tens=values(
        "6 media_docena\n12 una_docena\n10 una_decena\n15 una_quincena\n20 una_veintena\n30 una_treintena\n100 un_centenar\n50 medio_centenar\n1000 un_millar"
    ),
    hedges={
        "low": phrases("al_menos por_lo_menos mas_de no_menos_de como_minimo"),
        "high": phrases("hasta a_lo_sumo menos_de como_maximo"),
        "near": phrases("cerca_de casi"),
        "about": phrases("unos unas alrededor_de aproximadamente en_torno_a"),
        "exact": phrases("exactamente"),
    },
    nobody=phrases("nadie ningun ninguna ninguno"),
    between={"entre": ("y",), "de": ("a",)},
    joins=("y",),
    people=frozenset(
        phrases(
            "muerto muertos muerta muertas herido herida heridos heridas persona personas soldado soldados civil civiles policia policias "
            "nino ninos nina ninas mujer mujeres hombre hombres vecino vecinos habitante habitantes militar militares rehen "
            "rehenes alumno alumnos estudiante estudiantes victima victimas combatiente combatientes rebelde rebeldes "
            "guerrillero guerrilleros atacante atacantes pasajero pasajeros preso presos refugiado refugiados desplazado "
            "desplazados periodista periodistas pescador pescadores terrorista terroristas desaparecido desaparecidos "
            "migrante migrantes campesino campesinos familia familias trabajador trabajadores minero mineros agente agentes "
            "oficial oficiales secuestrado secuestrados asesinado asesinados lider lideres dirigente dirigentes alcalde alcaldes "
            "joven jovenes menor menores indigena indigenas obrero obreros reo reos interno internos sicario sicarios hermano hermanos "
            "comerciante comerciantes abogado abogada maestro maestra maestros profesor profesora sacerdote sacerdotes fiscal juez "
            "candidato candidata exalcalde taxista taxistas chofer cuerpo cuerpos cadaver cadaveres fallecido fallecidos lesionado "
            "lesionados ejecutado ejecutados integrante integrantes presunto presuntos suboficial suboficiales patrullero patrulleros"
        )
    ),
    units=frozenset(
        phrases(
            "ano anos mes meses dia dias semana semanas hora horas minuto minutos euros dolares pesos km kilometro kilometros "
            "metro metros kg toneladas por enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
            "diciembre"
        )
    ),
    common=frozenset("el la los las del en y que por con una al se para su estaba estaban fue fueron de a".split()),
    latin=True,
)
