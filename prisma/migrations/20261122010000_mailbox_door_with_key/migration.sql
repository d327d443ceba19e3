-- Mail names its shop by the receiving address: with the ids comes the shop's wrapped key, so that one question is enough
-- to store a mail.
DROP FUNCTION mailbox_across_shops(text);
CREATE FUNCTION mailbox_across_shops(wanted text)
  RETURNS TABLE ("shopId" uuid, "mailboxId" uuid, "shopKey" text, "uninstalled" boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT m."shopId", m."id", s."shopKey", s."uninstalledAt" IS NOT NULL
        FROM "Mailbox" m JOIN "Shop" s ON s."id" = m."shopId" WHERE m."token" = wanted $$;
