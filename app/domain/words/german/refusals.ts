import type { Catalogue } from "#app/domain/words/translate.ts";

/** Why something is not done, for the person who asked: of tickets, replies and mail. */
export const refusalsWords: Catalogue = {
  // Who may, and what is gone.
  "Your role lets you read only. The owner can change it.":
    "Mit Ihrer Rolle können Sie nur lesen. Der Inhaber kann das ändern.",
  "You have no access to this shop.": "Sie haben keinen Zugriff auf diesen Shop.",
  "You can't read this shop's tickets.": "Sie können die Tickets dieses Shops nicht lesen.",
  "The shop's owner has blocked you in Loupe.": "Der Inhaber des Shops hat Sie in Loupe gesperrt.",
  "This shop is not known.": "Dieser Shop ist nicht bekannt.",
  "Loupe is not installed in this shop.": "Loupe ist in diesem Shop nicht installiert.",
  "Reload the page and try again.": "Laden Sie die Seite neu und versuchen Sie es noch einmal.",
  "Reload the ticket and try again.": "Laden Sie das Ticket neu und versuchen Sie es noch einmal.",
  "Reload the ticket and choose again.": "Laden Sie das Ticket neu und wählen Sie noch einmal.",
  "This ticket is not here.": "Dieses Ticket ist nicht hier.",
  "This message is not here.": "Diese Nachricht ist nicht hier.",
  "This message is not here any more.": "Diese Nachricht ist nicht mehr hier.",
  "This mail is not here.": "Diese E-Mail ist nicht hier.",
  "This file is not here.": "Diese Datei ist nicht hier.",
  "This attachment is not here.": "Dieser Anhang ist nicht hier.",
  "This order is not here.": "Diese Bestellung ist nicht hier.",
  "This is no order.": "Das ist keine Bestellung.",
  "This archive is not here.": "Dieses Archiv ist nicht hier.",
  "This view is not here any more.": "Diese Ansicht ist nicht mehr hier.",
  "This note is not here.": "Diese Notiz ist nicht hier.",
  "This note was deleted.": "Diese Notiz wurde gelöscht.",
  "This merge or split is not here.": "Diese Zusammenführung oder Teilung ist nicht hier.",

  // A ticket's state.
  "This ticket is {status, select, open {open} waiting {waiting} resolved {resolved} other {closed}} meanwhile. Look at it again.":
    "Dieses Ticket ist inzwischen {status, select, open {offen} waiting {wartend} resolved {gelöst} other {geschlossen}}. Sehen Sie es sich noch einmal an.",
  "This ticket is {status, select, open {open} waiting {waiting} resolved {resolved} other {closed}}. Open it again first.":
    "Dieses Ticket ist {status, select, open {offen} waiting {wartend} resolved {gelöst} other {geschlossen}}. Öffnen Sie es zuerst wieder.",
  "This ticket is {status, select, open {open} waiting {waiting} resolved {resolved} other {closed}}: nothing is due on it.":
    "Dieses Ticket ist {status, select, open {offen} waiting {wartend} resolved {gelöst} other {geschlossen}}: Hier ist nichts fällig.",
  "This ticket is {status, select, open {open} waiting {waiting} resolved {resolved} other {closed}}: there is nothing to snooze.":
    "Dieses Ticket ist {status, select, open {offen} waiting {wartend} resolved {gelöst} other {geschlossen}}: Es gibt nichts zurückzustellen.",
  "This ticket was merged into {number}: go on there.":
    "Dieses Ticket wurde mit {number} zusammengeführt: Arbeiten Sie dort weiter.",
  "This ticket was merged into another one: go on there.":
    "Dieses Ticket wurde mit einem anderen zusammengeführt: Arbeiten Sie dort weiter.",
  "This ticket was erased: nothing is kept on it any more.":
    "Dieses Ticket wurde gelöscht: Darauf wird nichts mehr gespeichert.",
  "Give the reason in at most {longestReason, number} characters.":
    "Geben Sie den Grund mit höchstens {longestReason, number} Zeichen an.",
  "Give the cause in at most {longestCause, number} characters.":
    "Geben Sie die Ursache mit höchstens {longestCause, number} Zeichen an.",
  "Say why the customer's message gets no answer.":
    "Geben Sie an, warum die Nachricht des Kunden keine Antwort bekommt.",
  "Say why its target was missed.": "Geben Sie an, warum das Ziel verfehlt wurde.",
  "Say why the customer's message gets no answer, and why its target was missed.":
    "Geben Sie an, warum die Nachricht des Kunden keine Antwort bekommt und warum das Ziel verfehlt wurde.",
  "{name} can't be assigned: their role only reads.":
    "{name} kann kein Ticket bekommen: Mit dieser Rolle kann man nur lesen.",

  // Snoozes, investigations and due dates.
  "A ticket can be snoozed for a year at most.":
    "Ein Ticket kann höchstens ein Jahr zurückgestellt werden.",
  "Choose until when the ticket is snoozed.":
    "Wählen Sie, bis wann das Ticket zurückgestellt wird.",
  "{until} has passed. Choose a later time.":
    "{until} ist vorbei. Wählen Sie einen späteren Zeitpunkt.",
  "The customer's answer was due {late}: a late ticket can't be snoozed.":
    "Die Antwort an den Kunden war am {late} fällig: Ein überfälliges Ticket kann nicht zurückgestellt werden.",
  "Nothing here waits until {awaited}. Choose a time, or something else to wait for.":
    "Hier gibt es nichts mehr abzuwarten, bis {awaited}. Wählen Sie einen Zeitpunkt oder etwas anderes, worauf gewartet wird.",
  "it is shipped": "sie versendet ist",
  "it is out for delivery": "sie in Zustellung ist",
  "it is delivered": "sie zugestellt ist",
  "its delivery fails": "ihre Zustellung scheitert",
  "it is refunded": "sie erstattet ist",
  "its return is received": "ihre Rücksendung eingetroffen ist",
  "it is cancelled": "sie storniert ist",
  "Say what is investigated.": "Geben Sie an, was geprüft wird.",
  "Say it in at most {longestWhat, number} characters.":
    "Sagen Sie es mit höchstens {longestWhat, number} Zeichen.",
  "Choose by when the customer hears of it.": "Wählen Sie, bis wann der Kunde davon hört.",
  "{asked} has passed. Choose a later time.":
    "{asked} ist vorbei. Wählen Sie einen späteren Zeitpunkt.",
  "The shop does not open before {asked}. Choose a later time.":
    "Der Shop öffnet nicht vor {asked}. Wählen Sie einen späteren Zeitpunkt.",
  "Choose the day and time when it is due.": "Wählen Sie Tag und Uhrzeit der Fälligkeit.",
  "This time has passed. Choose a later one.":
    "Dieser Zeitpunkt ist vorbei. Wählen Sie einen späteren.",
  "A due date can lie a year ahead at most.":
    "Eine Fälligkeit kann höchstens ein Jahr in der Zukunft liegen.",
  "Say why: the reason stands beside the date.":
    "Geben Sie einen Grund an: Er steht neben dem Datum.",

  // Notes, tags and views.
  "Write something first.": "Schreiben Sie zuerst etwas.",
  "A note has at most {longestNote, number} characters.":
    "Eine Notiz hat höchstens {longestNote, number} Zeichen.",
  "Only whoever wrote a note can change it.":
    "Nur wer eine Notiz geschrieben hat, kann sie ändern.",
  "A note can be changed for 15 minutes. Write another one.":
    "Eine Notiz lässt sich 15 Minuten lang ändern. Schreiben Sie eine neue.",
  "A tag needs a name.": "Ein Tag braucht einen Namen.",
  "A tag's name has no comma.": "Der Name eines Tags enthält kein Komma.",
  "A tag's name has at most {longestTag, number} characters.":
    "Der Name eines Tags hat höchstens {longestTag, number} Zeichen.",
  "A ticket has at most {mostTags, number} tags.":
    "Ein Ticket hat höchstens {mostTags, number} Tags.",
  "A view needs a name.": "Eine Ansicht braucht einen Namen.",
  "A view's name has at most {longestName, number} characters.":
    "Der Name einer Ansicht hat höchstens {longestName, number} Zeichen.",
  "Views of the team are changed by agents and owners.":
    "Ansichten des Teams werden von Mitarbeitern und Inhabern geändert.",
  "There are {mostSavedViews, number} views already: delete one first.":
    "Es gibt bereits {mostSavedViews, number} Ansichten: Löschen Sie zuerst eine.",

  // Many tickets at once.
  "Select at least one ticket.": "Wählen Sie mindestens ein Ticket aus.",
  "Select at most {mostAtOnce, number} tickets at once.":
    "Wählen Sie höchstens {mostAtOnce, number} Tickets auf einmal aus.",
  "There is nothing of yours to undo.": "Es gibt nichts von Ihnen rückgängig zu machen.",
  "It is still under way. Undo it once it is through.":
    "Das läuft noch. Machen Sie es rückgängig, sobald es fertig ist.",
  "More than ten minutes have passed: change the tickets anew.":
    "Es sind mehr als zehn Minuten vergangen: Ändern Sie die Tickets neu.",
  "It was changed since: it stays as it is.": "Es wurde seitdem geändert: Es bleibt, wie es ist.",

  // Merges, splits and who takes part.
  "A ticket can't be merged into itself. Choose another one.":
    "Ein Ticket kann nicht mit sich selbst zusammengeführt werden. Wählen Sie ein anderes.",
  "{number} was merged into another ticket meanwhile. Reload the page.":
    "{number} wurde inzwischen mit einem anderen Ticket zusammengeführt. Laden Sie die Seite neu.",
  "This ticket was merged into another one. Split that one.":
    "Dieses Ticket wurde mit einem anderen zusammengeführt. Teilen Sie jenes.",
  "This message is not on the ticket any more. Reload the page.":
    "Diese Nachricht gehört nicht mehr zum Ticket. Laden Sie die Seite neu.",
  "Choose a mail that a customer wrote: the new ticket is theirs.":
    "Wählen Sie eine E-Mail eines Kunden: Das neue Ticket gehört ihm.",
  "A reply of this ticket is on its way. Split the ticket once it has gone out.":
    "Eine Antwort dieses Tickets ist unterwegs. Teilen Sie das Ticket, sobald sie verschickt ist.",
  "No mail would stay on this ticket. Choose a later message, or one message alone.":
    "Auf diesem Ticket bliebe keine E-Mail. Wählen Sie eine spätere Nachricht oder nur eine einzelne.",
  "What stood on these tickets was erased: there is no way back.":
    "Was auf diesen Tickets stand, wurde gelöscht: Es gibt keinen Weg zurück.",
  "One of the two tickets is gone.": "Eines der beiden Tickets ist nicht mehr da.",
  "A later merge or split stands on this one. Undo that one first.":
    "Eine spätere Zusammenführung oder Teilung baut auf dieser auf. Machen Sie zuerst jene rückgängig.",
  "{number} has a new message since, so this can't be undone any more.":
    "{number} hat seitdem eine neue Nachricht, deshalb lässt sich das nicht mehr rückgängig machen.",
  "{number} has lost messages since, so this can't be undone any more.":
    "{number} hat seitdem Nachrichten verloren, deshalb lässt sich das nicht mehr rückgängig machen.",
  "{number} was merged since, so this can't be undone any more.":
    "{number} wurde seitdem zusammengeführt, deshalb lässt sich das nicht mehr rückgängig machen.",
  "{number} was answered since, so this can't be undone any more.":
    "{number} wurde seitdem beantwortet, deshalb lässt sich das nicht mehr rückgängig machen.",
  "{number} has other participants since, so this can't be undone any more.":
    "{number} hat seitdem andere Beteiligte, deshalb lässt sich das nicht mehr rückgängig machen.",
  "{number} was set to {status, select, open {open} waiting {waiting} resolved {resolved} other {closed}} since, so this can't be undone any more.":
    "{number} wurde seitdem auf „{status, select, open {offen} waiting {wartend} resolved {gelöst} other {geschlossen}}“ gesetzt, deshalb lässt sich das nicht mehr rückgängig machen.",
  "{number} was handed to another agent since, so this can't be undone any more.":
    "{number} wurde seitdem einem anderen Mitarbeiter zugewiesen, deshalb lässt sich das nicht mehr rückgängig machen.",
  "{number} was looked at in “Belongs here?” since, so this can't be undone any more.":
    "{number} wurde seitdem unter „Gehört das hierher?“ angesehen, deshalb lässt sich das nicht mehr rückgängig machen.",
  "Somebody has decided this meanwhile. Reload the page.":
    "Das hat inzwischen jemand entschieden. Laden Sie die Seite neu.",
  "Somebody has moved this mail meanwhile. Reload the page.":
    "Jemand hat diese E-Mail inzwischen verschoben. Laden Sie die Seite neu.",
  "{key} is not on this ticket any more.": "{key} ist nicht mehr an diesem Ticket beteiligt.",
  "This is the ticket's customer, who always takes part.":
    "Das ist der Kunde des Tickets, er ist immer beteiligt.",
  "The forwarded mail does not name its sender.":
    "Die weitergeleitete E-Mail nennt ihren Absender nicht.",
  "This promise is not on this ticket any more.":
    "Dieses Versprechen gehört nicht mehr zu diesem Ticket.",
  "Accept this promise first.": "Nehmen Sie dieses Versprechen zuerst an.",
  "This promise is accepted already.": "Dieses Versprechen ist bereits angenommen.",
  "This promise was struck meanwhile.": "Dieses Versprechen wurde inzwischen gestrichen.",
  "This promise was marked as kept meanwhile.":
    "Dieses Versprechen wurde inzwischen als eingehalten markiert.",

  // Customers and their orders.
  "This {what, select, order {order} other {customer}} is not in the shop.":
    "{what, select, order {Diese Bestellung} other {Dieser Kunde}} ist nicht im Shop.",
  "This order is not in the shop, or older than the 60 days that Loupe may see.":
    "Diese Bestellung ist nicht im Shop oder älter als die 60 Tage, die Loupe sehen darf.",
  "This order is not linked to this ticket.":
    "Diese Bestellung ist nicht mit diesem Ticket verknüpft.",
  "This order is not linked to the ticket.": "Diese Bestellung ist nicht mit dem Ticket verknüpft.",
  "Shopify has no such order, or does not show it.":
    "Shopify hat keine solche Bestellung oder zeigt sie nicht.",
  "Order {name} has no email address that Loupe can see.":
    "Bestellung {name} hat keine E-Mail-Adresse, die Loupe sehen kann.",
  "Order {name} has no email address that Loupe can see, so there is nobody to write to.":
    "Bestellung {name} hat keine E-Mail-Adresse, die Loupe sehen kann. Es gibt also niemanden, dem man schreiben könnte.",
  "There is no ticket {named} in Loupe.": "In Loupe gibt es kein Ticket {named}.",
  "Loupe was not told which order it is.":
    "Loupe wurde nicht gesagt, um welche Bestellung es geht.",
  "Loupe was not told whose tickets to show.":
    "Loupe wurde nicht gesagt, wessen Tickets gezeigt werden sollen.",
  "This letter is too long, or not complete.":
    "Dieses Schreiben ist zu lang oder nicht vollständig.",
  "The order’s address has changed to {address}. Close this and open it again.":
    "Die Adresse der Bestellung ist jetzt {address}. Schließen Sie dieses Fenster und öffnen Sie es wieder.",
  "Say what the mail is about.": "Geben Sie an, worum es in der E-Mail geht.",
  "Write a message.": "Schreiben Sie eine Nachricht.",
  "Loupe is not set up yet: it has no support address.":
    "Loupe ist noch nicht eingerichtet: Es gibt keine Support-Adresse.",

  // Replies and drafts.
  "Write something before you send the reply.":
    "Schreiben Sie etwas, bevor Sie die Antwort senden.",
  "The reply's Message-ID is malformed.": "Die Message-ID der Antwort ist fehlerhaft.",
  "A name must not contain line breaks or other control characters.":
    "Ein Name darf keine Zeilenumbrüche oder andere Steuerzeichen enthalten.",
  "{address} is not an address that mail can be sent to.":
    "{address} ist keine Adresse, an die man E-Mails senden kann.",
  "{written} is not an address that mail can be sent to.":
    "{written} ist keine Adresse, an die man E-Mails senden kann.",
  "Say to whom this is forwarded.": "Geben Sie an, an wen das weitergeleitet wird.",
  "No email address is known here: there is nobody to write to.":
    "Hier ist keine E-Mail-Adresse bekannt: Es gibt niemanden, dem man schreiben könnte.",
  "The customer was erased: there is nobody to write to.":
    "Der Kunde wurde gelöscht: Es gibt niemanden, dem man schreiben könnte.",
  "The recipient changed. Reload the ticket to see who gets this reply.":
    "Der Empfänger hat sich geändert. Laden Sie das Ticket neu, um zu sehen, wer diese Antwort bekommt.",
  "A mail goes to {mostRecipients, number} people at most.":
    "Eine E-Mail geht an höchstens {mostRecipients, number} Personen.",
  "{address} is this shop’s own address: it gets every reply.":
    "{address} ist die eigene Adresse dieses Shops: Sie bekommt jede Antwort.",
  "{address} waits to be let in to this ticket. Accept them on the ticket first.":
    "{address} wartet darauf, an diesem Ticket beteiligt zu werden. Lassen Sie die Adresse zuerst am Ticket zu.",
  "The mailbox of this ticket is gone.": "Das Postfach dieses Tickets gibt es nicht mehr.",
  "The message that you answer is gone.":
    "Die Nachricht, auf die Sie antworten, gibt es nicht mehr.",
  "This draft is too long to be kept. Shorten it, or send it.":
    "Dieser Entwurf ist zu lang, um gespeichert zu werden. Kürzen Sie ihn oder senden Sie ihn.",
  "A file of this draft is gone. Remove it and add it again.":
    "Eine Datei dieses Entwurfs ist nicht mehr da. Entfernen Sie sie und fügen Sie sie neu hinzu.",
  "A file of this mail is gone. Remove it and add it again.":
    "Eine Datei dieser E-Mail ist nicht mehr da. Entfernen Sie sie und fügen Sie sie neu hinzu.",
  "A picture in your text is gone. Remove it and add it again.":
    "Ein Bild in Ihrem Text ist nicht mehr da. Entfernen Sie es und fügen Sie es neu hinzu.",
  "This picture can’t be shown.": "Dieses Bild kann nicht gezeigt werden.",
  "There is no file in this upload.": "In diesem Upload ist keine Datei.",
  "This file is too large to be sent by mail.":
    "Diese Datei ist zu groß, um per E-Mail gesendet zu werden.",
  "The file did not arrive whole. Try again.":
    "Die Datei ist nicht vollständig angekommen. Versuchen Sie es noch einmal.",
  "“{fileName}” is no picture that mail programs show. Attach it as a file.":
    "„{fileName}“ ist kein Bild, das E-Mail-Programme zeigen. Hängen Sie es als Datei an.",
  "You have uploaded very many files today that were not sent. Try again tomorrow.":
    "Sie haben heute sehr viele Dateien hochgeladen, die nicht gesendet wurden. Versuchen Sie es morgen wieder.",
  "This mail has left already, or is leaving now.":
    "Diese E-Mail ist schon verschickt oder wird gerade verschickt.",
  "The ticket was merged since: take the mail back, and write from the ticket that has it now.":
    "Das Ticket wurde seitdem zusammengeführt: Holen Sie die E-Mail zurück und schreiben Sie aus dem Ticket, das sie jetzt hat.",
  "This ticket is marked as spam. Say first that it is none.":
    "Dieses Ticket ist als Spam markiert. Sagen Sie zuerst, dass es keiner ist.",
  "A new message came in. Read it above, then decide again.":
    "Eine neue Nachricht ist eingegangen. Lesen Sie sie oben und entscheiden Sie dann noch einmal.",
  "This was settled in the meantime. See the message's state.":
    "Das wurde inzwischen geklärt. Sehen Sie sich den Stand der Nachricht an.",
  "This was settled in the meantime.": "Das wurde inzwischen geklärt.",
  "Nobody is known to have written this.": "Es ist nicht bekannt, wer das geschrieben hat.",
  "Choose one of the times.": "Wählen Sie eine der Zeiten.",
  "nobody of the staff goes by this name any more": "vom Personal heißt niemand mehr so",

  // Mail in.
  "This mail is not parked any more.": "Diese E-Mail ist nicht mehr geparkt.",
  "This mail is not screened out any more.": "Diese E-Mail ist nicht mehr aussortiert.",
  "Only the shop's owner can block senders.": "Nur der Inhaber des Shops kann Absender blockieren.",
  "Enter an address, or a domain such as @example.com.":
    "Geben Sie eine Adresse oder eine Domain wie @example.com ein.",
  "This is your own support address.": "Das ist Ihre eigene Support-Adresse.",
  "The list of blocked senders is full. Block a domain instead.":
    "Die Liste blockierter Absender ist voll. Blockieren Sie stattdessen eine Domain.",
  "Your role does not let you download this.":
    "Mit Ihrer Rolle können Sie das nicht herunterladen.",
  "This download is over. Open the ticket and ask for it again.":
    "Dieser Download ist abgelaufen. Öffnen Sie das Ticket und fordern Sie ihn neu an.",
};
