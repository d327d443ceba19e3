import { sheet } from "./host-style.ts";

/** A field with its label, details and error; its value is a property, as of Shopify's own. */
export function defineField(name: string, control: "input" | "textarea", type: string): void {
  customElements.define(
    name,
    class extends HTMLElement {
      static readonly observedAttributes = ["label", "details", "error", "rows"];
      private readonly control = document.createElement(control);
      private readonly words = document.createElement("span");
      private readonly trouble = document.createElement("em");

      connectedCallback(): void {
        if (this.shadowRoot) return;
        const root = this.attachShadow({ mode: "open" });
        root.adoptedStyleSheets = [sheet];
        if (type !== "") this.control.setAttribute("type", type);
        const label = document.createElement("label");
        label.append(this.words, this.control, this.trouble);
        root.append(label);
      }
      attributeChangedCallback(attribute: string, _before: unknown, after: string | null): void {
        if (attribute === "rows") this.control.setAttribute("rows", after ?? "3");
        if (attribute === "label") this.words.textContent = after;
        if (attribute === "error") this.trouble.textContent = after;
        if (attribute === "error")
          this.control.setAttribute("aria-invalid", String(after !== null));
        if (attribute === "details") this.control.title = after ?? "";
      }
      get value(): string {
        return this.control.value;
      }
      set value(value: string) {
        if (this.control.value !== value) this.control.value = value;
      }
    },
  );
}
