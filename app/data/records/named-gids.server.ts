// Does a record name one of these ids of Shopify's? Asked without a pattern of all of them: a customer may have thousands of orders.
import { Prisma } from "@prisma/client";

const GID = "(gid://shopify/[A-Za-z]{1,40}/[0-9]{1,20})";

/** Whether what `text` gives holds one of the ids. */
export const namesGid = (text: Prisma.Sql, gids: readonly string[]): Prisma.Sql =>
  Prisma.sql`(${text} like '%gid://shopify/%' and exists (
    select 1 from regexp_matches(${text}, ${GID}, 'g') as one(found) where one.found[1] = any(${gids}::text[])))`;

/** The ids among them that rows of `from` hold in what `text` gives, as `gid`, each once. */
export const gidsNamed = (
  from: Prisma.Sql,
  text: Prisma.Sql,
  gids: readonly string[],
): Prisma.Sql => Prisma.sql`
  select distinct one.found[1] as "gid" from ${from}, regexp_matches(${text}, ${GID}, 'g') as one(found)
  where ${text} like '%gid://shopify/%' and one.found[1] = any(${gids}::text[])`;
