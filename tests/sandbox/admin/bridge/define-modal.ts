import { actionElements, readActions } from "./read-actions.ts";
import { WatchedElement } from "./watched-element.ts";

const widths: Record<string, string> = {
  small: "380px",
  large: "980px",
  max: "calc(100vw - 32px)",
};

const style = `
:host { display: none; }
:host([data-open]) { display: block; position: fixed; inset: 0; z-index: 600; }
.shade { position: absolute; inset: 0; background: rgb(0 0 0 / 50%); }
.box { position: relative; margin: 8vh auto 0; max-width: calc(100vw - 24px); max-height: 84vh; display: flex;
  flex-direction: column; background: #fff; border-radius: 16px; overflow: hidden;
  box-shadow: 0 8px 32px rgb(0 0 0 / 35%); font: 13px/20px Inter, -apple-system, "Segoe UI", sans-serif; }
header { display: flex; align-items: center; padding: 12px 16px; background: #f3f3f3; border-bottom: 1px solid #e3e3e3; }
h2 { flex: 1; margin: 0; font-size: 14px; font-weight: 650; }
.body { overflow: auto; }
footer { display: flex; justify-content: flex-end; gap: 8px; padding: 12px 16px; border-top: 1px solid #e3e3e3; }
footer:empty { display: none; }
button { font: inherit; font-weight: 550; padding: 6px 12px; border: 1px solid #c9c9c9; border-radius: 8px;
  background: #fff; cursor: pointer; }
button.primary { background: #303030; border-color: #303030; color: #fff; }
button.critical { background: #c70a24; border-color: #c70a24; color: #fff; }
button:disabled { opacity: .5; cursor: default; }
.close { border: 0; background: none; font-size: 18px; padding: 0 6px; }
`;

/** `ui-modal`: shown over the app's own frame; its title bar becomes the head and the buttons of the foot. */
class ModalElement extends WatchedElement {
  private place: HTMLElement | null = null;
  private readonly root: ShadowRoot;

  constructor() {
    super();
    this.root = this.attachShadow({ mode: "open" });
    this.root.innerHTML = `<style>${style}</style><div class="shade"></div>
      <div class="box" role="dialog" aria-modal="true"><header><h2></h2>
      <button class="close" type="button" aria-label="Close">×</button></header>
      <div class="body"><slot></slot></div><footer></footer></div>`;
    for (const name of [".shade", ".close"]) {
      this.root.querySelector(name)?.addEventListener("click", () => void this.hide());
    }
    this.root.addEventListener("keydown", (event) => this.closeOnEscape(event));
    this.addEventListener("keydown", (event) => this.closeOnEscape(event));
  }

  /** Where React puts the modal's content. */
  get content(): HTMLElement {
    if (this.place === null) {
      this.place = document.createElement("div");
      this.append(this.place);
    }
    return this.place;
  }

  get showing(): boolean {
    return this.hasAttribute("data-open");
  }

  async show(): Promise<void> {
    if (this.showing) return;
    if (this.hasAttribute("src")) throw new Error("The sandbox does not offer ui-modal with src.");
    this.setAttribute("data-open", "");
    this.changed();
    this.root.querySelector<HTMLElement>(".close")?.focus();
    this.dispatchEvent(new Event("show"));
  }

  async hide(): Promise<void> {
    if (!this.showing) return;
    this.removeAttribute("data-open");
    this.dispatchEvent(new Event("hide"));
  }

  toggle(): Promise<void> {
    return this.showing ? this.hide() : this.show();
  }

  changed(): void {
    const bar = this.querySelector("ui-title-bar");
    const title = bar?.getAttribute("title") ?? "";
    const box = this.root.querySelector<HTMLElement>(".box");
    const head = this.root.querySelector("h2");
    if (box === null || head === null) return;
    box.style.width = widths[this.getAttribute("variant") ?? ""] ?? "620px";
    box.setAttribute("aria-label", title);
    if (head.textContent !== title) head.textContent = title;
    this.root.querySelector("footer")?.replaceChildren(...this.footButtons(bar));
  }

  private footButtons(bar: Element | null): HTMLButtonElement[] {
    if (bar === null) return [];
    const buttons = readActions(bar).map((action, index) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = action.label;
      button.disabled = action.disabled || action.loading;
      button.className = `${action.variant} ${action.tone}`;
      button.addEventListener("click", () => actionElements(bar)[index]?.click());
      return button;
    });
    return buttons.sort(
      (a, b) => Number(a.classList.contains("primary")) - Number(b.classList.contains("primary")),
    );
  }

  private closeOnEscape(event: Event): void {
    if (event instanceof KeyboardEvent && event.key === "Escape") void this.hide();
  }
}

export function defineModal(): void {
  customElements.define("ui-modal", ModalElement);
}
