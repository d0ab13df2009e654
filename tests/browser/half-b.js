import { run } from "./halves.js";

await run(1);
