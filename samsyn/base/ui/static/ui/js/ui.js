// What makes the pages pleasant. Nothing here is needed to finish a task; every part hangs on a data- hook.

// data-drop: a details that closes on a press outside it, and on Escape with focus back on its summary.
const openDrops = () => document.querySelectorAll("details[data-drop][open]");

document.addEventListener("click", (event) => {
  for (const drop of openDrops()) if (!drop.contains(event.target)) drop.open = false;
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const drop of openDrops()) {
    if (drop.contains(document.activeElement)) drop.querySelector("summary").focus();
    drop.open = false;
  }
  if (location.hash === "#meny") location.hash = "#innehall";
});

// data-toast: can be closed; stays until then or until the next page.
const readyToasts = (root) => {
  for (const button of root.querySelectorAll("[data-toast-close]")) button.hidden = false;
};
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-toast-close]");
  if (button) button.closest("[data-toast]").remove();
});

// data-guard: a form that asks before one leaves it with something written and not sent.
let unsaved = false;
document.addEventListener("input", (event) => {
  if (event.target.closest("form[data-guard]")) unsaved = true;
});
// data-unreached: without network nothing is sent, and what was written stays where it is until there is one again.
document.addEventListener("submit", (event) => {
  const said = event.target.querySelector?.("[data-unreached]");
  if (said) said.hidden = navigator.onLine;
  if (said && !navigator.onLine) { event.preventDefault(); event.stopImmediatePropagation(); }
}, true);
addEventListener("online", () => { for (const said of document.querySelectorAll("[data-unreached]")) said.hidden = true; });
document.addEventListener("submit", () => { unsaved = false; });
addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });

// data-summary: the error summary takes focus when the page opens with it.
const focusSummary = (root) => root.querySelector("main > [data-summary]")?.focus();

// data-submit-on-change: a filter form that sends itself; its button is for those without script.
document.addEventListener("change", (event) => {
  event.target.closest("form[data-submit-on-change]")?.requestSubmit();
});

// data-fill: a button that writes its words in a field, as if somebody had typed them there.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-fill]");
  const field = button && document.getElementById(button.dataset.fill);
  if (!field) return;
  event.preventDefault();
  field.value = button.dataset.words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
});

// data-paste: keeps the clipboard's HTML in the field it names, for as long as what stands there is just what was pasted.
const LONGEST_HTML = 4_000_000;
document.addEventListener("paste", (event) => {
  const field = event.target.closest?.("textarea[data-paste]");
  if (!field) return;
  const kept = field.form.elements[field.dataset.paste], html = event.clipboardData?.getData("text/html") ?? "";
  const isAtEnd = field.selectionEnd === field.value.length, isWhole = isAtEnd && field.selectionStart === 0;
  const all = isWhole ? html : isAtEnd && kept.value && html ? kept.value + html : "";
  kept.dataset.next = all.length > LONGEST_HTML ? "" : all;
});
document.addEventListener("input", (event) => {
  const field = event.target.closest("textarea[data-paste]");
  if (!field) return;
  const kept = field.form.elements[field.dataset.paste], said = field.form.querySelector("[data-pasted]");
  kept.value = event.inputType === "insertFromPaste" ? kept.dataset.next ?? "" : "";
  if (said) said.hidden = !kept.value;
});

// data-sortable: a list whose rows can be dragged; where one is let go its own move form says the place.
let dragged = null;
const rowAt = (event) => event.target.closest?.("[data-sortable] > li");
const readyRows = (root) => {
  for (const row of root.querySelectorAll("[data-sortable] > li")) row.draggable = true;
};
document.addEventListener("dragstart", (event) => {
  dragged = rowAt(event) ?? null;
  dragged?.classList.add("dragged");
});
document.addEventListener("dragover", (event) => {
  const row = rowAt(event);
  if (!dragged || !row || row.parentElement !== dragged.parentElement) return;
  event.preventDefault();
  for (const one of row.parentElement.children) one.classList.toggle("over", one === row && one !== dragged);
});
document.addEventListener("drop", (event) => {
  const row = rowAt(event), form = dragged?.querySelector("form[data-move]");
  if (!row || !form || row === dragged) return;
  event.preventDefault();
  const button = form.querySelector("button[name=to]");
  button.value = [...row.parentElement.children].indexOf(row);
  form.requestSubmit(button);
});
document.addEventListener("dragend", () => {
  for (const one of document.querySelectorAll(".dragged, .over")) one.classList.remove("dragged", "over");
  dragged = null;
});

const ready = (root) => { readyToasts(root); readyRows(root); focusSummary(root); };
ready(document);
document.addEventListener("htmx:load", (event) => { readyToasts(event.target); readyRows(event.target.parentElement ?? event.target); });
document.addEventListener("htmx:oobAfterSwap", (event) => readyToasts(event.target));
