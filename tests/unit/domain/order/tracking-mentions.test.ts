import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endsInCheckDigit } from "#app/domain/order/tracking-check.ts";
import { trackingMentions } from "#app/domain/order/tracking-mentions.ts";

const codesIn = (text: string) => trackingMentions({ subject: "", text }).map(({ code }) => code);
const closed = (digits: string): string =>
  digits + [..."0123456789"].find((digit) => endsInCheckDigit(digits + digit));

const USPS = closed("940011020088123456789");
const DHL = closed("0034043416109400001");

describe("finding tracking numbers", () => {
  it.each([
    ["UPS", "Look: 1Z999AA10123456784", "1Z999AA10123456784"],
    ["UPS in groups and small letters", "1z 999 aa1 01 2345 6784", "1Z999AA10123456784"],
    ["the post's", "RR123456785GB", "RR123456785GB"],
    ["the post's in groups", "rr 123 456 785 gb please", "RR123456785GB"],
    ["USPS's", `It is ${USPS}.`, USPS],
    ["USPS's in groups", USPS.replace(/(\d{4})/g, "$1 ").trim(), USPS],
    ["USPS's with the postcode before it", `420 10001 ${USPS}`, USPS],
    ["DHL's", `Sendung ${DHL}`, DHL],
    ["DHL's international one", "JJD000390007882823300", "JJD000390007882823300"],
    ["Amazon's", "TBA123456789012", "TBA123456789012"],
    ["FedEx behind its name", "FedEx 123456789012", "123456789012"],
    ["FedEx before its name", "123456789012 (FedEx)", "123456789012"],
    ["FedEx Ground", "tracking number: 123456789012345", "123456789012345"],
    ["a German one", "Sendungsnummer: 1234567890", "1234567890"],
    ["a French one", "numéro de suivi 6A12345678901", "6A12345678901"],
    ["a French one on the next line", "Numéro de suivi :\n6A12345678901", "6A12345678901"],
    ["a Spanish one", "nº de seguimiento: 12345678901234", "12345678901234"],
    ["an Italian one", "codice di tracciamento 123456789012", "123456789012"],
    ["a Dutch one", "volgnummer 3SABCD123456789", "3SABCD123456789"],
  ])("finds %s", (_case, text, code) => {
    expect(codesIn(text)).toEqual([code]);
  });

  it.each([
    ["a telephone number", "Call 0171 1234567 or +1 (555) 123-4567"],
    ["a telephone number behind a parcel", "the parcel is lost, my phone is 01711234567"],
    ["a payment card", "tracking 4242 4242 4242 4242"],
    ["twelve digits of nothing", "123456789012"],
    ["a check digit that does not fit", "RR123456784GB 1Z999AA10123456785"],
    ["a date and a time", "2026-05-12 10:22"],
    ["an account", "IBAN DE89370400440532013000"],
    ["a quoted line", "Hello\n> It is 1Z999AA10123456784"],
    ["an order number", "tracking of order 1001"],
  ])("is not misled by %s", (_case, text) => {
    expect(codesIn(text)).toEqual([]);
  });

  it("says where it stood, three at most", () => {
    const found = trackingMentions({
      subject: "Parcel 1Z999AA10123456784",
      text: "DHL 1000000001, DHL 1000000002, DHL 1000000003",
    });

    expect(found).toHaveLength(3);
    expect(found[0]?.because).toBe("tracking number in the subject");
  });

  it("comes to an end whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        for (const code of codesIn(`tracking ${text}`)) expect(code).toMatch(/^[A-Z0-9]{9,}$/);
      }),
    );
    for (const text of [
      "1 ".repeat(32_000),
      "1Z ".repeat(20_000),
      "dhl ".repeat(16_000),
      "1".repeat(64_000),
    ])
      expect(codesIn(text).length).toBeLessThanOrEqual(3);
  });
});
