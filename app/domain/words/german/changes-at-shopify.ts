import type { Catalogue } from "#app/domain/words/translate.ts";

/** What changing an order or a customer at Shopify does, asks for and refuses, and how it ended. */
export const changesAtShopifyWords: Catalogue = {
  "Adds {added} to {order}.": "Fügt {order} {added} hinzu.",
  "Removes {removed} from {order}.": "Entfernt {removed} von {order}.",
  "Adds {added} to {order} and removes {removed}.":
    "Fügt {order} {added} hinzu und entfernt {removed}.",
  "added {added} to {order}": "hat {order} {added} hinzugefügt",
  "removed {removed} from {order}": "hat {removed} von {order} entfernt",
  "added {added} to {order} and removed {removed}":
    "hat {order} {added} hinzugefügt und {removed} entfernt",
  "“{tag}”": "„{tag}“",
  "The customer is not told.": "Der Kunde wird nicht benachrichtigt.",
  "A tag has at most {most, number} characters: “{tag}”.":
    "Ein Tag hat höchstens {most, number} Zeichen: „{tag}“.",
  "An order has at most {most, number} tags.": "Eine Bestellung hat höchstens {most, number} Tags.",

  "Changes {order}: {steps}.": "Ändert {order}: {steps}.",
  "changed {order}: {steps}": "hat {order} geändert: {steps}",
  "removes {from} × {item}": "{from} × {item} entfällt",
  "{to} instead of {from} × {item}": "{to} statt {from} × {item}",
  "adds {items}": "neu: {items}",
  "{sent} of it have left": "{sent} davon sind schon versandt",
  "{wishes}. {sent} of it have left": "{wishes}. {sent} davon sind schon versandt",
  "{wishes}. 0 removes it": "{wishes}. 0 entfernt den Artikel",
  "{sent} of it have left already.": "{sent} davon sind schon versandt.",
  "Size or material of {item}": "Größe oder Material von {item}",
  "{option}, {price}": "{option}, {price}",
  "Give a number up to {most}.": "Geben Sie eine Zahl bis {most} ein.",
  "Give a number from 1 to {most}.": "Geben Sie eine Zahl von 1 bis {most} ein.",
  "What the buyer asked for does not go along ({lost}): write it to the order with “Change personalisation” afterwards.":
    "Was der Käufer gewünscht hat, geht nicht mit ({lost}): Schreiben Sie es danach mit „Personalisierung ändern“ an die Bestellung.",
  "The customer still has to pay {amount}.": "Der Kunde muss noch {amount} zahlen.",
  "The customer has paid {amount} too much: refund it afterwards.":
    "Der Kunde hat {amount} zu viel bezahlt: Erstatten Sie es danach.",

  "Not sold any more, so left out: {items}.":
    "Nicht mehr im Verkauf und deshalb weggelassen: {items}.",
  "Makes a draft order with {items}, like {order}, at today’s prices. Nobody is charged or told until somebody completes or sends it.":
    "Erstellt einen Bestellentwurf mit {items}, wie {order}, zu den heutigen Preisen. Niemand wird belastet oder benachrichtigt, bis jemand ihn abschließt oder sendet.",
  "made a draft order like {order}": "hat einen Bestellentwurf wie {order} erstellt",

  "{item}: {key} “{value}”.": "{item}: {key} „{value}“.",
  "Writes “{key}: {value}” to {order}, for the people who pack it. The customer is not told.":
    "Schreibt „{key}: {value}“ an {order}, für die Leute, die sie packen. Der Kunde wird nicht benachrichtigt.",
  "changed “{key}” of {order}": "hat „{key}“ von {order} geändert",

  "Shopify mails {email}, the customer’s own address, a link to set up an account.":
    "Shopify sendet an {email}, die eigene Adresse des Kunden, einen Link, um ein Konto einzurichten.",
  "invited {customer} to set up an account": "hat {customer} eingeladen, ein Konto einzurichten",

  "Refund {amount}": "{amount} erstatten",
  "To {payment}": "An {payment}",
  "Up to {most}": "Bis zu {most}",
  "Empty: as Shopify reckons. Up to {most}": "Leer: wie Shopify rechnet. Bis zu {most}",
  "Up to {most} can be refunded.": "Bis zu {most} kann erstattet werden.",
  "{each} each, up to {most}": "je {each}, bis zu {most}",
  "{wishes}. {each} each, up to {most}": "{wishes}. Je {each}, bis zu {most}",
  "The customer has {amount}": "Der Kunde hat {amount}",
  "It is held because: {reasons}.": "Angehalten, weil: {reasons}.",
  "yes ({reasons})": "ja ({reasons})",

  "Why {item} comes back": "Warum {item} zurückkommt",
  "Up to {most} can come back.": "Bis zu {most} können zurückkommen.",
  "Up to {most}. {rule}": "Bis zu {most}. {rule}",
  "{wishes}. Up to {most}": "{wishes}. Bis zu {most}",
  "{wishes}. Up to {most}. {rule}": "{wishes}. Bis zu {most}. {rule}",
  "This is against the shop’s rule: {items}. The rule: “{rule}”":
    "Das ist gegen die Regel des Shops: {items}. Die Regel: „{rule}“",
  "What the rule says of it is not known now": "Was die Regel dazu sagt, ist gerade nicht bekannt",

  yes: "ja",
  no: "nein",
  none: "keine",
  nowhere: "nirgends",
  told: "benachrichtigt",
  Address: "Adresse",
  Card: "Gutschein",
  "Old address": "Alte Adresse",
  "Total, says Shopify": "Gesamt laut Shopify",
  "Given back, says Shopify": "Erstattet laut Shopify",

  "It was changed at Shopify.": "Es wurde in Shopify geändert.",
  "{fact} changed.": "{fact} wurde geändert.",
  "{fact} is now empty.": "{fact} ist jetzt leer.",
  "{fact} is now {value}.": "{fact} ist jetzt {value}.",
  "This changed since you looked.": "Das hat sich geändert, seit Sie es angesehen haben.",
  "Look at it again.": "Sehen Sie es sich noch einmal an.",
  "Shopify reckons differently now.": "Shopify rechnet jetzt anders.",
  "It changed before this could be done.": "Es hat sich geändert, bevor dies getan werden konnte.",

  "Shopify is busy with this shop’s questions. Try again in a few seconds.":
    "Shopify ist mit den Fragen dieses Shops beschäftigt. Versuchen Sie es in ein paar Sekunden noch einmal.",
  "Shopify does not answer at the moment. Try again in a while.":
    "Shopify antwortet im Moment nicht. Versuchen Sie es etwas später noch einmal.",
  "The app was uninstalled.": "Die App wurde deinstalliert.",
  "Shopify could not be asked.": "Shopify konnte nicht gefragt werden.",
  "Shopify was asked several times and never answered.":
    "Shopify wurde mehrmals gefragt und hat nie geantwortet.",
  "The shop has not granted Loupe what this takes.":
    "Der Shop hat Loupe nicht erlaubt, was hierfür nötig ist.",
  "The shop has not granted this.": "Der Shop hat das nicht erlaubt.",
  "Shopify is still at it.": "Shopify ist noch dabei.",
  "The order is not at Shopify any more.": "Die Bestellung gibt es in Shopify nicht mehr.",
  "The customer is not at Shopify any more.": "Den Kunden gibt es in Shopify nicht mehr.",
  "This order is gone.": "Diese Bestellung gibt es nicht mehr.",
  "The order is gone.": "Die Bestellung gibt es nicht mehr.",
  "The customer is gone.": "Den Kunden gibt es nicht mehr.",
  "This code is taken.": "Diesen Code gibt es schon.",
  "Nothing that the shop sells has this SKU.": "Kein Artikel des Shops hat diese SKU.",
  "Shopify can’t be asked whether an item was added.":
    "Shopify kann nicht gefragt werden, ob ein Artikel hinzugefügt wurde.",
  "The order’s items are neither as before nor as planned.":
    "Die Artikel der Bestellung sind weder wie vorher noch wie geplant.",
  "{held} of {all} parts of the order are held all the same.":
    "{held} von {all} Teilen der Bestellung sind trotzdem angehalten.",
  "{released} of {all} holds were released all the same.":
    "{released} von {all} Sperren wurden trotzdem aufgehoben.",
  "The new tags were added all the same.": "Die neuen Tags wurden trotzdem hinzugefügt.",
  "The customer had been invited before.": "Der Kunde war schon eingeladen.",
  "Shopify can’t be asked whether it sent a mail: look at the order’s timeline.":
    "Shopify kann nicht gefragt werden, ob es eine E-Mail gesendet hat: Sehen Sie in der Chronik der Bestellung nach.",
  "Another return was opened in the meantime.": "Inzwischen wurde eine andere Rückgabe angelegt.",
  "The store credit was changed by something else too.":
    "Das Guthaben wurde auch von etwas anderem geändert.",
  "{by} {words}": "{by} {words}",
};
