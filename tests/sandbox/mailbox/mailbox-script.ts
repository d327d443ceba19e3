/** The page's own script: fits the frame, filters the people, and brings new mail in without a reload. */
export const MAILBOX_SCRIPT = `
const fit = (frame) => {
  const measure = () => {
    const page = frame.contentDocument;
    if (page && page.documentElement) frame.style.height = page.documentElement.scrollHeight + 8 + "px";
  };
  frame.addEventListener("load", measure);
  window.addEventListener("resize", measure);
  measure();
};
document.querySelectorAll("iframe.mail-html").forEach(fit);

const filter = () => {
  const field = document.querySelector("#find");
  const words = field.value.trim().toLowerCase();
  document.querySelectorAll("[data-find]").forEach((row) => {
    row.hidden = !row.dataset.find.includes(words);
  });
  sessionStorage.setItem("find", field.value);
};
const field = document.querySelector("#find");
field.value = sessionStorage.getItem("find") ?? "";
filter();
document.addEventListener("input", (event) => {
  if (event.target.id === "find") filter();
});
document.addEventListener("keydown", (event) => {
  if (event.target.id === "find" && event.key === "Enter" && event.target.value.includes("@")) {
    location.href = "/" + event.target.value.trim();
  }
});

let refreshing = false;
let again = false;
const refresh = async () => {
  if (refreshing) { again = true; return; }
  refreshing = true;
  const text = await (await fetch("/-/panes" + location.pathname)).text();
  const fresh = new DOMParser().parseFromString(text, "text/html");
  for (const part of document.querySelectorAll("[data-live]")) {
    const source = fresh.querySelector('[data-live="' + part.dataset.live + '"]');
    const list = part.querySelector("ul, p.empty");
    const next = source && source.querySelector("ul, p.empty");
    if (list && next) list.replaceWith(next);
  }
  filter();
  refreshing = false;
  if (again) { again = false; refresh(); }
};
new EventSource("/-/changes").onmessage = refresh;
`;
