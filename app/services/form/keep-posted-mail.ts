// What somebody posted becomes a mail like any other: counted, composed, kept, and read by the same job.
import { inShopBySql } from "#app/data/db.server.ts";
import {
  countFormPosts,
  markFormPostKept,
  saveFormPost,
  type NewFormPost,
} from "#app/data/records/form-posts.server.ts";
import { composePostedMail, type PostedMail } from "#app/domain/form/compose-posted-mail.ts";
import { mayPost } from "#app/domain/form/may-post.ts";
import type { Claims } from "#app/domain/mail/mail-source.ts";
import type { Deps } from "#app/services/deps.ts";
import { keepInboundEmail } from "#app/services/mail/keep-inbound-email.ts";
import type { FormDesk } from "./open-form.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "enqueue" | "blobs" | "shopKeys" | "settings">;

export type Posted = Omit<PostedMail, "to" | "at" | "messageId"> & {
  readonly form: NewFormPost["form"];
  /** Who is counted: never stored as it is. */
  readonly sender: string;
  /** The same for the same form sent twice; it may be anything. */
  readonly formKey: string;
  readonly claims: Claims | null;
};

/**
 * `known` is the same post again. `too-many`: nothing was kept, and the sender is to come back later or write a mail. Throws
 * TemporaryFault when it could not be kept.
 */
export async function keepPostedMail(
  needs: Needs,
  desk: FormDesk,
  posted: Posted,
): Promise<"kept" | "known" | "too-many"> {
  const { shopId } = desk.mailbox;
  const { form, sender, formKey, claims, ...words } = posted;
  const at = needs.clock();
  const post = {
    id: needs.newId<string>(),
    form,
    senderMac: needs.shopKeys.mac(desk.key, "form-sender", form, sender),
    at,
  };
  const isFree = await inShopBySql(needs.db, shopId, async (tx) => {
    if (!mayPost(await countFormPosts(tx, shopId, post))) return false;
    await saveFormPost(tx, shopId, post);
    return true;
  });
  if (!isFree) return "too-many";

  const token = needs.shopKeys.shortMac(desk.key, "posted-mail", form, formKey);
  const messageId = `<${form}.${token}@${needs.settings.receivingDomain}>`;
  const raw = composePostedMail({ ...words, to: desk.supportAddress, messageId, at });
  const envelope = {
    to: [desk.receivingAddress],
    from: posted.from.address,
    spamScore: null,
    dkim: null,
    spf: null,
  };
  const mail = { raw, named: raw, envelope, setAside: null, source: form, claims };
  const { stored, inboundEmailId } = await keepInboundEmail(needs, desk.mailbox, mail);
  if (!stored) return "known";
  await inShopBySql(needs.db, shopId, (tx) =>
    markFormPostKept(tx, shopId, post.id, inboundEmailId),
  );
  return "kept";
}
