// A customer who has left traces in every table and in the blob store, with words that nobody else uses.
import pg from "pg";
import type { MessageId, TicketId } from "#app/domain/shared/ids.ts";
import { indexSearch } from "#app/services/search/index-search.ts";
import { mergeTickets } from "#app/services/ticket/merge-tickets.ts";
import {
  aCustomerMail,
  aReply,
  arrives,
  aTicket,
  type TestShop,
  type TestTicket,
} from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { asRoot } from "#tests/support/find-traces.ts";
import { lookAt } from "#tests/support/look-at.ts";
import type { TestHouse } from "#tests/support/make-deps.ts";

export const known = {
  name: "Zuzanna Quillfeather",
  address: "zuzanna.quillfeather@nowhere.example",
  second: "zq.second@elsewhere.example",
  phone: "+49 151 7766554",
  street: "Irrlichtgasse 77",
  word: "xylokarp",
  order: "#ZQ7700",
  customerId: 77001,
  orderId: 77002,
  customerGid: "gid://shopify/Customer/77001",
  orderGid: "gid://shopify/Order/77002",
};

/** None of these may be left, in whatever case. */
export const traces = [
  "zuzanna",
  "quillfeather",
  "zq.second",
  "7766554",
  "irrlichtgasse",
  known.word,
  "zq7700",
  "77001",
  "77002",
];

export const other = { from: "bo.tal@post.example", fromName: "Bo Tal" };

export type KnownCustomer = {
  readonly own: TestTicket;
  /** Of somebody else, with a message of hers. */
  readonly shared: TestTicket;
  /** Hers, which was merged into it. */
  readonly merged: TestTicket;
};

/** Everything that the product writes of its own accord. */
export async function aKnownCustomer(house: TestHouse, shop: TestShop): Promise<KnownCustomer> {
  const her = { from: known.address, fromName: known.name };
  const photo = {
    filename: `${known.word}.txt`,
    contentType: "text/plain",
    content: Buffer.from(`my ${known.word} ring`),
  };
  const own = await aTicket(house, shop, {
    ...her,
    subject: `The ${known.word} of ${known.order}`,
    text: `Please ship my ${known.word} to ${known.street}, call ${known.phone}. Where is it?`,
    attachments: [photo],
    client: "apple",
    seed: "hers",
  });
  await aReply(house, shop, own, { text: `Dear Zuzanna, the ${known.word} goes out tomorrow.` });
  const merged = await aTicket(house, shop, { ...her, text: `Also the ${known.word} for Bo?` });
  const shared = await aTicket(house, shop, { ...other, text: "Where is my bracelet?" });
  await mergeTickets(house.deps, {
    shopId: shop.id,
    ticketId: merged.id,
    into: shared.id,
    by: shop.owner,
  });
  await arrives(
    house,
    shop,
    aCustomerMail({
      ...other,
      client: "gmail",
      text: "I agree with that, please go on.",
      inReplyTo: shared.messageIdHeader,
      quote: {
        from: `${known.name} <${known.address}>`,
        date: new Date("2026-11-22T10:00:00Z"),
        text: `The ${known.word} is mine.`,
        html: `<p>The ${known.word} is mine.</p>`,
      },
    }),
    { from: other.from },
  );
  // The same mail by another route, a machine's answer, and one that nobody could read.
  const again = aCustomerMail({
    ...her,
    text: `Again ${known.word}`,
    seed: "again",
    date: new Date("2026-11-23T10:00:00Z"),
  });
  await arrives(house, shop, again, { from: known.address });
  await arrives(house, shop, Buffer.concat([Buffer.from("X-Route: two\r\n"), again]), {
    from: known.address,
  });
  await arrives(
    house,
    shop,
    Buffer.concat([
      Buffer.from("Auto-Submitted: auto-replied\r\n"),
      aCustomerMail({ ...her, subject: `Out of office ${known.word}`, text: known.word }),
    ]),
    { from: known.address },
  );
  await arrives(house, shop, aCustomerMail({ ...her, text: `parked ${known.word}` }), {
    from: known.address,
    setAside: `too large, says ${known.address}`,
  });
  await drainJobs(house);
  return { own, shared, merged };
}

