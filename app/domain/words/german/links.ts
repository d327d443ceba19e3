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

  "order {order} is this customer's": "Bestellung {order} gehört diesem Kunden",
  "order {order} of this customer holds exactly this address":
    "in Bestellung {order} dieses Kunden steht genau diese Adresse",
  "{by} linked it by hand": "{by} hat die Verknüpfung von Hand gesetzt",
  "a label of order {order} has no scan":
    "ein Versandetikett der Bestellung {order} hat keinen Scan",
  "a workflow of Shopify Flow opened it": "ein Workflow von Shopify Flow hat es geöffnet",
  "{by} wrote to the customer from the order’s page":
    "{by} hat dem Kunden von der Seite der Bestellung aus geschrieben",

  "{name}: {by} said no": "{name}: {by} hat abgelehnt",
  "customer with the address {address}": "Kunde mit der Adresse {address}",
  "orders with the address {address}": "Bestellungen mit der Adresse {address}",
  "order with the confirmation number {code}": "Bestellung mit der Bestätigungsnummer {code}",
  "order with the tracking number {code}": "Bestellung mit der Sendungsnummer {code}",
  "order {order}": "Bestellung {order}",
  "order with the confirmation number {code} (of the last 60 days)":
    "Bestellung mit der Bestätigungsnummer {code} (der letzten 60 Tage)",
  "order with the tracking number {code} (of the last 60 days)":
    "Bestellung mit der Sendungsnummer {code} (der letzten 60 Tage)",
  "order {order} (of the last 60 days)": "Bestellung {order} (der letzten 60 Tage)",

  "Loupe has no access to this shop. Open it once in Shopify admin, then mail is linked again.":
    "Loupe hat keinen Zugriff auf diesen Shop. Öffnen Sie die App einmal im Shopify-Adminbereich, dann werden E-Mails wieder verknüpft.",
  "Shopify has frozen this shop until its bill is paid.":
    "Shopify hat diesen Shop gesperrt, bis seine Rechnung bezahlt ist.",
  "Shopify refuses to answer for this shop.": "Shopify verweigert für diesen Shop die Antwort.",
  "Shopify has locked this shop.": "Shopify hat diesen Shop geschlossen.",
  "Shopify did not answer": "Shopify hat nicht geantwortet",
  "Shopify throttles this shop": "Shopify bremst die Anfragen dieses Shops",
  "Shopify answered in an unknown shape": "Shopify hat in einer unbekannten Form geantwortet",
  "Shopify does not let Loupe read this: {message}":
    "Shopify lässt Loupe das nicht lesen: {message}",
  "Shopify refused a question: {message}": "Shopify hat eine Anfrage abgelehnt: {message}",
  "Shopify answered: {answer}": "Shopify hat geantwortet: {answer}",
  "Shopify’s answer could not be read. Try again in a moment.":
    "Die Antwort von Shopify ließ sich nicht lesen. Versuchen Sie es gleich noch einmal.",
  "{trouble}. Try again in a moment.": "{trouble}. Versuchen Sie es gleich noch einmal.",

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
