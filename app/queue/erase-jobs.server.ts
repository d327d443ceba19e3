import type { Tx } from "#app/data/db.server.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";

/** By what the jobs of a person are known. */
type JobsNaming = {
  /** Of tickets. */
  readonly ids: readonly string[];
  /** Shopify's. */
  readonly gids: readonly string[];
  /** PostgreSQL's, without regard to case. */
  readonly patterns: readonly string[];
};

/**
 * Removes jobs of a shop for good: all that are over (what they said about it stays otherwise for a day), and those that name
 * somebody, done or not. A job that is being run stays: it finds nothing to do.
 */
export async function eraseJobs(
  tx: Tx,
  shopId: ShopId,
  { ids, gids, patterns }: JobsNaming,
): Promise<number> {
  return tx.$executeRaw`
    delete from pgboss.job where ("name", "id") in (select j."name", j."id" from pgboss.job j, lateral (
      select concat_ws(' ', j."data"::text, j."output"::text, j."singleton_key") as "words") said
    where j."state" <> 'active' and (j."data"->>'shopId' = ${shopId} and j."state" in ('completed', 'failed', 'cancelled')
      or (j."data"->>'shopId' = ${shopId} or j."data"->>'shopId' is null) and (said."words" ~* any(${patterns}::text[])
        or exists (select 1 from regexp_matches(said."words", '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'g') as one(id)
          where one.id[1] = any(${ids}::text[]))
        or exists (select 1 from regexp_matches(said."words", 'gid://shopify/[A-Za-z]{1,40}/[0-9]{1,20}', 'g') as one(gid)
          where one.gid[1] = any(${gids}::text[])))))`;
}

/** All jobs of a shop but those that are being run. */
export async function eraseAllJobs(tx: Tx, shopId: ShopId): Promise<number> {
  return tx.$executeRaw`
    delete from pgboss.job where "data"->>'shopId' = ${shopId} and "state" <> 'active'`;
}
