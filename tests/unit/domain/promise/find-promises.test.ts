import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPromises, MOST_PROMISES } from "#app/domain/promise/find-promises.ts";
import { wordsFor } from "#app/domain/words/words-for.ts";
import { inPlainEnglish } from "#tests/support/english.ts";
import { berlin, datesIn, thisMonday } from "./at-this-monday.ts";

// 23 November 2026 is a Monday; the shop is open Monday to Friday, 09:00 to 17:00.
const TODAY = "Mon 23 Nov 17:00";
const TOMORROW = "Tue 24 Nov 17:00";
const WEDNESDAY = "Wed 25 Nov 17:00";
const THURSDAY = "Thu 26 Nov 17:00";
const FRIDAY = "Fri 27 Nov 17:00";
const IN_48_HOURS = "Wed 25 Nov 10:00";
const NEXT_WEEK = "Fri 4 Dec 17:00";
const NEXT_FRIDAY = "Fri 4 Dec 17:00";

type Case = readonly [text: string, by: string];

const english: readonly Case[] = [
  ["We will write to you by Friday.", FRIDAY],
  ["We'll ship your ring by tomorrow noon.", "Tue 24 Nov 12:00"],
  ["I will call you tomorrow.", TOMORROW],
  ["You will hear from us within 3 business days.", THURSDAY],
  ["You'll hear back within three working days.", THURSDAY],
  ["We aim to answer within one business day.", TOMORROW],
  ["We will be in touch on the next business day.", TOMORROW],
  ["I'll get back to you within 48 hours.", IN_48_HOURS],
  ["We will look at it within the next 24 hours.", "Tue 24 Nov 10:00"],
  ["We will reply within 24-48 hours.", IN_48_HOURS],
  ["We will reply within 24 to 48 hours.", IN_48_HOURS],
  ["We'll send the replacement in 2-3 days.", THURSDAY],
  ["We'll send the replacement in two to three days.", THURSDAY],
  ["We will refund you within 5 to 7 business days.", "Wed 2 Dec 17:00"],
  ["We will have an answer in 90 minutes.", "Mon 23 Nov 11:30"],
  ["We will check this within the hour.", "Mon 23 Nov 11:00"],
  ["We will come back to you within 4 business hours.", "Mon 23 Nov 14:00"],
  ["We will come back to you within 10 opening hours.", "Tue 24 Nov 12:00"],
  ["We will refund you by 14 March.", "Sun 14 Mar 2027 23:59"],
  ["We will refund you by March 15th.", "Mon 15 Mar 2027 17:00"],
  ["We will refund you by March 15, 2027.", "Mon 15 Mar 2027 17:00"],
  ["We will ship it on the 2nd of December.", "Wed 2 Dec 17:00"],
  ["We will ship it by Dec. 2.", "Wed 2 Dec 17:00"],
  ["We will ship it on Wednesday, December 2.", "Wed 2 Dec 17:00"],
  ["We will ship it by Wednesday the 2nd.", "Wed 2 Dec 17:00"],
  ["We will ship it by the 30th.", "Mon 30 Nov 17:00"],
  ["We will ship it on 12/2.", "Wed 2 Dec 17:00"],
  ["We will ship it on 12/2/2026.", "Wed 2 Dec 17:00"],
  ["We will ship it by 12/02/26.", "Wed 2 Dec 17:00"],
  ["We will ship it by 2026-12-02.", "Wed 2 Dec 17:00"],
  ["We will send it on 3/15.", "Mon 15 Mar 2027 17:00"],
  ["We will answer next week.", NEXT_WEEK],
  ["We will answer by the end of next week.", NEXT_WEEK],
  ["We will answer later this week.", FRIDAY],
  ["We will have it ready by the end of the week.", FRIDAY],
  ["We will have it ready by the end of the month.", "Mon 30 Nov 17:00"],
  ["We will restock it by the end of January.", "Sun 31 Jan 2027 23:59"],
  ["We'll restock the hoops next month.", "Thu 31 Dec 17:00"],
  ["We'll fix it by end of day.", TODAY],
  ["We'll fix it by EOD.", TODAY],
  ["We'll fix it by close of business tomorrow.", TOMORROW],
  ["We'll fix it by the end of the day on Friday.", FRIDAY],
  ["We will let you know today.", TODAY],
  ["We will let you know by 3 pm.", "Mon 23 Nov 15:00"],
  ["We will let you know by 3:30 p.m. today.", "Mon 23 Nov 15:30"],
  ["We will let you know by 5pm on Friday.", "Fri 27 Nov 17:00"],
  ["We will let you know on Friday at 11:00.", "Fri 27 Nov 11:00"],
  ["We will let you know on Friday by noon.", "Fri 27 Nov 12:00"],
  ["We will let you know by 2:15 on Thursday.", "Thu 26 Nov 14:15"],
  ["I'll call you tomorrow morning.", "Tue 24 Nov 12:00"],
  ["I'll call you the day after tomorrow.", WEDNESDAY],
  ["I will ship it this Thursday.", THURSDAY],
  ["I will ship it next Friday.", NEXT_FRIDAY],
  ["I will ship it on Friday next week.", NEXT_FRIDAY],
  // Said on a Monday, "Monday" is the one a week later.
  ["I will ship it on Monday.", "Mon 30 Nov 17:00"],
  ["We will finish it before Friday.", THURSDAY],
  ["We will ship on Thursday or Friday.", FRIDAY],
  ["We will ship between Wednesday and Friday.", FRIDAY],
  ["We will ship it on December 2-4.", "Fri 4 Dec 17:00"],
  ["By Friday, we will have an answer for you.", FRIDAY],
  ["No later than Friday you will have your refund.", FRIDAY],
  ["Your order will be shipped by Thursday.", THURSDAY],
  ["Your ring will be ready by Thursday.", THURSDAY],
  ["Your refund will be issued within 2 business days.", WEDNESDAY],
  ["Expect our answer by Wednesday.", WEDNESDAY],
  ["Our goldsmith will look at the clasp by Wednesday.", WEDNESDAY],
  ["We will hand your parcel to UPS by Thursday.", THURSDAY],
  ["UPS lost it, and we will send a new one by Thursday.", THURSDAY],
  ["We received your mail last week and will answer by Wednesday.", WEDNESDAY],
  ["Sorry for the wait.\nWe will refund you by Friday\n\nBest,\nMarlen", FRIDAY],
  ["We're shipping it tomorrow.", TOMORROW],
  ["I'll keep you posted and write again in a week.", "Mon 30 Nov 17:00"],
  ["We will make a new one within two weeks.", "Mon 7 Dec 17:00"],
  ["You'll have it before Christmas.", "Thu 24 Dec 17:00"],
  ["You'll get your tracking number by Tue, Dec 1st.", "Tue 1 Dec 17:00"],
  ["We can have it ready for you in about 10 days.", "Thu 3 Dec 17:00"],
  ["Please allow 2-3 business days for us to process it.", THURSDAY],
  ["Give me until Friday to sort this out.", FRIDAY],
  ["We expect the new batch in two weeks.", "Mon 7 Dec 17:00"],
  ["Your necklace should leave our studio on Wednesday.", WEDNESDAY],
  ["We will ship it first thing tomorrow morning.", "Tue 24 Nov 12:00"],
  ["Let me get back to you by Wednesday.", WEDNESDAY],
];

