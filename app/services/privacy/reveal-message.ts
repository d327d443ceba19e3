// Somebody needs a number that was masked: read the raw mail once more, and log who asked for what reason.
import { askInShop } from "#app/data/db.server.ts";
import { findMaskedMessage } from "#app/data/records/masked-messages.server.ts";
import { textOfHtml } from "#app/domain/mail/text-of-html.ts";
import { findSensitive } from "#app/domain/privacy/mask.ts";
import type { SensitiveKind } from "#app/domain/privacy/sensitive.ts";
import type { MemberId, MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";
import { recordAccess } from "./record-access.ts";

export type RevealMessage = {
  readonly shopId: ShopId;
  readonly ticketId: TicketId;
  readonly messageId: MessageId;
  readonly by: { readonly id: MemberId; readonly role: Role };
  /** Asked of everybody but the owner. */
  readonly reason: string;
};

export type RevealedMessage = {
  readonly subject: string;
  /** The words as they were written. */
  readonly text: string;
  /** What is masked on the page, in order, each once. */
  readonly numbers: readonly { readonly kind: SensitiveKind; readonly number: string }[];
};

const LONGEST_REASON = 200;

/**
 * The entry in the log comes before the words: who can't be logged sees nothing. Throws Refusal: "not-allowed", "not-found"
 * where there is nothing to reveal, "reason-wanted" when an agent gives none. PermanentFault when the bytes are gone.
 */
export async function revealMessage(
  needs: Pick<
    Deps,
    "db" | "clock" | "newId" | "blobs" | "shopKeys" | "parseMime" | "readPostedFields"
  >,
  input: RevealMessage,
): Promise<RevealedMessage> {
  const { shopId, ticketId, messageId, by } = input;
  if (!may(by.role, "reveal"))
    throw new Refusal("not-allowed", "Your role does not let you see masked numbers.");
  const message = await askInShop(needs.db, shopId, (tx) =>
    findMaskedMessage(tx, shopId, { ticketId, messageId }),
  );
  if (!message) throw new Refusal("not-found", "There is nothing to reveal in this message.");
  const reason = input.reason.replace(/\s+/g, " ").trim().slice(0, LONGEST_REASON);
  if (by.role !== "owner" && reason === "")
    throw new Refusal("reason-wanted", "Say why you need to see the number.");

  await recordAccess(needs, {
    shopId,
    member: by,
    kind: "reveal",
    ticketId,
    detail: { id: messageId, ...(reason === "" ? {} : { reason }) },
  });
  const raw = await needs.blobs.get(needs.shopKeys.open(shopId, message.shopKey), message.blobName);
  const mail = await (message.form
    ? needs.readPostedFields(message.form, raw)
    : needs.parseMime(raw));
  const { subject, attachments } = mail;
  const inText = findSensitive(mail.text).length > 0;
  const text = inText || mail.html === null ? mail.text : textOfHtml(mail.html);
  const names = attachments.map(({ fileName }) => fileName);
  return { subject, text, numbers: numbersIn([subject, text, ...names]) };
}

function numbersIn(texts: readonly string[]): RevealedMessage["numbers"] {
  const numbers = texts.flatMap((text) =>
    findSensitive(text).map(({ kind, start, end }) => ({ kind, number: text.slice(start, end) })),
  );
  return numbers.filter(
    ({ number }, index) => numbers.findIndex((one) => one.number === number) === index,
  );
}
