import type { Call } from "#tests/sandbox/shopify/graphql/node.ts";
import { answer } from "#tests/sandbox/shopify/mutations/base/answer.ts";
import type { Mutation } from "#tests/sandbox/shopify/mutations/base/desk.ts";
import { customerOf } from "#tests/sandbox/shopify/mutations/base/find-records.ts";
import { isEmail, isPhone } from "#tests/sandbox/shopify/mutations/base/read-address.ts";
import { readTags } from "#tests/sandbox/shopify/mutations/base/read-tags.ts";
import { refuse } from "#tests/sandbox/shopify/mutations/base/refused.ts";
import { customerNode } from "#tests/sandbox/shopify/nodes/customer-node.ts";
import type { CustomerRecord } from "#tests/sandbox/shopify/seed/records.ts";

const MAX_NAME = 255;

type Input = {
  id?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  email?: string | null;
  phone?: string | null;
  note?: string | null;
  tags?: readonly string[] | null;
};

/** Changes what the input names. An address or a number belongs to one customer only. */
export const customerUpdate: Mutation = (args, call) =>
  answer({ nothing: { customer: null } }, () => {
    const input = args.input as Input;
    if (input.id == null) return refuse(["id"], "Customer id can't be blank");
    const customer = customerOf(input.id, call, { field: ["id"] });
    const change = read(input, customer, call);
    return {
      customer: customerNode(
        call.world.changeCustomer(customer.id, () => change),
        call,
      ),
    };
  });

function read(input: Input, customer: CustomerRecord, call: Call): Partial<CustomerRecord> {
  for (const name of ["firstName", "lastName"] as const) {
    if ((input[name] ?? "").length > MAX_NAME)
      refuse([name], `${name} is too long (maximum is ${MAX_NAME} characters)`);
  }
  const email = input.email == null ? null : readEmail(input.email, customer, call);
  return {
    ...(input.firstName === undefined ? {} : { firstName: input.firstName ?? "" }),
    ...(input.lastName === undefined ? {} : { lastName: input.lastName ?? "" }),
    ...(email === null
      ? {}
      : { email, verifiedEmail: email === customer.email && customer.verifiedEmail }),
    ...(input.phone === undefined ? {} : { phone: readPhone(input.phone, customer, call) }),
    ...(input.note === undefined ? {} : { note: input.note || null }),
    ...(input.tags == null ? {} : { tags: readTags(input.tags, ["tags"]) }),
  };
}

function readEmail(value: string, customer: CustomerRecord, call: Call): string {
  const email = value.trim().toLowerCase();
  if (!isEmail(email)) refuse(["email"], "Email is invalid");
  const isTaken = call.shop.customers.some(
    (other) => other.id !== customer.id && other.email.toLowerCase() === email,
  );
  return isTaken ? refuse(["email"], "Email has already been taken") : email;
}

/** Kept as E.164; a number without a country is one of the shop's. */
function readPhone(value: string | null, customer: CustomerRecord, call: Call): string | null {
  if (value === null || value.trim() === "") return null;
  if (!isPhone(value)) refuse(["phone"], "Phone is invalid");
  const digits = value.replace(/\D/g, "");
  const isAmerican = call.shop.address.countryCode === "US" && digits.length === 10;
  const phone = !value.trim().startsWith("+") && isAmerican ? `+1${digits}` : `+${digits}`;
  const isTaken = call.shop.customers.some(
    (other) => other.id !== customer.id && other.phone === phone,
  );
  return isTaken ? refuse(["phone"], "Phone has already been taken") : phone;
}
