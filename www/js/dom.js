/** Small helpers to build nodes. Text always becomes text nodes, what deceives in it marked: nothing here parses HTML. */
import { shown } from "./unseen.js";

/**
 * @typedef {string | number | boolean | null | undefined | ((event: any) => void)} Value
 */

/**
 * An element: attributes by name, `on…` as listeners, `class` as such; null, undefined and false are left out.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, Value>} [attributes]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  setAttributes(node, attributes);
  append(node, children);
  return node;
}

/**
 * An element of a drawing.
 *
 * @param {string} tag
 * @param {Record<string, Value>} [attributes]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {SVGElement}
 */
export function drawn(tag, attributes = {}, ...children) {
  const node = /** @type {SVGElement} */ (document.createElementNS("http://www.w3.org/2000/svg", tag));
  setAttributes(node, attributes);
  append(node, children);
  return node;
}

/** @param {Element} node @param {Record<string, Value>} attributes */
function setAttributes(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false)
      node.setAttribute(name, value === true ? "" : String(value));
  }
}

/** @param {Element} node @param {(Node | string | null | undefined | false)[]} children */
function append(node, children) {
  for (const child of children) if (child) node.append(...(typeof child === "string" ? shown(child) : [child]));
}

/**
 * The element with an id, which the page has.
 *
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const node = document.getElementById(id);
  if (!node) throw new Error(`The page has no #${id}.`);
  return node;
}

/** Puts a text in the place of what an element held. @param {Element} node @param {string} text */
export function setText(node, text) {
  node.replaceChildren(...shown(text));
}

/**
 * A number with its noun: `1 paragraph`, `1,200 words`.
 *
 * @param {number} count
 * @param {string} one
 * @param {string} [many]
 */
export function counted(count, one, many = `${one}s`) {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** Words for a reader who does not see the signs. @param {string} text */
export function spoken(text) {
  return element("span", { class: "spoken" }, text);
}
