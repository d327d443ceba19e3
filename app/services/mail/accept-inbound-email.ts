// A mail reached us: whose is it? It is kept for each mailbox of ours that it was sent to.
import { inShopBySql } from "#app/data/db.server.ts";
import { findMailboxAcrossShops, type KnownMailbox } from "#app/data/records/mailboxes.server.ts";
import { countRefusedMail } from "#app/data/records/refused-mail.server.ts";
import { readReceivingAddress } from "#app/domain/mail/receiving-address.ts";
import type { Deps } from "#app/services/deps.ts";
import { keepInboundEmail, type ArrivedMail } from "./keep-inbound-email.ts";

type Needs = Pick<
  Deps,
  "db" | "clock" | "newId" | "enqueue" | "blobs" | "shopKeys" | "settings" | "log"
>;

/**
 * `stored` and `known` (the same mail again) are done; `refused` was for a shop whose data was erased; `nobody` says that no
 * recipient is a mailbox of ours.
 */
export type AcceptOutcome = { readonly kind: "stored" | "known" | "refused" | "nobody" };

/**
 * Keeps a mail for each mailbox of ours in its envelope. Throws TemporaryFault when it could not be kept: the caller must
 * answer so that the provider tries again.
 */
export async function acceptInboundEmail(needs: Needs, mail: ArrivedMail): Promise<AcceptOutcome> {
  const mailboxes = await findMailboxes(needs, mail.envelope.to);
  let outcome: AcceptOutcome["kind"] = "nobody";
  for (const mailbox of mailboxes) {
    const became = mailbox.redacted
      ? await refuse(needs, mailbox)
      : (await keepInboundEmail(needs, mailbox, mail)).stored
        ? "stored"
        : "known";
    if (RANK[became] > RANK[outcome]) outcome = became;
  }
  if (outcome === "nobody")
    needs.log.warn("mail-for-nobody", { recipients: mail.envelope.to.length });
  return { kind: outcome };
}

/** Of a mail to several mailboxes the provider hears the best that became of it. */
const RANK: Readonly<Record<AcceptOutcome["kind"], number>> = {
  nobody: 0,
  refused: 1,
  known: 2,
  stored: 3,
};

async function refuse(needs: Needs, { shopId }: KnownMailbox): Promise<"refused"> {
  await inShopBySql(needs.db, shopId, (tx) => countRefusedMail(tx, shopId, needs.clock()));
  return "refused";
}

async function findMailboxes(needs: Needs, recipients: readonly string[]): Promise<KnownMailbox[]> {
  const tokens = recipients.flatMap((address) => {
    const ours = readReceivingAddress(address, needs.settings.receivingDomain);
    return ours ? [ours.mailboxToken] : [];
  });
  const found = await Promise.all(
    [...new Set(tokens)].map((token) => findMailboxAcrossShops(needs.db, token)),
  );
  return found.filter((mailbox) => mailbox !== null);
}
