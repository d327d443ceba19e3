// Keep a mail's raw bytes, note it once, and leave the rest to a job.
import { commitAlong, inShopBySql } from "#app/data/db.server.ts";
import {
  isKnownMail,
  saveInboundEmail,
  saveRepeatedEmail,
  type Envelope,
} from "#app/data/records/inbound-emails.server.ts";
import type { KnownMailbox } from "#app/data/records/mailboxes.server.ts";
import { dedupeParts } from "#app/domain/mail/dedupe-parts.ts";
import type { Claims, MailSource } from "#app/domain/mail/mail-source.ts";
import { parkedFor } from "#app/domain/mail/parked-words.ts";
import { rawHeader } from "#app/domain/mail/raw-header.ts";
import { receivedAt } from "#app/domain/mail/received-at.ts";
import { mask } from "#app/domain/privacy/mask.ts";
import type { InboundEmailId } from "#app/domain/shared/ids.ts";
import { processInboundEmailJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "enqueue" | "blobs" | "shopKeys" | "settings">;

export type ArrivedMail = {
  /** What is kept: the raw mail, or the whole post of a provider that posts parsed fields. */
  readonly raw: Uint8Array;
  /** Headers, an empty line and body, to tell the mail from others: `raw` itself where that is a mail. */
  readonly named: Uint8Array;
  readonly envelope: Envelope;
  /** Why the mail must not be read by a job, such as its size; it is kept and shown all the same. */
  readonly setAside: string | null;
  /** Mail, where nothing is said. */
  readonly source?: MailSource;
  readonly claims?: Claims | null;
};

/** `stored` is false for the same mail again, which is counted. */
export type Kept = { readonly stored: boolean; readonly inboundEmailId: InboundEmailId };

/** Throws TemporaryFault when it could not be kept: the caller must answer so that it is sent again. */
export async function keepInboundEmail(
  needs: Needs,
  mailbox: KnownMailbox,
  mail: ArrivedMail,
): Promise<Kept> {
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
      subject: maskedSubject(mail.named),
      receivedAt: receivedAt({
        arrivedAt,
        topReceived: rawHeader(mail.named, "received"),
        providerHost: needs.settings.receivedBy,
      }),
      storedAt: arrivedAt,
      source: mail.source ?? "mail",
      claims: mail.claims ?? null,
      parkedReason: mail.setAside ?? (mailbox.uninstalled ? parkedFor.uninstalled : null),
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
  if (!stored) {
    const kept = await inShopBySql(needs.db, shopId, (tx) =>
      saveRepeatedEmail(tx, shopId, { id: needs.newId(), dedupeKey, at: arrivedAt }),
    );
    // By another route the same mail has other headers: these bytes are nobody's, and would outlive every erasure.
    if (kept !== null && kept.blobName !== blobName) await needs.blobs.remove(shopId, blobName);
  }
  return { stored, inboundEmailId };
}

/** As the header has it: a subject in encoded words is masked when it is read. */
function maskedSubject(named: Uint8Array): string | null {
  const subject = rawHeader(named, "subject");
  return subject === null ? null : mask(subject);
}
