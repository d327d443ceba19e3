import { escapeHtml } from "./html-text.ts";
import { pathOf } from "./mailbox-page.ts";
import type { ReadMail } from "./read-mail.ts";

export type Draft = { to: string; subject: string; text: string; client: string };

const CLIENTS: readonly [string, string][] = [
  ["gmail", "Gmail"],
  ["apple", "Apple Mail"],
  ["outlook", "Outlook"],
  ["plain", "Plain text"],
];

/** The form for a new mail, or for an answer when `answered` is given. `problem` says why the last try did not go out. */
export function writingPane(options: {
  address: string;
  supportAddresses: readonly string[];
  draft: Draft;
  answered?: ReadMail;
  problem?: string;
}): string {
  const { address, draft, answered } = options;
  const action =
    answered === undefined
      ? pathOf(address, "compose")
      : pathOf(address, "mail", answered.id, "answer");
  const back = answered === undefined ? pathOf(address) : pathOf(address, "mail", answered.id);
  return `<form class="writing" method="post" enctype="multipart/form-data" action="${action}">
<header class="mail-heading"><a class="back" href="${back}" aria-label="Back">‹</a><h2>${answered === undefined ? "New mail" : "Answer"}</h2></header>
${options.problem === undefined ? "" : `<p class="problem" role="alert" data-test="problem">${escapeHtml(options.problem)}</p>`}
<label>To<input name="to" type="email" required list="support" value="${escapeHtml(draft.to)}"></label>
<datalist id="support">${options.supportAddresses.map((each) => `<option value="${escapeHtml(each)}">`).join("")}</datalist>
<label>Subject<input name="subject" value="${escapeHtml(draft.subject)}"></label>
<label>Text<textarea name="text" rows="10" required autofocus>${escapeHtml(draft.text)}</textarea></label>
<div class="row"><label>Written with<select name="client">${CLIENTS.map(([value, label]) => `<option value="${value}"${value === draft.client ? " selected" : ""}>${label}</option>`).join("")}</select></label>
<label>Attachments<input name="attachments" type="file" multiple></label></div>
${answered === undefined ? "" : `<details><summary>The mail that is quoted below the answer</summary><blockquote><pre class="mail-text">${escapeHtml(answered.text)}</pre></blockquote></details>`}
<p class="actions"><button class="button primary" data-test="send" type="submit">Send</button><a class="button" href="${back}">Discard</a></p>
</form>`;
}

/** `Re:` once, whatever the client of the mail answered to wrote. */
export const answerSubject = (subject: string): string =>
  /^\s*(re|aw|sv|antw)\s*:/i.test(subject) ? subject : `Re: ${subject}`;
