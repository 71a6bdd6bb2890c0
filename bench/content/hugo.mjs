// The pages as a Hugo site.
import { frontMatter } from "./files.mjs";

const CONFIG = `title = "Bench pages"
baseURL = "https://example.org/"
uglyURLs = true
relativeURLs = true
disableKinds = ["home", "taxonomy", "term", "rss", "sitemap", "robotstxt", "404"]
`;

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} – {{ site.Title }}</title>
<meta name="description" content="{{ .Description }}">
</head>
<body>
<nav><ul>
{{- range first 20 site.Sections }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{- end }}
</ul></nav>
<main>
<h1>{{ .Title }}</h1>
<p>{{ .Description }}</p>
{{ .Content }}
</main>
<nav>
{{- with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{- with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
</nav>
</body>
</html>
`;

/** Hugo lists a section only where it has a page. */
const SECTION = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1></body></html>
`;

/** One folder for each section, its `_index.md` naming it. @param {Write} write @param {Source} source */
export function writePages(write, source) {
  write("hugo.toml", CONFIG);
  write("layouts/_default/single.html", PAGE);
  write("layouts/_default/section.html", SECTION);
  for (const { slug, title } of source.sections) write(`content/${slug}/_index.md`, frontMatter({ title }));
  for (let at = 0; at < source.count; at += 1) {
    const { section, slug, title, summary, body } = source.page(at, (other) => `../${other.section}/${other.slug}.html`);
    write(`content/${section}/${slug}.md`, frontMatter({ title, description: summary, weight: at + 1 }) + body);
  }
}
