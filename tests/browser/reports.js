/** The reports that the page's tests hand in: the two seeds, and shorter ones for what the seeds do not show. */
import { readFileSync } from "node:fs";

/** @typedef {{ name: string, path: string, text: string }} Report */

/** @param {string} name @returns {Report} */
function seed(name) {
  const path = new URL(`../../seeds/${name}`, import.meta.url).pathname;
  return { name, path, text: readFileSync(path, "utf8") };
}

/** Radio Free Europe's report. */
export const SEED_A = seed("000_a35c219f1e7b7b2a.txt");
/** The Moscow Times' report. */
export const SEED_B = seed("003_943cb4618b92e408.txt");

/** A ferry fire: contradicts {@link FERRY_B} in the number of the injured; its last five paragraphs stand in no other. */
export const FERRY_A = {
  name: "ferry-a.txt",
  text: `Fire On Ferry Off Helmsund Leaves 14 Injured

By Ingrid Solberg

May 11, 2023

A fire broke out on the car ferry Nordlys off the port of Helmsund on May 10, and 14 passengers were injured, the coast guard said.

Captain Jonas Lindqvist ordered everyone on board into the lifeboats after smoke had filled the engine room.

"We heard the alarm and then everything went dark very quickly," said Maria Holt, a passenger.

The aquarium in the old town, which shows herring and eels, opened an exhibition about the polar night.

Farmers in the valley expect a poor harvest of cherries because frost came late in the spring.

The city orchestra plays Grieg and Nielsen in the park, and admission is free for children.

A bakery on the market square won the national prize for its rye bread.

Runners from eleven countries have entered the half marathon along the fjord.
`,
};

/** The same fire, told by someone else. */
export const FERRY_B = {
  name: "ferry-b.txt",
  text: `Ferry Burns Off Helmsund

By Peter Brandt

May 11, 2023

The coast guard said 17 passengers were injured on Wednesday when a fire broke out on the ferry Nordlys off the port of Helmsund.

"We heard the alarm and then everything went dark very quickly," passenger Maria Holt told reporters on the quay.

Smoke filled the engine room, and Captain Jonas Lindqvist ordered everyone on board into the lifeboats.

The shipping company said a cracked fuel pipe may have been the cause.
`,
};

/** A third report of the fire, to put in the place of another. */
export const FERRY_C = {
  name: "ferry-c.txt",
  text: `Lifeboats Save Ferry Passengers

A fire broke out on the ferry Nordlys off the port of Helmsund and 14 passengers were injured, the coast guard said.

Nobody was missing in the evening, according to the port's director, Astrid Falk.
`,
};

/**
 * A made-up report of about so many words; two of the same length tell partly the same.
 *
 * @param {string} place
 * @param {number} words
 */
export function longReport(place, words) {
  const [who, did, what] = [
    ["The mayor", "A spokeswoman", "The harbour master", "An engineer", "The union", "A witness", "The insurer"],
    ["inspected", "closed", "praised", "repaired", "described", "questioned", "sold", "counted", "photographed"],
    ["the crane", "two ferries", "the eastern pier", "a warehouse", "the night shift", "the fish market"],
  ];
  let seed = 7;
  const one = (/** @type {string[]} */ list) => {
    seed = (seed * 48271) % 2147483647;
    return list[seed % list.length];
  };
  const sentence = (/** @type {number} */ number) =>
    `${one(who)} ${one(did)} ${one(what)} in ${place === "Quay" && number % 3 ? "the port" : place} on day ${number}, and ${one(did)} ${one(what)} again.`;
  const paragraphs = [];
  for (let number = 0; number * 17 < words; number += 3)
    paragraphs.push([number, number + 1, number + 2].map(sentence).join(" "));
  return { name: `${place.toLowerCase()}.txt`, text: `${place} Chronicle\n\n${paragraphs.join("\n\n")}\n` };
}
