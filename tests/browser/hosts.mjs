// The kinds of host that the site must work on, each as `{name, url(path), close()}`. All but the file share send the
// strict policy as a header, on every response, so that a page's own policy is never the only one.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { answers, freePort } from "./ports.mjs";
import { root } from "./program.mjs";
import { fileUrl, portOf, site } from "./support.mjs";

/**
 * The files of a site by their keys; and what a host has at a key.
 * @typedef {Map<string, string>} Keys
 * @typedef {(key: string, keys: Keys) => { key?: string, status?: number, location?: string }} Find
 */

/** The settings that we hand out for a server. @param {string} name */
const settings = (name) => readFileSync(join(root, "docs/publishing/servers", name), "utf8");

/** The policy that servers send: that of the pages, and that no other site may show them in a frame. */
export const POLICY = /Content-Security-Policy: (.+)/.exec(settings("_headers"))?.[1] ?? "";

const HEADERS = { "content-security-policy": POLICY, "x-content-type-options": "nosniff" };

/** What IIS 10 maps as it is installed, of the endings that a site of ours may have (webp is not among them). */
const IIS_TYPES = {
  css: "text/css",
  csv: "application/octet-stream",
  html: "text/html",
  ico: "image/x-icon",
  ics: "text/calendar",
  jpg: "image/jpeg",
  js: "application/javascript",
  json: "application/json",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xml: "text/xml",
};
/** @type {Record<string, string>} */
const TYPES = { ...IIS_TYPES, webp: "image/webp" };

/** Parts of a path that its request filter hides, and the sign that it takes for an escape made twice. */
const IIS_HIDES = /(^|\/)(bin|web\.config|app_(code|data|globalresources|localresources|webreferences|browsers))(\/|$)|\+/i;

// Every file of the site by its path with `/`, as an object store has its keys.
/** @param {string} folder */
async function keysOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return [
          file
            .slice(folder.length + 1)
            .split("\\")
            .join("/"),
          file,
        ];
      }),
  );
}

// A server in this process. `find(key)` answers {key, status, location} for what was asked below `base`.
/** @param {string} name @param {Find} find @param {{ base?: string, types?: Record<string, string> }} [given] */
async function small(name, find, { base = "/", types = TYPES } = {}) {
  const keys = await keysOf(site);
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "", "http://x").pathname);
    const found = path.startsWith(base) ? find(path.slice(base.length), keys) : { status: 404 };
    if (found.location !== undefined) return response.writeHead(301, { ...HEADERS, location: base + found.location }).end();
    const type = types[extname(found.key ?? "").slice(1)];
    if (!found.key || !type) return response.writeHead(404, HEADERS).end();
    response.writeHead(200, { ...HEADERS, "content-type": type }).end(await readFile(keys.get(found.key) ?? ""));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = () =>
    new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  return { name, url: (/** @type {string} */ path) => `http://127.0.0.1:${portOf(server)}${base}${path}`, close };
}

/** @param {string} key @param {Keys} keys */
const exact = (key, keys) => (keys.has(key) ? { key } : {});
/** @param {string} key @param {Keys} keys */
const withIndex = (key, keys) => exact(key === "" || key.endsWith("/") ? `${key}index.html` : key, keys);

/** @param {string} key @param {Keys} keys */
const onIis = (key, keys) => (IIS_HIDES.test(key) ? {} : withIndex(key, keys));

// `NAME.html` is sent on to `NAME`, and `index.html` to its folder: Netlify, Cloudflare Pages and their like.
/** @param {string} key @param {Keys} keys */
function stripping(key, keys) {
  if (key === "index.html" || key.endsWith("/index.html")) return { location: key.slice(0, -"index.html".length) };
  if (key.endsWith(".html") && keys.has(key)) return { location: key.slice(0, -".html".length) };
  return keys.has(`${key}.html`) ? { key: `${key}.html` } : withIndex(key, keys);
}

// Debian's own server with a configuration of ours, in the foreground: it ends with the test.
/**
 * @param {string} name
 * @param {string} program
 * @param {string} install
 * @param {(file: string, folder: string) => string[]} arguments_
 * @param {(port: number, folder: string) => string} configuration
 */
async function debian(name, program, install, arguments_, configuration) {
  assert.ok(existsSync(program), `${program} is missing: apt-get install --no-install-recommends ${install}`);
  const folder = await mkdtemp(join(tmpdir(), `hosts-${name}-`));
  // The server's workers may run as another user.
  await chmod(folder, 0o755);
  const port = await freePort();
  const file = join(folder, "server.conf");
  await writeFile(file, configuration(port, folder));
  const child = spawn(program, arguments_(file, folder), { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (bytes) => (said += bytes));
  const ended = once(child, "exit");
  let hasEnded = false;
  ended.then(() => (hasEnded = true));
  const close = async () => {
    child.kill("SIGTERM");
    await ended;
    await rm(folder, { recursive: true });
  };
  while (!(await answers(port))) {
    if (!hasEnded) continue;
    const log = await readFile(join(folder, "log"), "utf8").catch(() => "");
    await close();
    assert.fail(`${name} did not start: ${said}${log}`);
  }
  return { name, url: (/** @type {string} */ path) => `http://127.0.0.1:${port}/${path}`, close };
}

const nginx = () =>
  debian(
    "nginx",
    "/usr/sbin/nginx",
    "nginx-light",
    (file, folder) => ["-p", folder, "-c", file, "-e", join(folder, "log")],
    (port, folder) => `
daemon off;
${process.getuid?.() === 0 ? "user root;" : ""}
worker_processes 1;
pid ${folder}/pid;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  gzip on;
  gzip_types text/css application/javascript image/svg+xml application/json;
  client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder}; uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
  server {
    listen 127.0.0.1:${port};
    ${settings("nginx.conf").replace("/srv/playbook", `"${site}"`)}
  }
}`,
  );

/** @param {string[]} names */
const modules = (names) => names.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join("\n");

const apache = () =>
  debian(
    "apache",
    "/usr/sbin/apache2",
    "apache2",
    (file) => ["-D", "FOREGROUND", "-f", file],
    (port, folder) => `
ServerRoot "${folder}"
ServerName 127.0.0.1
PidFile "${folder}/pid"
Listen 127.0.0.1:${port}
${process.getuid?.() === 0 ? "User www-data\nGroup www-data" : ""}
ErrorLog "${folder}/log"
${modules(["mpm_event", "authz_core", "dir", "mime", "headers", "negotiation", "autoindex"])}
TypesConfig /etc/mime.types
DocumentRoot "${site}"
<Directory "${site}">
  Require all granted
  ${settings("htaccess")}
</Directory>
ErrorDocument 404 /404.html
`,
  );

/** Each kind of host by its name; a call starts it. */
/** @type {Record<string, () => Promise<Host>>} */
export const HOSTS = {
  "at a root": () => small("at a root", withIndex),
  "three folders deep": () => small("three folders deep", withIndex, { base: "/three/folders/deep/" }),
  "a file share": async () => ({ name: "a file share", url: fileUrl, close: async () => {} }),
  nginx,
  Apache: apache,
  "strips .html": () => small("strips .html", stripping),
  "IIS's types only": () => small("IIS's types only", onIis, { types: IIS_TYPES }),
  "object storage": () => small("object storage", exact),
};

/** The site's files that IIS would refuse, so that none is added unseen: it answers 404.3 for a type that it does not know. */
export async function refusedByIis() {
  return [...(await keysOf(site)).keys()].filter((key) => IIS_HIDES.test(key) || !(extname(key).slice(1) in IIS_TYPES));
}
