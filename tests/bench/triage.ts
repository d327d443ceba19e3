// How many requests a second does triage judge on one core, for mails of an ordinary length?
import { triage } from "#app/domain/triage/triage.ts";

const MAILS = 10_000;
const ROUNDS = 5;

const greetings = [
  "Hi there,",
  "Hello team,",
  "Good morning,",
  "Dear Mejurn,",
  "Hallo,",
  "Bonjour,",
];
const tellings = [
  "I ordered the Luna necklace in March for my sister and she wears it nearly every day.",
  "First of all thank you for the lovely packaging and the handwritten card.",
  "I have been a customer of yours for about three years now.",
  "I looked around on the page with the frequent questions, without finding what I need.",
  "My number is MJ-20441, in case that is of any use to you.",
];
const askings = [
  "Could you tell me when my parcel will arrive? The tracking has not moved since Monday.",
  "Is the chain solid gold, and can I wear it in the shower?",
  "I would like to return the earrings, how does that work?",
  "Please cancel the order, I picked the wrong size.",
  "I can't log in to my account and the code never comes.",
  "The clasp broke on the second day, what can we do about it?",
  "Ich möchte den Ring zurückgeben, er ist leider zu klein.",
  "Je n'ai toujours pas reçu mon colis, pouvez-vous vérifier ?",
];
const partings = ["Kind regards,\nAnna", "Thanks a lot!\nTom", "Best,\nMia", "Viele Grüße\nJan"];

export function run(
  _args: readonly string[],
): Promise<{ says: string[]; figures: Record<string, number> }> {
  const mails = Array.from({ length: MAILS }, (_, number) => mailOf(number));
  const rates = Array.from({ length: ROUNDS }, () => rateOf(mails)).sort(
    (one, other) => one - other,
  );
  const perSecond = Math.round(rates[Math.floor(ROUNDS / 2)] ?? 0);
  const characters = mails.reduce((sum, { text }) => sum + text.length, 0) / MAILS;
  return Promise.resolve({
    says: [
      `${MAILS} mails of ${Math.round(characters)} characters on average; the middle of ${ROUNDS} rounds`,
      `judged: ${perSecond} a second (wanted: 20000)`,
    ],
    figures: { perSecond },
  });
}

/** Mails that differ in each part: a prime for every list. */
function mailOf(number: number): { subject: string; text: string } {
  const pick = (list: readonly string[], prime: number): string =>
    list[Math.floor((number * prime) / 7) % list.length] ?? "";
  return {
    subject: number % 3 === 0 ? `Order MJ-${20_000 + number}` : "A question",
    text: [
      `${pick(greetings, 11)}\n`,
      `${pick(tellings, 13)} ${pick(askings, 17)} ${pick(tellings, 23)}\n`,
      pick(partings, 19),
    ].join("\n"),
  };
}

function rateOf(mails: readonly { subject: string; text: string }[]): number {
  const startedAt = performance.now();
  let urgent = 0;
  for (const mail of mails) urgent += triage(mail).urgency === "urgent" ? 1 : 0;
  if (urgent === 0) throw new Error("Nothing was judged.");
  return (mails.length / (performance.now() - startedAt)) * 1_000;
}
