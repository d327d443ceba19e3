import type { Catalogue } from "#app/domain/words/translate.ts";

/** Why something is not done, for the person who asked: of settings, rules, actions at Shopify and data protection. */
export const refusalsInSettingsWords: Catalogue = {
  // What only the owner does.
  "Only the shop's owner sees the access log.":
    "Nur der Inhaber des Shops sieht das Zugriffsprotokoll.",
  "Only the shop's owner sees and changes the mail settings.":
    "Nur der Inhaber des Shops sieht und ändert die E-Mail-Einstellungen.",
  "Only the shop's owner sees and changes how orders are handled.":
    "Nur der Inhaber des Shops sieht und ändert, wie mit Bestellungen umgegangen wird.",
  "Only the shop's owner sees and changes this.": "Nur der Inhaber des Shops sieht und ändert das.",
  "Only the shop’s owner sees and changes rules.":
    "Nur der Inhaber des Shops sieht und ändert Regeln.",
  "Only the shop’s owner sees the sending domain.":
    "Nur der Inhaber des Shops sieht die Absenderdomain.",
  "Only those who write replies have saved replies.":
    "Antwortvorlagen haben nur die, die Antworten schreiben.",
  "Only those who write replies have a signature.":
    "Eine Signatur haben nur die, die Antworten schreiben.",
  "Only the shop’s owner sets up the sending domain.":
    "Nur der Inhaber des Shops richtet die Absenderdomain ein.",
  "Only the shop’s owner checks the sending domain.":
    "Nur der Inhaber des Shops prüft die Absenderdomain.",
  "Only the shop's owner can change the mail settings.":
    "Nur der Inhaber des Shops kann die E-Mail-Einstellungen ändern.",
  "Only the shop's owner can change how orders are handled.":
    "Nur der Inhaber des Shops kann ändern, wie mit Bestellungen umgegangen wird.",
  "Only the shop's owner can change hours and targets.":
    "Nur der Inhaber des Shops kann Öffnungszeiten und Ziele ändern.",
  "Only the shop's owner can export.": "Nur der Inhaber des Shops kann exportieren.",
  "Only the shop's owner can change this.": "Nur der Inhaber des Shops kann das ändern.",
  "Only the shop’s owner changes this.": "Nur der Inhaber des Shops ändert das.",
  "Only the shop’s owner can change rules.": "Nur der Inhaber des Shops kann Regeln ändern.",
  "Only the owner says who may do what.": "Nur der Inhaber legt fest, wer was darf.",
  "Only the owner says this of somebody else.": "Nur der Inhaber legt das für jemand anderen fest.",
  "Only the shop's owner can change what ticket numbers begin with.":
    "Nur der Inhaber des Shops kann ändern, womit Ticketnummern beginnen.",
  "Only the shop's owner can finish the set-up.":
    "Nur der Inhaber des Shops kann die Einrichtung abschließen.",
  "Only the shop’s owner goes through the set-up.":
    "Nur der Inhaber des Shops führt durch die Einrichtung.",
  "Only the shop's owner can send the test mail.":
    "Nur der Inhaber des Shops kann die Test-E-Mail senden.",
  "Only the shop's owner can change the shop's signature.":
    "Nur der Inhaber des Shops kann die Signatur des Shops ändern.",
  "Only the shop's owner can change the support address.":
    "Nur der Inhaber des Shops kann die Support-Adresse ändern.",
  "Only the shop’s owner renames, merges and deletes tags. Agents add them to tickets.":
    "Nur der Inhaber des Shops benennt Tags um, führt sie zusammen und löscht sie. Mitarbeiter fügen sie zu Tickets hinzu.",
  "{name} is the only owner: make somebody else one first.":
    "{name} ist der einzige Inhaber: Machen Sie zuerst jemand anderen dazu.",

  // Hours, targets and calendars.
  "Somebody changed hours or targets while you did. Discard your changes to see theirs, then change them again.":
    "Jemand hat Öffnungszeiten oder Ziele gleichzeitig geändert. Verwerfen Sie Ihre Änderungen, um die anderen zu sehen, und ändern Sie dann noch einmal.",
  "Somebody changed these settings while you did. Reload the page to see them, then change them again.":
    "Jemand hat diese Einstellungen gleichzeitig geändert. Laden Sie die Seite neu, um sie zu sehen, und ändern Sie dann noch einmal.",
  "The shop opens too seldom for this target: it would not be due within 200 years.":
    "Der Shop öffnet zu selten für dieses Ziel: Es wäre in den nächsten 200 Jahren nicht fällig.",
  "The shop never opens in the next {mostClosedDays, number} days. Give at least one day of the week opening hours.":
    "Der Shop öffnet in den nächsten {mostClosedDays, number} Tagen nie. Geben Sie mindestens einem Wochentag Öffnungszeiten.",
  "“{text}” is not a target. Write for example “2 business days”, “4 business hours”, “90 business minutes” or “24 hours”.":
    "„{text}“ ist kein Ziel. Schreiben Sie zum Beispiel „2 business days“ (2 Geschäftstage), „4 business hours“ (4 Geschäftsstunden), „90 business minutes“ (90 Geschäftsminuten) oder „24 hours“ (24 Stunden).",
  "“{text}” is not a target: it must be a whole number of at least 1.":
    "„{text}“ ist kein Ziel: Es muss eine ganze Zahl ab 1 sein.",
  "“{text}” is not a target: {most, number} is the most it can count.":
    "„{text}“ ist kein Ziel: {most, number} ist das Höchste, was gezählt wird.",
  "We know no public holidays of “{code}”. Write a region as “US”, “US-CA” or “DE-BY”.":
    "Wir kennen keine Feiertage von „{code}“. Schreiben Sie eine Region als „US“, „US-CA“ oder „DE-BY“.",

  // Set-up, staff and signatures.
  "Choose the day on which they are back.": "Wählen Sie den Tag der Rückkehr.",
  "Choose a day after today.": "Wählen Sie einen Tag nach heute.",
  "This day is more than two years away.": "Dieser Tag liegt mehr als zwei Jahre in der Zukunft.",
  "Nobody of the staff goes by this name any more.": "Vom Personal heißt niemand mehr so.",
  "Without a support address Loupe gets no mail.":
    "Ohne Support-Adresse bekommt Loupe keine E-Mails.",
  "This step is done when its mail or its records are seen.":
    "Dieser Schritt ist erledigt, sobald seine E-Mail oder seine Einträge gesehen wurden.",
  "A ticket number begins with 1 to 6 letters or digits, a letter first, such as MJ.":
    "Eine Ticketnummer beginnt mit 1 bis 6 Buchstaben oder Ziffern, zuerst einem Buchstaben, zum Beispiel MJ.",
  "Enter your support address first.": "Geben Sie zuerst Ihre Support-Adresse ein.",
  "This signature is too long: a few lines are enough.":
    "Diese Signatur ist zu lang: Ein paar Zeilen genügen.",
  "Enter the address that your customers write to, such as support@yourstore.com.":
    "Geben Sie die Adresse ein, an die Ihre Kunden schreiben, zum Beispiel support@ihrshop.de.",
  "This is Loupe's own address. Enter the address that your customers write to.":
    "Das ist Loupes eigene Adresse. Geben Sie die Adresse ein, an die Ihre Kunden schreiben.",

  // The sending domain and the mail provider.
  "Nobody but its host can sign mail of {domain}. Use a support address of your own domain.":
    "E-Mails von {domain} kann nur deren Anbieter signieren. Verwenden Sie eine Support-Adresse Ihrer eigenen Domain.",
  "None of your support addresses has this domain.":
    "Keine Ihrer Support-Adressen hat diese Domain.",
  "This domain is not here any more.": "Diese Domain ist nicht mehr hier.",
  "The mail provider does not answer. Try again in a few minutes.":
    "Der E-Mail-Dienst antwortet nicht. Versuchen Sie es in ein paar Minuten noch einmal.",
  "The mail provider did not take this. Try again, and if it stays like this, tell whoever runs Loupe.":
    "Der E-Mail-Dienst hat das nicht angenommen. Versuchen Sie es noch einmal, und wenn es so bleibt, sagen Sie es denen, die Loupe betreiben.",
  "The mail provider could not be told. Try again in a moment.":
    "Der E-Mail-Dienst war nicht zu erreichen. Versuchen Sie es gleich noch einmal.",
  "Mail to this address is not stopped.": "E-Mails an diese Adresse sind nicht gestoppt.",

  // Rules.
  "This rule is not here any more.": "Diese Regel ist nicht mehr hier.",
  "This trial is not here any more.": "Dieser Probelauf ist nicht mehr hier.",
  "Fill in every condition, or remove it.": "Füllen Sie jede Bedingung aus oder entfernen Sie sie.",
  "Give the rule a name.": "Geben Sie der Regel einen Namen.",
  "Add a condition to the empty group, or remove it.":
    "Fügen Sie der leeren Gruppe eine Bedingung hinzu oder entfernen Sie sie.",
  "Choose what the rule does.": "Wählen Sie, was die Regel tut.",
  "Name at least one tag.": "Nennen Sie mindestens einen Tag.",
  "Add a condition about time, such as how long a message has waited: the rule would be for every ticket at once.":
    "Fügen Sie eine Bedingung zur Zeit hinzu, etwa wie lange eine Nachricht wartet: Sonst gälte die Regel für jedes Ticket sofort.",
  "A ticket can be assigned only once.": "Ein Ticket kann nur einmal zugewiesen werden.",
  "A rule sends one saved reply at most.": "Eine Regel sendet höchstens eine Antwortvorlage.",
  "The rules have changed meanwhile. Reload the page.":
    "Die Regeln haben sich inzwischen geändert. Laden Sie die Seite neu.",
  "Somebody changed this rule meanwhile. Reload the page.":
    "Jemand hat diese Regel inzwischen geändert. Laden Sie die Seite neu.",
  "Choose somebody who can answer customers.": "Wählen Sie jemanden, der Kunden antworten kann.",
  "Choose somebody of the staff who can read tickets.":
    "Wählen Sie jemanden vom Personal, der Tickets lesen kann.",
  "Choose a saved reply of the whole team.": "Wählen Sie eine Antwortvorlage des ganzen Teams.",
  "{value} is no address. For a whole domain, write @example.com.":
    "{value} ist keine Adresse. Schreiben Sie für eine ganze Domain @example.com.",
  "{value} is no number that a rule can compare with.":
    "{value} ist keine Zahl, mit der eine Regel vergleichen kann.",

  // Saved replies and tags.
  "This saved reply is not here any more.": "Diese Antwortvorlage ist nicht mehr hier.",
  "This saved reply is gone for good.": "Diese Antwortvorlage ist endgültig gelöscht.",
  "Somebody changed this reply since you opened it. Copy your words, reload the page, and put them in.":
    "Jemand hat diese Vorlage geändert, seit Sie sie geöffnet haben. Kopieren Sie Ihren Text, laden Sie die Seite neu und fügen Sie ihn ein.",
  "This tag is not here any more.": "Dieser Tag ist nicht mehr hier.",
  "Choose another tag to merge it with.":
    "Wählen Sie einen anderen Tag, mit dem er zusammengeführt wird.",
  "There is a tag “{name}” already. Merge the two to make them one.":
    "Es gibt schon einen Tag „{name}“. Führen Sie die beiden zusammen, um einen daraus zu machen.",

  // Actions at Shopify.
  "This is not linked to the ticket any more.": "Das ist nicht mehr mit dem Ticket verknüpft.",
  "This {subject, select, order {order} other {customer}} is not linked to the ticket any more.":
    "{subject, select, order {Diese Bestellung} other {Dieser Kunde}} ist nicht mehr mit dem Ticket verknüpft.",
  "Something was done here a moment ago. Look at it again.":
    "Hier wurde gerade etwas getan. Sehen Sie es sich noch einmal an.",
  "It is not clear yet whether another action happened (“{what}”, by {by}). Settle that first.":
    "Es ist noch nicht klar, ob eine andere Aktion ausgeführt wurde („{what}“, von {by}). Klären Sie das zuerst.",
  "Another action is under way here (“{what}”, by {by}). Look at what comes of it first.":
    "Hier läuft gerade eine andere Aktion („{what}“, von {by}). Sehen Sie zuerst, was daraus wird.",
  "Only {by}, who confirmed this, or the owner can have it tried again. Say that it did not happen, then begin it yourself.":
    "Nur {by}, der oder die das bestätigt hat, oder der Inhaber kann es noch einmal versuchen lassen. Geben Sie an, dass es nicht geschehen ist, und beginnen Sie es dann selbst.",
  "This action is not here.": "Diese Aktion ist nicht hier.",
  "The message that asks for this is gone.": "Die Nachricht, die darum bittet, gibt es nicht mehr.",
  "Shopify does not show this to Loupe any more.": "Shopify zeigt das Loupe nicht mehr.",

  // Data protection.
  "Your role does not let you see masked numbers.":
    "Mit Ihrer Rolle können Sie verdeckte Nummern nicht sehen.",
  "There is nothing to reveal in this message.": "In dieser Nachricht ist nichts aufzudecken.",
  "Say why you need to see the number.": "Geben Sie an, warum Sie die Nummer sehen müssen.",
  "Enter after how many months first.": "Geben Sie zuerst ein, nach wie vielen Monaten.",
};
