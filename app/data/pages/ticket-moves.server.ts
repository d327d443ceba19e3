// What a ticket's page shows of other tickets: where its mail may belong, where it went, and who takes part.
import { moveWords } from "#app/domain/ticket/move-words.ts";
import { proposalOf, type StoredProposal } from "#app/domain/ticket/proposal.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { MoveView, ParticipantView, TicketView } from "#app/domain/ticket/ticket-view.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Tx } from "#app/data/db.server.ts";

type TicketMoves = Pick<TicketView, "proposal" | "mergedInto" | "moves" | "participants">;

type OtherTicket = StoredProposal & {
  mergedId: string | null;
  mergedNumber: number | null;
};

type MoveRow = {
  id: string;
  kind: "merge" | "split";
  fromId: string;
  fromNumber: number;
  toNumber: number;
  messages: number;
  byName: string;
  at: Date;
  undone: boolean;
  stoodOn: boolean;
};

/** Three questions, sent together. Nothing at all for a ticket of another shop. */
export async function readTicketMoves(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  { ticketPrefix, t }: { readonly ticketPrefix: string; readonly t: Translate },
): Promise<TicketMoves> {
  const [others, moves, participants] = await Promise.all([
    findOtherTickets(tx, shopId, ticketId),
    listMoves(tx, shopId, ticketId),
    tx.$queryRaw<ParticipantView[]>`
      select "address", "name", "state" from "Participant"
      where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid order by "state", "addedAt", "address"`,
  ]);
  const numbered = (number: number) => ticketNumber(ticketPrefix, number);
  return {
    proposal: others[0] ? proposalOf(others[0], ticketPrefix) : null,
    mergedInto: mergedIntoOf(others[0], numbered),
    moves: moves.map((move) => moveView(move, ticketId, { numbered, t })),
    participants,
  };
}

const findOtherTickets = (tx: Tx, shopId: ShopId, ticketId: TicketId): Promise<OtherTicket[]> =>
  tx.$queryRaw<OtherTicket[]>`
    select p."id" as "ticketId", p."number", p."subject",
      t."mergedIntoId" as "mergedId", m."number" as "mergedNumber",
      (select e."detail" from "TicketEvent" e where e."shopId" = t."shopId" and e."ticketId" = t."id"
        and e."kind" = 'stranger' order by e."at" desc, e."id" desc limit 1) as "stranger"
    from "Ticket" t
    left join "Ticket" p on p."shopId" = t."shopId" and p."id" = t."proposedId"
    left join "Ticket" m on m."shopId" = t."shopId" and m."id" = t."mergedIntoId"
    where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid`;

/** What stands on a move: a message or another move that came after it (ids are in the order of writing). */
const listMoves = (tx: Tx, shopId: ShopId, ticketId: TicketId): Promise<MoveRow[]> =>
  tx.$queryRaw<MoveRow[]>`
    select v."id", v."kind", v."fromId", f."number" as "fromNumber", t."number" as "toNumber", cardinality(v."messageIds") as "messages",
      b."name" as "byName", v."at", v."undoneAt" is not null as "undone",
      exists (select 1 from "Message" m where m."shopId" = v."shopId" and m."ticketId" in (v."fromId", v."toId")
        and m."id" > v."id")
      or exists (select 1 from "TicketMove" l where l."shopId" = v."shopId" and l."id" > v."id" and l."undoneAt" is null
        and (l."fromId" in (v."fromId", v."toId") or l."toId" in (v."fromId", v."toId")))
      or v."before" = '{}'::jsonb as "stoodOn"
    from "TicketMove" v
    join "Ticket" f on f."shopId" = v."shopId" and f."id" = v."fromId"
    join "Ticket" t on t."shopId" = v."shopId" and t."id" = v."toId"
    join "Member" b on b."shopId" = v."shopId" and b."id" = v."byId"
    where v."shopId" = ${shopId}::uuid and (v."fromId" = ${ticketId}::uuid or v."toId" = ${ticketId}::uuid)
    order by v."id" desc`;

type Numbered = (number: number) => string;

const mergedIntoOf = (
  other: OtherTicket | undefined,
  numbered: Numbered,
): TicketMoves["mergedInto"] =>
  other?.mergedId && other.mergedNumber !== null
    ? { ticketId: other.mergedId, number: numbered(other.mergedNumber) }
    : null;

function moveView(
  move: MoveRow,
  here: TicketId,
  { numbered, t }: { readonly numbered: Numbered; readonly t: Translate },
): MoveView {
  const from = numbered(move.fromNumber);
  const to = numbered(move.toNumber);
  return {
    moveId: move.id,
    kind: move.kind,
    words: moveWords(
      { kind: move.kind, from, to, messages: move.messages, by: move.byName, undone: move.undone },
      move.fromId === here ? from : to,
      t,
    ),
    at: move.at.toISOString(),
    undoable: !move.undone && !move.stoodOn,
  };
}
