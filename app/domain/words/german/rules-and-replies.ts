import type { Catalogue } from "#app/domain/words/translate.ts";

/** Rules, saved replies and their variables, as the services say them. */
export const rulesAndRepliesWords: Catalogue = {
  "Give the reply a name, so that it is found again.":
    "Geben Sie der Vorlage einen Namen, damit man sie wiederfindet.",
  "A name has at most {count, number} characters.":
    "Ein Name hat höchstens {count, number} Zeichen.",
  "A folder’s name has at most {count, number} characters.":
    "Der Name eines Ordners hat höchstens {count, number} Zeichen.",
  "A shortcut has up to 30 letters and digits, without spaces.":
    "Ein Kürzel hat bis zu 30 Buchstaben und Ziffern, ohne Leerzeichen.",
  "This text is too long for a saved reply.": "Dieser Text ist zu lang für eine Antwortvorlage.",
  "Write the text of the reply.": "Schreiben Sie den Text der Vorlage.",
  "There is no variable {names}. Choose one of the list.":
    "Es gibt keine Variable {names}. Wählen Sie eine aus der Liste.",
  "There are {count, number} saved replies: delete one first.":
    "Es gibt {count, number} Antwortvorlagen: Löschen Sie zuerst eine.",
  "/{shortcut} belongs to a colleague’s own reply already. Choose another.":
    "/{shortcut} gehört schon zur eigenen Vorlage eines Kollegen. Wählen Sie etwas anderes.",
  "/{shortcut} belongs to “{name}” already. Choose another.":
    "/{shortcut} gehört schon zu „{name}“. Wählen Sie etwas anderes.",

  "A condition names at most {count, number} things of {length, number} characters each.":
    "Eine Bedingung nennt höchstens {count, number} Angaben mit je {length, number} Zeichen.",
  "Give it a name of at most {count, number} characters.":
    "Geben Sie ihr einen Namen mit höchstens {count, number} Zeichen.",
  "A rule has at most {count, number} conditions.":
    "Eine Regel hat höchstens {count, number} Bedingungen.",
  "A rule does at most {count, number} things.": "Eine Regel tut höchstens {count, number} Dinge.",
  "Choose to whom the ticket is assigned.": "Wählen Sie, wem das Ticket zugewiesen wird.",
  "Choose who follows the ticket.": "Wählen Sie, wer dem Ticket folgt.",
  "Choose a saved reply.": "Wählen Sie eine Antwortvorlage.",
  "Name at most {count, number} tags in one step.":
    "Nennen Sie höchstens {count, number} Tags in einem Schritt.",
  "A shop has at most {count, number} rules.": "Ein Shop hat höchstens {count, number} Regeln.",
  "Switched off by Loupe: rules changed ticket {ticket} more than {count, number} times within an hour. Look at what they undo of each other, then switch it on again.":
    "Von Loupe ausgeschaltet: Regeln haben Ticket {ticket} innerhalb einer Stunde mehr als {count, number}-mal geändert. Sehen Sie nach, was sie voneinander rückgängig machen, und schalten Sie die Regel dann wieder ein.",

  "Only the shop’s owner adds mailboxes.": "Nur der Inhaber des Shops fügt Postfächer hinzu.",
  "A shop has at most {most, number} mailboxes.":
    "Ein Shop hat höchstens {most, number} Postfächer.",
  "Another mailbox of this shop has this address.":
    "Ein anderes Postfach dieses Shops hat diese Adresse.",
  "Only the shop’s owner removes mailboxes.": "Nur der Inhaber des Shops entfernt Postfächer.",
  "Choose another mailbox that takes its place.":
    "Wählen Sie ein anderes Postfach, das an seine Stelle tritt.",
  "This mailbox is not here any more.": "Dieses Postfach ist nicht mehr hier.",

  "{name}": "{name}",
  "{before}, {next}": "{before}, {next}",
  "Customer’s name": "Name des Kunden",
  "Customer’s first name": "Vorname des Kunden",
  "Customer’s email address": "E-Mail-Adresse des Kunden",
  "Order number": "Bestellnummer",
  "Date of the order": "Bestelldatum",
  "State of the order": "Stand der Bestellung",
  "Total of the order": "Gesamtbetrag der Bestellung",
  "Items of the order": "Artikel der Bestellung",
  "Tracking number": "Sendungsnummer",
  "Tracking link": "Link zur Sendungsverfolgung",
  Carrier: "Versanddienst",
  "Estimated delivery": "Voraussichtliche Lieferung",
  "Refunded amount": "Erstatteter Betrag",
  "Date of the refund": "Datum der Rückerstattung",
  "Ticket number": "Ticketnummer",
  "When an answer is due": "Wann eine Antwort fällig ist",
  "Your name": "Ihr Name",
  "Your first name": "Ihr Vorname",
  "Shop’s name": "Name des Shops",
  "Support address": "Support-Adresse",
  "Next business day": "Nächster Geschäftstag",
  "there is no such variable": "diese Variable gibt es nicht",
  "it is not known": "es ist nicht bekannt",
  "it is empty": "es ist leer",
  "the customer": "der Kunde",
  "no name is known": "es ist kein Name bekannt",
  "no first name is known": "es ist kein Vorname bekannt",
  "no email address is known": "es ist keine E-Mail-Adresse bekannt",
  "whoever writes": "wer schreibt",
  "nobody writes this": "das schreibt niemand",
  "the shop": "der Shop",
  "the shop has no name": "der Shop hat keinen Namen",
  "the ticket’s mailbox": "das Postfach des Tickets",
  "no support address is set up": "es ist keine Support-Adresse eingerichtet",
  "this ticket": "dieses Ticket",
  "this ticket has no number": "dieses Ticket hat keine Nummer",
  "nothing is due on this ticket": "auf diesem Ticket ist nichts fällig",
  "what was due is overdue already": "was fällig war, ist schon überfällig",
  "this ticket’s clocks": "die Fristen dieses Tickets",
  "the shop does not open": "der Shop öffnet nicht",
  "the shop’s calendar": "der Kalender des Shops",
  "no order is linked to this ticket": "mit diesem Ticket ist keine Bestellung verknüpft",
  "order {name}": "Bestellung {name}",
  "nothing was refunded yet": "es wurde noch nichts erstattet",
  "Shopify has not said when it was refunded": "Shopify hat nicht gesagt, wann erstattet wurde",
  "it was delivered already": "sie wurde schon zugestellt",
  "no estimated delivery yet": "noch keine voraussichtliche Lieferung",
  "the estimated day has passed": "der voraussichtliche Tag ist vorbei",
  "no tracking number yet": "noch keine Sendungsnummer",
  "no carrier yet": "noch kein Versanddienst",
  "no tracking link yet": "noch kein Link zur Sendungsverfolgung",
  "nothing is left in the order": "in der Bestellung ist nichts übrig",
  "this order is kept a surprise from whoever reads this":
    "diese Bestellung soll für die Leser eine Überraschung bleiben",
  "it isn’t proven who wrote this": "es ist nicht bestätigt, wer das geschrieben hat",
  "{count, plural, one {{names} has no value. Write it yourself, or take it out.} other {{names} have no value. Write them yourself, or take them out.}}":
    "{count, plural, one {{names} hat keinen Wert. Schreiben Sie ihn selbst oder nehmen Sie die Variable heraus.} other {{names} haben keinen Wert. Schreiben Sie die Werte selbst oder nehmen Sie die Variablen heraus.}}",
};
