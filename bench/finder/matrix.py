"""Reads the rows that matrix-file.ts writes."""
import json

import numpy as np


def read(folder):
    """Features, label, weight and fold of all rows."""
    width = len(json.load(open(f"{folder}/columns.json"))["features"])
    X = np.fromfile(f"{folder}/features.f32", dtype=np.float32).reshape(-1, width)
    return X, *np.fromfile(f"{folder}/targets.f32", dtype=np.float32).reshape(-1, 3).T
