// What the site's pages say to scripts in `window.localNormal`: interface strings, the files of parts, the modules that have run,
// and what is made of the playbook (src/render/scripts.rs, src/render/assessment_data.rs, src/search.rs).

export const site = globalThis.localNormal;
