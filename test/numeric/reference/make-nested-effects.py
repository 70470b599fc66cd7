"""
Reference values for nested effects, by dense linear algebra: the joint normal distribution of the means and of the asked cell is written
down as one covariance matrix and conditioned. No tree, no elimination.

python3 make-nested-effects.py > nested-effects.json   (numpy 2)
"""

import json

import numpy as np

KINDS = 3
VARIANCES = {"whole": 0.09, "kind": 0.02, "area": 0.03, "place": 0.04, "cell": 0.0225}
AREAS = [
    [{"cells": [(0, 0.31, 0.02), (2, 0.55, 0.005)]}, {"cells": [(1, -0.2, 0.09)]}],
    [{"cells": [(0, 0.1, 0.001), (1, 0.22, 0.002), (2, 0.4, 0.09)]}],
    [{"cells": [(2, 1.4, 0.5)]}, {"cells": [(2, 0.9, 0.03)]}, {"cells": [(0, 0.05, 0.01), (1, 0.3, 0.01)]}],
]
ASKED = [(0, 0, 0), (1, 0, 0), (2, 1, 0), (1, 2, 1), (0, 2, None), (2, None, None), (1, 1, 0), (2, 2, 0)]


def covariance(one, other):
    """Of two cells, each (kind, area, place); None never shares."""
    v = VARIANCES
    shared = v["whole"]
    if one[0] == other[0]:
        shared += v["kind"]
    if one[1] is not None and one[1] == other[1]:
        shared += v["area"]
        if one[2] is not None and one[2] == other[2]:
            shared += v["place"] + (v["cell"] if one[0] == other[0] else 0)
    return shared


seen, means, noise = [], [], []
for area, places in enumerate(AREAS):
    for place, content in enumerate(places):
        for kind, mean, variance in content["cells"]:
            seen.append((kind, area, place))
            means.append(mean)
            noise.append(variance)
means = np.array(means)
joint = np.array([[covariance(a, b) for b in seen] for a in seen]) + np.diag(noise)
_, log_determinant = np.linalg.slogdet(joint)
estimates = []
for asked in ASKED:
    between = np.array([covariance(asked, other) for other in seen])
    solved = np.linalg.solve(joint, between)
    own = sum(VARIANCES.values())
    estimates.append({"asked": asked, "mean": float(solved @ means), "variance": float(own - solved @ between)})
print(
    json.dumps(
        {
            "kinds": KINDS,
            "variances": VARIANCES,
            "areas": [
                [{"cells": [dict(zip(("kind", "mean", "variance"), cell)) for cell in p["cells"]]} for p in places]
                for places in AREAS
            ],
            "logLikelihood": float(-0.5 * (log_determinant + means @ np.linalg.solve(joint, means))),
            "estimates": estimates,
        },
        indent=2,
    )
)
