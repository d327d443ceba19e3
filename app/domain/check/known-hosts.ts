/** Where do carriers show their parcels? Links there need no permission of the owner's. */
const CARRIERS =
  "ups.com usps.com fedex.com dhl.com dhl.de dpd.com dpd.de dpd.co.uk gls-group.com gls-group.eu myhermes.de evri.com royalmail.com parcelforce.com yodel.co.uk canadapost.ca canadapost-postescanada.ca purolator.com auspost.com.au nzpost.co.nz postnl.nl bpost.be laposte.fr chronopost.fr mondialrelay.fr correos.es seur.com poste.it brt.it post.ch post.at deutschepost.de ontrac.com aramex.com 17track.net";

const SHOPIFY = "myshopify.com shopify.com shop.app";

/** Hosts of carriers and of Shopify's own pages, the shop's own ones, and those that the owner added. */
export function knownHosts(shop: {
  readonly domain: string;
  /** Mail addresses of the shop: what stands behind the @ is its own. */
  readonly addresses: readonly string[];
  readonly added: readonly string[];
}): readonly string[] {
  const own = shop.addresses.flatMap((address) => {
    const host = address.split("@")[1]?.toLowerCase() ?? "";
    return host === "" || PUBLIC.has(host) ? [] : [host];
  });
  const hosts = [shop.domain, ...own, ...shop.added, ...CARRIERS.split(" "), ...SHOPIFY.split(" ")];
  return [...new Set(hosts.filter((host) => host !== ""))];
}

/** Mail hosts where anybody may have an address: their pages are not the shop's. */
const PUBLIC = new Set(
  "gmail.com googlemail.com outlook.com hotmail.com yahoo.com icloud.com gmx.de gmx.net web.de aol.com proton.me".split(
    " ",
  ),
);
