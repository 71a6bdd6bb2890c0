// The shape of a results file, looked at whole: every mistake with its place. `src/assess/validate.rs` is its twin.
(function () {
  "use strict";

  const localNormal = (window.localNormal = window.localNormal || {});
  const { say } = localNormal.build;
  const data = localNormal.assessment;
  if (!data) return;

  const LONGEST_QUOTE = 60;
  const DEEPEST = 64;
  const ID = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
  const TIME = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/i;
  const SCHEMES = ["http", "https", "mailto"];

  const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const missing = (value) => value === undefined || value === null;
  const own = (object, key) => (Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined);
  const ids = (list) => list.map(({ id }) => id);

  function quoted(text) {
    return text.length <= LONGEST_QUOTE ? JSON.stringify(text) : `${JSON.stringify(text.slice(0, LONGEST_QUOTE))}…`;
  }

  // Whether an address leads nowhere but to a web page or a mail; one without a scheme is taken as it is.
  function isHarmless(text) {
    if (/[\u0000-\u001f\u007f-\u009f]/.test(text)) return false;
    const [before, after] = text.trimStart().split(/:(.*)/s);
    return after === undefined || /[./?#]/.test(before) || SCHEMES.includes(before.toLowerCase());
  }

  const KINDS = {
    text: () => true,
    id: (text) => ID.test(text),
    time: (text) => TIME.test(text) && !Number.isNaN(Date.parse(text)),
    sha256: (text) => /^[0-9a-f]{64}$/i.test(text),
    url: isHarmless,
  };
  const wanted = (kind) => (Array.isArray(kind) ? say("script-file-one-of", { list: kind.join(", ") }) : say(`script-file-a-${kind}`));
  const fits = (kind, text) => (Array.isArray(kind) ? kind.includes(text) : KINDS[kind](text));

  function found(value) {
    if (missing(value)) return say("script-file-nothing");
    if (Array.isArray(value)) return say("script-file-a-list");
    return typeof value === "object" ? say("script-file-an-object") : quoted(String(value));
  }

  // A check collects {path, message}.
  function Check() {
    const mistakes = [];
    const report = (path, message) => mistakes.push({ path, message });
    const wrong = (path, what, value) => report(path, say("script-file-wanted", { wanted: what, found: found(value) }));
    const text = (parent, path, key, kind, required) => {
      const value = own(parent, key);
      if (missing(value)) return required ? wrong(`${path}${key}`, wanted(kind), value) : undefined;
      if (typeof value !== "string") return wrong(`${path}${key}`, wanted(kind), value);
      return fits(kind, value) ? undefined : wrong(`${path}${key}`, wanted(kind), value);
    };
    const record = (parent, key, fields) => {
      const value = own(parent, key);
      if (missing(value)) return;
      if (!isObject(value)) return void wrong(key, say("script-file-an-object"), value);
      for (const [field, kind] of Object.entries(fields)) text(value, `${key}.`, field, kind);
    };
    const list = (parent, path, key, item) => {
      const value = own(parent, key);
      if (missing(value)) return;
      if (!Array.isArray(value)) return void wrong(`${path}${key}`, say("script-file-a-list"), value);
      value.forEach((one, at) => (isObject(one) ? item(one, `${path}${key}[${at}].`) : wrong(`${path}${key}[${at}]`, say("script-file-an-object"), one)));
    };
    return { mistakes, report, wrong, text, record, list };
  }

  function answer(check, id, given) {
    const place = `answers[${quoted(id)}]`;
    if (!ID.test(id)) check.report(place, say("script-file-no-id"));
    if (!isObject(given)) return void check.wrong(place, say("script-file-an-object"), given);
    const path = `${place}.`;
    const rev = own(given, "rev");
    if (rev !== undefined && !(Number.isInteger(rev) && rev >= 1 && rev < 2 ** 32)) check.wrong(`${path}rev`, say("script-file-a-number"), rev);
    check.text(given, path, "state", ["level", "na", "unknown"], true);
    check.text(given, path, "level", "id", given.state === "level");
    check.text(given, path, "na_reason", "id", given.state === "na");
    check.text(given, path, "target", "id");
    check.text(given, path, "confidence", ["low", "medium", "high"]);
    check.text(given, path, "updated", "time");
    const note = own(given, "note");
    if (isObject(note)) {
      check.text(note, `${path}note.`, "text", "text", true);
      check.text(note, `${path}note.`, "visibility", ["internal", "publishable"]);
    } else if (!missing(note)) check.wrong(`${path}note`, say("script-file-an-object"), note);
    check.list(given, path, "evidence", (item, at) => {
      for (const [key, kind] of [["title", "text"], ["url", "url"], ["date", "text"]]) check.text(item, at, key, kind);
    });
  }

  function root(check, file) {
    for (const [key, kind] of Object.entries({ file_id: "text", created: "time", updated: "time", tool: "text" })) check.text(file, "", key, kind);
    const model = own(file, "model");
    if (isObject(model)) {
      check.text(model, "model.", "id", "id", true);
      check.text(model, "model.", "version", "text");
      check.text(model, "model.", "sha256", "sha256");
    } else check.wrong("model", say("script-file-an-object"), model);
    check.record(file, "subject", { council: "text", name: "text", type: ids(data.councils), nation: ids(data.nations) });
    check.record(file, "round", { id: "text", label: "text" });
    check.record(file, "respondent", { id: "text", role: "text" });
    plan(check, own(file, "plan"));
    const answers = own(file, "answers");
    if (isObject(answers)) for (const id of Object.keys(answers)) answer(check, id, answers[id]);
    else check.wrong("answers", say("script-file-an-object"), answers);
    check.list(file, "", "orphans", () => {});
    check.list(file, "", "rounds", (earlier, path) => {
      const inside = Check();
      root(inside, earlier);
      for (const { path: place, message } of inside.mistakes) check.report(path + place, message);
    });
  }

  // Who takes which step, and by when.
  function plan(check, value) {
    if (missing(value)) return;
    if (!isObject(value)) return void check.wrong("plan", say("script-file-an-object"), value);
    for (const [key, step] of Object.entries(value)) {
      const place = `plan[${quoted(key)}]`;
      if (!isObject(step)) check.wrong(place, say("script-file-an-object"), step);
      else for (const field of ["owner", "due"]) check.text(step, `${place}.`, field, "text");
    }
  }

  // What must not be in any JSON that is taken in: keys that change how objects work, and endless depth.
  function dangers(value) {
    const left = [{ value, path: "", depth: 0 }];
    while (left.length > 0) {
      const { value: one, path, depth } = left.pop();
      if (typeof one !== "object" || one === null) continue;
      if (depth > DEEPEST) return [{ path: path.slice(0, LONGEST_QUOTE), message: say("script-file-too-deep") }];
      for (const key of Object.keys(one)) {
        const place = path ? `${path}[${quoted(key)}]` : key;
        if (key === "__proto__") return [{ path: place, message: say("script-file-forbidden-key") }];
        left.push({ value: one[key], path: place, depth: depth + 1 });
      }
    }
    return [];
  }

  localNormal.checkFile = function (file) {
    const check = Check();
    const grave = dangers(file);
    if (grave.length > 0) return grave;
    root(check, file);
    return check.mistakes;
  };
})();
