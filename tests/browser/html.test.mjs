// The Nu HTML checker on every page as it is written: no error, no warning. Pages as scripts have made them: checkers.test.mjs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "./markup.mjs";
import { site } from "./support.mjs";

test("every page is valid as it is written", async () => {
  assert.deepEqual(await check(site), []);
});
