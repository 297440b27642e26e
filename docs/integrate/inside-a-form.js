const form = document.getElementById("matter");

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const sent = new FormData(form);
  // The whole request as one JSON document, beside the page's own fields.
  const request = JSON.parse(sent.get("request"));
  const { description, facts } = request;
  document.getElementById("received").textContent =
    `${sent.get("reference")}: ${description} (${facts.items[0].service})`;
});
