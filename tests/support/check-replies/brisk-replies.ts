import { sayDay, sayMoney } from "./say-things.ts";
import type { Scene } from "./scene.ts";
import type { Template } from "./warm-replies.ts";

const order = ({ facts }: Scene) => facts.orders[0] as Scene["facts"]["orders"][number];
const item = (scene: Scene) => order(scene).items[0] as ReturnType<typeof order>["items"][number];
const parcel = (scene: Scene) =>
  order(scene).parcels[0] as ReturnType<typeof order>["parcels"][number];
const refund = (scene: Scene) =>
  order(scene).refunds[0] as ReturnType<typeof order>["refunds"][number];
const money = (scene: Scene, chance: Parameters<Template["say"]>[1], amount: string) =>
  sayMoney(chance, amount, order(scene).currency);
const bare = (said: string): string => said.replace(/^on /, "");

/** Somebody at a counter: short, dry, a little old-fashioned. */
export const briskReplies: readonly Template[] = [
  {
    stages: ["transit"],
    uses: ["order", "moving", "facts"],
    say: (s, c) =>
      c.pick([
        `${order(s).name} went out to you earlier this week.`,
        `Checked ${order(s).name}: it's been posted.`,
        `Re ${order(s).name} - dispatched, no delays.`,
      ]),
  },
  {
    stages: ["transit"],
    uses: ["moving", "carrier", "facts"],
    say: (s, c) =>
      c.pick([
        `Your parcel is with ${parcel(s).carrier} now.`,
        `${parcel(s).carrier} picked it up from us, so it's in their network.`,
        `It left our warehouse and was handed to ${parcel(s).carrier}.`,
        `Sent via ${parcel(s).carrier}, currently en route.`,
      ]),
  },
  {
    stages: ["transit"],
    uses: ["tracking", "carrier", "facts"],
    say: (s, c) =>
      c.pick([
        `Tracking: ${parcel(s).number} (${parcel(s).carrier}).`,
        `${parcel(s).carrier} reference for the parcel is ${parcel(s).number}.`,
        `Track it with ${parcel(s).carrier} under ${parcel(s).number}.`,
      ]),
  },
  {
    stages: ["transit"],
    uses: ["eta", "facts"],
    say: (s, c) =>
      c.pick([
        `ETA: ${bare(sayDay(c, parcel(s).estimatedDelivery ?? ""))}.`,
        `Estimated delivery is ${bare(sayDay(c, parcel(s).estimatedDelivery ?? ""))}.`,
        `Expect it ${sayDay(c, parcel(s).estimatedDelivery ?? "")}.`,
        `It's due ${sayDay(c, parcel(s).estimatedDelivery ?? "")}, barring weather.`,
      ]),
  },
  {
    stages: ["transit", "out"],
    uses: ["city", "facts"],
    say: (s, c) =>
      c.pick([
        `It's headed to ${order(s).address.city}.`,
        `The delivery address we have is in ${order(s).address.city}.`,
        `It goes to your home in ${order(s).address.city}.`,
      ]),
  },
  {
    stages: ["transit", "making"],
    uses: ["postcode", "city", "facts"],
    say: (s) => `Delivery address on file: ${order(s).address.city} ${order(s).address.postcode}.`,
  },
  {
    stages: ["out"],
    uses: ["out", "facts"],
    say: (_s, c) =>
      c.pick([
        "It's on the van today.",
        "Out for delivery as we speak.",
        "The courier has it out for delivery this morning.",
      ]),
  },
  {
    stages: ["delivered"],
    uses: ["delivered", "delivered-on", "facts"],
    say: (s, c) =>
      c.pick([
        `Proof of delivery shows it was left at the front door ${sayDay(c, parcel(s).deliveredAt ?? "")}.`,
        `It was signed for ${sayDay(c, parcel(s).deliveredAt ?? "")}.`,
        `Delivered ${sayDay(c, parcel(s).deliveredAt ?? "")} per ${parcel(s).carrier}.`,
      ]),
  },
  {
    stages: ["delivered"],
    uses: ["delivered", "order", "facts"],
    say: (s, c) =>
      c.pick([
        `${order(s).name} shows as delivered on our side.`,
        `According to the carrier, order ${order(s).name} arrived.`,
        `The status of ${order(s).name} is delivered.`,
      ]),
  },
  {
    stages: ["making"],
    uses: ["making", "order", "facts"],
    say: (s, c) =>
      c.pick([
        `${order(s).name} is yet to leave us.`,
        `We're still making ${order(s).name}; nothing has been posted.`,
        `${order(s).name} is on the bench at the moment and hasn't been dispatched.`,
        `No, ${order(s).name} has not gone out yet.`,
      ]),
  },
  {
    stages: ["making"],
    uses: ["making", "item", "facts"],
    say: (s, c) =>
      c.pick([
        `The ${item(s).title} is still with our goldsmith.`,
        `The ${item(s).title} is being engraved.`,
        `We are preparing your ${item(s).title} for shipment.`,
      ]),
  },
  {
    stages: ["making", "transit", "delivered"],
    uses: ["total", "facts"],
    say: (s, c) =>
      c.pick([
        `You were charged ${money(s, c, order(s).total)}.`,
        `Amount charged: ${money(s, c, order(s).total)}.`,
        `Your order came to ${money(s, c, order(s).total)}.`,
        `Total: ${money(s, c, order(s).total)}`,
      ]),
  },
  {
    stages: ["making", "transit", "delivered"],
    uses: ["paid", "facts"],
    say: (_s, c) =>
      c.pick(["Payment received.", "The order has been paid for.", "Your payment has cleared."]),
  },
  {
    stages: ["unpaid"],
    uses: ["unpaid", "facts"],
    say: (_s, c) =>
      c.pick([
        "We haven't received your payment yet.",
        "The payment did not go through, I'm afraid.",
        "Payment is outstanding at the moment.",
        "We're awaiting your payment before we start.",
      ]),
  },
  {
    stages: ["cancelled"],
    uses: ["cancelled", "order", "facts"],
    say: (s, c) =>
      c.pick([
        `${order(s).name} is cancelled.`,
        `Order ${order(s).name} was cancelled this morning as requested.`,
        `Done: ${order(s).name} has been canceled.`,
      ]),
  },
  {
    stages: ["cancelled", "refunded"],
    uses: ["refunded", "refund", "facts"],
    say: (s, c) =>
      c.pick([
        `${money(s, c, refund(s).amount)} has gone back to your card.`,
        `Refund issued: ${money(s, c, refund(s).amount)}.`,
        `We've returned ${money(s, c, refund(s).amount)} to your account.`,
        `You've been reimbursed ${money(s, c, refund(s).amount)}.`,
        `${money(s, c, refund(s).amount)} was sent back to the card you used.`,
      ]),
  },
  {
    stages: ["refunded"],
    uses: ["refunded", "refund-on", "facts"],
    say: (s, c) =>
      c.pick([
        `Your money was returned ${sayDay(c, refund(s).at)}.`,
        `Refunded ${sayDay(c, refund(s).at)}.`,
        `The refund went through ${sayDay(c, refund(s).at)}.`,
      ]),
  },
  {
    stages: ["part-refunded"],
    uses: ["refunded", "refund", "facts"],
    say: (s, c) =>
      c.pick([
        `Partial refund of ${money(s, c, refund(s).amount)} processed.`,
        `We credited ${money(s, c, refund(s).amount)} back to your card for the damaged piece.`,
      ]),
  },
  {
    stages: ["making", "transit", "delivered"],
    uses: ["item", "metal", "size", "quantity", "facts"],
    say: (s) =>
      `Items on ${order(s).name}:\n${order(s)
        .items.map(
          ({ title, options, quantity }) =>
            `${title} / ${Object.values(options).join(" / ")} x ${quantity}`,
        )
        .join("\n")}`,
  },
  {
    stages: ["making", "transit"],
    uses: ["size", "item", "facts"],
    say: (s) =>
      item(s).options.Size
        ? `We have you down for a size ${item(s).options.Size} in the ${item(s).title}.`
        : `You chose the ${item(s).title}.`,
  },
  {
    stages: ["making", "transit", "delivered"],
    uses: ["metal", "item", "facts"],
    say: (s, c) =>
      c.pick([
        `You bought the ${item(s).options.Metal} version of the ${item(s).title}.`,
        `Yours is the ${item(s).title} in ${(item(s).options.Metal ?? "").toLowerCase()}.`,
      ]),
  },
  {
    stages: ["transit"],
    uses: ["quantity", "item", "facts"],
    say: (s) => `The parcel contains ${item(s).quantity} x ${item(s).title}.`,
  },
  {
    stages: ["delivered", "refunded"],
    uses: ["attachment"],
    say: (s) => {
      s.facts.attachments.push("label-8841.pdf");
      return "Return label enclosed as a PDF.";
    },
  },
  {
    stages: ["making", "transit", "delivered"],
    uses: ["attachment"],
    say: (s) => {
      s.facts.attachments.push("receipt.pdf");
      return "Receipt attached.";
    },
  },
  {
    stages: ["making", "transit", "delivered", "refunded"],
    uses: ["link"],
    say: () => "Terms: mejurn.example/policies/refund-policy",
  },
];

