import type { Catalogue } from "#app/domain/words/translate.ts";

/** The check of replies: what it finds, how strict it is, and what goes all the same. */
export const checksWords: Catalogue = {
  "Only the shop's owner sees and changes how replies are checked.":
    "Nur der Shopinhaber sieht und ändert, wie Antworten geprüft werden.",
  "Only the shop's owner changes how replies are checked.":
    "Nur der Shopinhaber ändert, wie Antworten geprüft werden.",
  "Checks of replies · Loupe": "Prüfung von Antworten · Loupe",
  "Checks of replies": "Prüfung von Antworten",
  "What is compared with the order before a reply goes, and how strictly":
    "Was vor dem Senden mit der Bestellung verglichen wird, und wie streng",
  "Changed {when}": "Geändert {when}",
  "Changed {when} by {name}": "Geändert {when} von {name}",
  "At most 200 lines of 100 characters each.": "Höchstens 200 Zeilen mit je 100 Zeichen.",
  "{host} is no host. Write it like shop.example.":
    "{host} ist kein Host. Schreiben Sie ihn wie shop.example.",
  "At most 100 hosts.": "Höchstens 100 Hosts.",
  "The order goes somewhere else.": "Die Bestellung geht woandershin.",
  "Goes to: {addresses}": "Geht nach: {addresses}",
  "No refund of this amount was made.": "Dieser Betrag wurde nicht erstattet.",
  "Refunded: {amounts}": "Erstattet: {amounts}",
  "The order has another total.": "Die Bestellung hat einen anderen Gesamtbetrag.",
  "No amount of the order explains this one.": "Kein Betrag der Bestellung erklärt diesen.",
  "Totals: {amounts}": "Gesamtbeträge: {amounts}",
  "No file goes with this reply.": "Mit dieser Antwort geht keine Datei.",
  "No file with such a name goes with this reply.":
    "Mit dieser Antwort geht keine Datei dieses Namens.",
  "A card's number must not leave in a mail.": "Eine Kartennummer darf nicht per Mail hinausgehen.",
  "A password or a card's code must not leave in a mail.":
    "Ein Passwort oder ein Kartencode darf nicht per Mail hinausgehen.",
  "That is somebody else's address.": "Das ist die Adresse einer anderen Person.",
  "{address} is not the customer: this tells facts of their order.":
    "{address} ist nicht der Kunde: Das verrät Angaben zur Bestellung.",
  "The sender is not proven: this tells facts of an order.":
    "Der Absender ist nicht belegt: Das verrät Angaben zu einer Bestellung.",
  "This order is a surprise: whoever gets this must not learn of it.":
    "Diese Bestellung ist eine Überraschung: Der Empfänger darf nichts davon erfahren.",
  "That day is a {weekday, select, Mon {Monday} Tue {Tuesday} Wed {Wednesday} Thu {Thursday} Fri {Friday} Sat {Saturday} other {Sunday}}.":
    "Dieser Tag ist ein {weekday, select, Mon {Montag} Tue {Dienstag} Wed {Mittwoch} Thu {Donnerstag} Fri {Freitag} Sat {Samstag} other {Sonntag}}.",
  "The refund was made on another day.": "Die Erstattung war an einem anderen Tag.",
  "It was delivered on another day.": "Die Zustellung war an einem anderen Tag.",
  "The carrier expects it on another day.": "Der Zusteller erwartet sie an einem anderen Tag.",
  "Ordered: {items}": "Bestellt: {items}",
  "{count, plural, one {# piece was} other {# pieces were}} ordered of it.":
    "Davon {count, plural, one {wurde # Stück} other {wurden # Stück}} bestellt.",
  "That is not what was ordered.": "Das wurde nicht bestellt.",
  "Nothing of that name was ordered.": "Nichts mit diesem Namen wurde bestellt.",
  "Nothing of that kind was ordered.": "Nichts von dieser Art wurde bestellt.",
  "Links to {host} are not allowed here.": "Links zu {host} sind hier nicht erlaubt.",
  "This ticket is under investigation: say by when the customer hears more.":
    "Dieses Ticket wird untersucht: Sagen Sie, bis wann der Kunde mehr erfährt.",
  "{count, plural, one {By the shop's policy a refund takes # business day.} other {By the shop's policy a refund takes # business days.}}":
    "{count, plural, one {Nach der Richtlinie des Shops dauert eine Erstattung # Werktag.} other {Nach der Richtlinie des Shops dauert eine Erstattung # Werktage.}}",
  "The shop's policy": "Richtlinie des Shops",
  "That time has passed.": "Diese Zeit ist vorbei.",
  "The shop is closed on that day.": "An diesem Tag ist der Shop geschlossen.",
  "The customer is called {name}.": "Der Kunde heißt {name}.",
  "{number} is no order of this customer.": "{number} ist keine Bestellung dieses Kunden.",
  "Orders here: {names}": "Bestellungen hier: {names}",
  "Something was to be filled in here.": "Hier sollte noch etwas eingesetzt werden.",
  "Order {name} is cancelled.": "Bestellung {name} ist storniert.",
  "Order {name} is not under way like that.": "Bestellung {name} ist so nicht unterwegs.",
  "Order {name} is not marked as delivered.":
    "Bestellung {name} ist nicht als zugestellt gekennzeichnet.",
  "Order {name} is delivered already.": "Bestellung {name} ist schon zugestellt.",
  "Order {name} has shipped already.": "Bestellung {name} ist schon versandt.",
  "Order {name} is not cancelled.": "Bestellung {name} ist nicht storniert.",
  "Order {name} is not paid.": "Bestellung {name} ist nicht bezahlt.",
  "Order {name} is paid.": "Bestellung {name} ist bezahlt.",
  "Nothing of order {name} is refunded.": "Von Bestellung {name} ist nichts erstattet.",
  "Only a part of order {name} is refunded.": "Bestellung {name} ist nur zum Teil erstattet.",
  "Order {name} has a refund.": "Zu Bestellung {name} gibt es eine Erstattung.",
  "{name}: {states}": "{name}: {states}",
  "Another carrier has the parcel.": "Ein anderer Zusteller hat das Paket.",
  "Carrier: {carriers}": "Zusteller: {carriers}",
  "No parcel of this customer has the number {number}.":
    "Kein Paket dieses Kunden hat die Nummer {number}.",
  "Parcels here: {numbers}": "Pakete hier: {numbers}",
  "Nothing of the order has left yet.": "Von der Bestellung ist noch nichts unterwegs.",
  "The shop chose never to write “{words}”.": "Der Shop schreibt nie „{words}“.",
  "This may sound like blame.": "Das kann wie ein Vorwurf klingen.",
  "Capitals read like shouting.": "Großbuchstaben lesen sich wie Schreien.",
  "So many marks read like shouting.": "So viele Satzzeichen lesen sich wie Schreien.",
  "Customer’s name": "Name des Kunden",
  "Left open": "Offen geblieben",
  Confidential: "Vertraulich",
  "Choice of words": "Wortwahl",
  "A number that is no order of this customer.":
    "Eine Nummer, die keine Bestellung dieses Kunden ist.",
  "A number that is none of their parcels.": "Eine Nummer, die keines der Pakete hat.",
  "A total or refund that is not so.": "Ein Gesamtbetrag oder eine Erstattung, die nicht stimmt.",
  "Another piece, size, metal or number of pieces than was ordered.":
    "Ein anderes Stück, eine andere Größe, ein anderes Metall oder eine andere Anzahl als bestellt.",
  "“Shipped”, “refunded”, “paid” and the like where it is not so; another carrier.":
    "„Versandt“, „erstattet“, „bezahlt“ und Ähnliches, wo es nicht stimmt; ein anderer Zusteller.",
  "A day of delivery or refund that is not so; a weekday that does not fit.":
    "Ein Tag der Zustellung oder Erstattung, der nicht stimmt; ein Wochentag, der nicht passt.",
  "A greeting to somebody else.": "Eine Anrede an jemand anderen.",
  "A town or postcode to which the order does not go.":
    "Ein Ort oder eine Postleitzahl, wohin die Bestellung nicht geht.",
  "A variable without a value, [brackets], a note to oneself.":
    "Eine Variable ohne Wert, [Klammern], eine Notiz an sich selbst.",
  "A file is mentioned and does not go along.": "Eine Datei wird erwähnt und geht nicht mit.",
  "A link to a host that is not on your list.":
    "Ein Link zu einem Host, der nicht auf Ihrer Liste steht.",
  "No day while investigating, a closed day, a time that has passed.":
    "Kein Tag während einer Untersuchung, ein geschlossener Tag, eine vergangene Zeit.",
  "Card numbers, passwords, somebody else’s address. Facts of an order for a sender who is not proven need a reason in any case.":
    "Kartennummern, Passwörter, die Adresse einer anderen Person. Angaben zu einer Bestellung für einen nicht bestätigten Absender brauchen in jedem Fall einen Grund.",
  "What would spoil a surprise; that needs a reason in any case.":
    "Was eine Überraschung verderben würde; das braucht in jedem Fall einen Grund.",
  "Words that you never use, shouting, blame.": "Wörter, die Sie nie benutzen, Schreien, Vorwürfe.",
  Blocks: "Blockiert",
  Warns: "Warnt",
  "{count, plural, one {One thing in this reply is not so. Look at it below, or say why it goes all the same.} other {# things in this reply are not so. Look at them below, or say why it goes all the same.}}":
    "{count, plural, one {Etwas in dieser Antwort stimmt nicht. Sehen Sie es sich unten an, oder sagen Sie, warum sie trotzdem hinausgeht.} other {# Dinge in dieser Antwort stimmen nicht. Sehen Sie sie sich unten an, oder sagen Sie, warum sie trotzdem hinausgeht.}}",
  "{by} sent a reply although a check blocked it ({kinds}): {reason}":
    "{by} hat eine Antwort gesendet, obwohl eine Prüfung sie blockierte ({kinds}): {reason}",
  "This draft is too long to be checked.": "Dieser Entwurf ist zu lang, um ihn zu prüfen.",
  "Your role lets you override no check.": "Mit Ihrer Rolle können Sie keine Prüfung übergehen.",
  "Give the reason in fewer words: 500 characters at most.":
    "Geben Sie den Grund in weniger Worten an: höchstens 500 Zeichen.",
  "What is looked at": "Was geprüft wird",
  "What blocks is sent only with a reason, which is kept in the ticket’s history. What warns is shown beside the reply.":
    "Was blockiert, wird nur mit einem Grund gesendet, der im Verlauf des Tickets bleibt. Was warnt, steht neben der Antwort.",
  "Your own lists": "Ihre eigenen Listen",
  "Words that the shop never uses": "Wörter, die der Shop nie benutzt",
  "One or more words a line, such as: no worries.":
    "Ein oder mehrere Wörter je Zeile, zum Beispiel: kein Thema.",
  "Hosts that links may lead to": "Hosts, zu denen Links führen dürfen",
  "One a line, such as shop.example. Your shop’s own hosts, Shopify’s and the carriers’ are allowed anyway.":
    "Einer je Zeile, zum Beispiel shop.example. Die Hosts Ihres Shops, von Shopify und der Zusteller sind ohnehin erlaubt.",
  "Checks of this reply": "Prüfung dieser Antwort",
  "{count, plural, one {# thing to look at} other {# things to look at}}, {blocking, plural, one {# blocks} other {# block}}":
    "{count, plural, one {# Hinweis} other {# Hinweise}}, {blocking, plural, one {# blockiert} other {# blockieren}}",
  "{count, plural, one {# thing to look at} other {# things to look at}}":
    "{count, plural, one {# Hinweis} other {# Hinweise}}",
  "Write “{words}”": "„{words}“ schreiben",
  "Go to the sentence": "Zum Satz",
  "{source, select, shopify {Shopify} thread {This ticket} other {Settings}}":
    "{source, select, shopify {Shopify} thread {Dieses Ticket} other {Einstellungen}}",
  "{fact} ({source})": "{fact} ({source})",
  "{fact} ({source}, {age})": "{fact} ({source}, {age})",
  "Why it goes all the same": "Warum sie trotzdem hinausgeht",
  "The reason is kept in the ticket’s history.": "Der Grund bleibt im Verlauf des Tickets.",
  "Send anyway": "Trotzdem senden",
};
