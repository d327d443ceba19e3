import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { composeMail } from "#tests/sandbox/mailbox/compose-mail.ts";
import { memberOf } from "#tests/e2e/open-desk.ts";
import { readRows } from "#tests/e2e/read-rows.ts";
import { findBarriers } from "./find-barriers.ts";
import { keepScreen, overflow } from "./keep-screen.ts";
import { useStage } from "./use-stage.ts";

// The browser itself reports the document of a ticket that is not there.
const stage = useStage({ expectedComplaints: /status of 404/ });

const sizes = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
  { width: 360, height: 740 },
];
const subjects = {
  order: "Two parcels, one ring: where is the rest of my order?",
  long: `Re: ${"Donaudampfschifffahrtsgesellschaftskapitän".repeat(4)} and then many more words that go on and on about one bracelet`,
  rtl: "أين طلبي؟ لم يصل بعد",
  newsletter: "Our spring collection is here",
};

/** Where each page is, and what stands above it. */
const pages = {
  "/app": /^Inbox/,
  "/app/search": /^Search/,
  "/app/promises": /^Promises/,
  "/app/reviews": /^Reviews/,
  "/app/complaints": /^Complaints/,
  "/app/examples": /^Examples/,
  "/app/reports": /^Reports/,
  "/app/mail": /^Mail/,
  "/app/mail/settings": /settings/,
  "/app/mail/screened": /^Screened/,
  "/app/outbox": /^Outgoing mail/,
  "/app/parked": /^Parked/,
  "/app/targets": /^Hours and targets/,
  "/app/checks": /^Checks of replies/,
  "/app/orders-settings": /^Order/,
  "/app/privacy": /^Privacy/,
  "/app/access": /^Access/,
  "/app/notices": /^Notices/,
  "/app/setup": /^(Set up Loupe|How mail reaches)/,
  "/app/signature": /^Signature/,
  "/app/rules": /^Automation/,
  "/app/texts": /^Texts of the shop/,
  "/app/rules/new": /^New rule/,
};

describe("the screens on a desk and on a phone", () => {
  it("fit their width, whatever customers write", async () => {
    await writeMails();
    const agent = memberOf(stage().mejurn, "agent");
    for (const size of sizes) {
      const visit = await stage().openApp({ as: agent, size });
      const { app } = visit;
      await app.locator("[data-test=live][data-state=live]").waitFor();
      for (const subject of Object.values(subjects))
        await app.locator("[data-test=ticket-row]", { hasText: subject.slice(0, 40) }).waitFor();
      expect(await overflow(visit), `inbox at ${size.width}`).toBe(0);
      await keepScreen(visit, "inbox");

      for (const [name, subject] of Object.entries(subjects)) {
        await app.locator("[data-test=ticket-row]", { hasText: subject.slice(0, 40) }).click();
        await app.locator("[data-test=composer]").waitFor();
        await app.locator("[data-test=customer]:not([data-state=pending])").waitFor();
        expect(await overflow(visit), `${name} at ${size.width}`).toBe(0);
        await keepScreen(visit, `ticket-${name}`);
        await app.getByLabel("Inbox").first().click();
        await app.locator("[data-test=ticket-row]").first().waitFor();
      }
    }
  });

  it("can be used by everybody: axe finds nothing on any page", async () => {
    const visit = await stage().openApp({ size: { width: 390, height: 844 } });
    await visit.app.locator("[data-test=ticket-row]").first().click();
    await visit.app.locator("[data-test=customer]:not([data-state=pending])").waitFor();
    const found = await findBarriers(visit);
    const barriers = found.map((one) => `ticket: ${one}`);
    for (const [path, title] of Object.entries(pages)) {
      await visit.frame().evaluate((to) => {
        const { __remixRouter } = globalThis as unknown as {
          __remixRouter: { navigate(to: string): Promise<void> };
        };
        return __remixRouter.navigate(to);
      }, path);
      await visit.app.getByRole("heading", { level: 1, name: title }).waitFor();
      barriers.push(...(await findBarriers(visit)).map((one) => `${path}: ${one}`));
      if ((await overflow(visit)) !== 0) barriers.push(`${path} is wider than a phone`);
      await keepScreen(visit, `page${path.replaceAll("/", "-")}`);
    }
    expect(barriers).toEqual([]);
  });

  it("show a mail that was set aside with its reason", async () => {
    const { email } = stage().customer(6);
    // No mail that the outside world lets through is too large for us: the row is marked by hand.
    await readRows(
      stage().ownerUrl,
      `update "InboundEmail" set "status" = 'parked', "parkedReason" = 'larger than 30 MB' where "from" like $1`,
      [`%${email}%`],
    );
    for (const size of sizes.slice(0, 2)) {
      const inbox = await stage().openApp({ size });
      await inbox.app.getByText("One mail is parked").waitFor();
      await keepScreen(inbox, "inbox-parked-mail");
      await inbox.app.getByRole("link", { name: "See why" }).click();
      await inbox.app.locator("[data-test=parked]", { hasText: email }).waitFor();
      expect(await overflow(inbox)).toBe(0);
      await keepScreen(inbox, "parked");
    }
  });

  it("say what is wrong where there is nothing to show", async () => {
    for (const size of sizes.slice(0, 2)) {
      const none = await stage().openApp({ size, path: "/app?view=closed" });
      await none.app.getByText("No tickets are closed yet.").waitFor();
      expect(await overflow(none)).toBe(0);
      await keepScreen(none, "inbox-none-closed");
      const lost = await stage().openApp({ size, path: `/app/tickets/${randomUUID()}` });
      await lost.app.getByText("This ticket is not here.").waitFor();
      expect(await overflow(lost)).toBe(0);
      await keepScreen(lost, "ticket-not-there");
    }
  });
});

