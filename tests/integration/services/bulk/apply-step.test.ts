import { expect, it } from "vitest";
import type { BulkStep } from "#app/domain/bulk/bulk-step.ts";
import type { TicketId } from "#app/domain/shared/ids.ts";
import { applyStep } from "#app/services/bulk/apply-step.ts";
import { aShop } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { someTickets } from "./some-tickets.ts";

const house = useHouse();
const STEPS: readonly BulkStep[] = [
  { kind: "tag", add: ["Vip"], remove: [] },
  { kind: "assign", to: null },
  { kind: "snooze", until: "next-day" },
  { kind: "close", reason: "", cause: "" },
  { kind: "spam" },
  { kind: "not-spam" },
];

it("does to a ticket what its own page does, and a second time nothing", async () => {
  const shop = await aShop(house);
  const [ticketId = "" as TicketId] = await someTickets(house, shop, 1, () => ({
    assigneeId: shop.owner.id,
  }));
  const ticket = { shopId: shop.id, ticketId, by: shop.owner };

  for (const step of STEPS) {
    const { status: seen } = await lookAt(house, shop).ticket(ticketId);
    await applyStep(house.deps, { ...ticket, seen }, step);
    await applyStep(house.deps, { ...ticket, seen }, step);
  }

  const kinds = (await lookAt(house, shop).history(ticketId)).map(({ kind }) => kind);
  expect(kinds).toEqual(["tagged", "assigned", "snoozed", "status", "spam", "not-spam"]);
});

it("passes on what the ticket's services refuse", async () => {
  const shop = await aShop(house);
  const [ticketId = "" as TicketId] = await someTickets(house, shop, 1, () => ({
    status: "closed",
  }));
  const ticket = { shopId: shop.id, ticketId, by: shop.owner, seen: "closed" } as const;

  const words = await expectRefusal(
    applyStep(house.deps, ticket, { kind: "snooze", until: "next-day" }),
    "conflict",
  );

  expect(words).toBe("This ticket is closed: there is nothing to snooze.");
});
