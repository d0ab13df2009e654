/** @import { Refusal } from "./types.js" */

/** A refusal of the core or of a reader, in plain words. */
export class CoreError extends Error {
  /** @param {Refusal} refusal */
  constructor({ code, message }) {
    super(message);
    this.code = code;
  }
}

/** A trap, or no more memory. @type {Refusal} */
export const STOPPED = {
  code: "stopped",
  message: "Diptych’s comparer stopped while it worked on this; it has been started again, so you can go on.",
};

/** No worker comes to work. @type {Refusal} */
export const NOT_STARTED = {
  code: "not_started",
  message:
    "Diptych’s comparer does not start. A current Chrome, Edge, Firefox or Safari runs it: close what else is open, and try again.",
};

/** Of a report that a fresh worker stops at. @param {string} name @returns {Refusal} */
export const leftOut = (name) => ({
  code: "left_out",
  message: `Diptych’s comparer stopped again when it was given “${name}”, so that report was left out: drop another one in its place. The other report is still here.`,
});

/** The time is over. @type {Refusal} */
export const UNANSWERED = {
  code: "unanswered",
  message:
    "Diptych’s comparer gave no answer for so long that it was stopped. The reports are still here: try again, or with shorter ones.",
};

/** Someone said so. @type {Refusal} */
export const CANCELLED = { code: "cancelled", message: "Cancelled." };