const german: readonly Case[] = [
  ["Wir melden uns bis Freitag bei Ihnen.", FRIDAY],
  ["Wir melden uns am Freitag.", FRIDAY],
  ["Wir melden uns am Montag bei Ihnen.", "Mon 30 Nov 17:00"],
  ["Wir antworten Ihnen innerhalb von 3 Werktagen.", THURSDAY],
  ["Sie hören innerhalb von zwei Arbeitstagen von uns.", WEDNESDAY],
  ["Ich melde mich morgen bei Ihnen.", TOMORROW],
  ["Ich melde mich übermorgen bei Ihnen.", WEDNESDAY],
  ["Wir schicken Ihnen noch heute ein Etikett.", TODAY],
  ["Wir erstatten Ihnen den Betrag in 2 bis 3 Tagen.", THURSDAY],
  ["Wir prüfen das innerhalb von 48 Stunden.", IN_48_HOURS],
  ["Wir werden den Ring bis zum 2. Dezember verschicken.", "Wed 2 Dec 17:00"],
  ["Wir werden den Ring bis zum 02.12. verschicken.", "Wed 2 Dec 17:00"],
  ["Wir werden den Ring bis zum 2.12.2026 verschicken.", "Wed 2 Dec 17:00"],
  ["Wir senden den Ring am Mittwoch, den 2. Dezember.", "Wed 2 Dec 17:00"],
  ["Wir senden den Ring am Mittwoch, den 02.12.", "Wed 2 Dec 17:00"],
  ["Ihr Ring wird bis Donnerstag verschickt.", THURSDAY],
  ["Ihr Ring wird spätestens am Donnerstag versendet.", THURSDAY],
  ["Bis Freitag erhalten Sie eine Antwort.", FRIDAY],
  ["Sie erhalten Ihr Geld bis spätestens Freitag zurück.", FRIDAY],
  ["Wir melden uns nächste Woche.", NEXT_WEEK],
  ["Wir melden uns am Ende der Woche.", FRIDAY],
  ["Wir melden uns bis Ende der Woche.", FRIDAY],
  ["Wir melden uns bis Ende des Monats.", "Mon 30 Nov 17:00"],
  ["Ich rufe Sie am Freitag um 15 Uhr an.", "Fri 27 Nov 15:00"],
  ["Ich rufe Sie am Freitag um 15:30 Uhr an.", "Fri 27 Nov 15:30"],
  ["Ich rufe Sie morgen Mittag an.", "Tue 24 Nov 12:00"],
  ["Wir liefern vor Freitag.", THURSDAY],
  ["Wir sehen das bis Feierabend durch.", TODAY],
  ["Der Ring wird noch vor Weihnachten verschickt.", "Wed 23 Dec 17:00"],
  ["Guten Morgen, wir melden uns bis Mittwoch.", WEDNESDAY],
];

