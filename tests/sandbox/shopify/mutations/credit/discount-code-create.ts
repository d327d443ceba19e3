import { type Call, idOf } from "#tests/sandbox/shopify/graphql/node.ts";
import { answer } from "#tests/sandbox/shopify/mutations/base/answer.ts";
import type { Mutation } from "#tests/sandbox/shopify/mutations/base/desk.ts";
import { customerOf } from "#tests/sandbox/shopify/mutations/base/find-records.ts";
import type { DiscountCodeRecord } from "#tests/sandbox/shopify/mutations/base/ledger.ts";
import { centsOf } from "#tests/sandbox/shopify/mutations/base/read-money.ts";
import { refuse } from "#tests/sandbox/shopify/mutations/base/refused.ts";

import { discountCodeNode } from "./credit-nodes.ts";

const MAX_CODE = 255;

type Input = {
  title?: string | null;
  code?: string | null;
  startsAt?: string | null;
  endsAt?: string | null;
  usageLimit?: number | null;
  appliesOncePerCustomer?: boolean | null;
  context?: { all?: string | null; customers?: { add?: readonly string[] | null } | null } | null;
  customerSelection?: {
    all?: boolean | null;
    customers?: { add?: readonly string[] | null } | null;
  } | null;
  customerGets?: {
    items?: { all?: boolean | null } | null;
    value?: {
      percentage?: number | null;
      discountAmount?: { amount?: unknown; appliesOnEachItem?: boolean | null } | null;
    } | null;
  } | null;
  minimumRequirement?: {
    subtotal?: { greaterThanOrEqualToSubtotal?: unknown } | null;
  } | null;
};

export const discountCodeBasicCreate: Mutation = (args, call) =>
  answer({ nothing: { codeDiscountNode: null } }, () => {
    const discount = read(args.basicCodeDiscount as Input, call);
    call.ledger.discountCodes.push(discount);
    return { codeDiscountNode: discountCodeNode(discount, call) };
  });

const wrong = (field: string, message: string, code: string): never =>
  refuse(["basicCodeDiscount", ...field.split(".")], message, code);

function read(input: Input, call: Call): DiscountCodeRecord {
  const code = (input.code ?? "").trim();
  const title = (input.title ?? "").trim();
  if (title === "") wrong("title", "Title can't be blank", "BLANK");
  if (code === "") wrong("code", "Code can't be blank", "BLANK");
  if (code.length > MAX_CODE)
    wrong("code", `Code is too long (maximum is ${MAX_CODE} characters)`, "TOO_LONG");
  // Codes are told apart without regard to case.
  if (call.ledger.discountCodes.some((one) => one.code.toLowerCase() === code.toLowerCase()))
    wrong("code", "Code must be unique. Please try a different code.", "TAKEN");
  if (input.startsAt == null) wrong("startsAt", "Starts at can't be blank", "BLANK");
  const startsAt = Date.parse(input.startsAt ?? "");
  const endsAt = input.endsAt == null ? null : Date.parse(input.endsAt);
  if (endsAt !== null && endsAt <= startsAt)
    wrong("endsAt", "Ends at needs to be after starts at", "END_DATE_BEFORE_START_DATE");
  const { usageLimit = null } = input;
  if (usageLimit !== null && usageLimit < 1)
    wrong("usageLimit", "Usage limit must be greater than 0", "GREATER_THAN");
  if (input.customerGets?.items?.all !== true)
    wrong("customerGets.items", "Items in 'customer get' must be defined", "BLANK");
  const minimum = input.minimumRequirement?.subtotal?.greaterThanOrEqualToSubtotal;
  return {
    id: call.world.nextId(),
    codeId: call.world.nextId(),
    title,
    code,
    createdAt: call.world.now(),
    startsAt,
    endsAt,
    usageLimit,
    appliesOncePerCustomer: input.appliesOncePerCustomer === true,
    customerIds: readCustomers(input, call),
    value: readValue(input),
    minimumSubtotal:
      minimum == null ? null : centsOf(minimum, ["basicCodeDiscount", "minimumRequirement"]),
  };
}

function readCustomers(input: Input, call: Call): readonly number[] | null {
  const chosen = input.context ?? input.customerSelection;
  if (chosen?.all != null) return null;
  const ids = chosen?.customers?.add ?? [];
  if (ids.length === 0) wrong("context", "Context can't be blank", "BLANK");
  const at = { field: ["basicCodeDiscount", "context", "customers"], code: "INVALID" };
  for (const id of ids) customerOf(id, call, at);
  return ids.map((id) => idOf("Customer", id) ?? 0);
}

function readValue(input: Input): DiscountCodeRecord["value"] {
  const { percentage, discountAmount } = input.customerGets?.value ?? {};
  if (percentage != null) {
    if (percentage <= 0 || percentage > 1)
      wrong(
        "customerGets.value.percentage",
        "Value must be between 0.0 and 1.0",
        "VALUE_OUTSIDE_RANGE",
      );
    return { percentage };
  }
  if (!discountAmount) return wrong("customerGets.value", "Value can't be blank", "BLANK");
  const path = "customerGets.value.discountAmount.amount";
  const amount = centsOf(discountAmount.amount, ["basicCodeDiscount", ...path.split(".")]);
  if (amount <= 0) wrong(path, "Value must be greater than 0", "GREATER_THAN");
  return { amount, onEachItem: discountAmount.appliesOnEachItem === true };
}
