/**
 * The shapes the page works with. Those of the comparison are the crate's (`src/comparison/`, format
 * `diptych-comparison/1`); the others are the page's own.
 */

export type SideName = "a" | "b";
export type Both<T> = { a: T; b: T };

export type BlockKind =
  | "headline"
  | "subhead"
  | "byline"
  | "dateline"
  | "paragraph"
  | "quote"
  | "list_item"
  | "caption"
  | "embed"
  | "credit"
  | "note";

export interface Block {
  kind: BlockKind;
  text: string;
  /** Ids of its sentences; none where the kind reports nothing. */
  sentences: number[];
}

export interface Sentence {
  text: string;
  block: number;
  /** UTF-16 offsets in the block's text. */
  start: number;
  end: number;
}

/** Why a block is no part of the report. */
export type Aside =
  | "navigation"
  | "advertisement"
  | "related"
  | "comments"
  | "pull_quote"
  | "running_head"
  | "another_report"
  | "mail"
  | "reader"
  | "other";

export interface SetAside {
  text: string;
  reason: Aside;
  /** Position of the block that it stood before; the number of blocks for what stood at the end. */
  before: number;
}

export interface Article {
  name: string;
  language: string;
  headline: string | null;
  byline: string | null;
  outlet: string | null;
  published: string | null;
  url: string | null;
  blocks: Block[];
  /** Left out where nothing was set aside. */
  set_aside?: SetAside[];
  sentences: Sentence[];
}

/** What heads a report and can be amended. */
export type Field = "headline" | "byline" | "outlet" | "published";

/**
 * What a reader amends in one report (`src/read/amendments.rs`), always told of the report as it was read. A field that is
 * missing stays as it was read, an empty one is removed; positions are those in the original's blocks, and in its
 * `set_aside` for what is taken in.
 */
export interface Amendments extends Partial<Record<Field, string>> {
  taken_in: number[];
  paragraphs: number[];
  set_aside: number[];
}

/** What a reader hands to the core (`readers/src/packed.rs`); the page only hands it on. */
export type Packed = Uint8Array;

/** What one step of reading comes to. */
export interface Outcome {
  document?: Packed;
  /** Another file that was in it, or the same in UTF-8; and what the file around it says of the report. */
  inside?: { name: string; bytes: Uint8Array; about: Packed };
}

/** The readers that are fetched when they are needed (`www/fetcher.js`). */
/** What is fetched when it is needed: readers, and the core with what two texts in English do not need. */
export type PartName = ReaderName | "whole";

export type ReaderName = "encoding" | "html" | "mail" | "markdown" | "office" | "pdf";

/** What fetcher.js answers. */
export type Fetched = { reader: string } & (
  { script: string; code: ArrayBuffer } | { refused: "offline" | "other_build" | "unknown" }
);

export interface Change {
  op: "equal" | "delete" | "insert" | "replace";
  /** UTF-16 offsets in the sentence's text. */
  a: [number, number];
  b: [number, number];
}

export interface SentenceLink {
  a: number;
  b: number;
  score: number;
  changes: Change[];
  /** A reader decided on it. */
  corrected?: boolean;
}

export interface BlockLink {
  a: number[];
  b: number[];
  order: "same" | "moved";
}

export interface Mention {
  sentence: number;
  /** UTF-16 offsets in the block's text. */
  start: number;
  end: number;
  text: string;
}

export type DetailKind = "number" | "date" | "name" | "place" | "quote" | "claim";
export type Relation = "identical" | "equivalent" | "variant" | "conflict" | "only_a" | "only_b";

export interface Detail {
  kind: DetailKind;
  relation: Relation;
  a: Mention[];
  b: Mention[];
  value_a: string | null;
  value_b: string | null;
  note: string;
  confidence: number;
  /** A reader decided on it. */
  corrected?: boolean;
}

export interface Quote {
  side: SideName;
  sentence: number;
  text: string;
  speaker: string | null;
  match: number | null;
}

/** How one report is built; the crate's `structure` has more than the page reads. */
export interface Make {
  words: number;
  paragraphs: number;
}

