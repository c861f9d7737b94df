#!/usr/bin/python3
"""Trains boosted trees on what export.ts wrote, once for each fold without it and once on all (fold -1).

train.py <stage> [folder]: stage is a key of SETTINGS. Writes <folder>/<stage>/trees.K.json, and trees.J.K.json without
two folds where PAIRED. Where BY_FOLD, what is learned from without fold K stands in <folder>/<stage>/K.
"""
import itertools
import json
import sys

import numpy as np
import xgboost as xgb

from matrix import read

stage = sys.argv[1]
folder = f"{sys.argv[2] if len(sys.argv) > 2 else '.cache/finder'}/{stage}"
BLOCK = dict(objective="binary:logistic", base_score=0.5)
SETTINGS = {
    "first": (dict(BLOCK, max_depth=6, eta=0.15, min_child_weight=30, reg_lambda=5), 80),
    "second": (dict(BLOCK, max_depth=8, eta=0.05, min_child_weight=60, reg_lambda=10), 200),
    "text/first": (dict(BLOCK, max_depth=6, eta=0.2, min_child_weight=30, reg_lambda=5), 30),
    "text/second": (dict(BLOCK, max_depth=8, eta=0.07, min_child_weight=60, reg_lambda=10), 120),
    "text/whole": (dict(BLOCK, max_depth=4, eta=0.1, min_child_weight=5), 80),
    "page/type": (dict(objective="multi:softprob", max_depth=3, eta=0.06, min_child_weight=2, reg_lambda=3), 250),
    "page/quality": (dict(objective="reg:logistic", base_score=0.5, max_depth=4, eta=0.04, min_child_weight=3), 200),
}
COMMON = dict(tree_method="hist", max_bin=128, subsample=0.7, colsample_bynode=0.3, seed=1)
# Most pages are near 1: a power of F1 tells them apart. Of 1 to 12, rank correlation hardly rises beyond.
QUALITY_POWER = 8
# The curve back to F1 has a point between each two of these shares of the pages, lowest first.
CURVE_SHARES = [0.01, 0.025, 0.05, *(i / 20 for i in range(2, 20))]
# Threads cost more than they help on the few rows of pages.
COMMON["nthread"] = 1 if stage.startswith("page/") else 2

# Later stages learn from what first passes said that have seen neither the page's fold nor the one left out.
PAIRED = stage in ("first", "text/first")
BY_FOLD = stage in ("page/type", "second", "text/second")


X, label, weight, fold = read(f"{folder}/-1" if BY_FOLD else folder)
params, rounds = SETTINGS[stage]
classes = np.unique(label).astype(int) if stage == "page/type" else [0]
if stage == "page/type":
    params["num_class"] = len(classes)


def learned(label):
    """What trees are to say where rows have that label."""
    if stage == "page/type":
        return np.searchsorted(classes, label)
    return label**QUALITY_POWER if stage == "page/quality" else label


def flat(tree, out):
    """Appends a tree of XGBoost's JSON dump; returns the index of its root."""
    at = len(out["feature"])
    for key in ("feature", "threshold", "left", "right"):
        out[key].append(0)
    if "leaf" in tree:
        out["feature"][at] = -1
        out["threshold"][at] = float(f"{tree['leaf']:.5g}")
        return at
    out["feature"][at] = int(tree["split"][1:])
    out["threshold"][at] = float(f"{tree['split_condition']:.8g}")
    by_id = {child["nodeid"]: child for child in tree["children"]}
    out["left"][at] = flat(by_id[tree["yes"]], out)
    out["right"][at] = flat(by_id[tree["no"]], out)
    return at


def export(booster):
    """Trees by class; `base` is in the unit of the leaves."""
    base = 0.5 if stage == "page/type" else 0.0
    sets = [dict(base=base, roots=[], feature=[], threshold=[], left=[], right=[]) for _ in classes]
    for i, tree in enumerate(booster.get_dump(dump_format="json")):
        out = sets[i % len(sets)]
        out["roots"].append(flat(json.loads(tree), out))
    return {str(name): trees for name, trees in zip(classes, sets)} if stage == "page/type" else sets[0]


def curve(said, rows):
    """Mean F1 by what is said of a page, over parts of the rows; parts that don't rise are one."""
    order = np.flatnonzero(rows)[np.argsort(said[rows])]
    points = []
    for part in np.split(order, (np.array(CURVE_SHARES) * len(order)).astype(int)):
        points.append([weight[part].sum(), *(np.average(of[part], weights=weight[part]) for of in (said, label))])
        while len(points) > 1 and points[-2][2] >= points[-1][2]:
            pair = np.array([points.pop(), points.pop()])
            points.append([pair[:, 0].sum(), *np.average(pair[:, 1:], axis=0, weights=pair[:, 0])])
    return [[0, 0], *([float(f"{x:.5g}"), float(f"{y:.5g}")] for _, x, y in points), [1, 1]]


names = [f"f{i}" for i in range(X.shape[1])]


def train(rows):
    data = xgb.DMatrix(X[rows], learned(label[rows]), weight=weight[rows], feature_names=names)
    return xgb.train({**COMMON, **params}, data, rounds)


said = np.zeros(len(label))
trees = {}
folds = range(int(fold.max()) + 1)
for k in [-1, *folds]:
    if BY_FOLD and k >= 0:
        X, label, weight, fold = read(f"{folder}/{k}")
    rows = fold != k
    booster = train(rows)
    trees[k] = export(booster)
    if stage == "page/quality" and k >= 0:
        said[~rows] = booster.predict(xgb.DMatrix(X[~rows], feature_names=names))
if PAIRED:
    for j, k in itertools.combinations(folds, 2):
        trees[f"{j}.{k}"] = export(train((fold != j) & (fold != k)))
for k, model in trees.items():
    if stage == "page/quality":
        model["curve"] = curve(said, fold != k)
    json.dump(model, open(f"{folder}/trees.{k}.json", "w"), separators=(",", ":"))
print(f"{stage}: {len(label)} rows, {X.shape[1]} features, {rounds} rounds")
