import { sayDay, sayMoney, sayOrder } from "./say-things.ts";
import type { Scene, Stage } from "./scene.ts";
import type { Chance } from "./seeded.ts";

/** What a reply speaks of: by these an error can be planted under it. */
export type Use =
  | "order"
  | "tracking"
  | "refund"
  | "total"
  | "moving"
  | "delivered"
  | "out"
  | "making"
  | "paid"
  | "unpaid"
  | "cancelled"
  | "refunded"
  | "eta"
  | "delivered-on"
  | "refund-on"
  | "item"
  | "metal"
  | "size"
  | "quantity"
  | "name"
  | "city"
  | "postcode"
  | "carrier"
  | "attachment"
  | "link"
  | "facts"
  | "price";

export type Template = {
  readonly stages: readonly Stage[];
  readonly uses: readonly Use[];
  readonly say: (scene: Scene, chance: Chance) => string;
};

const order = ({ facts }: Scene) => facts.orders[0] as Scene["facts"]["orders"][number];
const item = (scene: Scene) => order(scene).items[0] as ReturnType<typeof order>["items"][number];
const parcel = (scene: Scene) =>
  order(scene).parcels[0] as ReturnType<typeof order>["parcels"][number];
const refund = (scene: Scene) =>
  order(scene).refunds[0] as ReturnType<typeof order>["refunds"][number];
const words = (text: string): string => text.toLowerCase();

