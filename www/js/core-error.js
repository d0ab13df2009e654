/** @import { Refusal } from "./types.js" */

/** A refusal of the core or of a reader, in plain words. */
export class CoreError extends Error {
  /** @param {Refusal} refusal */
  constructor({ code, message }) {
    super(message);
    this.code = code;
  }
}
