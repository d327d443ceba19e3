/**
 * The words that stand beside an order's number, as alternatives of a regular expression: English, German, French, Spanish,
 * Italian, Dutch and Portuguese.
 */
export const ORDER_WORDS = [
  "orders?",
  "ord(?:er)?(?:number|nummer|nr|id)",
  "purchases?",
  "bestellungen|bestellung|bestellungsnummer|bestellnummer|bestell-nummer|bestellnr|bestell-nr|bestell-id|best\\.?-nr",
  "auftrag|auftrags?nummer|auftrags-?nr",
  "commandes?|cde",
  "pedidos?|compras?|órdenes|orden",
  "encomendas?",
  "ordine|ordini|acquisto",
  "bestelling|bestellingen|bestelnummer|bestelnr|bestel-nr",
].join("|");

/** What may stand between that word and the number, and makes plain that one follows. */
export const NUMBER_WORDS = [
  "number|numbers|numero|no|nos|nr|num|nbr|id|ref|reference|confirmation|confirmed|name",
  "nummer|nummern|bestätigung|bestätigt|mit der|mit|unter der|mijn",
  "numéro|référence|réf|número|núm|nro|riferimento|n[°º.]|№",
].join("|");

/** What may stand there and says nothing. */
export const LINK_WORDS = "is|was|ist|war|lautet|est|es|è|e|d|de|di|del|du|da|do|het";

/** The words for a parcel's number. */
export const TRACKING_WORDS = [
  "tracking|tracked|track|trace|trackingn(?:umber|ummer|r)|consignment|waybill|awb|shipment|parcel",
  "sendung|sendungs-?(?:nummer|nr|verfolgung)|sendungsverfolgungsnummer|paket|paket-?(?:nummer|nr)|identcode|frachtbrief",
  "suivi|colis|expédition|seguimiento|rastreo|localizador|envío|paquete|guía",
  "tracciamento|tracciatura|tracking|spedizione|pacco|collo",
  "volgnummer|zending|verzending|pakket|barcode|zendingsnummer|trackingcode|track\\s?&\\s?trace",
  "rastreamento|rastreio|encomenda|remessa",
  "ups|usps|fedex|dhl|dpd|gls|hermes|evri|royal\\s?mail|postnl|colissimo|chronopost|correos|seur|mrw|brt|sda|poste\\s?italiane|canada\\s?post|auspost|bpost|ctt",
].join("|");

/** The words for a telephone: the number after one is nobody's order and no parcel. */
export const PHONE_WORDS =
  "tel|telephone|telefon|telefoon|telefono|teléfono|téléphone|phone|mobile|mobil|handy|cell|móvil|cellulare|portable|fax|whatsapp|call|anrufen|appelez|llámame|bel";
