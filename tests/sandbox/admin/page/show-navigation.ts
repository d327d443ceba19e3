import type { NavigationLink } from "#tests/sandbox/admin/messages.ts";
import { elementById } from "./element-by-id.ts";

export type Navigation = {
  show(links: readonly NavigationLink[]): void;
  /** Marks the link of the page that the app shows. */
  mark(path: string): void;
};

/** The app's own links, below its name in the admin's menu. */
export function makeNavigation(
  addressOf: (href: string) => string,
  go: (href: string) => void,
): Navigation {
  const list = elementById("app-links");
  const home = elementById("app-home");
  let current = "";
  const mark = (path: string): void => {
    current = path;
    const links = [...list.querySelectorAll<HTMLAnchorElement>("a")];
    const here = path.split(/[?#]/)[0] ?? path;
    const best = links
      .filter((link) => here === link.dataset.href || here.startsWith(`${link.dataset.href}/`))
      .sort((a, b) => (b.dataset.href ?? "").length - (a.dataset.href ?? "").length)[0];
    for (const link of [home, ...links]) {
      if (link === (best ?? home)) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  };
  const follow = (event: MouseEvent, href: string): void => {
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    document.body.classList.remove("menu-open");
    go(href);
  };
  home.addEventListener("click", (event) => follow(event, home.dataset.href ?? "/app"));
  return {
    mark,
    show: (links) => {
      home.dataset.href = links.find((link) => link.home)?.href ?? "/app";
      const items = links
        .filter((link) => !link.home)
        .map((link) => {
          const anchor = document.createElement("a");
          anchor.href = addressOf(link.href);
          anchor.dataset.href = link.href;
          anchor.textContent = link.label;
          anchor.addEventListener("click", (event) => follow(event, link.href));
          const item = document.createElement("li");
          item.append(anchor);
          return item;
        });
      list.replaceChildren(...items);
      mark(current);
    },
  };
}
