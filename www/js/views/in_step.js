/**
 * Two columns that scroll in step: the one that is scrolled leads, by whatever means it is scrolled, and the other
 * follows, so that what answers the place that is read stands level with it. Two passages can also be held level.
 *
 * What stands where is measured when it is laid out, never while it scrolls.
 *
 * @import { Extent } from "../answers.js"
 * @import { Both, Ribbon, SideName } from "../types.js"
 */
import { level, otherSide, readingLine, way } from "../answers.js";
import { at } from "../at.js";

/** The other column goes along at once by so many pixels a frame; where it is further away, it glides. */
const AT_ONCE = 60;

/** Which part of the way is left after a frame of gliding. */
const GLIDE = 0.75;

/** After so many pixels of scrolling, passages that were held level are left behind. */
const LETS_GO = 400;

/** @type {SideName[]} */
const SIDES = ["a", "b"];

export class InStep {
  /**
   * @param {Both<HTMLElement>} columns
   * @param {() => void} drawn is called in every frame in which they have moved
   */
  constructor(columns, drawn) {
    this.columns = columns;
    this.drawn = drawn;
    this.waiting = false;
    this.calm = matchMedia("(prefers-reduced-motion: reduce)");
    for (const side of SIDES) columns[side].addEventListener("scroll", () => this.ask(), { passive: true });
    this.height = 0;
    this.most = { a: 0, b: 0 };
    /** @type {SideName} */
    this.leader = "a";
    this.scrolled = { a: 0, b: 0 };
    /** Blocks that are kept level; the side is the leader's. @type {{ side: SideName, own: number, other: number } | null} */
    this.held = null;
    /** By how much the follower is off its way, and where the leader stood then. */
    this.slack = { by: 0, since: 0 };
    /** Of the blocks. @type {Both<Extent[]>} */
    this.extents = { a: [], b: [] };
    /** @type {Both<[number, number][]>} */
    this.ways = { a: [], b: [] };
  }

  /** Begins anew, with other columns. */
  forget() {
    this.leader = "a";
    this.scrolled = { a: 0, b: 0 };
    this.held = null;
    this.slack = { by: 0, since: 0 };
    this.extents = { a: [], b: [] };
    for (const side of SIDES) this.columns[side].scrollTop = 0;
  }

  /**
   * Takes the measure of all passages.
   *
   * @param {Both<HTMLElement[]>} passages by block
   * @param {Both<Map<number, Ribbon[]>>} byBlock of `ribbonsByBlock`
   */
  measure(passages, byBlock) {
    const { a, b } = this.columns;
    const before = { a: this.upper("a"), b: this.upper("b") };
    // Within the dozen that it belongs to.
    const extents = (/** @type {HTMLElement} */ { offsetTop, offsetHeight, parentElement }) => {
      const top = offsetTop + (parentElement?.offsetTop ?? 0);
      return { top, bottom: top + offsetHeight };
    };
    this.extents = { a: passages.a.map(extents), b: passages.b.map(extents) };
    this.height = a.clientHeight;
    this.most = { a: a.scrollHeight - a.clientHeight, b: b.scrollHeight - b.clientHeight };
    for (const side of SIDES)
      this.ways[side] = way(byBlock[side], side, this.extents[side], this.extents[otherSide(side)]);
    for (const side of SIDES) this.stay(side, before[side]);
    this.ask();
  }

  /** The block at the upper edge, and how far it is from it. @param {SideName} side */
  upper(side) {
    const scrolled = this.columns[side].scrollTop;
    const block = this.extents[side].findIndex(({ bottom }) => bottom > scrolled);
    return block < 0 ? null : { block, by: scrolled - at(this.extents[side], block).top };
  }

  /** Keeps what is in sight where it was, now that what is above it is longer or shorter. @param {SideName} side @param {{ block: number, by: number } | null} upper */
  stay(side, upper) {
    const now = this.columns[side].scrollTop;
    const extent = upper && this.extents[side][upper.block];
    const to = extent ? Math.round(extent.top + upper.by) : now;
    if (Math.abs(to - now) <= 1 || now === 0) return;
    this.columns[side].scrollTop = to;
    this.scrolled[side] += to - now;
  }

  /** Looks after both in the next frame. */
  ask() {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      if (this.extents.a.length && this.extents.b.length && this.columns.a.clientHeight) this.frame();
    });
  }

  frame() {
    const now = { a: this.columns.a.scrollTop, b: this.columns.b.scrollTop };
    // Whichever was scrolled by something else than this leads from now on.
    const moved = SIDES.filter((side) => Math.abs(now[side] - this.scrolled[side]) > 1.5);
    if (moved.length && !moved.includes(this.leader)) this.lead(at(moved, 0));
    const follower = otherSide(this.leader);
    const from = now[follower];
    const wanted = Math.max(0, Math.min(this.most[follower], this.wanted(now[this.leader])));
    const way = wanted - from;
    const glides = Math.max(AT_ONCE, Math.abs(way) * (1 - GLIDE));
    const to = Math.round(from + (this.calm.matches ? way : Math.sign(way) * Math.min(Math.abs(way), glides)));
    const goes = to !== Math.round(from);
    if (goes) this.columns[follower].scrollTop = to;
    this.scrolled = { ...now, [follower]: goes ? to : from };
    this.drawn();
    if (goes && Math.abs(wanted - to) > 1) this.ask();
  }

  /** @param {SideName} side */
  lead(side) {
    this.leader = side;
    this.held = null;
    this.slack = { by: 0, since: 0 };
  }

  /** Where the follower should be scrolled to. @param {number} scrolled the leader */
  wanted(scrolled) {
    const { leader, held, slack } = this;
    const follower = otherSide(leader);
    if (held) return scrolled + at(this.extents[follower], held.other).top - at(this.extents[leader], held.own).top;
    const line = readingLine(scrolled, this.most[leader], this.height);
    const left = Math.max(0, 1 - Math.abs(scrolled - slack.since) / LETS_GO);
    return level(this.ways[leader], scrolled + line) - line + slack.by * left;
  }

  /**
   * Keeps two blocks level until somebody scrolls on; where nothing answers the block, its column only leads.
   *
   * @param {SideName} side whose block stays where it is
   * @param {number} own
   * @param {number | null} other
   */
  hold(side, own, other) {
    this.lead(side);
    if (other !== null) this.held = { side, own, other };
    for (const each of SIDES) this.scrolled[each] = this.columns[each].scrollTop;
    this.ask();
  }

  /** Somebody scrolls on: back into step, little by little. */
  letGo() {
    if (!this.held || !this.extents.a.length) return;
    const since = this.columns[this.leader].scrollTop;
    const by = this.wanted(since);
    this.held = null;
    this.slack = { by: 0, since };
    this.slack.by = by - this.wanted(since);
  }

  /** The block that is read. @param {SideName} side */
  read(side) {
    const scrolled = this.columns[side].scrollTop;
    const height = scrolled + readingLine(scrolled, this.most[side], this.height);
    return this.extents[side].findIndex(({ bottom }) => bottom > height);
  }

  /** The blocks that are in sight. @param {SideName} side */
  seen(side) {
    const [from, to] = [this.scrolled[side] + 4, this.scrolled[side] + this.height - 4];
    return this.extents[side].flatMap(({ top, bottom }, block) => (bottom > from && top < to ? [block] : []));
  }
}
