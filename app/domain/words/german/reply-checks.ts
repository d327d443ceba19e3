import type { Catalogue } from "#app/domain/words/translate.ts";

/** What is looked at before a reply leaves, and before something is done at Shopify. */
export const replyChecksWords: Catalogue = {
  "{address} is not an email address.": "{address} ist keine E-Mail-Adresse.",
  "{address} mixes letters of different alphabets that look the same. Type it anew.":
    "{address} mischt gleich aussehende Buchstaben verschiedener Alphabete. Geben Sie die Adresse neu ein.",
  "{address} looks almost like {other}, and is another address. Check it, and type it anew.":
    "{address} sieht fast aus wie {other}, ist aber eine andere Adresse. Prüfen Sie sie und geben Sie sie neu ein.",
  "“{name}” has {size}. A file can have {most} at most: share a link to it instead.":
    "„{name}“ hat {size}. Eine Datei darf höchstens {most} haben: Teilen Sie stattdessen einen Link.",
  "“{name}” is empty.": "„{name}“ ist leer.",
  "A reply takes {most, number} files at most.":
    "Eine Antwort kann höchstens {most, number} Dateien enthalten.",
  "“{name}” has {size}, and there is room for {left} more. All files of a reply can have {most} together.":
    "„{name}“ hat {size}, und es ist noch Platz für {left}. Alle Dateien einer Antwort dürfen zusammen {most} haben.",
  "less than {size, number} MB": "weniger als {size, number} MB",
  "{size, number} MB": "{size, number} MB",

  "A new message came in while you wrote. Read it above, then send the reply again.":
    "Während Sie schrieben, ist eine neue Nachricht eingegangen. Lesen Sie sie oben und senden Sie die Antwort dann noch einmal.",
  "The thread changed while you wrote. Look above, then send the reply again.":
    "Der Verlauf hat sich geändert, während Sie schrieben. Sehen Sie oben nach und senden Sie die Antwort dann noch einmal.",
  "{what} Check your words, then send the reply again.":
    "{what} Prüfen Sie Ihren Text und senden Sie die Antwort dann noch einmal.",
  "Order {name} was cancelled.": "Bestellung {name} wurde storniert.",
  "Order {name} was refunded.": "Bestellung {name} wurde erstattet.",
  "More of order {name} was refunded.": "Von Bestellung {name} wurde mehr erstattet.",
  "Order {name} was delivered.": "Bestellung {name} wurde zugestellt.",
  "{arrived, number} of {all, number} parcels of order {name} were delivered.":
    "{arrived, number} von {all, number} Paketen der Bestellung {name} wurden zugestellt.",
  "The shipping address of order {name} changed.":
    "Die Lieferadresse der Bestellung {name} hat sich geändert.",
  "Order {name} was shipped.": "Bestellung {name} wurde versendet.",
  "A part of order {name} was shipped.": "Ein Teil der Bestellung {name} wurde versendet.",
  "The shipment of order {name} was cancelled.":
    "Die Sendung der Bestellung {name} wurde storniert.",
  "No mail goes to {address}: {why}. Clear it if you know that it takes mail again.":
    "An {address} gehen keine E-Mails: {why}. Heben Sie das auf, wenn Sie wissen, dass die Adresse wieder E-Mails annimmt.",
  "mail to it bounced for good": "E-Mails dorthin kamen endgültig zurück",
  "the mail provider sends nothing to it": "der E-Mail-Dienst sendet nichts dorthin",
  "its owner reported a mail as spam": "der Inhaber hat eine E-Mail als Spam gemeldet",
  "{why} Your words hold {facts}.": "{why} Ihr Text enthält {facts}.",
  "{before} and {last}": "{before} und {last}",

  "Say in a few words why this is changed.":
    "Geben Sie in ein paar Worten an, warum das geändert wird.",
  "Only the owner can do this without an amount.": "Nur der Inhaber kann das ohne Betrag tun.",
  "Agents can move up to the order’s total, {total}. Ask the owner for more.":
    "Mitarbeiter können höchstens den Gesamtbetrag der Bestellung bewegen, {total}. Bitten Sie den Inhaber um mehr.",
  "Agents can move up to the order’s total, {total}, and {before} went back before. Ask the owner for more.":
    "Mitarbeiter können höchstens den Gesamtbetrag der Bestellung bewegen, {total}, und {before} gingen schon zurück. Bitten Sie den Inhaber um mehr.",
  "The owner has given agents no limit for this.":
    "Der Inhaber hat Mitarbeitern dafür kein Limit gegeben.",
  "Agents can give up to {most}: only the owner can give a percentage.":
    "Mitarbeiter können bis zu {most} geben: Nur der Inhaber kann einen Prozentsatz geben.",
  "Agents can give up to {most} this way. Ask the owner for more.":
    "Mitarbeiter können auf diesem Weg bis zu {most} geben. Bitten Sie den Inhaber um mehr.",
  "Agents can give up to {most} this way, and {given} were given on this ticket. Ask the owner for more.":
    "Mitarbeiter können auf diesem Weg bis zu {most} geben, und {given} wurden auf diesem Ticket schon gegeben. Bitten Sie den Inhaber um mehr.",
};
