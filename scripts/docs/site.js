// A table that scrolls by itself can be scrolled by the keyboard too, in every browser.

const watched = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
  }
});

for (const table of document.querySelectorAll(".tsd-typography table")) watched.observe(table);
