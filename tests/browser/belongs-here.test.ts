import { describe, expect, it } from "vitest";
import { composeMail } from "#tests/sandbox/mailbox/compose-mail.ts";
import { keepScreen, overflow } from "./keep-screen.ts";
import type { AppPage } from "./open-stage.ts";
import { useStage } from "./use-stage.ts";
import { writeReply } from "./write-reply.ts";

const phone = { width: 390, height: 844 };

// It changes what the domain of its customers publishes, which the app remembers for a while.
const stage = useStage({ ownApp: true });

const stranger = {
  id: "0",
  email: "ada.other@elsewhere.example",
  firstName: "Ada",
  lastName: "Other",
};

describe("mail that names a ticket of somebody else", () => {
  it("waits in the tray, joins when an agent says so, and leaves again when that is taken back", async () => {
    await stage().write(stage().customer(5), { subject: "My engraving", text: "Is it done?" });
    const opened = await stage().openApp();
    const inbox = opened.app;
    await inbox.getByText("My engraving").first().waitFor();
    await stage().write(stranger, { subject: "Re: [MJ-1001] My engraving", text: "Let me know!" });

    await inbox.getByRole("link", { name: /Belongs here\?/ }).click();
    await inbox.getByText("takes no part in MJ-1001").waitFor();
    await keepScreen(opened, "inbox-belongs");
    const small = await stage().openApp({ path: "/app?view=belongs", size: phone });
    await small.app.getByText("takes no part in MJ-1001").waitFor();
    expect(await overflow(small)).toBe(0);
    await keepScreen(small, "inbox-belongs");

    await inbox.getByRole("button", { name: /MJ-1001/ }).click();
    await opened.page.getByText("The mail is on that ticket now").waitFor();
    await inbox.getByText("takes no part in MJ-1001").waitFor({ state: "detached" });
    await opened.page.getByRole("button", { name: "Undo" }).click();
    await inbox.getByText("takes no part in MJ-1001").waitFor();
  });

  it("asks on its own page too, and a merge from there can be undone", async () => {
    const opened = await stage().openApp({ path: "/app?view=belongs" });
    await opened.app.getByText("Re: [MJ-1001] My engraving").first().click();
    await opened.app.getByText("MJ-1002 · Ada Other").waitFor();
    await keepScreen(opened, "ticket-belongs");

    await opened.app.getByRole("link", { name: "Merge with or split off a ticket" }).click();
    await opened.app
      .getByText(/Merge or split MJ-/)
      .first()
      .waitFor();
    await keepScreen(opened, "ticket-move");
    expect(await overflow(opened)).toBe(0);

    await opened.app.getByLabel("Number of the other ticket").fill("1001");
    await opened.page.keyboard.press("Enter");
    await opened.app.getByText(/is “My engraving” by/).waitFor();
    await opened.app.getByRole("button", { name: "Merge MJ-1002 into MJ-1001" }).click();
    await opened.app.getByText("MJ-1001 · ").first().waitFor();
    await opened.app.locator("[data-kind=inbound]").nth(1).waitFor();
    await keepScreen(opened, "ticket-merged");

    await opened.app.getByRole("button", { name: /^Undo: / }).click();
    await opened.app
      .getByText(/this was undone$/)
      .nth(1)
      .waitFor();
    expect(await opened.app.locator("[data-kind=inbound]").count()).toBe(1);
  });
});

describe("mail in somebody else's name", () => {
  it("stands under a red banner, and a reply with facts of the order is refused", async () => {
    const { sandbox } = stage();
    const victim = aBuyer(0);
    const domain = victim.email.slice(victim.email.indexOf("@") + 1);
    sandbox.senders.open(domain, { dmarc: "v=DMARC1; p=reject" });
    await stage().writeRaw(
      victim,
      composeMail({
        from: victim.email,
        fromName: `${victim.firstName} ${victim.lastName}`,
        to: stage().support[0],
        subject: "Send it elsewhere",
        text: "Please send my order to 14 Quay Street.",
        client: "plain",
      }),
    );

    const opened = await stage().openApp();
    await opened.app.getByText("Send it elsewhere").first().click();
    await opened.app.getByText("Probably forged").first().waitFor();
    const order = await linkedOrder(opened);
    await keepScreen(opened, "ticket-forged");
    await writeReply(opened.app, `Your order ${order} is sent.`);
    await opened.app.getByRole("button", { name: "Send", exact: true }).click();
    await opened.app.getByText(/can’t hold facts of an order/).waitFor();

    const small = await stage().openApp({ size: phone });
    await small.app.getByText("Send it elsewhere").first().click();
    await small.app.getByText("Probably forged").first().waitFor();
    expect(await overflow(small)).toBe(0);
    await keepScreen(small, "ticket-forged");
  });

  it("asks for a reason when the sender is only unproven, and goes out with it", async () => {
    const newest = stage()
      .mejurn.orders.filter(({ name }) => /^#\d+$/.test(name))
      .toSorted((a, b) => b.name.localeCompare(a.name))[0];
    await stage().write(stranger, { subject: "Where is it?", text: `I wait for ${newest?.name}.` });
    const opened = await stage().openApp();
    await opened.app.getByText("Where is it?").first().click();
    await opened.app.getByText("Sender unproven").first().waitFor();
    const order = await linkedOrder(opened);
    await opened.app.locator("[data-test=ask-confirmation]").first().waitFor();

    await writeReply(opened.app, `${order} is in good hands.`);
    await opened.app.getByRole("button", { name: "Send", exact: true }).click();
    await opened.app
      .getByText(/Say why/)
      .first()
      .waitFor();
    await keepScreen(opened, "ticket-reason");
  });
});

/** Somebody who has ordered; another person for each number. */
function aBuyer(index: number) {
  const { orders, customers } = stage().mejurn;
  const buyer = customers.filter(({ id }) => orders.some(({ customerId }) => customerId === id))[
    index
  ];
  if (!buyer) throw new Error("nobody has ordered");
  return buyer;
}

/** The number of the order that the ticket was linked to, as soon as it is. */
async function linkedOrder({ app }: AppPage): Promise<string> {
  const words = await app.getByText(/^Linked to order #\d+/).innerText();
  return /#\d+/.exec(words)?.[0] ?? "";
}
