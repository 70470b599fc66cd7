"""Reference values for the funnel's forecast: exact sums of beta moments in 600-digit arithmetic.

Run by hand: python3 test/numeric/reference/make-funnel.py
Needs Python 3 with mpmath 1.3. Writes funnel.json beside itself.
"""

import json
from math import comb
from pathlib import Path

import mpmath as mp

mp.mp.dps = 600
HERE = Path(__file__).parent
HALF = mp.mpf("0.5")


def moment(steps, power):
    """E of the product of the steps' rates to a power; each rate is Beta(k + a, n - k + b), a = b = 1/2 if not given."""
    value = mp.mpf(1)
    for n, k, *prior in steps:
        a, b = (mp.mpf(part) for part in prior or (HALF, HALF))
        value *= mp.gammaprod([k + a + power, n + a + b], [k + a, n + a + b + power])
    return value


def reaching(steps, responses, wanted):
    moments = [moment(steps, power) for power in range(responses + 1)]
    below = mp.mpf(0)
    for starts in range(wanted):
        rest = responses - starts
        term = sum((-1) ** j * comb(rest, j) * moments[starts + j] for j in range(rest + 1))
        below += comb(responses, starts) * term
    return float(1 - below)


CASES = [
    {"steps": [[40, 10]], "responses": 30, "wanted": 5},
    {"steps": [[500, 120], [120, 30], [30, 9]], "responses": 260, "wanted": 3},
    {"steps": [[500, 120], [120, 30], [30, 9]], "responses": 410, "wanted": 3},
    {"steps": [[20, 0], [5, 5]], "responses": 100, "wanted": 1},
    {"steps": [[20, 0], [5, 5]], "responses": 1500, "wanted": 1},
    {"steps": [[200, 20], [20, 0]], "responses": 1500, "wanted": 1},
    {"steps": [[200, 20], [20, 4], [4, 1]], "responses": 1500, "wanted": 3},
    {"steps": [[0, 0], [10, 4], [4, 1], [1, 1]], "responses": 150, "wanted": 2},
    {"steps": [[0, 0, "0.875", "4.125"], [0, 0, "1", "4"]], "responses": 240, "wanted": 1},
    {"steps": [[0, 0, "0.875", "4.125"], [0, 0, "1", "4"]], "responses": 240, "wanted": 8},
    {"steps": [[83, 12, "0.875", "4.125"], [9, 2, "1", "4"], [2, 1], [1, 1]], "responses": 240, "wanted": 2},
]

answers = [{**case, "probability": reaching(case["steps"], case["responses"], case["wanted"])} for case in CASES]
(HERE / "funnel.json").write_text(json.dumps(answers, indent=1) + "\n", encoding="utf-8")
