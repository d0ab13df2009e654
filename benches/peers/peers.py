"""One program on one pair, in Python: prints a line of JSON. Run by `cargo xtask bench`, which makes the environment and the
pairs first and ends it when it takes too long.

    python benches/peers/peers.py difflib FOLDER 1000

Timed as the programs in JavaScript are; see benches/web/measure.js.
"""

import json
import re
import sys
import time
from pathlib import Path

SLOW = 5.0
WARM_UP = 3.0
BUDGET = 2.0
LEAST, MOST = 3, 51


def measured(run):
    """What the last run found, and the times in milliseconds."""

    def once():
        begin = time.perf_counter()
        result = run()
        return time.perf_counter() - begin, result

    first, result = once()
    if first > SLOW:
        return result, {"first": first * 1e3, "median": first * 1e3, "runs": 1}
    spent = first
    while spent < WARM_UP:
        spent += once()[0]
    times = []
    while len(times) < LEAST or (len(times) < MOST and sum(times) < BUDGET):
        times.append(once()[0])
    return result, {"first": first * 1e3, "median": sorted(times)[len(times) // 2] * 1e3, "runs": len(times)}


def with_difflib(a, b):
    from difflib import SequenceMatcher

    operations, times = measured(lambda: SequenceMatcher(None, a.split(), b.split()).get_opcodes())
    return {**times, "found": f"{len(operations)} runs of words"}


def with_collatex(a, b):
    from collatex import Collation, collate

    def run():
        collation = Collation()
        collation.add_plain_witness("A", a)
        collation.add_plain_witness("B", b)
        return collate(collation, output="table", segmentation=False)

    table, times = measured(run)
    return {**times, "found": f"{len(table.columns)} columns of words"}


def with_scikit_learn(a, b):
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.metrics.pairwise import cosine_similarity

    def sentences(text):
        return [sentence for sentence in re.split(r"(?<=[.!?])[\"”]?\s+|\n+", text) if sentence.strip()]

    def run():
        sentences_a, sentences_b = sentences(a), sentences(b)
        vectors = TfidfVectorizer().fit_transform(sentences_a + sentences_b)
        return cosine_similarity(vectors[: len(sentences_a)], vectors[len(sentences_a) :])

    matrix, times = measured(run)
    return {**times, "found": "{} × {} cosines".format(*matrix.shape)}


PROGRAMS = {"difflib": with_difflib, "collatex": with_collatex, "scikit-learn": with_scikit_learn}


def main():
    program, folder, name = sys.argv[1:]
    a, b = (Path(folder, f"{name}-{side}.txt").read_text(encoding="utf-8") for side in "ab")
    print(json.dumps({"program": program, "host": "Python", "pair": name, **PROGRAMS[program](a, b)}))


if __name__ == "__main__":
    main()
