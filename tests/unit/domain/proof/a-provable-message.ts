import type { ProofFacts, ProvableMessage } from "#app/domain/proof/proof-of-message.ts";

export const aProvableMessage = (given: Partial<ProvableMessage> = {}): ProvableMessage => ({
  messageId: "m1",
  fromAddress: "jane@customer.example",
  subject: "My order",
  newText: "Where is it?",
  authenticity: { standing: "aligned", because: "signed by customer.example" },
  ...given,
});

export const janesOrder = {
  id: "gid://shopify/Order/1",
  name: "#1001",
  email: "jane@customer.example",
  postcode: "SW1A 1AA",
};

export const proofFacts = (given: Partial<ProofFacts> = {}): ProofFacts => ({
  customer: null,
  orders: [janesOrder],
  answers: [],
  ...given,
});