const french: readonly Case[] = [
  ["Nous vous répondrons d'ici vendredi.", FRIDAY],
  ["Nous vous répondrons avant vendredi.", THURSDAY],
  ["Vous recevrez une réponse sous 48 heures.", IN_48_HOURS],
  ["Vous recevrez une réponse sous 48h.", IN_48_HOURS],
  ["Nous vous enverrons une étiquette demain.", TOMORROW],
  ["Je vous écris après-demain.", WEDNESDAY],
  ["Nous reviendrons vers vous dans 3 jours ouvrés.", THURSDAY],
  ["Nous reviendrons vers vous sous deux à trois jours ouvrables.", THURSDAY],
  ["Votre bague sera expédiée le 2 décembre.", "Wed 2 Dec 17:00"],
  ["Votre bague sera expédiée mercredi 2 décembre.", "Wed 2 Dec 17:00"],
  ["Votre bague sera expédiée avant le 3 décembre.", "Wed 2 Dec 17:00"],
  ["Nous l'enverrons au plus tard le 02/12/2026.", "Wed 2 Dec 17:00"],
  ["Nous vous rembourserons la semaine prochaine.", NEXT_WEEK],
  ["Nous vous rembourserons d'ici la fin de la semaine.", FRIDAY],
  ["Nous vous rembourserons d'ici la fin du mois.", "Mon 30 Nov 17:00"],
  ["Je vous appellerai jeudi à 15h30.", "Thu 26 Nov 15:30"],
  ["Je vous appellerai jeudi à 15 heures.", "Thu 26 Nov 15:00"],
  ["Je vous appellerai demain midi.", "Tue 24 Nov 12:00"],
  ["Nous allons vous répondre aujourd'hui.", TODAY],
  ["Vous aurez votre remboursement jeudi au plus tard.", THURSDAY],
];

