import { describe, expect, it } from "vitest";
import type { TicketState } from "#app/domain/ticket/ticket-state.ts";
import { changeTicket } from "#app/services/ticket/change-ticket.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { aShop } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { anUnansweredTicket } from "./a-ticket-to-work-on.ts";
import { aReader } from "./look-at-tickets.ts";

const house = useHouse();

const toFeedback = ({ state }: { state: TicketState }, by: string) => ({
  state: { ...state, category: "feedback_complaints" },
  events: [{ kind: "category", from: state.category, to: "feedback_complaints", by }] as const,
});

describe("a step of an agent on a ticket", () => {
  it("writes the ticket and its history together", async () => {
    const { step, now, history } = await anUnansweredTicket(house);

    await changeTicket(house.deps, step, (ticket) => toFeedback(ticket, step.by.name));

    expect((await now()).category).toBe("feedback_complaints");
    expect((await history()).map(({ kind }) => kind)).toEqual(["category"]);
  });

  it("writes nothing where nothing changes", async () => {
    const { step } = await anUnansweredTicket(house);

    await expectSameAfterRepeating(house, () => changeTicket(house.deps, step, () => null));
  });

  it("keeps nothing of a step that breaks while it decides", async () => {
    const { step, history } = await anUnansweredTicket(house);

    const broken = changeTicket(house.deps, step, () => Promise.reject(new Error("broken")));

    await expect(broken).rejects.toThrow("broken");
    expect(await history()).toEqual([]);
  });

  it("is refused to those who only read, and for a ticket of another shop", async () => {
    const { shop, step } = await anUnansweredTicket(house);
    const other = await aShop(house);
    const decide = () => null;

    await expectRefusal(
      changeTicket(house.deps, { ...step, by: aReader(shop) }, decide),
      "not-allowed",
    );
    await expectRefusal(
      changeTicket(house.deps, { ...step, shopId: other.id, by: other.owner }, decide),
      "not-found",
    );
  });

  it("lets two agents pass one after the other: the second decides on what the first left", async () => {
    const { step, history } = await anUnansweredTicket(house);
    const once = () =>
      changeTicket(house.deps, step, (ticket) =>
        ticket.state.category === "feedback_complaints" ? null : toFeedback(ticket, step.by.name),
      );

    await Promise.all([once(), once(), once()]);

    expect((await history()).map(({ kind }) => kind)).toEqual(["category"]);
  });
});