export const briskAsides: readonly string[] = [
  "Shout if it doesn't turn up.",
  "Not sure which size you need? The chart on the product page helps.",
  "We never ship on Saturdays.",
  "If the courier can't deliver, they leave a card.",
  "Refunds go back to the card you paid with, always.",
  "A spare chain is £15 if you need one.",
  "Should it be lost, we replace it or refund you in full.",
  "You said the box was dented - a photo would help.",
  "Did the neighbours take it in?",
  "It hasn't been a good week for the post, sorry.",
  "Gift wrap is $6.",
  "Sterling silver tarnishes; a cloth brings it back.",
  "Standard delivery takes 3-5 working days, express 1-2.",
  "I have asked UPS, USPS and DHL about it in the past; all insure up to $100.",
];

export const briskGreetings = (scene: Scene): readonly string[] => [
  `${scene.first},`,
  `${scene.first} -`,
  `Thanks for your note, ${scene.first}.`,
  `Morning ${scene.first},`,
  `Hi again ${scene.first},`,
  `Dear Ms ${scene.last},`,
  `Dear Mr. ${scene.last},`,
];
export const briskNameless: readonly string[] = [
  "",
  "Thanks for getting in touch.",
  "Hiya,",
  "To whom it may concern,",
  "Hello again,",
];
export const briskEndings: readonly string[] = [
  "J.",
  "Jo @ Mejurn",
  "Rgds\nJo Marsh\nMejurn Ltd, 4 Bridge Street, York YO1 6DA",
  "Ta,\nJo",
  "Thanks\n\nSent from my phone",
  "Yours sincerely,\n\nJoanna Marsh\nTel. 01904 555 0123",
];
