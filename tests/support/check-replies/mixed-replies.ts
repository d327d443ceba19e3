import { sayMoney } from "./say-things.ts";
import type { Scene } from "./scene.ts";
import type { Template } from "./warm-replies.ts";

const order = ({ facts }: Scene) => facts.orders[0] as Scene["facts"]["orders"][number];
const item = (scene: Scene) => order(scene).items[0] as ReturnType<typeof order>["items"][number];
const parcel = (scene: Scene) =>
  order(scene).parcels[0] as ReturnType<typeof order>["parcels"][number];
const refund = (scene: Scene) =>
  order(scene).refunds[0] as ReturnType<typeof order>["refunds"][number];
const day = (iso: string | null) => new Date(`${(iso ?? "").slice(0, 10)}T12:00:00Z`);
const german = (iso: string | null) =>
  `${String(day(iso).getUTCDate()).padStart(2, "0")}.${String(day(iso).getUTCMonth() + 1).padStart(2, "0")}.${day(iso).getUTCFullYear()}`;
const long = (iso: string | null) =>
  day(iso).toLocaleDateString("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
const euros = (amount: string, currency: string) =>
  `${amount.replace(".", ",")} ${currency === "EUR" ? "€" : currency}`;

/** Half in German, half in an English that tells stories: several facts in one long sentence. */
export const mixedReplies: readonly Template[] = [
  {
    stages: ["transit"],
    uses: ["order", "moving", "carrier", "facts"],
    say: (s, c) =>
      c.pick([
        `Ihre Bestellung ${order(s).name} wurde mit ${parcel(s).carrier} versendet und ist bereits unterwegs.`,
        `Gute Nachrichten: Die Bestellung ${order(s).name.slice(1)} hat unsere Werkstatt verlassen und wurde an ${parcel(s).carrier} übergeben.`,
      ]),
  },
  {
    stages: ["transit"],
    uses: ["tracking", "facts"],
    say: (s) => `Die Sendungsnummer lautet ${parcel(s).number}.`,
  },
  {
    stages: ["transit"],
    uses: ["eta", "facts"],
    say: (s, c) =>
      c.pick([
        `Die Zustellung ist voraussichtlich am ${german(parcel(s).estimatedDelivery)}.`,
        `Das Paket sollte am ${german(parcel(s).estimatedDelivery)} bei Ihnen ankommen.`,
      ]),
  },
  {
    stages: ["delivered"],
    uses: ["delivered", "delivered-on", "facts"],
    say: (s, c) =>
      c.pick([
        `Das Paket wurde laut ${parcel(s).carrier} am ${german(parcel(s).deliveredAt)} zugestellt.`,
        `Laut Sendungsverfolgung ist es am ${german(parcel(s).deliveredAt)} bei Ihnen angekommen.`,
      ]),
  },
  {
    stages: ["making"],
    uses: ["making", "order", "facts"],
    say: (s, c) =>
      c.pick([
        `Ihre Bestellung ${order(s).name} ist noch nicht versendet; sie liegt noch bei uns in der Werkstatt.`,
        `Bestellung ${order(s).name} ist noch in Arbeit.`,
      ]),
  },
  {
    stages: ["refunded"],
    uses: ["refunded", "refund", "facts"],
    say: (s, c) =>
      c.pick([
        `Wir haben Ihnen ${euros(refund(s).amount, order(s).currency)} erstattet.`,
        `Die Erstattung über ${euros(refund(s).amount, order(s).currency)} haben wir veranlasst.`,
        `Der Betrag von ${euros(refund(s).amount, order(s).currency)} wurde Ihrer Karte gutgeschrieben.`,
      ]),
  },
  {
    stages: ["cancelled"],
    uses: ["cancelled", "order", "facts"],
    say: (s) => `Wie gewünscht haben wir die Bestellung ${order(s).name} storniert.`,
  },
  {
    stages: ["unpaid"],
    uses: ["unpaid", "facts"],
    say: (s, c) => c.pick(["Ihre Zahlung steht noch aus.", "Leider ist die Zahlung noch offen."]),
  },
  {
    stages: ["making", "delivered"],
    uses: ["total", "facts"],
    say: (s) =>
      `Der Gesamtbetrag Ihrer Bestellung beträgt ${euros(order(s).total, order(s).currency)}.`,
  },
  {
    stages: ["delivered", "transit"],
    uses: ["attachment"],
    say: (s) => {
      s.facts.attachments.push("rechnung.pdf");
      return "Die Rechnung finden Sie im Anhang.";
    },
  },
  {
    stages: ["transit"],
    uses: ["order", "moving", "carrier", "tracking", "eta", "facts"],
    say: (s) =>
      `I had a look at ${order(s).name} for you: it left us with ${parcel(s).carrier} under tracking number ${parcel(s).number}, and delivery is expected ${long(parcel(s).estimatedDelivery)}.`,
  },
  {
    stages: ["transit"],
    uses: ["item", "metal", "moving", "city", "facts"],
    say: (s) =>
      `The ${item(s).title}, in ${(item(s).options.Metal ?? "").toLowerCase()} as you chose, has already been picked up by ${parcel(s).carrier} and is heading to ${order(s).address.city}.`,
  },
  {
    stages: ["transit"],
    uses: ["moving", "eta", "facts"],
    say: (s) =>
      `There was a short hold-up in our studio, for which I apologise, but your parcel was dispatched on time after all and you can expect it on ${long(parcel(s).estimatedDelivery)}.`,
  },
  {
    stages: ["delivered"],
    uses: ["delivered", "city", "facts"],
    say: (s) =>
      `${parcel(s).carrier}'s record says "delivered, front porch" for your address in ${order(s).address.city}; the driver's photo shows a green door.`,
  },
  {
    stages: ["delivered"],
    uses: ["delivered", "delivered-on", "facts"],
    say: (s) =>
      `The carrier marked your parcel as delivered on ${long(parcel(s).deliveredAt)}, though I understand that you have not found it.`,
  },
  {
    stages: ["making"],
    uses: ["making", "item", "size", "facts"],
    say: (s) =>
      item(s).options.Size
        ? `Your ${item(s).title} (size ${item(s).options.Size}) is still on the bench with our goldsmith Ruth and has not left the studio.`
        : `Your ${item(s).title} is still on the bench with our goldsmith Ruth and has not left the studio.`,
  },
  {
    stages: ["making", "unpaid"],
    uses: ["item", "quantity", "price", "facts"],
    say: (s, c) =>
      `Just to recap what is in the basket:\n${order(s)
        .items.map(
          ({ title, quantity, price, options }) =>
            `* ${title} (${Object.values(options).join(", ")}) x${quantity} @ ${sayMoney(c, price, order(s).currency)}`,
        )
        .join("\n")}`,
  },
  {
    stages: ["refunded"],
    uses: ["refunded", "refund", "refund-on", "facts"],
    say: (s, c) =>
      `I processed your refund of ${sayMoney(c, refund(s).amount, order(s).currency)} on ${long(refund(s).at)}, and it normally shows up within a week; if it hasn't by then, please ask your bank for the reference.`,
  },
  {
    stages: ["part-refunded"],
    uses: ["refund", "facts"],
    say: (s, c) =>
      `Since one piece arrived scratched, ${sayMoney(c, refund(s).amount, order(s).currency)} has been refunded, and you may of course keep it.`,
  },
  {
    stages: ["cancelled"],
    uses: ["cancelled", "refund", "refunded", "facts"],
    say: (s, c) =>
      `Your order is now cancelled and the full ${sayMoney(c, refund(s).amount, order(s).currency)} is on its way back to you - it was refunded to the card you used.`,
  },
  {
    stages: ["making", "transit", "delivered"],
    uses: ["paid", "total", "facts"],
    say: (s, c) =>
      `Your payment of ${sayMoney(c, order(s).total, order(s).currency)} has gone through.`,
  },
  {
    stages: ["out"],
    uses: ["out", "carrier", "facts"],
    say: (s) =>
      `${parcel(s).carrier} has it out for delivery, so it should be with you by tonight.`,
  },
  {
    stages: ["transit", "delivered"],
    uses: ["postcode", "facts"],
    say: (s) =>
      `Shipping address:\n${s.first} ${s.last}\n14 Alder Lane\n${order(s).address.city}, ${order(s).address.postcode}`,
  },
];

export const mixedAsides: readonly string[] = [
  "Falls Sie eine andere Größe brauchen, tauschen wir gern um.",
  "Bestellungen werden normalerweise innerhalb von 2 Werktagen versendet.",
  "Der Versand kostet 4,90 €, ab 75 € ist er frei.",
  "Wenn das Paket zugestellt wurde, melden Sie sich gern.",
  "Rückgaben sind 30 Tage lang möglich.",
  "Had it already been delivered when you wrote?",
  "When my own parcel went missing last year, it turned up at a neighbour's two days later.",
  "We also make the same design in platinum, should you ever want a pair.",
  "I'd be happy to refund the shipping ($9.95) if it arrives late.",
  "Please note that gold-plated pieces should not be worn in the shower.",
  "Our studio is closed on Monday, May 25, for Memorial Day.",
  "You can return it to: Mejurn Returns, 200 Mill Road, Albany, NY 12207.",
  "If you have moved, tell us the new postcode before Friday.",
  "Our customers say size 7 fits most.",
  "P.S. The Nova Ring you asked about is back in stock.",
  "No order is too small for us!",
  "It may take a day until the tracking shows anything.",
  'The engraving "LOVE YOU ALWAYS" will fit on the inside.',
];
export const mixedGreetings = (scene: Scene): readonly string[] => [
  `Guten Tag ${scene.first} ${scene.last},`,
  `Liebe ${scene.first},`,
  `Hallo ${scene.first},`,
  `Hi ${scene.first}!`,
  `Good afternoon ${scene.first},`,
  `Hello Mr ${scene.last},`,
  `Dear ${scene.first}, thank you for writing to us.`,
];
export const mixedNameless: readonly string[] = [
  "Guten Tag,",
  "Hallo,",
  "Good morning!",
  "Dear Sir or Madam,",
  "Hello dear customer,",
];
export const mixedEndings: readonly string[] = [
  "Herzliche Grüße\nRuth",
  "Mit freundlichen Grüßen\n\nIhr Mejurn-Team",
  "With warm regards from Albany,\nRuth Adler\nMejurn · 200 Mill Road · Albany, NY 12207 · +1 518 555 0199",
  "xo, Ruth",
  "Cheers,\nSam",
];
