#!/usr/bin/python3
"""Trains the article finder on what export.ts wrote; see README.md. Writes models and prints CV figures.

train.py [features folder] [target file]
"""
import json
import sys
import time

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

SOURCE = sys.argv[1] if len(sys.argv) > 1 else ".cache/finder"
TARGET = sys.argv[2] if len(sys.argv) > 2 else "models/finder.json"
FOLDS = 5
FIRST = dict(max_iter=120, max_leaf_nodes=24, learning_rate=0.15, min_samples_leaf=40, l2_regularization=5)
SECOND = dict(max_iter=80, max_leaf_nodes=16, learning_rate=0.12, min_samples_leaf=40, l2_regularization=5)
CUT = 0.9

index = json.load(open(f"{SOURCE}/index.json"))
pages = index["pages"]
width = len(index["features"])
X = np.fromfile(f"{SOURCE}/features.f32", dtype=np.float32).reshape(-1, width)
T = np.fromfile(f"{SOURCE}/targets.f32", dtype=np.float32).reshape(-1, 5)
size = np.array([p["blocks"] for p in pages])
start = np.concatenate([[0], np.cumsum(size)])
page = np.repeat(np.arange(len(pages)), size)
fold = np.repeat([p["fold"] for p in pages], size)
label = (T[:, 0] > 0.5).astype(int)
words = T[:, 1]
total = np.bincount(page, words, len(pages))
# Every page weighs alike; within a page long blocks count more, but less than by their length.
weight = np.sqrt(words + 1) / np.sqrt(np.maximum(total, 50))[page] * 10


def fit(x, rows, params):
    model = HistGradientBoostingClassifier(**params, early_stopping=False, random_state=0)
    return model.fit(x[rows], label[rows], sample_weight=weight[rows])


def means(group, p):
    """Mean of p over the group of each block, weighted by words; groups are numbered by page."""
    key = page * 100000 + group.astype(np.int64)
    _, number = np.unique(key, return_inverse=True)
    w = words + 1
    return (np.bincount(number, p * w) / np.bincount(number, w))[number]


def windows(p, step):
    """As windows() in second-pass.ts."""
    w = words + 1
    total_p, total_w = np.zeros(len(p)), np.zeros(len(p))
    for k in (1, 2, 3):
        at = np.arange(len(p)) - k * step
        ok = (at >= 0) & (at < len(p))
        ok[ok] = page[at[ok]] == page[np.nonzero(ok)[0]]
        total_p[ok] += (p * w)[at[ok]]
        total_w[ok] += w[at[ok]]
    return np.where(total_w > 0, total_p / np.maximum(total_w, 1e-9), 0)


def neighbour(p, step):
    at = np.arange(len(p)) + step
    ok = (at >= 0) & (at < len(p))
    ok[ok] = page[at[ok]] == page[np.nonzero(ok)[0]]
    out = np.zeros(len(p))
    out[ok] = p[at[ok]]
    return out


def second(p):
    p = p.astype(np.float32)
    context = [p, means(T[:, 2], p), means(T[:, 3], p), means(T[:, 4], p), neighbour(p, -1), neighbour(p, 1),
               windows(p, 1), windows(p, -1), means(np.zeros(len(p)), p)]
    return np.column_stack([X] + context).astype(np.float32)


def cut(p, w):
    order = np.argsort(-p, kind="stable")
    hit = np.cumsum((p * w)[order])
    best = np.argmax(2 * hit / (np.cumsum(w[order]) + CUT * hit[-1] + 1e-9))
    kept = np.zeros(len(p), bool)
    kept[order[: best + 1]] = True
    return kept


def report(name, p):
    """Word F1 as far as the labels tell: what lies outside all blocks is not counted."""
    scores = {}
    for i, entry in enumerate(pages):
        a, b = start[i], start[i + 1]
        f1 = 0.0
        if b > a:
            kept = cut(p[a:b], words[a:b])
            good = words[a:b] * T[a:b, 0]
            f1 = 2 * good[kept].sum() / (words[a:b][kept].sum() + good.sum() + 1e-9)
        for key in (entry["set"], f"{entry['set']}:{entry['type']}"):
            scores.setdefault(key, []).append(f1)
    print(name, {k: round(float(np.mean(v)), 4) for k, v in scores.items()}, flush=True)


def trees(model):
    out = dict(base=float(np.ravel(model._baseline_prediction)[0]), roots=[], feature=[], threshold=[], left=[], right=[])
    for (predictor,) in model._predictors:
        offset = len(out["feature"])
        out["roots"].append(offset)
        for node in predictor.nodes:
            leaf = bool(node["is_leaf"])
            out["feature"].append(-1 if leaf else int(node["feature_idx"]))
            out["threshold"].append(float(np.float32(f"{node['value'] if leaf else node['num_threshold']:.6g}")))
            out["left"].append(0 if leaf else offset + int(node["left"]))
            out["right"].append(0 if leaf else offset + int(node["right"]))
    out["threshold"] = [float(f"{t:.6g}") for t in out["threshold"]]
    return out


def write(path, first, second_model, tokens):
    data = dict(features=index["features"], cut=CUT, tokens=dict(json.load(open(tokens))),
                first=trees(first), second=trees(second_model))
    json.dump(data, open(path, "w"), separators=(",", ":"))


began = time.time()
everything = np.ones(len(label), bool)
p1 = np.zeros(len(label))
firsts = []
for k in range(FOLDS):
    firsts.append(fit(X, fold != k, FIRST))
    p1[fold == k] = firsts[k].predict_proba(X[fold == k])[:, 1]
    print("first", k, round(time.time() - began), flush=True)
report("first pass, cross-validated", p1)
X2 = second(p1)
p2 = np.zeros(len(label))
for k in range(FOLDS):
    model = fit(X2, fold != k, SECOND)
    p2[fold == k] = model.predict_proba(X2[fold == k])[:, 1]
    write(f"{SOURCE}/fold.{k}.json", firsts[k], model, f"{SOURCE}/tokens.{k}.json")
    print("second", k, round(time.time() - began), flush=True)
report("second pass, cross-validated", p2)
np.save(f"{SOURCE}/p2.npy", p2)
write(TARGET, fit(X, everything, FIRST), fit(X2, everything, SECOND), f"{SOURCE}/tokens.-1.json")
print("written", TARGET, round(time.time() - began))
