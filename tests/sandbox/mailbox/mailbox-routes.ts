import type { IncomingMessage, ServerResponse } from "node:http";
import type { SandboxSendgrid } from "#tests/sandbox/sendgrid/start-sendgrid.ts";
import {
  emptyContent,
  mailboxPage,
  mailsPane,
  pathOf,
  peoplePane,
  type Pane,
} from "./mailbox-page.ts";
import { nameOf, type MailboxPeople } from "./mailbox-people.ts";
import { MAILBOX_SCRIPT } from "./mailbox-script.ts";
import { MAILBOX_STYLE } from "./mailbox-style.ts";
import { postMail, type SignMail } from "./post-mail.ts";
import { readForm } from "./read-form.ts";
import type { MailReader, ReadMail } from "./read-mail.ts";
import { readerPane, SHOWN } from "./reader-pane.ts";
import { answerSubject, writingPane } from "./writing-pane.ts";

export type MailboxNeeds = {
  sendgrid: SandboxSendgrid;
  people: MailboxPeople;
  readMail: MailReader;
  supportAddresses: readonly string[];
  sign: SignMail;
};

/** Answers one request of the mailbox's pages; the event stream is the server's own. */
export async function answerMailbox(
  needs: MailboxNeeds,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [first = "", ...rest] = new URL(request.url ?? "/", "http://mailbox").pathname
    .split("/")
    .slice(1)
    .map(decodeURIComponent);
  if (first === "-" && rest[0] === "style.css") return send(response, "text/css", MAILBOX_STYLE);
  if (first === "-" && rest[0] === "script.js") {
    return send(response, "text/javascript", MAILBOX_SCRIPT);
  }
  // The lists alone, for the script: it must not mark the mail on the screen as read again.
  if (first === "-" && rest[0] === "panes") {
    const [address = "", , id] = rest.slice(1);
    return sendPage(needs, response, { address, id, pane: "mails", content: "" });
  }
  if (first === "") {
    const content = emptyContent("Choose a customer to read and write their mail.");
    return sendPage(needs, response, { address: "", pane: "people", content });
  }
  if (!first.includes("@")) return sendMissing(response);
  return answerPerson(needs, request, response, first, rest);
}

async function answerPerson(
  needs: MailboxNeeds,
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
  [section, id = "", part, index]: readonly string[],
): Promise<void> {
  if (section === undefined || section === "") {
    const content = emptyContent("Choose a mail.");
    return sendPage(needs, response, { address, pane: "mails", content });
  }
  if (section === "compose") return write(needs, request, response, address, undefined);

  const mail = needs.sendgrid.mailOf(address).find((each) => each.id === id);
  if (section !== "mail" || mail === undefined) return sendMissing(response);
  const read = await needs.readMail(mail);
  if (part === "answer") return write(needs, request, response, address, read);
  if (part === "original") return send(response, "text/plain", read.raw);
  if (part === "attachments") return sendAttachment(response, read, Number(index));
  needs.people.markRead(mail);
  const content = readerPane(address, read);
  return sendPage(needs, response, { address, id, pane: "content", content });
}

async function write(
  needs: MailboxNeeds,
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
  answered: ReadMail | undefined,
): Promise<void> {
  let draft = {
    to: answered?.answerTo ?? needs.supportAddresses[0] ?? "",
    subject: answered === undefined ? "" : answerSubject(answered.subject),
    text: "",
    client: "gmail",
  };
  let problem: string | undefined;
  if (request.method === "POST") {
    const form = await readForm(request);
    draft = {
      to: form.field("to"),
      subject: form.field("subject"),
      text: form.field("text"),
      client: form.field("client"),
    };
    try {
      const host = { smtpPort: needs.sendgrid.smtpPort, sign: needs.sign };
      await postMail(host, needs.people.find(address), form, answered);
      response.writeHead(303, { Location: pathOf(address) }).end();
      return;
    } catch (error) {
      // The writer sees why it did not go out and keeps the text, as in any mail client.
      problem = `Not sent: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
  const content = writingPane({
    address,
    supportAddresses: needs.supportAddresses,
    draft,
    ...(answered === undefined ? {} : { answered }),
    ...(problem === undefined ? {} : { problem }),
  });
  return sendPage(needs, response, {
    address,
    ...(answered === undefined ? {} : { id: answered.id }),
    pane: "content",
    content,
  });
}

async function sendPage(
  needs: MailboxNeeds,
  response: ServerResponse,
  page: { address: string; id?: string | undefined; pane: Pane; content: string },
): Promise<void> {
  const person = needs.people.find(page.address);
  const mails = await Promise.all(
    needs.sendgrid
      .mailOf(page.address)
      .toReversed()
      .map(async (mail) => ({
        mail,
        read: await needs.readMail(mail),
        unread: needs.people.isUnread(mail),
      })),
  );
  const html = mailboxPage({
    title: page.address === "" ? "Customers’ mail" : `${nameOf(person)} · mail`,
    pane: page.pane,
    people: peoplePane(needs.people, page.address),
    mails: page.address === "" ? "" : mailsPane(person, mails, page.id),
    content: page.content,
  });
  send(response, "text/html", html);
}

function sendAttachment(response: ServerResponse, mail: ReadMail, index: number): void {
  const attachment = mail.attachments[index];
  if (attachment === undefined) return sendMissing(response);
  const name = encodeURIComponent(attachment.filename);
  const shown = SHOWN.has(attachment.contentType);
  response.setHeader(
    "Content-Disposition",
    `${shown ? "inline" : "attachment"}; filename*=UTF-8''${name}`,
  );
  send(response, shown ? attachment.contentType : "application/octet-stream", attachment.content);
}

function send(response: ServerResponse, type: string, body: string | Buffer): void {
  const charset = type.startsWith("text/") ? "; charset=utf-8" : "";
  response
    .writeHead(200, {
      "Content-Type": type + charset,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    })
    .end(body);
}

const sendMissing = (response: ServerResponse): void => {
  response.writeHead(404, { "Content-Type": "text/plain" }).end("No such page");
};
