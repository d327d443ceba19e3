import { describe, expect, it } from "vitest";
import { endInvestigation } from "#app/services/ticket/end-investigation.ts";
import { investigateTicket } from "#app/services/ticket/investigate-ticket.ts";
import { aReply, aShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { inPlainEnglish } from "#tests/support/english.ts";
import { anAnsweredTicket } from "./a-ticket-to-work-on.ts";
import { aReader } from "./look-at-tickets.ts";

const house = useHouse();

const what = "Where the parcel is";

describe("putting a ticket under investigation", () => {
  it("owes the customer an update by the policy's target, and says what is looked into", async () => {
    const { step, now, clocks, history } = await anAnsweredTicket(house);

    await investigateTicket(house.deps, { ...step, what, until: "" });

    // Monday 11:00; two business days.
    expect(await now()).toMatchObject({
      investigating: { what, until: "2026-11-25T16:00:00.000Z", by: "Marlen Vogt" },
      dueKind: "update",
      dueAt: new Date("2026-11-25T16:00:00Z"),
    });
    expect((await clocks()).map(({ kind, state }) => [kind, state])).toContainEqual([
      "update",
      "running",
    ]);
    expect(await history()).toEqual([
      { kind: "investigating", what, until: "2026-11-25T11:00:00-05:00", by: "Marlen Vogt" },
    ]);
    await expectSameAfterRepeating(house, () =>
      investigateTicket(house.deps, { ...step, what, until: "" }),
    );
  });

  it("moves a time at which the shop is closed to the last open moment, and says so", async () => {
    const { step, now } = await anAnsweredTicket(house);

    const { told } = await investigateTicket(house.deps, {
      ...step,
      what,
      until: "2026-11-24T20:00",
    });

    expect(inPlainEnglish(told)).toBe(
      "The shop is closed then, so the customer hears by Tue 24 Nov 2026 17:00.",
    );
    expect((await now()).investigating).toMatchObject({ until: "2026-11-24T22:00:00.000Z" });
  });

  it("does not put the update off when the words change", async () => {
    const { step, now } = await anAnsweredTicket(house);
    await investigateTicket(house.deps, { ...step, what, until: "" });
    const { dueAt } = await now();

    house.clock.moveTo("2026-11-24T20:00:00Z");
    await investigateTicket(house.deps, { ...step, what: "Who signed for it", until: "" });

    expect(await now()).toMatchObject({
      dueAt,
      investigating: { what: "Who signed for it", until: "2026-11-25T16:00:00.000Z" },
    });
  });

  it("owes the next update from each reply on, until it ends", async () => {
    const { shop, ticket, step, now, history } = await anAnsweredTicket(house);
    await investigateTicket(house.deps, { ...step, what, until: "" });
    house.clock.moveTo("2026-11-24T16:00:00Z");
    await aReply(house, shop, ticket, { text: "We are still looking." });
    await drainJobs(house);
    // Thursday is a public holiday.
    expect((await now()).dueAt).toEqual(new Date("2026-11-27T16:00:00Z"));

    await Promise.all([1, 2].map(() => endInvestigation(house.deps, step)));

    expect(await now()).toMatchObject({ investigating: null, dueAt: null });
    expect((await history()).filter(({ kind }) => kind === "investigation-ended")).toHaveLength(1);
  });

  it.each([
    ["nothing is said", { what: " ", until: "" }],
    ["the time is none", { what, until: "soon" }],
    ["the time has passed", { what, until: "2026-11-23T09:00" }],
  ])("is refused when %s", async (_, wanted) => {
    const { step, now } = await anAnsweredTicket(house);

    await expectRefusal(investigateTicket(house.deps, { ...step, ...wanted }), "invalid");

    expect((await now()).investigating).toBeNull();
  });

  it("is not for readers, and not for another shop", async () => {
    const { shop, step } = await anAnsweredTicket(house);
    const theirs = await aShop(house);
    const reader = { ...step, by: aReader(shop) };
    const stranger = { ...step, shopId: theirs.id };

    await expectRefusal(
      investigateTicket(house.deps, { ...reader, what, until: "" }),
      "not-allowed",
    );
    await expectRefusal(
      investigateTicket(house.deps, { ...stranger, what, until: "" }),
      "not-found",
    );
    await expectRefusal(endInvestigation(house.deps, reader), "not-allowed");
    await expectRefusal(endInvestigation(house.deps, stranger), "not-found");
  });
});
