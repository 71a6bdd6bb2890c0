// One council's assessment from begin to end, as its people make it: shared out among three who answer in a workbook, on a phone and by
// a link; added with two clashes; agreed in a meeting; planned; put before a committee from a word processor; and made again in spring.
import { after, before, test } from "node:test";
import { assessmentOf } from "./sample.mjs";
import { startScreen } from "./screen.mjs";
import { launchOn, serve } from "./support.mjs";
import { addAll, byLink, inWorkbook, onPhone, shareOut } from "./story/answering.mjs";
import { DIGITAL, HOUSING, arrive, councilOf, leave } from "./story/council.mjs";
import { choose, meet, paper, secondRound } from "./story/deciding.mjs";

/** @type {Awaited<ReturnType<typeof startScreen>>} */
let screen;
/** @type {Browser} */
let browser;
/** @type {Server} */
let server;

before(async () => {
  [screen, server] = await Promise.all([startScreen(), serve()]);
  browser = await launchOn(screen.env);
});
after(async () => {
  await browser?.close();
  await Promise.all([screen?.close(), server?.close()]);
});

test("a council's assessment, from the first question shared out to the second round", async () => {
  const assessment = await assessmentOf();
  const place = { browser, server, assessment, council: councilOf(assessment) };
  const lead = await arrive(place);
  await lead.context().grantPermissions(["clipboard-write"]);
  const requests = await shareOut(lead, place);
  const [workbook, { part, whole }, link] = [
    await inWorkbook(place),
    await onPhone(place, requests[HOUSING]),
    await byLink(place, requests[DIGITAL]),
  ];
  const said = await addAll(lead, place, { workbook, part, link });
  await meet(lead, place, said, { workbook, whole });
  const steps = await choose(lead, place);
  await paper(lead, place, steps, screen.env);
  await secondRound(lead, place, steps);
  await leave(lead);
});
