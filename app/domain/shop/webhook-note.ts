/** Of what a webhook of Shopify's says, what do we keep? Ids and instants: whatever else we need is asked for anew. */

export type WebhookNote = {
  /** What it speaks about: the gid of the order, customer or product, or of the return where no order is named. */
  readonly subjectGid: string | null;
  readonly kept: WebhookDetail;
};

/** Instants are ISO 8601, as Shopify wrote them. */
export type WebhookDetail = {
  readonly changedAt?: string;
  readonly editedAt?: string;
  readonly refundGid?: string;
  readonly returnGid?: string;
  readonly disputeGid?: string;
  readonly initiatedAt?: string;
  readonly finalizedAt?: string;
  readonly fulfillmentGid?: string;
  readonly fulfillmentEventGid?: string;
  /** The customer that went into another one. */
  readonly goneGid?: string;
  /** Of a dispute, or of a merge, of which only `completed` has happened. */
  readonly status?: string;
};

type Payload = Readonly<Record<string, unknown>>;

/** Requests of the law name people: they are kept whole until they are carried out. */
export const complianceTopics: readonly string[] = [
  "customers/data_request",
  "customers/redact",
  "shop/redact",
];

/** For any topic but those of the law. What a payload lacks is left out. */
export function webhookNote(topic: string, payload: object): WebhookNote {
  const given = payload as Payload;
  const [subject = ""] = topic.split("/");
  switch (subject) {
    case "orders":
      return topic === "orders/edited" ? editNote(given) : note(orderGid(given), changed(given));
    case "fulfillments":
      return note(numbered("Order", given.order_id), {
        fulfillmentGid: gidOf("Fulfillment", given),
        ...changed(given),
      });
    case "fulfillment_events":
      return note(numbered("Order", given.order_id), {
        fulfillmentGid: numbered("Fulfillment", given.fulfillment_id),
        fulfillmentEventGid: gidOf("FulfillmentEvent", given),
      });
    case "refunds":
      return note(numbered("Order", given.order_id), { refundGid: gidOf("Refund", given) });
    case "returns":
      return returnNote(given);
    case "disputes":
      return note(numbered("Order", given.order_id), {
        disputeGid: numbered("ShopifyPaymentsDispute", given.id),
        initiatedAt: textIn(given.initiated_at),
        finalizedAt: textIn(given.finalized_on),
        status: textIn(given.status),
      });
    case "customers":
      return topic === "customers/merge"
        ? mergeNote(given)
        : note(gidOf("Customer", given), changed(given));
    case "products":
      return note(gidOf("Product", given), changed(given));
    default:
      return { subjectGid: null, kept: {} };
  }
}

function editNote({ order_edit }: Payload): WebhookNote {
  const edit = objectIn(order_edit);
  return note(numbered("Order", edit.order_id), { editedAt: textIn(edit.committed_at) });
}

function returnNote(payload: Payload): WebhookNote {
  const returnGid = gidOf("Return", payload);
  const named = objectIn(payload.order);
  const order = named.id === undefined ? numbered("Order", payload.order_id) : orderGid(named);
  return note(order ?? returnGid, { returnGid });
}

const mergeNote = (payload: Payload): WebhookNote =>
  note(textIn(payload.admin_graphql_api_customer_kept_id), {
    goneGid: textIn(payload.admin_graphql_api_customer_deleted_id),
    status: textIn(payload.status),
  });

type Draft = { readonly [Key in keyof WebhookDetail]: WebhookDetail[Key] | undefined };

const note = (subjectGid: string | undefined, draft: Draft): WebhookNote => ({
  subjectGid: subjectGid ?? null,
  kept: Object.fromEntries(
    Object.entries(draft).filter(([, value]) => value !== undefined),
  ) as WebhookDetail,
});

const changed = ({ updated_at }: Payload): Draft => ({ changedAt: textIn(updated_at) });
const orderGid = (payload: Payload) => gidOf("Order", payload);

/** `admin_graphql_api_id` is preferred: some topics lack it, none lacks the number. */
const gidOf = (kind: string, payload: Payload): string | undefined =>
  textIn(payload.admin_graphql_api_id) ?? numbered(kind, payload.id);

const DIGITS = /^\d{1,20}$/;

function numbered(kind: string, id: unknown): string | undefined {
  const digits = typeof id === "number" || typeof id === "string" ? String(id) : "";
  return DIGITS.test(digits) ? `gid://shopify/${kind}/${digits}` : undefined;
}

/** Longer than any gid or instant. */
const LONGEST_TEXT = 120;

const textIn = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" && value.length <= LONGEST_TEXT ? value : undefined;

const objectIn = (value: unknown): Payload =>
  typeof value === "object" && value !== null ? (value as Payload) : {};
