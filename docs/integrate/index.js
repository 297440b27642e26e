// Shows each source in the page, as it is fetched from the file that the example runs from. Without this script the links
// lead there.

/** A file, fetched when it is first opened. Of an example's files one is open at a time. */
function source(link, group, open) {
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  const code = document.createElement("pre");
  summary.textContent = link.textContent;
  // Long lines scroll: by keyboard too.
  code.tabIndex = 0;
  code.setAttribute("aria-label", link.textContent);
  code.setAttribute("role", "region");
  details.name = group;
  details.append(summary, code);
  const show = async () => {
    if (code.textContent || !details.open) return;
    const response = await fetch(link.href);
    code.textContent = response.ok ? await response.text() : `${link.href}: ${response.status}`;
  };
  details.addEventListener("toggle", show);
  details.open = open;
  return details;
}

for (const list of document.querySelectorAll(".sources")) {
  const { id } = list.closest("section");
  const files = document.createElement("div");
  files.className = "sources";
  files.append(...[...list.querySelectorAll("a")].map((link, index) => source(link, id, index === 0)));
  list.replaceWith(files);
}

for (const frame of document.querySelectorAll("iframe")) {
  const link = document.createElement("a");
  link.href = frame.src;
  link.textContent = "Open it as a page of its own";
  frame.closest("section").querySelector(".about").append(link);
}