/** What a clause of the note speaks of: exactly one of the members is there. */
export interface Place {
  details?: number[];
  rows?: number[];
  blocks_a?: number[];
  blocks_b?: number[];
}

export interface Clause {
  text: string;
  to: Place | null;
}

export interface Summary {
  rows: number;
  moved: number;
  conflicts: number;
  equivalents: number;
  variants: number;
  identicals: number;
  shared_quotes: number;
  only: Both<{ blocks: number; details: number }>;
  note: Clause[];
}

export interface Comparison {
  format: string;
  /** Whether the table of near words helped to link the reports. */
  word_vectors: "used" | "missing" | "other_language";
  articles: Both<Article>;
  sentence_links: SentenceLink[];
  block_links: BlockLink[];
  details: Detail[];
  quotes: Quote[];
  structure: Both<Make>;
  summary: Summary;
  corrections: Corrections;
}

/** What a reader corrected (`src/corrections/`). */
export interface Corrections {
  links: LinkCorrection[];
  details: DetailCorrection[];
  notes: OwnNote[];
}

/** Sentences of both reports that belong together, or do not. */
export interface LinkCorrection {
  a: number[];
  b: number[];
  linked: boolean;
}

/** `apart`: not the same thing; `wrong`: no detail at all. */
export type Verdict = "apart" | "wrong";

export interface DetailCorrection {
  kind: DetailKind;
  a: CorrectedPlace[];
  b: CorrectedPlace[];
  verdict: Verdict;
}

/** A place as a {@link Mention} tells it. */
export interface CorrectedPlace {
  sentence: number;
  start: number;
  end: number;
}

/** A reader's own words on blocks. */
export interface OwnNote {
  a: number[];
  b: number[];
  text: string;
}

/** Corrections that can be gone back or on to, with the amendments beside them, and what the step between was, in words. */
export interface CorrectionStep {
  corrections: Corrections;
  amendments: Both<Amendments>;
  words: string;
}

/** What was there before a report with corrections was replaced. */
export type Replaced = Pick<State, "sides" | "corrections" | "amendments" | "past" | "future">;

/** A sentence that a reader asks about. */
export interface Question {
  side: SideName;
  sentence: number;
}

/** Why a sentence is linked, or not (`src/explain/`, format `diptych-explanation/1`). */
export interface Explanation {
  side: SideName;
  sentence: number;
  /** The linked ones, then those that came nearest. */
  counterparts: Counterpart[];
}

export interface Counterpart {
  a: number;
  b: number;
  /** Probability; null where the pair was never looked at. */
  score: number | null;
  verdict:
    | "linked"
    | "linked_by_you"
    | "unlinked_by_you"
    | "below_threshold"
    | "have_better"
    | "left_to_copies"
    | "nothing_shared"
    | "too_common";
  /** The verdict in a plain sentence. */
  note: string;
  /** The weightiest first. */
  grounds: Ground[];
}

/** What one group of features found. */
export interface Ground {
  group: string;
  label: string;
  /** By how much it raised the log odds above those of the average candidate. */
  push: number | null;
  evidence: Evidence[];
}

export interface Evidence {
  bearing: "agrees" | "differs" | "silent";
  label: string;
  findings: Finding[];
}

/** What either sentence says; null where it says nothing of the kind. */
export interface Finding {
  a: Mention | null;
  b: Mention | null;
}

/** The sentences of one place of the page, one of which is asked about. */
export interface Inquiry {
  /** Position of the place among the items; -1 for the heads. */
  item: number;
  /** The sentences of both sides that stand there, those of `a` first. */
  questions: Question[];
  /** Position in `questions` of the one that is asked about. */
  asked: number;
}

/**
 * What a report is made from. With a `part`, it is that report of a saved comparison; a pasted text may have its `html`,
 * which is read where it can be.
 */
export type Source = { part?: SideName } & ({ file: File } | { text: string; name: string; html?: string });

