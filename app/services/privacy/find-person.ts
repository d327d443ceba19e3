// Under which addresses, names and orders is a customer known in this shop?
import type { Tx } from "#app/data/db.server.ts";
import {
  findPersonInCopies,
  findPersonOnTickets,
} from "#app/data/records/concerned-tickets.server.ts";
import { listOwnAddresses } from "#app/data/records/own-addresses.server.ts";
import { samePerson, type ErasedPerson } from "#app/domain/privacy/erased-person.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";

/** A step of a transaction. The shop's own addresses and its staff's are never a customer's. */
export async function findPerson(
  tx: Tx,
  shopId: ShopId,
  named: ErasedPerson,
): Promise<ErasedPerson> {
  const inCopies = samePerson([named, ...(await findPersonInCopies(tx, shopId, named))]);
  const own = await listOwnAddresses(tx, shopId);
  const known = withoutOwn(inCopies, own);
  return withoutOwn(samePerson([known, await findPersonOnTickets(tx, shopId, known)]), own);
}

function withoutOwn(
  person: ErasedPerson,
  own: { readonly addresses: readonly string[]; readonly names: readonly string[] },
): ErasedPerson {
  return {
    ...person,
    addresses: person.addresses.filter((address) => !own.addresses.includes(address)),
    names: person.names.filter((name) => !own.names.includes(name)),
  };
}
