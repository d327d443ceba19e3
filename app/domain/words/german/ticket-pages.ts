import type { Catalogue } from "#app/domain/words/translate.ts";

/** The page of a ticket, and what stands beside its mail. */
export const ticketPagesWords: Catalogue = {
  "(empty)": "(leer)",
  "(no headers)": "(keine Kopfzeilen)",
  "(no text)": "(kein Text)",
  "A link goes to {address}, the address of the order, never to the sender.":
    "Ein Link geht an {address}, die Adresse der Bestellung, nie an den Absender.",
  "A part of it is too large to be shown.": "Ein Teil von ihr ist zu groß, um angezeigt zu werden.",
  Actions: "Aktionen",
  "Actions for {subject}": "Aktionen für {subject}",
  "Add a tag": "Tag hinzufügen",
  "Add note": "Notiz hinzufügen",
  "All messages after it": "Alle Nachrichten danach",
  "Another customer or order": "Anderer Kunde oder andere Bestellung",
  "Another sender": "Anderer Absender",
  "Answers are asked for at {replyTo}, not at the sender’s own address {fromAddress}. Check that both are the same person.":
    "Antworten werden an {replyTo} erbeten, nicht an die eigene Adresse des Absenders {fromAddress}. Prüfen Sie, ob beide dieselbe Person sind.",
  "Anything to add (optional)": "Etwas hinzufügen (optional)",
  "Ask for the permission": "Berechtigung anfordern",
  "Ask the customer to confirm ({orderName})": "Kunden um Bestätigung bitten ({orderName})",
  "Assigned to": "Zugewiesen an",
  Attachments: "Anhänge",
  Back: "Zurück",
  "Back to the list": "Zurück zur Liste",
  "Block sender": "Absender blockieren",
  "Category: {words}. Change it": "Kategorie: {words}. Ändern",
  Changed: "Geändert",
  Choose: "Auswählen",
  "Choose a reason": "Grund auswählen",
  "Choose below until when at the latest.": "Wählen Sie unten, bis wann höchstens.",
  Close: "Schließen",
  "Close the ticket": "Ticket schließen",
  "Close this ticket": "Dieses Ticket schließen",
  "Confirmed by the customer": "Vom Kunden bestätigt",
  Continue: "Weiter",
  "Corrected by {correctedBy}": "Korrigiert von {correctedBy}",
  Customer: "Kunde",
  "Customer and orders": "Kunde und Bestellungen",
  "Customer and orders that may be meant": "Kunden und Bestellungen, die gemeint sein könnten",
  "Customer since": "Kunde seit",
  Customers: "Kunden",
  "Delete for good": "Endgültig löschen",
  "Did this happen?": "Ist das passiert?",
  "Does this belong to {number}?": "Gehört das zu {number}?",
  "Done at Shopify": "Bei Shopify ausgeführt",
  "Done. It is in the ticket’s history.": "Erledigt. Es steht im Verlauf des Tickets.",
  "Download original": "Original herunterladen",
  "Download {fileName}": "{fileName} herunterladen",
  "Earlier messages could not be loaded. Try again in a moment.":
    "Frühere Nachrichten konnten nicht geladen werden. Versuchen Sie es gleich noch einmal.",
  "Earlier messages stand on its own page.":
    "Frühere Nachrichten stehen auf der eigenen Seite des Tickets.",
  Edit: "Bearbeiten",
  End: "Beenden",
  File: "Datei",
  "File this ticket under the original sender":
    "Dieses Ticket unter dem ursprünglichen Absender führen",
  "File this ticket under {fromAddress}": "Dieses Ticket unter {fromAddress} führen",
  Follow: "Folgen",
  "Follow it to hear when the customer answers.":
    "Folgen Sie dem Ticket, um zu erfahren, wenn der Kunde antwortet.",
  "Followed by {names}": "Gefolgt von {names}",
  Following: "Wird gefolgt",
  "For one problem with two tickets.": "Für ein Anliegen mit zwei Tickets.",
  "Forwarded by hand: the original’s sender is not named.":
    "Von Hand weitergeleitet: Der ursprüngliche Absender ist nicht genannt.",
  "Forwarded by hand: {facts}": "Von Hand weitergeleitet: {facts}",
  "Found in Shopify": "In Shopify gefunden",
  "Give the permission": "Berechtigung erteilen",
  "Go on with your note": "Notiz fortsetzen",
  "Hide headers": "Kopfzeilen ausblenden",
  "Hide {what}": "{what} ausblenden",
  "How approval works": "So funktioniert die Freigabe",
  "How far its sender is proven decides whether you are asked for a reason.":
    "Wie weit ihr Absender bestätigt ist, entscheidet darüber, ob Sie nach einem Grund gefragt werden.",
  "How it went": "Verlauf der Zustellung",
  "In {timeZone}. It comes back earlier when something is due.":
    "Zeitzone: {timeZone}. Es kommt früher zurück, wenn etwas fällig wird.",
  "In {timeZone}. Left empty: {hearBy}.": "Zeitzone: {timeZone}. Leer gelassen: {hearBy}.",
  Investigate: "Klären",
  "It did not: do it now": "Es ist nicht passiert: jetzt ausführen",
  "It did not: leave it": "Es ist nicht passiert: dabei belassen",
  "It happened": "Es ist passiert",
  "It has so many attachments that the last ones are not listed.":
    "Sie hat so viele Anhänge, dass die letzten nicht aufgeführt sind.",
  "It has so many headers that the last ones were not read.":
    "Sie hat so viele Kopfzeilen, dass die letzten nicht gelesen wurden.",
  "It has so many parts that the last ones are not shown.":
    "Sie hat so viele Teile, dass die letzten nicht angezeigt werden.",
  "It holds a packed file that grew too large to be unpacked whole.":
    "Sie enthält eine gepackte Datei, die zu groß wurde, um ganz entpackt zu werden.",
  "It is larger than 30 MB: only its beginning was read.":
    "Sie ist größer als 30 MB: Nur ihr Anfang wurde gelesen.",
  "It was removed, or never opened. Open Loupe once in Shopify admin, then look again.":
    "Die App wurde entfernt oder nie geöffnet. Öffnen Sie Loupe einmal im Shopify-Adminbereich und sehen Sie dann erneut nach.",
  "Its headers are so long that the last ones were not read.":
    "Ihre Kopfzeilen sind so lang, dass die letzten nicht gelesen wurden.",
  "Its layout is so large that it is cut at the end.":
    "Ihr Layout ist so groß, dass es am Ende gekürzt ist.",
  "Its layout is so large that only its text is shown.":
    "Ihr Layout ist so groß, dass nur ihr Text angezeigt wird.",
  "Its mail is there now, and so goes what is answered to it.":
    "Seine E-Mails stehen jetzt dort, und dorthin geht auch, was darauf geantwortet wird.",
  "Its parts lie so deep in each other that the innermost are not shown.":
    "Ihre Teile sind so tief verschachtelt, dass die innersten nicht angezeigt werden.",
  "Its text is so long that it is cut at the end.":
    "Ihr Text ist so lang, dass er am Ende gekürzt ist.",
  Keep: "Behalten",
  "Leave it": "Nicht ausführen",
  "Link after all": "Doch verknüpfen",
  "Link by hand": "Von Hand verknüpfen",
  "Link {name} after all": "{name} doch verknüpfen",
  "Link {title}": "{title} verknüpfen",
  "Linked: {because}": "Verknüpft: {because}",
  "Look again": "Erneut nachsehen",
  "Look again now": "Jetzt erneut nachsehen",
  "Look at it in Shopify": "In Shopify nachsehen",
  "Look at {fileName}": "{fileName} ansehen",
  "Look in Shopify’s orders": "In den Bestellungen von Shopify nachsehen",
  "Look it up": "Nachsehen",
  "Looked up {at}": "Nachgesehen {at}",
  "Looking for this customer in {shopName}…": "Dieser Kunde wird in {shopName} gesucht …",
  "Looking in Shopify…": "Suche in Shopify …",
  "Loupe has no access to this shop": "Loupe hat keinen Zugriff auf diesen Shop",
  "Loupe has not been allowed to do this in your shop yet. Shopify asks you for the permission; you can take it back in the app’s settings there.":
    "Loupe darf das in Ihrem Shop noch nicht. Shopify fragt Sie nach der Berechtigung; in den Einstellungen der App dort können Sie sie wieder entziehen.",
  "Loupe has not read this customer from Shopify yet.":
    "Loupe hat diesen Kunden noch nicht aus Shopify gelesen.",
  "Loupe is not approved for names, addresses or telephone numbers in this shop, so nobody can be matched by them. Customers and orders can still be linked by hand.":
    "Loupe ist in diesem Shop nicht für Namen, Adressen oder Telefonnummern freigegeben, also kann niemand darüber zugeordnet werden. Kunden und Bestellungen lassen sich weiterhin von Hand verknüpfen.",
  "Loupe may not read customers and orders": "Loupe darf Kunden und Bestellungen nicht lesen",
  "Mail from {sender}": "E-Mail von {sender}",
  "Mark as sent": "Als gesendet markieren",
  "Marked as spam: no target counts here.": "Als Spam markiert: Hier zählt kein Ziel.",
  "May be meant": "Möglicherweise gemeint",
  "Members of the team": "Mitglieder des Teams",
  "Merge and split": "Zusammenführen und aufteilen",
  "Merge into another ticket": "Mit einem anderen Ticket zusammenführen",
  "Merge or split": "Zusammenführen oder aufteilen",
  "Merge with or split off a ticket": "Mit einem Ticket zusammenführen oder eines abtrennen",
  "Merge {number} into {into}": "{number} mit {into} zusammenführen",
  "Message from {name}": "Nachricht von {name}",
  "More actions": "Weitere Aktionen",
  "Named in a copy. Gets nothing until you accept, and no mail from before.":
    "In einer Kopie genannt. Erhält nichts, bis Sie die Person annehmen, und keine früheren E-Mails.",
  "New note": "Neue Notiz",
  "New tag “{name}”": "Neuer Tag „{name}“",
  "Newest orders": "Neueste Bestellungen",
  "No answer came from Shopify. Loupe looks in a minute whether it happened, and says so on the ticket. Don’t do it again.":
    "Von Shopify kam keine Antwort. Loupe sieht in einer Minute nach, ob es passiert ist, und vermerkt es auf dem Ticket. Führen Sie es nicht noch einmal aus.",
  "No answer came that could be read. What is shown is what was known before.":
    "Es kam keine lesbare Antwort. Angezeigt wird, was vorher bekannt war.",
  "No customer of {shopName} matches. Linked to {orders}.":
    "Kein Kunde von {shopName} passt. Verknüpft mit {orders}.",
  "No customer or order of {shopName} matches.":
    "Kein Kunde und keine Bestellung von {shopName} passt.",
  "No target runs for this message: {why}.": "Für diese Nachricht läuft kein Ziel: {why}.",
  "Nobody of the team is called so.": "Niemand im Team heißt so.",
  "Not accepted": "Nicht akzeptiert",
  "Not all of this mail is shown. {limits} The original can be downloaded whole.":
    "Nicht die ganze E-Mail wird angezeigt. {limits} Das Original kann vollständig heruntergeladen werden.",
  "Not answered in time": "Nicht rechtzeitig beantwortet",
  "Not this customer": "Nicht dieser Kunde",
  "Not this one": "Nicht gemeint",
  "Not {name}": "Nicht {name}",
  "Note by {name}": "Notiz von {name}",
  "Nothing else": "Nichts weiter",
  "Nothing in the shop fits.": "Im Shop passt nichts.",
  "Nothing is known of its way yet.": "Über den Weg ist noch nichts bekannt.",
  "Nothing: only until a time": "Nichts: nur bis zu einer Zeit",
  "Number of the other ticket": "Nummer des anderen Tickets",
  "Older orders are hidden from Loupe": "Ältere Bestellungen sind für Loupe nicht sichtbar",
  "One click holds it: nothing is packed until somebody releases it, and the customer is not told.":
    "Ein Klick hält sie zurück: Nichts wird verpackt, bis jemand sie freigibt, und der Kunde erfährt nichts davon.",
  "One of its headers is so long that it was cut.":
    "Eine ihrer Kopfzeilen ist so lang, dass sie gekürzt wurde.",
  "Only staff see this": "Das sieht nur das Team",
  "Only staff see this. @ and a name tells somebody.":
    "Das sieht nur das Team. @ und ein Name benachrichtigt jemanden.",
  "Open again": "Wieder öffnen",
  "Open {number}": "{number} öffnen",
  "Opens {leadsTo}": "Öffnet {leadsTo}",
  "Order number, address, phone or name": "Bestellnummer, Adresse, Telefon oder Name",
  "Order {name}": "Bestellung {name}",
  "Order {name} is not meant": "Bestellung {name} ist nicht gemeint",
  "Order {orderName}, asked at {address}": "Bestellung {orderName}, gefragt bei {address}",
  "Other tickets": "Andere Tickets",
  "Others may see the subject and the first words: Loupe keeps product, price and order number out of them.":
    "Andere könnten den Betreff und die ersten Worte sehen: Loupe hält Produkt, Preis und Bestellnummer daraus fern.",
  "People in this ticket": "Personen in diesem Ticket",
  "Put these words into the reply": "Diesen Text in die Antwort einfügen",
  "Put under investigation": "In Klärung nehmen",
  "Question on its way": "Frage ist unterwegs",
  "Quoted in: {title}": "Zitiert in: {title}",
  "Read it beside": "Daneben lesen",
  "Read {number} beside this ticket": "{number} neben diesem Ticket lesen",
  "Reading the headers…": "Kopfzeilen werden gelesen …",
  "Reply by {name}": "Antwort von {name}",
  Request: "Anfrage",
  Resolve: "Lösen",
  "Resolve this ticket": "Dieses Ticket lösen",
  "Send again": "Erneut senden",
  "Send this message again": "Diese Nachricht erneut senden",
  Shopify: "Shopify",
  "Shopify asks Loupe to slow down": "Shopify bittet Loupe, langsamer zu fragen",
  "Shopify could not be asked": "Shopify konnte nicht gefragt werden",
  "Shopify could not be asked: {why}": "Shopify konnte nicht gefragt werden: {why}",
  "Shopify is busy. Loupe has it done as soon as Shopify takes it; you can close this.":
    "Shopify ist ausgelastet. Loupe lässt es ausführen, sobald Shopify es annimmt; Sie können das hier schließen.",
  "Shopify keeps customer data back": "Shopify hält Kundendaten zurück",
  "Shopify said no; nothing happened.": "Shopify hat abgelehnt; nichts ist passiert.",
  "Shopify shows Loupe the orders of the last 60 days only. An order that was not found here may be an older one.":
    "Shopify zeigt Loupe nur die Bestellungen der letzten 60 Tage. Eine Bestellung, die hier nicht gefunden wurde, kann älter sein.",
  "Show headers": "Kopfzeilen anzeigen",
  "Show pictures": "Bilder anzeigen",
  "Show the new words only": "Nur den neuen Text anzeigen",
  "Show the whole mail as written": "Ganze E-Mail anzeigen, wie geschrieben",
  "Show {count, plural, one {# earlier message} other {# earlier messages}}":
    "{count, plural, one {# frühere Nachricht} other {# frühere Nachrichten}} anzeigen",
  "Show {what}": "{what} anzeigen",
  "Snooze: {words}, {at}": "Zurückstellen: {words}, {at}",
  "Snoozed until {event}, or {until}": "Zurückgestellt, bis {event}, oder bis {until}",
  "Snoozed until {until}": "Zurückgestellt bis {until}",
  Spent: "Ausgegeben",
  "Split into two tickets": "In zwei Tickets aufteilen",
  "Split off into a new ticket": "Als neues Ticket abtrennen",
  "Suggested: {because}": "Vorschlag: {because}",
  "Tags of the shop": "Tags des Shops",
  "Team and tags": "Team und Tags",
  "The customer did not write this": "Der Kunde hat das nicht geschrieben",
  "The customer hears by": "Der Kunde hört von uns bis",
  "The customer hears by {until} · Begun by {by}":
    "Der Kunde hört bis {until} von uns · Begonnen von {by}",
  "The headers could not be loaded. Try again.":
    "Die Kopfzeilen konnten nicht geladen werden. Versuchen Sie es noch einmal.",
  "The mail provider did not answer, so nobody knows whether the customer got this reply. Sending again may deliver it twice.":
    "Der E-Mail-Anbieter hat nicht geantwortet, also weiß niemand, ob der Kunde diese Antwort erhalten hat. Erneutes Senden kann sie doppelt zustellen.",
  "The message that asks for it": "Die Nachricht, die darum bittet",
  "The new ticket gets a number and a clock of its own, from the receipt of its first mail.":
    "Das neue Ticket erhält eine Nummer und eine eigene Frist ab dem Eingang seiner ersten E-Mail.",
  "The reason is kept in the ticket’s history. You are asked once for this ticket.":
    "Der Grund wird im Verlauf des Tickets festgehalten. Sie werden für dieses Ticket nur einmal gefragt.",
  "The shop has not given a permission that this takes. Nothing here means “no orders”.":
    "Der Shop hat eine dafür nötige Berechtigung nicht erteilt. Dass hier nichts steht, heißt nicht „keine Bestellungen“.",
  "There are more of them.": "Es gibt noch weitere.",
  "This customer was deleted in Shopify. Loupe keeps no copy of them.":
    "Dieser Kunde wurde in Shopify gelöscht. Loupe behält keine Kopie.",
  "This is no spam": "Das ist kein Spam",
  "This is not urgent": "Das ist nicht dringend",
  "This is under way; you can close this.": "Das läuft; Sie können das hier schließen.",
  "This is urgent": "Das ist dringend",
  "This mail is probably not from whom it says":
    "Diese E-Mail ist wahrscheinlich nicht von dem, von dem sie zu sein vorgibt",
  "This mail names {ticket}, but it was not joined to it:":
    "Diese E-Mail nennt {ticket}, wurde aber nicht damit verbunden:",
  "This may have gone out": "Das ist möglicherweise hinausgegangen",
  "This may have happened. Look at it in Shopify, then say what you saw.":
    "Das ist möglicherweise passiert. Sehen Sie in Shopify nach und sagen Sie dann, was Sie gesehen haben.",
  "This may have happened: look at the order in Shopify, then say so on the ticket.":
    "Das ist möglicherweise passiert: Sehen Sie sich die Bestellung in Shopify an und vermerken Sie es dann auf dem Ticket.",
  "This message could not be loaded. Try again in a moment.":
    "Diese Nachricht konnte nicht geladen werden. Versuchen Sie es gleich noch einmal.",
  "This reply doesn’t go to the purchaser of {listed}: tell nothing of product, price or order number.":
    "Diese Antwort geht nicht an den Käufer von {listed}: Verraten Sie nichts über Produkt, Preis oder Bestellnummer.",
  "This shop has asked Shopify a lot just now. Loupe tries again by itself.":
    "Dieser Shop hat Shopify gerade viel gefragt. Loupe versucht es von selbst wieder.",
  "This ticket has one mail only: there is nothing to split.":
    "Dieses Ticket hat nur eine E-Mail: Es gibt nichts aufzuteilen.",
  "This ticket was merged into {number}": "Dieses Ticket wurde mit {number} zusammengeführt",
  "This wants an answer": "Das verlangt eine Antwort",
  "This was not done.": "Das wurde nicht ausgeführt.",
  Thread: "Nachrichten",
  "Tried: {tried}": "Versucht: {tried}",
  "Under investigation": "In Klärung",
  "Undo the last step": "Letzten Schritt rückgängig machen",
  "Undo: {words}": "Rückgängig: {words}",
  Unlink: "Verknüpfung aufheben",
  "Until {event}": "Bis {event}",
  Wait: "Warten",
  "Wait for the customer": "Auf den Kunden warten",
  "Wait until something happens to the order": "Warten, bis etwas mit der Bestellung geschieht",
  "Waits for the customer’s answer": "Wartet auf die Antwort des Kunden",
  Wake: "Zurückholen",
  "What goes with it?": "Was geht mit?",
  "What is looked into?": "Was wird geklärt?",
  "What is the reason?": "Was ist der Grund?",
  "What was known of this customer was erased {at}. Dates and response times stay.":
    "Was über diesen Kunden bekannt war, wurde {at} gelöscht. Daten und Antwortzeiten bleiben.",
  "What was written here was erased.": "Was hier geschrieben stand, wurde gelöscht.",
  "Which mail begins the new ticket?": "Mit welcher E-Mail beginnt das neue Ticket?",
  "Why does the customer’s message get no answer?":
    "Warum erhält die Nachricht des Kunden keine Antwort?",
  "Why?": "Warum?",
  "You hear when the customer answers.": "Sie erfahren es, wenn der Kunde antwortet.",
  "about {orders}": "zu {orders}",
  "away until {day}": "abwesend bis {day}",
  "by the shop itself": "vom Shop selbst",
  "from {from}": "von {from}",
  nothing: "nichts",
  "quoted text": "zitierter Text",
  signature: "Signatur",
  "to {to}": "an {to}",
  "to {to}, copy to {cc}": "an {to}, Kopie an {cc}",
  "{at}, before and after": "{at}, vorher und nachher",
  "{count, plural, one {# change} other {# changes}}":
    "{count, plural, one {# Änderung} other {# Änderungen}}",
  "{count, plural, one {# file} other {# files}}":
    "{count, plural, one {# Datei} other {# Dateien}}",
  "{count, plural, one {# message is} other {# messages are}} not shown here.":
    "{count, plural, one {# Nachricht wird} other {# Nachrichten werden}} hier nicht angezeigt.",
  "{count, plural, one {# more is here} other {# more are here}}":
    "{count, plural, one {# weitere Person ist hier} other {# weitere Personen sind hier}}",
  "{count, plural, one {# order} other {# orders}}":
    "{count, plural, one {# Bestellung} other {# Bestellungen}}",
  "{count, plural, one {# picture from the internet is not shown: the sender could see that you read this.} other {# pictures from the internet are not shown: the sender could see that you read this.}}":
    "{count, plural, one {# Bild aus dem Internet wird nicht angezeigt: Der Absender könnte sehen, dass Sie das hier lesen.} other {# Bilder aus dem Internet werden nicht angezeigt: Der Absender könnte sehen, dass Sie das hier lesen.}}",
  "{from} ends. {messages, plural, one {Its message} other {Its # messages}} and the people who take part in it go to {number}; answers go to {customer}. Of two running clocks the earlier one stays. This can be undone until somebody goes on working there.":
    "{from} endet. {messages, plural, one {Seine Nachricht} other {Seine # Nachrichten}} und die Beteiligten gehen zu {number}; Antworten gehen an {customer}. Von zwei laufenden Fristen bleibt die frühere. Das lässt sich rückgängig machen, bis dort jemand weiterarbeitet.",
  "{goes, plural, one {# message leaves} other {# messages leave}} {number} for a new ticket with a clock of its own, from the receipt of that mail. This can be undone until somebody goes on working there.":
    "{goes, plural, one {# Nachricht verlässt {number} und bildet} other {# Nachrichten verlassen {number} und bilden}} ein neues Ticket mit eigener Frist ab dem Eingang dieser E-Mail. Das lässt sich rückgängig machen, bis dort jemand weiterarbeitet.",
  "{name} after": "{name} nachher",
  "{name} before": "{name} vorher",
  "{name} is here": "{name} ist hier",
  "{name} is not this customer": "{name} ist nicht dieser Kunde",
  "{name} is typing a reply": "{name} schreibt eine Antwort",
  "{name}, {away}": "{name}, {away}",
  "{number} beside": "{number} daneben",
  "{number} is “{subject}” by {customer}.": "{number} ist „{subject}“ von {customer}.",
  "{number} was merged into {mergedInto}. Its messages are there.":
    "{number} wurde mit {mergedInto} zusammengeführt. Die Nachrichten stehen dort.",
  "{orderName} is a surprise:": "{orderName} ist eine Überraschung:",
  "{sentence} Why: {because}.": "{sentence} Warum: {because}.",
};
