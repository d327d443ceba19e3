import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { roles, type Role } from "#app/domain/shop/role.ts";
import { openShop } from "#app/services/shop/open-shop.ts";
import { changeRole } from "#app/services/shop/change-role.ts";
import { aShop, aTicket } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { projectFolder } from "#tests/support/project-paths.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aMember } from "#tests/support/a-member.ts";

const house = useHouse();

/**
 * Every service that a page, an extension or a form of the staff calls, by who may. `owner`: settings, exports. `agent`: what
 * changes tickets or reaches customers. `reader`: looking, and one's own bells; the door lets nobody else in.
 */
const SERVICES = {
  "action/confirm-action": "agent",
  "action/decide-unknown-action": "agent",
  "action/preview-action": "agent",
  "action/start-action": "agent",
  "alert/choose-notices": "reader",
  "alert/read-notices": "reader",
  "bulk/begin-bulk-change": "agent",
  "bulk/undo-bulk-change": "agent",
  "check/check-draft": "agent",
  "check/save-check-settings": "owner",
  "complaint/answer-complaint": "agent",
  "complaint/close-complaint": "agent",
  "complaint/investigate-complaint": "agent",
  "complaint/open-complaint": "agent",
  "complaint/take-back-complaint": "agent",
  "csat/request-survey-test": "owner",
  "csat/save-survey-settings": "owner",
  "customer/link-by-hand": "agent",
  "customer/look-again": "agent",
  "customer/reject-customer": "agent",
  "customer/suggest-links": "reader",
  "customer/unlink": "agent",
  "delivery/add-sending-domain": "owner",
  "delivery/check-sending-domain": "owner",
  "delivery/clear-suppression": "agent",
  "draft/copy-attachment": "agent",
  "draft/discard-draft": "reader",
  "draft/save-draft": "agent",
  "draft/store-upload": "agent",
  "extension/find-addressee": "agent",
  "extension/write-to-customer": "agent",
  "mail/block-sender": "owner",
  "mail/let-in-screened-email": "agent",
  "mail/make-download-pass": "reader",
  "mail/run-parked-mail-again": "agent",
  "mail/save-mail-settings": "owner",
  "mail/use-download-pass": "reader",
  "order/read-order-details": "reader",
  "order/request-refresh": "reader",
  "order/save-order-settings": "owner",
  "policy/preview-policy-change": "owner",
  "policy/save-policy": "owner",
  "presence/be-present": "reader",
  "presence/leave-ticket": "reader",
  "privacy/export-access-log": "owner",
  "privacy/export-old-tickets": "owner",
  "privacy/record-access": "reader",
  "privacy/reveal-message": "agent",
  "privacy/save-retention": "owner",
  "product/open-product": "reader",
  "product/search-products": "reader",
  "promise/accept-promise": "agent",
  "promise/keep-promise": "agent",
  "promise/strike-promise": "agent",
  "proof/ask-for-confirmation": "agent",
  "reply/decide-held-send": "agent",
  "reply/decide-unknown-reply": "agent",
  "reply/save-undo-time": "owner",
  "reply/send-reply": "agent",
  "reply/take-back-send": "agent",
  "review/add-example": "agent",
  "review/remove-example": "agent",
  "review/submit-review": "agent",
  "report/catch-up-reports": "reader",
  "report/export-report": "owner",
  "rule/arrange-rules": "owner",
  "rule/delete-rule": "owner",
  "rule/save-rule": "owner",
  "rule/switch-rule": "owner",
  "rule/try-rule": "owner",
  "shop/add-mailbox": "owner",
  "saved-reply/add-starter-replies": "agent",
  "saved-reply/delete-saved-reply": "agent",
  "saved-reply/duplicate-saved-reply": "agent",
  "saved-reply/offer-saved-replies": "agent",
  "saved-reply/restore-saved-reply": "agent",
  "saved-reply/write-saved-reply": "agent",
  "shop/change-role": "owner",
  "shop/change-ticket-prefix": "owner",
  "shop/finish-set-up": "owner",
  "shop/mark-set-up-step": "owner",
  "shop/note-mail-host": "owner",
  "shop/remove-mailbox": "owner",
  "shop/request-test-mail": "owner",
  "shop/save-signature": "agent",
  "shop/set-away": "agent",
  "shop/set-up-mailbox": "owner",
  "shop-text/request-text-sync": "reader",
  "shop-text/settle-drift": "agent",
  "sla/overrule-clockless": "agent",
  "suggestion/note-suggestion": "agent",
  "suggestion/suggest-answer": "agent",
  "tag/merge-tag": "owner",
  "tag/remove-tag": "owner",
  "tag/rename-tag": "owner",
  "ticket/accept-participant": "agent",
  "ticket/accept-proposal": "agent",
  "ticket/assign-ticket": "agent",
  "ticket/change-status": "agent",
  "ticket/correct-triage": "agent",
  "ticket/delete-note": "agent",
  "ticket/drop-participant": "agent",
  "ticket/edit-note": "agent",
  "ticket/end-investigation": "agent",
  "ticket/file-under": "agent",
  "ticket/follow-ticket": "reader",
  "ticket/investigate-ticket": "agent",
  "ticket/keep-own-ticket": "agent",
  "ticket/mark-spam": "agent",
  "ticket/merge-tickets": "agent",
  "ticket/set-own-due": "agent",
  "ticket/snooze-ticket": "agent",
  "ticket/split-ticket": "agent",
  "ticket/tag-ticket": "agent",
  "ticket/undo-move": "agent",
  "ticket/unfollow-ticket": "reader",
  "ticket/unmark-spam": "agent",
  "ticket/unsnooze-ticket": "agent",
  "ticket/write-note": "agent",
  "triage/export-triage-labels": "owner",
  "view/change-view": "reader",
} as const satisfies Readonly<Record<string, Least>>;

