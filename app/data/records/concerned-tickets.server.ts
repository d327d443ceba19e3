// On which tickets, in which mail and under which names is a person in this shop?
import { Prisma } from "@prisma/client";
import { gidsOf, patternsOfIds, type ErasedPerson } from "#app/domain/privacy/erased-person.ts";
import type { MessageToJudge } from "#app/domain/privacy/erasure-plan.ts";
import type { InboundEmailId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Tx } from "#app/data/db.server.ts";
import { namesGid } from "./named-gids.server.ts";

export type ConcernedTicket = {
  readonly ticketId: TicketId;
  /** It is the person's; on others they only wrote, or were named in a copy line. */
  readonly own: boolean;
};

/** In the order of their ids. */
export async function listConcernedTickets(
  tx: Tx,
  shopId: ShopId,
  person: ErasedPerson,
  page: { readonly after: TicketId | null; readonly limit: number },
): Promise<ConcernedTicket[]> {
  const { addresses, customerGid, orderGids } = person;
  return tx.$queryRaw<ConcernedTicket[]>(Prisma.sql`
    with own as (
      select "id" from "Ticket" where "shopId" = ${shopId}::uuid and lower("customerAddress") = any(${addresses}::text[])
      union select "ticketId" from "CustomerLink" where "shopId" = ${shopId}::uuid and "customerGid" = ${customerGid}
      union select "ticketId" from "OrderLink" where "shopId" = ${shopId}::uuid and "orderGid" = any(${orderGids}::text[])
    ), concerned as (
      select "id", true as "own" from own
      union select "ticketId", false from "Message" where "shopId" = ${shopId}::uuid
        and (lower("fromAddress") = any(${addresses}::text[])
          or exists (select 1 from unnest("to") one where lower(one) = any(${addresses}::text[])))
      union select "ticketId", false from "Participant" where "shopId" = ${shopId}::uuid
        and lower("address") = any(${addresses}::text[])
      union select "ticketId", false from "Confirmation" where "shopId" = ${shopId}::uuid
        and (lower("address") = any(${addresses}::text[]) or "orderGid" = any(${orderGids}::text[]))
    )
    select "id" as "ticketId", bool_or("own") as "own" from concerned
    where (${page.after}::uuid is null or "id" > ${page.after}::uuid) group by 1 order by 1 limit ${page.limit}`);
}

/** Addresses and names under which the person is known to the stored copies of what Shopify says, and to the tickets. */
export async function findPersonInCopies(
  tx: Tx,
  shopId: ShopId,
  person: ErasedPerson,
): Promise<Partial<ErasedPerson>[]> {
  const { addresses, customerGid, orderGids } = person;
  type Row = {
    orderGid: string | null;
    address: string | null;
    phone: string | null;
    names: (string | null)[];
  };
  const rows = await tx.$queryRaw<Row[]>`
    select null as "orderGid", "facts"->>'email' as "address", "facts"->>'phone' as "phone",
      array["facts"->>'displayName', "facts"#>>'{defaultAddress,name}']
        || array(select one->>'name' from jsonb_array_elements(case jsonb_typeof("facts"->'addresses') when 'array'
            then "facts"->'addresses' else '[]' end) one) as "names"
    from "CustomerCopy" where "shopId" = ${shopId}::uuid and "customerGid" = ${customerGid}
    union all
    select "orderGid", coalesce("email", "facts"->>'email'), "facts"->>'phone', array["facts"#>>'{shippingAddress,name}']
    from "OrderCopy" where "shopId" = ${shopId}::uuid and ("customerGid" = ${customerGid}
      or "orderGid" = any(${orderGids}::text[]) or lower("email") = any(${addresses}::text[]))`;
  return rows.map(({ orderGid, address, phone, names }) => ({
    orderGids: orderGid === null ? [] : [orderGid],
    addresses: address === null ? [] : [address],
    phones: phone === null ? [] : [phone],
    names: names.filter((name) => name !== null),
  }));
}

/** Names under which these addresses are on tickets, and the addresses of tickets that are linked to the person. */
export async function findPersonOnTickets(
  tx: Tx,
  shopId: ShopId,
  person: ErasedPerson,
): Promise<Partial<ErasedPerson>> {
  const { addresses, customerGid, orderGids } = person;
  const rows = await tx.$queryRaw<{ address: string | null; name: string | null }[]>`
    select "customerAddress" as "address", "customerName" as "name" from "Ticket" t
      where t."shopId" = ${shopId}::uuid and (lower(t."customerAddress") = any(${addresses}::text[])
        or exists (select 1 from "CustomerLink" l where l."shopId" = t."shopId" and l."ticketId" = t."id"
          and l."customerGid" = ${customerGid}))
    union select null, "customerName" from "Ticket" t where t."shopId" = ${shopId}::uuid
      and exists (select 1 from "OrderLink" o where o."shopId" = t."shopId" and o."ticketId" = t."id"
        and o."orderGid" = any(${orderGids}::text[]))
    union select null, "name" from "Participant" where "shopId" = ${shopId}::uuid and lower("address") = any(${addresses}::text[])
    union select null, "fromName" from "Message" where "shopId" = ${shopId}::uuid
      and lower("fromAddress") = any(${addresses}::text[])`;
  return {
    addresses: rows.flatMap(({ address }) => (address?.includes("@") ? [address] : [])),
    names: rows.flatMap(({ name }) => (name === null || name.includes("@") ? [] : [name])),
  };
}

export type TicketToErase = {
  readonly customerAddress: string;
  readonly messages: readonly MessageToJudge[];
};

/** Locks the ticket until the transaction ends, and lists its messages. Null when there is none in this shop. */
export async function lockTicketToErase(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<TicketToErase | null> {
  const [ticket] = await tx.$queryRaw<{ customerAddress: string }[]>`
    select lower("customerAddress") as "customerAddress" from "Ticket"
    where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid for update`;
  if (!ticket) return null;
  const messages = await tx.$queryRaw<MessageToJudge[]>`
    select "id" as "messageId", "kind", lower("fromAddress") as "from",
      array(select lower(one) from unnest("to") one) as "to",
      "replyText" is null or coalesce("quotedText", '') <> '' or "quotedHtml" is not null or "forwarded" is not null as "quotes"
    from "Message" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid order by "at", "id"`;
  return { ...ticket, messages };
}

/** Mail of the person that stands on no ticket: screened, parked, or not read yet; and what a machine said of mail to them. */
export async function listStrayMail(
  tx: Tx,
  shopId: ShopId,
  person: ErasedPerson,
  limit: number,
): Promise<InboundEmailId[]> {
  const { addresses } = person;
  const rows = await tx.$queryRaw<{ id: InboundEmailId }[]>`
    select e."id" from "InboundEmail" e
    where e."shopId" = ${shopId}::uuid and e."erasedAt" is null
      and not exists (select 1 from "Message" m where m."shopId" = e."shopId" and m."inboundEmailId" = e."id")
      and (lower(e."envelope"->>'from') = any(${addresses}::text[])
        or concat_ws(' ', e."from", e."subject", e."verdict"::text, e."claims"::text, e."parkedReason", e."envelope"::text)
          ~* any(${patternsOfIds(person)}::text[])
        or ${namesGid(Prisma.sql`e."claims"::text`, gidsOf(person))})
    order by e."id" limit ${limit}`;
  return rows.map(({ id }) => id);
}
