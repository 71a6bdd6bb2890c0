"""Spelling and mutations of all Welsh that the project writes: the interface, the starter and the drafts of the playbook.

Needs the package cymraeg-mcp 0.1.0, which has the hunspell dictionary of Bangor University (LGPL) and rules for mutations. Both can
be wrong: what was looked at and is right is in known.txt, a word or two words that follow one another on each line.
"""

import re
import sys
from pathlib import Path

from cymraeg_mcp import mutations, spelling
from cymraeg_mcp.paths import mutation_rules_path

ROOT = Path(__file__).parents[2]
LETTERS = r"[A-Za-zÀ-ÖØ-öø-ÿĀ-ſ'-]+"
CLITICS = re.compile(r"^(?:m|th)'|'(?:r|n|u|w|i|m|th|ch)$")


def of_messages(text):
    """The texts of messages, with a full stop in the place of each value."""
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    for line in lines:
        line = re.sub(r"^(?:[a-z][\w-]* =|\s*\*?\[\w+\]|\s*\})", " ", line)
        yield re.sub(r"\{[^}]*(?:\}|$)", ". ", line)


def of_playbook(text):
    """The words of a file of the starter: values in quotes, texts and titles."""
    for line in text.splitlines():
        words = re.sub(r"\(\w+:[\w-]+\)|\b(?:id|effort|stage|quick|principle): [\w.-]+,?", " ", line)
        yield re.sub(r"^\s*[\w-]+:(?= |$)|\btext:", " ", words)


def of_translations(text):
    """The translations in a file of gettext's, without what links lead to and what is set as code."""
    for message in re.findall(r'^msgstr "(.+)"$', text, re.M):
        yield re.sub(r"\]\([^)]*\)|`[^`]*`|https?://\S+|\\n|\\", " ", message)


def texts():
    yield from of_messages((ROOT / "themes/default/i18n/cy.ftl").read_text("utf-8"))
    for path in sorted((ROOT / "starter/welsh").rglob("*.*")):
        if path.name != "playbook.yaml":
            yield from of_playbook(path.read_text("utf-8"))
    for path in sorted((ROOT / "playbook/translations/cy").rglob("*.po")):
        yield from of_translations(path.read_text("utf-8"))


def lines_of(path):
    lines = path.read_text("utf-8").splitlines()
    return {line.strip() for line in lines if line.strip() and not line.startswith("#")}


def known():
    return lines_of(ROOT / "tests/welsh/known.txt")


def is_word(word):
    bare = CLITICS.sub("", word.strip("'-"))
    return not bare or spelling.lookup(bare) or spelling.lookup(bare.lower())


def main():
    engine = mutations.MutationEngine(mutation_rules_path(), spelling.lookup)
    excused, found = known(), set()
    for text in texts():
        plain = text.replace("’", "'")
        found.update(word.strip("'-") for word in re.findall(LETTERS, plain) if not is_word(word))
        found.update(f"{one.trigger} {one.word}" for one in engine.check_text(plain))
    for word in sorted(found - excused):
        print(f"Welsh: look at “{word}”, and put it into tests/welsh/known.txt if it is right")
    for word in sorted(excused - found):
        print(f"Welsh: “{word}” of tests/welsh/known.txt is not needed")
    return 1 if found != excused else 0


if __name__ == "__main__":
    sys.exit(main())