async function writeMails(): Promise<void> {
  const { mejurn } = stage();
  const order = mejurn.orders.findLast(
    ({ customerId, fulfillmentStatus }) =>
      customerId !== null && fulfillmentStatus === "PARTIALLY_FULFILLED",
  );
  const buyer = mejurn.customers.find(({ id }) => id === order?.customerId);
  if (order === undefined || buyer === undefined) throw new Error("Nobody waits for a parcel.");
  await stage().write(buyer, {
    subject: subjects.order,
    text: `Hello,\n\nonly a part of order ${order.name} has come.\n\nhttps://carrier.example/${"9400781432164439134255".repeat(6)}\n\nBest\n${buyer.firstName}`,
    client: "plain",
    attachments: [
      {
        filename: "a photograph of the box with a rather long name, seen from the side.png",
        contentType: "image/png",
        content: Buffer.from("89504e470d0a1a0a", "hex"),
      },
    ],
  });
  await stage().write(stage().customer(4), { subject: subjects.long, text: "See the subject." });
  await stage().write(stage().customer(5), {
    subject: subjects.rtl,
    text: "مرحبا،\n\nطلبت خاتما قبل أسبوعين (رقم 1099) ولم يصل بعد. هل يمكنكم التحقق من ذلك؟\n\nشكرا",
  });
  const writer = stage().customer(6);
  await stage().writeRaw(
    writer,
    composeMail({
      from: writer.email,
      fromName: `${writer.firstName} ${writer.lastName}`,
      to: stage().support[0],
      subject: subjects.newsletter,
      text: "Our spring collection",
      client: "yahoo",
      html: `<table width="700" bgcolor="#f6efe6" cellpadding="24"><tr><td><h1 style="color:#8a4b2a">Spring</h1>
<p>${"Rings, charms and bracelets for long evenings. ".repeat(6)}</p></td><td width="220"><img src="https://pictures.example/ring.jpg" alt="A ring" width="200" height="200"></td></tr>
<tr><td colspan="2" align="center"><a href="https://shop.example">Look at all of it</a></td></tr></table>`,
    }),
  );
}
