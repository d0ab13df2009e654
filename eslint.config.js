import js from "@eslint/js";
import globals from "globals";

/** Text from a file never becomes markup: nothing may be assigned or written as HTML. */
const WRITES_HTML = ["innerHTML", "outerHTML", "insertAdjacentHTML", "setHTMLUnsafe", "createContextualFragment"].map(
  (property) => ({ property, message: "Build nodes and set their text." }),
);

export default [
  { ignores: ["dist/", "target/", "node_modules/", "fuzz/"] },
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-restricted-properties": [
        "error",
        ...WRITES_HTML,
        { object: "document", property: "write", message: "Build nodes." },
      ],
    },
  },
  {
    files: ["www/**"],
    languageOptions: { globals: { ...globals.browser, ...globals.worker, ...globals.serviceworker } },
  },
  // Node runs the benchmarks, and hands some of them to browsers.
  { files: ["benches/**"], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
  // A test's functions run on both sides: in node, and, handed to the browser, in the page.
  {
    files: ["tests/browser/**", "tests/page/**", "tools/**"],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
];
