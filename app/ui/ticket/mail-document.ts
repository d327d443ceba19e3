/**
 * What the frame is allowed: pictures that are part of the mail and the mail's own styles; nothing
 * is fetched, nothing runs, nothing is submitted. A second wall behind the cleaning on the way in.
 */
export const MAIL_CSP =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'";

/** The same for a mail whose pictures from the internet the reader asked for. */
const MAIL_CSP_WITH_PICTURES = MAIL_CSP.replace("img-src data:", "img-src data: https:");

/** Cleaned HTML has `<` and `>` at the borders of tags only. */
const PICTURE_TAG = /<img(?=[\s/>])[^<>]*>/gi;
const LINK_TAG = /<a(?=[\s>])/gi;
const BLOCKED = /\sdata-blocked-src="(?:https?:)?\/\//i;

/** How many pictures of a mail's cleaned HTML lie on the internet. */
export const blockedPictures = (html: string): number =>
  html.match(PICTURE_TAG)?.filter((tag) => BLOCKED.test(tag)).length ?? 0;

/**
 * The whole document around a mail's cleaned HTML, for a frame's `srcdoc`. Pictures of the mail itself stand in it as
 * `data-cid`, for the page to fill in; those from the internet only when asked for, and only over TLS.
 */
export const mailDocument = (
  html: string,
  options: { readonly withPictures?: boolean } = {},
): string => `<!doctype html>
<html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${options.withPictures ? MAIL_CSP_WITH_PICTURES : MAIL_CSP}">
<meta name="referrer" content="no-referrer">
<base target="_blank">
<style>
html { overflow-x: auto; overflow-y: hidden; }
body { margin: 0; display: flow-root; overflow-wrap: break-word;
  font: 14px/20px Inter, -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, sans-serif; color: #303030; }
body > :first-child { margin-block-start: 0; }
body > :last-child { margin-block-end: 0; }
img { max-width: 100%; height: auto; }
p.MsoNormal { margin: 0; }
pre { white-space: pre-wrap; }
blockquote { margin-inline: 0; padding-inline-start: 12px; border-inline-start: 2px solid #e3e3e3; color: #616161; }
a[data-leads-to]::after { content: " (leads to " attr(data-leads-to) ")" !important; display: inline !important;
  visibility: visible !important; color: #8e1f0b !important; font: 650 13px/20px sans-serif !important; }
</style></head><body dir="auto">${guarded(html, options.withPictures === true)}</body></html>`;

function guarded(html: string, withPictures: boolean): string {
  return (
    html
      // The first of two attributes of one name counts.
      .replaceAll(
        LINK_TAG,
        '<a target="_blank" rel="noopener noreferrer nofollow" referrerpolicy="no-referrer"',
      )
      .replaceAll(PICTURE_TAG, (tag) => pictureTag(tag, withPictures))
  );
}

/** A `cid:` address can't be fetched; as a source it would only be a broken picture. */
function pictureTag(tag: string, withPictures: boolean): string {
  const named = tag.replace(/\ssrc="cid:/i, ' data-cid="');
  if (!withPictures) return named;
  return named.replace(
    /\sdata-blocked-src="(?:https?:)?\/\//i,
    ' referrerpolicy="no-referrer" src="https://',
  );
}
