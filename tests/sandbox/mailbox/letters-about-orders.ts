import { drawPicture } from "./draw-picture.ts";
import type { Letter } from "./opening-letter.ts";

/** Order support, shipping and delivery. */
export const lettersAboutOrders: readonly Letter[] = [
  {
    area: "shipping and delivery",
    client: "gmail",
    order: "FULFILLED",
    story: "lost",
    subject: ({ order }) => `Where is my parcel? Order ${order}`,
    text: ({ firstName, order }) => `Hi,

my order ${order} was supposed to be here last week. The tracking has said "in transit" for six days now and nothing moves. It is a birthday present and I am getting a little nervous.

Could you find out where it is?

Thanks,
${firstName}`,
  },
  {
    area: "order support",
    client: "gmail",
    order: "UNFULFILLED",
    story: "ring-gift",
    subject: () => "wrong size!! please change before you ship",
    text: ({
      firstName,
      order,
    }) => `Hello, I just noticed I picked the wrong ring size in order ${order}. I need one size up. It has not shipped yet, has it? Please please change it before it goes out.

${firstName}`,
  },
  {
    area: "order support",
    client: "apple",
    order: "UNFULFILLED",
    subject: ({ order }) => `Typo in the engraving, ${order}`,
    text: ({ firstName, order }) => `Dear team,

I made a typo in the engraving of order ${order}. It must read

    Always - M. & J.

with a dot after the J. I forgot the dot. If it is engraved already I will live with it, but if there is still a chance I would be very happy.

${firstName}`,
  },
  {
    area: "order support",
    client: "outlook",
    order: "FULFILLED",
    story: "double-capture",
    subject: ({ order }) => `Charged twice for ${order}?`,
    text: ({ firstName, lastName, order }) => `Hello,

My card statement shows the amount of order ${order} twice, on the same day, one minute apart. I attach a photo of what I received - one ring, as ordered.

Could you check whether the second one is only a reservation or whether I really paid twice? My bank says I should ask you first.

Regards,
${firstName} ${lastName}`,
    attachments: [
      {
        filename: "what arrived.png",
        contentType: "image/png",
        content: drawPicture({ metal: [214, 178, 94], stone: [150, 30, 60], gapDegrees: 0 }),
      },
    ],
  },
  {
    area: "order support",
    client: "thunderbird",
    order: "UNFULFILLED",
    suits: ["Greta", "Edith", "Adrian", "Kiran"],
    subject: ({ order }) => `Lieferadresse für Bestellung ${order} ändern`,
    text: ({ firstName, lastName, order }) => `Guten Tag,

ich bin letzte Woche umgezogen und habe bei der Bestellung ${order} leider noch die alte Adresse angegeben. Können Sie das Päckchen bitte an die neue schicken?

Lindenstraße 14
80469 München

Falls es schon unterwegs ist, geben Sie mir bitte kurz Bescheid, dann rede ich mit der Nachbarin.

Mit freundlichen Grüßen
${firstName} ${lastName}`,
  },
  {
    area: "order support",
    client: "yahoo",
    order: "PARTIALLY_FULFILLED",
    story: "two-parcels",
    subject: () => "Only half of it came",
    text: ({ firstName, order }) => `Good morning,

the parcel for ${order} came today but not everything is in it. Is the rest coming separately or was something forgotten? There was no note in the box.

Thank you
${firstName}`,
  },
  {
    area: "shipping and delivery",
    client: "apple",
    order: "FULFILLED",
    subject: () => "Says delivered but it isn't here",
    text: ({ firstName, lastName, order }) => `Hello,

The carrier says ${order} was delivered on Tuesday at 14:12 and "handed to resident". I was at home all day and nobody rang. I asked both neighbours and the shop downstairs, nothing.

What happens now? Do you open the claim or do I?

${firstName} ${lastName}`,
  },
  {
    area: "shipping and delivery",
    client: "plain",
    order: "FULFILLED",
    story: "label-without-scan",
    subject: () => "tracking link dead",
    text: ({ firstName, order }) => `Hi,

the tracking link in the shipping mail gives "not found".
Order ${order.replace("#", "")}. Can you send me the number itself?

${firstName}`,
  },
  {
    area: "shipping and delivery",
    client: "yahoo",
    order: "FULFILLED",
    suits: ["Celine", "Odette", "Rosalind", "Isolde"],
    subject: ({ order }) => `Colis bloqué à la douane – commande ${order}`,
    text: ({ firstName, lastName, order }) => `Bonjour,

Ma commande ${order} est bloquée à la douane depuis vendredi et l'on me réclame une facture que je n'ai pas reçue. Pourriez-vous me l'envoyer en pièce jointe ? Le transporteur ne la gardera que jusqu'à la fin de la semaine.

Y a-t-il des frais à payer à l'arrivée ? Rien n'était indiqué lors de l'achat.

Bien cordialement,
${firstName} ${lastName}`,
  },
  {
    area: "shipping and delivery",
    client: "apple",
    order: "UNFULFILLED",
    subject: () => "Gift for Saturday",
    text: ({
      firstName,
      order,
    }) => `Any chance ${order} gets here by Saturday? Happy to pay for express.

${firstName}

Sent from my iPhone`,
  },
];