/**
 * What the worker reads: a source, a file that was in one, or what a reader made of either. It is kept, so that a fresh
 * worker can read it again. `abouts` is what the files around it say of the report, the outermost first.
 */
export type Content =
  | Source
  | { bytes: Uint8Array; inside: string; name: string; abouts: Packed[] }
  | { document: Packed; name: string; abouts: Packed[] };

/** What reading comes to: a report, as amended and as it was read; or the reader that it takes first. */
export type Read = { article: Article; original: Article } | { needed: ReaderName };

/** A refusal in plain words. */
export interface Refusal {
  /** `empty`, `binary`, `too_large`, `same_report` from the crate; `unreadable`, `stopped` and others from the page. */
  code: string;
  message: string;
}

/** One side of the page. */
export interface SideState {
  status: "empty" | "reading" | "ready";
  source: Content | null;
  /** As amended. */
  article: Article | null;
  /** As it was read; what amendments speak of. */
  original: Article | null;
  /** Shown in place; the report that was there before, if any, stays. */
  error: Refusal | null;
}

/** Two reports that were compared in this tab. */
export type Pair = Both<{ source: Content; title: string; outlet: string | null }>;

/** How much of the differences is marked, from least to most. */
export type Level = "contradictions" | "differences" | "details" | "words";

/** The ways of looking at a comparison, as the address names them. */
export type ViewName = "aligned" | "side_by_side" | "ledger";

/** A place of a comparison, whatever shows it: a detail, a row, a block of a report, an item of the aligned view. */
export type Target = `detail-${number}` | `row-${number}` | `a-${number}` | `b-${number}` | `item-${number}`;

/** What a reader can step through. */
export type Step = "difference" | "contradiction" | "row";

/** One way of looking. It draws while it is the one that is looked at; places are kept from one to the next. */
export interface View {
  /** What holds it; hidden while another is looked at. */
  node: HTMLElement;
  /** Where a place is shown, if it is; or would be, were it not for a filter. */
  find(target: Target): HTMLElement | null;
  /** Takes back a filter that hides a place. */
  reveal?(target: Target): void;
  /** Where a search narrows the view rather than marking its text: what is left, in words. */
  found?(): string;
  /** What is being read: where the focus is, or else what stands in the upper part of the window. */
  here(): Target | null;
  /** What the keys step through, as selectors. */
  steps: Record<Step, string>;
  /** How many differences it steps through, where that is known without asking the page. */
  differences?(): number;
  /** Where a view takes several turns to draw: resolves once it has, so that places can be gone to. Null where it has. */
  drawn?(): Promise<void> | null;
  /** Whether a place is shown, for a view that would first have to draw it. */
  has?(target: Target): boolean;
  /** Draws what it has put off, so that all of it can be stepped through. */
  complete?(): void;
  /** The blocks of either report that are shown just now, for the map to frame; it is asked when anything scrolls. */
  inSight?(): Both<number[]>;
}

/** Two runs of neighbouring blocks that answer each other. */
export interface Ribbon {
  /** Position in `block_links`; null where sentences answer each other across two rows. */
  row: number | null;
  /** The first and the last block of either run. */
  a: [number, number];
  b: [number, number];
  moved: boolean;
  /** Whether they contradict each other. */
  conflict: boolean;
  /** The sum of the scores of the links between their sentences. */
  weight: number;
}

/** Which details the ledger shows; of relations and of kinds, none chosen means all. */
export interface LedgerFilter {
  relations: Relation[];
  kinds: DetailKind[];
}

/** What the ledger is sorted by: `a` and `b` are the places in the reports. */
export interface LedgerSort {
  by: "relation" | "kind" | "a" | "b" | "sure";
  descending: boolean;
}

