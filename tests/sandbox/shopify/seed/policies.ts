import type { PolicyRecord } from "./records.ts";

/** Beyond what any other record of a shop adds to an id. */
const ID_OFFSET = 900_000;

type Written = Pick<PolicyRecord, "type" | "title" | "body">;

const english: readonly Written[] = [
  {
    type: "REFUND_POLICY",
    title: "Refund policy",
    body: [
      "<p>You can return most pieces within 30 days of delivery, unworn and in their box.</p>",
      "<p>To start a return, reply to any of our mails with your order number. We send you a label within 1 business day.</p>",
      "<p>Engraved pieces and pieces marked as final sale can not be returned.</p>",
      "<h2>Refunds</h2>",
      "<p>Once your parcel is back with us we check it, and refund you to the original way of payment within 5 business days. Your bank may need a few days more.</p>",
    ].join("\n"),
  },
  {
    type: "SHIPPING_POLICY",
    title: "Shipping policy",
    body: [
      "<p>Orders leave our workshop within 3 business days. Made-to-order pieces take up to 10 business days.</p>",
      "<p>As soon as your parcel is on its way we send you a mail with its tracking link.</p>",
      "<p>You can change or cancel an order until it leaves our workshop.</p>",
    ].join("\n"),
  },
  {
    type: "PRIVACY_POLICY",
    title: "Privacy policy",
    body: "<p>We use what you tell us to carry out your order and to answer you, and for nothing else.</p>",
  },
];

const german: readonly Written[] = [
  {
    type: "REFUND_POLICY",
    title: "Widerruf und Rückgabe",
    body: [
      "<p>Sie können die meisten Stücke innerhalb von 30 Tagen nach der Zustellung zurückgeben, ungetragen und in ihrer Schachtel.</p>",
      "<p>Für eine Rückgabe antworten Sie auf eine unserer E-Mails und nennen Ihre Bestellnummer. Wir schicken Ihnen innerhalb von 1 Werktag einen Rücksendeschein.</p>",
      "<p>Gravierte Stücke sind von der Rückgabe ausgenommen.</p>",
      "<h2>Erstattung</h2>",
      "<p>Sobald Ihr Paket bei uns ist, prüfen wir es und erstatten den Betrag innerhalb von 5 Werktagen auf dem Weg, auf dem Sie bezahlt haben.</p>",
    ].join("\n"),
  },
  {
    type: "SHIPPING_POLICY",
    title: "Versand",
    body: [
      "<p>Bestellungen verlassen unsere Werkstatt innerhalb von 3 Werktagen.</p>",
      "<p>Sobald Ihr Paket unterwegs ist, erhalten Sie eine E-Mail mit dem Link zur Sendungsverfolgung.</p>",
      "<p>Eine Bestellung lässt sich ändern oder stornieren, bis sie unsere Werkstatt verlässt.</p>",
    ].join("\n"),
  },
  {
    type: "LEGAL_NOTICE",
    title: "Impressum",
    body: "<p>Larkspur, Berlin</p>",
  },
];

/** What the merchant wrote under Settings, Policies. */
export const makePolicies = (
  shopId: number,
  locale: string,
  createdAt: number,
): readonly PolicyRecord[] =>
  (locale === "de" ? german : english).map((one, index) => ({
    ...one,
    id: shopId + ID_OFFSET + index,
    createdAt,
    updatedAt: createdAt,
  }));
