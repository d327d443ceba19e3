-- A mailbox that is given up still has its receiving address: what hosts forward to it goes into the one that took its place.
ALTER TABLE "Mailbox" ADD COLUMN "removedAt" TIMESTAMPTZ(3), ADD COLUMN "replacedById" UUID;
ALTER TABLE "Mailbox" ADD CONSTRAINT "Mailbox_removed_replaced" CHECK (("removedAt" IS NULL) = ("replacedById" IS NULL));

CREATE OR REPLACE FUNCTION mailbox_across_shops(wanted text)
  RETURNS TABLE ("shopId" uuid, "mailboxId" uuid, "shopKey" text, "uninstalled" boolean, "redacted" boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT m."shopId", coalesce(m."replacedById", m."id"), s."shopKey", s."uninstalledAt" IS NOT NULL, s."redactedAt" IS NOT NULL
        FROM "Mailbox" m JOIN "Shop" s ON s."id" = m."shopId" WHERE m."token" = wanted $$;