const spanish: readonly Case[] = [
  ["Le responderemos antes del viernes.", THURSDAY],
  ["Le responderemos el viernes.", FRIDAY],
  ["Le escribiremos mañana.", TOMORROW],
  ["Le escribiremos pasado mañana.", WEDNESDAY],
  ["Recibirá una respuesta en 48 horas.", IN_48_HOURS],
  ["Recibirá una respuesta dentro de 3 días hábiles.", THURSDAY],
  ["Recibirá su reembolso en 2 o 3 días laborables.", THURSDAY],
  ["Enviaremos el anillo el 2 de diciembre.", "Wed 2 Dec 17:00"],
  ["Enviaremos el anillo a más tardar el 2 de diciembre de 2026.", "Wed 2 Dec 17:00"],
  ["Enviaremos el anillo antes del 3/12.", "Wed 2 Dec 17:00"],
  ["Le enviaré la etiqueta hoy mismo.", TODAY],
  ["Le contestaremos la próxima semana.", NEXT_WEEK],
  ["Le contestaremos la semana que viene.", NEXT_WEEK],
  ["Le contestaremos a finales de esta semana.", FRIDAY],
  ["Le llamaremos el jueves a las 15:00.", "Thu 26 Nov 15:00"],
  ["Le llamaremos mañana al mediodía.", "Tue 24 Nov 12:00"],
  ["Su pedido se enviará el jueves.", THURSDAY],
  ["Vamos a reembolsarle antes de fin de mes.", "Sun 29 Nov 23:59"],
];

const italian: readonly Case[] = [
  ["Le risponderemo entro venerdì.", FRIDAY],
  ["Le risponderemo prima di venerdì.", THURSDAY],
  ["Le scriverò domani.", TOMORROW],
  ["Le scriverò dopodomani.", WEDNESDAY],
  ["Riceverà una risposta entro 48 ore.", IN_48_HOURS],
  ["Riceverà una risposta entro 3 giorni lavorativi.", THURSDAY],
  ["La ricontatteremo entro due o tre giorni.", THURSDAY],
  ["Spediremo l'anello il 2 dicembre.", "Wed 2 Dec 17:00"],
  ["Spediremo l'anello entro il 2 dicembre 2026.", "Wed 2 Dec 17:00"],
  ["Spediremo l'anello mercoledì 2 dicembre.", "Wed 2 Dec 17:00"],
  ["Il suo ordine sarà spedito entro il 02/12.", "Wed 2 Dec 17:00"],
  ["Le invieremo l'etichetta oggi.", TODAY],
  ["La ricontatteremo la prossima settimana.", NEXT_WEEK],
  ["La ricontatteremo entro la fine della settimana.", FRIDAY],
  ["La chiameremo giovedì alle 15.", "Thu 26 Nov 15:00"],
  ["La chiameremo domani a mezzogiorno.", "Tue 24 Nov 12:00"],
  ["Le invieremo l'etichetta entro fine giornata.", TODAY],
];

const dutch: readonly Case[] = [
  ["Wij antwoorden uiterlijk vrijdag.", FRIDAY],
  ["Wij antwoorden voor vrijdag.", THURSDAY],
  ["U hoort binnen 3 werkdagen van ons.", THURSDAY],
  ["U krijgt binnen 48 uur antwoord.", IN_48_HOURS],
  ["Wij sturen u morgen een label.", TOMORROW],
  ["Wij sturen u overmorgen een label.", WEDNESDAY],
  ["We laten het u vandaag nog weten.", TODAY],
  ["We verzenden de ring op 2 december.", "Wed 2 Dec 17:00"],
  ["We verzenden de ring uiterlijk 2 december 2026.", "Wed 2 Dec 17:00"],
  ["We verzenden de ring op woensdag 2 december.", "Wed 2 Dec 17:00"],
  ["De ring wordt binnen twee tot drie dagen verzonden.", THURSDAY],
  ["Wij betalen volgende week terug.", NEXT_WEEK],
  ["Wij betalen eind van deze week terug.", FRIDAY],
  ["Ik bel u donderdag om 15 uur.", "Thu 26 Nov 15:00"],
  ["Ik bel u donderdag om 15.30 uur.", "Thu 26 Nov 15:30"],
  ["Wij zullen u aan het einde van de dag antwoorden.", TODAY],
];

