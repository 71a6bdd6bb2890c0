"""Every word on the Welsh pages of a built site is Welsh, or stands in an element that says it is English.

Called with the folder of the site. Names, and words that both languages share, are those of known.txt and of names.txt.
"""

import re
import sys
from html.parser import HTMLParser
from pathlib import Path

from spelling import LETTERS, ROOT, is_word, known, lines_of

READ = ("aria-label", "title", "alt", "placeholder")
EMPTY = set("area base br col embed hr img input link meta source track wbr".split())
SILENT = {"script", "style", "code", "kbd", "title"}


class Welsh(HTMLParser):
    """Gathers the words of a page that are not in an element with another language."""

    def __init__(self):
        super().__init__()
        self.open, self.words = [("", "cy")], set()

    def take(self, text):
        text = re.sub(r"https?://\S+|\S+@\S+|[\w-]+\.\w{2,5}\b", " ", text)
        self.words.update(re.findall(LETTERS, text.replace("’", "'")))

    def handle_starttag(self, tag, attributes):
        said = dict(attributes)
        language = said.get("lang") or self.open[-1][1]
        if language == "cy" and tag not in SILENT:
            for name in READ:
                self.take(said.get(name) or "")
        if tag not in EMPTY:
            self.open.append((tag, language))

    def handle_endtag(self, tag):
        tags = [name for name, _ in self.open]
        if tag in tags:
            del self.open[len(tags) - 1 - tags[::-1].index(tag) :]

    def handle_data(self, text):
        tag, language = self.open[-1]
        if language == "cy" and tag not in SILENT:
            self.take(text)


def words_of(path):
    page = Welsh()
    page.feed(path.read_text("utf-8"))
    return page.words


def main(site):
    pages = sorted((Path(site) / "cy").rglob("*.html"))
    if not pages:
        sys.exit(f"{site} has no Welsh pages")
    excused = known() | lines_of(ROOT / "tests/welsh/names.txt")
    found = {}
    for path in pages:
        for word in words_of(path):
            if not is_word(word) and word.strip("'-") not in excused:
                found.setdefault(word.strip("'-"), path)
    for word, path in sorted(found.items()):
        print(f"{path.relative_to(site)}: “{word}” is not Welsh, and nothing says that it is English")
    print(f"{len(pages)} Welsh pages read, {len(found)} words that are not Welsh")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
