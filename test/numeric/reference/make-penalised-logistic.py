"""Reference values for penalised logistic regression, ratios of rates and Student's quantiles, by scipy.

Run by hand: python3 test/numeric/reference/make-penalised-logistic.py
Needs Python 3 with numpy 2 and scipy 1.17. Writes penalised-logistic.json, rate-ratios.json and student-quantiles.json
beside itself.
"""

import json
from pathlib import Path

import numpy as np
from scipy import integrate, optimize, stats
from scipy.special import expit

HERE = Path(__file__).parent
random = np.random.default_rng(20261126)


def fit(rows, outcomes, centres, penalties):
    """A trust-region method with the Hessian: another road to the same summit as the program's line search."""
    x, y = np.array(rows, float).reshape(len(rows), len(centres)), np.array(outcomes, float)
    c, penalty = np.array(centres, float), np.array(penalties, float)

    def loss(b):
        return np.logaddexp(0, -(2 * y - 1) * (x @ b)).sum() + 0.5 * (penalty * (b - c) ** 2).sum()

    def slope(b):
        return -x.T @ (y - expit(x @ b)) + penalty * (b - c)

    def curvature(b):
        p = expit(x @ b)
        return (x * (p * (1 - p))[:, None]).T @ x + np.diag(penalty)

    found = optimize.minimize(loss, c, jac=slope, hess=curvature, method="trust-exact", options={"gtol": 1e-13, "maxiter": 5000})
    b = found.x
    for _ in range(3):
        b = b - np.linalg.solve(curvature(b), slope(b))
    evidence = -loss(b) + 0.5 * np.log(penalty).sum() - 0.5 * np.linalg.slogdet(curvature(b))[1]
    return {"coefficients": b.tolist(), "logPosterior": float(-loss(b)), "logEvidence": float(evidence)}


def case(name, rows, outcomes, centres, penalties):
    given = {"name": name, "rows": np.array(rows).tolist(), "outcomes": np.array(outcomes).tolist(), "centres": centres, "penalties": penalties}
    return given | fit(rows, outcomes, centres, penalties)


def drawn(n, columns, scale=1.0):
    x = np.round(np.column_stack([np.ones(n), random.normal(size=(n, columns)) * scale]), 3)
    true = np.linspace(-1, 1, columns + 1) / scale
    return x, (random.random(n) < expit(x @ true)).astype(int)


x, y = drawn(60, 3)
wide, wide_y = drawn(40, 5, 50)
shares = np.column_stack([np.ones(50), random.choice([0, 0.3, 0.5, 1], size=(50, 4))])
shares_y = (random.random(50) < expit(shares @ np.array([-2, 3, 0, 1, 0.5]))).astype(int)
twins = np.column_stack([x, x[:, 1]])
cases = [
    case("an ordinary one", x, y, [0, 0, 0, 0], [0.1, 1, 1, 1]),
    case("drawn to other values", x, y, [0.5, -1, 2, 0], [0.01, 4, 4, 4]),
    case("shares of verdicts", shares, shares_y, [0, 1, 1, 1, 1], [0.1, 2, 2, 2, 2]),
    case("wide columns", wide, wide_y, [0] * 6, [0.001] * 6),
    case("separable", [[1, v] for v in (-2, -1, -0.5, 0.5, 1, 3)], [0, 0, 0, 1, 1, 1], [0, 0], [1e-4, 1e-4]),
    case("all of one outcome", [[1, v] for v in (0, 1, 0, 1)], [1, 1, 1, 1], [0, 0], [0.1, 0.1]),
    case("constant and equal columns", twins, y, [0] * 5, [1e-6, 1e-6, 0.5, 0.5, 1e-6]),
    case("no rows", np.zeros((0, 2)), [], [1.5, -2], [1, 3]),
]
(HERE / "penalised-logistic.json").write_text(json.dumps(cases) + "\n")


def ratio_probability(r, first, second):
    """P(p1/p2 <= r) by adaptive integration over p2 itself; the program averages over quantiles of p2."""
    a, b = (k + 0.5 for k in (first[0], first[1] - first[0])), (k + 0.5 for k in (second[0], second[1] - second[0]))
    one, two = stats.beta(*a), stats.beta(*b)
    mode = two.mean()
    value, _ = integrate.quad(lambda p: one.cdf(r * p) * two.pdf(p), 0, 1, points=[mode / 2, mode, (1 + mode) / 2], epsabs=1e-13, epsrel=1e-12, limit=500)
    return value


ratios = []
for first, second in [((12, 40), (25, 50)), ((3, 30), (90, 300)), ((40, 50), (45, 50)), ((0, 20), (10, 30)), ((300, 1000), (800, 2000)), ((1, 5), (2, 6)), ((30, 30), (28, 30))]:
    ends = [optimize.brentq(lambda r: ratio_probability(r, first, second) - q, 1e-9, 60, xtol=1e-13, rtol=1e-12) for q in (0.05, 0.95)]
    ratios.append({"first": first, "second": second, "from": ends[0], "to": ends[1]})
(HERE / "rate-ratios.json").write_text(json.dumps(ratios) + "\n")

quantiles = [{"p": p, "freedom": v, "value": float(stats.t.ppf(p, v))} for p in (0.001, 0.05, 0.6, 0.95, 0.9999) for v in (1, 4, 49, 1000.5)]
(HERE / "student-quantiles.json").write_text(json.dumps(quantiles) + "\n")
