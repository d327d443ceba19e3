import { describe, expect, it } from "vitest";
import { inShopBySql } from "#app/data/db.server.ts";
import {
  findMailToAcknowledge,
  hasBeenAnswered,
  listToldBefore,
} from "#app/data/records/acknowledgements.server.ts";
import {
  closeConfirmation,
  deleteConfirmation,
  findConfirmation,
  openConfirmation,
  saveConfirmationAnswer,
} from "#app/data/records/confirmations.server.ts";
import { findMessageToProve, readProofFacts } from "#app/data/records/proof-facts.server.ts";
import { inShop } from "#app/data/db.server.ts";
import type { ConfirmationId, TicketId } from "#app/domain/shared/ids.ts";
import { aShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aBuyer, aRequest, ask, press } from "#tests/integration/services/proof/a-request.ts";

const house = useHouse();

/** A customer's signed mail about their order, with a question to the order's address and a reason on the ticket. */
async function aTicketWithProof() {
  const shop = await aShop(house);
  const { order, customer } = aBuyer(house);
  const ticket = await aRequest(house, shop, {
    from: "mallory@elsewhere.example",
    text: `Where is ${order.name}?`,
  });
  await ask(house, shop, ticket, order.id);
  await press(house, shop, ticket, { text: order.name, reason: { key: "phone", words: "" } });
  const [row] = await inShop(house.deps.db, shop.id, (tx) => tx.confirmation.findMany());
  return { shop, order, customer, ticket, confirmationId: row?.id as ConfirmationId };
}

describe("what is known of a ticket's senders", () => {
  it("holds its orders with address and postcode, what was asked, and for what a reason was given", async () => {
    const { shop, order, ticket } = await aTicketWithProof();

    const proof = await inShopBySql(house.deps.db, shop.id, (tx) =>
      readProofFacts(tx, shop.id, ticket.id),
    );

    expect(proof.facts.orders).toMatchObject([{ name: order.name, email: order.email }]);
    expect(proof.facts.orders[0]?.postcode).toMatch(/\w{3}/);
    expect(proof.confirmations).toMatchObject([
      { messageId: ticket.messageId, orderId: order.id, answer: null, askedAt: house.clock() },
    ]);
    expect(proof.facts.answers).toEqual([]);
    expect(proof.reasonsGivenFor).toEqual(["surprise-facts"]);
  });

  it("is nothing for another shop that has the ids", async () => {
    const { shop, ticket, confirmationId } = await aTicketWithProof();
    const other = await aShop(house);
    const at = house.clock();

    const found = await inShopBySql(house.deps.db, other.id, async (tx) => [
      await findMessageToProve(tx, other.id, ticket.messageId),
      await findMessageToProve(tx, shop.id, ticket.messageId),
      await findConfirmation(tx, other.id, confirmationId),
      await openConfirmation(tx, other.id, confirmationId, at),
      await saveConfirmationAnswer(tx, other.id, confirmationId, { answer: "yes", at }),
      await deleteConfirmation(tx, other.id, confirmationId, { ifWaiting: false }),
      await findMailToAcknowledge(tx, other.id, ticket.messageId),
    ]);
    const facts = await inShopBySql(house.deps.db, other.id, async (tx) => {
      await closeConfirmation(tx, other.id, confirmationId);
      return {
        proof: await readProofFacts(tx, other.id, ticket.id),
        answered: await hasBeenAnswered(
          tx,
          other.id,
          ticket.customerAddress,
          house.deps.newId<TicketId>(),
        ),
        told: await listToldBefore(tx, other.id, {
          address: ticket.customerAddress,
          messageId: ticket.messageId,
          since: at,
          lastHour: at,
        }),
      };
    });

    expect(found).toEqual(found.map(() => null));
    expect(facts.proof).toEqual({
      facts: { customer: null, orders: [], answers: [] },
      orders: [],
      confirmations: [],
      reasonsGivenFor: [],
    });
    expect(facts.answered).toBe(false);
    expect(facts.told).toEqual({ thisMail: false, lastAt: null, withinHour: 0 });
  });
});