export interface State {
  sides: Both<SideState>;
  comparison: Comparison | null;
  /** What was compared in this tab, the newest first. */
  pairs: Pair[];
  /** What the reader has corrected; the comparison follows. */
  corrections: Corrections;
  /** What the reader has amended in either report. */
  amendments: Both<Amendments>;
  /** What can be undone, the latest last. */
  past: CorrectionStep[];
  /** What can be done again, the next last. */
  future: CorrectionStep[];
  /** What the notice offers to put back. */
  replaced: Replaced | null;
  /** What stands for what of it is in a file (`unsaved.js`); empty where nothing is. */
  saved: string;
  /** What is kept from before a reload and waits for its reports, in a sentence; empty where nothing does. */
  waiting: string;
  /** What was corrected last, in words. */
  told: string;
  /** What the worker is doing, in words; empty when it is idle. */
  progress: string;
  /** What went wrong that belongs to neither side. */
  notice: string;
  level: Level;
  /** Whether single keys are commands. */
  shortcuts: boolean;
  /** Which way of looking. */
  view: ViewName;
  ledgerSort: LedgerSort;
  ledgerFilter: LedgerFilter;
  /** What is searched in both reports, as it was typed. */
  search: string;
  /** Which report's order the aligned rows keep to. */
  order: SideName;
  /** Whether what stands alone is folded in the aligned rows, all of it. */
  folded: boolean;
  /** Whether the list of details is open. */
  listed: boolean;
  /** What a reader asked about; the inspector is open while there is a question. */
  inquiry: Inquiry | null;
  /** The answer to it, once it is there. */
  explanation: Explanation | null;
}

/** What the core writes; JSON the page writes itself. */
export type ExportFormat = "html" | "markdown" | "csv";

/** What the worker can be asked. */
export type Asked =
  | { type: "start"; module: WebAssembly.Module; vectors: ArrayBuffer | null }
  | { type: "read"; side: SideName; content: Content; amendments?: Amendments }
  | { type: "amend"; side: SideName; amendments: Amendments; corrections: Corrections }
  | { type: "forget"; side: SideName }
  | { type: "warm"; sample: File[] }
  | { type: "swap" }
  | { type: "export"; format: ExportFormat; made: string; corrections: Corrections }
  | { type: "reopen"; source: Source }
  | { type: "compare"; corrections: Corrections }
  | { type: "explain"; side: SideName; sentence: number; corrections: Corrections };

/** A request to the worker; each is answered once, by its number. */
export type Request = Asked & { number: number };

/** An answer of the worker. `stopped` means that the instance is unusable from now on. */
export type Answer =
  | { number: number; value: unknown }
  | { number: number; error: Refusal }
  /** The instance is in no known state. */
  | { number: number; stopped: true }
  /** What it is at; the answer is still to come. */
  | { number: number; stage: Stage };

/** What a comparison is at, in this order. */
export type Stage = "details" | "links" | "ledger" | "wording";

/** A part of a block's text with everything that is marked there. */
export interface Segment {
  start: number;
  end: number;
  text: string;
  marks: Mark[];
}

/**
 * Something to mark in a block's text. `detail`: a mention of a detail of the ledger. `only`: words that the linked
 * sentences do not have; `near` when the sentences are nearly the same. `shared`: a passage both have word for word.
 * `unseen`: what nobody sees, or what passes for something else.
 */
export type Mark =
  | { type: "detail"; start: number; end: number; detail: number; relation: Relation }
  | { type: "only"; start: number; end: number; near: boolean }
  | { type: "shared"; start: number; end: number }
  | import("./unseen.js").Unseen;

/** Blocks shown together: both sides of a row, or what one side tells alone. */
export type Item =
  | { type: "row"; row: number; a: number[]; b: number[]; moved: boolean }
  | { type: "alone"; side: SideName; blocks: number[] };

/** One line of the hinge. */
export interface HingeLine {
  /** Position in `details`. */
  detail: number;
  relation: Relation;
  kind: DetailKind;
  /** The words of each side, as short as they can be; empty where the side has none. */
  a: string;
  b: string;
  /** Words that follow both: `19 ≠ 20 people`; where both say the same, those words. */
  shared: string;
  /** A remark on it: `word for word`. */
  aside: string;
  note: string;
}

/** A link from a passage of a row to a block in another row. */
export interface CrossReference {
  side: SideName;
  block: number;
}
