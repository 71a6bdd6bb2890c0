//! How modules are read and written.

use super::*;

fn written(text: &str) -> String {
    let module = Module::parse("components/a/a.js", text).expect("a module");
    module.written("components/a/a.js", text, |_| Some("more"))
}

#[test]
fn a_module_becomes_a_function_of_what_it_imports() {
    let text = "// About.\nimport { b, c as d } from \"../b/b.js\";\nimport * as e from './e.js';\nimport \"./f.js\";\n\nexport const g = b(d);\nexport async function h() {\n  return (await import(\"./i.js\")).i(e);\n}\n";
    insta::assert_snapshot!(written(text), @r#"
    define("a/a",()=>{
    const {part:$part}=modules["base/part"];
    const {b,c:d}=modules["b/b"];
    const e=modules["a/e"];
    // About.

    const g = b(d);
    async function h() {
      return (await $part("more","a/i")).i(e);
    }
    return{g,h};});
    "#);
}

#[test]
fn what_only_looks_like_an_import_is_left_alone() {
    for text in [
        "importance(1);\nexports.a = 2;\na.import(b);\n  export\n",
        "/**\n * @typedef {import(\"./b.js\").B} B\n */\n// import(\"./d.js\")\n",
    ] {
        assert!(written(text).contains(text.trim()), "{}", written(text));
    }
    assert!(written("/** @type {E} */ (await import(\"./e.js\"));\n").contains("$part"));
}

#[test]
fn names_from_other_forms_are_refused_at_their_place() {
    for (text, at) in [
        ("a;\nimport b from \"./b.js\";\n", 3),
        ("import {\n  a,\n} from \"./a.js\";\n", 0),
        ("import { a-b } from \"./a.js\";\n", 0),
        ("import { a } from \"a.js\";\n", 0),
        ("import { a } from \"../../../a.js\";\n", 0),
        ("import.meta;\n", 0),
        ("export default 1;\n", 0),
        ("export let a = 1;\n", 0),
        ("export { a };\n", 0),
        ("export const { a } = b;\n", 0),
        ("é;\nimport(b);\n", 4),
        ("import(\"./b.js\"", 0),
    ] {
        let fault = Module::parse("components/a/a.js", text).expect_err(text);
        assert_eq!(fault.at, at, "{text}");
    }
}
