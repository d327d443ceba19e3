-- After Shopify asked to erase a shop, mail that still comes is refused and counted: a number a day, nothing of the mail.
ALTER TABLE "Shop" ADD COLUMN "redactedAt" TIMESTAMPTZ(3);
CREATE TABLE "RefusedMail" (
    "shopId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "mails" INTEGER NOT NULL,

    CONSTRAINT "RefusedMail_pkey" PRIMARY KEY ("shopId","day")
);
ALTER TABLE "RefusedMail" ADD CONSTRAINT "RefusedMail_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "RefusedMail" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "RefusedMail"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));

DROP FUNCTION mailbox_across_shops(text);
CREATE FUNCTION mailbox_across_shops(wanted text)
  RETURNS TABLE ("shopId" uuid, "mailboxId" uuid, "shopKey" text, "uninstalled" boolean, "redacted" boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT m."shopId", m."id", s."shopKey", s."uninstalledAt" IS NOT NULL, s."redactedAt" IS NOT NULL
        FROM "Mailbox" m JOIN "Shop" s ON s."id" = m."shopId" WHERE m."token" = wanted $$;

-- A follow-up is found by the ticket that it follows.
CREATE INDEX "Ticket_follows" ON "Ticket" ("shopId", "followsId") WHERE "followsId" IS NOT NULL;
