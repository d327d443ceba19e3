import type { Translate } from "#app/domain/words/translate.ts";
import { linkTarget } from "./link-target.ts";

/** Past this many links nobody looks at each; they keep their target and go without a mark. */
const MOST_LINKS = 2_000;
const LONGEST_TITLE = 300;

/**
 * Makes the links of a mail that is shown in a frame say where they lead. A link that can't be followed loses its address.
 * Safari calls no listener of ours inside a scriptless frame, so a link says it in its title too.
 */
export function dressLinks(page: Document, t: Translate): void {
  for (const link of [...page.querySelectorAll<HTMLElement>("a[href], area[href]")].slice(
    0,
    MOST_LINKS,
  )) {
    const href = link.getAttribute("href") ?? "";
    const target = linkTarget(href, link.textContent ?? "");
    if (!target) {
      link.removeAttribute("href");
      continue;
    }
    link.title = t("Opens {leadsTo}", { leadsTo: href.slice(0, LONGEST_TITLE) });
    if (target.misleads) link.dataset.leadsTo = target.leadsTo;
  }
}

/** Fills in the pictures of the mail itself: `data:` addresses by content id. */
export function fillPictures(page: Document, pictures: ReadonlyMap<string, string>): void {
  for (const picture of page.querySelectorAll<HTMLImageElement>("img[data-cid]")) {
    const source = pictures.get(contentKey(picture.dataset.cid ?? ""));
    if (source?.startsWith("data:image/") && picture.getAttribute("src") !== source)
      picture.setAttribute("src", source);
  }
}

/** What two content ids are compared by: in a mail's HTML they are written as parts of an address (RFC 2392 §2). */
export function contentKey(contentId: string): string {
  const bare = contentId.trim().replace(/^</, "").replace(/>$/, "");
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}

/** Calls `point` with where the link under pointer or focus leads, null when there is none. Returns how to stop. */
export function watchLinks(page: Document, point: (leadsTo: string | null) => void): () => void {
  const look = ({ target }: Event) => {
    const link = isElement(target) ? target.closest("a[href]") : null;
    const href = link?.getAttribute("href") ?? "";
    point(link ? (linkTarget(href, "")?.leadsTo ?? null) : null);
  };
  const leave = () => point(null);
  page.addEventListener("pointerover", look);
  page.addEventListener("focusin", look);
  page.addEventListener("focusout", leave);
  page.documentElement.addEventListener("pointerleave", leave);
  return () => {
    page.removeEventListener("pointerover", look);
    page.removeEventListener("focusin", look);
    page.removeEventListener("focusout", leave);
    page.documentElement.removeEventListener("pointerleave", leave);
  };
}

/** Elements of a frame are of that frame's own classes: `instanceof` would say no. */
const isElement = (target: EventTarget | null): target is Element =>
  target !== null && "closest" in target;
