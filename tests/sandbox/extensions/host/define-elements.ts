// The elements that extensions are drawn with, as plainly as they can be drawn.
import { defineField } from "./define-field.ts";
import { sheet } from "./host-style.ts";

/** `open` is told where a link leads. */
export function defineElements(open: (href: string) => void): void {
  document.adoptedStyleSheets = [sheet];
  for (const name of ["s-admin-block", "s-admin-action", "s-customer-account-action"])
    define(name, (host) => {
      const actions = name === "s-admin-block" ? "" : slots;
      return `<h2>${safe(host.getAttribute("heading") ?? "")}</h2><slot></slot>${actions}`;
    });
  define("s-stack", () => "<slot></slot>");
  define("s-text", () => "<slot></slot>");
  define("s-badge", () => "<slot></slot>");
  define("s-banner", (host) => {
    const role = host.getAttribute("tone") === "critical" ? "alert" : "status";
    return `<div role="${role}"><slot></slot></div>`;
  });
  define("s-spinner", (host) => {
    const label = host.getAttribute("accessibilitylabel") ?? "";
    return `<div role="progressbar" aria-label="${safe(label)}">…</div>`;
  });
  define("s-button", (host) => {
    const busy = host.hasAttribute("loading") ? ' disabled aria-busy="true"' : "";
    return `<button type="button"${busy}><slot></slot></button>`;
  });
  define(
    "s-link",
    (host) => `<a href="${safe(host.getAttribute("href") ?? "")}"><slot></slot></a>`,
  );
  defineField("s-text-field", "input", "text");
  defineField("s-email-field", "input", "email");
  defineField("s-text-area", "textarea", "");
  document.addEventListener("click", (event) => {
    const link = event
      .composedPath()
      .find((one): one is HTMLAnchorElement => one instanceof HTMLAnchorElement);
    if (!link) return;
    event.preventDefault();
    open(link.getAttribute("href") ?? "");
  });
}

const slots = `<footer><slot name="secondary-actions"></slot><slot name="primary-action"></slot></footer>`;
const watched = ["heading", "tone", "loading", "href", "accessibilitylabel"];

function define(name: string, draw: (host: HTMLElement) => string): void {
  customElements.define(
    name,
    class extends HTMLElement {
      static readonly observedAttributes = watched;
      connectedCallback(): void {
        if (!this.shadowRoot) this.attachShadow({ mode: "open" }).adoptedStyleSheets = [sheet];
        this.redraw();
      }
      attributeChangedCallback(): void {
        this.redraw();
      }
      redraw(): void {
        if (this.shadowRoot) this.shadowRoot.innerHTML = draw(this);
      }
    },
  );
}

const safe = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
