// The element sends nothing anywhere: what becomes of the request is the page's decision.
document.querySelector("service-request").addEventListener("service-request", ({ detail: { request } }) => {
  document.getElementById("received").textContent = `Received: ${request.products.length} product(s)`;
});
