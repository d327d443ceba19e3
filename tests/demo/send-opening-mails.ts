import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { composeMail } from "#tests/sandbox/mailbox/compose-mail.ts";
import { openingMails, type OpeningMail } from "#tests/sandbox/mailbox/opening-mails.ts";
import { sendMail } from "#tests/sandbox/mailbox/send-mail.ts";
import type { SandboxShop } from "#tests/sandbox/shopify/start-shopify.ts";
import type { Sandbox } from "#tests/sandbox/start-sandbox.ts";

/** Its owner asks every host to refuse mail that it did not sign. */
const STRICT_DOMAIN = "posthaste.example";
const THIEF = "parcel-desk.example";
/** Hosts that sign nothing: the rowing club's, and one customer's. */
const UNSIGNED_DOMAIN = "harbour-rowing.example";
const UNSIGNED_MAILS = 1;

/**
 * Sends the first shop's opening mails by SMTP, once for a folder: most of them signed, two not, and one of a thief who
 * writes in a customer's name.
 *
 * @returns how many were sent now.
 */
export async function sendOpeningMails(
  sandbox: Sandbox,
  shop: SandboxShop,
  supportAddress: string,
  folder: string,
): Promise<number> {
  // The name server forgets when it stops, so the wish is published at each start.
  sandbox.senders.open(STRICT_DOMAIN, { dmarc: "v=DMARC1; p=reject" });
  const mark = join(folder, "opening-mails-sent");
  if (existsSync(mark)) return 0;

  const mails = openingMails(shop, supportAddress);
  const unsigned = new Set(
    mails.filter(({ from }) => !from.endsWith(`@${STRICT_DOMAIN}`)).slice(0, UNSIGNED_MAILS),
  );
  const forged = forgedMail(shop, mails, supportAddress);
  // It takes the place of the last one: a shop's first morning is 25 mails.
  const sent = [...(forged === null ? [] : [forged]), ...mails].slice(0, mails.length);
  for (const mail of sent) {
    const isSigned = !unsigned.has(mail) && domainOf(mail.from) !== UNSIGNED_DOMAIN;
    await sendMail(sandbox.sendgrid.smtpPort, {
      envelopeFrom: mail.from,
      envelopeTo: mail.to,
      raw: isSigned ? await sandbox.senders.signAs(mail.raw, domainOf(mail.from)) : mail.raw,
    });
  }
  await writeFile(mark, "");
  return sent.length;
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1);

/** In the name of a customer who has an order and has not written today; signed by the thief's own domain. */
function forgedMail(
  shop: SandboxShop,
  mails: readonly OpeningMail[],
  supportAddress: string,
): OpeningMail | null {
  const writers = new Set(mails.map(({ from }) => from));
  const victim = shop.customers.find(
    ({ email, id }) =>
      domainOf(email) === STRICT_DOMAIN &&
      !writers.has(email) &&
      shop.orders.some(({ customerId }) => customerId === id),
  );
  const order = shop.orders.findLast(({ customerId }) => customerId === victim?.id);
  if (victim === undefined || order === undefined) return null;

  const subject = `New address for order ${order.name}`;
  const raw = composeMail({
    from: victim.email,
    fromName: `${victim.firstName} ${victim.lastName}`,
    to: supportAddress,
    subject,
    text: `Hello,\n\nI have moved. Please send my order ${order.name} to 14 Quay Street instead, it is urgent. What did I order again, and has it shipped?\n\n${victim.firstName}`,
    client: "plain",
    seed: `${shop.domain} ${subject}`,
  });
  return { raw, from: `desk@${THIEF}`, to: supportAddress, subject };
}
