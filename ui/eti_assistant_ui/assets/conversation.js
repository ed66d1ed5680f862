// `element`, `trigger` and `watch` are given by gr.HTML. Delegated: the content is redrawn.
element.setAttribute("aria-live", "polite");
element.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-question]");
  if (button) {
    trigger("click", { question: button.dataset.question });
    return;
  }
  const call = event.target.closest("a[href^='#']");
  if (!call) return;
  event.preventDefault();
  const target = document.getElementById(call.getAttribute("href").slice(1));
  target?.scrollIntoView({ block: "nearest", behavior: calm() });
  target?.focus({ preventScroll: true });
});
watch("value", () => {
  const questions = element.querySelectorAll(".eti-question");
  const last = questions[questions.length - 1];
  if (!last) return;
  last.scrollIntoView({ block: "start", behavior: calm() });
  if (document.activeElement === document.body) last.focus({ preventScroll: true });
});
function calm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}
