import { describe, expect, it } from "vitest";
import { notification } from "#app/domain/mail/notification.ts";
import { aParsedMail, someScreenFacts } from "./a-parsed-mail.ts";

const from = (address: string, headers: Record<string, string> = {}) =>
  aParsedMail({ from: { address, name: null }, headers });
const proven = someScreenFacts({ aligned: true });

describe("recognising notifications of Shopify and carriers", () => {
  it.each([
    "mailer@shopify.com",
    "noreply@shopify.com",
    "store+64211@shopifyemail.com",
    "mcinfo@ups.com",
    "TrackingUpdates@fedex.com",
    "auto-reply@usps.com",
    "USPSInformedDelivery@email.informeddelivery.usps.com",
    "noreply.odd@dhl.com",
    "no-reply@royalmail.com",
    "donotreply@canadapost.postescanada.ca",
    "noreply@notifications.auspost.com.au",
    "noreply@service.dpd.de",
    "no-reply@gls-group.eu",
    "do-not-reply@evri.com",
    "noreply@notif-colissimo-laposte.info",
    "noreply@edm.postnl.nl",
    "no-reply@shipstation.com",
    "notification@aftershipmail.com",
  ])("files mail of %s apart once it is proven", (address) => {
    expect(notification(from(address), proven)?.kind).toBe("notification");
  });

  it("knows bulk mail of theirs by its headers", () => {
    const mail = from("hello@shop.app", { "list-unsubscribe": "<https://shop.app/u>" });

    expect(notification(mail, proven)).toEqual({
      kind: "notification",
      evidence: "Shopify sent it from hello@shop.app",
    });
  });

  it.each([
    ["of unknown origin", from("mcinfo@ups.com"), null],
    ["that only claims to be theirs", from("mcinfo@ups.com"), false],
    ["of a person who works there", from("jane.doe@ups.com"), true],
    ["of a domain that only looks like theirs", from("noreply@notups.com"), true],
    ["of a domain that only begins like theirs", from("noreply@ups.com.evil.example"), true],
    ["of nobody", aParsedMail({ from: null }), true],
  ])("has no opinion on mail %s", (_case, mail, aligned) => {
    expect(notification(mail, someScreenFacts({ aligned }))).toBeNull();
  });
});