/** A support desk that writes warmly and at some length. */
export const warmReplies: readonly Template[] = [
  {
    stages: ["transit"],
    uses: ["order", "moving", "carrier", "tracking", "facts"],
    say: (s, c) =>
      `${c.pick(["Good news!", "Thanks for checking in.", "Thank you for your patience."])} Your ${sayOrder(c, order(s))} ${c.pick(["shipped with", "was dispatched with", "has been handed over to", "is on its way with"])} ${parcel(s).carrier}. Your tracking number is ${parcel(s).number}.`,
  },
  {
    stages: ["transit"],
    uses: ["moving", "eta", "facts"],
    say: (s, c) =>
      `Your parcel ${c.pick(["is in transit", "is on its way", "has left our workshop", "has shipped"])} and should ${c.pick(["arrive", "be with you", "reach you"])} ${sayDay(c, parcel(s).estimatedDelivery ?? "")}.`,
  },
  {
    stages: ["transit"],
    uses: ["eta", "carrier", "facts"],
    say: (s, c) =>
      `${parcel(s).carrier} ${c.pick(["estimates delivery", "expects to deliver it", "says it will arrive"])} ${sayDay(c, parcel(s).estimatedDelivery ?? "")}. If it has not arrived a week after that, please write to us and we will open a claim.`,
  },
  {
    stages: ["transit"],
    uses: ["item", "metal", "moving", "facts"],
    say: (s, c) =>
      `Your ${item(s).title} in ${words(item(s).options.Metal ?? "")} ${c.pick(["has shipped", "is already on its way", "was sent out"])}${c.pick([" this week", "", " from our studio"])}. You will get an email as soon as the driver has delivered it.`,
  },
  {
    stages: ["transit", "delivered"],
    uses: ["city", "postcode", "facts"],
    say: (s) =>
      `We shipped it to the address on your order in ${order(s).address.city}, ${order(s).address.postcode}.`,
  },
  {
    stages: ["transit"],
    uses: ["tracking", "link", "carrier", "facts"],
    say: (s) =>
      `You can follow the parcel here: https://www.${parcel(s).carrier.toLowerCase()}.com/track?num=${parcel(s).number}`,
  },
  {
    stages: ["out"],
    uses: ["out", "order", "facts"],
    say: (s, c) =>
      `I just looked at ${sayOrder(c, order(s))}: it is out for delivery today, so please keep an eye on the door.`,
  },
  {
    stages: ["delivered"],
    uses: ["delivered", "delivered-on", "carrier", "facts"],
    say: (s, c) =>
      `According to ${parcel(s).carrier} your package was ${c.pick(["delivered", "dropped off"])} ${sayDay(c, parcel(s).deliveredAt ?? "")}. Could you check with your neighbours, please?`,
  },
  {
    stages: ["delivered"],
    uses: ["delivered", "order", "facts"],
    say: (s, c) =>
      `I can see that ${sayOrder(c, order(s))} has been delivered. I hope you love it!`,
  },
  {
    stages: ["delivered"],
    uses: ["delivered", "item", "facts"],
    say: (s) =>
      `I am so glad that your ${item(s).title} arrived safely. If you would like to return it, you have 30 days; refunds are made within 5 business days.`,
  },
  {
    stages: ["making"],
    uses: ["making", "order", "facts"],
    say: (s, c) =>
      `${c.pick(["Your", "I checked, and your"])} ${sayOrder(c, order(s))} ${c.pick(["has not shipped yet", "is still being made in our workshop", "is still in production", "hasn't left our studio yet"])}. Once it ships you'll receive a mail with the tracking number.`,
  },
  {
    stages: ["making"],
    uses: ["making", "item", "size", "facts"],
    say: (s, c) =>
      item(s).options.Size
        ? `Your ${item(s).title} in size ${item(s).options.Size} is ${c.pick(["being made", "being polished", "being set"])} right now and will ship ${c.pick(["early next week", "within 3-5 business days", "in a few days"])}.`
        : `Your ${item(s).title} is being made right now and will ship within 3-5 business days.`,
  },
  {
    stages: ["making", "transit", "delivered"],
    uses: ["total", "order", "facts"],
    say: (s, c) =>
      `The total of ${sayOrder(c, order(s))} was ${sayMoney(c, order(s).total, order(s).currency)}, and your payment went through without a problem.`,
  },
  {
    stages: ["making", "transit"],
    uses: ["paid", "facts"],
    say: (_s, c) =>
      c.pick([
        "We have received your payment, thank you.",
        "Your order is paid in full.",
        "Your payment was received and all is in order.",
      ]),
  },
  {
    stages: ["unpaid"],
    uses: ["unpaid", "order", "facts"],
    say: (s, c) =>
      `It looks as if the payment for ${sayOrder(c, order(s))} is still ${c.pick(["pending", "outstanding"])}. As soon as it has arrived we begin to make your piece.`,
  },
  {
    stages: ["cancelled"],
    uses: ["cancelled", "order", "refund", "facts"],
    say: (s, c) =>
      `As you asked, we have cancelled ${sayOrder(c, order(s))}, and we ${c.pick(["refunded", "have refunded"])} ${sayMoney(c, refund(s).amount, order(s).currency)} to your card.`,
  },
  {
    stages: ["refunded"],
    uses: ["refunded", "refund", "facts"],
    say: (s, c) =>
      `${c.pick(["We refunded", "We have refunded", "I've refunded"])} ${sayMoney(c, refund(s).amount, order(s).currency)} to your original payment method ${sayDay(c, refund(s).at)}.`,
  },
  {
    stages: ["refunded"],
    uses: ["refunded", "refund", "refund-on", "facts"],
    say: (s, c) =>
      `A refund of ${sayMoney(c, refund(s).amount, order(s).currency)} was issued ${sayDay(c, refund(s).at)}. Banks usually need 5 to 10 days to show it.`,
  },
  {
    stages: ["refunded"],
    uses: ["refunded", "order", "facts"],
    say: (s, c) =>
      `The refund for ${sayOrder(c, order(s))} has been processed. It can take up to ten days until you see it.`,
  },
  {
    stages: ["part-refunded"],
    uses: ["refunded", "refund", "item", "facts"],
    say: (s, c) =>
      `We have refunded ${sayMoney(c, refund(s).amount, order(s).currency)} for the ${item(s).title}; the rest of the order stays as it is.`,
  },
  {
    stages: ["part-refunded"],
    uses: ["refund", "total", "facts"],
    say: (s, c) =>
      `Of the ${sayMoney(c, order(s).total, order(s).currency)} that you paid, ${sayMoney(c, refund(s).amount, order(s).currency)} has been credited back to your card.`,
  },
  {
    stages: ["making", "transit", "delivered"],
    uses: ["item", "metal", "size", "quantity", "price", "facts"],
    say: (s, c) =>
      [
        "This is what you ordered:",
        ...order(s).items.map(
          ({ title, options, quantity, price }) =>
            `- ${quantity} × ${title} (${Object.entries(options)
              .map(([name, value]) => (name === "Size" ? `size ${value}` : value))
              .join(", ")}), ${sayMoney(c, price, order(s).currency)}`,
        ),
      ].join("\n"),
  },
  {
    stages: ["making", "transit"],
    uses: ["quantity", "item", "facts"],
    say: (s) =>
      `You ordered ${item(s).quantity === 1 ? "one" : item(s).quantity === 2 ? "two" : "three"} ${item(s).title}${item(s).quantity === 1 || /s$/.test(item(s).title) ? "" : "s"}, and that is what we packed.`,
  },
  {
    stages: ["delivered", "refunded"],
    uses: ["attachment"],
    say: (s) => {
      s.facts.attachments.push("return-label.pdf");
      return "I've attached a prepaid return label. Please print it and drop the parcel off at the nearest post office.";
    },
  },
  {
    stages: ["making", "transit", "delivered"],
    uses: ["attachment"],
    say: (s) => {
      s.facts.attachments.push("invoice.pdf");
      return "Please find the invoice attached.";
    },
  },
  {
    stages: ["making", "transit", "delivered", "refunded"],
    uses: ["link"],
    say: (_s, c) =>
      `You'll find our ${c.pick(["care guide", "size guide", "return policy"])} at https://mejurn.example/pages/${c.pick(["care", "sizes", "returns"])}.`,
  },
];

