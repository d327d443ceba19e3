import type { Tx } from "#app/data/db.server.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";

/**
 * Removes jobs of a shop for good: all that are over (what they said about it stays otherwise for a day), and those that name one
 * of `words`, done or not. `pattern` is one of PostgreSQL's, without regard to case. A job that is being run stays: it finds
 * nothing to do.
 */
export async function eraseJobs(
  tx: Tx,
  shopId: ShopId,
  { words, pattern }: { readonly words: readonly string[]; readonly pattern: string | null },
): Promise<number> {
  return tx.$executeRaw`
    delete from pgboss.job where "state" <> 'active' and (
      ("data"->>'shopId' = ${shopId} and ("state" in ('completed', 'failed', 'cancelled')
        or exists (select 1 from unnest(${words}::text[]) word where position(word in "data"::text) > 0)))
      or ("data"->>'shopId' = ${shopId} or "data"->>'shopId' is null)
        and (concat_ws(' ', "data"::text, "output"::text, "singleton_key") ~* ${pattern}))`;
}

/** All jobs of a shop but those that are being run. */
export async function eraseAllJobs(tx: Tx, shopId: ShopId): Promise<number> {
  return tx.$executeRaw`
    delete from pgboss.job where "data"->>'shopId' = ${shopId} and "state" <> 'active'`;
}
