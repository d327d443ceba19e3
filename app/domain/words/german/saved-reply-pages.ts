import type { Catalogue } from "#app/domain/words/translate.ts";

/** Saved replies. */
export const savedReplyPagesWords: Catalogue = {
  "A sample": "Ein Beispiel",
  "About order": "Zur Bestellung",
  "About order {name}. Another one is chosen with the button for saved replies.":
    "Zur Bestellung {name}. Eine andere wählen Sie mit der Schaltfläche für Antwortvorlagen.",
  "Add replies in English": "Vorlagen auf Englisch hinzufügen",
  "Add replies in German": "Vorlagen auf Deutsch hinzufügen",
  "Add those in English": "Die englischen hinzufügen",
  "Add those in German": "Die deutschen hinzufügen",
  "All saved replies": "Alle Antwortvorlagen",
  "Assign to": "Zuweisen an",
  "Assign to you": "Ihnen zuweisen",
  "Assign to {name}": "{name} zuweisen",
  "Begin with ready-made replies for questions about products, orders, shipping, returns, accounts and complaints, and change them to your own words. Names, order numbers and tracking links are filled in by themselves.":
    "Beginnen Sie mit fertigen Vorlagen für Fragen zu Produkten, Bestellungen, Versand, Retouren, Konten und Beschwerden, und ändern Sie sie in Ihre eigenen Worte. Namen, Bestellnummern und Tracking-Links werden von selbst eingesetzt.",
  Copy: "Kopieren",
  "Copy “{name}”": "„{name}“ kopieren",
  "Dates, amounts and states are filled in this language.":
    "Daten, Beträge und Zustände werden in dieser Sprache eingesetzt.",
  "Delete “{name}”": "„{name}“ löschen",
  Delivery: "Lieferung",
  "Don’t do this: {what}": "Das nicht tun: {what}",
  Folder: "Ordner",
  "Insert a variable": "Variable einfügen",
  "Leave it as it is": "Lassen, wie es ist",
  "Leave it with whom it is": "Bei der bisherigen Person lassen",
  "Looking for saved replies": "Antwortvorlagen werden gesucht",
  "No folder": "Kein Ordner",
  "No mail goes out before these have a value:":
    "Es geht keine E-Mail hinaus, bevor diese einen Wert haben:",
  "No saved reply has these words.": "Keine Antwortvorlage enthält diese Wörter.",
  "Not used yet": "Noch nicht verwendet",
  "Nothing written yet": "Noch nichts geschrieben",
  "Only for you": "Nur für Sie",
  "Only you": "Nur Sie",
  Preview: "Vorschau",
  "Preview of “{name}”": "Vorschau von „{name}“",
  "Put it in the folder “{folder}”": "In den Ordner „{folder}“ legen",
  "Reading the ticket’s data": "Daten des Tickets werden gelesen",
  "Ready-made replies": "Fertige Antwortvorlagen",
  "Saved replies could not be read.": "Die Antwortvorlagen konnten nicht gelesen werden.",
  "Saved replies could not be read. Try again in a moment.":
    "Die Antwortvorlagen konnten nicht gelesen werden. Versuchen Sie es gleich noch einmal.",
  "Search by name, shortcut or words": "Nach Name, Kürzel oder Text suchen",
  "Search saved replies": "Antwortvorlagen suchen",
  "Set to closed": "Auf geschlossen setzen",
  "Set to open": "Auf offen setzen",
  "Set to resolved": "Auf gelöst setzen",
  "Set to waiting for the customer": "Auf „wartet auf den Kunden“ setzen",
  Shortcut: "Kürzel",
  "Tag “{tag}”": "Tag „{tag}“",
  "Texts that are used again, filled with what is true of a ticket":
    "Texte, die immer wieder gebraucht werden, ausgefüllt mit dem, was für ein Ticket gilt",
  "The whole team": "Das ganze Team",
  "There are no saved replies yet.": "Es gibt noch keine Antwortvorlagen.",
  "This ticket’s data could not be read. Choose it again in a moment.":
    "Die Daten dieses Tickets konnten nicht gelesen werden. Wählen Sie es gleich noch einmal aus.",
  "Ticket and shop": "Ticket und Shop",
  "Typed in a reply, it brings this text.": "In einer Antwort getippt, bringt es diesen Text.",
  "Used {count, plural, one {once} other {# times}}, last on {day}":
    "{count, plural, one {Einmal} other {#-mal}} verwendet, zuletzt am {day}",
  "When it is sent": "Wenn sie gesendet wird",
  "When it is sent:": "Wenn sie gesendet wird:",
  "Who uses it": "Wer sie verwendet",
  "Whoever sends the reply": "Wer die Antwort sendet",
  "Whoever uses the reply sees this beside it, and can strike it.":
    "Wer die Vorlage verwendet, sieht das daneben und kann es streichen.",
  "With the data of": "Mit den Daten von",
  "Without a value here: {names}": "Hier ohne Wert: {names}",
  "Write it once, use it often": "Einmal schreiben, oft verwenden",
  "Write one, or begin with ready-made ones": "Schreiben Sie eine oder beginnen Sie mit fertigen",
  "Write the reply as you would to a customer":
    "Schreiben Sie die Antwort, wie Sie sie einem Kunden schreiben würden",
  "Written in": "Geschrieben auf",
  "a colleague": "jemandem aus dem Team",
  "{count, plural, one {# saved reply} other {# saved replies}}, at {name}":
    "{count, plural, one {# Antwortvorlage} other {# Antwortvorlagen}}, bei {name}",
  "{variable}: {why}": "{variable}: {why}",
};