/** Things that any mail may hold: general, conditional, negated, asked. */
export const warmAsides: readonly string[] = [
  "In general we ship within 2 business days.",
  "Would you like a refund or an exchange?",
  "If you'd prefer a refund, just let us know and we'll send the money back to your card.",
  "Orders over $75 ship free of charge.",
  "Resizing costs $25 and takes about two weeks.",
  "Please don't hesitate to write if you need a size 8 instead.",
  "Once your return has arrived, we refund you within 5 business days.",
  "Our rings come in sizes 4 to 10.",
  "Have you received an email from the carrier?",
  "As a thank you, here is a code for 10% off your next order: LUNA10.",
  "Please keep the piece away from perfume and chlorine.",
  "We're open Monday to Friday, 9 to 5.",
  "I'm so sorry for the wait!",
  "Could you send us a photo of the clasp?",
  "Parcels to Canada may take up to 14 days.",
  "Your words made our day, thank you!",
];

export const warmGreetings = (scene: Scene): readonly string[] => [
  `Hi ${scene.first},`,
  `Hello ${scene.first},`,
  `Dear ${scene.first},`,
  `Hey ${scene.first}!`,
  `Good morning ${scene.first},`,
  `Dear ${scene.first} ${scene.last},`,
];
export const namelessGreetings: readonly string[] = [
  "Hi there,",
  "Hello,",
  "Good afternoon,",
  "Dear customer,",
  "",
];
export const warmEndings: readonly string[] = [
  "Warmly,\nMia from Mejurn",
  "Best wishes,\nThe Mejurn Team",
  "Kind regards\nTom",
  "All the best,\nMia",
  "Let us know if there's anything else!\n\nMia\nMejurn Customer Care",
  "Take care,\nLena\n\n--\nMejurn | https://mejurn.example",
];
