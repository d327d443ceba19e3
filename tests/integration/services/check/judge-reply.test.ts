import { describe, expect, it } from "vitest";
import { ReplyBlocked } from "#app/domain/check/reply-blocked.ts";
import { defaultLevels } from "#app/domain/check/check-kind.ts";
import { saveCheckSettings } from "#app/services/check/save-check-settings.ts";
import { aBuyer, aRequest, press } from "#tests/integration/services/proof/a-request.ts";
import { aShop } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();
const untrue = "It has been delivered.";

async function aTicketOfBuyer() {
  const shop = await aShop(house);
  const { order, customer } = aBuyer(house);
  const ticket = await aRequest(house, shop, {
    from: customer.email ?? "",
    text: `Where is ${order.name}?`,
  });
  return { shop, ticket, order };
}

describe("a reply in which something is not so", () => {
  it("is not sent, and its writer is told what blocks it", async () => {
    const { shop, ticket } = await aTicketOfBuyer();

    const refused = await press(house, shop, ticket, { text: untrue }).catch(
      (error: unknown) => error,
    );

    expect(refused).toBeInstanceOf(ReplyBlocked);
    expect(refused).toMatchObject({ kind: "conflict", findings: [{ kind: "state" }] });
    expect(await lookAt(house, shop).messages(ticket.id)).toHaveLength(1);
  });

  it("goes with a reason, which the history keeps without the words", async () => {
    const { shop, ticket } = await aTicketOfBuyer();
    const agent = { ...shop.owner, role: "agent" as const };

    await press(house, shop, ticket, {
      text: untrue,
      author: agent,
      overrideReason: "The driver called me",
    });

    expect(await lookAt(house, shop).messages(ticket.id)).toHaveLength(2);
    const told = (await lookAt(house, shop).history(ticket.id)).find(
      ({ kind }) => kind === "check-overridden",
    );
    expect(told).toEqual({
      kind: "check-overridden",
      kinds: ["state"],
      reason: "The driver called me",
      by: shop.owner.name,
    });
  });

  it("wants a reason that says something, and not a long one", async () => {
    const { shop, ticket } = await aTicketOfBuyer();

    await expectRefusal(
      press(house, shop, ticket, { text: untrue, overrideReason: "  " }),
      "conflict",
    );
    await expectRefusal(
      press(house, shop, ticket, { text: untrue, overrideReason: "x".repeat(501) }),
      "invalid",
    );
  });

  it("goes where the owner only wants a warning", async () => {
    const { shop, ticket } = await aTicketOfBuyer();
    await saveCheckSettings(house.deps, {
      ...{ shopId: shop.id, member: shop.owner, seenChangedAt: null },
      form: { levels: { ...defaultLevels, state: "warns" }, forbiddenWords: "", allowedHosts: "" },
    });

    const sent = await press(house, shop, ticket, { text: untrue });

    expect(sent.messageId).not.toBeNull();
    const kinds = (await lookAt(house, shop).history(ticket.id)).map(({ kind }) => kind);
    expect(kinds).not.toContain("check-overridden");
  });

  it("is sent once by the same press, whatever blocks it the second time", async () => {
    const { shop, ticket } = await aTicketOfBuyer();
    const reply = { text: untrue, overrideReason: "By phone", idempotencyKey: "checked-once" };

    await press(house, shop, ticket, reply);
    const again = await press(house, shop, ticket, { ...reply, overrideReason: null });

    expect(again.messageId).toBeNull();
    expect(await lookAt(house, shop).messages(ticket.id)).toHaveLength(2);
  });
});