type Cell = string | number | boolean | Date | object | null;

/** And everything that other parts of the product may have written, row by row. */
export async function fillTables(
  house: TestHouse,
  shop: TestShop,
  { own, shared }: KnownCustomer,
): Promise<void> {
  const client = new pg.Client({ connectionString: asRoot(house.database.ownerUrl) });
  await client.connect();
  const now = new Date(house.clock());
  const id = () => house.deps.newId<string>();
  const json = (value: object) => JSON.stringify(value);
  const { word, customerGid, orderGid, address, second, phone, street, name, order } = known;
  const insert = async (table: string, row: Readonly<Record<string, Cell>>): Promise<void> => {
    const all = { shopId: shop.id, ...row };
    const columns = Object.keys(all).map((column) => `"${column}"`);
    const places = columns.map((_, index) => `$${index + 1}`);
    await client.query(
      `insert into "${table}" (${columns.join(", ")}) values (${places.join(", ")})`,
      Object.values(all),
    );
  };
  const ticket = { ticketId: own.id };
  const byMember = { memberId: shop.owner.id };
  try {
    await client.query(
      `update "Ticket" set "orderName" = $2, "investigating" = $3, "ownDueReason" = $4 where "id" = $1`,
      [own.id, order, json({ what: word, until: now.toISOString(), by: "Marlen" }), word],
    );
    await client.query(`delete from "CustomerLink" where "ticketId" = $1`, [own.id]);
    await insert("CustomerLink", {
      ...ticket,
      state: "linked",
      customerGid,
      because: word,
      tried: [word],
      fetchedAt: now,
    });
    await insert("OrderLink", {
      ...ticket,
      orderGid,
      orderName: order,
      because: word,
      linkedAt: now,
    });
    await insert("CustomerCandidate", { ticketId: shared.id, customerGid, because: word, at: now });
    await insert("OrderCandidate", { ticketId: shared.id, orderGid, because: word, at: now });
    await insert("RejectedLink", {
      ticketId: shared.id,
      gid: customerGid,
      address,
      byId: shop.owner.id,
      at: now,
    });
    await insert("CustomerCopy", {
      customerGid,
      facts: json({
        displayName: name,
        email: second,
        phone,
        addresses: [{ name, lines: [street] }],
        note: word,
      }),
      fetchedAt: now,
    });
    await insert("OrderCopy", {
      orderGid,
      orderName: order,
      email: second,
      customerGid,
      facts: json({ name: order, shippingAddress: { name, lines: [street] }, note: word }),
      details: json({ note: word }),
      changedAt: now,
      fetchedAt: now,
    });
    await insert("ProductCopy", {
      productGid: "gid://shopify/Product/1",
      facts: json({ title: "Ring", description: `made for ${name}, ${address}` }),
      changedAt: now,
      fetchedAt: now,
    });
    await insert("OrderEvent", {
      orderGid,
      key: `delivered ${word}`,
      kind: "delivered",
      at: now,
      detail: json({ to: street }),
      seenAt: now,
    });
    await insert("ParcelWatch", {
      fulfillmentGid: "gid://shopify/Fulfillment/9",
      orderGid,
      orderName: order,
      labelAt: now,
    });
    await insert("ShopifyAction", {
      id: id(),
      key: id(),
      ...ticket,
      orderGid,
      customerGid,
      kind: "refund",
      ...byMember,
      reason: word,
      input: json({ note: word, address: street }),
      before: json([{ name, value: word }]),
      after: json([{ name, value: word }]),
      state: "done",
      errors: json([{ message: word }]),
      createdAt: now,
      finishedAt: now,
    });
    await insert("ShopifyAction", {
      id: id(),
      key: id(),
      customerGid,
      kind: "change-email",
      ...byMember,
      input: json({ email: second }),
      state: "queued",
      createdAt: now,
    });
    await insert("AccessEntry", {
      id: id(),
      at: now,
      ...byMember,
      kind: "search",
      detail: json({ words: `${address} ${name}` }),
    });
    await insert("AccessEntry", {
      id: id(),
      at: now,
      ...byMember,
      kind: "reveal",
      ...ticket,
      detail: json({ id: own.messageId, reason: word }),
    });
    await insert("TicketEvent", {
      id: id(),
      ...ticket,
      kind: "order-linked",
      actor: "loupe",
      detail: json({ kind: "order-linked", order, because: word }),
      at: now,
    });
    await insert("TicketEvent", {
      id: id(),
      ticketId: shared.id,
      kind: "participant-accepted",
      actor: shop.owner.id,
      detail: json({ kind: "participant-accepted", address, by: "Marlen" }),
      at: now,
    });
    await insert("TicketPromise", {
      id: id(),
      ...ticket,
      messageId: own.messageId,
      words: `the ${word} by Friday`,
      byAt: now,
      state: "struck",
      createdAt: now,
    });
    await insert("ProofOverride", {
      id: id(),
      ...ticket,
      ...byMember,
      intent: "reply",
      level: "unproven",
      reason: "phone",
      words: word,
      at: now,
    });
    await insert("Confirmation", {
      id: id(),
      ...ticket,
      messageId: own.messageId,
      orderGid,
      orderName: order,
      address: second,
      tokenMac: id(),
      askedById: shop.owner.id,
      askedAt: now,
      expiresAt: now,
    });
    await insert("Notice", {
      id: id(),
      ...byMember,
      ...ticket,
      kind: "warning",
      detail: json({
        number: "MJ-1",
        subject: `The ${word}`,
        clocks: [],
        dueAt: now.toISOString(),
        readBy: now.toISOString(),
      }),
      at: now,
    });
    await insert("DeliveryEvent", {
      id: id(),
      messageId: await replyOf(client, own.id),
      providerEventId: id(),
      kind: "bounce",
      reason: `no such user ${address}`,
      recipient: address,
      at: now,
      receivedAt: now,
    });
    await insert("ShopWebhook", {
      id: id(),
      webhookId: id(),
      topic: "orders/updated",
      payload: json({ id: known.orderId, email: second, note: word }),
      receivedAt: now,
      subjectGid: orderGid,
      appliedAt: now,
    });
    await insert("ShopWebhook", {
      id: id(),
      webhookId: id(),
      topic: "customers/update",
      payload: json({ id: known.customerId, note: word }),
      receivedAt: now,
      appliedAt: now,
    });
    await insert("PrivacyRequest", {
      id: id(),
      kind: "data-request",
      webhookId: id(),
      customerGid,
      address,
      receivedAt: now,
      dueAt: now,
      doneAt: now,
    });
    await insert("FlowRun", {
      runId: id(),
      handle: "create-ticket",
      at: now,
      ...ticket,
      result: word,
    });
    await insert("FlowTrigger", {
      id: id(),
      handle: "ticket-created",
      ...ticket,
      subject: word,
      at: now,
      trouble: `${address} was refused`,
    });
    await insert("OrderSync", {
      changedUpTo: now,
      lookedAt: now,
      trouble: `the order of ${address} could not be read`,
    });
    await insert("MailSettings", {
      spamThreshold: 5,
      blockedSenders: [address, "spam@post.example"],
      formMailers: [],
      forwarders: [],
      canary: true,
      acknowledge: false,
      acknowledgement: `Unlike ${address}, you get an answer.`,
      changedAt: now,
    });
    await insert("OrderSettings", { returnRule: `As agreed with ${address}`, changedAt: now });
    await insert("CheckSettings", { forbiddenWords: ["cheap", address], changedAt: now });
    await insert("SlaSettings", { missCauses: [`${address} again`], changedAt: now });
    await insert("SurveySettings", {
      words: json({ en: { thanks: `Unlike ${address}, you are heard.` } }),
      changedAt: now,
    });
    await insert("Survey", {
      id: id(),
      ...ticket,
      addressKey: id(),
      language: "en",
      plannedAt: now,
      dueAt: now,
      messageId: own.messageId,
      sentAt: now,
      expiresAt: now,
      tokenHash: id(),
      rating: 1,
      comment: `My ${word} never came to ${street}`,
      answeredAt: now,
    });
    await fillWorkspace();
    await client.query(
      `insert into pgboss.job (name, data, state, output, completed_on, start_after) values
        ('refresh-customer', $1, 'completed', $2, now(), now()), ('link-customer', $3, 'failed', $2, now(), now()),
        ('refresh-order', $4, 'created', null, null, now() + interval '1 day')`,
      [
        json({ shopId: shop.id, customerGid }),
        json({ reason: `${word} ${address}` }),
        json({ shopId: shop.id, ticketId: own.id }),
        json({ shopId: shop.id, orderGid }),
      ],
    );
  } finally {
    await client.end();
  }

  /** What staff keeps while it works: drafts with files, tags, views, texts, rules. */
  async function fillWorkspace(): Promise<void> {
    const upload = (row: Readonly<Record<string, Cell>>) =>
      insert("Upload", {
        id: id(),
        ...byMember,
        contentType: "text/plain",
        bytes: 20,
        at: now,
        fileName: `${word}.txt`,
        ...row,
      });
    const reply = await replyOf(client, own.id);
    await client.query(
      `update "Message" set "bcc" = $1, "sendLater" = $2, "heldFor" = $3, "beforeSend" = $4, "journey" = $5 where "id" = $6`,
      [
        [second],
        json({ hours: "own", words: word }),
        word,
        json({ html: word }),
        json([{ at: now, kind: "bounced", words: `550 ${word}` }]),
        reply,
      ],
    );
    for (const [ticketId, kind] of [
      [own.id, "reply"],
      [shared.id, "note"],
    ] as const) {
      const draftId = id();
      await insert("Draft", {
        id: draftId,
        ticketId,
        ...byMember,
        kind,
        html: `<p>Dear Zuzanna, about the <b>${word}</b></p>`,
        to: [address],
        cc: [],
        bcc: [second],
        subject: `The ${word}`,
        seenOrders: json([{ orderGid }]),
        more: json({ reason: word }),
        startedAt: now,
        changedAt: now,
      });
      await upload({
        draftId,
        blobName: await putBlob(house, shop, `${word} of a draft, ${kind}`),
      });
    }
    await upload({ messageId: reply, blobName: await putBlob(house, shop, `${word} of a reply`) });
    await upload({
      fileName: `for ${address}.txt`,
      blobName: await putBlob(house, shop, "nobody's"),
    });
    await insert("Suppression", { address, reason: "bounced", words: `550 ${address}`, at: now });
    const tagId = id();
    await insert("Tag", {
      id: tagId,
      name: `VIP ${name}`,
      key: "vip zuzanna quillfeather",
      createdAt: now,
    });
    await insert("TicketTag", { ticketId: shared.id, tagId, at: now });
    await insert("Follower", { ...ticket, ...byMember, at: now });
    await insert("Mention", { messageId: reply, ...byMember });
    await insert("Presence", { ...ticket, ...byMember, tabId: "tab", seenAt: now });
    const filters = json({ words: address });
    const dates = { createdAt: now, changedAt: now };
    await insert("SavedView", { id: id(), name: `Mail of ${name}`, filters, ...dates });
    const savedReplyId = id();
    const savedReply = { id: savedReplyId, name: "Hello", html: `<p>Dear ${name}</p>` };
    await insert("SavedReply", { ...savedReply, ...dates });
    await insert("SavedReplyUse", {
      messageId: reply,
      savedReplyId,
      version: 1,
      filled: `Dear ${name}, your ${word}`,
      kept: 0.5,
      at: now,
    });
    await fillQuality(reply);
    await fillTexts(savedReplyId);
    await insert("BulkChange", {
      id: id(),
      ...byMember,
      change: json({ kind: "status", reason: word }),
      tickets: json([
        { ticketId: own.id, was: { subject: word } },
        { ticketId: shared.id, was: { status: "open" } },
      ]),
      key: id(),
      at: now,
    });
    const ruleId = id();
    await insert("Rule", {
      id: ruleId,
      name: `Mail of ${address}`,
      trigger: json({ kind: "mail-arrives" }),
      conditions: json([{ from: address }]),
      actions: json([{ tag: name }]),
      ...dates,
    });
    await insert("RuleRun", {
      ruleId,
      ...ticket,
      key: own.messageId,
      version: 1,
      outcome: json({ held: [word] }),
      at: now,
    });
    await insert("RuleTrial", {
      id: id(),
      ruleId,
      rule: json({ name: word, conditions: [{ from: address }] }),
      since: now,
      total: 2,
      ticketIds: [own.id, shared.id],
      startedAt: now,
      ...{ byId: byMember.memberId },
    });
    await indexSearch(house.deps, { shopId: shop.id });
    await insert("SendingDomain", { id: id(), domain: "mejurn.example", createdAt: now });
  }

  /** What staff says of answers, and of the customer's complaint. */
  async function fillQuality(reply: MessageId): Promise<void> {
    const by = { byId: shop.owner.id, at: now };
    await insert("Complaint", {
      id: id(),
      ...ticket,
      openedAt: now,
      about: `The ${word} came broken`,
      outcome: "upheld",
      remedy: `A new one to ${street}`,
      answeredAt: now,
    });
    const wrong = `the ${word} goes to ${street}`;
    const corrected = { ...ticket, correctsId: reply, messageId: reply };
    await insert("Correction", { id: id(), ...corrected, cause: "order-facts", wrong, ...by });
    const reasons = json([{ why: "corrected", at: now.toISOString() }]);
    const note = `Read ${name}'s mail to its end`;
    await insert("Review", { id: id(), ...ticket, reasons, queuedAt: now, note });
    const example = { title: `The ${word}`, note, addedAt: now, addedById: shop.owner.id };
    await insert("ExampleTicket", { ...ticket, ...example });
  }

  /** What the shop says for everybody to read, and a saved reply that quotes what it said before. */
  async function fillTexts(savedReplyId: string): Promise<void> {
    const text = { key: "policy:REFUND_POLICY", title: "Refund policy", body: "Within 14 days." };
    await insert("ShopText", { ...text, version: 1, changedAt: now, seenAt: now });
    await insert("ShopTextVersion", { ...text, version: 1, at: now });
    const drift = { key: text.key, version: 1, quotes: ["within 30 days"], at: now };
    await insert("ReplyDrift", { savedReplyId, ...drift });
    await insert("TextSync", { policiesAt: now, productsAt: now, productsChangedTo: now });
  }
}

/** The name of a blob of the shop's with these words. */
async function putBlob(house: TestHouse, shop: TestShop, words: string): Promise<string> {
  const { shopKey } = await lookAt(house, shop).shop();
  return house.deps.blobs.put(house.deps.shopKeys.open(shop.id, shopKey), Buffer.from(words));
}

async function replyOf(client: pg.Client, ticketId: TicketId): Promise<MessageId> {
  const { rows } = await client.query<{ id: MessageId }>(
    `select "id" from "Message" where "ticketId" = $1 and "kind" = 'outbound'`,
    [ticketId],
  );
  if (!rows[0]) throw new Error("there is no reply");
  return rows[0].id;
}

/** Shopify's payload; a delivery of its own. */
export const redactPayload = {
  shop_id: 1,
  shop_domain: "mejurn.myshopify.com",
  customer: { id: known.customerId, email: known.address, phone: known.phone },
  orders_to_redact: [known.orderId],
};
