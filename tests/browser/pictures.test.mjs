// Pictures: room is kept for them by their true size, they load when they are near, and their titles are captions.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { deflateSync, crc32 } from "node:zlib";
import { program, root } from "./program.mjs";
import { assertAccessible, assertClean, launchWhole, openPage, serve, shift } from "./support.mjs";

const run = promisify(execFile);
/** A camera that was held upright: the picture is to be turned by a quarter. */
const TURNED = Buffer.from("4d4d002a00000008000101120003000000010006000000000000", "hex");
const SVG = "http://www.w3.org/2000/svg";

/**
 * Bytes of a picture that the browser itself makes.
 * @param {Page} page
 * @param {string} type
 * @param {number} width
 * @param {number} height
 */
async function encoded(page, type, width, height) {
  const url = await page.evaluate(
    ({ kind, across, down }) => {
      const canvas = Object.assign(document.createElement("canvas"), { width: across, height: down });
      const brush = canvas.getContext("2d", { alpha: false });
      if (!brush) throw new Error("there is nothing to draw with");
      brush.fillStyle = "teal";
      brush.fillRect(0, 0, across / 2, down);
      return canvas.toDataURL(kind, 0.9);
    },
    { kind: type, across: width, down: height },
  );
  assert.ok(url.startsWith(`data:${type};`), `the browser cannot make ${type}`);
  return Buffer.from(url.split(",")[1], "base64");
}

/** A JPEG with the note of its camera after its first two bytes. @param {Buffer} jpeg */
function turned(jpeg) {
  const note = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), TURNED]);
  const head = Buffer.from([0xff, 0xe1, 0, note.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, note, jpeg.subarray(2)]);
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [data.length, crc32(body)].map((number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(number);
    return bytes;
  });
  return Buffer.concat([length, body, sum]);
}

/** A PNG of one colour whose note says that it is to be turned. @param {number} width @param {number} height */
function turnedPng(width, height) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0], 8);
  const parts = [
    chunk("IHDR", head),
    chunk("eXIf", TURNED),
    chunk("IDAT", deflateSync(Buffer.alloc((width + 1) * height))),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), ...parts]);
}

/**
 * A WebP, whose colours are told apart, with the same note at its end: browsers pay no heed to it there.
 * @param {Buffer} webp
 * @param {number} width
 * @param {number} height
 */
function turnedWebp(webp, width, height) {
  /** @param {string} type @param {Buffer} data */
  const part = (type, data) => {
    const head = Buffer.alloc(8);
    head.write(type, "latin1");
    head.writeUInt32LE(data.length, 4);
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
  };
  assert.equal(webp.toString("latin1", 12, 16), "VP8X");
  const canvas = Buffer.alloc(10);
  canvas[0] = webp[20] | 8;
  canvas.writeUIntLE(width - 1, 4, 3);
  canvas.writeUIntLE(height - 1, 7, 3);
  const parts = [Buffer.from("WEBP", "latin1"), part("VP8X", canvas), webp.subarray(30), part("EXIF", TURNED)];
  return part("RIFF", Buffer.concat(parts));
}

const NAMES = ["photo.jpg", "upright.jpg", "wide.png", "turned.png", "soft.webp", "turned.webp", "sized.svg", "shape.svg", "half.svg"];
const PAGE = `---
title: Pictures
---
Before the pictures.

${NAMES.map((name) => `![What ${name} shows](media:${name} "Caption of ${name}")\n\nWords after ${name}.\n`).join("\n")}
`;

/** @type {Browser} */
let browser;
/** @type {Server} */
let server;
/** @type {string} */
let folder;
before(async () => {
  // The shell prints without waiting for pictures far below.
  browser = await launchWhole();
  folder = await mkdtemp(join(tmpdir(), "pictures-"));
  const media = join(folder, "playbook/media");
  await cp(join(root, "tests/fixtures/base"), join(folder, "playbook"), { recursive: true });
  await mkdir(media, { recursive: true });
  const page = await browser.newPage();
  const photo = await encoded(page, "image/jpeg", 640, 400);
  const files = {
    "photo.jpg": photo,
    "upright.jpg": turned(photo),
    "wide.png": await encoded(page, "image/png", 1800, 300),
    "turned.png": turnedPng(320, 100),
    "soft.webp": await encoded(page, "image/webp", 300, 500),
    "turned.webp": turnedWebp(await encoded(page, "image/webp", 300, 200), 300, 200),
    "sized.svg": `<svg xmlns="${SVG}" width="120pt" height="40mm"><path d="M0 0h99v99z"/></svg>`,
    "shape.svg": `<svg xmlns="${SVG}" viewBox="0 0 40 10"><path d="M0 0h40v10z"/></svg>`,
    "half.svg": `<svg xmlns="${SVG}" width="200" viewBox="0 0 4 3"><path d="M0 0h4v3z"/></svg>`,
  };
  await Promise.all(Object.entries(files).map(([name, bytes]) => writeFile(join(media, name), bytes)));
  await writeFile(join(folder, "playbook/pages/pictures.md"), PAGE);
  await run(await program(), ["build"], { cwd: folder });
  await run(await program(), ["build", "--single-file", "--out", "one.html"], { cwd: folder });
  server = await serve(join(folder, "public"));
});
after(async () => {
  await Promise.all([browser.close(), server.close()]);
  await rm(folder, { recursive: true });
});

