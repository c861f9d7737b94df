#!/usr/bin/python3
"""Trains the nets that judge beside the trees of the second pass, once for each fold without it and once on all (fold -1).

train-nets.py [folder]: reads what train.py learns from, <folder>/second/K, and writes <folder>/second/nets.K.json.
"""
import json
import sys

import numpy as np
import torch
from torch import nn

from matrix import read

folder = f"{sys.argv[1] if len(sys.argv) > 1 else '.cache/finder'}/second"

# Chosen by cross-validation; wider nets, more passes over the rows and neighbours side by side gain nothing.
HIDDEN = (64, 32)
DROPOUT = (0.1, 0.3, 0.2)
EPOCHS = 4
BATCH = 2048
RATE = 4e-3
DECAY = 0.1
# Nets that begin differently err differently.
SEEDS = (0, 1)
# A feature is stretched between so many quantiles, taken from so many rows.
KNOTS = 33
SAMPLE = 60000


def knots_of(column):
    """Rising values between which a feature is stretched; a single one where it never differs."""
    quantiles = np.nanquantile(column, np.linspace(0, 1, KNOTS))
    return np.unique([float(f"{value:.6g}") for value in quantiles])


def stretched(X, knots):
    """Each feature from -1 to 1, by rank; 0 where there is no value."""
    out = np.zeros_like(X)
    for at, values in enumerate(knots):
        if len(values) > 1:
            out[:, at] = np.nan_to_num(np.interp(X[:, at], values, np.linspace(-1, 1, len(values))))
    return torch.from_numpy(out)


def train(X, label, weight, seed):
    """Weights and bias of each layer, by weighted logistic loss."""
    torch.manual_seed(seed)
    sizes = (X.shape[1], *HIDDEN)
    parts = [
        part
        for at in range(len(HIDDEN))
        for part in (nn.Dropout(DROPOUT[at]), nn.Linear(sizes[at], sizes[at + 1]), nn.ReLU())
    ]
    net = nn.Sequential(*parts, nn.Dropout(DROPOUT[-1]), nn.Linear(HIDDEN[-1], 1))
    batches = len(X) // BATCH
    optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=EPOCHS * batches + 1)
    loss = nn.BCEWithLogitsLoss(reduction="none")
    for _ in range(EPOCHS):
        order = torch.randperm(len(X))
        for batch in range(batches):
            rows = order[batch * BATCH : (batch + 1) * BATCH]
            optimizer.zero_grad()
            (loss(net(X[rows]).squeeze(1), label[rows]) * weight[rows]).mean().backward()
            optimizer.step()
            schedule.step()
    return [(part.weight, part.bias) for part in net if isinstance(part, nn.Linear)]


def plain(values):
    return [float(f"{value:.4g}") for value in values.detach().numpy().ravel()]


folds = range(int(read(f"{folder}/-1")[3].max()) + 1)
for k in [-1, *folds]:
    X, label, weight, fold = read(f"{folder}/{k}")
    rows = np.flatnonzero(fold != k)
    sample = X[np.random.default_rng(0).choice(rows, min(SAMPLE, len(rows)), replace=False)]
    knots = [knots_of(column) for column in sample.T]
    of_rows = stretched(X[rows], knots), torch.from_numpy(label[rows]), torch.from_numpy(weight[rows] / weight[rows].mean())
    del X
    # Input by input, as the product reads them.
    nets = [
        [dict(weights=plain(weights.T), bias=plain(bias)) for weights, bias in train(*of_rows, seed)] for seed in SEEDS
    ]
    model = dict(knots=[list(values) for values in knots], nets=nets)
    json.dump(model, open(f"{folder}/nets.{k}.json", "w"), separators=(",", ":"))
    print(f"nets without {k}: {len(rows)} rows, {sample.shape[1]} features")
