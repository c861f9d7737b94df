#!/usr/bin/python3
"""Logistic regression over the words of lines or blocks, once for each fold without it and once on all (fold -1).

train-words.py words|text/words [folder]: reads what the export wrote to <folder>/<stage>, writes weights.K.json there.
"""
import base64
import json
import sys

import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize

stage = sys.argv[1]
folder = f"{sys.argv[2] if len(sys.argv) > 2 else '.cache/finder'}/{stage}"
BUCKETS = 1 << 16
# Words of fewer pages say more about the page than about chrome.
MIN_PAGES = 4
L2 = {"words": 3.0, "text/words": 2.0}[stage]
ITERATIONS = 40

buckets = np.fromfile(f"{folder}/buckets.u16", dtype=np.uint16)
size, page = np.fromfile(f"{folder}/rows.u32", dtype=np.uint32).reshape(-1, 2).T
label, weight, fold = np.fromfile(f"{folder}/targets.f32", dtype=np.float32).reshape(-1, 3).T.astype(float)
row = np.repeat(np.arange(len(size)), size)
A = sp.csr_matrix((1 / np.sqrt(size[row]), (row, buckets)), shape=(len(size), BUCKETS))
pages = np.unique(page[row].astype(np.int64) * BUCKETS + buckets) % BUCKETS
A = A @ sp.diags((np.bincount(pages, minlength=BUCKETS) >= MIN_PAGES).astype(float))


def fit(rows):
    X, y, w = A[rows].tocsr(), label[rows], weight[rows] / weight[rows].mean()
    XT = X.T.tocsr()

    def loss(v):
        z = X @ v[:-1] + v[-1]
        slope = w * (1 / (1 + np.exp(-z)) - y)
        value = (w * (np.logaddexp(0, z) - y * z)).sum() + 0.5 * L2 * (v[:-1] ** 2).sum()
        return value, np.concatenate([XT @ slope + L2 * v[:-1], [slope.sum()]])

    return minimize(loss, np.zeros(BUCKETS + 1), jac=True, method="L-BFGS-B", options=dict(maxiter=ITERATIONS)).x


for k in range(-1, int(fold.max()) + 1):
    found = fit(fold != k)
    unit = float(f"{np.abs(found[:-1]).max() / 127:.5g}")
    weights = np.round(found[:-1] / unit).astype(np.int8)
    data = dict(base=float(f"{found[-1]:.5g}"), unit=unit, weights=base64.b64encode(weights.tobytes()).decode())
    json.dump(data, open(f"{folder}/weights.{k}.json", "w"))
print(f"{stage}: {len(size)} lines, {np.count_nonzero(weights)} weights")