/** Each picture's own size, its attributes, and the room it has. @param {Page} page */
const measured = (page) =>
  page.$$eval("main img", async (/** @type {HTMLImageElement[]} */ images) => {
    for (const image of images) image.loading = "eager";
    const failed = (await Promise.all(images.map((image) => image.decode().catch(() => image.src)))).filter(Boolean);
    if (failed.length > 0) throw new Error(`not shown: ${failed}`);
    return images.map((image) => ({
      name: image.alt.split(" ")[1],
      natural: [image.naturalWidth, image.naturalHeight],
      said: [Number(image.getAttribute("width")), Number(image.getAttribute("height"))],
      room: [image.clientWidth, image.clientHeight],
    }));
  });

/** @param {Awaited<ReturnType<typeof measured>>} pictures */
function assertTrue(pictures) {
  assert.deepEqual(
    pictures.map(({ name }) => name),
    NAMES,
  );
  for (const { name, natural, said, room } of pictures) {
    /** @param {number[]} given */
    const ratio = ([width, height]) => width / height;
    assert.ok(Math.abs(ratio(natural) - ratio(said)) < 0.02, `${name} is ${natural} and said to be ${said}`);
    assert.ok(Math.abs(ratio(room) / ratio(natural) - 1) < 0.03, `${name} is ${natural} and shown as ${room}`);
    // A drawing that says only its shape fills the column.
    if (name !== "shape.svg") assert.deepEqual(said, natural, name);
  }
}

test("sizes are those at which the browser shows a picture, turned ones too", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await openPage(context, server.url("pages/pictures.html"));
  assertTrue(await measured(page));
  await assertAccessible(page);
  assertClean(page);
  await context.close();
});

test("nothing moves while pictures load", async () => {
  for (const width of [1280, 360]) {
    const context = await browser.newContext({ viewport: { width, height: 700 } });
    const page = await context.newPage();
    // Pictures come only when the text is laid out.
    let letThrough = () => {};
    const laidOut = new Promise((done) => (letThrough = () => done(undefined)));
    await page.route("**/media/*", async (route) => {
      await laidOut;
      await route.continue();
    });
    await page.goto(server.url("pages/pictures.html"));
    const before = await page.evaluate(() => document.documentElement.getBoundingClientRect().height);
    letThrough();
    await page.$$eval("main img", async (/** @type {HTMLImageElement[]} */ images) => {
      for (const image of images) image.loading = "eager";
      await Promise.all(images.map((image) => image.decode()));
    });
    assert.equal(await shift(page), 0, `at ${width}`);
    // A drawing's own size may have a fraction, and attributes have none.
    const moved = (await page.evaluate(() => document.documentElement.getBoundingClientRect().height)) - before;
    assert.ok(Math.abs(moved) < 0.5, `${moved} at ${width}`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `wider than ${width}`);
    await context.close();
  }
});

test("a title is the caption, and a picture far below is not loaded at once", async () => {
  const context = await browser.newContext({ viewport: { width: 800, height: 600 } });
  const page = await openPage(context, server.url("pages/pictures.html"));
  const captions = await page.$$eval("main figure > figcaption", (nodes) => nodes.map((caption) => caption.textContent));
  assert.deepEqual(
    captions,
    NAMES.map((name) => `Caption of ${name}`),
  );
  const isLater = await page.$$eval("main img", (/** @type {HTMLImageElement[]} */ images) =>
    images.every(({ loading, decoding }) => loading === "lazy" && decoding === "async"),
  );
  assert.ok(isLater);
  assert.equal(await page.$("p figure"), null);
  await context.close();
});

test("one file and paper show them too", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const one = await context.newPage();
  await one.goto(pathToFileURL(join(folder, "one.html")).href + "?page=pages/pictures.html");
  const pictures = await one.$$eval("main img", async (/** @type {HTMLImageElement[]} */ images) => {
    for (const image of images) image.loading = "eager";
    await Promise.all(images.map((image) => image.decode()));
    return images.map((image) => [image.alt, image.naturalWidth > 0, image.hasAttribute("width")]);
  });
  assert.deepEqual(
    pictures,
    NAMES.map((name) => [`What ${name} shows`, true, true]),
  );
  const page = await openPage(context, server.url("pages/pictures.html"));
  const pdf = (await page.pdf()).toString("latin1");
  // Three photographs and the two other rasters; drawings are paths on paper.
  assert.ok(pdf.split("/Subtype /Image").length > 5, "pictures are missing on paper");
  await context.close();
});

test("a drawing cannot be made to run", async () => {
  const drawing = join(folder, "playbook/media/shape.svg");
  const sound = await readFile(drawing, "utf8");
  await writeFile(drawing, sound.replace("<path", `<script>document.title = "run"</script><path`));
  const failed = await run(await program(), ["build"], { cwd: folder }).catch((error) => error);
  await writeFile(drawing, sound);
  assert.equal(failed.code, 1);
  assert.match(failed.stderr, /LN080[^]*media\/shape\.svg:1:/);
});
