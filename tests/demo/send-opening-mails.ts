import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openingMails } from "#tests/sandbox/mailbox/opening-mails.ts";
import { sendMail } from "#tests/sandbox/mailbox/send-mail.ts";
import type { SandboxShop } from "#tests/sandbox/shopify/start-shopify.ts";
import type { Sandbox } from "#tests/sandbox/start-sandbox.ts";

/**
 * Sends the first shop's opening mails by SMTP, once for a folder.
 *
 * @returns how many were sent now.
 */
export async function sendOpeningMails(
  sandbox: Sandbox,
  shop: SandboxShop,
  supportAddress: string,
  folder: string,
): Promise<number> {
  const mark = join(folder, "opening-mails-sent");
  if (existsSync(mark)) return 0;
  const mails = openingMails(shop, supportAddress);
  for (const mail of mails) {
    await sendMail(sandbox.sendgrid.smtpPort, {
      envelopeFrom: mail.from,
      envelopeTo: mail.to,
      raw: mail.raw,
    });
  }
  await writeFile(mark, "");
  return mails.length;
}
