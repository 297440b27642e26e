const element = document.querySelector("service-estimate");

// What the page knows and its form does not ask.
element.facts = { createdOnPortal: true };

element.addEventListener("service-estimate-change", ({ detail: { estimate } }) => {
  const { min, max } = estimate?.range ?? {};
  document.getElementById("range").textContent = estimate ? `From ${min} to ${max ?? "an open amount"}` : "";
});
