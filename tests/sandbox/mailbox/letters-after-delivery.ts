import { drawPicture } from "./draw-picture.ts";
import { escapeHtml } from "./html-text.ts";
import type { Letter } from "./opening-letter.ts";

/** Returns and refunds, feedback and complaints. */
export const lettersAfterDelivery: readonly Letter[] = [
  {
    area: "returns and refunds",
    client: "gmail",
    order: "FULFILLED",
    subject: () => "Return",
    text: ({ firstName, order }) => `Hello Mejurn,

the ring from order ${order} is beautiful but too large, it slips off when I wash my hands. I would like to send it back and perhaps order it again in a smaller size. It has not been worn and I have the box.

How do I do that, and who pays the postage?

Best,
${firstName}`,
  },
  {
    area: "returns and refunds",
    client: "outlook",
    order: "FULFILLED",
    story: "return-received",
    subject: ({ order }) => `Refund status ${order}`,
    text: ({ firstName, lastName, order }) => `Good afternoon,

I sent the bracelet from ${order} back twelve days ago and the carrier's page shows that you received it. So far I have seen neither a confirmation nor the money. When can I expect the refund?

Sincerely
${firstName} ${lastName}`,
  },
  {
    area: "returns and refunds",
    client: "apple",
    order: "FULFILLED",
    subject: () => "Ring broken after two weeks",
    text: ({ firstName, lastName, order }) => `Hello,

I am sad to write this. The ring from ${order} cracked at the side after only two weeks of normal wear, and the stone sits loose. I attach two photos; the break is on the lower right.

I did not drop it or catch it anywhere. Please tell me whether you repair or replace it. I would rather have mine back, it was a gift.

${firstName} ${lastName}`,
    attachments: [
      {
        filename: "IMG_4471.png",
        contentType: "image/png",
        content: drawPicture({ metal: [196, 200, 206], stone: [60, 90, 170], gapDegrees: 26 }),
      },
      {
        filename: "IMG_4472.png",
        contentType: "image/png",
        content: drawPicture({ metal: [184, 188, 196], stone: [70, 100, 180], gapDegrees: 34 }),
      },
    ],
  },
  {
    area: "returns and refunds",
    client: "gmail",
    order: "FULFILLED",
    subject: ({ order }) => `Not what I ordered (${order})`,
    text: ({ firstName, order }) => `Hi,

this is what was in the box of ${order}:

[image: not-mine.png]

Very pretty, but I ordered a different one. Can you send me the right one before I send this back? I leave for a trip on the 20th.

${firstName}`,
    attachments: [
      {
        filename: "not-mine.png",
        contentType: "image/png",
        content: drawPicture({ metal: [204, 142, 118], stone: [40, 130, 90], gapDegrees: 0 }),
        cid: "ii_notmine01",
      },
    ],
  },
  {
    area: "returns and refunds",
    client: "outlook",
    order: "FULFILLED",
    suits: ["Katya", "Ursula", "Vera", "Jonas"],
    subject: ({ order }) => `Rückgabe aus Bestellung ${order}`,
    text: ({ firstName, lastName, order }) => `Sehr geehrte Damen und Herren,

aus der Bestellung ${order} möchte ich die Ohrringe zurückgeben, sie sind für meine Tochter doch zu schwer. Die Kette behalten wir gern.

Wie läuft die Rücksendung ab, und bekomme ich das Geld auf dieselbe Karte? Eine Gutschrift wäre für mich auch in Ordnung.

Herzliche Grüße
${firstName} ${lastName}`,
  },
  {
    area: "feedback and complaints",
    client: "apple",
    order: "FULFILLED",
    subject: () => "Thank you!",
    text: ({
      firstName,
    }) => `No question for once. The necklace arrived yesterday, the card was written by hand, and my sister cried (the good way). Thank you to whoever packed it.

${firstName}`,
  },
  {
    area: "feedback and complaints",
    client: "gmail",
    order: "FULFILLED",
    subject: ({ order }) => `Complaint - third time I ask about ${order}`,
    text: ({ firstName, lastName, order }) => `To whoever is responsible,

this is the third time I write about order ${order}.

* The parcel came nine days late.
* The gift box I paid for was missing.
* I was promised a call back. Nobody called.

I have been a customer for years and have never been treated like this. I expect an answer from someone who has read the two mails before this one, and the price of the gift box back.

${firstName} ${lastName}`,
    html: ({ firstName, lastName, order }) =>
      `<p>To whoever is responsible,</p><p>this is the <b>third time</b> I write about order <b>${escapeHtml(order)}</b>.</p><ul><li>The parcel came <b>nine days late</b>.</li><li>The gift box I paid for was <b>missing</b>.</li><li>I was promised a call back. <span style="color:rgb(204,0,0)">Nobody called.</span></li></ul><p>I have been a customer for years and have never been treated like this. I expect an answer from someone who has read the two mails before this one, and the price of the gift box back.</p><p>${escapeHtml(firstName)} ${escapeHtml(lastName)}</p>`,
  },
  {
    area: "feedback and complaints",
    client: "plain",
    subject: () => "Less plastic, please",
    text: ({ firstName }) => `Dear Mejurn,

I like what you make and how it is packed, but does every charm
have to sit in a plastic bag inside a paper box inside a plastic
envelope? The paper box alone would do.

Friendly greetings
${firstName}`,
  },
];
