import { useEffect, useRef, useState } from "react";
import { useWords } from "#app/ui/shared/words.tsx";
import { dressLinks, fillPictures, watchLinks } from "./dress-mail.ts";
import { guessMailHeight } from "./guess-mail-height.ts";
import { mailDocument } from "./mail-document.ts";

/** A mail may style itself to grow with its frame; past this height it scrolls inside instead. */
const MAX_HEIGHT_PX = 20_000;
/** What a document from `srcdoc` calls itself. https://html.spec.whatwg.org/multipage/urls-and-fetching.html#about:srcdoc */
const SRCDOC = "about:srcdoc";
/** Smaller than this nobody can read it: the mail scrolls sideways inside its frame instead. */
const SMALLEST_ZOOM = 0.5;

/**
 * Scripts stay off; `allow-same-origin` alone lets this page measure the mail from outside, and the
 * pop-up words let its links open in a tab that is no longer sandboxed.
 */
const SANDBOX = "allow-same-origin allow-popups allow-popups-to-escape-sandbox";

type MailFrameProps = {
  /** Cleaned on the way in. */
  readonly html: string;
  readonly title: string;
  /** Pictures of the mail itself: `data:` addresses by content id. */
  readonly pictures?: ReadonlyMap<string, string>;
  /** Whether pictures from the internet are shown. */
  readonly withPictures?: boolean;
};

/** A mail's HTML in a scriptless frame that is as high as its content, and the place where its links lead. */
export function MailFrame({ html, title, pictures, withPictures = false }: MailFrameProps) {
  const t = useWords();
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(() => guessMailHeight(html));
  const [leadsTo, setLeadsTo] = useState<string | null>(null);
  const filled = useRef(pictures);
  filled.current = pictures;

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setHeight((known) => fit(element) ?? known);
    const observer = new ResizeObserver(measure);
    let unwatch = () => {};
    const observe = () => {
      const page = element.contentDocument;
      // A frame begins with an empty document, which is as high as itself.
      if (!page?.body || page.URL !== SRCDOC) return;
      observer.disconnect();
      unwatch();
      dressLinks(page, t);
      fillPictures(page, filled.current ?? new Map());
      unwatch = watchLinks(page, setLeadsTo);
      observer.observe(page.body);
      measure();
    };
    observe();
    element.addEventListener("load", observe);
    return () => {
      element.removeEventListener("load", observe);
      observer.disconnect();
      unwatch();
    };
  }, [html, withPictures, t]);

  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (page && pictures) fillPictures(page, pictures);
  }, [pictures]);

  return (
    <div className="loupe-mail">
      <iframe
        ref={frame}
        className="loupe-mail-frame"
        title={title}
        sandbox={SANDBOX}
        referrerPolicy="no-referrer"
        srcDoc={mailDocument(html, { withPictures })}
        style={{ height }}
      />
      {leadsTo !== null && (
        <div className="loupe-mail__link" data-test="link-target">
          {t("Opens {leadsTo}", { leadsTo })}
        </div>
      )}
    </div>
  );
}

/** Makes a mail that is wider than its frame smaller, as mail programs on phones do; returns its height in pixels, if it has one yet. */
function fit(frame: HTMLIFrameElement): number | null {
  const body = frame.contentDocument?.body;
  // While the frame takes another document, its page has no root for a moment.
  const width = frame.contentDocument?.querySelector("html")?.clientWidth ?? 0;
  if (!body || width === 0) return null;
  body.style.zoom = "";
  if (body.scrollWidth > width)
    body.style.zoom = String(Math.max(SMALLEST_ZOOM, width / body.scrollWidth));
  return contentHeight(frame);
}

/** Pixels of the mail's body, and of a horizontal scroll bar under it where the mail is wide. */
function contentHeight(frame: HTMLIFrameElement): number | null {
  const page = frame.contentDocument;
  if (!page?.body) return null;
  const scrollBar = (frame.contentWindow?.innerHeight ?? 0) - page.documentElement.clientHeight;
  const height = Math.ceil(page.body.getBoundingClientRect().height) + Math.max(0, scrollBar);
  return Math.min(MAX_HEIGHT_PX, Math.max(1, height));
}
