"""Splink on the same mentions, for `python -m bench.link compare FILE --with splink`: the same facts and words, its model.

Splink (Ministry of Justice, MIT) is the general record linkage library whose DuckDB back end stands in the design. It gets
what the linker's profiles hold: days, coordinates, group, type, dead, and the words of the headline and of the article as
vectors. Its parameters are estimated by itself on the reports at hand, as its guide says: u by random sampling, m by
expectation-maximisation. Clusters are connected components above a match probability, of which several are printed.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Sequence
from datetime import date
from typing import Any
from zlib import crc32

from bench.linkrun import Read
from tocsin.link import Profile, profiles
from tocsin.link.words import Vector

SIZE = 256
"""Dimensions that the words of a text are hashed to."""

LEAST = (0.5, 0.9, 0.99, 0.999)
"""Match probabilities at which clusters are made."""


def by_splink(read: Read) -> dict[str, dict[str, str]]:
    """The cluster of each report at each of LEAST, by the name under which it is printed."""
    import pandas as pd
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator

    logging.getLogger("splink").setLevel(logging.ERROR)
    main = {mention: report for report, mention in read.main.items()}
    rows = pd.DataFrame([_row(p) for p in profiles(read.found) if p.id in main])
    api = DuckDBAPI()
    near_in_print = "abs(l.printed - r.printed) <= 7"
    same_day = "l.day = r.day"
    settings = SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[near_in_print, same_day],
        comparisons=[
            _steps("day", "abs(day_l - day_r)", (0, 1, 3, 10)),
            _steps("printed", "abs(printed_l - printed_r)", (0, 1, 3, 10)),
            cl.DistanceInKMAtThresholds("lat", "lon", [5, 50, 150]),
            cl.ExactMatch("actor"),
            cl.ExactMatch("type"),
            _steps("killed", "abs(killed_l - killed_r) / greatest(killed_l, killed_r, 1)", (0, 0.25, 0.6)),
            _steps(
                "headline",
                "1 - list_cosine_similarity(headline_l::double[], headline_r::double[])",
                (0.4, 0.6, 0.75, 0.9),
            ),
            _steps(
                "article",
                "1 - list_cosine_similarity(article_l::double[], article_r::double[])",
                (0.4, 0.6, 0.75, 0.85),
            ),
        ],
    )
    linker = Linker(api.register(rows), settings, log_level=logging.ERROR)
    linker.training.estimate_probability_two_random_records_match([near_in_print + " and l.cell = r.cell"], recall=0.6)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6)
    for rule in (same_day, near_in_print + " and l.cell = r.cell"):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    predicted = linker.inference.predict(threshold_match_probability=LEAST[0])
    answers = {}
    for least in LEAST:
        found = linker.clustering.cluster_pairwise_predictions_at_threshold(predicted, least).as_pandas_dataframe()
        clusters = dict(zip(found["unique_id"], found["cluster_id"], strict=True))
        answers[f"splink >= {least}"] = {report: str(clusters.get(m, m)) for m, report in main.items()}
    return answers


def _steps(column: str, distance: str, thresholds: Sequence[float]) -> Any:
    import splink.comparison_level_library as cll
    import splink.comparison_library as cl

    levels: list[Any] = [cll.NullLevel(column)]
    levels += [cll.CustomLevel(f"{distance} <= {t}", label_for_charts=f"{column} within {t}") for t in thresholds]
    return cl.CustomComparison(output_column_name=column, comparison_levels=[*levels, cll.ElseLevel()])


def _row(p: Profile) -> dict[str, Any]:
    place = p.place
    lat, lon = (place.lat, place.lon) if place and (place.precision or 1) <= 3 else (None, None)
    return {
        "unique_id": p.id,
        "day": p.days[0] if p.days and p.days[1] - p.days[0] <= 10 else None,
        "printed": p.published if p.published is not None else date(1900, 1, 1).toordinal(),
        "lat": lat,
        "lon": lon,
        "cell": f"{round(lat)} {round(lon)}" if lat is not None and lon is not None else None,
        "actor": min(p.actors, default=None),
        "type": p.type,
        "killed": float(p.killed.point) if p.killed and p.killed.point is not None else None,
        "headline": _hashed(p.headline),
        "article": _hashed(p.article),
    }


def _hashed(words: Vector) -> list[float] | None:
    if not words:
        return None
    vector = [0.0] * SIZE
    for word, weight in words.items():
        vector[crc32(word.encode()) % SIZE] += weight
    length = math.sqrt(sum(x * x for x in vector))
    return [x / length for x in vector]
