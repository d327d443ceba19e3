// A mail reached us: keep its raw bytes, note it once, and leave the rest to a job.
import { commitAlong, inShopBySql } from "#app/data/db.server.ts";
import {
  isKnownMail,
  saveInboundEmail,
  saveRepeatedEmail,
  type Envelope,
} from "#app/data/records/inbound-emails.server.ts";
import { findMailboxAcrossShops, type KnownMailbox } from "#app/data/records/mailboxes.server.ts";
import { countRefusedMail } from "#app/data/records/refused-mail.server.ts";
import { dedupeParts } from "#app/domain/mail/dedupe-parts.ts";
import { rawHeader } from "#app/domain/mail/raw-header.ts";
import { receivedAt } from "#app/domain/mail/received-at.ts";
import { readReceivingAddress } from "#app/domain/mail/receiving-address.ts";
import type { InboundEmailId } from "#app/domain/shared/ids.ts";
import { processInboundEmailJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

type Needs = Pick<
  Deps,
  "db" | "clock" | "newId" | "enqueue" | "blobs" | "shopKeys" | "settings" | "log"
>;

export type ArrivedMail = {
  /** What is kept: the raw mail, or the whole post of a provider that posts parsed fields. */
  readonly raw: Uint8Array;
  /** Headers, an empty line and body, to tell the mail from others: `raw` itself where that is a mail. */
  readonly named: Uint8Array;
  readonly envelope: Envelope;
  /** Why the mail must not be read by a job, such as its size; it is kept and shown all the same. */
  readonly setAside: string | null;
};

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
      : (await keep(needs, mailbox, mail))
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

async function keep(needs: Needs, mailbox: KnownMailbox, mail: ArrivedMail): Promise<boolean> {
  const { shopId, mailboxId } = mailbox;
  const arrivedAt = needs.clock();
  const key = needs.shopKeys.open(shopId, mailbox.shopKey);
  // The blob goes first: a row without its mail would be a lie, a blob without a row is litter.
  const blobName = await needs.blobs.put(key, mail.raw);
  const dedupeKey = needs.shopKeys.mac(key, "same-mail", ...dedupeParts(mail.named));
  const inboundEmailId = needs.newId<InboundEmailId>();
  const reads = !mail.setAside && !mailbox.uninstalled;
  const stored = await inShopBySql(needs.db, shopId, async (tx) => {
    const saved = saveInboundEmail(tx, shopId, {
      id: inboundEmailId,
      mailboxId,
      dedupeKey,
      blobName,
      bytes: mail.raw.length,
      envelope: mail.envelope,
      from: rawHeader(mail.named, "from"),
      subject: rawHeader(mail.named, "subject"),
      receivedAt: receivedAt({
        arrivedAt,
        topReceived: rawHeader(mail.named, "received"),
        providerHost: needs.settings.receivedBy,
      }),
      storedAt: arrivedAt,
      parkedReason: mail.setAside ?? (mailbox.uninstalled ? "the app is uninstalled" : null),
    });
    const sent = reads
      ? needs.enqueue(tx, processInboundEmailJob, { shopId, inboundEmailId })
      : null;
    await commitAlong(tx, Promise.all([saved, sent]));
    return true;
  }).catch((error: unknown) => {
    // The same mail is there already: nothing of this transaction was kept, the job that was sent beside it neither.
    if (isKnownMail(error)) return false;
    throw error;
  });
  if (!stored)
    await inShopBySql(needs.db, shopId, (tx) =>
      saveRepeatedEmail(tx, shopId, { id: needs.newId(), dedupeKey, at: arrivedAt }),
    );
  return stored;
}
