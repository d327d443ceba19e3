import type { Catalogue } from "#app/domain/words/translate.ts";

/** Why a ticket belongs to a customer or an order, and how days of the week are named. */
export const linksWords: Catalogue = {
  "the address is exactly the customer's": "die Adresse ist genau die des Kunden",
  "has exactly this address": "hat genau diese Adresse",
  "chosen by hand": "von Hand gewählt",
  "the message holds this customer's telephone number":
    "die Nachricht enthält die Telefonnummer dieses Kunden",
  "has the writer's name": "trägt den Namen des Absenders",
  "the customer's newest order": "die neueste Bestellung des Kunden",
  "the order holds exactly this address": "in der Bestellung steht genau diese Adresse",
  "number in the subject": "Nummer im Betreff",
  "number in the message": "Nummer in der Nachricht",
  "number in the name of an attachment": "Nummer im Namen eines Anhangs",

  Monday: "Montag",
  Tuesday: "Dienstag",
  Wednesday: "Mittwoch",
  Thursday: "Donnerstag",
  Friday: "Freitag",
  Saturday: "Samstag",
  Sunday: "Sonntag",
  Mon: "Mo",
  Tue: "Di",
  Wed: "Mi",
  Thu: "Do",
  Fri: "Fr",
  Sat: "Sa",
  Sun: "So",
  never: "nie",
};
