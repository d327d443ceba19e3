import type { Catalogue } from "#app/domain/words/translate.ts";

/** Orders, products, and how orders are handled. */
export const orderPagesWords: Catalogue = {
  "Agents see it quoted beside an item. Leave it empty to have it put together from the above.":
    "Mitarbeiter sehen sie als Zitat neben einem Artikel. Lassen Sie das Feld leer, damit sie aus den Angaben oben gebildet wird.",
  "Amount without items": "Betrag ohne Artikel",
  Attention: "Achtung",
  "Business days": "Geschäftstage",
  "By the shop's own hours and holidays, from {least} to {most}.":
    "Nach den eigenen Öffnungszeiten und Feiertagen des Shops, von {least} bis {most}.",
  "Compared {at}.": "Verglichen {at}.",
  "Comparing with Shopify": "Abgleich mit Shopify",
  "Confirmation {confirmationNumber}": "Bestätigung {confirmationNumber}",
  "Days from delivery": "Tage ab Zustellung",
  Description: "Beschreibung",
  Details: "Details",
  "Details as of {at}": "Details, Stand {at}",
  "Details of {name}": "Details zu {name}",
  Discount: "Rabatt",
  "Discount code": "Rabattcode",
  "Discount {names}": "Rabatt {names}",
  Disputes: "Zahlungsanfechtungen",
  "Engraved ones, and others that the buyer had made to measure.":
    "Gravierte und andere, die der Käufer nach Maß anfertigen ließ.",
  "Expected {day}": "Erwartet am {day}",
  "Final sale: product tags": "Vom Umtausch ausgeschlossen: Produkt-Tags",
  Insert: "Einfügen",
  "Insert {title} into the reply": "{title} in die Antwort einfügen",
  "Invoice to": "Rechnung an",
  "Labels without a scan": "Versandetiketten ohne Scan",
  Less: "Weniger",
  "Less about {title}": "Weniger zu {title}",
  "Linked: {because} · as of {at}": "Verknüpft: {because} · Stand {at}",
  "Look for a product": "Produkt suchen",
  "Loupe has no access to this shop any more. Open it once in Shopify admin.":
    "Loupe hat keinen Zugriff mehr auf diesen Shop. Öffnen Sie Loupe einmal im Shopify-Adminbereich.",
  "Loupe has no access to what is still to be shipped":
    "Loupe hat keinen Zugriff auf das, was noch zu versenden ist",
  "Loupe has not read this order from Shopify yet.":
    "Loupe hat diese Bestellung noch nicht aus Shopify gelesen.",
  "More about it": "Mehr dazu",
  "More about {title}": "Mehr zu {title}",
  "More items": "Weitere Artikel",
  "No order is linked to this ticket.": "Mit diesem Ticket ist keine Bestellung verknüpft.",
  "No product of the shop matches “{words}”.": "Kein Produkt des Shops passt zu „{words}“.",
  "No product, price or order name of such an order stands in the subject or the first words of a mail, and whoever writes in without being the buyer learns nothing of it.":
    "Weder Produkt noch Preis noch Bestellname einer solchen Bestellung steht im Betreff oder in den ersten Worten einer E-Mail, und wer schreibt, ohne der Käufer zu sein, erfährt nichts davon.",
  "No tracking number": "Keine Sendungsnummer",
  "Not compared yet: it happens the coming night.":
    "Noch nicht verglichen: Das geschieht in der kommenden Nacht.",
  "Nothing was paid yet": "Noch nichts bezahlt",
  "Once a parcel, with the order and its customer linked and a note that explains. The customer gets no mail. A label that was made before you switch this on counts from the day on which it was made.":
    "Einmal je Paket, mit verknüpfter Bestellung und verknüpftem Kunden und einer erklärenden Notiz. Der Kunde erhält keine E-Mail. Ein Etikett, das vor dem Einschalten erstellt wurde, zählt ab dem Tag seiner Erstellung.",
  "One a line, such as Ring.": "Je Zeile einer, etwa Ring.",
  "One a line. Orders with a gift message count without a tag.":
    "Je Zeile einer. Bestellungen mit einer Geschenknachricht zählen auch ohne Tag.",
  "One a line. Products with one of these tags are never taken back.":
    "Je Zeile einer. Produkte mit einem dieser Tags werden nie zurückgenommen.",
  "Open a ticket when no carrier scans a label":
    "Ein Ticket eröffnen, wenn kein Paketdienst ein Etikett scannt",
  "Open in Shopify": "In Shopify öffnen",
  Parcel: "Paket",
  "Parcel {nth} ({name})": "Paket {nth} ({name})",
  Payments: "Zahlungen",
  "Personalised items can be returned": "Personalisierte Artikel können zurückgegeben werden",
  Price: "Preis",
  "Product types": "Produkttypen",
  Products: "Produkte",
  "Products found": "Gefundene Produkte",
  Refunds: "Rückerstattungen",
  "Removed or given back": "Entfernt oder zurückgegeben",
  Risk: "Risiko",
  "Shipping: {title}": "Versand: {title}",
  "Shopify could not be reached. Try again in a moment.":
    "Shopify war nicht erreichbar. Versuchen Sie es gleich noch einmal.",
  "Shopify has answered many questions of this shop just now. Try again in a moment.":
    "Shopify hat gerade viele Anfragen dieses Shops beantwortet. Versuchen Sie es gleich noch einmal.",
  "Shopify has it no more.": "Shopify hat es nicht mehr.",
  "Shopify has not approved Loupe for this customer data yet.":
    "Shopify hat Loupe für diese Kundendaten noch nicht freigegeben.",
  "Shopify says nothing of the payment": "Shopify sagt nichts über die Zahlung",
  "Shopify shows Loupe the orders of the last 60 days only, and this one is older.":
    "Shopify zeigt Loupe nur die Bestellungen der letzten 60 Tage, und diese ist älter.",
  "Shopify shows no address": "Shopify zeigt keine Adresse",
  "Shopify shows no billing address": "Shopify zeigt keine Rechnungsadresse",
  "Shopify tells Loupe what happens to an order. Every night Loupe compares the orders of your tickets all the same, and adds what was missed.":
    "Shopify teilt Loupe mit, was mit einer Bestellung geschieht. Loupe vergleicht die Bestellungen Ihrer Tickets trotzdem jede Nacht und ergänzt, was fehlte.",
  "Still to be paid": "Noch zu zahlen",
  "Still to be shipped": "Noch zu versenden",
  Surprises: "Überraschungen",
  "Tags of orders and products": "Tags von Bestellungen und Produkten",
  "The customer": "Der Kunde",
  "The most at once, in {currency}. 0 means that agents ask an owner. Owners have no limit; those who only read give nothing.":
    "Höchstens auf einmal, in {currency}. 0 heißt, dass Mitarbeiter einen Inhaber fragen. Für Inhaber gibt es keine Grenze; wer nur liest, gibt nichts.",
  "The rule in your own words": "Die Regel in Ihren eigenen Worten",
  "The same address": "Dieselbe Adresse",
  "The shop": "Der Shop",
  "The shop has not allowed Loupe to read this.": "Der Shop hat Loupe nicht erlaubt, das zu lesen.",
  "The shop owes": "Der Shop schuldet",
  "There are more items: open the details.": "Es gibt weitere Artikel: Öffnen Sie die Details.",
  "There are more variants in Shopify.": "In Shopify gibt es weitere Varianten.",
  "This is what Shopify said on {fetchedAt}. It may have changed since.":
    "Das ist, was Shopify am {fetchedAt} sagte. Es kann sich seitdem geändert haben.",
  "This order was deleted in Shopify. Loupe keeps no copy of it.":
    "Diese Bestellung wurde in Shopify gelöscht. Loupe behält keine Kopie.",
  "Title, SKU or material": "Titel, SKU oder Material",
  "Total now": "Gesamt jetzt",
  "Track the parcel": "Paket verfolgen",
  "Tried {at}.": "Versucht {at}.",
  "Until then an item can come back. 0 for no returns at all.":
    "So lange kann ein Artikel zurückgegeben werden. 0 für gar keine Retouren.",
  "Variants of {title}": "Varianten von {title}",
  "Was expected {day}": "War erwartet am {day}",
  "What agents may give": "Was Mitarbeiter geben dürfen",
  "What the customer sees": "Was der Kunde sieht",
  "When ordered": "Bei der Bestellung",
  "Who pays for the way back": "Wer den Rückversand bezahlt",
  "an item": "ein Artikel",
  "not counted": "nicht gezählt",
  "not processed yet": "noch nicht verarbeitet",
  "{count, plural, one {# piece} other {# pieces}}":
    "{count, plural, one {# Stück} other {# Stück}}",
  "{earlier} earlier": "{earlier} frühere",
  "{removed} of {orderedQuantity} removed or given back":
    "{removed} von {orderedQuantity} entfernt oder zurückgegeben",
  "{stock} in stock in all": "insgesamt {stock} auf Lager",
  "{unfulfilledQuantity} of {currentQuantity} not shipped yet":
    "{unfulfilledQuantity} von {currentQuantity} noch nicht versendet",
};
