"""The best one-to-one matching, which the scores of clusters, role fillers and templates all ask for."""

from __future__ import annotations

from collections.abc import Sequence


def best_match(gains: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """One-to-one pairs (row, column) of the greatest total gain; none for an empty table.

    The Hungarian method (Kuhn 1955) in Jonker and Volgenant's form, by shortest augmenting paths.
    """
    if not gains or not gains[0]:
        return []
    turned = len(gains) > len(gains[0])
    rows = [list(c) for c in zip(*gains, strict=True)] if turned else [list(r) for r in gains]
    n, m = len(rows), len(rows[0])
    u, v = [0.0] * (n + 1), [0.0] * (m + 1)
    match = [0] * (m + 1)
    for i in range(1, n + 1):
        match[0], j0 = i, 0
        least, way, used = [float("inf")] * (m + 1), [0] * (m + 1), [False] * (m + 1)
        while match[j0]:
            used[j0], i0, delta, j1 = True, match[j0], float("inf"), 0
            for j in range(1, m + 1):
                if not used[j]:
                    cost = -rows[i0 - 1][j - 1] - u[i0] - v[j]
                    if cost < least[j]:
                        least[j], way[j] = cost, j0
                    if least[j] < delta:
                        delta, j1 = least[j], j
            for j in range(m + 1):
                if used[j]:
                    u[match[j]] += delta
                    v[j] -= delta
                else:
                    least[j] -= delta
            j0 = j1
        while j0:
            match[j0], j0 = match[way[j0]], way[j0]
    pairs = [(match[j] - 1, j - 1) for j in range(1, m + 1) if match[j]]
    return [(b, a) for a, b in pairs] if turned else pairs