type Least = "owner" | "agent" | "reader";

/** Whom a service with this least role has to refuse. */
const refused: Readonly<Record<Least, readonly Role[]>> = {
  owner: ["agent", "read-only", "blocked"],
  agent: ["read-only", "blocked"],
  // Nobody who is blocked comes past the door.
  reader: [],
};

type Service = (needs: unknown, input: unknown) => Promise<unknown>;

describe("the roles of the staff", () => {
  it("have a row here for every service that the staff's pages call", () => {
    const called = new Set(staffRoutes().flatMap(servicesCalledIn));
    called.delete("deps");

    expect([...called].filter((service) => !(service in SERVICES)).toSorted()).toEqual([]);
  });

  it.each(Object.entries(SERVICES))("hold in %s, from %s on", async (path, least) => {
    const shop = await theShop();
    const service = await load(path);

    // Nobody who is blocked comes to what everybody else may: see below.
    const asked = roles.filter((role) => least !== "reader" || role !== "blocked");
    const outcomes = await Promise.all(
      asked.map(async (role) => [role, await isRefused(service, await junkFrom(shop, role))]),
    );

    expect(outcomes).toEqual(asked.map((role) => [role, refused[least].includes(role)]));
  });

  it("let nobody in who is blocked, whatever they open", async () => {
    const { shop } = await theShop();
    const visitor = { domain: shop.domain, name: "Jo", email: "jo@mejurn.example" };
    const jo = { ...visitor, shopifyUserId: "202", accountOwner: false };
    const { member } = await openShop(house.deps, jo);
    const block = { shopId: shop.id, memberId: member.id, to: "blocked", by: shop.owner } as const;
    await changeRole(house.deps, block);

    await expectRefusal(openShop(house.deps, jo), "not-allowed");
    const doors = /await visit\(|answerExtension\(/u;
    expect(staffRoutes().filter((route) => !doors.test(read(route)))).toEqual([]);
  });
});

let made: ReturnType<typeof makeShop> | null = null;
const theShop = () => (made ??= makeShop());

async function makeShop() {
  const shop = await aShop(house);
  return { shop, ticket: await aTicket(house, shop) };
}

/** What has the right shop, ticket and person, and otherwise makes no sense: whoever may goes on to another refusal, or fails. */
async function junkFrom({ shop, ticket }: Awaited<ReturnType<typeof makeShop>>, role: Role) {
  const who = { ...(await aMember(house, shop, { role })), role };
  const common = {
    shopId: shop.id,
    ticketId: ticket.id,
    messageId: ticket.messageId,
    role,
    by: who,
    member: who,
    author: who,
    memberId: who.id,
    subject: "Rings",
    text: "Rings",
    // A date made of it goes to the database.
    months: 12,
    step: { kind: "assign" },
  };
  return { ...common, about: common, input: common };
}

async function load(path: string): Promise<Service> {
  const name = (path.split("/")[1] ?? "").replace(/-(\w)/gu, (_, letter: string) =>
    letter.toUpperCase(),
  );
  const module = (await import(join(projectFolder, `app/services/${path}.ts`))) as Record<
    string,
    Service
  >;
  const service = module[name];
  if (!service) throw new Error(`${path} has no ${name}`);
  return service;
}

async function isRefused(service: Service, junk: unknown): Promise<boolean> {
  try {
    await service(house.deps, junk);
    return false;
  } catch (error) {
    return error instanceof Refusal && error.kind === "not-allowed";
  }
}

const routes = join(projectFolder, "app/routes");
const read = (route: string): string => readFileSync(join(routes, route), "utf8");

/** Files behind the admin and its extensions; the others are for customers, Shopify and the mail provider. */
const staffRoutes = (): string[] =>
  readdirSync(routes, { recursive: true, encoding: "utf8" })
    .filter((file) => /^(app\.|api\.extension\.)/u.test(file) && /\.tsx?$/u.test(file))
    .filter((file) => /export (async )?(function|const) (loader|action)\b/u.test(read(file)));

const servicesCalledIn = (route: string): string[] =>
  [...read(route).matchAll(/#app\/services\/([\w/-]+)\.ts/gu)].map(([, path]) => path ?? "");
