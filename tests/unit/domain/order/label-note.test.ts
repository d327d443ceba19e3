import { describe, expect, it } from "vitest";
import {
  LABEL_SUBJECT,
  labelCustomer,
  labelNote,
  sayLabelNote,
} from "#app/domain/order/label-note.ts";
import { wordsFor } from "#app/domain/words/words-for.ts";
import { anOrder, aParcel } from "./an-order.ts";

const label = aParcel({ status: "LABEL_PURCHASED" });
const order = anOrder({ parcels: [label] });
const given = { order, fulfillmentGid: label.id, madeWords: "Tue 19 May 2026 12:00", days: 2 };

describe("the note about a label without a scan", () => {
  it("says which label, since when, and what to do", () => {
    const note = labelNote(given);

    expect(note).toContain(
      "The label of order #1001 (UPS 1Z999) was made Tue 19 May 2026 12:00. For 2 business days no carrier has scanned it.",
    );
    expect(note).toContain("The customer got no mail");
    expect(labelNote({ ...given, days: 1 })).toContain("For 1 business day no");
    expect(labelNote({ ...given, fulfillmentGid: "gid://shopify/Fulfillment/9" })).toContain(
      "The label of order #1001 was made",
    );
  });

  it("is said in German to whoever reads German, and another note as it stands", () => {
    const german = wordsFor("de");

    expect(sayLabelNote(labelNote(given), german)).toMatch(
      /^Das Versandetikett der Bestellung #1001 \(UPS 1Z999\) wurde erstellt: .* Seit 2 Geschäftstagen .*\n\nIst das Paket .*\n\nDer Kunde hat /,
    );
    expect(sayLabelNote("Call {them}.\n\nToday.", german)).toBe("Call {them}.\n\nToday.");
  });

  it("stands under a subject that gives nothing away", () => {
    expect(LABEL_SUBJECT).not.toMatch(/#|order|ring/i);
  });

  it("is on the ticket of whom the order is sent to", () => {
    const address = { name: "Jane Doe", lines: [], city: null, postcode: null, countryCode: null };

    expect(labelCustomer({ ...order, shippingAddress: address })).toEqual({
      name: "Jane Doe",
      address: "jane@customer.example",
    });
    expect(labelCustomer(order).name).toBe("jane@customer.example");
    expect(labelCustomer({ ...order, email: null })).toEqual({ name: "Order #1001", address: "" });
  });
});
