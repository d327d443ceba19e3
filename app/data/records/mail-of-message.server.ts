// Where the mail lies that became a customer's message, and what was made of it.
import type { Verdict } from "#app/domain/mail/verdict.ts";
import type { MessageId, ShopId } from "#app/domain/shared/ids.ts";
import type { Tx } from "#app/data/db.server.ts";

export type MailOfMessage = {
  readonly blobName: string;
  /** The content type of the post, where the provider posted parsed fields. */
  readonly form: string | null;
  /** The shop's wrapped key, which opens the blob. */
  readonly shopKey: string;
  readonly verdict: Verdict;
  /** A screen had held it back. */
  readonly isLetIn: boolean;
  /** Under whom it is filed. */
  readonly address: string;
};

/** Null when there is no such mail in this shop, or it was erased. */
export async function findMailOfMessage(
  tx: Tx,
  shopId: ShopId,
  messageId: MessageId,
): Promise<MailOfMessage | null> {
  const rows = await tx.$queryRaw<MailOfMessage[]>`
    select e."blobName", nullif(e."envelope"->>'form', '') as "form", s."shopKey", m."verdict",
      e."letInAt" is not null as "isLetIn", m."fromAddress" as "address"
    from "Message" m
    join "InboundEmail" e on e."shopId" = m."shopId" and e."id" = m."inboundEmailId" and e."erasedAt" is null
    join "Shop" s on s."id" = m."shopId"
    where m."shopId" = ${shopId}::uuid and m."id" = ${messageId}::uuid and m."kind" = 'inbound'`;
  return rows[0] ?? null;
}