/** What names a date and commits us to nothing. */
const none: readonly string[] = [
  // Facts about the past.
  "We shipped your ring on Monday.",
  "Your parcel was delivered on Friday.",
  "We received your mail on Friday.",
  "You wrote to us on Monday.",
  "Your refund was issued on 3/14/2026.",
  "Wir haben den Ring am Freitag verschickt.",
  "Nous avons expédié votre bague vendredi.",
  "Hemos enviado el anillo el viernes.",
  "Abbiamo spedito l'anello venerdì.",
  "Wij hebben de ring vrijdag verzonden.",
  // Questions.
  "Will you be at home on Friday?",
  "Shall we send it by Friday?",
  "Können wir bis Freitag liefern?",
  // What others say.
  "The carrier says it arrives by Friday.",
  "UPS will deliver your parcel by Friday.",
  "We see that DHL will bring it on Friday.",
  "According to the tracking it should arrive on Friday.",
  "Your bank will post the refund within 5 business days.",
  "Laut DHL wird das Paket am Freitag zugestellt.",
  // Requests and conditions.
  "Please send us the photos by Friday.",
  "If we don't hear from you by Friday, we will close this ticket.",
  "Send us the photos by Friday, and we will refund you.",
  "You can return the ring within 30 days.",
  "Bitte senden Sie uns die Fotos bis Freitag.",
  "Merci de nous envoyer les photos avant vendredi.",
  "Por favor, envíenos las fotos antes del viernes.",
  "La preghiamo di inviarci le foto entro venerdì.",
  "Stuur ons de foto's voor vrijdag alstublieft.",
  // Counted from something that has yet to happen.
  "Once it is back, we will refund you within 3 business days.",
  "We will process your return within 14 days of receiving it.",
  "Sobald der Ring hier ist, erstatten wir innerhalb von 3 Werktagen.",
  "Dès que nous l'aurons reçue, nous vous rembourserons sous 3 jours.",
  "Tan pronto como lo recibamos, le reembolsaremos en 3 días.",
  "Appena riceviamo il reso, rimborseremo entro 5 giorni lavorativi.",
  "Zodra wij het pakket ontvangen, betalen wij binnen 5 werkdagen terug.",
  // No single day.
  "We ship every Friday.",
  "We will take part in Black Friday.",
  // Refused or closed.
  "I will be out until Wednesday.",
  "We won't be able to ship it by Friday.",
  "We can't promise Friday.",
  "We will be closed on Friday.",
  "Wir können leider nicht bis Freitag liefern.",
  // No date, or no word of ours.
  "We will write soon.",
  "We will send you two rings.",
  "We will add the 18/20 ct necklace.",
  "Thanks for your order of Friday.",
  "Guten Morgen, danke für Ihre Nachricht.",
  // Quoted.
  "> We will write by Friday.",
  "Thanks!\n\nOn Mon, 23 Nov 2026 Ana wrote:\n> We will come by Friday.",
  "On Mon, 23 Nov 2026 Ana wrote:\nWe will come by Friday.",
];

