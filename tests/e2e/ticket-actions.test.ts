// What agents do to a ticket beside answering it, through the app's own forms.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DAY_MS } from "#app/domain/shared/instant.ts";
import type { TicketActions } from "#app/domain/ticket/ticket-actions.ts";
import { eventsOf, memberOf, openDesk, type Desk } from "./open-desk.ts";
import { joinWorld, type World } from "./start-world.ts";
import { writeMail } from "./write-mail.ts";

const ROUTE = "routes/app.tickets.$ticketId";

let world: World;
let agent: Desk;
let owner: Desk;

beforeAll(async () => {
  world = await joinWorld();
  agent = openDesk(world.sandbox, world.mejurn, memberOf(world.mejurn, "agent"));
  owner = openDesk(world.sandbox, world.mejurn, memberOf(world.mejurn, "owner"));
});

afterAll(() => world?.stop());

async function aTicketAbout(subject: string) {
  const [writer] = world.mejurn.customers;
  if (!writer?.email) throw new Error("The sandbox's first customer has no address.");
  await writeMail(
    world.sandbox,
    { email: writer.email, firstName: writer.firstName, lastName: writer.lastName },
    { to: world.support[0], subject, text: "Do you make rings of white gold?" },
  );
  const { ticketId } = await agent.ticketAbout(subject);
  const path = `/app/tickets/${ticketId}`;
  return {
    path,
    post: (fields: Record<string, string>) => agent.submit(path, ROUTE, fields),
    actions: async () => (await agent.load<{ actions: TicketActions }>(path, ROUTE)).actions,
    history: async () => eventsOf(await agent.ticket(ticketId)),
  };
}

const inDays = (days: number, clock: string) =>
  `${new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)}T${clock}`;

describe("an agent at a ticket", () => {
  it("snoozes it, investigates, sets a date, corrects triage, and ends it with a reason", async () => {
    const { post, actions, history } = await aTicketAbout("White gold");

    await post({ intent: "snooze", until: "in-3-hours" });
    expect((await actions()).snoozedUntil).not.toBeNull();
    await post({ intent: "unsnooze" });
    await post({ intent: "investigate", what: "The alloy" });
    expect((await actions()).investigating).toMatchObject({ what: "The alloy" });
    await post({ intent: "end-investigation" });
    await post({ intent: "set-own-due", until: inDays(3, "12:00"), reason: "A birthday" });
    expect((await actions()).ownDue).toMatchObject({ reason: "A birthday" });
    await post({ intent: "remove-own-due" });
    await post({ intent: "correct-triage", category: "product_information", urgency: "urgent" });
    await post({ intent: "correct-triage", urgency: "general" });
    await post({ intent: "mark-spam" });
    expect(await actions()).toMatchObject({ isSpam: true, status: "closed" });
    await post({ intent: "not-spam" });
    const end = { intent: "change-status", to: "resolved", seen: "open" };
    await expect(post(end)).rejects.toThrow("no answer");
    await post({ ...end, reason: "Answered by phone" });

    expect(await actions()).toMatchObject({
      status: "resolved",
      isSpam: false,
      snoozedUntil: null,
      investigating: null,
      ownDue: null,
      category: "product_information",
      urgency: "general",
      asksReason: false,
    });
    expect((await history()).at(-1)).toMatch(/set this ticket to resolved: Answered by phone$/);
  });

  it("is told what a form lacks, and nothing happens", async () => {
    const { post, actions } = await aTicketAbout("Yellow gold");
    const before = await actions();

    const refused = [
      [{ intent: "snooze", until: "tomorrow" }, "Choose until when"],
      [{ intent: "snooze", until: inDays(-2, "09:00") }, "has passed"],
      [{ intent: "investigate", what: " " }, "Say what is investigated"],
      [{ intent: "set-own-due", until: inDays(2, "09:00"), reason: "" }, "Say why"],
      [{ intent: "change-status", to: "gone", seen: "open" }, "Reload the ticket"],
      [{ intent: "correct-triage", category: "jewelry" }, "Reload the ticket"],
      [{ intent: "block-sender", sender: "someone@post.example" }, "Only the shop's owner"],
    ] as const;
    for (const [form, words] of refused) await expect(post({ ...form })).rejects.toThrow(words);

    expect(await actions()).toEqual({
      ...before,
      hearBy: expect.any(String) as unknown,
      // The order is linked meanwhile.
      snoozeEvents: expect.any(Array) as unknown,
      snoozePresets: expect.any(Array) as unknown,
    });
  });
});

describe("the corrections of triage as labelled lines", () => {
  it("go to the owner as a download, and to nobody else", async () => {
    const { post } = await aTicketAbout("Rose gold");
    await post({ intent: "correct-triage", category: "order_support" });

    const lines = (await owner.open("/app/triage/labels")).trimEnd().split("\n");

    expect(lines.map((line) => JSON.parse(line) as unknown)).toContainEqual(
      expect.objectContaining({ subject: "Rose gold", category: "order_support" }),
    );
    await expect(agent.open("/app/triage/labels")).rejects.toThrow("403");
  });
});
