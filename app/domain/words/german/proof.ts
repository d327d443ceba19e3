import type { Catalogue } from "#app/domain/words/translate.ts";

/** How far it is proven who wrote, and what that allows. */
export const proofWords: Catalogue = {
  "Probably forged": "Wahrscheinlich gefälscht",
  "This mail is probably not from whom it says: no action, no facts of an order, no acknowledgement.":
    "Diese E-Mail ist wahrscheinlich nicht von dem, der sich als Absender ausgibt: keine Aktion, keine Angaben zu Bestellungen, keine Eingangsbestätigung.",
  "Sender unproven": "Absender nicht bestätigt",
  "Nothing shows that the From line is true: facts of an order and every action need a reason.":
    "Nichts zeigt, dass der Absender stimmt: Angaben zu Bestellungen und jede Aktion brauchen einen Grund.",
  "Mailbox proven": "Postfach bestätigt",
  "The mail is from the customer’s own mailbox; changes of address or email, gift cards and store credit need more.":
    "Die E-Mail kommt aus dem eigenen Postfach des Kunden; Änderungen von Adresse oder E-Mail, Geschenkgutscheine und Guthaben brauchen mehr.",
  "Order proven": "Bestellung bestätigt",
  "The mail is from the person who placed the order: everything is open to you.":
    "Die E-Mail ist von der Person, die bestellt hat: Ihnen steht alles offen.",
  "the order’s number": "die Bestellnummer",
  "a tracking number": "eine Sendungsnummer",
  "an amount of the order": "ein Betrag der Bestellung",
  "the delivery address": "die Lieferadresse",
  "what was ordered": "was bestellt wurde",
  "This order holds no address that could be asked.":
    "In dieser Bestellung steht keine Adresse, die gefragt werden könnte.",
  "This order holds no address.": "In dieser Bestellung steht keine Adresse.",
  "This mail is probably forged: there is nothing to confirm.":
    "Diese E-Mail ist wahrscheinlich gefälscht: Es gibt nichts zu bestätigen.",
  "This is proven already.": "Das ist bereits bestätigt.",
  "The customer was asked already, and the link is still open.":
    "Der Kunde wurde schon gefragt, und der Link ist noch offen.",
  "The customer was asked three times within a day. Try again tomorrow.":
    "Der Kunde wurde innerhalb eines Tages dreimal gefragt. Versuchen Sie es morgen wieder.",
  "I spoke to the customer by phone": "Ich habe mit dem Kunden telefoniert",
  "They answered a question that only the customer can":
    "Eine Frage wurde beantwortet, die nur der Kunde beantworten kann",
  "They know what was written before on this order":
    "Es ist bekannt, was zu dieser Bestellung früher geschrieben wurde",
  "The customer was in the store": "Der Kunde war im Laden",
  "It can’t harm the customer, whoever wrote":
    "Es kann dem Kunden nicht schaden, wer auch immer geschrieben hat",
  "Something else, in my words": "Etwas anderes, in meinen Worten",
  "Choose a reason from the list.": "Wählen Sie einen Grund aus der Liste.",
  "Say in a few words what the reason is.": "Geben Sie den Grund in ein paar Worten an.",
  "This mail is probably forged: a reply to it can’t hold facts of an order.":
    "Diese E-Mail ist wahrscheinlich gefälscht: Eine Antwort darauf darf keine Angaben zu einer Bestellung enthalten.",
  "This mail is probably forged: it gets no acknowledgement.":
    "Diese E-Mail ist wahrscheinlich gefälscht: Sie bekommt keine Eingangsbestätigung.",
  "This mail is probably forged: nothing is changed because of it.":
    "Diese E-Mail ist wahrscheinlich gefälscht: Ihretwegen wird nichts geändert.",
  "This order was confirmed from its own address: its facts go to that address only.":
    "Diese Bestellung wurde von ihrer eigenen Adresse bestätigt: Angaben dazu gehen nur an diese Adresse.",
  "It isn’t proven who wrote this. Say why the facts of an order may go there.":
    "Es ist nicht bestätigt, wer das geschrieben hat. Geben Sie an, warum Angaben zu einer Bestellung dorthin gehen dürfen.",
  "This goes to an address that isn’t the proven one. Say why the facts of an order may go there.":
    "Das geht an eine andere Adresse als die bestätigte. Geben Sie an, warum Angaben zu einer Bestellung dorthin gehen dürfen.",
  "It isn’t proven who wrote this, and the order is kept a surprise. Say why they may learn of it.":
    "Es ist nicht bestätigt, wer das geschrieben hat, und die Bestellung soll eine Überraschung bleiben. Geben Sie an, warum diese Person davon erfahren darf.",
  "This order is kept a surprise, and this doesn’t go to its purchaser. Say why they may learn of it.":
    "Diese Bestellung soll eine Überraschung bleiben, und das geht nicht an den Käufer. Geben Sie an, warum diese Person davon erfahren darf.",
  "It isn’t proven who wrote this. Say why you do it all the same.":
    "Es ist nicht bestätigt, wer das geschrieben hat. Geben Sie an, warum Sie es trotzdem tun.",
  "The mailbox is proven, the order isn’t. Ask for a confirmation, or say why you do it all the same.":
    "Das Postfach ist bestätigt, die Bestellung nicht. Bitten Sie um eine Bestätigung oder geben Sie an, warum Sie es trotzdem tun.",
  "It isn’t proven who wrote this. Ask for a confirmation, or say why you do it all the same.":
    "Es ist nicht bestätigt, wer das geschrieben hat. Bitten Sie um eine Bestätigung oder geben Sie an, warum Sie es trotzdem tun.",
};
