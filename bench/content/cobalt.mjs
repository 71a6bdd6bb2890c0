// The pages as a Cobalt site.
import { frontMatter } from "./files.mjs";

const CONFIG = `site:
  title: Bench pages
  base_url: https://example.org
`;

/** The list of sections is in the template: Cobalt has no such list. @param {string} sections */
const page = (sections) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ page.title }} – {{ site.title }}</title>
<meta name="description" content="{{ page.description }}">
</head>
<body>
<nav><ul>
${sections}
</ul></nav>
<main>
<h1>{{ page.title }}</h1>
<p>{{ page.description }}</p>
{{ page.content }}
</main>
<nav>
{% if page.data.previous %}<a href="{{ page.data.previous.url }}">{{ page.data.previous.title }}</a>{% endif %}
{% if page.data.next %}<a href="{{ page.data.next.url }}">{{ page.data.next.title }}</a>{% endif %}
</nav>
</body>
</html>
`;

/** Pages name their neighbours, which Cobalt knows of posts alone. @param {Write} write @param {Source} source */
export function writePages(write, source) {
  /** @param {Section} given */
  const link = ({ slug, title, first }) => `<li><a href="../${slug}/${source.name(first).slug}.html">${title}</a></li>`;
  /** @param {PageName} given */
  const url = ({ section, slug }) => `../${section}/${slug}.html`;
  /** @param {number} at */
  const neighbour = (at) => {
    if (at < 0 || at >= source.count) return null;
    const other = source.name(at);
    return { url: url(other), title: other.title };
  };
  write("_cobalt.yml", CONFIG);
  write("_layouts/page.liquid", page(source.sections.slice(0, 20).map(link).join("\n")));
  for (let at = 0; at < source.count; at += 1) {
    const { section, slug, title, summary, body } = source.page(at, url);
    const data = { previous: neighbour(at - 1), next: neighbour(at + 1) };
    write(`${section}/${slug}.md`, frontMatter({ title, description: summary, layout: "page.liquid", data }) + body);
  }
}
