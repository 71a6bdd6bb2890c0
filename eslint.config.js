// The rules for all scripts. `npm run lint` applies them.
import js from "@eslint/js";
import globals from "globals";

/** What src/assets/modules.rs reads: one line for each import or re-export. */
const oneLine = {
  create: (context) => {
    const check = (node) => {
      const isLong = node.source && node.loc.start.line !== node.loc.end.line;
      if (isLong) context.report({ node, message: "Imports and re-exports take one line each." });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check };
  },
};

/** What src/assets/modules.rs does not read. */
const OTHER_FORMS = [
  { selector: "ImportDefaultSpecifier, ExportDefaultDeclaration", message: "Modules have named exports." },
  { selector: "ExportNamedDeclaration[declaration=null][source=null]", message: "`export` comes before what it exports." },
  { selector: "ExportAllDeclaration", message: "A re-export names what it exports." },
  { selector: "ExportNamedDeclaration > VariableDeclaration[kind!='const']", message: "What is exported never changes: `export const`." },
  { selector: "ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > ObjectPattern", message: "Each `export const` has one name." },
  { selector: "ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > ArrayPattern", message: "Each `export const` has one name." },
  { selector: "ExportNamedDeclaration > VariableDeclaration[declarations.length>1]", message: "Each `export const` has one name." },
  { selector: "Program > :not(ImportDeclaration, ExportNamedDeclaration[source!=null]) ~ ImportDeclaration", message: "Imports come first." },
];

const RULES = {
  "no-var": "error",
  "prefer-const": "error",
  "no-shadow": ["error", { builtinGlobals: false }],
  "no-unused-vars": ["error", { ignoreRestSiblings: true, caughtErrors: "none" }],
  "no-use-before-define": ["error", { functions: false, variables: false }],
  eqeqeq: "error",
  complexity: ["error", 12],
  "max-len": ["error", { code: 140, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true, ignoreUrls: true }],
  "max-lines": ["error", 300],
};

export default [
  { ignores: ["**/node_modules/", "target/", "public/", "bench/peers/"] },
  js.configs.recommended,
  { rules: RULES },
  {
    files: ["themes/**/*.js"],
    languageOptions: { globals: globals.browser },
    plugins: { modules: { rules: { "one-line": oneLine } } },
    rules: { "modules/one-line": "error", "no-restricted-syntax": ["error", ...OTHER_FORMS] },
  },
  { files: ["src/**/*.js", "tests/browser/engines/*.js"], languageOptions: { sourceType: "script", globals: globals.browser } },
  { files: ["src/watch/edit/*.js"], languageOptions: { sourceType: "module" } },
  // The server sends these before the scripts that use them, as one.
  { files: ["src/watch/{overlay,renewal,warnings}.js"], rules: { "no-unused-vars": ["error", { varsIgnorePattern: "^(overlay|renewal|warnings)$" }] } },
  { files: ["src/watch/{reload,sources,warnings}.js"], languageOptions: { globals: { overlay: "readonly", renewal: "readonly" } } },
  { files: ["src/watch/sources.js"], languageOptions: { globals: { warnings: "readonly" } } },
  {
    // What they run in a page is part of them.
    files: ["tests/**/*.mjs", "bench/**/*.mjs"],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      complexity: ["error", 15],
      "no-shadow": ["error", { builtinGlobals: false, allow: ["before", "after"] }],
    },
  },
];
