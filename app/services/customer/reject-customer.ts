// "Not this customer": remembered for the sender's address, on all tickets.
import type { Deps } from "#app/services/deps.ts";
import { decideLink, type LinkDecision } from "./decide-link.ts";
import { unlinkThisCustomer } from "./unlink.ts";

/** Twice changes nothing; linking by hand takes it back. Throws Refusal: "not-allowed" for those who only read, "not-found", "invalid". */
export const rejectCustomer = (
  needs: Pick<Deps, "db" | "clock" | "newId" | "enqueue">,
  decision: LinkDecision,
): Promise<void> =>
  decideLink(needs, decision, (tx, ticket) =>
    unlinkThisCustomer(needs, tx, decision, ticket, {
      address: ticket.address,
      event: (name) => ({
        kind: "customer-rejected",
        name,
        address: ticket.address,
        by: decision.by.name,
      }),
    }),
  );
