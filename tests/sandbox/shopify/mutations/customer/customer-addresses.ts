import { type Call, gid, idOf } from "#tests/sandbox/shopify/graphql/node.ts";
import { answer } from "#tests/sandbox/shopify/mutations/base/answer.ts";
import type { Mutation, Mutations } from "#tests/sandbox/shopify/mutations/base/desk.ts";
import { customerOf } from "#tests/sandbox/shopify/mutations/base/find-records.ts";
import {
  type AddressInput,
  emptyAddress,
  readAddress,
} from "#tests/sandbox/shopify/mutations/base/read-address.ts";
import { refuse } from "#tests/sandbox/shopify/mutations/base/refused.ts";
import { customerNode } from "#tests/sandbox/shopify/nodes/customer-node.ts";
import { addressNode } from "#tests/sandbox/shopify/nodes/money-node.ts";
import type { AddressRecord, CustomerRecord } from "#tests/sandbox/shopify/seed/records.ts";

const customerAddressCreate: Mutation = (args, call) =>
  answer({ nothing: { address: null } }, () => {
    const customer = customerOf(args.customerId, call, { field: ["customerId"] });
    const none = {
      ...emptyAddress(call.shop.address),
      firstName: customer.firstName,
      lastName: customer.lastName,
    };
    const read = readAddress(args.address as AddressInput, none, ["address"]);
    const address = { ...read, id: call.world.nextId() };
    save(call, customer, address, args.setAsDefault === true);
    return { address: addressNode(address) };
  });

const customerAddressUpdate: Mutation = (args, call) =>
  answer({ nothing: { address: null } }, () => {
    const customer = customerOf(args.customerId, call, { field: ["customerId"] });
    const known = addressOf(customer, args.addressId);
    const address = readAddress(args.address as AddressInput, known, ["address"]);
    save(call, customer, address, args.setAsDefault === true);
    return { address: addressNode(address) };
  });

const customerAddressDelete: Mutation = (args, call) =>
  answer({ nothing: { deletedAddressId: null } }, () => {
    const customer = customerOf(args.customerId, call, { field: ["customerId"] });
    const { id } = addressOf(customer, args.addressId);
    call.world.changeCustomer(customer.id, ({ addresses }) => ({
      addresses: addresses.filter((one) => one.id !== id),
    }));
    return { deletedAddressId: gid("MailingAddress", id) };
  });

const customerUpdateDefaultAddress: Mutation = (args, call) =>
  answer({ nothing: { customer: null } }, () => {
    const customer = customerOf(args.customerId, call, { field: ["customerId"] });
    const changed = save(call, customer, addressOf(customer, args.addressId), true);
    return { customer: customerNode(changed, call) };
  });

export const customerAddresses: Mutations = {
  customerAddressCreate,
  customerAddressUpdate,
  customerAddressDelete,
  customerUpdateDefaultAddress,
};

function addressOf(customer: CustomerRecord, id: unknown): AddressRecord {
  const number = idOf("MailingAddress", id);
  const address = customer.addresses.find((one) => one.id === number);
  return address ?? refuse(["addressId"], "Address does not exist");
}

/** The first address is the default one. */
function save(
  call: Call,
  customer: CustomerRecord,
  address: AddressRecord,
  isDefault: boolean,
): CustomerRecord {
  return call.world.changeCustomer(customer.id, ({ addresses }) => {
    if (isDefault)
      return { addresses: [address, ...addresses.filter(({ id }) => id !== address.id)] };
    return addresses.some(({ id }) => id === address.id)
      ? { addresses: addresses.map((one) => (one.id === address.id ? address : one)) }
      : { addresses: [...addresses, address] };
  });
}
