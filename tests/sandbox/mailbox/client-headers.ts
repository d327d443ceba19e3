import { createHash } from "node:crypto";
import type { MailClient } from "./compose-mail.ts";

export type ClientMarks = { messageId: string; headers: [string, string][] };

/**
 * The Message-ID shape and the headers by which a client is known.
 * In: a digest that is the mail's own, and what some clients copy into their headers.
 */
export function clientMarks(
  client: MailClient,
  mail: { digest: string; from: string; subject: string; date: Date; hasAttachments: boolean },
): ClientMarks {
  const { digest, date } = mail;
  const domain = mail.from.slice(mail.from.lastIndexOf("@") + 1);
  const uuid = `${digest.slice(0, 8)}-${digest.slice(8, 12)}-4${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`;

  switch (client) {
    case "gmail":
      return {
        messageId: `<CA${Buffer.from(digest, "hex").toString("base64url").slice(0, 44)}@mail.gmail.com>`,
        headers: [],
      };
    case "apple":
      return {
        messageId: `<${uuid.toUpperCase()}@${domain}>`,
        headers: [["X-Mailer", "Apple Mail (2.3864.100.11)"]],
      };
    case "outlook":
      return {
        messageId: `<AM0PR08MB${digest.slice(0, 4).toUpperCase()}${digest.slice(4, 30).toUpperCase()}@AM0PR08MB${digest.slice(0, 4).toUpperCase()}.eurprd08.prod.outlook.com>`,
        headers: [
          ["Thread-Topic", mail.subject],
          ["Thread-Index", threadIndex(mail.subject, date)],
          ["Accept-Language", "en-US"],
          ["Content-Language", "en-US"],
          ["X-MS-Has-Attach", mail.hasAttachments ? "yes" : ""],
          ["X-MS-TNEF-Correlator", ""],
          ["msip_labels", ""],
        ],
      };
    case "thunderbird":
      return {
        messageId: `<${uuid}@${domain}>`,
        headers: [
          ["User-Agent", "Mozilla Thunderbird"],
          ["Content-Language", "en-US"],
        ],
      };
    case "yahoo":
      return {
        messageId: `<${parseInt(digest.slice(0, 7), 16)}.${parseInt(digest.slice(7, 13), 16)}.${date.getTime()}@mail.yahoo.com>`,
        headers: [["X-Mailer", "WebService/1.1.25028 YMailNovation"]],
      };
    case "plain":
      return {
        messageId: `<${date.toISOString().slice(0, 19).replace(/[-:T]/g, "")}.${digest.slice(0, 8).toUpperCase()}@${domain}>`,
        headers: [["User-Agent", "Mutt/2.2.13 (2024-03-09)"]],
      };
  }
}

/** Version, time and the conversation's id: [MS-OXOMSG] 2.2.1.3. */
function threadIndex(subject: string, date: Date): string {
  const fileTime = (BigInt(date.getTime()) + 11_644_473_600_000n) * 10_000n;
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(fileTime);
  const conversation = createHash("md5")
    .update(subject.replace(/^(re|aw|fw): /i, ""))
    .digest();
  return Buffer.concat([time.subarray(0, 6), conversation]).toString("base64");
}
