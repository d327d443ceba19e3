// A reply is about to leave: does something in it block, and did its writer say why it goes all the same?
import type { Tx } from "#app/data/db.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { checkReply } from "#app/domain/check/check-reply.ts";
import { linksIn } from "#app/domain/check/links-in.ts";
import { ReplyBlocked } from "#app/domain/check/reply-blocked.ts";
import { mask } from "#app/domain/privacy/mask.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";
import { gatherFacts, type ReplyAround } from "./gather-facts.ts";

/** More is no reason. */
const LONGEST_REASON = 500;

export type ReplyToJudge = ReplyAround & {
  readonly author: { readonly id: MemberId; readonly name: string; readonly role: Role };
  readonly text: string;
  /** Cleaned; null without an editor. */
  readonly html: string | null;
  /** Why it goes although something blocks. */
  readonly overrideReason: string | null;
};

/**
 * A step of a transaction, with the ticket locked. Writes down an override with the kinds of what was overridden, never the words.
 * Throws ReplyBlocked, and Refusal "not-allowed" for a role that may override nothing, "invalid" for a reason that is too long.
 */
export async function judgeReply(
  needs: Pick<Deps, "clock" | "newId" | "openCalendar">,
  tx: Tx,
  shopId: ShopId,
  { author, text, html, overrideReason, ...around }: ReplyToJudge,
): Promise<void> {
  const facts = await gatherFacts(needs, tx, shopId, around);
  const words = [text, ...linksIn(html ?? "", text)].join("\n");
  const blocking = checkReply(words, facts).filter(({ blocks }) => blocks);
  if (blocking.length === 0) return;

  const reason = overrideReason?.trim() ?? "";
  if (reason === "") throw new ReplyBlocked(blocking);
  if (!may(author.role, "override-check"))
    throw new Refusal("not-allowed", "Your role lets you override no check.");
  if (reason.length > LONGEST_REASON)
    throw new Refusal("invalid", "Give the reason in fewer words: 500 characters at most.");

  const kinds = [...new Set(blocking.map(({ kind }) => kind))];
  const detail = {
    kind: "check-overridden",
    kinds,
    reason: mask(reason),
    by: author.name,
  } as const;
  const { ticketId } = around;
  await saveTicketEvents(tx, shopId, [
    { id: needs.newId(), ticketId, actor: author.id, detail, at: needs.clock() },
  ]);
}
