import type { Tx } from "#app/data/db.server.ts";

/** Reports sum up and sort a shop's years: what does not fit goes through files. */
const WORK_MEMORY = "64MB";

/**
 * For the rest of this transaction: each statement is planned for the days and the filter that it is asked for, since a plan for
 * any of them reads far too much for most, and compiling it costs more than it saves.
 * https://www.postgresql.org/docs/current/sql-prepare.html
 */
export async function planForReports(tx: Tx): Promise<void> {
  await tx.$queryRaw`
    select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('work_mem', ${WORK_MEMORY}, true),
      set_config('jit', 'off', true)`;
}
