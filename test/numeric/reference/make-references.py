"""Reference values for the numeric tests, from mpmath at 40 digits (and plain fractions where that is exact).

Run by hand when a function is added: python3 test/numeric/reference/make-references.py
Needs Python 3 with mpmath 1.3. Writes special-functions.json and distributions.json beside itself.
"""

import json
from fractions import Fraction
from math import comb
from pathlib import Path

import mpmath as mp

mp.mp.dps = 40
HERE = Path(__file__).parent


def log_gamma():
    points = ["0.001", "0.1", "0.5", "1", "1.3", "1.999", "2", "2.5", "5", "11.99", "12.01", "50.5", "1234.5", "1e6", "1e9"]
    return [{"x": float(x), "value": float(mp.loggamma(mp.mpf(float(x))))} for x in points]


def incomplete_beta():
    rows = []
    for a, b in [(0.5, 0.5), (0.1, 3.0), (1, 1), (2, 7), (8.5, 32.5), (0.5, 100.5), (60, 3), (1000, 4000), (9999.5, 0.5)]:
        for x in [1e-6, 0.01, 0.2, 0.21, 0.5, 0.9, 0.999]:
            value = mp.betainc(mp.mpf(a), mp.mpf(b), 0, mp.mpf(x), regularized=True)
            rows.append({"x": x, "a": a, "b": b, "value": float(value)})
    return rows


def beta_quantile():
    rows = []
    for a, b in [(0.5, 0.5), (0.1, 3.0), (1, 1), (1, 4), (2, 7), (8.5, 32.5), (0.5, 100.5), (60, 3), (1000, 4000)]:
        for p in [0.001, 0.05, 0.5, 0.95, 0.999]:
            low, high = mp.mpf(0), mp.mpf(1)
            for _ in range(160):
                middle = (low + high) / 2
                # Halving on the logarithm while the bracket spans orders of magnitude, so that small quantiles come out too.
                if low == 0 and high < mp.mpf("1e-3"):
                    middle = high / 1024
                elif low > 0 and high / low > 2:
                    middle = mp.sqrt(low * high)
                if mp.betainc(mp.mpf(a), mp.mpf(b), 0, middle, regularized=True) < mp.mpf(p):
                    low = middle
                else:
                    high = middle
            rows.append({"p": p, "a": a, "b": b, "value": float((low + high) / 2)})
    return rows


def normal():
    probabilities = [1e-300, 1e-20, 1e-6, 0.001, 0.05, 0.3, 0.5, 0.8, 0.95, 0.9999]
    quantiles = []
    for p in probabilities:
        start = -mp.sqrt(-2 * mp.log(mp.mpf(p))) if p < 1e-3 else mp.mpf("0.1")
        root = mp.findroot(lambda z: mp.log(mp.ncdf(z)) - mp.log(mp.mpf(p)), start)
        quantiles.append({"p": p, "value": float(root)})
    points = [-38, -10, -5, -3.0001, -3, -2.9, -1, -0.1, 0, 0.7, 2.99, 3.01, 6]
    return {"quantile": quantiles, "probability": [{"z": z, "value": float(mp.ncdf(mp.mpf(z)))} for z in points]}


def rules():
    """Moments that quadrature rules must reproduce, and two averages of smooth functions that are not polynomials."""
    beta = []
    for a, b in [(0.5, 0.5), (1, 1), (10, 40), (0.2, 0.8), (300, 1200), (2, 1)]:
        exact = [float(mp.beta(mp.mpf(a) + k, mp.mpf(b)) / mp.beta(mp.mpf(a), mp.mpf(b))) for k in range(12)]
        beta.append({"a": a, "b": b, "moments": exact})
    logit_normal = []
    for mean, sd in [(0.2, 0.4), (0.2, 1), (0.9, 0.7), (0.05, 2), (0.5, 3)]:
        centre = mp.log(mp.mpf(mean) / (1 - mp.mpf(mean)))
        value = mp.quad(lambda z: mp.npdf(z) / (1 + mp.exp(-(centre + sd * z))), mp.linspace(-14, 14, 57))
        logit_normal.append({"median": mean, "sd": sd, "mean": float(value)})
    return {"beta": beta, "logitNormal": logit_normal}


def binomials():
    rows = []
    for n, p in [(1, 0.2), (5, 0.2), (36, 0.2), (300, 0.03), (1000, 0.5), (40, 0.999)]:
        values = [float(mp.binomial(n, k) * mp.mpf(p) ** k * (1 - mp.mpf(p)) ** (n - k)) for k in range(min(n, 60) + 1)]
        rows.append({"n": n, "p": p, "values": values})
    return rows


def beta_binomials():
    rows = []
    for n, a, b in [(1, 1, 4), (36, 10, 40), (36, 0.5, 0.5), (200, 1.5, 300), (1000, 200, 800)]:
        values = [
            float(mp.binomial(n, k) * mp.beta(k + mp.mpf(a), n - k + mp.mpf(b)) / mp.beta(mp.mpf(a), mp.mpf(b)))
            for k in range(min(n, 60) + 1)
        ]
        rows.append({"n": n, "a": a, "b": b, "values": values})
    return rows


def poisson_binomials():
    rows = []
    for p in [[], [0.25], [0, 1, 0.5], [k / 20 for k in range(21)], [0.2] * 9, [0.01, 0.99, 0.37, 0.6, 0.6]]:
        values = [Fraction(1)]
        for chance in map(Fraction, p):
            values = [
                (values[k] if k < len(values) else 0) * (1 - chance) + (values[k - 1] * chance if k else 0)
                for k in range(len(values) + 1)
            ]
        rows.append({"p": p, "values": [float(value) for value in values]})
    return rows


def mixed_counts():
    """Binomial counts over a beta centre and a normal shift on the logit scale, by adaptive two-fold integration."""
    mp.mp.dps = 15
    rows = []
    for n, mean, weight, sd in [(36, 0.2, 50, 0.4), (10, 0.6, 4, 1.0), (5, 0.2, None, 1.5)]:
        def inside(centre, k):
            shift = mp.log(centre / (1 - centre))
            def at(z):
                p = 1 / (1 + mp.exp(-(shift + sd * z)))
                return mp.npdf(z) * comb(n, k) * p**k * (1 - p) ** (n - k)
            return mp.quad(at, mp.linspace(-9, 9, 7))
        values = []
        for k in range(0, n + 1, 3):
            if weight is None:
                values.append(float(inside(mp.mpf(mean), k)))
                continue
            a, b = mean * weight, (1 - mean) * weight
            norm = mp.beta(a, b)
            density = lambda t: t ** (a - 1) * (1 - t) ** (b - 1) / norm * inside(t, k)
            values.append(float(mp.quad(density, mp.linspace(mp.mpf("1e-12"), 1 - mp.mpf("1e-12"), 5))))
        rows.append({"n": n, "mean": mean, "betaWeight": weight, "logitSd": sd, "everyThird": values})
    mp.mp.dps = 40
    return rows


def write(name, data):
    (HERE / name).write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")


write(
    "special-functions.json",
    {"logGamma": log_gamma(), "incompleteBeta": incomplete_beta(), "betaQuantile": beta_quantile(), "normal": normal()},
)
write(
    "distributions.json",
    {
        "rules": rules(),
        "binomial": binomials(),
        "betaBinomial": beta_binomials(),
        "poissonBinomial": poisson_binomials(),
        "mixedCounts": mixed_counts(),
    },
)
