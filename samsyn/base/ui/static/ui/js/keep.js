// data-keep: what is typed is kept in the browser until the server has said that it is saved, over a loss of network
// and over a closed page. The key is the writer's own, so that nobody meets another's words on a shared machine.
const AGAIN = 4000;
const fields = () => document.querySelectorAll("textarea[data-keep]");
const stored = (field) => `samsyn:${field.dataset.keep}`;
const saved = (field) => field.form.querySelector("[data-saved]");
const say = (field, words) => { const at = saved(field)?.querySelector("[role=status]"); if (at) at.textContent = words; };

const keep = (field) => {
  localStorage.setItem(stored(field), JSON.stringify({ text: field.value, seen: field.form.elements.seen.value }));
};
const forget = (field) => localStorage.removeItem(stored(field));
const waits = (field) => localStorage.getItem(stored(field)) !== null;
const send = (field) => field.form.dispatchEvent(new Event("keep"));

document.addEventListener("input", (event) => {
  if (!event.target.matches?.("textarea[data-keep]")) return;
  keep(event.target);
  say(event.target, "");
});

// What was left from before comes back into its field, and is sent as it was seen then.
const restore = (field) => {
  const held = JSON.parse(localStorage.getItem(stored(field)) ?? "null");
  if (!held) return;
  if (held.text === field.value) { forget(field); return; }
  field.value = held.text;
  field.form.elements.seen.value = held.seen;
  send(field);
};

const textOf = (event) => event.detail.requestConfig?.parameters?.get?.("text");
const fieldOf = (event) => event.target.querySelector?.("textarea[data-keep]") ?? event.detail.requestConfig?.elt?.querySelector?.("textarea[data-keep]");

document.addEventListener("htmx:afterRequest", (event) => {
  const field = fieldOf(event);
  if (!field || !event.detail.requestConfig?.path?.endsWith("/text/")) return;
  if (event.detail.successful && textOf(event) === field.value) forget(field);
  if (event.detail.xhr?.status === 0 || event.detail.xhr?.status >= 500 || event.detail.xhr?.status === 403) say(field, saved(field).dataset.unsent);
});

// A press that did not come through is pressed again.
const unsent = new Set();
document.addEventListener("htmx:sendError", (event) => {
  const form = event.target.closest?.("form[data-resend]");
  if (form) unsent.add(form);
});
const again = () => {
  for (const field of fields()) if (waits(field) && saved(field)?.dataset.saved !== "no") send(field);
  for (const form of unsent) { unsent.delete(form); if (form.isConnected) form.requestSubmit(); }
};
addEventListener("online", again);
setInterval(() => { if (navigator.onLine) again(); }, AGAIN);
document.addEventListener("htmx:load", (event) => {
  if (event.target === document.body) for (const field of fields()) restore(field);
});
