import { useLocation, useNavigationType } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { placeOf } from "./page-place.ts";

type Left = { readonly top: number; readonly link: string | null };

/** Kept in memory: a framed page may have no session storage, which Remix's own scroll restoration needs. */
const leftPlaces = new Map<string, Left>();

/**
 * Puts the reader where they belong after a change of page: back on a list, at the line they left it by; on a new page
 * at its top, or at what it marks with `data-arrive`. The keyboard's focus goes there too.
 */
export function useArrival(): void {
  const { pathname, search } = useLocation();
  const wentBack = String(useNavigationType()) === "POP";
  const place = placeOf({ pathname, search });
  const isFirst = useRef(true);

  useEffect(() => rememberLeaving(place), [place]);

  useEffect(() => {
    const first = isFirst.current;
    isFirst.current = false;
    if (first) {
      window.history.scrollRestoration = "manual";
      scrollToMark();
      return;
    }
    const left = wentBack || isList(pathname) ? leftPlaces.get(place) : undefined;
    window.scrollTo(0, left?.top ?? 0);
    if (left === undefined) scrollToMark();
    focusLink(left?.link ?? null);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a new place is an arrival, a new reason for being there is not
  }, [place]);
}

function rememberLeaving(place: string): () => void {
  let link: string | null = null;
  const keep = () => leftPlaces.set(place, { top: window.scrollY, link });
  const keepLink = (event: MouseEvent) => {
    const pressed = event.target instanceof Element ? event.target.closest("main a[href]") : null;
    link = pressed?.getAttribute("href") ?? null;
    keep();
  };
  window.addEventListener("scroll", keep, { passive: true });
  document.addEventListener("click", keepLink, true);
  return () => {
    window.removeEventListener("scroll", keep);
    document.removeEventListener("click", keepLink, true);
  };
}

const isList = (pathname: string): boolean => /^\/app\/?$/.test(pathname);

function scrollToMark(): void {
  const mark = document.querySelector("[data-arrive]");
  if (mark !== null && mark.getBoundingClientRect().bottom > window.innerHeight)
    mark.scrollIntoView({ block: "start" });
}

function focusLink(href: string | null): void {
  const link = href === null ? null : document.querySelector(`main a[href="${CSS.escape(href)}"]`);
  const target = link ?? document.querySelector("main");
  if (!(target instanceof HTMLElement)) return;
  if (target.localName === "main") target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
