/** File names and rows as text: what leaves the page. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fileName, safeName, today } from "../../www/js/saving.js";

describe("the name of a saved file", () => {
  test("is safe on every system and holds no path", () => {
    assert.equal(safeName("../CON: <b>“Fire”</b> / a\\b?*|"), "con-b-fire-b-a-b");
    assert.equal(safeName("Şahin’s ﬁrst 3.2"), "şahin-s-ﬁrst-3-2");
    assert.equal(safeName("…"), "");
  });

  test("ends with a whole word, or where one word is too long, with a letter", () => {
    assert.equal(safeName(`${"word ".repeat(20)}`), Array(12).fill("word").join("-"));
    assert.equal(safeName("报".repeat(90)), "报".repeat(20));
  });

  test("tells both reports and the day", () => {
    const article = { outlet: null, headline: null, name: "a.txt", published: null };
    const comparison = /** @type {any} */ ({
      articles: { a: article, b: { ...article, outlet: "Coast Wire", headline: "Ferry", published: "2024-05-12" } },
    });
    assert.equal(fileName(comparison, "markdown", "2026-01-02"), "diptych-a-txt-and-coast-wire-2024-05-12.md");
    comparison.articles.b.published = null;
    assert.equal(fileName(comparison, "json", "2026-01-02"), "diptych-a-txt-and-coast-wire-2026-01-02.json");
    assert.equal(today(new Date(2026, 0, 2, 23)), "2026-01-02");
  });
});
