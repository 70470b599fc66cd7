"""Reference values for nested rates: the same model integrated on another grid by scipy.

Run by hand: python3 test/numeric/reference/make-nested-rates.py
Needs Python 3 with numpy 2 and scipy 1.17. Writes nested-rates.json beside itself.
"""

import json
from pathlib import Path

import numpy as np
from scipy.special import betaln, logsumexp

HERE = Path(__file__).parent


def points(count):
    """Gauss-Legendre points of p = sin²(t): dense at both ends, unlike the evenly spaced logits of the program."""
    nodes, weights = np.polynomial.legendre.leggauss(count)
    angle = (nodes + 1) * np.pi / 4
    return np.sin(angle) ** 2, weights * np.pi / 4 * np.sin(2 * angle)


def solve(case):
    p, dp = points(900)
    w, v = case["weights"]["branch"], case["weights"]["leaf"]
    a, b = case["prior"]["a"], case["prior"]["b"]
    prior = (a - 1) * np.log(p) + (b - 1) * np.log1p(-p) - betaln(a, b) + np.log(dp)
    # density of a branch's rate (columns) for each root rate (rows)
    kernel = (w * p[:, None] - 1) * np.log(p) + (w * (1 - p[:, None]) - 1) * np.log1p(-p) + np.log(dp)
    kernel -= betaln(w * p, w * (1 - p))[:, None]

    def leaf(counts):
        s, f = counts
        return betaln(v * p + s, v * (1 - p) + f) - betaln(v * p, v * (1 - p))

    own = [sum((leaf(c) for c in branch), np.zeros_like(p)) for branch in case["branches"]]
    root_messages = [logsumexp(kernel + o, axis=1) for o in own]
    root = prior + sum(root_messages)
    answers = {"logLikelihood": float(logsumexp(root)), "moments": []}
    for index, branch in enumerate(case["branches"]):
        below = logsumexp((root - root_messages[index])[:, None] + kernel, axis=0) + own[index]
        weights = np.exp(below - logsumexp(below))
        for counts in [*branch, (0, 0)]:
            s, f = counts
            total = v + s + f
            mean = (v * p + s) / total
            first = float(np.sum(weights * mean))
            second = float(np.sum(weights * (mean**2 + mean * (1 - mean) / (total + 1))))
            answers["moments"].append({"mean": first, "sd": float(np.sqrt(second - first**2))})
    return {**case, **answers}


CASES = [
    {"prior": {"a": 1, "b": 4}, "weights": {"branch": 32, "leaf": 32}, "branches": [[(8, 32)]]},
    {"prior": {"a": 1, "b": 4}, "weights": {"branch": 8, "leaf": 64}, "branches": [[(3, 40), (10.5, 20.25)], [(0, 12), (1, 1)]]},
    {"prior": {"a": 1, "b": 4}, "weights": {"branch": 128, "leaf": 16}, "branches": [[(30, 5), (40, 2), (0, 0)], [(200, 40)]]},
    {"prior": {"a": 2, "b": 2}, "weights": {"branch": 512, "leaf": 512}, "branches": [[(400, 1600), (100, 300)], [(50, 250)]]},
]

(HERE / "nested-rates.json").write_text(json.dumps([solve(case) for case in CASES], indent=1) + "\n", encoding="utf-8")
