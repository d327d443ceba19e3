// An agent says that a ticket is a complaint; or triage reads so in a mail.
import { saveComplaintOnce } from "#app/data/records/complaints.server.ts";
import type { Tx } from "#app/data/db.server.ts";
import { readAbout } from "#app/domain/complaint/about.ts";
import { complaintWords } from "#app/domain/complaint/is-complaint.ts";
import { isDone } from "#app/domain/ticket/change-of-status.ts";
import type { ComplaintId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Triaged } from "#app/domain/triage/triage.ts";
import type { Deps } from "#app/services/deps.ts";
import {
  changeTicket,
  type AgentsStep,
  type ChangeNeeds,
} from "#app/services/ticket/change-ticket.ts";

/**
 * A ticket that was done is open again: a complaint waits for its outcome. Where one is open already nothing changes. Throws Refusal
 * as `changeTicket` does; "invalid" for more than 500 characters.
 */
export function openComplaint(
  needs: ChangeNeeds,
  input: AgentsStep & { readonly about: string },
): Promise<void> {
  const { shopId, ticketId, by } = input;
  return changeTicket(needs, input, async ({ tx, state, now }) => {
    const about = readAbout(input.about);
    if (state.complaint) return null;
    const complaint = newComplaint(needs, { ticketId, about, at: now, by: by.name });
    await saveComplaintOnce(tx, shopId, { ...complaint, openedById: by.id });
    if (!isDone(state.status)) return { state, events: [] };
    return {
      state: { ...state, status: "open", resolvedAt: null, closedAt: null },
      events: [{ kind: "status", from: state.status, to: "open", by: by.name }],
    };
  });
}

/** A step of a transaction: does the customer complain in this mail? One statement, or none. */
export async function noteComplaint(
  needs: Pick<Deps, "newId">,
  tx: Tx,
  shopId: ShopId,
  mail: {
    readonly ticketId: TicketId;
    readonly triage: Pick<Triaged, "category" | "because">;
    readonly at: Instant;
  },
): Promise<void> {
  const about = complaintWords(mail.triage);
  if (about === null) return;
  const { ticketId, at } = mail;
  const complaint = newComplaint(needs, { ticketId, about, at, by: null });
  await saveComplaintOnce(tx, shopId, { ...complaint, openedById: null });
}

const newComplaint = (
  needs: Pick<Deps, "newId">,
  given: {
    readonly ticketId: TicketId;
    readonly about: string;
    readonly at: Instant;
    readonly by: string | null;
  },
) => ({
  id: needs.newId<ComplaintId>(),
  ticketId: given.ticketId,
  about: given.about,
  openedAt: given.at,
  event: {
    id: needs.newId<string>(),
    detail: { kind: "complaint", step: "opened", by: given.by } as const,
  },
});
