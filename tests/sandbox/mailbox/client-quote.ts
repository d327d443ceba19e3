import type { MailClient, Quote } from "./compose-mail.ts";
import { escapeHtml, quotedText } from "./html-text.ts";

export type QuotedParts = { text: string; html: string };

/** What a client puts below an answer: the mail answered to, under the client's own line of introduction. */
export function clientQuote(client: MailClient, quote: Quote, subject: string): QuotedParts {
  const { name, address } = splitFrom(quote.from);
  const who = escapeHtml(name);
  const link = `<a href="mailto:${escapeHtml(address)}">${escapeHtml(address)}</a>`;
  const date = dateParts(quote.date);

  switch (client) {
    case "gmail": {
      const when = `${date.shortDay}, ${date.shortMonth} ${date.day}, ${date.year} at ${date.time12}`;
      return {
        text: `\n\nOn ${when} ${name} <${address}> wrote:\n\n${quotedText(quote.text)}\n`,
        html: `<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On ${when} ${who} &lt;${link}&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${quote.html}</blockquote></div>`,
      };
    }
    case "apple": {
      const when = `${date.shortMonth} ${date.day}, ${date.year}, at ${date.time24}`;
      return {
        text: `\n\n> On ${when}, ${name} <${address}> wrote:\n> \n${quotedText(quote.text)}\n`,
        html: `<br><div><br><blockquote type="cite"><div>On ${when}, ${who} &lt;${escapeHtml(address)}&gt; wrote:</div><br class="Apple-interchange-newline"><div>${quote.html}</div></blockquote></div><br>`,
      };
    }
    case "outlook": {
      const when = `${date.longDay}, ${date.longMonth} ${date.day}, ${date.year} ${date.time12}`;
      return {
        text: `\n\n________________________________\nFrom: ${name} <${address}>\nSent: ${when}\nSubject: ${subject}\n\n${quote.text}\n`,
        html: `<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000"><b>From:</b> ${who} &lt;${escapeHtml(address)}&gt;<br><b>Sent:</b> ${when}<br><b>Subject:</b> ${escapeHtml(subject)}</font><div>&nbsp;</div></div><div>${quote.html}</div>`,
      };
    }
    case "thunderbird": {
      const when = `${date.month}/${date.day}/${date.year} ${date.time12}`;
      return {
        text: `\n\nOn ${when}, ${name} wrote:\n${quotedText(quote.text)}\n`,
        html: `<div class="moz-cite-prefix">On ${when}, ${who} wrote:<br></div><blockquote type="cite" cite="mid:quoted">${quote.html}</blockquote>`,
      };
    }
    case "yahoo": {
      const when = `${date.longDay}, ${date.longMonth} ${date.day}, ${date.year} at ${date.time12Seconds} GMT`;
      return {
        text: `\n\n    On ${when}, ${name} <${address}> wrote:  \n \n ${quote.text.replaceAll("\n", "\n ")}\n  `,
        html: `<div id="ydp1yahoo_quoted" class="yahoo_quoted"><div style="font-family:'Helvetica Neue', Helvetica, Arial, sans-serif;font-size:13px;color:#26282a;"><div>On ${when}, ${who} &lt;${escapeHtml(address)}&gt; wrote:</div><div><br></div><div>${quote.html}</div></div></div>`,
      };
    }
    case "plain":
      return {
        text: `\n\nOn ${date.iso}, ${name} wrote:\n${quotedText(quote.text)}\n`,
        html: "",
      };
  }
}

function splitFrom(from: string): { name: string; address: string } {
  const match = /^\s*"?(.*?)"?\s*<([^>]+)>\s*$/.exec(from);
  const address = match?.[2] ?? from.trim();
  return { name: match?.[1] === undefined || match[1] === "" ? address : match[1], address };
}

function dateParts(
  date: Date,
): Record<
  | "shortDay"
  | "longDay"
  | "shortMonth"
  | "longMonth"
  | "month"
  | "day"
  | "year"
  | "time12"
  | "time12Seconds"
  | "time24"
  | "iso",
  string
> {
  const part = (options: Intl.DateTimeFormatOptions): string =>
    // Clients put a narrow no-break space before AM, or not; the plain space is the older form.
    date.toLocaleString("en-US", { timeZone: "UTC", ...options }).replaceAll("\u202f", " ");
  return {
    shortDay: part({ weekday: "short" }),
    longDay: part({ weekday: "long" }),
    shortMonth: part({ month: "short" }),
    longMonth: part({ month: "long" }),
    month: part({ month: "numeric" }),
    day: part({ day: "numeric" }),
    year: part({ year: "numeric" }),
    time12: part({ hour: "numeric", minute: "2-digit" }),
    time12Seconds: part({ hour: "2-digit", minute: "2-digit", second: "2-digit" }),
    time24: part({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
    iso: date.toISOString().slice(0, 16).replace("T", " "),
  };
}
