/**
 * The overview: the note, each clause a link to its place, and the counts, which are the legend of the signs as well.
 *
 * @import { Comparison, Place, State, Target } from "../types.js"
 */
import { byId, counted, element } from "../dom.js";
import { SIGNS } from "../jot.js";

/** What the table of near words would have done, where it could not. */
const WITHOUT_VECTORS = {
  missing:
    "The table of near words did not load, so passages in quite different words may stay unlinked. Reload the page to try again.",
  other_language:
    "The table of near words knows English only, so here passages in quite different words may stay unlinked.",
};

/**
 * @param {Place} place
 * @returns {Target[]}
 */
export function targets(place) {
  return [
    ...(place.details ?? []).map((id) => /** @type {Target} */ (`detail-${id}`)),
    ...(place.rows ?? []).map((id) => /** @type {Target} */ (`row-${id}`)),
    ...(place.blocks_a ?? []).map((id) => /** @type {Target} */ (`a-${id}`)),
    ...(place.blocks_b ?? []).map((id) => /** @type {Target} */ (`b-${id}`)),
  ];
}

export class Overview {
  /**
   * @param {import("../state.js").Store} store
   * @param {(places: Target[]) => void} cycle goes to the first of several places, and with each further call to the next
   * @param {import("./aligned.js").AlignedView} aligned prepared before this
   */
  constructor(store, cycle, aligned) {
    this.aligned = aligned;
    this.cycle = cycle;
    this.node = byId("overview");
    store.watch(["comparison"], (state) => this.render(state));
  }

  /** @param {State} state */
  render({ comparison }) {
    this.node.hidden = !comparison;
    if (!comparison) return;
    const { word_vectors } = comparison;
    byId("word-vectors").hidden = word_vectors === "used";
    byId("word-vectors").textContent = word_vectors === "used" ? "" : WITHOUT_VECTORS[word_vectors];
    byId("note").replaceChildren(
      ...comparison.summary.note.map(({ text, to }) => this.clause(text, to ? targets(to) : [], comparison)),
    );
    byId("counts").replaceChildren(...this.counts(comparison).map((count) => element("li", {}, count)));
  }

  /** @param {string} text @param {Target[]} places @param {Comparison} comparison */
  clause(text, places, comparison) {
    const [first] = places;
    if (!first) return element("bdi", {}, text);
    const id = Number(first.match(/^detail-(\d+)$/)?.[1] ?? -1);
    const relation = comparison.details[id]?.relation;
    // Spaces and signs that only join the clause to its neighbours are no part of the link.
    const [, lead = "", words = text, tail = ""] = text.match(/^([\s,;.]*)(.*?)([\s,;.]*)$/s) ?? [];
    const link = this.link(words, places, relation === "conflict" ? "conflict" : "");
    const fragment = document.createDocumentFragment();
    fragment.append(lead, link, tail);
    return fragment;
  }

  /** @param {string} text @param {Target[]} places @param {string} name */
  link(text, places, name) {
    return element(
      "a",
      {
        href: `#${places[0]}`,
        class: name,
        onclick: (event) => {
          event.preventDefault();
          this.cycle(places);
        },
      },
      text,
    );
  }

  /** @param {Comparison} comparison */
  counts({ summary, details }) {
    /** @param {(detail: import("../types.js").Detail) => boolean} wanted */
    const where = (wanted) =>
      details.flatMap((detail, id) => (wanted(detail) ? [/** @type {Target} */ (`detail-${id}`)] : []));
    const sharedQuotes = where(({ kind, a, b }) => kind === "quote" && a.length > 0 && b.length > 0);
    /** @type {[string, string, string, Target[]][]} */
    const counts = [
      [
        "conflict",
        SIGNS.conflict,
        counted(summary.conflicts, "contradiction"),
        where(({ relation }) => relation === "conflict"),
      ],
      [
        "equivalent",
        SIGNS.equivalent,
        counted(summary.equivalents, "equivalent"),
        where(({ relation }) => relation === "equivalent"),
      ],
      ["variant", SIGNS.variant, counted(summary.variants, "variant"), where(({ relation }) => relation === "variant")],
      ["quotation", "“ ”", counted(summary.shared_quotes, "shared quotation"), sharedQuotes],
      ["only_a", "A", `${summary.only.a.blocks} only in A`, this.aligned.alone("a")],
      ["only_b", "B", `${summary.only.b.blocks} only in B`, this.aligned.alone("b")],
    ];
    return counts.map(([name, sign, text, places]) => {
      const words = [
        element("span", { class: "sign", "aria-hidden": "true" }, sign),
        " ",
        element("span", { class: `sample ${name}` }, text),
      ];
      return places.length
        ? element(
            "button",
            { type: "button", class: `count ${name}`, "data-count": name, onclick: () => this.cycle(places) },
            ...words,
          )
        : element("span", { class: `count ${name}`, "data-count": name }, ...words);
    });
  }
}
