// The pages as an mdBook, without search and print.

const CONFIG = `[book]
title = "Bench pages"
language = "en"

[output.html.search]
enable = false

[output.html.print]
enable = false
`;

/** The list of sections is in the template: an mdBook has no such list. @param {string} sections */
const page = (sections) => `<!doctype html>
<html lang="{{ language }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }}</title>
</head>
<body>
<nav><ul>
${sections}
</ul></nav>
<main>
{{{ content }}}
</main>
<nav>
{{#if previous}}<a href="{{ path_to_root }}{{ previous.link }}">{{ previous.title }}</a>{{/if}}
{{#if next}}<a href="{{ path_to_root }}{{ next.link }}">{{ next.title }}</a>{{/if}}
</nav>
</body>
</html>
`;

/** One chapter a page, in parts by section. @param {Write} write @param {Source} source */
export function writePages(write, source) {
  /** @param {Section} given */
  const link = ({ slug, title, first }) =>
    `<li><a href="{{ path_to_root }}${slug}/${source.name(first).slug}.html">${title}</a></li>`;
  /** @param {number} at */
  const chapter = (at) => {
    const { section, slug, title } = source.name(at);
    return `- [${title}](${section}/${slug}.md)\n`;
  };
  write("book.toml", CONFIG);
  write("theme/index.hbs", page(source.sections.slice(0, 20).map(link).join("\n")));
  /** @param {Section} given */
  const part = ({ title, first, last }) => `# ${title}\n\n${Array.from({ length: last - first + 1 }, (_, at) => chapter(first + at)).join("")}\n`;
  write("src/SUMMARY.md", `# Summary\n\n${source.sections.map(part).join("")}`);
  for (let at = 0; at < source.count; at += 1) {
    const { section, slug, title, summary, body } = source.page(at, (other) => `../${other.section}/${other.slug}.md`);
    write(`src/${section}/${slug}.md`, `# ${title}\n\n${summary}\n\n${body}`);
  }
}
