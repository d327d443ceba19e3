import type { CustomerMail } from "#tests/sandbox/sendgrid/start-sendgrid.ts";
import { escapeHtml } from "./html-text.ts";
import { nameOf, type MailboxPeople, type Person } from "./mailbox-people.ts";
import type { ReadMail } from "./read-mail.ts";

/** Which of the three panes a narrow screen shows. */
export type Pane = "people" | "mails" | "content";

export const pathOf = (address: string, ...rest: string[]): string =>
  `/${[address, ...rest].map((part) => encodeURIComponent(part).replaceAll("%40", "@")).join("/")}`;

/** The whole page: people on the left, one person's mail beside, what is read or written on the right. */
export function mailboxPage(page: {
  title: string;
  pane: Pane;
  people: string;
  mails: string;
  content: string;
}): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/-/style.css">
<script src="/-/script.js" defer></script>
</head>
<body data-pane="${page.pane}">
<aside class="people" data-live="people">${page.people}</aside>
<section class="mails" data-live="mails">${page.mails}</section>
<main class="content">${page.content}</main>
</body>
</html>`;
}

export function peoplePane(people: MailboxPeople, chosen: string | undefined): string {
  const rows = people.all().map((person) => {
    const name = nameOf(person);
    const current = person.email.toLowerCase() === chosen?.toLowerCase();
    return `<li data-find="${escapeHtml(`${name} ${person.email}`.toLowerCase())}"><a data-test="customer" href="${pathOf(person.email)}"${current ? ' aria-current="page"' : ""}>
<span class="avatar" style="--hue:${hueOf(person.email)}" aria-hidden="true">${escapeHtml(initialsOf(name))}</span>
<span class="who"><b>${escapeHtml(name)}</b><small>${escapeHtml(person.email)}</small></span>
${person.unread > 0 ? `<span class="count" data-test="unread" aria-label="${person.unread} unread">${person.unread}</span>` : ""}</a></li>`;
  });
  return `<header><h1><a href="/">Customers’ mail</a></h1>
<input type="search" id="find" placeholder="Find a customer" aria-label="Find a customer" autocomplete="off"></header>
<ul>${rows.join("")}</ul>`;
}

export function mailsPane(
  person: Person,
  mails: readonly { mail: CustomerMail; read: ReadMail; unread: boolean }[],
  chosen: string | undefined,
): string {
  const rows = mails.map(({ mail, read, unread }) => {
    const other = mail.direction === "sent" ? `To ${mail.to}` : nameIn(read.from);
    return `<li><a data-test="mail" data-direction="${mail.direction}" href="${pathOf(person.email, "mail", mail.id)}" class="${unread ? "unread" : ""}"${mail.id === chosen ? ' aria-current="page"' : ""}>
<span class="line"><span class="other">${escapeHtml(other)}</span><time datetime="${new Date(mail.at).toISOString()}">${escapeHtml(shortTime(mail.at))}</time></span>
<span class="subject">${escapeHtml(read.subject)}</span>
<span class="snippet">${escapeHtml(snippetOf(read.text))}</span></a></li>`;
  });
  return `<header><a class="back" href="/" aria-label="All customers">‹</a><h2>${escapeHtml(nameOf(person))}</h2>
<a class="button" data-test="compose" href="${pathOf(person.email, "compose")}">Write</a></header>
${rows.length > 0 ? `<ul>${rows.join("")}</ul>` : `<p class="empty">No mail yet. Write one to the shop.</p>`}`;
}

export const emptyContent = (words: string): string => `<p class="empty">${escapeHtml(words)}</p>`;

const shortTime = (at: number): string =>
  new Date(at).toLocaleString("en-GB", {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  });

const nameIn = (from: string): string => /^"?([^"<]+?)"?\s*</.exec(from)?.[1] ?? from;

const snippetOf = (text: string): string => text.replace(/\s+/g, " ").trim().slice(0, 120);

const initialsOf = (name: string): string =>
  name
    .split(/[\s@.]+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");

const hueOf = (address: string): number =>
  [...address].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 360, 7);
