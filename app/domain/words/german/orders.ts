import type { Catalogue } from "#app/domain/words/translate.ts";

/** What Shopify says of orders, parcels, payments and returns. */
export const ordersWords: Catalogue = {
  // Parcels.
  "Delivery attempted": "Zustellung versucht",
  "Picked up by the carrier": "Vom Versanddienst abgeholt",
  "Shipment confirmed": "Sendung bestätigt",
  Delayed: "Verspätet",
  Delivered: "Zugestellt",
  "Delivery failed": "Zustellung gescheitert",
  "In transit": "Unterwegs",
  "Label printed": "Versandetikett gedruckt",
  "Label purchased": "Versandetikett gekauft",
  "Out for delivery": "In Zustellung",
  "Ready for pickup": "Zur Abholung bereit",
  "Picked up": "Abgeholt",
  "Shipment cancelled": "Sendung storniert",
  "shipment cancelled": "Sendung storniert",
  "picked up by the carrier": "vom Versanddienst abgeholt",
  "in transit": "unterwegs",
  "label printed": "Versandetikett gedruckt",
  "label purchased": "Versandetikett gekauft",
  "Label voided": "Versandetikett ungültig",
  "label voided": "Versandetikett ungültig",
  "Not delivered": "Nicht zugestellt",
  "not delivered": "nicht zugestellt",
  "picked up by the customer": "vom Kunden abgeholt",
  Preparing: "In Vorbereitung",
  "handed to fulfilment": "an das Fulfillment übergeben",

  // Fulfilment.
  Shipped: "Versendet",
  "Nothing to ship": "Nichts zu versenden",
  "In progress": "In Bearbeitung",
  "On hold": "Angehalten",
  Unfulfilled: "Nicht ausgeführt",
  "Partly shipped": "Teilweise versendet",
  "Pending fulfilment": "Fulfillment steht aus",
  "Fulfilment declined": "Fulfillment abgelehnt",
  Scheduled: "Geplant",
  Cancelled: "Storniert",
  "Could not be completed": "Nicht abgeschlossen",
  "Being prepared": "Wird vorbereitet",
  "Ready to be shipped": "Versandbereit",
  "Scheduled for later": "Für später geplant",
  "awaiting the payment": "wartet auf die Zahlung",
  "awaiting items that come back": "wartet auf zurückkommende Artikel",
  "high risk of fraud": "hohes Betrugsrisiko",
  "wrong address": "falsche Adresse",
  "out of stock": "nicht auf Lager",
  "an offer after the purchase is open": "ein Angebot nach dem Kauf ist offen",
  "another reason": "ein anderer Grund",
  "delivery date unknown": "Liefertermin unbekannt",

  // Payment.
  "Payment authorised": "Zahlung autorisiert",
  "Payment expired": "Zahlung abgelaufen",
  Paid: "Bezahlt",
  "Partly paid": "Teilweise bezahlt",
  "Partly refunded": "Teilweise erstattet",
  "Payment pending": "Zahlung ausstehend",
  Refunded: "Erstattet",
  "Payment voided": "Zahlung annulliert",
  Authorisation: "Autorisierung",
  Capture: "Einzug",
  "Change given": "Wechselgeld",
  "Authorisation at the card reader": "Autorisierung am Kartenleser",
  Refund: "Rückerstattung",
  Payment: "Zahlung",
  "Suggested refund": "Vorgeschlagene Rückerstattung",
  "Authorisation voided": "Autorisierung annulliert",
  "awaiting an answer": "wartet auf eine Antwort",
  error: "Fehler",
  failed: "gescheitert",
  pending: "ausstehend",
  done: "erledigt",
  unknown: "unbekannt",

  // Returns.
  Completed: "Abgeschlossen",
  Declined: "Abgelehnt",
  "Asked for": "Beantragt",
  "Return inspected": "Rückgabe geprüft",
  "Return in progress": "Rückgabe läuft",
  "No return": "Keine Rückgabe",
  Returned: "Zurückgegeben",
  "Return failed": "Rückgabe gescheitert",
  "Return asked for": "Rückgabe beantragt",
  Colour: "Farbe",
  "Damaged or defective": "Beschädigt oder defekt",
  "Not as described": "Nicht wie beschrieben",
  "Another reason": "Ein anderer Grund",
  "Too large": "Zu groß",
  "Too small": "Zu klein",
  Style: "Stil",
  "Reason unknown": "Grund unbekannt",
  "Changed their mind": "Meinung geändert",
  "Wrong item received": "Falschen Artikel erhalten",

  // Disputes and risks.
  Chargeback: "Rückbuchung",
  "Inquiry by the bank": "Anfrage der Bank",
  "accepted by the shop": "vom Shop akzeptiert",
  "ended with a refund": "mit einer Rückerstattung beendet",
  "needs an answer": "braucht eine Antwort",
  prevented: "verhindert",
  "under review": "in Prüfung",
  "Shopify recommends fulfilling this order": "Shopify empfiehlt, diese Bestellung auszuführen",
  "Shopify recommends cancelling this order": "Shopify empfiehlt, diese Bestellung zu stornieren",
  "Shopify recommends a closer look at this order":
    "Shopify empfiehlt, diese Bestellung genauer anzusehen",
  "Shopify recommends nothing": "Shopify empfiehlt nichts",
  "low risk of fraud": "geringes Betrugsrisiko",
  "medium risk of fraud": "mittleres Betrugsrisiko",
  "risk not assessed": "Risiko nicht bewertet",
  "risk being assessed": "Risiko wird bewertet",

  // How far Loupe sees them.
  "Loupe may not read this shop's orders. Open a ticket that shows this and give the permission there, or install Loupe again.":
    "Loupe darf die Bestellungen dieses Shops nicht lesen. Öffnen Sie ein Ticket, das dies zeigt, und geben Sie dort die Berechtigung, oder installieren Sie Loupe neu.",
  "Shopify has not approved Loupe for customer data in this shop, so it keeps orders back. Parcels and refunds still come in as they happen.":
    "Shopify hat Loupe in diesem Shop nicht für Kundendaten freigegeben und hält Bestellungen deshalb zurück. Pakete und Rückerstattungen kommen trotzdem laufend an.",
  "Shopify shows Loupe the orders of the last 60 days only. Older ones are not compared.":
    "Shopify zeigt Loupe nur die Bestellungen der letzten 60 Tage. Ältere werden nicht verglichen.",
  "Shopify asked Loupe to slow down. It goes on by itself.":
    "Shopify hat Loupe gebeten, langsamer zu fragen. Es geht von selbst weiter.",
  "Loupe has no access to this shop. Open it once in Shopify admin.":
    "Loupe hat keinen Zugang zu diesem Shop. Öffnen Sie es einmal im Shopify-Adminbereich.",
  "Shopify gave no answer that could be read. It is tried again the next night; until then tickets show what is known, with its age.":
    "Shopify hat keine lesbare Antwort gegeben. In der nächsten Nacht wird es wieder versucht; bis dahin zeigen Tickets, was bekannt ist, mit dessen Alter.",
  "Shopify has told every change by itself so far.":
    "Shopify hat bisher jede Änderung von selbst gemeldet.",
  "{found, plural, one {# change that Shopify had not told was found and added to its tickets.} other {# changes that Shopify had not told were found and added to their tickets.}}":
    "{found, plural, one {# Änderung, die Shopify nicht gemeldet hatte, wurde gefunden und ihren Tickets hinzugefügt.} other {# Änderungen, die Shopify nicht gemeldet hatte, wurden gefunden und ihren Tickets hinzugefügt.}}",

  "The label of order {order} ({number}) was made {made}. For {days} business day no carrier has scanned it.":
    "Das Versandetikett der Bestellung {order} ({number}) wurde erstellt: {made}. Seit {days} Geschäftstag hat es kein Versanddienst gescannt.",
  "The label of order {order} ({number}) was made {made}. For {days} business days no carrier has scanned it.":
    "Das Versandetikett der Bestellung {order} ({number}) wurde erstellt: {made}. Seit {days} Geschäftstagen hat es kein Versanddienst gescannt.",
  "The label of order {order} was made {made}. For {days} business day no carrier has scanned it.":
    "Das Versandetikett der Bestellung {order} wurde erstellt: {made}. Seit {days} Geschäftstag hat es kein Versanddienst gescannt.",
  "The label of order {order} was made {made}. For {days} business days no carrier has scanned it.":
    "Das Versandetikett der Bestellung {order} wurde erstellt: {made}. Seit {days} Geschäftstagen hat es kein Versanddienst gescannt.",
  "Is the parcel still in the shop, or was it lost on its way to the carrier? Look for it, then hand it over or send another one, and tell the customer if it is late.":
    "Ist das Paket noch im Shop, oder ging es auf dem Weg zum Versanddienst verloren? Suchen Sie es, übergeben Sie es oder senden Sie ein neues, und sagen Sie dem Kunden, wenn es sich verspätet.",
  "The customer got no mail about this. When a scan comes in, this ticket says so.":
    "Der Kunde hat dazu keine E-Mail erhalten. Wenn ein Scan eintrifft, steht es in diesem Ticket.",
  "No carrier has scanned the label.": "Kein Versanddienst hat das Etikett gescannt.",

  "Nothing is taken back.": "Es wird nichts zurückgenommen.",
  "Items can come back within {days, plural, one {# day} other {# days}} of delivery.":
    "Artikel können innerhalb von {days, plural, one {# Tag} other {# Tagen}} nach der Lieferung zurückkommen.",
  "Items can come back within {days, plural, one {# day} other {# days}} of delivery, except {excepted}.":
    "Artikel können innerhalb von {days, plural, one {# Tag} other {# Tagen}} nach der Lieferung zurückkommen, außer {excepted}.",
  "personalised items": "personalisierte Artikel",
  "products tagged {tags}": "Produkte mit dem Tag {tags}",
  "{before} or {last}": "{before} oder {last}",
  "The shop pays the way back.": "Der Shop bezahlt den Rückversand.",
  "The customer pays the way back.": "Der Kunde bezahlt den Rückversand.",
};
