import type { Catalogue } from "#app/domain/words/translate.ts";

/** What an agent has done at Shopify from a ticket: its forms, what they refuse, and how it went. */
export const shopifyActionsWords: Catalogue = {
  "Cancel order": "Bestellung stornieren",
  "Hold fulfilment": "Fulfillment anhalten",
  "Release hold": "Fulfillment freigeben",
  "Change shipping address": "Lieferadresse ändern",
  "Edit note": "Notiz bearbeiten",
  "Edit tags": "Tags bearbeiten",
  "Edit items": "Artikel bearbeiten",
  "Change personalisation": "Personalisierung ändern",
  "Create return": "Rückgabe anlegen",
  "Send invoice": "Rechnung senden",
  "Duplicate as draft": "Als Entwurf duplizieren",
  "Create discount code": "Rabattcode erstellen",
  "Give a gift card": "Geschenkgutschein geben",
  "Give store credit": "Guthaben geben",
  "Change name": "Namen ändern",
  "Change email": "E-Mail ändern",
  "Change phone": "Telefonnummer ändern",
  "Change default address": "Standardadresse ändern",
  "Invite to an account": "Zu einem Konto einladen",

  "Sends {order} to {address}. The customer is not told by Shopify.":
    "Sendet {order} an {address}. Shopify benachrichtigt den Kunden nicht.",
  "changed the shipping address of {order}": "hat die Lieferadresse von {order} geändert",
  "Removes the note of {order}. The customer is not told.":
    "Entfernt die Notiz von {order}. Der Kunde wird nicht benachrichtigt.",
  "Replaces the note of {order}. The customer is not told.":
    "Ersetzt die Notiz von {order}. Der Kunde wird nicht benachrichtigt.",
  "removed the note of {order}": "hat die Notiz von {order} entfernt",
  "changed the note of {order}": "hat die Notiz von {order} geändert",
  "Gives {customer} a gift card over {amount}. Shopify mails it to the customer’s own address.":
    "Gibt {customer} einen Geschenkgutschein über {amount}. Shopify sendet ihn an die eigene Adresse des Kunden.",
  "gave {customer} a gift card over {amount}":
    "hat {customer} einen Geschenkgutschein über {amount} gegeben",
  "Adds {amount} to the store credit of {customer}, who has {credit} then.":
    "Fügt dem Guthaben von {customer} {amount} hinzu, es beträgt dann {credit}.",
  "gave {customer} {amount} of store credit": "hat {customer} {amount} Guthaben gegeben",
  "Shopify mails {email}, the address of {order}, a link to pay {amount}.":
    "Shopify sendet an {email}, die Adresse von {order}, einen Link, um {amount} zu bezahlen.",
  "sent the invoice of {order} over {amount}":
    "hat die Rechnung von {order} über {amount} gesendet",

  "Refunds {amount} to {payment} and restocks {items}.":
    "Erstattet {amount} auf {payment} und lagert {items} wieder ein.",
  "Refunds {amount} to {payment}.": "Erstattet {amount} auf {payment}.",
  "refunded {amount} of {order} to {payment} and restocked {items}":
    "hat {amount} von {order} auf {payment} erstattet und {items} wieder eingelagert",
  "refunded {amount} of {order} to {payment}": "hat {amount} von {order} auf {payment} erstattet",
  "{customer} gets a mail from Shopify.": "{customer} bekommt eine E-Mail von Shopify.",
  "The {amount} that were paid stay with the shop.": "Die bezahlten {amount} bleiben beim Shop.",
  "cancelled {order}, refunded {refund} and restocked its items":
    "hat {order} storniert, {refund} erstattet und die Artikel wieder eingelagert",
  "cancelled {order} and refunded {refund}": "hat {order} storniert und {refund} erstattet",
  "cancelled {order} and restocked its items":
    "hat {order} storniert und die Artikel wieder eingelagert",
  "cancelled {order}": "hat {order} storniert",
  "Cancels {order} for good, refunds {refund} and restocks its items.":
    "Storniert {order} endgültig, erstattet {refund} und lagert die Artikel wieder ein.",
  "Cancels {order} for good and refunds {refund}.":
    "Storniert {order} endgültig und erstattet {refund}.",
  "Cancels {order} for good and restocks its items.":
    "Storniert {order} endgültig und lagert die Artikel wieder ein.",
  "Cancels {order} for good.": "Storniert {order} endgültig.",
  "{amount}": "{amount}",
  "{amount} to {payment}": "{amount} auf {payment}",
  "Holds {order}: nothing of it is packed until somebody releases it. The customer is not told.":
    "Hält {order} an: Nichts davon wird gepackt, bis jemand sie freigibt. Der Kunde wird nicht benachrichtigt.",
  "Holds {order} at {places}: nothing of it is packed until somebody releases it. The customer is not told.":
    "Hält {order} in {places} an: Nichts davon wird gepackt, bis jemand sie freigibt. Der Kunde wird nicht benachrichtigt.",
  "held the fulfilment of {order}": "hat das Fulfillment von {order} angehalten",
  "Releases {order}: it can be packed and sent. It was held because: {reasons}. The customer is not told.":
    "Gibt {order} frei: Sie kann gepackt und verschickt werden. Sie war angehalten, weil: {reasons}. Der Kunde wird nicht benachrichtigt.",
  "released the hold on {order}": "hat {order} freigegeben",

  "Opens a return of {order} for {items}.": "Legt eine Rückgabe von {order} für {items} an.",
  "The customer pays {fee} for the way back.": "Der Kunde zahlt {fee} für den Rückweg.",
  "Nothing is refunded yet.": "Erstattet wird noch nichts.",
  "opened a return of {order} for {items}": "hat eine Rückgabe von {order} für {items} angelegt",
  "Makes a code that gives {customer} {worth} off one order. Nobody is told: pass the code on in your reply.":
    "Erstellt einen Code, der {customer} {worth} Rabatt auf eine Bestellung gibt. Niemand wird benachrichtigt: Geben Sie den Code in Ihrer Antwort weiter.",
  "Makes a code that gives {customer} {worth} off one order, until {until}. Nobody is told: pass the code on in your reply.":
    "Erstellt einen Code, der {customer} {worth} Rabatt auf eine Bestellung gibt, bis {until}. Niemand wird benachrichtigt: Geben Sie den Code in Ihrer Antwort weiter.",
  "made a discount code of {worth} for {customer}":
    "hat einen Rabattcode über {worth} für {customer} erstellt",
  "Makes {email} the customer’s address: sign-in and mail of the shop go there.":
    "Macht {email} zur Adresse des Kunden: Anmeldung und E-Mails des Shops gehen dorthin.",
  "Makes {email} the customer’s address: sign-in and mail of the shop go there. Loupe tells the old address, {before}.":
    "Macht {email} zur Adresse des Kunden: Anmeldung und E-Mails des Shops gehen dorthin. Loupe benachrichtigt die alte Adresse, {before}.",
  "Calls the customer {name} instead of {before}. Orders keep the name that they have. Nobody is told by Shopify.":
    "Nennt den Kunden {name} statt {before}. Bestellungen behalten ihren Namen. Shopify benachrichtigt niemanden.",
  "Makes {phone} the customer’s phone number. Nobody is told by Shopify.":
    "Macht {phone} zur Telefonnummer des Kunden. Shopify benachrichtigt niemanden.",
  "Makes {address} the customer’s default address for orders to come. Nobody is told by Shopify.":
    "Macht {address} zur Standardadresse des Kunden für künftige Bestellungen. Shopify benachrichtigt niemanden.",

  "This is against the shop’s rule. Say why it comes back all the same.":
    "Das ist gegen die Regel des Shops. Geben Sie an, warum es trotzdem zurückkommt.",
  "Waits for Shopify": "Wartet auf Shopify",
  "Under way": "Läuft",
  "No answer yet": "Noch keine Antwort",
  "May have happened": "Vielleicht geschehen",
  "Refused by Shopify": "Von Shopify abgelehnt",
  "Not done": "Nicht ausgeführt",

  "Until now": "Bisher",
  "From now on": "Ab jetzt",
  Email: "E-Mail",
  Phone: "Telefon",
  "First name": "Vorname",
  "Last name": "Nachname",
  Company: "Firma",
  "Street and number": "Straße und Hausnummer",
  "Apartment, floor": "Wohnung, Etage",
  City: "Ort",
  Postcode: "Postleitzahl",
  "State or province, as a code such as CA": "Bundesland oder Provinz, als Code wie CA",
  "Give a last name.": "Geben Sie einen Nachnamen an.",
  "Give a street.": "Geben Sie eine Straße an.",
  "Give a city.": "Geben Sie einen Ort an.",
  "Choose a country.": "Wählen Sie ein Land.",
  "Everything of this order has left: another address changes nothing any more.":
    "Alles aus dieser Bestellung ist verschickt: Eine andere Adresse ändert nichts mehr.",
  "This is the order’s address already.": "Das ist schon die Adresse der Bestellung.",
  "This order has more items than are listed here: change those in Shopify.":
    "Diese Bestellung hat mehr Artikel, als hier aufgeführt sind: Ändern Sie diese in Shopify.",

  "The customer changed or cancelled it": "Der Kunde hat sie geändert oder storniert",
  "Items are unavailable": "Artikel sind nicht verfügbar",
  "Fraudulent order": "Betrügerische Bestellung",
  "Payment declined": "Zahlung abgelehnt",
  "A mistake of staff": "Ein Fehler des Personals",
  "Something else": "Etwas anderes",
  "Put the items back into stock": "Artikel wieder einlagern",
  "Note, for staff": "Notiz, für das Personal",
  "Reason, for staff": "Grund, für das Personal",
  "Shopify mails the customer": "Shopify schreibt dem Kunden",
  "Nobody is told by Shopify.": "Shopify benachrichtigt niemanden.",
  "Choose a reason.": "Wählen Sie einen Grund.",
  "The customer gets back": "Der Kunde bekommt zurück",
  "Paid, and kept": "Bezahlt und einbehalten",
  "This order is cancelled.": "Diese Bestellung ist storniert.",
  "Something of this order has left: refund or return its items instead.":
    "Ein Teil dieser Bestellung ist verschickt: Erstatten Sie stattdessen die Artikel oder legen Sie eine Rückgabe an.",

  "Orders that were placed already keep the address that they have.":
    "Bereits aufgegebene Bestellungen behalten ihre Adresse.",
  "This is the customer’s address already.": "Das ist schon die Adresse des Kunden.",
  "changed the customer’s default address": "hat die Standardadresse des Kunden geändert",
  "Default address": "Standardadresse",
  "Give an address such as jane@example.com.": "Geben Sie eine Adresse wie jane@example.com an.",
  "changed the customer’s email": "hat die E-Mail des Kunden geändert",
  "Give a name.": "Geben Sie einen Namen an.",
  "This is the customer’s name already.": "Das ist schon der Name des Kunden.",
  "changed the customer’s name": "hat den Namen des Kunden geändert",
  "With the country’s code, such as +1 503 555 0100. Empty removes it.":
    "Mit Ländervorwahl, zum Beispiel +49 30 901820. Leer entfernt sie.",
  "This is the customer’s number already.": "Das ist schon die Nummer des Kunden.",
  "Give the number with the country’s code, such as +1 503 555 0100.":
    "Geben Sie die Nummer mit Ländervorwahl an, zum Beispiel +49 30 901820.",
  "Removes the customer’s phone number. Nobody is told by Shopify.":
    "Entfernt die Telefonnummer des Kunden. Shopify benachrichtigt niemanden.",
  "removed the customer’s phone number": "hat die Telefonnummer des Kunden entfernt",
  "changed the customer’s phone number": "hat die Telefonnummer des Kunden geändert",

  "Amount off": "Rabattbetrag",
  "Or per cent off": "Oder Rabatt in Prozent",
  "One of the two. Agents can give an amount up to their limit.":
    "Eines von beiden. Mitarbeiter können einen Betrag bis zu ihrem Limit geben.",
  "Until, such as 2026-12-31": "Bis, zum Beispiel 2026-12-31",
  "Empty: for good": "Leer: unbegrenzt",
  Code: "Code",
  "Empty: one is made up": "Leer: Einer wird erzeugt",
  "Give an amount such as 10.00, or a percentage to 100.":
    "Geben Sie einen Betrag wie 10.00 oder einen Prozentsatz bis 100 an.",
  "A code has letters, digits and hyphens.":
    "Ein Code besteht aus Buchstaben, Ziffern und Bindestrichen.",
  "Give a date such as 2026-12-31.": "Geben Sie ein Datum wie 2026-12-31 an.",
  "Off one order": "Auf eine Bestellung",

  "To the same address": "An dieselbe Adresse",
  "This order has more items than Loupe takes over: add the others to the draft.":
    "Diese Bestellung hat mehr Artikel, als Loupe übernimmt: Fügen Sie die übrigen dem Entwurf hinzu.",
  "Draft with": "Entwurf mit",
  "Nothing of this order is sold any more.": "Aus dieser Bestellung wird nichts mehr verkauft.",

  "0 removes it": "0 entfernt ihn",
  "Add an item by its SKU": "Artikel über seine SKU hinzufügen",
  "How many of it": "Wie viele davon",
  "Put removed items back into stock": "Entfernte Artikel wieder einlagern",
  "Change a quantity or a size, or add an item.":
    "Ändern Sie eine Menge oder Größe oder fügen Sie einen Artikel hinzu.",
  "Total until now": "Gesamtbetrag bisher",
  "Total from now on": "Gesamtbetrag ab jetzt",
  "To be given back": "Zurückzugeben",
  "To be paid": "Zu bezahlen",
  Personalisation: "Personalisierung",
  "This order is cancelled: it can’t be changed any more.":
    "Diese Bestellung ist storniert: Sie kann nicht mehr geändert werden.",
  "Nothing is to be paid or given back.": "Es ist nichts zu bezahlen oder zurückzugeben.",

  Amount: "Betrag",
  "Message to the customer": "Nachricht an den Kunden",
  "Give an amount such as 25.00.": "Geben Sie einen Betrag wie 25.00 an.",
  "Shopify knows no address of this customer that the card could go to.":
    "Shopify kennt keine Adresse dieses Kunden, an die der Gutschein gehen könnte.",
  "The customer gets a mail from Shopify.": "Der Kunde bekommt eine E-Mail von Shopify.",
  "Store credit until now": "Guthaben bisher",

  "The customer asked for a change": "Der Kunde hat um eine Änderung gebeten",
  "The address is not right": "Die Adresse stimmt nicht",
  "Payment is awaited": "Die Zahlung wird erwartet",
  "High risk of fraud": "Hohes Betrugsrisiko",
  "Out of stock": "Nicht auf Lager",
  "Note for the people who pack": "Notiz für die, die packen",
  "Nothing of this order can be held: all of it is packed, held or cancelled.":
    "Aus dieser Bestellung kann nichts angehalten werden: Alles ist verpackt, angehalten oder storniert.",
  "Hold that ends": "Was freigegeben wird",
  "This order is not on hold.": "Diese Bestellung ist nicht angehalten.",

  Message: "Nachricht",
  Account: "Konto",
  "This shop’s accounts have no password: the customer signs in with a one-time code. The words below explain it.":
    "Die Konten dieses Shops haben kein Passwort: Der Kunde meldet sich mit einem Einmalcode an. Der Text unten erklärt es.",
  "Shopify knows no address of this customer.": "Shopify kennt keine Adresse dieses Kunden.",
  "This customer has an account already.": "Dieser Kunde hat schon ein Konto.",
  "Give a subject.": "Geben Sie einen Betreff an.",
  "Invoice sent to": "Rechnung gesendet an",
  "This order is kept a surprise: name neither it nor a product or price here.":
    "Diese Bestellung soll eine Überraschung bleiben: Nennen Sie hier weder sie noch ein Produkt oder einen Preis.",
  "This order holds no address that an invoice could go to.":
    "In dieser Bestellung steht keine Adresse, an die eine Rechnung gehen könnte.",
  "Nothing is left to be paid for this order.": "Für diese Bestellung ist nichts mehr zu bezahlen.",
  "The note says that already.": "Das steht schon in der Notiz.",

  Item: "Artikel",
  "What is changed, such as Engraving": "Was geändert wird, zum Beispiel Gravur",
  Engraving: "Gravur",
  "What it is from now on": "Wie es ab jetzt lautet",
  "Shopify keeps what the buyer wrote at the item; the change is written to the order’s additional details.":
    "Shopify behält, was der Käufer beim Artikel geschrieben hat; die Änderung wird in die zusätzlichen Angaben der Bestellung geschrieben.",
  "Choose an item.": "Wählen Sie einen Artikel.",
  "Say what is changed.": "Geben Sie an, was geändert wird.",
  "Say what it is from now on.": "Geben Sie an, wie es ab jetzt lautet.",
  "Everything of this order has left.": "Alles aus dieser Bestellung ist verschickt.",

  "Amount in all": "Betrag insgesamt",
  "Nothing is left that could be refunded.": "Es ist nichts übrig, was erstattet werden könnte.",
  "Give an amount such as 49.00, or leave it empty.":
    "Geben Sie einen Betrag wie 49.00 an oder lassen Sie das Feld leer.",
  "Choose items, shipping or an amount to refund.":
    "Wählen Sie Artikel, Versand oder einen Betrag zum Erstatten.",
  "Kept back": "Einbehalten",
  Besides: "Außerdem",
  "Back to": "Zurück an",
  "Shopify reckons that nothing is to go back.":
    "Nach Shopifys Rechnung ist nichts zurückzuzahlen.",
  "No payment is left that this could go back to.":
    "Es ist keine Zahlung übrig, auf die das zurückgehen könnte.",

  "The customer pays for the way back": "Der Kunde zahlt den Rückweg",
  "Give an amount such as 5.00, or leave it empty.":
    "Geben Sie einen Betrag wie 5.00 an oder lassen Sie das Feld leer.",
  "Choose what comes back.": "Wählen Sie, was zurückkommt.",
  "Comes back": "Kommt zurück",
  Fee: "Gebühr",
  "Against the rule": "Gegen die Regel",
  "Nothing of this order can come back: it has not left, or came back already.":
    "Aus dieser Bestellung kann nichts zurückkommen: Sie ist nicht verschickt oder schon zurück.",
  "Tags, separated by commas": "Tags, durch Kommas getrennt",
  "These are the order’s tags already.": "Das sind schon die Tags der Bestellung.",

  "Invitation declined": "Einladung abgelehnt",
  "No account": "Kein Konto",
  "Has an account": "Hat ein Konto",
  "Invited to an account": "Zu einem Konto eingeladen",
  "sold out": "ausverkauft",
  "available to order": "bestellbar",
  "in stock": "auf Lager",
  "available, not counted": "verfügbar, nicht gezählt",
};
