// The link to another language leads to the same place on the page, with the same query.
for (const link of document.querySelectorAll(".languages a")) {
  link.addEventListener("click", () => {
    const { hash, search } = window.location;
    Object.assign(link, { hash, search });
  });
}
