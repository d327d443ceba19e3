import type { Catalogue } from "#app/domain/words/translate.ts";

/** Privacy and the access log. */
export const privacyPagesWords: Catalogue = {
  "The app is installed again: nothing was erased.":
    "Die App ist wieder installiert: Es wurde nichts gelöscht.",
  "The customer was erased before.": "Der Kunde wurde schon vorher gelöscht.",
  "A whole number of months, from {fewest} to {most}; empty to keep everything.":
    "Eine ganze Zahl von Monaten, von {fewest} bis {most}; leer, um alles zu behalten.",
  "A customer wants their data": "Ein Kunde möchte seine Daten",
  "Access log: who looked at what": "Zugriffsprotokoll: wer was angesehen hat",
  "Account number": "Kontonummer",
  "All of it in the access log": "Alles davon im Zugriffsprotokoll",
  "And {more} more: export the list to see all.":
    "Und {more} weitere: Exportieren Sie die Liste, um alle zu sehen.",
  "Anonymise closed tickets after this many months":
    "Geschlossene Tickets nach so vielen Monaten anonymisieren",
  "Asked {at} · due {due}": "Angefragt {at} · fällig {due}",
  "Card number": "Kartennummer",
  "Card, account and document numbers are masked before a mail is stored. Agents see them with a reason, you without; those who only read don’t. Only you export and change what is here.":
    "Karten-, Konto- und Ausweisnummern werden maskiert, bevor eine E-Mail gespeichert wird. Mitarbeiter sehen sie mit einem Grund, Sie ohne; wer nur liest, sieht sie nicht. Nur Sie exportieren und ändern, was hier steht.",
  "Counted from the day a ticket was closed. What people wrote goes for good, with names, addresses, files and original mails; numbers, dates and response times stay. It happens at night.":
    "Gezählt ab dem Tag, an dem ein Ticket geschlossen wurde. Was Menschen geschrieben haben, verschwindet endgültig, mit Namen, Adressen, Dateien und Original-E-Mails; Zahlen, Daten und Antwortzeiten bleiben. Es geschieht nachts.",
  "Document number": "Ausweisnummer",
  "Download the archive": "Archiv herunterladen",
  "Download the archive of {about}": "Archiv von {about} herunterladen",
  Downloads: "Downloads",
  "Erase a customer": "Einen Kunden löschen",
  "Erase the shop": "Den Shop löschen",
  Everybody: "Alle",
  Export: "Exportieren",
  "Export the list": "Liste exportieren",
  Exports: "Exporte",
  From: "Von",
  "How long messages are kept": "Wie lange Nachrichten aufbewahrt werden",
  Kind: "Art",
  Never: "Nie",
  Newest: "Neueste",
  "No ticket is that old now.": "Kein Ticket ist derzeit so alt.",
  "Nobody has asked for anything yet.": "Noch hat niemand etwas verlangt.",
  "Nobody yet.": "Noch niemand.",
  "Not carried out": "Nicht ausgeführt",
  "Nothing of this kind was noted.": "Nichts dieser Art wurde vermerkt.",
  "Old tickets anonymised": "Alte Tickets anonymisiert",
  Older: "Ältere",
  "Only what was looked at on one ticket.": "Nur, was auf einem Ticket angesehen wurde.",
  "Opened tickets": "Geöffnete Tickets",
  Pages: "Seiten",
  Person: "Person",
  Requests: "Anfragen",
  "Revealed numbers": "Angezeigte Nummern",
  Searches: "Suchen",
  "Shopify passes on what customers ask for. Loupe carries it out by itself; an archive of a customer’s data waits here for 30 days, for you to hand on.":
    "Shopify leitet weiter, was Kunden verlangen. Loupe führt es von selbst aus; ein Archiv mit den Daten eines Kunden liegt hier 30 Tage lang zur Weitergabe bereit.",
  Show: "Anzeigen",
  "Show all tickets": "Alle Tickets anzeigen",
  "Show masked numbers": "Maskierte Nummern anzeigen",
  "Show what was written": "Anzeigen, was geschrieben wurde",
  "Show what would go": "Anzeigen, was verschwinden würde",
  "The original mail is read once more. That you looked is noted in the access log, with your reason.":
    "Die Original-E-Mail wird noch einmal gelesen. Dass Sie nachgesehen haben, wird mit Ihrem Grund im Zugriffsprotokoll vermerkt.",
  "The original mail is read once more. That you looked is noted in the access log.":
    "Die Original-E-Mail wird noch einmal gelesen. Dass Sie nachgesehen haben, wird im Zugriffsprotokoll vermerkt.",
  "Up to": "Bis",
  "Who looked at this ticket": "Wer dieses Ticket angesehen hat",
  "Who may do what": "Wer was darf",
  "Who opened, searched, revealed, downloaded and exported what. A row in the inbox is no view.":
    "Wer was geöffnet, gesucht, angezeigt, heruntergeladen und exportiert hat. Eine Zeile im Posteingang zählt nicht als Ansehen.",
  "Why do you need to see it?": "Warum müssen Sie sie sehen?",
  "closed {closedAt}": "geschlossen am {closedAt}",
  "kept until {until}": "aufbewahrt bis {until}",
  "{count, plural, one {One mail that stands on no ticket is that old, too.} other {# mails that stand on no ticket are that old, too.}}":
    "{count, plural, one {Eine E-Mail, die auf keinem Ticket steht, ist auch so alt.} other {# E-Mails, die auf keinem Ticket stehen, sind auch so alt.}}",
  "{count, plural, one {one account number} other {# account numbers}}":
    "{count, plural, one {eine Kontonummer} other {# Kontonummern}}",
  "{count, plural, one {one card number} other {# card numbers}}":
    "{count, plural, one {eine Kartennummer} other {# Kartennummern}}",
  "{count, plural, one {one document number} other {# document numbers}}":
    "{count, plural, one {eine Ausweisnummer} other {# Ausweisnummern}}",
  "{count, plural, one {one file} other {# files}}":
    "{count, plural, one {eine Datei} other {# Dateien}}",
  "{count, plural, one {one message} other {# messages}}":
    "{count, plural, one {eine Nachricht} other {# Nachrichten}}",
  "{count, plural, one {one original mail} other {# original mails}}":
    "{count, plural, one {eine Original-E-Mail} other {# Original-E-Mails}}",
  "{count, plural, one {one ticket} other {# tickets}}":
    "{count, plural, one {ein Ticket} other {# Tickets}}",
  "{months, plural, one {After one month:} other {After # months:}}":
    "{months, plural, one {Nach einem Monat:} other {Nach # Monaten:}}",
  "{some} and {last}": "{some} und {last}",
  "{tickets, plural, one {One ticket is that old now: {oldest}, closed {first}.} other {# tickets are that old now: from {oldest}, closed {first}, to {newest}, closed {last}.}}":
    "{tickets, plural, one {Ein Ticket ist derzeit so alt: {oldest}, geschlossen am {first}.} other {# Tickets sind derzeit so alt: von {oldest}, geschlossen am {first}, bis {newest}, geschlossen am {last}.}}",
  "{total, plural, one {{numbers} is masked} other {{numbers} are masked}}":
    "{total, plural, one {{numbers} ist maskiert} other {{numbers} sind maskiert}}",
};
