import { Resolver } from "node:dns/promises";
import { authenticate } from "mailauth";
import { receivedHeader } from "#tests/sandbox/sendgrid/received-header.ts";
import type { SandboxDns } from "./start-dns.ts";
import type { SenderDomains } from "./sender-domains.ts";

/** A mail on its way, and what the next host is told. */
export type MailUnderWay = { raw: Buffer; envelopeFrom: string };

/** The shop's support address and where it forwards to. */
export type Forward = { support: string; receiving: string };

export type MailHosts = {
  /** Google Workspace: the envelope names the support address, Google seals, the mail stays as it was. */
  google(mail: MailUnderWay, forward: Forward): Promise<MailUnderWay>;
  /** Microsoft 365: SRS envelope, Microsoft seals, and a footer of the shop's makes the customer's signature break. */
  microsoft(mail: MailUnderWay, forward: Forward): Promise<MailUnderWay>;
  /** A plain host: the envelope stays the customer's, so SPF breaks; the signature holds. */
  plain(mail: MailUnderWay, forward: Forward): MailUnderWay;
  /** A mailing list: tag in the subject, footer, From kept. */
  list(mail: MailUnderWay, forward: Forward): MailUnderWay;
};

/** The hosts that forward a shop's mail, each in its own way. They find out by the sandbox's DNS what they seal. */
export function openMailHosts(dns: SandboxDns, domains: SenderDomains): MailHosts {
  const found = async (mail: MailUnderWay, authservId: string): Promise<string> => {
    const resolver = new Resolver({ timeout: 2000, tries: 1 });
    resolver.setServers([dns.url]);
    const { headers } = await authenticate(mail.raw, {
      mta: authservId,
      sender: mail.envelopeFrom,
      ip: "127.0.0.1",
      helo: "mail.customers.example",
      disableBimi: true,
      resolver: (name, type) => resolver.resolve(name, type) as Promise<string[]>,
    });
    return /^Authentication-Results:\s*((?:.|\r\n[ \t])*)/im.exec(headers)?.[1] ?? "";
  };

  return {
    async google(mail, { support, receiving }) {
      const results = await found(mail, "mx.google.com");
      const raw = withHeaders(mail.raw, [
        `X-Forwarded-To: ${receiving}`,
        `X-Forwarded-For: ${support} ${receiving}`,
        `Delivered-To: ${support}`,
      ]);
      const [local, domain] = support.split("@");
      return {
        raw: withTrace(await domains.sealAs(raw, "google.com", results), "mx.google.com", support),
        envelopeFrom: `${local}+caf_=${receiving.replace("@", "=")}@${domain}`,
      };
    },
    async microsoft(mail, { support }) {
      const results = await found(mail, "mx.microsoft.com 1");
      const raw = withHeaders(withFooter(mail.raw, "This mail came from outside of the company."), [
        "X-MS-Exchange-Inbox-Rules-Loop: support",
      ]);
      const [local, domain] = mail.envelopeFrom.split("@");
      return {
        raw: withTrace(
          await domains.sealAs(raw, "microsoft.com", results),
          "DB9PR08MB.eurprd08.prod.outlook.com",
          support,
        ),
        envelopeFrom: `SRS0=abcd=XY=${domain}=${local}@${support.slice(support.indexOf("@") + 1)}`,
      };
    },
    plain: (mail, { support }) => ({
      raw: withTrace(mail.raw, `mail.${support.slice(support.indexOf("@") + 1)}`, support),
      envelopeFrom: mail.envelopeFrom,
    }),
    list(mail, { support }) {
      const tagged = mail.raw.toString("latin1").replace(/^Subject: /im, "Subject: [shop] ");
      const raw = withHeaders(
        withFooter(Buffer.from(tagged, "latin1"), "To leave this list, ask."),
        ["List-Id: The shop's list <shop.lists.example>"],
      );
      return {
        raw: withTrace(raw, "lists.example", support),
        envelopeFrom: "shop-bounces@lists.example",
      };
    },
  };
}

const withHeaders = (raw: Buffer, lines: readonly string[]): Buffer =>
  Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n`, "latin1"), raw]);

const withFooter = (raw: Buffer, words: string): Buffer =>
  Buffer.concat([raw, Buffer.from(`\r\n-- \r\n${words}\r\n`, "latin1")]);

const withTrace = (raw: Buffer, by: string, to: string): Buffer =>
  Buffer.concat([
    receivedHeader({
      from: "mail.customers.example",
      fromIp: "127.0.0.1",
      by,
      id: "q7Xw0",
      to,
      at: Date.now(),
    }),
    raw,
  ]);
