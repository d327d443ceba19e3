import { escapeHtml } from "./html-text.ts";
import { pathOf } from "./mailbox-page.ts";
import type { ReadMail } from "./read-mail.ts";

/** One mail, opened. Its HTML stands in a frame that runs no script and loads nothing from outside. */
export function readerPane(address: string, mail: ReadMail): string {
  const path = (...rest: string[]): string => pathOf(address, "mail", mail.id, ...rest);
  return `<article data-test="reader" data-message-id="${escapeHtml(mail.messageId ?? "")}">
<header class="mail-heading"><a class="back" href="${pathOf(address)}" aria-label="All mail">‹</a>
<h2 data-test="reader-subject">${escapeHtml(mail.subject)}</h2></header>
<dl><dt>From</dt><dd>${escapeHtml(mail.from)}</dd><dt>To</dt><dd>${escapeHtml(mail.to)}</dd>
<dt>Date</dt><dd>${escapeHtml(mail.date.toLocaleString("en-GB", { dateStyle: "full", timeStyle: "short" }))}</dd></dl>
<p class="actions"><a class="button primary" data-test="answer" href="${path("answer")}">Answer</a>
<a class="button" data-test="original" href="${path("original")}" target="_blank">Show original</a></p>
${mail.html === undefined ? textOf(mail.text) : frameOf(mail.html)}
${attachmentsOf(mail, path)}
</article>`;
}

const textOf = (text: string): string => `<pre class="mail-text">${escapeHtml(text)}</pre>`;

function frameOf(html: string): string {
  const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"><base target="_blank"><style>body{font:15px/1.55 system-ui,sans-serif;margin:0;overflow-wrap:anywhere;color:#1f2328}img{max-width:100%;height:auto}</style>${html}`;
  // Same origin lets the page measure the frame; without allow-scripts nothing in it can run.
  return `<iframe class="mail-html" title="Mail" sandbox="allow-same-origin allow-popups" srcdoc="${escapeHtml(page)}"></iframe>`;
}

function attachmentsOf(mail: ReadMail, path: (...rest: string[]) => string): string {
  if (mail.attachments.length === 0) return "";
  const rows = mail.attachments.map(({ filename, contentType, content }, index) => {
    const href = path("attachments", String(index));
    const picture = SHOWN.has(contentType) ? `<img src="${href}" alt="">` : "";
    return `<li><a data-test="attachment" href="${href}" download="${escapeHtml(filename)}">${picture}<span>${escapeHtml(filename)}</span><small>${sizeOf(content.length)}</small></a></li>`;
  });
  return `<ul class="attachments">${rows.join("")}</ul>`;
}

/** Picture types that a browser shows and that carry no script. */
export const SHOWN = new Set(["image/png", "image/jpeg", "image/gif", "image/webp"]);

const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
