// A message in which numbers were masked, and where the mail lies that has them.
import type { MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Tx } from "#app/data/db.server.ts";

export type MaskedMessage = {
  readonly blobName: string;
  /** The content type of the post, where the provider posted parsed fields. */
  readonly form: string | null;
  /** The shop's wrapped key, which opens the blob. */
  readonly shopKey: string;
};

/** Null when this ticket has no such message, when nothing in it was masked, or when its mail was erased. */
export async function findMaskedMessage(
  tx: Tx,
  shopId: ShopId,
  { ticketId, messageId }: { readonly ticketId: TicketId; readonly messageId: MessageId },
): Promise<MaskedMessage | null> {
  const rows = await tx.$queryRaw<MaskedMessage[]>`
    select e."blobName", nullif(e."envelope"->>'form', '') as "form", s."shopKey"
    from "Message" m
    join "InboundEmail" e on e."shopId" = m."shopId" and e."id" = m."inboundEmailId" and e."erasedAt" is null
    join "Shop" s on s."id" = m."shopId"
    where m."shopId" = ${shopId}::uuid and m."ticketId" = ${ticketId}::uuid and m."id" = ${messageId}::uuid
      and m."masked" is not null`;
  return rows[0] ?? null;
}
