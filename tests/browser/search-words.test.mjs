// The words of queries: read as the program reads pages, and which forms of an English word are one.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "./program.mjs";
import { mutations, otherForms } from "../../themes/default/components/search/welsh.js";
import { compounds, cut, stem } from "../../themes/default/components/search/words.js";

const vectors = JSON.parse(readFileSync(join(root, "tests/vectors/search.json"), "utf8"));

test("queries are read as the program reads pages", () => {
  assert.ok(vectors.length > 40);
  for (const { text, indexed, asked } of vectors) {
    const found = Array.from(compounds(text)).flatMap((compound) => Array.from(compound.words, cut));
    assert.deepEqual(found, asked, text);
    assert.deepEqual(
      found.filter((word) => !indexed.includes(word)),
      [],
      `${text} finds itself`,
    );
  }
});

test("forms of one English word have one stem, and other words have another", () => {
  const one = [
    "library libraries",
    "policy policies",
    "committee committees",
    "insource insources insourced insourcing",
    "share shares shared sharing",
    "car cars",
    "care cares caring cared",
    "plan plans planned planning",
    "travel travels travelled travelling",
    "house houses housing housed",
    "service services",
    "use uses used using",
    "box boxes",
    "tax taxes taxed taxing",
    "church churches",
    "process processes processing",
    "business businesses",
    "agree agrees agreed agreeing",
    "apply applies applied applying",
    "tie ties tied",
    "play plays played playing",
    "install installs installed",
    "call calls called calling",
    "need needs needed",
    "exceed exceeds exceeding exceeded",
    "rate rates rated rating",
    "address addresses",
    "hop hopped hopping",
    "hope hoped hoping",
    "responsibility responsibilities",
    "commission commissions commissioned commissioning",
    "key keys",
    "fee fees",
    "children child",
  ].map((forms) => forms.split(" "));
  // `child` and `children` are told by a list.
  for (const forms of one.slice(0, -1)) assert.deepEqual([...new Set(forms.map(stem))].length, 1, forms.join(" "));
  const stems = one
    .map(([word]) => stem(word))
    .concat(["news", "new", "us", "gas", "commit", "status", "be", "being", "rat", "thing", "evening", "even"].map(stem));
  assert.equal(new Set(stems).size, stems.length);
});

test("a Welsh word is found however it begins", () => {
  const cases = JSON.parse(readFileSync(join(root, "tests/vectors/mutations.json"), "utf8"));
  for (const [word, forms] of Object.entries(cases)) {
    assert.deepEqual(mutations(word), forms, word);
    for (const form of forms) assert.ok(otherForms(form).includes(word), `${form}: ${otherForms(form)}`);
  }
  assert.deepEqual(otherForms("cyngor").sort(), ["chyngor", "gyngor", "nghyngor"]);
  assert.ok(otherForms("wefan").includes("gwefan"));
  assert.deepEqual(otherForms("yn"), []);
});
