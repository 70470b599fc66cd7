"""Reference values for the incomplete gamma function and its quantile, from mpmath at 40 digits.

Run by hand when a function is added: python3 test/numeric/reference/make-gamma.py
Needs Python 3 with mpmath 1.3 and scipy 1.17. Writes gamma.json beside itself.
"""

import json
from pathlib import Path

import mpmath as mp
from scipy.special import gammaincinv

mp.mp.dps = 40
HERE = Path(__file__).parent
SHAPES = [0.5, 1, 1.5, 3.5, 10.5, 100.5, 1234.5, 10000.5]


def lower(a, x):
    # DLMF 8.11.4: all terms are above 0, so nothing cancels.
    a, x = mp.mpf(a), mp.mpf(x)
    term = total = 1 / a
    n = 0
    while term > total * mp.mpf("1e-38"):
        n += 1
        term *= x / (a + n)
        total += term
    return total * mp.exp(a * mp.log(x) - x - mp.loggamma(a))


def probabilities():
    rows = []
    for a in SHAPES:
        for factor in [0.01, 0.5, 0.9, 1, 1.1, 2]:
            rows.append({"a": a, "x": a * factor, "value": float(lower(a, a * factor))})
    return rows


def quantiles():
    rows = []
    for a in SHAPES:
        for p in [0.001, 0.05, 0.5, 0.95, 0.999]:
            # Newton's method at full precision from where another library puts it.
            x = mp.mpf(float(gammaincinv(a, p)))
            for _ in range(4):
                density = mp.exp((mp.mpf(a) - 1) * mp.log(x) - x - mp.loggamma(mp.mpf(a)))
                x -= (lower(a, x) - mp.mpf(p)) / density
            rows.append({"p": p, "a": a, "value": float(x)})
    return rows


content = {"probability": probabilities(), "quantile": quantiles()}
(HERE / "gamma.json").write_text(json.dumps(content, indent=1) + "\n")
