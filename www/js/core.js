/**
 * The wasm behind one class: the page asks it to read and to compare, and never waits in its own thread.
 *
 * @import { Amendments, Article, Both, Comparison, Content, Corrections, Explanation, Packed, Question, Read, SideName, Source, Stage } from "./types.js"
 */
import { UNAMENDED } from "./amendments.js";
import { bytesOf, nameOf } from "./content.js";
import { CoreError } from "./core-error.js";
import { Supervised } from "./supervised.js";

/** So many files may be one inside the other. */
const DEEPEST = 8;

/** What the page asks of the worker. */
export class Core extends Supervised {
  /**
   * Reads a report, with whatever reader it takes. On a refusal the side keeps what it had; so it does where the source is a
   * saved comparison, which holds two reports: then there is no article.
   *
   * @param {SideName} side
   * @param {Content} source
   * @param {(words: string) => void} [tell] is told what is being done
   * @param {Amendments} [amendments]
   * @returns {Promise<{ article: Article, original: Article } | null>}
   */
  async read(side, source, tell = () => {}, amendments = UNAMENDED) {
    const reading = new AbortController();
    this.reading.add(reading);
    try {
      const read = await this.unwrapped(side, source, { signal: reading.signal, tell, amendments });
      if (!read) return null;
      this.contents[side] = read.content;
      this.amendments[side] = amendments;
      this.lost[side] = null;
      return read;
    } finally {
      this.reading.delete(reading);
    }
  }

  /**
   * Asks the worker for a report, and as long as that names a reader, the reader.
   *
   * @param {SideName} side
   * @param {Content} source
   * @param {{ signal: AbortSignal, tell: (words: string) => void, amendments: Amendments }} how
   * @returns {Promise<{ article: Article, original: Article, content: Content } | null>}
   */
  async unwrapped(side, source, { signal, tell, amendments }) {
    const name = nameOf(source);
    if ("html" in source && source.html) {
      const { html, ...plain } = source;
      const first = { ...plain, text: html };
      // Markup that cannot be read leaves the words.
      const read = await this.unwrapped(side, first, { signal, tell, amendments }).catch((error) => {
        if (signal.aborted) throw error;
        return null;
      });
      return read ?? this.unwrapped(side, plain, { signal, tell, amendments });
    }
    /** @type {Content} */
    let content = source;
    /** @type {Packed[]} */
    let abouts = [];
    for (let level = 0; level < DEEPEST; level += 1) {
      /** @type {Read | null} */
      const read = await this.ask({ type: "read", side, content, amendments }, { signal });
      if (!read || "article" in read) return read && { ...read, content };
      const inside = "inside" in content ? content.inside : name;
      const outcome = await this.readers.read(read.needed, bytesOf(content), { name: inside, signal, tell });
      if (outcome.inside) {
        abouts = [...abouts, outcome.inside.about];
        content = { bytes: outcome.inside.bytes, inside: outcome.inside.name, name, abouts };
      } else if (outcome.document) content = { document: outcome.document, name, abouts };
    }
    throw new CoreError({
      code: "too_much_inside",
      message: `“${name}” has files in files in files, so it was not opened. Drop the report itself.`,
    });
  }

  /**
   * Amends a report as it was read, and takes the corrections of the comparison along.
   *
   * @param {SideName} side
   * @param {Amendments} amendments all of them
   * @param {Corrections} corrections
   * @returns {Promise<{ article: Article, original: Article, corrections: Corrections }>}
   */
  async amend(side, amendments, corrections) {
    const amended = await this.ask({ type: "amend", side, amendments, corrections });
    this.amendments[side] = amendments;
    return amended;
  }

  /**
   * Opens a saved comparison: both reports. On a refusal both sides keep what they had.
   *
   * @param {Source} source
   * @returns {Promise<Both<{ article: Article, original: Article }> & { corrections: Corrections }>}
   */
  async reopen(source) {
    const opened = await this.ask({ type: "reopen", source });
    /** @type {Both<Content>} */
    const contents = { a: { ...source, part: "a" }, b: { ...source, part: "b" } };
    this.contents = contents;
    this.amendments = { a: UNAMENDED, b: UNAMENDED };
    this.lost = { a: null, b: null };
    return opened;
  }

  /**
   * Has the browser compile what a comparison needs before anyone waits for one. What is asked for meanwhile has to wait
   * for a part of that, and takes no longer than without; no report is touched.
   *
   * @param {File[]} sample two reports
   * @returns {Promise<void>}
   */
  async warm(sample) {
    await this.ask({ type: "warm", sample });
  }

  /** @param {SideName} side */
  async forget(side) {
    this.contents[side] = null;
    this.lost[side] = null;
    await this.ask({ type: "forget", side });
  }

  async swap() {
    this.contents = { a: this.contents.b, b: this.contents.a };
    this.amendments = { a: this.amendments.b, b: this.amendments.a };
    this.lost = { a: this.lost.b, b: this.lost.a };
    await this.ask({ type: "swap" });
  }

  /** @param {Corrections} corrections @param {(stage: Stage) => void} [tell] @returns {Promise<Comparison>} */
  async compare(corrections, tell) {
    const comparison = await this.ask({ type: "compare", corrections }, { tell });
    // The whole core gives its JSON in bytes.
    return comparison instanceof Uint8Array ? JSON.parse(new TextDecoder().decode(comparison)) : comparison;
  }

  /**
   * What was compared last, as the text of a file.
   *
   * @param {import("./types.js").ExportFormat} format
   * @param {string} made the day, `2024-05-13`
   * @param {Corrections} corrections those of that comparison
   * @returns {Promise<string>}
   */
  export(format, made, corrections) {
    return this.ask({ type: "export", format, made, corrections });
  }

  /**
   * Why a sentence is linked, or not.
   *
   * @param {Question} question
   * @param {Corrections} corrections
   * @returns {Promise<Explanation>}
   */
  explain({ side, sentence }, corrections) {
    return this.ask({ type: "explain", side, sentence, corrections });
  }
}
