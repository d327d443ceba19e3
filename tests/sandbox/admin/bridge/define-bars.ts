import type { AdminLine } from "./admin-line.ts";
import { actionElements, hasSwitch, readActions } from "./read-actions.ts";
import { WatchedElement } from "./watched-element.ts";

/** Defines the elements that the admin shows in its own place: navigation menu, title bar, save bar. */
export function defineBars(line: AdminLine): void {
  const current: Record<"title-bar" | "save-bar", Element | null> = {
    "title-bar": null,
    "save-bar": null,
  };
  line.listen((say) => {
    const bar = say.says === "press" ? current[say.bar] : null;
    if (say.says === "press" && bar !== null) actionElements(bar)[say.index]?.click();
  });

  class NavigationMenu extends WatchedElement {
    changed(): void {
      const links = [...this.querySelectorAll("a, s-link")].map((link) => ({
        label: link.textContent.trim(),
        href: link.getAttribute("href") ?? "",
        home: link.getAttribute("rel") === "home",
      }));
      line.tell({ says: "navigation", links });
    }
  }

  class TitleBarElement extends WatchedElement {
    changed(): void {
      if (this.closest("ui-modal") !== null) return;
      current["title-bar"] = this;
      const bar = { title: this.getAttribute("title") ?? "", actions: readActions(this) };
      line.tell({ says: "title-bar", bar });
    }
    override gone(): void {
      if (current["title-bar"] !== this) return;
      current["title-bar"] = null;
      line.tell({ says: "title-bar", bar: null });
    }
  }

  class SaveBarElement extends WatchedElement {
    showing = false;
    show(): Promise<void> {
      return this.turn(true);
    }
    hide(): Promise<void> {
      return this.turn(false);
    }
    toggle(): Promise<void> {
      return this.turn(!this.showing);
    }
    changed(): void {
      if (!this.showing) return;
      current["save-bar"] = this;
      const discardConfirmation = hasSwitch(this, "discardConfirmation");
      line.tell({
        says: "save-bar",
        bar: { actions: readActions(this), discardConfirmation },
      });
    }
    override gone(): void {
      void this.turn(false);
    }
    private async turn(on: boolean): Promise<void> {
      if (this.showing === on) return;
      this.showing = on;
      if (on) {
        this.changed();
      } else if (current["save-bar"] === this) {
        current["save-bar"] = null;
        line.tell({ says: "save-bar", bar: null });
      }
      this.dispatchEvent(new Event(on ? "show" : "hide"));
    }
  }

  customElements.define("ui-nav-menu", NavigationMenu);
  customElements.define("s-app-nav", class extends NavigationMenu {});
  customElements.define("ui-title-bar", TitleBarElement);
  customElements.define("ui-save-bar", SaveBarElement);
}
