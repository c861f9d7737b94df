#!/usr/bin/env bash
# Trains the finder from scratch, 20 to 50 minutes on two cores: bench/finder/train.sh [data folder].
# Needs python3 with numpy, scipy, xgboost and torch (Debian: python3-xgboost, python3-torch).
set -euo pipefail
cd "$(dirname "$0")/../.."
data="${1:-../shared/bench}"
python="${PYTHON:-/usr/bin/python3}"
npx tsx bench/finder/export.ts words "$data"
"$python" bench/finder/train-words.py words
npx tsx bench/finder/export.ts first "$data"
"$python" bench/finder/train.py first
npx tsx bench/finder/export-pages.ts type "$data"
"$python" bench/finder/train.py page/type
npx tsx bench/finder/export.ts second "$data"
"$python" bench/finder/train.py second
"$python" bench/finder/train-nets.py
npx tsx bench/finder/export-text.ts words "$data"
"$python" bench/finder/train-words.py text/words
npx tsx bench/finder/export-text.ts first "$data"
"$python" bench/finder/train.py text/first
npx tsx bench/finder/export-text.ts second "$data"
"$python" bench/finder/train.py text/second
"$python" bench/finder/train.py text/whole
# What comes of a page is known when all else is there.
npx tsx bench/finder/assemble.ts --without-quality
npx tsx bench/finder/export-pages.ts quality "$data"
"$python" bench/finder/train.py page/quality
npx tsx bench/finder/assemble.ts
