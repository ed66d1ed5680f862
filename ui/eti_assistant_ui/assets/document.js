// Runs before Gradio: the page is French whatever the browser's language is.
for (const [name, value] of [["language", "fr"], ["languages", ["fr"]]]) {
  Object.defineProperty(navigator, name, { get: () => value, configurable: true });
}
// Gradio announces accidents in English: its announcement is hidden, ours takes its place.
new MutationObserver(() => {
  const lost = document.querySelector(".toast-body.error");
  const notice = document.getElementById("eti-disconnected");
  if (lost && notice) notice.hidden = false;
}).observe(document.documentElement, { childList: true, subtree: true });
document.addEventListener("click", (event) => {
  if (!event.target.closest?.(".eti-skip")) return;
  event.preventDefault();
  document.querySelector("#eti-question textarea")?.focus();
});
