import type { Letter } from "./opening-letter.ts";

/** Product information and account assistance. */
export const lettersBeforeBuying: readonly Letter[] = [
  {
    area: "product information",
    client: "gmail",
    subject: () => "Nickel allergy - are the posts safe?",
    text: ({ firstName }) => `Hello,

I love the Linden earrings but I react badly to nickel. Are the posts nickel free, or only the part one sees? And is the gold vermeil over sterling silver or over brass?

Thank you so much
${firstName}`,
  },
  {
    area: "product information",
    client: "apple",
    subject: () => "Ring size",
    text: ({ firstName }) => `Hi,

I am between a 6 and a 7. Does the Halo ring run large or small?

${firstName}

Sent from my iPhone`,
  },
  {
    area: "product information",
    client: "outlook",
    subject: () => "Questions about care before I order",
    text: ({ firstName, lastName }) => `Dear Mejurn team,

I am thinking about a necklace for my mother's seventieth birthday and have narrowed it down to the Tide and the Solstice. Before I decide I would be grateful if you could tell me a few things.

First, how do the two differ in length? The pictures show them on different people and I find it hard to judge. My mother prefers something that sits just below the collarbone.

Second, she never takes her jewelry off, not to swim, not to shower, not to garden. Is one of the two more forgiving than the other? If the honest answer is "neither", please say so, then I will choose a bracelet instead.

Third, what may one clean it with? She swears by toothpaste and I fear the worst.

And last, can the clasp be replaced if it should wear out one day?

With kind regards,
${firstName} ${lastName}`,
  },
  {
    area: "product information",
    client: "gmail",
    suits: ["Marisol", "Beatriz", "Leona"],
    subject: () => "¿Disponibilidad de la pulsera Juniper?",
    text: ({ firstName }) => `Buenos días:

¿Saben cuándo volverá a estar disponible la pulsera Juniper en plata? En la página pone "agotado" desde hace dos semanas. También me gustaría saber si se puede grabar un nombre con tilde (es "Inés").

¡Muchas gracias por su ayuda!
${firstName}`,
  },
  {
    area: "product information",
    client: "thunderbird",
    stranger: { email: "office@harbour-rowing.example", firstName: "Thea", lastName: "Lindqvist" },
    subject: () => "12 engraved charms for our club",
    text: () => `Hello Mejurn,

our rowing club turns fifty next spring and we would like to thank twelve volunteers with an engraved charm each, silver, with a different name on every one.

Is there a price for a dozen? How long would the engraving take, and could you send an invoice instead of taking a card?

Best wishes
Thea Lindqvist
Harbour Rowing Club`,
  },
  {
    area: "account assistance",
    client: "gmail",
    subject: () => "can't get into my account",
    text: ({ firstName }) => `hi there

i wanted to look at my old orders but it never asks for a password, it only says it sent me a code and the code never comes. looked in spam too. tried three times yesterday and twice today

can you reset it or tell me what i do wrong?

thanks, ${firstName}`,
  },
  {
    area: "account assistance",
    client: "yahoo",
    order: "FULFILLED",
    subject: () => "New email address and surname",
    text: ({ firstName, order }) => `Hello,

I got married in September and will close this mailbox at the end of the year. Could you please change the email address of my account and my surname? I don't want to lose the history, my last order was ${order} and it still has its warranty.

What do you need from me for that?

Kind regards
${firstName}`,
  },
];
