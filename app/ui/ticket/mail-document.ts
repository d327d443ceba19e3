/**
 * What the frame is allowed: pictures that are part of the mail and the mail's own styles; nothing
 * is fetched, nothing runs, nothing is submitted. A second wall behind the cleaning on the way in.
 */
export const MAIL_CSP =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'";

/** The whole document around a mail's cleaned HTML, for a frame's `srcdoc`. */
export const mailDocument = (html: string): string => `<!doctype html>
<html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${MAIL_CSP}">
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
</style></head><body dir="auto">${html}</body></html>`;
