import { expect, it } from "vitest";
import type { BulkStep } from "#app/domain/bulk/bulk-step.ts";
import type { TicketStanding } from "#app/domain/bulk/ticket-standing.ts";
import type { TicketId } from "#app/domain/shared/ids.ts";
import { inShop } from "#app/data/db.server.ts";
import { readStandings } from "#app/data/records/ticket-standings.server.ts";
import { applyStep } from "#app/services/bulk/apply-step.ts";
import { takeBackStep } from "#app/services/bulk/take-back-step.ts";
import { tagTicket } from "#app/services/ticket/tag-ticket.ts";
import { aShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { someTickets } from "./some-tickets.ts";

const house = useHouse();

it("puts tags back as they were, but for those that somebody gave since, and a second time nothing", async () => {
  const shop = await aShop(house);
  const [ticketId = "" as TicketId] = await someTickets(house, shop, 1);
  const ticket = { shopId: shop.id, ticketId, by: shop.owner };
  await tagTicket(house.deps, { ...ticket, add: ["Old", "Both"], remove: [] });
  const stands = async (): Promise<TicketStanding> => {
    const found = await inShop(house.deps.db, shop.id, (tx) =>
      readStandings(tx, shop.id, [ticketId]),
    );
    const standing = found.get(ticketId);
    if (!standing) throw new Error("the ticket is gone");
    return standing;
  };
  const step: BulkStep = { kind: "tag", add: ["New", "both"], remove: ["Old"] };
  const was = await stands();
  await applyStep(house.deps, { ...ticket, seen: "open" }, step);
  const became = await stands();
  await tagTicket(house.deps, { ...ticket, add: ["Later"], remove: [] });

  await takeBackStep(house.deps, { ...ticket, step, was, became });
  await takeBackStep(house.deps, { ...ticket, step, was, became });

  expect(became.tags).toEqual(["Both", "New"]);
  expect((await stands()).tags).toEqual(["Both", "Later", "Old"]);
});
