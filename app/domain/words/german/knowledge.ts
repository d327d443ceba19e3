import type { Catalogue } from "#app/domain/words/translate.ts";

/** The shop's own texts, saved replies that quote old words, and suggested answers. */
export const knowledgeWords: Catalogue = {
  "Texts of the shop · Loupe": "Texte des Shops · Loupe",
  "Texts of the shop": "Texte des Shops",
  "Policies and product texts, what changed in them, and who quotes old words":
    "Richtlinien und Produkttexte, was sich daran geändert hat und wer alte Worte zitiert",
  "Policies and product texts as they stand in Shopify, with what changed in them":
    "Richtlinien und Produkttexte, wie sie in Shopify stehen, mit dem, was sich geändert hat",
  "The shop has no such text.": "Der Shop hat keinen solchen Text.",
  Policies: "Richtlinien",
  "Loupe is reading them from Shopify. Look again in a minute.":
    "Loupe liest sie gerade aus Shopify. Sehen Sie in einer Minute wieder nach.",
  "The shop has no policies yet. They are written in Shopify under Settings, Policies.":
    "Der Shop hat noch keine Richtlinien. Sie werden in Shopify unter Einstellungen, Richtlinien geschrieben.",
  "Find a product": "Produkt suchen",
  "No product has these letters in its title.": "Kein Produkt hat diese Buchstaben im Titel.",
  "The shop has no products yet.": "Der Shop hat noch keine Produkte.",
  "These changed last. Search to find the others.":
    "Diese haben sich zuletzt geändert. Die anderen finden Sie über die Suche.",
  "Compared with Shopify on {time}": "Mit Shopify verglichen: {time}",
  "Compare with Shopify now": "Jetzt mit Shopify vergleichen",
  "Loupe compares the texts with Shopify now": "Loupe vergleicht die Texte jetzt mit Shopify",
  "First seen on {day}": "Zuerst gesehen am {day}",
  "Version {version, number}, changed on {day}": "Version {version, number}, geändert am {day}",
  "Shopify has this text no more.": "Shopify hat diesen Text nicht mehr.",
  "Saved replies quote words that are not here any more":
    "Antwortvorlagen zitieren Worte, die hier nicht mehr stehen",
  "As Loupe saw it first, on {day}": "Wie Loupe ihn zuerst sah, am {day}",
  "What changed on {day}": "Was sich am {day} geändert hat",
  "Version {version, number}, seen {time}": "Version {version, number}, gesehen {time}",
  "Open it in the online store": "Im Onlineshop öffnen",
  Versions: "Versionen",
  "Version {version, number}": "Version {version, number}",
  "[new:]": "[neu:]",
  "[taken out:]": "[entfernt:]",

  "{count, plural, one {# saved reply quotes old words} other {# saved replies quote old words}}":
    "{count, plural, one {# Antwortvorlage zitiert alte Worte} other {# Antwortvorlagen zitieren alte Worte}}",
  "Show all replies": "Alle Vorlagen anzeigen",
  "Show them": "Anzeigen",
  "A policy or a product’s text changed. Look at what stands there now, then change the reply or say that it is still right.":
    "Eine Richtlinie oder ein Produkttext hat sich geändert. Sehen Sie nach, was dort jetzt steht, und ändern Sie die Vorlage oder sagen Sie, dass sie noch stimmt.",
  "Changed on {day}": "Geändert am {day}",
  "It said": "Bisher",
  "It says now": "Jetzt",
  "Nothing like it is there any more.": "Nichts dergleichen steht mehr dort.",
  "The reply says “{quote}”": "In der Vorlage steht „{quote}“",
  "Change the reply “{name}”": "Vorlage ändern: „{name}“",
  "Change the reply": "Vorlage ändern",
  "“{name}” is still right": "„{name}“ stimmt noch",
  "Still right": "Stimmt noch",

  "A policy or a product’s text changes": "Eine Richtlinie oder ein Produkttext ändert sich",
  "A policy of the shop changed": "Eine Richtlinie des Shops hat sich geändert",
  "{count, plural, one {A product’s text changed} other {Texts of # products changed}}":
    "{count, plural, one {Ein Produkttext hat sich geändert} other {Texte von # Produkten haben sich geändert}}",
  "A text of the shop changed": "Ein Text des Shops hat sich geändert",

  "Where is my order?": "Wo ist meine Bestellung?",
  "Can I change or cancel it?": "Kann ich sie ändern oder stornieren?",
  "How do I return it?": "Wie gebe ich es zurück?",
  "When is my refund?": "Wann kommt meine Erstattung?",
  "What is it made of?": "Woraus ist es?",
  "How do I care for it?": "Wie pflege ich es?",
  "Which size?": "Welche Größe?",

  "Suggested answer": "Vorgeschlagene Antwort",
  "Suggested answer: {question}": "Vorgeschlagene Antwort: {question}",
  Hide: "Ausblenden",
  "Use as draft": "Als Entwurf verwenden",
  Dismiss: "Verwerfen",
  "The customer asks: “{words}”": "Die Frage: „{words}“",
  "Known from": "Bekannt aus",
  "Not answered: {question} ({because})": "Nicht beantwortet: {question} ({because})",
  "No answer is suggested to “{question}”: {because}.":
    "Kein Vorschlag zu „{question}“: {because}.",
  "{minutes, plural, =0 {just now} one {# minute ago} other {# minutes ago}}":
    "{minutes, plural, =0 {gerade eben} one {vor # Minute} other {vor # Minuten}}",
  "This message is not on this ticket any more.":
    "Diese Nachricht gehört nicht mehr zu diesem Ticket.",
  "{by} began with the suggested answer to “{question}”":
    "{by} hat mit der vorgeschlagenen Antwort auf „{question}“ begonnen",
  "{by} dismissed the suggested answer to “{question}”":
    "{by} hat die vorgeschlagene Antwort auf „{question}“ verworfen",

  "Order {name}, Shopify": "Bestellung {name}, Shopify",
  "{title}, version {version, number}": "{title}, Version {version, number}",
  "{title}, Shopify": "{title}, Shopify",
  "The shop’s rules for returns": "Rückgaberegeln des Shops",
  "Saved reply “{name}”": "Antwortvorlage „{name}“",

  "the order is being packed: look whether it can still be stopped":
    "die Bestellung wird gerade gepackt: Sehen Sie nach, ob sie sich noch anhalten lässt",
  "the product’s text says nothing of its material":
    "der Produkttext sagt nichts über das Material",
  "the product’s text says nothing of its care": "der Produkttext sagt nichts über die Pflege",
  "the product’s text says nothing of its sizes": "der Produkttext sagt nichts über Größen",
  "Shopify has not told about returns of the order yet":
    "Shopify hat zu Rückgaben dieser Bestellung noch nichts mitgeteilt",
  "nothing was refunded, and no return is registered":
    "es wurde nichts erstattet, und keine Rückgabe ist erfasst",
  "no policy says how long a refund takes":
    "keine Richtlinie sagt, wie lange eine Erstattung dauert",
  "nothing of this order can come back: tell them why":
    "von dieser Bestellung kann nichts zurückgegeben werden: Erklären Sie, warum",
  "the shop takes nothing back": "der Shop nimmt nichts zurück",
  "the order is not paid": "die Bestellung ist nicht bezahlt",
  "the order is on hold": "die Bestellung ist angehalten",
  "nothing is known of its parcel": "über das Paket ist nichts bekannt",
  "the carrier reports a problem": "der Versanddienst meldet ein Problem",
  "nothing was heard of the parcel for {days, number} days":
    "vom Paket war seit {days, number} Tagen nichts zu hören",
  "it isn’t clear which of the linked orders is meant":
    "es ist nicht klar, welche der verknüpften Bestellungen gemeint ist",
  "no product is named, and the order’s may not be told":
    "kein Produkt ist genannt, und das der Bestellung darf nicht genannt werden",
  "it isn’t clear which product is meant": "es ist nicht klar, welches Produkt gemeint ist",
  "answers are suggested in English and German only":
    "Antworten werden nur auf Englisch und Deutsch vorgeschlagen",
  "the sender is not who the mail says": "der Absender ist nicht, wer er zu sein vorgibt",
  "no product is asked about": "nach keinem Produkt wird gefragt",
  "Shopify does not show the product now": "Shopify zeigt das Produkt gerade nicht",
};
