import { inShop } from "#app/data/db.server.ts";
import { saveMember } from "#app/data/records/members.server.ts";
import type { MemberId } from "#app/domain/shared/ids.ts";
import type { Role } from "#app/domain/shop/role.ts";
import type { TestShop } from "#tests/support/builders.ts";
import type { TestHouse } from "#tests/support/make-deps.ts";

let members = 0;

/** One more member of the shop's staff, an agent unless told otherwise. */
export async function aMember(
  house: TestHouse,
  shop: TestShop,
  { name, role = "agent" }: { readonly name?: string; readonly role?: Role } = {},
): Promise<{ readonly id: MemberId; readonly name: string; readonly role: Role }> {
  members += 1;
  const member = { id: house.deps.newId<MemberId>(), name: name ?? `Member ${members}`, role };
  await inShop(house.deps.db, shop.id, (tx) =>
    saveMember(tx, shop.id, {
      ...member,
      shopifyUserId: `9${members}`,
      email: `member-${members}@mejurn.example`,
      firstSeenAt: new Date(house.clock()),
    }),
  );
  return member;
}
