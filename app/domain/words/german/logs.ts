import type { Catalogue } from "#app/domain/words/translate.ts";

/** What happened to a mail on its way and to a clock, who looked at what, and small refusals beside fields. */
export const logsWords: Catalogue = {
  "Look at the records of the domain": "Einträge der Domain ansehen",
  "Replies are not signed by your domain any more":
    "Antworten werden nicht mehr von Ihrer Domain signiert",
  "Records of {domain} that Loupe saw before are gone or changed, first noticed {since}. Until they stand again, the mail provider may refuse replies, and customers’ hosts may file them as spam. Loupe looks again every day.":
    "Einträge von {domain}, die Loupe schon gesehen hat, fehlen oder sind geändert, zuerst bemerkt {since}. Bis sie wieder stehen, kann der E-Mail-Dienst Antworten ablehnen, und die Anbieter der Kunden können sie als Spam einordnen. Loupe sieht jeden Tag wieder nach.",

  "Written by {name}": "Geschrieben von {name}",
  "Somebody changed the time": "Jemand hat die Zeit geändert",
  "{name} changed the time": "{name} hat die Zeit geändert",
  "Held: somebody has to decide": "Angehalten: Jemand muss entscheiden",
  "Held: {why}": "Angehalten: {why}",
  "Somebody had it sent after all": "Jemand hat sie doch senden lassen",
  "{name} had it sent after all": "{name} hat sie doch senden lassen",
  "The mail provider asked to come back later": "Der E-Mail-Dienst bat, später wiederzukommen",
  "The mail provider refused it": "Der E-Mail-Dienst hat sie abgelehnt",
  "No answer came: it may have gone out": "Es kam keine Antwort: Sie ist vielleicht hinausgegangen",
  "{what}: {why}": "{what}: {why}",
  "{what} ({recipient})": "{what} ({recipient})",

  "Paused: {because}": "Angehalten: {because}",
  "Due anew: {because}": "Neu fällig: {because}",
  "Open again: {because}": "Wieder offen: {because}",
  "Cancelled: {because}": "Entfallen: {because}",

  "Keep to {most, number} characters.": "Bleiben Sie bei {most, number} Zeichen.",
  "Enter a whole number of days from {least, number} to {most, number}.":
    "Geben Sie eine ganze Zahl von {least, number} bis {most, number} Tagen ein.",
  "Keep each entry to {most, number} characters.":
    "Bleiben Sie bei jedem Eintrag bei {most, number} Zeichen.",
  "Keep to {most, number} entries at most.": "Bleiben Sie bei höchstens {most, number} Einträgen.",
  "Enter an amount in {currency}, such as 50; 0 for none.":
    "Geben Sie einen Betrag in {currency} ein, zum Beispiel 50; 0 für keinen.",
  "Enter {most} {currency} at most.": "Geben Sie höchstens {most} {currency} ein.",
  "Write a ticket's number, such as {number}.":
    "Schreiben Sie die Nummer eines Tickets, zum Beispiel {number}.",
  "There is no ticket {number}.": "Es gibt kein Ticket {number}.",
  "{number} was merged into {other}. Choose that one.":
    "{number} wurde mit {other} zusammengeführt. Wählen Sie dieses.",

  "{stock, number} in stock": "{stock, number} auf Lager",
  "{stock, number} in stock, not for sale": "{stock, number} auf Lager, nicht im Verkauf",

  "Somebody who is gone": "Jemand, der nicht mehr da ist",
  "an attachment": "einen Anhang",
  "an original mail": "eine E-Mail im Original",
  "the headers of a mail": "die Kopfzeilen einer E-Mail",
  pictures: "Bilder",
  "an archive of a customer’s data": "ein Archiv mit Daten eines Kunden",
  "the corrections of triage": "die Korrekturen der Einordnung",
  "the access log": "das Zugriffsprotokoll",
  "a report": "einen Bericht",
  "the list of tickets to anonymise": "die Liste der zu anonymisierenden Tickets",
  something: "etwas",
  "Opened the ticket": "Hat das Ticket geöffnet",
  "Searched for “{words}”": "Hat nach „{words}“ gesucht",
  Searched: "Hat gesucht",
  "Exported {what}": "Hat {what} exportiert",
  "Revealed masked numbers: {reason}": "Hat verdeckte Nummern aufgedeckt: {reason}",
  "Revealed masked numbers": "Hat verdeckte Nummern aufgedeckt",
  "Looked at {what}": "Hat {what} angesehen",
  "Downloaded {what}": "Hat {what} heruntergeladen",

  "Another item than the one ordered has arrived": "Ein anderer Artikel als der bestellte kam an",
  "Something is missing from a parcel": "In einem Paket fehlt etwas",
  "An item arrived damaged or is defective": "Ein Artikel kam beschädigt an oder ist defekt",
  "A wrong amount was charged, or an amount twice":
    "Ein falscher Betrag wurde belastet, oder ein Betrag doppelt",
  "A parcel is late or does not move": "Ein Paket ist verspätet oder bewegt sich nicht",
  "A parcel is lost or was stolen": "Ein Paket ist verloren oder wurde gestohlen",
  "A parcel was not received": "Ein Paket ist nicht angekommen",
  "A parcel goes, or went, to a wrong address": "Ein Paket geht oder ging an eine falsche Adresse",
  "An order that has not left yet shall be changed or cancelled":
    "Eine noch nicht versandte Bestellung soll geändert oder storniert werden",
  "The customer says that a matter of an order is urgent, or names a day that is near":
    "Der Kunde sagt, eine Bestellung sei dringend, oder nennt einen nahen Tag",
};