describe("finding the dated commitments of a reply", () => {
  it.each(english)("in English: %s", (text, by) => {
    expect(datesIn(text)).toEqual([by]);
  });
  it.each(german)("in German: %s", (text, by) => {
    expect(datesIn(text, "de")).toEqual([by]);
  });
  it.each(french)("in French: %s", (text, by) => {
    expect(datesIn(text, "fr")).toEqual([by]);
  });
  it.each(spanish)("in Spanish: %s", (text, by) => {
    expect(datesIn(text, "es")).toEqual([by]);
  });
  it.each(italian)("in Italian: %s", (text, by) => {
    expect(datesIn(text, "it")).toEqual([by]);
  });
  it.each(dutch)("in Dutch: %s", (text, by) => {
    expect(datesIn(text, "nl")).toEqual([by]);
  });
  it.each(none.map((text) => [text]))("finds none in: %s", (text) => {
    expect(datesIn(text)).toEqual([]);
  });

  it("tells the language by the words, whatever the admin's is", () => {
    expect(datesIn("Wir melden uns bis Freitag bei Ihnen.", "en-US")).toEqual([FRIDAY]);
    expect(datesIn("We will write to you by Friday.", "de-DE")).toEqual([FRIDAY]);
  });

  it("reads numeric dates in the order of the locale, unless the figures settle it", () => {
    expect(datesIn("We will ship it on 2/12/2026.", "en-GB")).toEqual(["Wed 2 Dec 17:00"]);
    // Friday, 12 February; then both are about Tuesday, 15 December.
    expect(datesIn("We will ship it on 2/12/2027.", "en-US")).toEqual(["Fri 12 Feb 2027 17:00"]);
    expect(datesIn("We will ship it on 15/12.", "en-US")).toEqual(["Tue 15 Dec 17:00"]);
    expect(datesIn("We will ship it on 12/15.", "en-GB")).toEqual(["Tue 15 Dec 17:00"]);
  });

  it("finds several, each once, with the words of the reply", () => {
    const text =
      "We will check the clasp by Wednesday. You will hear from us within 3 business days. As I said: we will check it by Wednesday.";
    const found = findPromises({ text, now: thisMonday, calendar: berlin });

    expect(found.map(({ words }) => words)).toEqual(["by Wednesday", "within 3 business days"]);
    expect(inPlainEnglish(found[1])).toMatchObject({
      sentence: "You will hear from us within 3 business days",
      resolvedBy: "3 business days from Mon 23 Nov 2026: Thu 26 Nov 2026, end of day",
      isPast: false,
    });
    expect(wordsFor("de")(found[1]?.resolvedBy ?? "")).toBe(
      "3 Geschäftstage ab Mo, 23. Nov. 2026: Do, 26. Nov. 2026, Ende des Tages",
    );
  });

  it("flags a date that has passed", () => {
    // Friday, 20 November.
    expect(datesIn("We will ship it by 20 November.")).toEqual(["Fri 20 Nov 17:00 (past)"]);
    expect(datesIn("We will call at 9:00 today.")).toEqual(["Mon 23 Nov 09:00 (past)"]);
  });

  it("offers no more than a reply can commit to", () => {
    const text = Array.from({ length: 60 }, (_, index) => `We will write in ${index + 1} days.`);

    expect(datesIn(text.join(" "))).toHaveLength(MOST_PROMISES);
  });

  it("never throws, and what it finds lies ahead or is flagged", () => {
    const pieces = [...english, ...german, ...french, ...spanish, ...italian, ...dutch].flatMap(
      ([text]) => text.split(" "),
    );
    const piece = fc.oneof(fc.constantFrom(...pieces), fc.string(), fc.nat().map(String));
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.constantFrom("en-US", "en-GB", "de", "xx"),
        (words, locale) => {
          const found = findPromises({
            text: words.join(" "),
            now: thisMonday,
            calendar: berlin,
            locale,
          });
          for (const { by, isPast, words: said } of found) {
            expect(by > thisMonday || isPast).toBe(true);
            expect(said).not.toBe("");
          }
        },
      ),
    );
  });

  it.each([
    ["digits", "1 ".repeat(200_000)],
    ["one word", "we".repeat(200_000)],
    ["leads", "we will by by by at the latest by ".repeat(8_000)],
    ["quote marks", "> wrote: ".repeat(40_000)],
    ["line ends", "\n".repeat(200_000)],
  ])("is done with a megabyte of %s", (_of, text) => {
    expect(findPromises({ text, now: thisMonday, calendar: berlin })).toEqual([]);
  });
});
