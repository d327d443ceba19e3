import type { Catalogue } from "#app/domain/words/translate.ts";

/** Asking customers how it went: the settings, the ticket's card, notices and refusals. */
export const ratingsWords: Catalogue = {
  "very bad": "sehr schlecht",
  bad: "schlecht",
  okay: "in Ordnung",
  good: "gut",
  "very good": "sehr gut",
  "{rating, number} of 5": "{rating, number} von 5",
  "{rating, number} of 5: {word}": "{rating, number} von 5: {word}",
  "Customer’s rating": "Bewertung des Kunden",
  "About {number}, which was merged into this ticket":
    "Zu {number}, das mit diesem Ticket zusammengeführt wurde",
  Answered: "Beantwortet",
  Changed: "Geändert",
  "Not asked: {why}": "Nicht gefragt: {why}",
  "Will be asked": "Wird gefragt",
  "Asked, no answer yet": "Gefragt, noch keine Antwort",

  "surveys are switched off": "Umfragen sind ausgeschaltet",
  "the ticket was opened again": "das Ticket wurde wieder geöffnet",
  "the ticket is spam": "das Ticket ist Spam",
  "the ticket was merged": "das Ticket wurde zusammengeführt",
  "nobody has said whose ticket this is": "niemand hat gesagt, wessen Ticket das ist",
  "it was too long ago": "es ist zu lange her",
  "there is no mail of the customer": "es gibt keine E-Mail des Kunden",
  "their mail may be a machine’s": "die E-Mail kann von einer Maschine sein",
  "their mail contradicts its sender": "die E-Mail widerspricht ihrem Absender",
  "the sender is not proven": "der Absender ist nicht bestätigt",
  "no mail goes to their address": "an die Adresse gehen keine E-Mails",
  "they were asked within 30 days": "in den letzten 30 Tagen wurde schon gefragt",
  "the mail did not go out": "die E-Mail wurde nicht gesendet",

  "Asked the customer how it went": "Kunde gefragt, wie es war",
  "The customer was not asked how it went: {why}": "Kunde nicht gefragt, wie es war: {why}",
  "The customer rated this ticket: {rating, number} of 5":
    "Der Kunde hat dieses Ticket bewertet: {rating, number} von 5",
  "The customer changed their rating: {rating, number} of 5":
    "Der Kunde hat seine Bewertung geändert: {rating, number} von 5",

  "The customer rated this ticket": "Der Kunde hat dieses Ticket bewertet",
  "The customer gave a low rating": "Der Kunde hat schlecht bewertet",
  "A low rating": "Schlechte Bewertung",
  "Rated by the customer": "Vom Kunden bewertet",
  "A customer rates a ticket of yours": "Ein Kunde bewertet ein Ticket von Ihnen",
  "A customer gives a low rating: on a ticket of yours, or on any if you are an owner":
    "Ein Kunde bewertet schlecht: ein Ticket von Ihnen oder, wenn Sie Inhaber sind, irgendeines",

  "Customers’ ratings": "Bewertungen der Kunden",
  "Customers’ ratings · Loupe": "Bewertungen der Kunden · Loupe",
  "A mail after a ticket was resolved, which asks how it went":
    "Eine E-Mail nach der Lösung, die fragt, wie es war",
  "Ask customers how it went": "Kunden fragen, wie es war",
  "By mail, once a ticket and once in 30 days, after it was resolved. Only senders who are proven are asked, and never a machine.":
    "Per E-Mail nach der Lösung, einmal pro Ticket und einmal in 30 Tagen. Nur bestätigte Absender werden gefragt, nie eine Maschine.",
  "Hours after the ticket was resolved": "Stunden nach der Lösung des Tickets",
  "A ticket that is opened again before is not asked about.":
    "Zu einem Ticket, das vorher wieder geöffnet wird, wird nicht gefragt.",
  "{sent, plural, =0 {Nobody was asked in the last 30 days.} one {# customer was asked in the last 30 days, {answered, number} answered.} other {# customers were asked in the last 30 days, {answered, number} answered.}}":
    "{sent, plural, =0 {In den letzten 30 Tagen wurde niemand gefragt.} one {In den letzten 30 Tagen wurde # Kunde gefragt, {answered, number} hat geantwortet.} other {In den letzten 30 Tagen wurden # Kunden gefragt, {answered, number} haben geantwortet.}}",
  "Customers are asked in the language in which they wrote. Fields that you leave empty have Loupe’s words.":
    "Kunden werden in der Sprache gefragt, in der sie geschrieben haben. In Feldern, die Sie leer lassen, stehen die Worte von Loupe.",
  "Something has to be changed in {language}.": "In {language} ist etwas zu ändern.",
  "{shop} and {number} are filled in.": "{shop} und {number} werden eingesetzt.",
  "Subject of the mail": "Betreff der E-Mail",
  Question: "Frage",
  "Thanks after the answer": "Dank nach der Antwort",
  "The mail": "Die E-Mail",
  "The page behind its link": "Die Seite hinter ihrem Link",
  Test: "Test",
  "Enter your support address first: the mail comes from there.":
    "Geben Sie zuerst Ihre Support-Adresse ein: Von dort kommt die E-Mail.",
  "The mail goes to {email}, in {language}. Its link opens the page, and nothing that you answer there is kept.":
    "Die E-Mail geht an {email}, Sprache: {language}. Ihr Link öffnet die Seite, und was Sie dort antworten, wird nicht gespeichert.",
  "The test is on its way to you.": "Der Test ist zu Ihnen unterwegs.",
  "Send me a test": "Test an mich senden",
  "Save your changes first.": "Speichern Sie zuerst Ihre Änderungen.",

  "Enter whole hours from 0 to {most, number}.":
    "Geben Sie ganze Stunden von 0 bis {most, number} ein.",
  "Keep to {most, number} characters.": "Höchstens {most, number} Zeichen.",
  "A subject is one line.": "Ein Betreff hat nur eine Zeile.",
  "“{unknown}” is unknown here. Only {shop} and {number} are filled in.":
    "„{unknown}“ ist hier unbekannt. Nur {shop} und {number} werden eingesetzt.",
  "Only the shop's owner can change how customers are asked.":
    "Nur der Inhaber des Shops kann ändern, wie Kunden gefragt werden.",
  "Only the shop's owner sees how customers are asked.":
    "Nur der Inhaber des Shops sieht, wie Kunden gefragt werden.",
  "Only the shop's owner can send the test.": "Nur der Inhaber des Shops kann den Test senden.",
};
