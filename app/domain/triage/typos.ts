/** Which word did somebody mean who slipped on one key? */

/** The words that requests turn on, and that hurried people write wrongly most. */
const MEANT =
  `order orders ordered purchase purchases cancel canceling cancelling cancelled cancellation account accounts address
  adresse refund refunds reimbursement return returns returning invoice invoices payment payments method methods delivery
  shipping shipment package parcel password profile newsletter subscription unsubscribe complaint complaints claim customer
  register registration signup receive received tracking track status change changing modify update updating switch delete
  deleting close closing remove create creating damaged broken missing wrong charged delayed exchange replacement necklace
  earring earrings bracelet pendant discount email human agent operator review feedback reset recover penalty penalties
  money adding removing include including correct personal information options arrive arrived registering newsletters
  items something refunded returned delivered ordering exchanging cancelation engraving available material 
  website message answer response disappointed unhappy complain quality missing stolen scratched defective
  bestellung rechnung lieferung versand passwort konto stornieren rucksendung erstattung paket kette armband beschwerde
  commande livraison remboursement retour facture annuler colis compte reclamation bague collier
  pedido reembolso devolucion factura paquete contrasena cuenta direccion cancelar
  ordine rimborso fattura spedizione consegna annullare reclamo pacco collana
  bestelling levering factuur pakket wachtwoord retourneren terugbetaling klacht annuleren`.split(
    /\s+/,
  );

/** Words of their own that lie one key beside one of those. */
const OTHERS = new Set(
  `older chance chances chanced truck trucks trick tricks shopping skipping chipping statue statues cancer cancers closet
  closed closer closely closest losing chose choose loose clam claims clip crate crated create revue reviews agents agency
  humane humans urgent broke broker token customs custom costumer paket parcels packages packed collars colliers comte count
  counts conte retours conti kettle acting action contact contacts content delivers deliver returned refine retire retain
  passport passports personnel personally informations option optional correctly corrected incorrect arrives arrival includes included answers answered qualify equality items emails emailed remote removed recovers records record update upset switches watch modified`.split(
    /\s+/,
  ),
);

/** Shorter words are too close to each other. */
const SHORTEST = 5;

/** The words by their first letter and length. */
const byStart = new Map<number, string[]>();
const LENGTHS = 64;
const startOf = (word: string, length: number): number => word.charCodeAt(0) * LENGTHS + length;
for (const word of new Set(MEANT)) {
  if (word.length < SHORTEST) continue;
  const bucket = byStart.get(startOf(word, word.length)) ?? [];
  byStart.set(startOf(word, word.length), bucket);
  bucket.push(word);
}

/** The word that was meant, or the same word; one that nobody slips on is itself. Its first letter is always right. */
export function meantWord(word: string): string {
  const { length } = word;
  if (length < SHORTEST - 1) return word;
  for (let other = length - 1; other <= length + 1; other += 1)
    for (const meant of byStart.get(startOf(word, other)) ?? NONE)
      if (isOneSlip(word, meant)) return OTHERS.has(word) ? word : meant;
  return word;
}

const NONE: readonly string[] = [];

/** Whether one letter is wrong, missing or too many, or two neighbours are exchanged. */
function isOneSlip(word: string, meant: string): boolean {
  let at = 0;
  const shorter = Math.min(word.length, meant.length);
  while (at < shorter && word.charCodeAt(at) === meant.charCodeAt(at)) at += 1;
  let end = 0;
  while (
    end < shorter - at &&
    word.charCodeAt(word.length - 1 - end) === meant.charCodeAt(meant.length - 1 - end)
  )
    end += 1;
  const [wordRest, meantRest] = [word.length - at - end, meant.length - at - end];
  if (wordRest <= 1 && meantRest <= 1) return true;
  return (
    wordRest === 2 &&
    meantRest === 2 &&
    word.charCodeAt(at) === meant.charCodeAt(at + 1) &&
    word.charCodeAt(at + 1) === meant.charCodeAt(at)
  );
}
