import type { Urgency } from "#app/domain/sla/default-targets.ts";

/** What does a workflow of Shopify Flow want done? Each action has its folder in extensions/, with the same fields. */

export const flowActions = ["create-ticket", "add-note", "set-urgency"] as const;
export type FlowActionHandle = (typeof flowActions)[number];

export type FlowWish =
  | {
      readonly kind: "create-ticket";
      readonly orderGid: string;
      readonly subject: string;
      readonly note: string;
      readonly urgency: Urgency;
    }
  /** `ticket`: its id, or its number as people write it. */
  | { readonly kind: "add-note"; readonly ticket: string; readonly note: string }
  | { readonly kind: "set-urgency"; readonly ticket: string; readonly urgency: Urgency };

export type FlowRead =
  | { readonly kind: "wish"; readonly wish: FlowWish }
  /** What the workflow's owner has to put right. */
  | { readonly kind: "unclear"; readonly why: string };

const SUBJECT_CHARACTERS = 250;
const NOTE_CHARACTERS = 10_000;
const TICKET_CHARACTERS = 60;

/** `properties` as Flow posts them: the fields of the action's definition by their keys. */
export function readFlowAction(
  handle: FlowActionHandle,
  properties: Readonly<Record<string, unknown>>,
): FlowRead {
  const text = (key: string, limit: number) => {
    const value = properties[key];
    return typeof value === "string" ? value.trim().slice(0, limit) : "";
  };
  const urgency = readUrgency(text("urgency", 20), handle === "create-ticket");
  const note = text("note", NOTE_CHARACTERS);
  const ticket = text("ticket", TICKET_CHARACTERS);
  switch (handle) {
    case "create-ticket": {
      const orderGid = gidOf("Order", properties.order_id);
      const subject = text("subject", SUBJECT_CHARACTERS).replace(/\s+/g, " ");
      if (orderGid === null) return unclear("The action has no order.");
      if (subject === "") return unclear("The action has no subject.");
      if (note === "") return unclear("The action has no note.");
      if (urgency === null) return unclear(URGENCY);
      return { kind: "wish", wish: { kind: handle, orderGid, subject, note, urgency } };
    }
    case "add-note":
      if (ticket === "") return unclear("The action names no ticket.");
      if (note === "") return unclear("The action has no note.");
      return { kind: "wish", wish: { kind: handle, ticket, note } };
    case "set-urgency":
      if (ticket === "") return unclear("The action names no ticket.");
      if (urgency === null) return unclear(URGENCY);
      return { kind: "wish", wish: { kind: handle, ticket, urgency } };
  }
}

const URGENCY = "Urgency is either urgent or general.";

const unclear = (why: string): FlowRead => ({ kind: "unclear", why });

function readUrgency(typed: string, mayBeEmpty: boolean): Urgency | null {
  const word = typed.toLowerCase();
  if (word === "urgent" || word === "general") return word;
  return word === "" && mayBeEmpty ? "general" : null;
}

/** Flow names what it refers to by number, as a number or as its digits; newer fields hold the gid. */
function gidOf(kind: string, value: unknown): string | null {
  const text = typeof value === "number" ? String(value) : typeof value === "string" ? value : "";
  if (/^[1-9]\d{0,19}$/.test(text)) return `gid://shopify/${kind}/${text}`;
  return new RegExp(`^gid://shopify/${kind}/\\d{1,20}$`).test(text) ? text : null;
}
