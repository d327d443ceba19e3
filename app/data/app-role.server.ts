import type { Db } from "./db.server.ts";

/** The database role could see through the tenant wall; the message says how to mend it. */
export class RoleSeesAllShops extends Error {}

/** Throws RoleSeesAllShops when row-level security would not hold for the role that this client connects as. */
export async function requireWalledRole(db: Db): Promise<void> {
  const rows = await db.$queryRaw<{ name: string; exempt: boolean; owns: boolean }[]>`
    select rolname::text as name, rolsuper or rolbypassrls as exempt,
      exists (select 1 from pg_tables where schemaname = 'public' and tablename = 'Ticket'
        and pg_has_role(current_user, tableowner, 'member')) as owns
    from pg_roles where rolname = current_user`;
  const role = rows[0];
  if (!role || role.exempt || role.owns)
    throw new RoleSeesAllShops(
      `DATABASE_URL connects as ${role?.name ?? "an unknown role"}, for which row-level security does not hold: use a role that is no superuser, has no BYPASSRLS and does not own the tables (README, "Installing for real").`,
    );
}
